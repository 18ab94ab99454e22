package org.clusterrules.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Kind;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.assessment.Part;
import org.clusterrules.internal.SafeText;

/**
 * Assessments as a table for a spreadsheet, in CSV (RFC 4180): one row for each application, with its verdict, what needs work, the
 * score, and the outcome of every criterion. It begins with a byte order mark, by which spreadsheets know UTF-8.
 */
final class AssessmentTable {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    /** What a spreadsheet takes for the beginning of a formula. */
    private static final String FORMULA = "=+-@";

    private final List<Assessment> assessments;
    private final Words words;

    AssessmentTable(List<Assessment> assessments, Words words) {
        this.assessments = assessments;
        this.words = words;
    }

    /** Returns the lines, the header first. */
    Stream<String> csv() {
        return Stream.concat(
                Stream.of(BYTE_ORDER_MARK + line(header())),
                IntStream.range(0, assessments.size()).mapToObj(i -> line(row(i))));
    }

    private List<Object> header() {
        List<Object> header = new ArrayList<>();
        for (String column : List.of("number", "cluster", "edition", "verdict")) {
            header.add(words.of("table." + column));
        }
        for (Part part : Part.values()) {
            header.add(words.of(part.label()));
        }
        for (String column : List.of("unmet", "undetermined", "near", "knife-edge", "score")) {
            header.add(words.of("table." + column));
        }
        if (!assessments.isEmpty()) {
            for (Finding finding : assessments.get(0).findings()) {
                header.add(words.of(finding.criterion().title()));
            }
        }
        return header;
    }

    private List<Object> row(int index) {
        Assessment assessment = assessments.get(index);
        List<Object> row = new ArrayList<>();
        row.add(BigDecimal.valueOf(index + 1L));
        row.add(assessment.clusterName().orElse(""));
        row.add(assessment.application().edition().id());
        row.add(words.of(assessment.eligible().label()));
        for (Part part : Part.values()) {
            Outcome outcome = assessment.parts().get(part);
            row.add(outcome == null ? "" : words.of(outcome.label()));
        }
        row.add(count(assessment, finding -> finding.outcome() == Outcome.UNMET));
        row.add(count(assessment, finding -> finding.outcome() == Outcome.UNDETERMINED));
        row.add(count(assessment, finding -> finding.outcome() == Outcome.NEAR));
        row.add(count(assessment, Finding::knifeEdge));
        row.add(assessment.score().total().<Object>map(total -> total).orElse(""));
        for (Finding finding : assessment.findings()) {
            row.add(words.of(finding.outcome().label()));
        }
        return row;
    }

    private static BigDecimal count(Assessment assessment, Predicate<Finding> wanted) {
        return BigDecimal.valueOf(assessment.findings().stream()
                .filter(finding -> finding.criterion().kind() == Kind.REQUIRED)
                .filter(wanted)
                .count());
    }

    private static String line(List<Object> cells) {
        return String.join(",", cells.stream().map(AssessmentTable::cell).toList()) + "\r\n";
    }

    /** Writes a number as it is, and a text so that a spreadsheet takes it for nothing else. */
    private static String cell(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        String text = SafeText.of(value.toString());
        String harmless = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
