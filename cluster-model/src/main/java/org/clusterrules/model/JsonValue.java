package org.clusterrules.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A JSON document that remembers where in the text each of its values began. */
sealed interface JsonValue {
    int at();

    default boolean isBlank() {
        return this instanceof JsonNull
                || this instanceof JsonUnreadable
                || (this instanceof JsonText text && TextMeaning.isBlank(text.text()));
    }

    /** Returns the text, or the digits of a number; otherwise an empty text. */
    default String written() {
        return this instanceof JsonText text
                ? text.text()
                : this instanceof JsonNumber number ? number.number().toPlainString() : "";
    }

    /** Members in their order; of a duplicate name, the first. */
    record JsonObject(int at, Map<String, Member> members) implements JsonValue {}

    record Member(int nameAt, JsonValue value) {}

    record JsonArray(int at, List<JsonValue> elements) implements JsonValue {}

    record JsonText(int at, String text) implements JsonValue {}

    record JsonNumber(int at, BigDecimal number) implements JsonValue {}

    record JsonBoolean(int at, boolean value) implements JsonValue {}

    record JsonNull(int at) implements JsonValue {}

    /** A value from a program that no document can hold, such as NaN; reported once its place is known. */
    record JsonUnfit(int at, Problem.Kind kind, String detail) implements JsonValue {}

    /** A value that could not be read, which was already reported. */
    record JsonUnreadable(int at) implements JsonValue {}
}
