package org.clusterrules.model.internal;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes trees of maps, lists, texts, numbers, booleans and optional values as JSON. */
public final class JsonTrees {
    private JsonTrees() {}

    /** Writes a value; {@code null} and an empty {@code Optional} as {@code null}. */
    public static void write(@Nullable Object value, JsonGenerator json) throws IOException {
        if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            for (Map.Entry<?, ?> member : map.entrySet()) {
                json.writeFieldName(String.valueOf(member.getKey()));
                write(member.getValue(), json);
            }
            json.writeEndObject();
        } else if (value instanceof Iterable<?> list) {
            json.writeStartArray();
            for (Object element : list) {
                write(element, json);
            }
            json.writeEndArray();
        } else if (value instanceof Optional<?> optional) {
            write(optional.orElse(null), json);
        } else if (value instanceof Number number) {
            json.writeNumber(number instanceof BigDecimal exact ? exact.toPlainString() : number.toString());
        } else if (value instanceof Boolean answer) {
            json.writeBoolean(answer);
        } else {
            json.writeString((String) value); // null too
        }
    }
}
