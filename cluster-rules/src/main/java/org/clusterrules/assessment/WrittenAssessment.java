package org.clusterrules.assessment;

import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.clusterrules.model.Application;
import org.clusterrules.model.Cell;
import org.clusterrules.model.State;

/**
 * The content of an assessment's JSON, in one language. {@link Assessment#in} returns it, and {@link AssessmentJson} reads it back, exactly.
 * {@code RuleSet.verify} compares it with the assessment of a form.
 *
 * <p>Mappers of Jackson 2 and 3 read and write it as {@link AssessmentJson} does, without being set up. If a document is not a valid
 * assessment, the cause of the mapper's exception is the {@link org.clusterrules.model.InvalidDocumentException} with every error.
 *
 * <p>Immutable and safe to share between threads; no component is null.
 *
 * @param clusterName the name of the cluster; empty if the form has none
 * @param formSha256 the {@link Application#sha256} of the form
 * @param notChecked the ids of the criteria whose threshold is not recorded
 * @param findings one finding for each criterion that the {@link FindingSelection} included, in the order of the rule files
 */
@MappedAsWritten
public record WrittenAssessment(
        AppliedRules ruleSet,
        Optional<String> clusterName,
        String edition,
        String formSha256,
        Eligibility eligible,
        List<String> notChecked,
        Map<Part, Outcome> parts,
        Score score,
        List<WrittenFinding> findings) {
    /** Copies the lists and the map. */
    public WrittenAssessment {
        notChecked = List.copyOf(notChecked);
        parts = Maps.immutableEnumMap(parts);
        findings = List.copyOf(findings);
    }

    /** Identifies the assessment on one short line for a log; {@link AssessmentJson#write} has its content. */
    @Override
    public String toString() {
        return "WrittenAssessment[ruleSet=" + ruleSet.id() + ", edition=" + edition + ", eligible=" + eligible
                + ", outcomes=" + Outcome.count(findings.stream().map(WrittenFinding::outcome)) + "]";
    }

    /** The id, title and time in force of the applied rule set, and the SHA-256 of its files and of those it extends. */
    public record AppliedRules(String id, String title, TimeInForce inForce, String sha256) {}

    /**
     * The content of a {@link Finding}.
     *
     * @param criterionId the id of the criterion
     * @param cells the JSON pointers of the cells that decided the outcome
     * @param labels the places of these cells on the form, in the same order
     * @param missing the JSON pointers of the blanks that leave the outcome undetermined
     */
    public record WrittenFinding(
            String criterionId,
            Part part,
            Kind kind,
            Optional<Area> area,
            Outcome outcome,
            boolean knifeEdge,
            Optional<WrittenComparison> comparison,
            List<String> cells,
            List<String> labels,
            List<String> missing,
            List<WrittenChange> advice,
            String basis,
            String title,
            String requirement,
            String message,
            RulePlace rule) {
        /** Copies the lists. */
        public WrittenFinding {
            cells = List.copyOf(cells);
            labels = List.copyOf(labels);
            missing = List.copyOf(missing);
            advice = List.copyOf(advice);
        }

        private static WrittenFinding of(Finding finding, Locale language) {
            Criterion criterion = finding.criterion();
            Criterion.RuleLocation source = criterion.location();
            List<Cell> cells = finding.cells();
            return new WrittenFinding(
                    criterion.id(),
                    criterion.part(),
                    criterion.kind(),
                    criterion.area(),
                    finding.outcome(),
                    finding.knifeEdge(),
                    finding.comparison().map(WrittenComparison::of),
                    each(cells, Cell::pointer),
                    each(cells, cell -> cell.place().fullLabel(language)),
                    each(finding.missing(), Cell::pointer),
                    each(finding.advice(), WrittenChange::of),
                    criterion.basis().in(language),
                    criterion.title().in(language),
                    finding.requirement(language),
                    finding.message(language),
                    new RulePlace(source.ruleSet(), source.file(), source.line()));
        }

        private static <T, P> List<P> each(List<T> all, Function<T, P> part) {
            List<P> parts = new ArrayList<>(all.size());
            for (T one : all) {
                parts.add(part.apply(one));
            }
            return parts;
        }
    }

    /** The content of a {@link Comparison}. */
    public sealed interface WrittenComparison {
        /** Returns the operator between the actual and the required value. */
        Operator operator();

        private static WrittenComparison of(Comparison comparison) {
            if (comparison instanceof Comparison.Numbers numbers) {
                String unit = numbers.unit().code();
                return new ComparedNumbers(
                        numbers.operator(), numbers.actual(), numbers.required(), unit, numbers.margin());
            } else if (comparison instanceof Comparison.Options options) {
                return new ComparedOption(options.actualOption(), options.requiredOption());
            }
            return new ComparedRow(((Comparison.Rise) comparison).values());
        }
    }

    /**
     * Two numbers.
     *
     * @param operator neither IS nor INCREASES
     * @param unit the code of the unit of both
     * @param margin by how much the requirement is met, or, below zero, missed; empty if one of the numbers is
     */
    public record ComparedNumbers(
            Operator operator,
            Optional<BigDecimal> actual,
            Optional<BigDecimal> required,
            String unit,
            Optional<BigDecimal> margin)
            implements WrittenComparison {}

    /** A chosen option, if there is one, and the required one, by their names in the wire format: {@code YES}. */
    public record ComparedOption(Optional<String> actual, String required) implements WrittenComparison {
        @Override
        public Operator operator() {
            return Operator.IS;
        }
    }

    /** A row that has to rise: its numbers in order, empty for a blank cell. */
    public record ComparedRow(List<Optional<BigDecimal>> actual) implements WrittenComparison {
        /** Copies the list. */
        public ComparedRow {
            actual = List.copyOf(actual);
        }

        @Override
        public Operator operator() {
            return Operator.INCREASES;
        }
    }

    /** A change of one cell: its JSON pointer, its state and number before (empty if it has none), and its number after. */
    public record WrittenChange(String cell, State state, Optional<BigDecimal> from, BigDecimal to) {
        private static WrittenChange of(Change change) {
            return new WrittenChange(change.from().pointer(), change.from().state(), change.fromNumber(), change.to());
        }
    }

    /** The rule set and the file that contain a rule, and the line of its name, from 1. */
    public record RulePlace(String ruleSet, String file, int line) {}

    static WrittenAssessment of(Assessment assessment, Locale language, FindingSelection selection) {
        RuleSetInfo rules = assessment.ruleSet();
        return new WrittenAssessment(
                new AppliedRules(rules.id(), rules.title().in(language), rules.inForce(), rules.sha256()),
                assessment.clusterName(),
                assessment.application().edition().id(),
                assessment.application().sha256(),
                assessment.eligible(),
                assessment.notChecked().stream().map(Criterion::id).toList(),
                assessment.parts(),
                assessment.score(),
                assessment.findings().stream()
                        .filter(selection::includes)
                        .map(finding -> WrittenFinding.of(finding, language))
                        .toList());
    }
}
