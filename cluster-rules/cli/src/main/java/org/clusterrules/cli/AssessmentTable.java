package org.clusterrules.cli;

import com.google.common.base.Splitter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.assessment.Part;
import org.clusterrules.internal.SafeText;
import org.clusterrules.report.PortfolioReport;
import org.clusterrules.report.ReportFormat;

/**
 * Two tables for a spreadsheet: a row for each application (overview, verdict, counts, score, all outcomes), and a row for each finding.
 * A cell is a {@link BigDecimal}, or a text that is safe to show.
 */
final class AssessmentTable {
    private final List<Criterion> criteria;
    private final CliMessages messages;
    private final PortfolioReport overview;

    AssessmentTable(List<Criterion> criteria, CliMessages messages) {
        this.criteria = criteria;
        this.messages = messages;
        this.overview = new PortfolioReport(ReportFormat.TEXT, messages.language());
    }

    List<Object> header() {
        List<Object> header = new ArrayList<>(columns(
                "number cluster place source standing reason slips contact phone blanks problem edition verdict"));
        for (Part part : Part.values()) {
            header.add(messages.of(part.label()));
        }
        header.addAll(columns("unmet undetermined near knife-edge score"));
        for (Criterion criterion : criteria) {
            header.add(text(messages.of(criterion.title())));
        }
        return header;
    }

    List<Object> row(FormSource source, Assessment assessment) {
        List<Object> row =
                row(source, assessment.clusterName().orElse(""), overview.entry(source.name(), assessment), "");
        row.add(assessment.application().edition().id());
        row.add(messages.of(assessment.eligible().label()));
        for (Part part : Part.values()) {
            Outcome outcome = assessment.parts().get(part);
            row.add(outcome == null ? "" : messages.of(outcome.label()));
        }
        row.add(count(assessment, finding -> finding.outcome() == Outcome.UNMET));
        row.add(count(assessment, finding -> finding.outcome() == Outcome.UNDETERMINED));
        row.add(count(assessment, finding -> finding.outcome() == Outcome.NEAR));
        row.add(count(assessment, Finding::knifeEdge));
        row.add(assessment.score().total().<Object>map(total -> total).orElse(""));
        for (Finding finding : assessment.findings()) {
            row.add(messages.of(finding.outcome().label()));
        }
        return row;
    }

    List<Object> unreadable(FormSource source, String problem) {
        List<Object> row = row(source, "", overview.unreadable(source.name(), problem), problem);
        row.add("");
        row.add(messages.of("table.unreadable"));
        row.addAll(Collections.nCopies(header().size() - row.size(), ""));
        return row;
    }

    /** Returns the first columns, which are those of the overview. */
    private List<Object> row(FormSource source, String cluster, PortfolioReport.Entry entry, String problem) {
        return new ArrayList<>(List.of(
                BigDecimal.valueOf(source.number()),
                text(cluster),
                entry.place(),
                text(source.name()),
                entry.standing(),
                entry.reason().orElse(""),
                String.join(messages.of("table.sentence-gap"), entry.slips()),
                entry.contact(),
                entry.phone(),
                problem.isEmpty() ? BigDecimal.valueOf(entry.blanks()) : "",
                text(problem)));
    }

    List<Object> findingsHeader() {
        return columns("number cluster part criterion kind outcome on-knife-edge actual operator required unit margin "
                + "message basis id");
    }

    List<List<Object>> findings(FormSource source, Assessment assessment) {
        List<List<Object>> rows = new ArrayList<>();
        String cluster = text(assessment.clusterName().orElse(""));
        for (Finding finding : assessment.findings()) {
            Criterion criterion = finding.criterion();
            List<Object> row = new ArrayList<>(List.of(
                    BigDecimal.valueOf(source.number()),
                    cluster,
                    messages.of(criterion.part().label()),
                    text(messages.of(criterion.title())),
                    messages.of(criterion.kind().label()),
                    messages.of(finding.outcome().label()),
                    finding.knifeEdge() ? messages.of("table.yes") : ""));
            row.addAll(finding.comparison()
                    .filter(comparison -> !(comparison instanceof Comparison.Options)) // the message names them
                    .map(this::comparison)
                    .orElse(List.of("", "", "", "", "")));
            row.add(text(finding.message(messages.language())));
            row.add(text(messages.of(criterion.basis())));
            row.add(criterion.id());
            rows.add(row);
        }
        return rows;
    }

    private List<Object> comparison(Comparison comparison) {
        Object actual = comparison.actual().<Object>map(number -> number).orElse("");
        String unit = "";
        if (comparison instanceof Comparison.Numbers numbers) {
            unit = messages.of(numbers.unit().label());
        } else if (comparison instanceof Comparison.Rise rise) {
            unit = messages.of(rise.unit().label());
            actual = rise.values().stream()
                    .map(value -> value.map(BigDecimal::toPlainString).orElse("–"))
                    .collect(Collectors.joining(" → "));
        }
        return List.of(
                actual,
                messages.of(comparison.operator().label()),
                comparison.required().<Object>map(number -> number).orElse(""),
                unit,
                comparison.margin().<Object>map(number -> number).orElse(""));
    }

    /** Returns the names of columns by their keys, which are separated by spaces. */
    private List<Object> columns(String keys) {
        return Splitter.on(' ')
                .splitToStream(keys)
                .<Object>map(key -> messages.of("table." + key))
                .toList();
    }

    private static BigDecimal count(Assessment assessment, Predicate<Finding> wanted) {
        return BigDecimal.valueOf(assessment.findings().stream()
                .filter(finding -> finding.criterion().isRequired())
                .filter(wanted)
                .count());
    }

    private static String text(String text) {
        return SafeText.of(text);
    }
}
