package org.clusterrules.assessment;

import com.google.common.collect.Lists;
import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clusterrules.model.Application;
import org.clusterrules.model.Cell;
import org.clusterrules.model.State;

/**
 * An assessment as it was written, in one language: what its JSON says, and nothing else. {@link Assessment#in} gives it, and {@link
 * AssessmentJson} reads it back, exactly, with the decimals that numbers had. Whether it is what a rule set says of a form, {@code
 * RuleSet.verify} tells.
 *
 * <p>Mappers of Jackson 2 and 3 read and write it as {@link AssessmentJson} does, without being set up. If a document is not a valid
 * assessment, the cause of the mapper's exception is the {@link org.clusterrules.model.InvalidDocumentException} with every error.
 *
 * <p>Immutable and safe to share between threads; no component is null.
 *
 * @param ruleSet the rule set that was applied
 * @param clusterName the name of the cluster; empty where the form does not say
 * @param edition the edition of the form
 * @param formSha256 the {@link Application#sha256} of the form
 * @param eligible whether the form is eligible
 * @param notChecked the ids of the criteria whose threshold is not recorded
 * @param parts the outcome of each part of the rule set, in the order of the parts
 * @param score the score
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

    /** Returns which assessment this is, on one short line for a log; {@link AssessmentJson#write} has all that it says. */
    @Override
    public String toString() {
        return "WrittenAssessment[ruleSet=" + ruleSet.id() + ", edition=" + edition + ", eligible=" + eligible
                + ", outcomes=" + Outcome.count(findings.stream().map(WrittenFinding::outcome)) + "]";
    }

    /**
     * Which rule set was applied.
     *
     * @param id its id, for example {@code national-2022}
     * @param title what it is, in words
     * @param inForce from when to when it is in force
     * @param sha256 the SHA-256 of its files and of those of what it extends
     */
    public record AppliedRules(String id, String title, TimeInForce inForce, String sha256) {}

    /**
     * What was written of one criterion.
     *
     * @param criterion the id of the criterion
     * @param part the part of the rule set
     * @param kind whether it decides or advises
     * @param area the area that it is scored in; empty where it is not scored
     * @param outcome the outcome
     * @param knifeEdge whether the outcome could differ had the applicant not rounded
     * @param comparison what was compared; empty where the criterion compares nothing of the kind
     * @param cells the JSON pointers of the cells that decided the outcome
     * @param labels the places of these cells on the form, in the same order
     * @param missing the JSON pointers of the cells to fill in before the outcome can be decided
     * @param advice the least change that would meet the requirement
     * @param basis where the form or the standard says so
     * @param title the requirement in a few words
     * @param requirement what is required, in words
     * @param message the finding in a sentence
     * @param rule where the rule is
     */
    public record WrittenFinding(
            String criterion,
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
            List<Cell> cells = finding.cells();
            return new WrittenFinding(
                    criterion.id(),
                    criterion.part(),
                    criterion.kind(),
                    criterion.area(),
                    finding.outcome(),
                    finding.knifeEdge(),
                    finding.comparison().map(WrittenComparison::of),
                    Lists.transform(cells, Cell::pointer),
                    Lists.transform(cells, cell -> cell.place().fullLabel(language)),
                    Lists.transform(finding.missing(), Cell::pointer),
                    Lists.transform(finding.advice(), WrittenChange::of),
                    criterion.basis().in(language),
                    criterion.title().in(language),
                    finding.requirement(language),
                    finding.message(language),
                    new RulePlace(
                            criterion.source().ruleSet(),
                            criterion.source().file(),
                            criterion.source().line()));
        }
    }

    /** What a criterion compared, as it was written: numbers, an option, or a row of counts that has to rise. */
    public sealed interface WrittenComparison {
        /** Returns how what is there is held against what is required. */
        Operator operator();

        private static WrittenComparison of(Comparison comparison) {
            if (comparison instanceof Comparison.Numbers numbers) {
                return new ComparedNumbers(
                        numbers.operator(),
                        numbers.actual(),
                        numbers.required(),
                        numbers.unit().code(),
                        numbers.margin());
            } else if (comparison instanceof Comparison.Options options) {
                return new ComparedOption(options.chosen(), options.wanted());
            }
            return new ComparedRow(((Comparison.Rise) comparison).values());
        }
    }

    /**
     * A number against a number.
     *
     * @param operator how they are compared; neither IS nor INCREASES
     * @param actual the number that decided; empty where there is none
     * @param required what it has to be; empty where it is that of a blank cell
     * @param unit the code of the unit of both
     * @param margin by how much the requirement is met, or, below zero, missed; empty where one of them is
     */
    public record ComparedNumbers(
            Operator operator,
            Optional<BigDecimal> actual,
            Optional<BigDecimal> required,
            String unit,
            Optional<BigDecimal> margin)
            implements WrittenComparison {}

    /**
     * A chosen option against the one that is wanted, by their names in the wire format: {@code YES}.
     *
     * @param actual the option chosen; empty where none was
     * @param required the option required
     */
    public record ComparedOption(Optional<String> actual, String required) implements WrittenComparison {
        @Override
        public Operator operator() {
            return Operator.IS;
        }
    }

    /**
     * A row that has to rise.
     *
     * @param actual the numbers, in order; empty where a cell is blank
     */
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

    /**
     * A change of one cell.
     *
     * @param cell the JSON pointer of the cell
     * @param state whether the cell holds a number, says 无, or is blank
     * @param from the number that it holds; empty where it holds none
     * @param to the number that it would hold
     */
    public record WrittenChange(String cell, State state, Optional<BigDecimal> from, BigDecimal to) {
        private static WrittenChange of(Change change) {
            return new WrittenChange(change.from().pointer(), change.from().state(), change.fromNumber(), change.to());
        }
    }

    /**
     * Where a rule is.
     *
     * @param ruleSet the id of the rule set whose file holds it
     * @param file the rule file
     * @param line the line of the rule's name, from 1
     */
    public record RulePlace(String ruleSet, String file, int line) {}

    static WrittenAssessment of(Assessment assessment, Locale language, FindingSelection selection) {
        return new WrittenAssessment(
                new AppliedRules(
                        assessment.ruleSet().id(),
                        assessment.ruleSet().title().in(language),
                        assessment.ruleSet().inForce(),
                        assessment.ruleSet().sha256()),
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
