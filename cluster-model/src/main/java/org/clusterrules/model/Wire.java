package org.clusterrules.model;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clusterrules.model.JsonValue.JsonArray;
import org.clusterrules.model.JsonValue.JsonBoolean;
import org.clusterrules.model.JsonValue.JsonNull;
import org.clusterrules.model.JsonValue.JsonNumber;
import org.clusterrules.model.JsonValue.JsonObject;
import org.clusterrules.model.JsonValue.JsonText;
import org.clusterrules.model.JsonValue.Member;
import org.jspecify.annotations.Nullable;

/** Values of the wire format, read into a cell as a document would bring them. */
final class Wire {
    private Wire() {}

    /**
     * Returns a cell of the same place that holds the value.
     *
     * @throws IllegalArgumentException if the cell cannot hold that value
     */
    static Cell fill(Cell cell, @Nullable Object value) {
        Problems problems = new Problems("");
        Cell filled = new CellLayout(cell.getClass(), cell.place()).read(typed(cell, json(value)), problems);
        try {
            problems.throwIfAny();
        } catch (InvalidApplicationException e) {
            String reason = e.problems().get(0).message(Locale.ENGLISH);
            throw new IllegalArgumentException(cell.pointer() + " cannot hold " + value + ": " + reason, e);
        }
        return filled;
    }

    /** Takes the text of a number for the number, and a number for its text where a text is asked for. */
    static JsonValue typed(Cell cell, JsonValue json) {
        if (cell instanceof Numeric && json instanceof JsonText text) {
            try {
                BigDecimal number = new BigDecimal(Blanks.trim(text.text()));
                return Digits.fit(number) ? new JsonNumber(0, number) : json;
            } catch (NumberFormatException e) {
                return json;
            }
        }
        return cell instanceof Text && json instanceof JsonNumber number
                ? new JsonText(0, number.number().toPlainString())
                : json;
    }

    /** Returns a value as a document has it. */
    static JsonValue json(@Nullable Object value) {
        if (value == null) {
            return new JsonNull(0);
        } else if (value instanceof Number number) {
            BigDecimal decimal = number instanceof BigDecimal exact ? exact : new BigDecimal(number.toString());
            return Digits.fit(decimal) ? new JsonNumber(0, decimal) : new JsonText(0, number.toString());
        } else if (value instanceof Boolean answer) {
            return new JsonBoolean(0, answer);
        } else if (value instanceof List<?> list) {
            return new JsonArray(0, list.stream().map(Wire::json).toList());
        } else if (value instanceof Map<?, ?> map) {
            Map<String, Member> members = new LinkedHashMap<>();
            map.forEach((name, member) -> members.put(String.valueOf(name), new Member(0, json(member))));
            return new JsonObject(0, members);
        }
        return new JsonText(0, value.toString());
    }
}
