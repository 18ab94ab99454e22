package org.clusterrules.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.clusterrules.model.internal.SeenText;

/** Writes maps, lists, texts, numbers, booleans and {@code Optional.empty()} ({@code null}) as JSON, indented; escapes invisible characters. */
final class PlainJson {
    private static final JsonFactory JSON = new JsonFactory();

    private PlainJson() {}

    static String write(Object tree) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.setPrettyPrinter(new Indented());
            write(tree, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a StringWriter does not fail
        }
        return escaped(text.append('\n').toString());
    }

    private static void write(Object value, JsonGenerator json) throws IOException {
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
        } else if (value instanceof BigDecimal number) {
            json.writeNumber(number.toPlainString());
        } else if (value instanceof Boolean answer) {
            json.writeBoolean(answer);
        } else if (value instanceof Optional<?> optional && optional.isEmpty()) {
            json.writeNull();
        } else {
            json.writeString((String) value);
        }
    }

    /** Escapes invisible characters, which occur in texts only. */
    private static String escaped(String json) {
        StringBuilder escaped = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c >= 0x7F && (SeenText.isWhiteSpace(c) || SeenText.isUnseen(c))) {
                escaped.append(ForeignText.escape(c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
