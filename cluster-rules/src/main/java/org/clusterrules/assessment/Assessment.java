package org.clusterrules.assessment;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Maps;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clusterrules.model.Application;
import org.clusterrules.model.Text;

/**
 * The result of a rule set for one application: one finding for every criterion. Mappers of Jackson 2 and 3 write it as {@link
 * AssessmentJson} does, in Chinese, without being set up. Its JSON does not contain the form, so reading it gives a {@link
 * WrittenAssessment}.
 *
 * @param findings one finding for each criterion, in the order of the rule files
 */
@WrittenByJackson
public record Assessment(RuleSetInfo ruleSet, Application application, List<Finding> findings) {
    /** Copies the list. */
    public Assessment {
        findings = List.copyOf(findings);
    }

    /** Returns the content of its JSON in a language: Chinese for any Chinese locale, English for every other. */
    public WrittenAssessment in(Locale language) {
        return in(language, FindingSelection.ALL);
    }

    /** Returns the content of its JSON in a language, with the selected findings; the others cost nothing. */
    public WrittenAssessment in(Locale language, FindingSelection selection) {
        return WrittenAssessment.of(this, requireNonNull(language, "language"), requireNonNull(selection, "selection"));
    }

    /**
     * Returns the differences of a written assessment from this one, in the order of its fields; empty if there are none. If it is about
     * another form or other rules, only that is returned. Otherwise every field of every finding is compared, in the language of the written
     * assessment and with the {@link FindingSelection} that it shows. Numbers are compared by value: 70 and 70.00 are the same. Unknown fields
     * are ignored.
     */
    public List<AssessmentDifference> differences(WrittenAssessment written) {
        return AssessmentDifferences.between(requireNonNull(written, "written"), this);
    }

    /** Returns the name of the cluster from section 一, otherwise from the cover; empty if both are blank. */
    public Optional<String> clusterName() {
        return Stream.of(application.basics().clusterName(), application.cover().clusterName())
                .filter(name -> !name.isBlank())
                .findFirst()
                .map(Text::value);
    }

    /**
     * Returns the finding of one criterion.
     *
     * @throws IllegalArgumentException if the rule set has no such criterion
     */
    public Finding finding(String criterionId) {
        requireNonNull(criterionId, "criterionId");
        return findings.stream()
                .filter(finding -> finding.criterion().id().equals(criterionId))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("rule set " + ruleSet.id() + " has no criterion " + criterionId));
    }

    /** Returns the outcome of each part of the rule set; only its required criteria count. */
    public Map<Part, Outcome> parts() {
        Map<Part, Set<Outcome>> required = new EnumMap<>(Part.class);
        for (Finding finding : findings) {
            Set<Outcome> outcomes =
                    required.computeIfAbsent(finding.criterion().part(), part -> EnumSet.noneOf(Outcome.class));
            if (finding.criterion().isRequired()) {
                outcomes.add(finding.outcome());
            }
        }
        return Maps.immutableEnumMap(Maps.transformValues(required, Outcome::allOf));
    }

    /**
     * Returns whether the application is eligible: whether declarations and standard are both met. If the rule set has only one of them, that
     * decides; if it has neither, this is undetermined.
     */
    public Eligibility eligible() {
        return Eligibility.of(Maps.filterKeys(parts(), Part::decidesEligibility).values());
    }

    /** Returns the criteria that were not checked because their threshold is not recorded, in order. */
    public List<Criterion> notChecked() {
        return findings.stream()
                .filter(finding -> !finding.thresholdRecorded())
                .map(Finding::criterion)
                .toList();
    }

    /** Whether every required criterion is met, near, or not applicable. */
    public boolean passes() {
        return findings.stream().noneMatch(FindingSelection.NEEDING_WORK::includes);
    }

    /** Identifies the assessment on one short line for a log; {@link AssessmentJson#write} has its content. */
    @Override
    public String toString() {
        return "Assessment[ruleSet=" + ruleSet.id() + ", eligible=" + eligible() + ", outcomes="
                + Outcome.count(findings.stream().map(Finding::outcome)) + ", application=" + application + "]";
    }

    /** Returns the score, which is this project's own and changes no outcome. */
    public Score score() {
        return Score.of(findings);
    }
}
