package org.clusterrules.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Kind;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.assessment.Part;
import org.clusterrules.internal.SafeText;
import org.clusterrules.model.Cover;
import org.clusterrules.model.Text;

/**
 * Assessments as tables for a spreadsheet: one row for each application, with its verdict, what needs work, the score, and the outcome of
 * every criterion; and one row for each finding. A cell is a {@link BigDecimal}, or a text that is safe to show.
 */
final class AssessmentTable {
    private final List<Criterion> criteria;
    private final Words words;

    AssessmentTable(List<Criterion> criteria, Words words) {
        this.criteria = criteria;
        this.words = words;
    }

    List<Object> header() {
        List<Object> header = new ArrayList<>(columns("number", "cluster", "edition", "verdict"));
        for (Part part : Part.values()) {
            header.add(words.of(part.label()));
        }
        header.addAll(columns("unmet", "undetermined", "near", "knife-edge", "score"));
        for (Criterion criterion : criteria) {
            header.add(text(words.of(criterion.title())));
        }
        header.addAll(columns("place", "source", "problem"));
        return header;
    }

    List<Object> row(FormSource source, Assessment assessment) {
        List<Object> row = new ArrayList<>();
        row.add(BigDecimal.valueOf(source.number()));
        row.add(text(assessment.clusterName().orElse("")));
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
        row.add(place(assessment.application().cover().region()));
        row.add(text(source.name()));
        row.add("");
        return row;
    }

    /** Returns the row of a form that cannot be read. */
    List<Object> unreadable(FormSource source, String problem) {
        List<Object> row = new ArrayList<>(Collections.nCopies(header().size(), ""));
        row.set(0, BigDecimal.valueOf(source.number()));
        row.set(3, words.of("table.unreadable"));
        row.set(row.size() - 2, text(source.name()));
        row.set(row.size() - 1, text(problem));
        return row;
    }

    List<Object> findingsHeader() {
        return columns(
                "number",
                "cluster",
                "part",
                "criterion",
                "kind",
                "outcome",
                "on-knife-edge",
                "actual",
                "operator",
                "required",
                "unit",
                "margin",
                "message",
                "basis",
                "id");
    }

    /** Returns the rows of the findings of an application, in their order. */
    List<List<Object>> findings(FormSource source, Assessment assessment) {
        List<List<Object>> rows = new ArrayList<>();
        String cluster = text(assessment.clusterName().orElse(""));
        for (Finding finding : assessment.findings()) {
            Criterion criterion = finding.criterion();
            List<Object> row = new ArrayList<>(List.of(
                    BigDecimal.valueOf(source.number()),
                    cluster,
                    words.of(criterion.part().label()),
                    text(words.of(criterion.title())),
                    words.of(criterion.kind().label()),
                    words.of(finding.outcome().label()),
                    finding.knifeEdge() ? words.of("table.yes") : ""));
            row.addAll(finding.comparison()
                    .filter(comparison -> !(comparison instanceof Comparison.Options)) // the message has their words
                    .map(this::comparison)
                    .orElse(List.of("", "", "", "", "")));
            row.add(text(finding.message(words.language())));
            row.add(text(words.of(criterion.basis())));
            row.add(criterion.id());
            rows.add(row);
        }
        return rows;
    }

    private List<Object> comparison(Comparison comparison) {
        Object actual = comparison.actual().<Object>map(number -> number).orElse("");
        String unit = "";
        if (comparison instanceof Comparison.Numbers numbers) {
            unit = words.of(numbers.unit().label());
        } else if (comparison instanceof Comparison.Rise rise) {
            unit = words.of(rise.unit().label());
            actual = rise.values().stream()
                    .map(value -> value.map(BigDecimal::toPlainString).orElse("–"))
                    .collect(Collectors.joining(" → "));
        }
        return List.of(
                actual,
                words.of(comparison.operator().label()),
                comparison.required().<Object>map(number -> number).orElse(""),
                unit,
                comparison.margin().<Object>map(number -> number).orElse(""));
    }

    private List<Object> columns(String... names) {
        return Stream.of(names).<Object>map(name -> words.of("table." + name)).toList();
    }

    private static BigDecimal count(Assessment assessment, Predicate<Finding> wanted) {
        return BigDecimal.valueOf(assessment.findings().stream()
                .filter(finding -> finding.criterion().kind() == Kind.REQUIRED)
                .filter(wanted)
                .count());
    }

    private static String place(Cover.Region region) {
        return Stream.of(region.province(), region.city(), region.county())
                .filter(part -> !part.isBlank() && !part.isNone())
                .map(Text::value)
                .filter(Objects::nonNull)
                .map(AssessmentTable::text)
                .distinct() // a municipality is its own city
                .collect(Collectors.joining(" "));
    }

    private static String text(String text) {
        return SafeText.of(text);
    }
}
