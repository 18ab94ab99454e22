package org.clusterrules.model;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.clusterrules.model.Problem.Kind;

/** Turns the bytes of a document into text, strictly: a byte that is none of the character set is an error. */
final class SourceText {
    private static final String BOM = "\uFEFF";
    private static final Label NOTHING = new Label("", "");

    private SourceText() {}

    /** Returns the text, without its byte order mark; throws what is wrong with the bytes. */
    static String decode(byte[] bytes, Charset charset) {
        Problems problems = new Problems();
        if (bytes.length > ApplicationJson.MAX_BYTES) {
            problems.add(Kind.TOO_LARGE, "", Location.START, ApplicationJson.MAX_BYTES);
        }
        problems.throwIfAny();
        CharBuffer text = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes), text, true);
        text.flip();
        if (result.isError()) {
            problems.add(Kind.ENCODING, "", Location.after(text), charset.name(), likelyCause(bytes, charset));
            problems.throwIfAny();
        }
        String decoded = text.toString();
        return decoded.startsWith(BOM) ? decoded.substring(BOM.length()) : decoded;
    }

    private static Label likelyCause(byte[] bytes, Charset charset) {
        if (!charset.equals(StandardCharsets.UTF_8)) {
            return NOTHING;
        }
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            return advise("UTF-16");
        }
        return Charset.isSupported("GB18030") && isText(bytes, Charset.forName("GB18030")) ? advise("GBK") : NOTHING;
    }

    private static Label advise(String charset) {
        return new Label(
                "，很可能是 " + charset + " 编码：请另存为 UTF-8，或指定编码 " + charset + " 读取",
                "; it is probably " + charset + ": save it as UTF-8, or ask for it to be read as " + charset);
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    private static boolean isText(byte[] bytes, Charset charset) {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
