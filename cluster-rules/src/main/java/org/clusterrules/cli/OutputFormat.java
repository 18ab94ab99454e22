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
    TEXT {
        @Override
        String write(List<Assessment> assessments, Locale language) {
            return ReportFormat.TEXT.write(assessments, language);
        }
    },
    /** One document as itself, several as an array. */
    JSON {
        @Override
        String write(List<Assessment> assessments, Locale language) {
            String documents = assessments.stream()
                    .map(assessment -> AssessmentJson.write(assessment, language))
                    .collect(Collectors.joining(",\n"));
            return assessments.size() == 1 ? documents + "\n" : "[\n" + documents + "\n]\n";
        }
    },
    /** One document a line. */
    NDJSON {
        @Override
        String write(List<Assessment> assessments, Locale language) {
            return assessments.stream()
                    .map(assessment -> AssessmentJson.writeLine(assessment, language) + "\n")
                    .collect(Collectors.joining());
        }
    },
    /** For a page that takes Markdown. */
    MARKDOWN {
        @Override
        String write(List<Assessment> assessments, Locale language) {
            return ReportFormat.MARKDOWN.write(assessments, language);
        }
    },
    /** For a browser or a printer. */
    HTML {
        @Override
        String write(List<Assessment> assessments, Locale language) {
            return ReportFormat.HTML.write(assessments, language);
        }
    };

    /** Writes them whole: what cannot be written in whole is not to be begun. */
    abstract String write(List<Assessment> assessments, Locale language);

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
