package org.clusterrules.rulefile.reader;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.clusterrules.model.Label;
import org.clusterrules.model.internal.SeenText;
import org.clusterrules.rulefile.ProblemCode;
import org.clusterrules.rulefile.wording.ProblemWording;

/**
 * Decodes the bytes of a file, and accepts only text that people see as it is: UTF-8, without control characters, and
 * without characters that change the direction of writing or are invisible.
 */
record FileText(String file, RuleProblems problems) {
    /** Returns the text, without a byte order mark; empty if it cannot be used. */
    static Optional<RuleText> read(String file, byte[] bytes, int mostBytes, RuleProblems problems) {
        if (bytes.length > mostBytes) {
            problems.addOfFile(ProblemCode.FILE_TOO_LARGE, file, ProblemWording.of("size.bytes", mostBytes));
            return Optional.empty();
        }
        FileText reader = new FileText(file, problems);
        return reader.decode(bytes).map(text -> new RuleText(file, text)).filter(reader::isPlain);
    }

    private Optional<String> decode(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        boolean broken = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(in, out, true)
                .isError();
        String decoded = out.flip().toString();
        String text = decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
        if (!broken) {
            return Optional.of(text);
        }
        new Reports(new RuleText(file, text), problems)
                .add(
                        ProblemCode.NOT_UTF_8,
                        text.length(),
                        String.format(Locale.ROOT, "0x%02X", bytes[in.position()]),
                        in.position() + 1,
                        advice(bytes, text),
                        ProblemWording.of(file.endsWith(".csv") ? "save.csv" : "save.text"));
        return Optional.empty();
    }

    private static Label advice(byte[] bytes, String before) {
        boolean utf16 = bytes.length >= 2 && ((bytes[0] & 0xFF) ^ (bytes[1] & 0xFF)) == 1 && (bytes[0] & 0xFF) >= 0xFE;
        if (utf16) {
            return ProblemWording.of("probably", "UTF-16");
        }
        // GBK fails as UTF-8 at its first Chinese character. If one was decoded, the text is UTF-8 with a broken byte.
        boolean chineseBefore = before.chars().anyMatch(c -> c >= 0x800);
        return !chineseBefore && isGbk(bytes) ? ProblemWording.of("probably", "GBK") : Label.NOTHING;
    }

    private static boolean isGbk(byte[] bytes) {
        if (!Charset.isSupported("GB18030")) {
            return false;
        }
        try {
            Charset.forName("GB18030").newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private boolean isPlain(RuleText source) {
        Reports reports = new Reports(source, problems);
        int end;
        for (int start = 0; start < source.text().length() && !problems.areTooMany(); start = end + 1) {
            end = source.endOfLine(start);
            checkLine(reports, start, end);
        }
        return !reports.anyError();
    }

    /** Checks a line up to its maximum length: a column is counted from its beginning. */
    private static void checkLine(Reports reports, int start, int end) {
        int last = Math.min(end, start + Limits.LINE);
        for (int at = start, c; at < last; at += Character.charCount(c)) {
            c = reports.source().text().codePointAt(at);
            if (c != '\t' && isHidden(c)) {
                reports.add(ProblemCode.FORBIDDEN_CHARACTER, at, String.format(Locale.ROOT, "U+%04X", c));
            }
        }
        if (last < end) {
            reports.add(ProblemCode.LINE_TOO_LONG, last, Limits.LINE);
        }
    }

    private static boolean isHidden(int c) {
        return switch (Character.getType(c)) {
            case Character.PRIVATE_USE, Character.UNASSIGNED -> true;
            default -> SeenText.isActedOn(c);
        };
    }
}
