package org.clusterrules.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.Finding;
import org.clusterrules.model.Application;
import org.clusterrules.rules.RuleSet;
import org.junit.jupiter.api.Test;

/** What the criteria say of themselves, whatever the form. */
class RequirementTest {
    @Test
    void aCriterionKnowsTheOutcomesThatItCanComeTo() {
        for (String id : RuleSet.builtInIds()) {
            for (Finding finding : RuleSet.builtIn(id).assess(Bases.ELIGIBLE).findings()) {
                Set<Says> possible = EnumSet.noneOf(Says.class);
                finding.possibleOutcomes().forEach(outcome -> possible.add(Says.valueOf(outcome.name())));
                assertEquals(
                        PossibleOutcomes.under(Variant.of(id))
                                .get(finding.criterion().id()),
                        possible,
                        id + " " + finding.criterion().id());
            }
        }
    }

    @Test
    void whatIsRequiredIsTheSameForEveryForm() {
        for (String id : RuleSet.builtInIds()) {
            RuleSet rules = RuleSet.builtIn(id);
            Assessment first = rules.assess(Bases.ELIGIBLE);
            for (Application form : Bases.all()) {
                for (Finding finding : rules.assess(form).findings()) {
                    Finding other = first.finding(finding.criterion().id());
                    assertEquals(other.requirement(Locale.CHINESE), finding.requirement(Locale.CHINESE));
                    assertEquals(other.requirement(Locale.ENGLISH), finding.requirement(Locale.ENGLISH));
                    assertEquals(other.possibleOutcomes(), finding.possibleOutcomes());
                }
            }
        }
    }

    @Test
    void theThresholdIsWordedAsInTheFindings() {
        Assessment assessment = RuleSet.builtIn("national-2022").assess(Bases.ELIGIBLE);

        assertEquals(
                "高于70%", assessment.finding("standard.leading-output-share").requirement(Locale.CHINESE));
        assertEquals(
                "about 18% (near from 17.10%; the tolerance is this project's own)",
                assessment.finding("targets.co2-emissions").requirement(Locale.ENGLISH));
    }
}
