package org.clusterrules.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A JSON document that remembers where each of its values stood. */
sealed interface JsonValue {
    Location at();

    /** Members in their order; a name that was there twice is held once. */
    record JsonObject(Location at, Map<String, Member> members) implements JsonValue {}

    /** A value, and where its name stood. */
    record Member(Location nameAt, JsonValue value) {}

    record JsonArray(Location at, List<JsonValue> elements) implements JsonValue {}

    record JsonText(Location at, String text) implements JsonValue {}

    record JsonNumber(Location at, BigDecimal number) implements JsonValue {}

    record JsonBoolean(Location at, boolean value) implements JsonValue {}

    record JsonNull(Location at) implements JsonValue {}

    /** A value that could not be read; what is wrong with it was said already. */
    record JsonUnreadable(Location at) implements JsonValue {}
}
