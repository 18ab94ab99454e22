package org.clusterrules.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A JSON document that remembers where in the text each of its values began. */
sealed interface JsonValue {
    int at();

    /** Whether this is as good as left out. */
    default boolean isBlank() {
        return this instanceof JsonNull
                || this instanceof JsonUnreadable
                || (this instanceof JsonText text && TextMeaning.isBlank(text.text()));
    }

    /** Members in their order; a name that was there twice is held once. */
    record JsonObject(int at, Map<String, Member> members) implements JsonValue {}

    /** A value, and where its name began. */
    record Member(int nameAt, JsonValue value) {}

    record JsonArray(int at, List<JsonValue> elements) implements JsonValue {}

    record JsonText(int at, String text) implements JsonValue {}

    record JsonNumber(int at, BigDecimal number) implements JsonValue {}

    record JsonBoolean(int at, boolean value) implements JsonValue {}

    record JsonNull(int at) implements JsonValue {}

    /** What a program has for a value and no document can: what is not a number, half a character. Kept until its place is known. */
    record JsonUnfit(int at, Problem.Kind kind, String detail) implements JsonValue {}

    /** A value that could not be read; what is wrong with it was said already. */
    record JsonUnreadable(int at) implements JsonValue {}
}
