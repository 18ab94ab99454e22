package org.clusterrules.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.clusterrules.model.internal.JsonTrees;
import org.clusterrules.model.internal.SeenText;

/** Writes maps, lists, texts, numbers, booleans and {@code Optional.empty()} ({@code null}) as JSON, indented; escapes invisible characters. */
final class PlainJson {
    private static final JsonFactory JSON = new JsonFactory();

    private PlainJson() {}

    static String write(Object tree) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.setPrettyPrinter(new Indented());
            JsonTrees.write(tree, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a StringWriter does not fail
        }
        return escaped(text.append('\n').toString());
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
