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

    private final String text;
    private final Problems problems;
    /** What to do with an array of forms. */
    private final Label adviceForArray;
    /** The names and indices from the root to the present value. */
    private final Deque<String> path = new ArrayDeque<>();

    private int at;
    private int values;
    /** Where the innermost text, list or object began that has not ended. */
    private int open;
    /** Whether the latest text has halves of characters, which may lack the other half. */
    private boolean hasSurrogates;

    private JsonTree(String text, Problems problems, Label adviceForArray) {
        this.text = text;
        this.problems = problems;
        this.adviceForArray = adviceForArray;
    }

    /**
     * Returns the object that the text is; what is wrong in it goes to the problems.
     *
     * @throws InvalidApplicationException if it is not a JSON object
     */
    static JsonObject parse(String text, Problems problems, Label adviceForArray) {
        JsonTree tree = new JsonTree(text, problems, adviceForArray);
        try {
            return tree.document();
        } catch (Broken broken) {
            throw problems.alone(broken.kind, "", tree.at, broken.detail);
        }
    }

    private JsonObject document() throws Broken {
        if (Blanks.isBlank(text)) {
            throw problems.alone(Kind.EMPTY, "", 0);
        }
        JsonValue root = value();
        if (root instanceof JsonUnreadable) {
            problems.throwIfAny();
        }
        if (root instanceof JsonArray array
                && array.elements().stream().anyMatch(element -> element instanceof JsonObject)) {
            throw problems.alone(Kind.ARRAY_OF_FORMS, "", root.at(), adviceForArray);
        }
        if (!(root instanceof JsonObject object)) {
            throw problems.alone(Kind.WRONG_TYPE, "", root.at(), Words.OBJECT, Words.found(root), Words.NOTHING);
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
        char c = isAtEnd() ? 0 : text.charAt(at);
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

    private JsonObject object() throws Broken {
        int start = at;
        open = at;
        at++;
        Map<String, Member> members = new LinkedHashMap<>();
        skipSpace();
        if (!is('}')) {
            do {
                member(members);
                open = start;
            } while (endsOrGoesOn('}'));
        }
        at++;
        return new JsonObject(start, members);
    }

    private void member(Map<String, Member> members) throws Broken {
        skipSpace();
        int nameAt = at;
        int object = open;
        if (!is('"')) {
            throw expected("用双引号括起的名称", "a name in double quotes");
        }
        String name = string();
        boolean known = checkName(name, nameAt);
        open = object;
        skipSpace();
        if (!is(':')) {
            throw expected("冒号「:」", "a colon ':'");
        }
        at++;
        path.addLast(known ? name : Words.quote(name));
        if (members.containsKey(name)) {
            String pointer = pointer();
            problems.add(Kind.DUPLICATE_NAME, pointer, pointer, nameAt, () -> new Object[] {Words.quote(name)});
        }
        JsonValue value = value();
        path.removeLast();
        if (known) {
            members.putIfAbsent(name, new Member(nameAt, value));
        }
    }

    /** Whether a name can be looked for on the form; says why not. */
    private boolean checkName(String name, int nameAt) {
        int lone = hasSurrogates ? loneSurrogate(name) : -1;
        if (lone >= 0) {
            problems.add(Kind.LONE_SURROGATE, pointer(), nameAt, Words.escape(name.charAt(lone)));
            return false;
        }
        if (name.length() > MAX_NAME) {
            problems.add(Kind.NAME_TOO_LONG, pointer(), nameAt, Words.quote(name), MAX_NAME);
            return false;
        }
        return true;
    }

    private JsonArray array() throws Broken {
        int start = at;
        open = start;
        at++;
        List<JsonValue> elements = new ArrayList<>();
        skipSpace();
        if (!is(']')) {
            do {
                path.addLast(Integer.toString(elements.size()));
                elements.add(value());
                path.removeLast();
                open = start;
            } while (endsOrGoesOn(']'));
        }
        at++;
        return new JsonArray(start, elements);
    }

    /** Stops at the bracket that ends a list or an object, or after the comma that goes on with it. */
    private boolean endsOrGoesOn(char end) throws Broken {
        skipSpace();
        if (is(end)) {
            return false;
        }
        if (!is(',')) {
            throw expected("逗号「,」或「" + end + "」", "a comma or '" + end + "'");
        }
        at++;
        skipSpace();
        if (is(end)) {
            throw new Broken(Words.TRAILING_COMMA);
        }
        return true;
    }

    private JsonValue text() throws Broken {
        int start = at;
        String words = string();
        int lone = hasSurrogates ? loneSurrogate(words) : -1;
        if (lone >= 0) {
            problems.add(Kind.LONE_SURROGATE, pointer(), start, Words.escape(words.charAt(lone)));
            return new JsonUnreadable(start);
        }
        return new JsonText(start, words);
    }

    private String string() throws Broken {
        open = at;
        at++;
        int start = at;
        hasSurrogates = false;
        while (!isAtEnd()) {
            char c = text.charAt(at);
            if (c == '"') {
                at++;
                return text.substring(start, at - 1);
            }
            if (c == '\\' || c < ' ') {
                break;
            }
            hasSurrogates |= Character.isSurrogate(c);
            at++;
        }
        return stringWithEscapes(start);
    }

    private String stringWithEscapes(int start) throws Broken {
        StringBuilder words = new StringBuilder().append(text, start, at);
        while (!is('"')) {
            if (isAtEnd()) {
                throw end();
            }
            char c = text.charAt(at);
            if (c < ' ') {
                throw new Broken(new Label(
                        "文本中不能直接出现换行或控制字符 " + Words.escape(c) + "（换行应写作 \\n）；也可能是前面缺少右引号",
                        "a text cannot contain the control character " + Words.escape(c)
                                + " (write a line break as \\n); or a closing quote is missing before it"));
            }
            char meant = c == '\\' ? escape() : c;
            words.append(meant);
            hasSurrogates |= Character.isSurrogate(meant);
            at++;
        }
        at++;
        return words.toString();
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
        String escape = Words.quote(text.substring(start, at + 1));
        at = start;
        return new Broken(new Label(
                "“" + escape + "”不是 JSON 转义（反斜杠应写作 \\\\）",
                "\"" + escape + "\" is not a JSON escape (write a backslash as \\\\)"));
    }

    /** A number, or one of the three words that JSON has. */
    private JsonValue literal() throws Broken {
        int start = at;
        int numberEnd = numberEnd();
        at = Math.max(start, numberEnd);
        while (!isAtEnd() && " \t\r\n,:{}[]\"'/#".indexOf(text.charAt(at)) < 0 && !isChineseMark(text.charAt(at))) {
            at++;
        }
        if (at == numberEnd) {
            return number(start);
        }
        String word = text.substring(start, at);
        if (word.equals("true") || word.equals("false")) {
            return new JsonBoolean(start, word.equals("true"));
        }
        if (word.equals("null")) {
            return new JsonNull(start);
        }
        boolean cutOff = isAtEnd();
        at = start;
        if (word.isEmpty()) {
            throw expected("一个值", "a value");
        }
        boolean numeric = "+-.0123456789".indexOf(word.charAt(0)) >= 0;
        if (cutOff && (numeric || "true".startsWith(word) || "false".startsWith(word) || "null".startsWith(word))) {
            throw end();
        }
        String quoted = Words.quote(word);
        if (numeric) {
            throw new Broken(new Label("“" + quoted + "”不是 JSON 数字", "\"" + quoted + "\" is not a JSON number"));
        }
        throw new Broken(new Label(
                "“" + quoted + "”不是 JSON 值；文本应用双引号括起",
                "\"" + quoted + "\" is not a JSON value; put texts in double quotes"));
    }

    private JsonValue number(int start) {
        if (at - start <= MAX_NUMBER_TEXT) {
            try {
                BigDecimal number = new BigDecimal(text.substring(start, at));
                if (Digits.fit(number)) {
                    return new JsonNumber(start, number);
                }
            } catch (NumberFormatException e) {
                // an exponent beyond even BigDecimal's
            }
        }
        problems.add(Kind.NUMBER_TOO_LONG, pointer(), start, Numeric.MAX_DIGITS);
        return new JsonUnreadable(start);
    }

    /** Returns where the number that begins here ends; -1 where none does. */
    private int numberEnd() {
        int end = is('-') ? at + 1 : at;
        int digits = digitsEnd(end);
        if (digits == end || (text.charAt(end) == '0' && digits > end + 1)) {
            return -1;
        }
        end = digits;
        if (text.startsWith(".", end)) {
            digits = digitsEnd(end + 1);
            if (digits == end + 1) {
                return -1;
            }
            end = digits;
        }
        if (text.startsWith("e", end) || text.startsWith("E", end)) {
            int exponent = text.startsWith("+", end + 1) || text.startsWith("-", end + 1) ? end + 2 : end + 1;
            digits = digitsEnd(exponent);
            return digits == exponent ? -1 : digits;
        }
        return end;
    }

    private int digitsEnd(int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    /** Says what is here, and in the commonest cases why it cannot be; otherwise what should be. */
    private Broken expected(String zh, String en) {
        if (isAtEnd()) {
            return end();
        }
        char c = text.charAt(at);
        if (c == '\'') {
            return new Broken(new Label("名称和文本应使用双引号", "put names and texts in double quotes"));
        }
        if (c == '/' || c == '#') {
            return new Broken(new Label("JSON 中不能有注释", "JSON has no comments"));
        }
        String found = Words.quote(text.substring(at, text.offsetByCodePoints(at, 1)));
        if (isChineseMark(c)) {
            return new Broken(new Label(
                    "「" + found + "」是中文标点，应使用英文标点",
                    "'" + found + "' is a Chinese punctuation mark; use the ASCII one"));
        }
        return new Broken(Words.expected(zh, en, found));
    }

    private static boolean isChineseMark(char c) {
        return "“”‘’，：；｛｝［］【】、。＂".indexOf(c) >= 0;
    }

    private Broken end() {
        at = text.length();
        return new Broken(Words.endsTooSoon(problems.locate(open), text.charAt(open)));
    }

    private String pointer() {
        StringBuilder pointer = new StringBuilder();
        for (String step : path) {
            pointer.append('/').append(step.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    /** Returns where in the text the first half of a character is by itself, or -1. */
    private static int loneSurrogate(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return i;
            }
        }
        return -1;
    }

    private void skipSpace() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
                return;
            }
            at++;
        }
    }

    private boolean is(char c) {
        return !isAtEnd() && text.charAt(at) == c;
    }

    private boolean isAtEnd() {
        return at >= text.length();
    }

    /** Leaves the search at the place that is wrong. */
    private static final class Broken extends Exception {
        private static final long serialVersionUID = 1L;

        private final Kind kind;
        private final Serializable detail;

        Broken(Label words) {
            this(Kind.SYNTAX, words);
        }

        Broken(Kind kind, Serializable detail) {
            super(detail.toString());
            this.kind = kind;
            this.detail = detail;
        }
    }
}
