package org.clusterrules.assessment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import org.clusterrules.model.InvalidDocumentException;
import org.clusterrules.model.JsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * Writes assessments as JSON, for other systems, and reads them back. Decimals are plain numbers, figures with at least two places.
 * Characters that a terminal would act on are escaped. The same application and rules always give the same text.
 *
 * <p>With fewer findings an assessment is shorter and takes less time: {@code write(assessment.in(language,
 * FindingSelection.NEEDING_WORK))}.
 *
 * <p>Reading restores exactly what was written. It finds every error of a document and throws them as one {@link InvalidDocumentException};
 * only a document that is not JSON, too large or too deep is reported by itself. A document has at most {@value
 * JsonDocument#MAX_CHARACTERS} characters and {@value JsonDocument#MAX_VALUES} values; the assessment of a full form under the national rules
 * has some 130,000 and 3,000. Unknown fields are ignored; a known field that is missing, duplicate, or of another type or value is an error.
 *
 * <p>All methods are safe to call from many threads, and throw a {@code NullPointerException} that names the argument that is null.
 */
public final class AssessmentJson {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN) // a generator of bytes takes no text for a number
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build();

    private static final String SCHEMA = "/META-INF/clusterrules/assessment.schema.json";

    private AssessmentJson() {}

    /** Writes an assessment, indented, with titles and messages in a language. */
    public static String write(Assessment assessment, Locale language) {
        return write(requireNonNull(assessment, "assessment").in(language));
    }

    /** Writes an assessment again, indented. */
    public static String write(WrittenAssessment assessment) {
        requireNonNull(assessment, "assessment");
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return write(
                assessment,
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
    }

    /**
     * Returns the JSON Schema (2020-12) of an assessment, indented. It allows further fields. It is the file {@code
     * /META-INF/clusterrules/assessment.schema.json} of the jar.
     */
    public static String schema() {
        try {
            return Resources.toString(requireNonNull(AssessmentJson.class.getResource(SCHEMA), SCHEMA), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes an assessment on one line, as in a file of one assessment a line (NDJSON). */
    public static String writeLine(Assessment assessment, Locale language) {
        return writeLine(requireNonNull(assessment, "assessment").in(language));
    }

    /** Writes an assessment again, on one line. */
    public static String writeLine(WrittenAssessment assessment) {
        return write(requireNonNull(assessment, "assessment"), null);
    }

    /** Writes an assessment on one line, in UTF-8, without a line break at its end; faster than encoding the text. The stream stays open. */
    public static void writeLine(Assessment assessment, Locale language, OutputStream out) throws IOException {
        writeLine(requireNonNull(assessment, "assessment").in(language), out);
    }

    /** Writes an assessment again, on one line, in UTF-8, without a line break at its end. The stream stays open. */
    public static void writeLine(WrittenAssessment assessment, OutputStream out) throws IOException {
        requireNonNull(assessment, "assessment");
        requireNonNull(out, "out");
        try (JsonGenerator json = new SafeGenerator(JSON.createGenerator(out, JsonEncoding.UTF8))) {
            new AssessmentWriter(json).assessment(assessment);
        }
    }

    /**
     * Reads the assessment in a UTF-8 file.
     *
     * @throws IOException if the file cannot be read; names the file
     * @throws InvalidDocumentException if it holds no assessment
     */
    public static WrittenAssessment read(Path file) throws IOException {
        return AssessmentReader.read(JsonDocument.of(requireNonNull(file, "file")));
    }

    /**
     * Reads the assessment in a UTF-8 stream, to its end; the caller closes it.
     *
     * @throws InvalidDocumentException if it holds no assessment
     */
    public static WrittenAssessment read(InputStream in) throws IOException {
        return AssessmentReader.read(JsonDocument.of(requireNonNull(in, "in")));
    }

    /**
     * Reads the assessment in a text.
     *
     * @throws InvalidDocumentException if it holds no assessment
     */
    public static WrittenAssessment parse(String json) {
        return AssessmentReader.read(JsonDocument.of(requireNonNull(json, "json")));
    }

    /**
     * Reads the assessment in a document, for example one of several in a file.
     *
     * @throws InvalidDocumentException if it holds no assessment
     */
    public static WrittenAssessment read(JsonDocument document) {
        return AssessmentReader.read(requireNonNull(document, "document"));
    }

    private static String write(WrittenAssessment assessment, @Nullable PrettyPrinter printer) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new SafeGenerator(JSON.createGenerator(text))) {
            json.setPrettyPrinter(printer);
            new AssessmentWriter(json).assessment(assessment);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a StringWriter does not fail
        }
        return text.toString();
    }
}
