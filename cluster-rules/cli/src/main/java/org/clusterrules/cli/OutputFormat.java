package org.clusterrules.cli;

import com.google.common.base.Enums;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.AssessmentJson;
import org.clusterrules.report.ReportFormat;

/** How assessments are written. */
enum OutputFormat {
    /** For a person, on a terminal. */
    TEXT,
    /** One document as itself, several as an array. */
    JSON,
    /** One document a line, each written as soon as it is there: {@link StreamedRun}. */
    NDJSON,
    /** For a page that takes Markdown. */
    MARKDOWN,
    /** For a browser or a printer. */
    HTML;

    /** Writes them whole: what cannot be written in whole is not to be begun. */
    String write(List<Assessment> assessments, Locale language) {
        return switch (this) {
            case TEXT -> ReportFormat.TEXT.write(assessments, language);
            case JSON -> json(assessments, language);
            case NDJSON -> throw new IllegalStateException("written line by line");
            case MARKDOWN -> ReportFormat.MARKDOWN.write(assessments, language);
            case HTML -> ReportFormat.HTML.write(assessments, language);
        };
    }

    private static String json(List<Assessment> assessments, Locale language) {
        String documents = assessments.stream()
                .map(assessment -> AssessmentJson.write(assessment, language))
                .collect(Collectors.joining(",\n"));
        return assessments.size() == 1 ? documents + "\n" : "[\n" + documents + "\n]\n";
    }

    static Optional<OutputFormat> of(String name) {
        return Enums.getIfPresent(OutputFormat.class, name.toUpperCase(Locale.ROOT))
                .transform(Optional::of)
                .or(Optional.empty());
    }

    static List<String> names() {
        return Arrays.stream(values())
                .map(format -> format.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
