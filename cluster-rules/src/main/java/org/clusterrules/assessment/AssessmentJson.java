package org.clusterrules.assessment;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes assessments as JSON, for other systems. Decimals are plain numbers, figures with at least two places. What a
 * terminal would act on instead of showing it is escaped. The same application and rules give the same text, every time.
 */
public final class AssessmentJson {
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build()
            .setCharacterEscapes(SafeEscapes.forJackson());

    private AssessmentJson() {}

    /** What writes the one value of a document. */
    private interface Content {
        void write(JsonGenerator json) throws IOException;
    }

    /** Writes an assessment, indented, with titles and messages in that language. */
    public static String write(Assessment assessment, Locale language) {
        return write(json -> new AssessmentWriter(json, language).assessment(assessment), indented());
    }

    /**
     * Writes the JSON Schema (2020-12) of an assessment, indented. Every assessment conforms to it; it allows more fields than there
     * are. It is also in the jar, as {@code /META-INF/clusterrules/assessment.schema.json}.
     */
    public static String schema() {
        return write(json -> new AssessmentSchema(json).write(), indented()) + "\n";
    }

    /** Writes an assessment on one line, as in a file of one assessment a line (NDJSON). */
    public static String writeLine(Assessment assessment, Locale language) {
        return write(json -> new AssessmentWriter(json, language).assessment(assessment), null);
    }

    /**
     * Writes an assessment on one line, in UTF-8, without a line break at its end. Takes less time and memory than a text of which the
     * bytes are made afterwards. The stream stays open.
     *
     * @throws IOException if the stream cannot be written to
     */
    public static void writeLine(Assessment assessment, Locale language, OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out, JsonEncoding.UTF8)) {
            new AssessmentWriter(json, language).assessment(assessment);
        }
    }

    private static PrettyPrinter indented() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    }

    private static String write(Content content, @Nullable PrettyPrinter printer) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.setPrettyPrinter(printer);
            content.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a string does not fail to be written
        }
        return text.toString();
    }
}
