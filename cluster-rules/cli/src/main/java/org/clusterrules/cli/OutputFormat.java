package org.clusterrules.cli;

import com.google.common.base.Enums;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    HTML,
    /** For a spreadsheet: one row for each application. */
    CSV;

    /** Writes them as one text, which comes in pieces: as JSON it may have more characters than a string can. */
    Stream<String> write(List<Assessment> assessments, Words words) {
        Locale language = words.language();
        return switch (this) {
            case TEXT -> Stream.of(ReportFormat.TEXT.write(assessments, language));
            case JSON -> json(assessments, language);
            case NDJSON -> throw new IllegalStateException("written line by line");
            case MARKDOWN -> Stream.of(ReportFormat.MARKDOWN.write(assessments, language));
            case HTML -> Stream.of(ReportFormat.HTML.write(assessments, language));
            case CSV -> new AssessmentTable(assessments, words).csv();
        };
    }

    private static Stream<String> json(List<Assessment> assessments, Locale language) {
        if (assessments.size() == 1) {
            return Stream.of(AssessmentJson.write(assessments.get(0), language) + "\n");
        }
        return IntStream.rangeClosed(0, assessments.size()).mapToObj(i -> {
            if (i == assessments.size()) {
                return "\n]\n";
            }
            return (i == 0 ? "[\n" : ",\n") + AssessmentJson.write(assessments.get(i), language);
        });
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
