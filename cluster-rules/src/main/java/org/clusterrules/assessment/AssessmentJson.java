package org.clusterrules.assessment;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes assessments as JSON, for other systems. Decimals are plain numbers, figures with at least two places. The same
 * application and rules give the same text, every time.
 */
public final class AssessmentJson {
    private static final JsonFactory JSON = new JsonFactory();

    private AssessmentJson() {}

    /** Writes an assessment, indented, with titles and messages in that language. */
    public static String write(Assessment assessment, Locale language) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return write(
                assessment,
                language,
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
    }

    /** Writes an assessment on one line, as in a file of one assessment a line (NDJSON). */
    public static String writeLine(Assessment assessment, Locale language) {
        return write(assessment, language, null);
    }

    private static String write(Assessment assessment, Locale language, @Nullable PrettyPrinter printer) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.setPrettyPrinter(printer);
            new AssessmentWriter(json, language).assessment(assessment);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a string does not fail to be written
        }
        return text.toString();
    }
}
