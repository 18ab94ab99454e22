package org.clusterrules.model;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.clusterrules.model.Problem.Kind;

/** Turns the bytes of a document into text, strictly: a byte that is none of the character set is an error. */
final class SourceText {
    private static final String GBK = "GBK";

    /** What Java calls the character set that GBK became a part of. */
    private static final String GB18030 = "GB18030";

    private SourceText() {}

    /** Returns the text of a document; throws what is wrong with the bytes. */
    static String decode(byte[] bytes, Charset charset) {
        return decode(bytes, charset, 1, 1);
    }

    /** Returns the text of bytes that begin at that line and column of a document; throws what is wrong with them. */
    static String decode(byte[] bytes, Charset charset, int line, int column) {
        if (bytes.length > ApplicationJson.MAX_BYTES) {
            throw new Problems("", line, column).alone(Kind.TOO_LARGE, "", 0, ApplicationJson.MAX_BYTES);
        }
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer decoded = CharBuffer.allocate((int) Math.ceil(bytes.length * (double) decoder.maxCharsPerByte()));
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), decoded, true);
        if (!result.isError()) {
            result = decoder.flush(decoded);
        }
        String text = decoded.flip().toString();
        Label advice = charset.equals(StandardCharsets.UTF_8) ? adviceForUtf8(bytes, text, result) : Words.NOTHING;
        if (result.isError() || !advice.equals(Words.NOTHING)) {
            String before = text.startsWith("\uFEFF") ? text.substring(1) : text;
            int at = result.isError() ? before.length() : 0;
            throw new Problems(before, line, column).alone(Kind.ENCODING, "", at, charset.name(), advice);
        }
        return text;
    }

    /** Says what the bytes probably are instead of UTF-8; nothing where they may well be UTF-8. */
    private static Label adviceForUtf8(byte[] bytes, String before, CoderResult result) {
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            return advise("UTF-16");
        }
        // Every document begins with an ASCII character, and in UTF-16 half of that is a zero byte.
        if (bytes.length >= 2 && (bytes[0] == 0) != (bytes[1] == 0)) {
            return advise(bytes[0] == 0 ? "UTF-16BE" : "UTF-16LE");
        }
        // GBK fails as UTF-8 at its first Chinese character: where one was read, the text is UTF-8 with a broken byte.
        boolean chineseBefore = before.chars().anyMatch(c -> c >= 0x800 && c != 0xFEFF);
        return result.isError() && !chineseBefore && isGbk(bytes) ? advise(GBK) : Words.NOTHING;
    }

    private static Label advise(String charset) {
        return new Label(
                "，很可能是 " + charset + " 编码：请另存为 UTF-8，或指定编码 " + charset + " 读取",
                "; it is probably " + charset + ": save it as UTF-8, or ask for it to be read as " + charset);
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    private static boolean isGbk(byte[] bytes) {
        if (!Charset.isSupported(GB18030)) {
            return false;
        }
        try {
            Charset.forName(GB18030).newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
