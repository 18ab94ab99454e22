package org.clusterrules.model;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clusterrules.model.JsonScanner.Malformed;
import org.clusterrules.model.JsonValue.JsonArray;
import org.clusterrules.model.JsonValue.JsonBoolean;
import org.clusterrules.model.JsonValue.JsonNull;
import org.clusterrules.model.JsonValue.JsonNumber;
import org.clusterrules.model.JsonValue.JsonObject;
import org.clusterrules.model.JsonValue.JsonText;
import org.clusterrules.model.JsonValue.JsonUnreadable;
import org.clusterrules.model.JsonValue.Member;
import org.clusterrules.model.Problem.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON document. Continues after every error except one of syntax or size, which is reported alone.
 *
 * <p>The grammar is written out here instead of using Jackson's, so that every error is reported in both languages, at the same place under
 * every version of Jackson, and so that a name beyond any limit is one error among others. {@link JsonScanner} reads the characters.
 */
final class JsonTree {
    static final int MAX_DEPTH = 32;

    static final char BYTE_ORDER_MARK = '\uFEFF';

    static final int MAX_NAME = 200;

    /** A longer number is not even parsed; {@link JsonLimits#digits} limits the others. */
    private static final int MAX_NUMBER_TEXT = 1_000;

    private final String text;
    private final JsonScanner in;
    private final Problems problems;
    private final JsonLimits limits;
    private final Deque<String> path = new ArrayDeque<>();

    private int values;

    private JsonTree(String text, Problems problems, JsonLimits limits) {
        this.text = text;
        this.in = new JsonScanner(text, problems);
        this.problems = problems;
        this.limits = limits;
    }

    record Parsed(JsonObject root, Problems problems) {}

    /**
     * Reads a document without a byte order mark, which begins at that line and column of its file; throws an InvalidApplicationException
     * if it is not a JSON object.
     *
     * @param adviceForArray the message that says what to do with an array of forms; {@code null} if the document is not a form
     */
    static Parsed parse(String text, int line, int column, JsonLimits limits, @Nullable String adviceForArray) {
        Problems problems = new Problems(text, line, column);
        if (text.length() > limits.characters()) {
            throw problems.fatal(Kind.TOO_LARGE, 0, limits.characters());
        }
        JsonTree tree = new JsonTree(text, problems, limits);
        try {
            return new Parsed(tree.document(adviceForArray), problems);
        } catch (Malformed malformed) {
            throw problems.fatal(malformed.kind, tree.in.at(), malformed.detail);
        }
    }

    /** Removes one byte order mark from the beginning. */
    static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private JsonObject document(@Nullable String adviceForArray) throws Malformed {
        if (TextMeaning.isBlank(text)) {
            throw problems.fatal(Kind.EMPTY, 0);
        }
        JsonValue root = value();
        if (root instanceof JsonUnreadable) {
            problems.throwIfAny();
        }
        if (adviceForArray != null
                && root instanceof JsonArray array
                && array.elements().stream().anyMatch(element -> element instanceof JsonObject)) {
            throw problems.fatal(Kind.ARRAY_OF_FORMS, root.at(), Messages.of(adviceForArray));
        }
        if (!(root instanceof JsonObject object)) {
            throw problems.fatal(
                    Kind.WRONG_TYPE, root.at(), Messages.of("object"), Messages.found(root), Label.NOTHING);
        }
        in.skipSpace();
        if (!in.isAtEnd()) {
            problems.add(Kind.TRAILING, "", in.at());
        }
        return object;
    }

    private JsonValue value() throws Malformed {
        in.skipSpace();
        values++;
        if (values > limits.values()) {
            throw new Malformed(Kind.TOO_MANY_VALUES, limits.values());
        }
        char c = in.here();
        if ((c == '{' || c == '[') && path.size() == MAX_DEPTH) {
            throw new Malformed(Kind.TOO_DEEP, MAX_DEPTH);
        }
        return switch (c) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> text();
            default -> literal();
        };
    }

    private JsonValue object() throws Malformed {
        int start = in.at();
        Map<String, Member> members = new LinkedHashMap<>();
        entries('}', () -> member(members));
        return new JsonObject(start, members);
    }

    private JsonValue array() throws Malformed {
        int start = in.at();
        List<JsonValue> elements = new ArrayList<>();
        entries(']', () -> elements.add(value(Integer.toString(elements.size()))));
        return new JsonArray(start, elements);
    }

    private void entries(char end, EntryReader entry) throws Malformed {
        int start = in.at();
        in.open(start);
        in.pass();
        in.skipSpace();
        boolean ends = in.is(end);
        while (!ends) {
            entry.read();
            in.open(start);
            in.skipSpace();
            ends = in.is(end);
            if (!ends) {
                comma(end);
            }
        }
        in.pass();
    }

    private void comma(char end) throws Malformed {
        if (!in.is(',')) {
            throw in.expected(Messages.of("syntax.comma", end));
        }
        in.pass();
        in.skipSpace();
        if (in.is(end)) {
            throw new Malformed("syntax.trailing-comma");
        }
    }

    private void member(Map<String, Member> members) throws Malformed {
        in.skipSpace();
        int nameAt = in.at();
        int object = in.open();
        if (!in.is('"')) {
            throw in.expected(Messages.of("syntax.name"));
        }
        String name = in.string();
        boolean known = checkName(name, nameAt);
        in.open(object);
        in.skipSpace();
        if (!in.is(':')) {
            throw in.expected(Messages.of("syntax.colon"));
        }
        in.pass();
        if (members.containsKey(name)) {
            String pointer = pointer() + step(name);
            problems.add(Kind.DUPLICATE_NAME, pointer, pointer, nameAt, () -> new Object[] {ForeignText.quote(name)});
        }
        JsonValue value = value(known ? name : ForeignText.quote(name));
        if (known) {
            members.putIfAbsent(name, new Member(nameAt, value));
        }
    }

    private JsonValue value(String nameOrIndex) throws Malformed {
        path.addLast(nameOrIndex);
        JsonValue value = value();
        path.removeLast();
        return value;
    }

    /** Returns false after reporting a name that cannot be looked up. */
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

    private JsonValue text() throws Malformed {
        int start = in.at();
        String words = in.string();
        return hasLoneSurrogate(words, start) ? new JsonUnreadable(start) : new JsonText(start, words);
    }

    private JsonValue literal() throws Malformed {
        int start = in.at();
        if (in.passNumber()) {
            return number(start);
        }
        String word = in.word();
        return switch (word) {
            case "true", "false" -> new JsonBoolean(start, word.equals("true"));
            case "null" -> new JsonNull(start);
            default -> throw in.notAValue(word);
        };
    }

    private JsonValue number(int start) {
        if (in.at() - start <= MAX_NUMBER_TEXT) {
            try {
                BigDecimal exact = in.numberFrom(start);
                if (Digits.fit(exact, limits.digits())) {
                    return new JsonNumber(start, exact);
                }
            } catch (NumberFormatException e) {
                // an exponent beyond even BigDecimal's
            }
        }
        problems.add(Kind.NUMBER_TOO_LONG, pointer(), start, limits.digits());
        return new JsonUnreadable(start);
    }

    private String pointer() {
        StringBuilder pointer = new StringBuilder();
        path.forEach(name -> pointer.append(step(name)));
        return pointer.toString();
    }

    static String step(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** Reports an unpaired surrogate in the latest text. */
    private boolean hasLoneSurrogate(String words, int start) {
        int lone = in.loneSurrogate(words);
        if (lone >= 0) {
            problems.add(Kind.LONE_SURROGATE, pointer(), start, ForeignText.escape(lone));
        }
        return lone >= 0;
    }

    @FunctionalInterface
    private interface EntryReader {
        void read() throws Malformed;
    }
}
