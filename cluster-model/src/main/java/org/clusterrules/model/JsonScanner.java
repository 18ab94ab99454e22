package org.clusterrules.model;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.clusterrules.model.Problem.Kind;

/** Reads the tokens of a JSON document: texts, numbers, words and marks. */
final class JsonScanner {
    private static final String BEGINNINGS_OF_NUMBERS = "+-.0123456789";
    /** Values of programs that JSON does not have. */
    private static final List<String> NO_VALUES = List.of("NaN", "Infinity", "-Infinity", "None", "undefined");

    private static final String CHINESE_MARKS = "“”‘’，：；｛｝［］【】、。＂";
    private static final String AFTER_WORDS = " \t\r\n,:{}[]\"'/#" + CHINESE_MARKS;
    private static final int NONE = -1;

    private final String text;
    private final char[] chars; // faster than the text
    private final Problems problems;
    private int at;
    private int open = NONE; // where the innermost text, list or object begins that has not ended
    private boolean hasSurrogates; // in the latest text, where they may be unpaired

    JsonScanner(String text, Problems problems) {
        this.text = text;
        this.chars = text.toCharArray();
        this.problems = problems;
    }

    int at() {
        return at;
    }

    /** Returns the current character; 0 at the end. */
    char here() {
        return at < chars.length ? chars[at] : 0;
    }

    boolean is(char c) {
        return here() == c;
    }

    boolean isAtEnd() {
        return at >= chars.length;
    }

    void pass() {
        at++;
    }

    void skipSpace() {
        int next = at;
        while (next < chars.length && isSpace(chars[next])) {
            next++;
        }
        at = next;
    }

    static boolean isSpace(int c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    int open() {
        return open;
    }

    void open(int start) {
        open = start;
    }

    /** Passes a text in quotation marks, and returns it without escapes. */
    String string() throws Malformed {
        open = at;
        at++;
        int from = at;
        StringBuilder before = null;
        hasSurrogates = false;
        at = plainEnd();
        while (!is('"')) {
            if (!is('\\')) {
                throw isAtEnd() ? end() : new Malformed("syntax.control-character", ForeignText.escape(here()));
            }
            before = (before == null ? new StringBuilder() : before).append(text, from, at);
            char escaped = escape();
            before.append(escaped);
            hasSurrogates |= Character.isSurrogate(escaped);
            at++;
            from = at;
            at = plainEnd();
        }
        String rest = text.substring(from, at);
        at++;
        return before == null ? rest : before.append(rest).toString();
    }

    /** Returns the end of the characters that need no unescaping. */
    private int plainEnd() {
        boolean surrogates = false;
        int end = at;
        for (; end < chars.length; end++) {
            char c = chars[end];
            if (c == '"' || c == '\\' || c < ' ') {
                break;
            }
            surrogates |= Character.isSurrogate(c);
        }
        hasSurrogates |= surrogates;
        return end;
    }

    /** Returns the escaped character, and stays at the last one of the escape. */
    private char escape() throws Malformed {
        int start = at;
        at++;
        if (isAtEnd()) {
            throw end();
        }
        char c = chars[at];
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> code(start);
            default -> throw badEscape(start);
        };
    }

    private char code(int start) throws Malformed {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            at++;
            if (isAtEnd()) {
                throw end();
            }
            int digit = chars[at] > 'f' ? -1 : Character.digit(chars[at], 16);
            if (digit < 0) {
                throw badEscape(start);
            }
            code = code * 16 + digit;
        }
        return (char) code;
    }

    private Malformed badEscape(int start) {
        String escape = text.substring(start, at + 1);
        at = start;
        return new Malformed("syntax.escape", ForeignText.quote(escape));
    }

    /** Returns an unpaired surrogate of the latest text; -1 if there is none. */
    int loneSurrogate(String latest) {
        return hasSurrogates ? loneSurrogateIn(latest) : NONE;
    }

    static int loneSurrogateIn(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (c <= Character.MAX_VALUE && Character.isSurrogate((char) c)) {
                return c;
            }
        }
        return NONE;
    }

    /** Passes the number that begins here; returns false if there is none. */
    boolean passNumber() {
        int end = numberEnd();
        boolean isNumber = end > at && wordEnd(end) == end;
        at = isNumber ? end : at;
        return isNumber;
    }

    BigDecimal numberFrom(int start) {
        return new BigDecimal(chars, start, at - start);
    }

    String word() {
        int start = at;
        at = wordEnd(start);
        return text.substring(start, at);
    }

    private int wordEnd(int from) {
        int end = from;
        while (end < chars.length && AFTER_WORDS.indexOf(chars[end]) < 0) {
            end++;
        }
        return end;
    }

    /** Returns the end of the number that begins here; {@code at} if there is none. */
    private int numberEnd() {
        int start = is('-') ? at + 1 : at;
        int end = text.startsWith("0", start) ? start + 1 : digitsEnd(start);
        boolean isNumber = end > start;
        if (isNumber && text.startsWith(".", end)) {
            start = end + 1;
            end = digitsEnd(start);
            isNumber = end > start;
        }
        if (isNumber && (text.startsWith("e", end) || text.startsWith("E", end))) {
            start = text.startsWith("+", end + 1) || text.startsWith("-", end + 1) ? end + 2 : end + 1;
            end = digitsEnd(start);
            isNumber = end > start;
        }
        return isNumber ? end : at;
    }

    private int digitsEnd(int from) {
        int end = from;
        while (end < chars.length && chars[end] >= '0' && chars[end] <= '9') {
            end++;
        }
        return end;
    }

    Malformed notAValue(String word) {
        boolean cutOff = isAtEnd();
        at -= word.length();
        if (word.isEmpty()) {
            return expected(Messages.of("syntax.value"));
        }
        if (is(JsonTree.BYTE_ORDER_MARK)) {
            return new Malformed("syntax.byte-order-mark");
        }
        boolean numeric = BEGINNINGS_OF_NUMBERS.indexOf(word.charAt(0)) >= 0;
        if (cutOff
                && (numeric || List.of("true", "false", "null").stream().anyMatch(whole -> whole.startsWith(word)))) {
            open = open == NONE ? at : open; // the word itself
            return end();
        }
        String key = NO_VALUES.contains(word) ? "syntax.no-value" : numeric ? "syntax.number" : "syntax.word";
        return new Malformed(key, ForeignText.quote(word));
    }

    /** Explains the most common errors, and otherwise names what was found and expected. */
    Malformed expected(Label what) {
        if (isAtEnd()) {
            return end();
        }
        char c = chars[at];
        String found = ForeignText.quote(text.substring(at, text.offsetByCodePoints(at, 1)));
        return switch (c) {
            case '\'' -> new Malformed("syntax.single-quotes");
            case JsonTree.BYTE_ORDER_MARK -> new Malformed("syntax.byte-order-mark");
            case '/', '#' -> isComment() ? new Malformed("syntax.comment") : unexpected(what, found);
            default ->
                CHINESE_MARKS.indexOf(c) >= 0 ? new Malformed("syntax.chinese-mark", found) : unexpected(what, found);
        };
    }

    /** Whether a comment begins here; a {@code #} in front of everything is the beginning of YAML or of a script. */
    private boolean isComment() {
        return is('#') ? open != NONE : text.startsWith("//", at) || text.startsWith("/*", at);
    }

    private Malformed unexpected(Label what, String found) {
        return new Malformed("syntax.expected", open == NONE ? Messages.of("object") : what, found);
    }

    private Malformed end() {
        at = chars.length;
        return new Malformed("syntax.ends-too-soon", problems.locate(open), chars[open]);
    }

    /** An error after which nothing more can be read; the scanner stays there. */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        final Kind kind;
        final Serializable detail;

        Malformed(String message, Object... details) {
            this(Kind.SYNTAX, Messages.of(message, details));
        }

        Malformed(Kind kind, Serializable detail) {
            super(detail.toString());
            this.kind = kind;
            this.detail = detail;
        }
    }
}
