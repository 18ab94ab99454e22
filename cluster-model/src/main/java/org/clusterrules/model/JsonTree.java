package org.clusterrules.model;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clusterrules.model.JsonValue.JsonArray;
import org.clusterrules.model.JsonValue.JsonBoolean;
import org.clusterrules.model.JsonValue.JsonNull;
import org.clusterrules.model.JsonValue.JsonNumber;
import org.clusterrules.model.JsonValue.JsonObject;
import org.clusterrules.model.JsonValue.JsonText;
import org.clusterrules.model.JsonValue.JsonUnreadable;
import org.clusterrules.model.JsonValue.Member;
import org.clusterrules.model.Problem.Kind;

/**
 * Reads the text of one JSON document. Goes on after every error but one of syntax or of size, which leaves nothing to go
 * on from and is reported alone.
 *
 * <p>The grammar is written out here, and not Jackson's, so that every error is told in both languages, at the same place under
 * every version of Jackson, and so that a name beyond any limit is one error among others. It calls itself for what is nested,
 * no deeper than {@link #MAX_DEPTH}.
 */
final class JsonTree {
    static final int MAX_DEPTH = 32;

    /** A full form has about 500 values, and a single one, an entry of a list, can become six cells in the records. */
    static final int MAX_VALUES = 20_000;

    /** The longest name that is looked at; no name of the form comes near it. */
    static final int MAX_NAME = 200;

    /** The longest number that is looked at; {@link Digits} judges those. */
    private static final int MAX_NUMBER_TEXT = 1_000;

    private static final String BEGINNINGS_OF_NUMBERS = "+-.0123456789";
    private static final String CHINESE_MARKS = "“”‘’，：；｛｝［］【】、。＂";
    private static final String AFTER_WORDS = " \t\r\n,:{}[]\"'/#" + CHINESE_MARKS;

    private final String text;
    /** The same, looked at faster. */
    private final char[] chars;

    private final Problems problems;
    /** The names and indices from the root to the present value. */
    private final Deque<String> path = new ArrayDeque<>();

    private int at;
    private int values;
    /** Where the innermost text, list or object began that has not ended. */
    private int open;
    /** Whether the latest text has halves of characters, which may lack the other half. */
    private boolean hasSurrogates;

    private JsonTree(String text, Problems problems) {
        this.text = text;
        this.chars = text.toCharArray();
        this.problems = problems;
    }

    /**
     * Returns the object that the text is; what is wrong in it goes to the problems.
     *
     * @param adviceForArray the message that says what to do with an array of forms
     * @throws InvalidApplicationException if it is not a JSON object
     */
    static JsonObject parse(String text, Problems problems, String adviceForArray) {
        JsonTree tree = new JsonTree(text, problems);
        try {
            return tree.document(adviceForArray);
        } catch (Broken broken) {
            throw problems.alone(broken.kind, "", tree.at, broken.detail);
        }
    }

    private JsonObject document(String adviceForArray) throws Broken {
        if (Blanks.isBlank(text)) {
            throw problems.alone(Kind.EMPTY, "", 0);
        }
        JsonValue root = value();
        if (root instanceof JsonUnreadable) {
            problems.throwIfAny();
        }
        if (root instanceof JsonArray array
                && array.elements().stream().anyMatch(element -> element instanceof JsonObject)) {
            throw problems.alone(Kind.ARRAY_OF_FORMS, "", root.at(), Messages.of(adviceForArray));
        }
        if (!(root instanceof JsonObject object)) {
            throw problems.alone(
                    Kind.WRONG_TYPE, "", root.at(), Messages.of("object"), Messages.found(root), Messages.NOTHING);
        }
        skipSpace();
        if (!isAtEnd()) {
            problems.add(Kind.TRAILING, "", at);
        }
        return object;
    }

    private JsonValue value() throws Broken {
        skipSpace();
        values++;
        if (values > MAX_VALUES) {
            throw new Broken(Kind.TOO_MANY_VALUES, MAX_VALUES);
        }
        char c = here();
        if ((c == '{' || c == '[') && path.size() == MAX_DEPTH) {
            throw new Broken(Kind.TOO_DEEP, MAX_DEPTH);
        }
        return switch (c) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> text();
            default -> literal();
        };
    }

    private JsonValue object() throws Broken {
        int start = at;
        Map<String, Member> members = new LinkedHashMap<>();
        entries('}', () -> member(members));
        return new JsonObject(start, members);
    }

    private JsonValue array() throws Broken {
        int start = at;
        List<JsonValue> elements = new ArrayList<>();
        entries(']', () -> elements.add(value(Integer.toString(elements.size()))));
        return new JsonArray(start, elements);
    }

    /** Reads the entries of a list or an object, from its bracket to the one that ends it. */
    private void entries(char end, Entry entry) throws Broken {
        int start = at;
        open = start;
        at++;
        skipSpace();
        boolean ends = is(end);
        while (!ends) {
            entry.read();
            open = start;
            skipSpace();
            ends = is(end);
            if (!ends) {
                comma(end);
            }
        }
        at++;
    }

    private void comma(char end) throws Broken {
        if (!is(',')) {
            throw expected(Messages.of("syntax.comma", end));
        }
        at++;
        skipSpace();
        if (is(end)) {
            throw new Broken("syntax.trailing-comma");
        }
    }

    private void member(Map<String, Member> members) throws Broken {
        skipSpace();
        int nameAt = at;
        int object = open;
        if (!is('"')) {
            throw expected(Messages.of("syntax.name"));
        }
        String name = string();
        boolean known = checkName(name, nameAt);
        open = object;
        skipSpace();
        if (!is(':')) {
            throw expected(Messages.of("syntax.colon"));
        }
        at++;
        if (members.containsKey(name)) {
            String pointer = pointer() + step(name);
            problems.add(Kind.DUPLICATE_NAME, pointer, pointer, nameAt, () -> new Object[] {ForeignText.quote(name)});
        }
        JsonValue value = value(known ? name : ForeignText.quote(name));
        if (known) {
            members.putIfAbsent(name, new Member(nameAt, value));
        }
    }

    private JsonValue value(String nameOrIndex) throws Broken {
        path.addLast(nameOrIndex);
        JsonValue value = value();
        path.removeLast();
        return value;
    }

    /** Whether a name can be looked for on the form; says why not. */
    private boolean checkName(String name, int nameAt) {
        if (hasLoneSurrogate(name, nameAt)) {
            return false;
        }
        if (name.length() > MAX_NAME) {
            problems.add(Kind.NAME_TOO_LONG, pointer(), nameAt, ForeignText.quote(name), MAX_NAME);
            return false;
        }
        return true;
    }

    private JsonValue text() throws Broken {
        int start = at;
        String words = string();
        return hasLoneSurrogate(words, start) ? new JsonUnreadable(start) : new JsonText(start, words);
    }

    private String string() throws Broken {
        open = at;
        at++;
        int from = at;
        StringBuilder before = null;
        hasSurrogates = false;
        at = plainEnd();
        while (!is('"')) {
            if (!is('\\')) {
                throw isAtEnd() ? end() : new Broken("syntax.control-character", ForeignText.escape(here()));
            }
            before = (before == null ? new StringBuilder() : before).append(text, from, at);
            char meant = escape();
            before.append(meant);
            hasSurrogates |= Character.isSurrogate(meant);
            at++;
            from = at;
            at = plainEnd();
        }
        String rest = text.substring(from, at);
        at++;
        return before == null ? rest : before.append(rest).toString();
    }

    /** Returns where the characters end that are what they mean. */
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

    /** Returns the character that is meant, and leaves the place at the last one of the escape. */
    private char escape() throws Broken {
        int start = at;
        at++;
        if (isAtEnd()) {
            throw end();
        }
        char c = text.charAt(at);
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

    private char code(int start) throws Broken {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            at++;
            if (isAtEnd()) {
                throw end();
            }
            int digit = text.charAt(at) > 'f' ? -1 : Character.digit(text.charAt(at), 16);
            if (digit < 0) {
                throw badEscape(start);
            }
            code = code * 16 + digit;
        }
        return (char) code;
    }

    private Broken badEscape(int start) {
        String escape = text.substring(start, at + 1);
        at = start;
        return new Broken("syntax.escape", ForeignText.quote(escape));
    }

    /** A number, or one of the three words that JSON has. */
    private JsonValue literal() throws Broken {
        int start = at;
        int numberEnd = numberEnd();
        at = numberEnd;
        while (!isAtEnd() && AFTER_WORDS.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        if (at == numberEnd && at > start) {
            return number(start);
        }
        String word = text.substring(start, at);
        return switch (word) {
            case "true", "false" -> new JsonBoolean(start, word.equals("true"));
            case "null" -> new JsonNull(start);
            default -> throw notAValue(word, start);
        };
    }

    /** Returns where the number ends that begins here; the same place where none does. */
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
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    private Broken notAValue(String word, int start) {
        boolean cutOff = isAtEnd();
        at = start;
        if (word.isEmpty()) {
            return expected(Messages.of("syntax.value"));
        }
        boolean numeric = BEGINNINGS_OF_NUMBERS.indexOf(word.charAt(0)) >= 0;
        if (cutOff
                && (numeric || List.of("true", "false", "null").stream().anyMatch(whole -> whole.startsWith(word)))) {
            return end();
        }
        return new Broken(numeric ? "syntax.number" : "syntax.word", ForeignText.quote(word));
    }

    private JsonValue number(int start) {
        if (at - start <= MAX_NUMBER_TEXT) {
            try {
                BigDecimal exact = new BigDecimal(chars, start, at - start);
                if (Digits.fit(exact)) {
                    return new JsonNumber(start, exact);
                }
            } catch (NumberFormatException e) {
                // an exponent beyond even BigDecimal's
            }
        }
        problems.add(Kind.NUMBER_TOO_LONG, pointer(), start, Numeric.MAX_DIGITS);
        return new JsonUnreadable(start);
    }

    /** Says what is here, and in the commonest cases why it cannot be; otherwise what should be. */
    private Broken expected(Label what) {
        if (isAtEnd()) {
            return end();
        }
        char c = text.charAt(at);
        if (c == '\'') {
            return new Broken("syntax.single-quotes");
        }
        if (c == '/' || c == '#') {
            return new Broken("syntax.comment");
        }
        String found = ForeignText.quote(text.substring(at, text.offsetByCodePoints(at, 1)));
        return CHINESE_MARKS.indexOf(c) >= 0
                ? new Broken("syntax.chinese-mark", found)
                : new Broken("syntax.expected", what, found);
    }

    private Broken end() {
        at = text.length();
        return new Broken("syntax.ends-too-soon", problems.locate(open), text.charAt(open));
    }

    private String pointer() {
        StringBuilder pointer = new StringBuilder();
        path.forEach(name -> pointer.append(step(name)));
        return pointer.toString();
    }

    private static String step(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** Whether the latest text has the half of a character by itself; says so. */
    private boolean hasLoneSurrogate(String words, int start) {
        for (int i = 0; hasSurrogates && i < words.length(); i += Character.charCount(words.codePointAt(i))) {
            int c = words.codePointAt(i);
            if (c <= Character.MAX_VALUE && Character.isSurrogate((char) c)) {
                problems.add(Kind.LONE_SURROGATE, pointer(), start, ForeignText.escape(c));
                return true;
            }
        }
        return false;
    }

    private void skipSpace() {
        int next = at;
        while (next < chars.length && isSpace(chars[next])) {
            next++;
        }
        at = next;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    private boolean is(char c) {
        return here() == c;
    }

    /** Returns the present character; 0 at the end, and where there is one. */
    private char here() {
        return at < chars.length ? chars[at] : 0;
    }

    private boolean isAtEnd() {
        return at >= text.length();
    }

    @FunctionalInterface
    private interface Entry {
        void read() throws Broken;
    }

    /** Leaves the search at the place that is wrong. */
    private static final class Broken extends Exception {
        private static final long serialVersionUID = 1L;

        private final Kind kind;
        private final Serializable detail;

        Broken(String message, Object... details) {
            this(Kind.SYNTAX, Messages.of(message, details));
        }

        Broken(Kind kind, Serializable detail) {
            super(detail.toString());
            this.kind = kind;
            this.detail = detail;
        }
    }
}
