package org.clusterrules.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.clusterrules.model.JsonValue.JsonArray;
import org.clusterrules.model.JsonValue.JsonBoolean;
import org.clusterrules.model.JsonValue.JsonNull;
import org.clusterrules.model.JsonValue.JsonNumber;
import org.clusterrules.model.JsonValue.JsonObject;
import org.clusterrules.model.JsonValue.JsonText;
import org.clusterrules.model.JsonValue.JsonUnfit;
import org.clusterrules.model.JsonValue.JsonUnreadable;
import org.clusterrules.model.JsonValue.Member;
import org.clusterrules.model.Problem.Kind;
import org.jspecify.annotations.Nullable;

/** Converts the values that Java code sets in a form to JSON, to be read as in a document. */
final class JavaValues {
    /** More characters than a number, or a name and its indentation, is written with. */
    private static final int MOST_CHARACTERS = 256;

    private JavaValues() {}

    /** Returns a copy of the cell with that value; throws an IllegalArgumentException if it cannot hold it. */
    static Cell fill(Cell cell, @Nullable Object value) {
        Problems problems = Problems.withoutDocument();
        JsonValue typed = typed(
                json(value),
                cell.pointer(),
                pointer -> pointer.equals(cell.pointer()) ? Optional.of(cell) : Optional.empty(),
                problems);
        Cell filled = new CellLayout(cell.getClass(), cell.place()).read(typed, problems);
        try {
            problems.throwIfAny();
        } catch (InvalidApplicationException e) {
            String reason = e.problems().get(0).message(Locale.ENGLISH);
            throw new IllegalArgumentException(cell.pointer() + " cannot hold " + value + ": " + reason, e);
        }
        return filled;
    }

    /**
     * Converts texts to numbers and numbers to texts where the cells ask for it. Reports values that no document can hold, and leaves these
     * cells blank.
     */
    static JsonValue typed(JsonValue json, String pointer, Function<String, Optional<Cell>> cells, Problems problems) {
        if (json instanceof JsonObject object) {
            Map<String, Member> members = new LinkedHashMap<>();
            object.members()
                    .forEach((name, member) -> members.put(
                            name,
                            new Member(0, typed(member.value(), pointer + JsonTree.step(name), cells, problems))));
            return new JsonObject(0, members);
        } else if (json instanceof JsonArray list) {
            List<JsonValue> elements = new ArrayList<>();
            list.elements()
                    .forEach(element -> elements.add(typed(element, pointer + "/" + elements.size(), cells, problems)));
            return new JsonArray(0, elements);
        }
        JsonValue typed = cells.apply(pointer).map(cell -> typed(cell, json)).orElse(json);
        if (typed instanceof JsonUnfit unfit) {
            problems.add(unfit.kind(), pointer, 0, unfit.detail());
            return new JsonUnreadable(0);
        }
        return typed;
    }

    private static JsonValue typed(Cell cell, JsonValue json) {
        if (cell instanceof Numeric && json instanceof JsonText text) {
            String written = TextMeaning.trim(text.text());
            if (!written.chars().allMatch(c -> c < 0x80)) {
                return json; // BigDecimal takes the digits of every script, and a document has none of them
            }
            try {
                return number(new BigDecimal(written));
            } catch (NumberFormatException e) {
                return json;
            }
        }
        return cell instanceof Text && json instanceof JsonNumber number
                ? new JsonText(0, number.number().toPlainString())
                : json;
    }

    private static JsonValue number(BigDecimal number) {
        return Digits.fit(number, Numeric.MAX_DIGITS)
                ? new JsonNumber(0, number)
                : new JsonUnfit(0, Kind.NUMBER_TOO_LONG, Integer.toString(Numeric.MAX_DIGITS));
    }

    private static JsonValue number(Number number) {
        try {
            return number(number instanceof BigDecimal exact ? exact : new BigDecimal(number.toString()));
        } catch (NumberFormatException e) {
            return new JsonUnfit(0, Kind.NOT_A_NUMBER, ForeignText.quote(number.toString()));
        }
    }

    /** Returns an upper bound of the characters that the value is written with; a form within the limit has few enough values, too. */
    static long size(JsonValue json) {
        long size = MOST_CHARACTERS;
        if (json instanceof JsonObject object) {
            for (Member member : object.members().values()) {
                size += size(member.value());
            }
        } else if (json instanceof JsonArray list) {
            for (JsonValue element : list.elements()) {
                size += size(element);
            }
        } else if (json instanceof JsonText text) {
            size += 6L * text.text().length(); // each may be escaped
        }
        return size;
    }

    static JsonValue json(@Nullable Object value) {
        return json(value, 0, new AtomicInteger(JsonLimits.FORM.values()));
    }

    /** Converts a value within {@code depth} others; what exceeds the limits, such as a map that contains itself, is unfit. */
    private static JsonValue json(@Nullable Object value, int depth, AtomicInteger left) {
        if (depth > JsonTree.MAX_DEPTH) {
            return new JsonUnfit(0, Kind.TOO_DEEP, Integer.toString(JsonTree.MAX_DEPTH));
        } else if (left.decrementAndGet() < 0) {
            return new JsonUnfit(0, Kind.TOO_MANY_VALUES, Integer.toString(JsonLimits.FORM.values()));
        } else if (value == null) {
            return new JsonNull(0);
        } else if (value instanceof Number number) {
            return number(number);
        } else if (value instanceof Boolean answer) {
            return new JsonBoolean(0, answer);
        } else if (value instanceof Collection<?> list) {
            List<JsonValue> elements = new ArrayList<>(); // the builder adds entries
            list.forEach(element -> elements.add(json(element, depth + 1, left)));
            return new JsonArray(0, elements);
        } else if (value instanceof Object[] array) {
            return json(Arrays.asList(array), depth, left);
        } else if (value instanceof Map<?, ?> map) {
            Map<String, Member> members = new LinkedHashMap<>();
            map.forEach((name, member) ->
                    members.put(String.valueOf(name), new Member(0, json(member, depth + 1, left))));
            return new JsonObject(0, members);
        }
        return text(value.toString());
    }

    private static JsonValue text(String text) {
        int lone = JsonScanner.loneSurrogateIn(text);
        return lone < 0 ? new JsonText(0, text) : new JsonUnfit(0, Kind.LONE_SURROGATE, ForeignText.escape(lone));
    }
}
