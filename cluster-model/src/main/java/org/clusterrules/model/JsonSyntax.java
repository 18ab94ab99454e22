package org.clusterrules.model;

import java.io.Serializable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clusterrules.model.Problem.Kind;

/**
 * Finds where a text stops being JSON, and says in both languages what is wrong there. It is asked once Jackson has refused a
 * text: Jackson explains itself in English, and places the same error differently from version to version.
 *
 * <p>It calls itself for what is nested, no deeper than {@link JsonTree#MAX_DEPTH}.
 */
final class JsonSyntax {
    /** The longest name that is read; no name of the form comes near it. */
    static final int MAX_NAME = 200;

    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?(?:[eE][+-]?[0-9]++)?");

    private static final Pattern CODE = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|.)");

    private static final Label LONG_NAME =
            new Label("名称超过 " + MAX_NAME + " 个字符", "this name has more than " + MAX_NAME + " characters");

    private final String text;
    private int at;

    private int depth;

    /** Where the innermost text, list or object began that has not ended. */
    private int open;

    private JsonSyntax(String text) {
        this.text = text;
    }

    /** Returns what is wrong with a text that is not JSON. */
    static InvalidApplicationException problem(String text, Problems problems) {
        JsonSyntax syntax = new JsonSyntax(text);
        try {
            syntax.value();
            syntax.skipSpace();
            if (!syntax.isAtEnd()) {
                throw syntax.expected("文件结束", "the end of the document");
            }
        } catch (Broken broken) {
            return problems.alone(broken.kind, "", syntax.at, broken.detail);
        }
        return problems.alone(Kind.SYNTAX, "", 0, new Label("无法读取", "this cannot be read"));
    }

    /** Refuses a name that some versions of Jackson read, in the words that are found where others do not. */
    static void checkName(String name, int nameAt, Problems problems) {
        if (name.length() > MAX_NAME) {
            throw problems.alone(Kind.SYNTAX, "", nameAt, LONG_NAME);
        }
        int lone = loneSurrogate(name);
        if (lone >= 0) {
            throw problems.alone(Kind.LONE_SURROGATE, "", nameAt, Words.escape(name.charAt(lone)));
        }
    }

    /** Returns where in the text the first half of a character stands by itself, or -1. */
    static int loneSurrogate(String text) {
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

    /** Returns the first place from there on that is not white space between tokens. */
    static int skipSpace(String text, int from) {
        int at = from;
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private void value() throws Broken {
        skipSpace();
        if (depth > JsonTree.MAX_DEPTH) {
            throw new Broken(Kind.TOO_DEEP, JsonTree.MAX_DEPTH);
        }
        depth++;
        if (is('{')) {
            object();
        } else if (is('[')) {
            array();
        } else if (is('"')) {
            string();
        } else {
            literal();
        }
        depth--;
    }

    private void object() throws Broken {
        open = at;
        at++;
        skipSpace();
        if (!is('}')) {
            name();
            while (endsOrGoesOn('}')) {
                name();
            }
        }
        at++;
    }

    private void name() throws Broken {
        skipSpace();
        int start = at;
        int object = open;
        if (!is('"')) {
            throw expected("用双引号括起的名称", "a name in double quotes");
        }
        string();
        if (at - start > MAX_NAME + 2) {
            at = start;
            throw new Broken(LONG_NAME);
        }
        String name = unescape(text.substring(start + 1, at - 1));
        int lone = loneSurrogate(name);
        if (lone >= 0) {
            at = start;
            throw new Broken(Kind.LONE_SURROGATE, Words.escape(name.charAt(lone)));
        }
        open = object;
        skipSpace();
        if (!is(':')) {
            throw expected("冒号「:」", "a colon ':'");
        }
        at++;
        value();
        open = object;
    }

    private void array() throws Broken {
        int start = at;
        open = start;
        at++;
        skipSpace();
        if (!is(']')) {
            do {
                value();
                open = start;
            } while (endsOrGoesOn(']'));
        }
        at++;
    }

    /** Stops at the bracket that ends a list or an object, or behind the comma that goes on with it. */
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
            throw new Broken(new Label("最后一项之后不能有逗号", "no comma stands behind the last entry"));
        }
        return true;
    }

    private void string() throws Broken {
        open = at;
        at++;
        while (!is('"')) {
            if (isAtEnd()) {
                throw end();
            }
            char c = text.charAt(at);
            if (c < ' ') {
                throw new Broken(new Label(
                        "文本中不能直接出现换行或控制字符 " + Words.escape(c) + "（换行应写作 \\n）；也可能是前面缺少右引号",
                        "a text cannot hold the control character " + Words.escape(c)
                                + " as it is (a line break is written \\n); or a closing quote is missing before"));
            }
            if (c == '\\') {
                escape();
            }
            at++;
        }
        at++;
    }

    /** Puts characters in the place of their codes; the other escapes, none of which is a surrogate, stay. */
    private static String unescape(String name) {
        return CODE.matcher(name)
                .replaceAll(code -> code.group(1) == null
                        ? Matcher.quoteReplacement(code.group())
                        : Matcher.quoteReplacement(Character.toString(Integer.parseInt(code.group(1), 16))));
    }

    /** Leaves the place at the last character of the escape. */
    private void escape() throws Broken {
        int start = at;
        at++;
        if (is('u')) {
            for (int i = 0; i < 4; i++) {
                at++;
                if (isAtEnd()) {
                    throw end();
                }
                if (Character.digit(text.charAt(at), 16) < 0 || text.charAt(at) > 'f') {
                    throw badEscape(start);
                }
            }
        } else if (isAtEnd()) {
            throw end();
        } else if ("\"\\/bfnrt".indexOf(text.charAt(at)) < 0) {
            throw badEscape(start);
        }
    }

    private Broken badEscape(int start) {
        String escape = Words.quote(text.substring(start, at + 1));
        at = start;
        return new Broken(new Label(
                "“" + escape + "”不是 JSON 转义（反斜杠应写作 \\\\）",
                "\"" + escape + "\" is no escape of JSON (a backslash is written \\\\)"));
    }

    /** A number, or one of the three words that JSON has. */
    private void literal() throws Broken {
        int start = at;
        while (!isAtEnd() && " \t\r\n,:{}[]\"'/#".indexOf(text.charAt(at)) < 0 && !isChineseMark(text.charAt(at))) {
            at++;
        }
        String word = text.substring(start, at);
        if (word.equals("true")
                || word.equals("false")
                || word.equals("null")
                || NUMBER.matcher(word).matches()) {
            return;
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
            throw new Broken(new Label("“" + quoted + "”不是 JSON 数字", "\"" + quoted + "\" is no number of JSON"));
        }
        throw new Broken(new Label(
                "“" + quoted + "”不是 JSON 值；文本应用双引号括起",
                "\"" + quoted + "\" is no value of JSON; a text stands in double quotes"));
    }

    /** Says what stands here, and in the commonest cases why it cannot; otherwise what should. */
    private Broken expected(String zh, String en) {
        if (isAtEnd()) {
            return end();
        }
        char c = text.charAt(at);
        if (c == '\'') {
            return new Broken(new Label("名称和文本应使用双引号", "names and texts stand in double quotes"));
        }
        if (c == '/' || c == '#') {
            return new Broken(new Label("JSON 中不能有注释", "there are no comments in JSON"));
        }
        String found = Words.quote(text.substring(at, text.offsetByCodePoints(at, 1)));
        if (isChineseMark(c)) {
            return new Broken(new Label(
                    "「" + found + "」是中文标点，应使用英文标点",
                    "'" + found + "' is a Chinese punctuation mark; JSON takes the ASCII one"));
        }
        return new Broken(new Label("此处应为" + zh + "，实为「" + found + "」", "expected " + en + ", found '" + found + "'"));
    }

    private static boolean isChineseMark(char c) {
        return "“”‘’，：；｛｝［］【】、。＂".indexOf(c) >= 0;
    }

    private Broken end() {
        at = text.length();
        Location start = new Location(text);
        start.moveTo(open);
        String place = start.line() + ":" + start.column();
        char bracket = text.charAt(open);
        return new Broken(new Label(
                "文件到此中断，而 " + place + " 处的「" + bracket + "」尚未结束",
                "the document ends here, but what begins at " + place + " with '" + bracket + "' does not"));
    }

    private void skipSpace() {
        at = skipSpace(text, at);
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
