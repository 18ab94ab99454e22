package org.clusterrules.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.clusterrules.assessment.SafeEscapes;
import org.jspecify.annotations.Nullable;

/** Writes JSON. */
final class Json {
    private static final JsonFactory JSON = new JsonFactory();

    private Json() {}

    /** What writes the one value of a document. */
    interface Content {
        void write(JsonGenerator json) throws IOException;
    }

    /** Returns the document, indented, with a line break at its end. */
    static String write(Content content) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return write(
                content, new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
    }

    /** Returns the document on one line, with a line break at its end. */
    static String writeLine(Content content) {
        return write(content, null);
    }

    private static String write(Content content, @Nullable PrettyPrinter printer) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.setPrettyPrinter(printer);
            content.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a string does not fail to be written
        }
        return SafeEscapes.escape(text + "\n");
    }

    /** Writes a list of texts. */
    static void texts(JsonGenerator json, String name, Iterable<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
