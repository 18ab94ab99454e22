package org.clusterrules.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.model.FormCells;
import org.junit.jupiter.api.Test;

/** What a form, an assessment and a rule set are in a line of a log. */
class LogLineTest {
    private static final RuleSet RULES = RuleSet.builtIn("national-2022").direct();

    @Test
    void aRuleSetIsItsIdTheNumberOfItsRulesAndTheBeginningOfItsHash() {
        assertEquals(
                "RuleSet[id=national-2022, rules=" + RULES.rules().size() + ", sha256="
                        + RULES.info().sha256().substring(0, 12) + "…]",
                RULES.toString());
    }

    @Test
    void anAssessmentIsItsRuleSetTheVerdictItsOutcomesAndTheForm() throws IOException {
        Application form = ApplicationJson.read(Path.of("../cluster-model/samples/near-miss.json"));
        Assessment assessment = RULES.assess(form);

        assertEquals(
                "Assessment[ruleSet=national-2022, eligible=NO, outcomes={MET=74, NEAR=1, UNMET=6, UNDETERMINED=2, NOT_APPLICABLE=1}"
                        + ", application=" + form + "]",
                assessment.toString());
        assertEquals(
                "WrittenAssessment[ruleSet=national-2022, edition=2022, eligible=NO, outcomes={MET=74, NEAR=1, UNMET=6, UNDETERMINED=2"
                        + ", NOT_APPLICABLE=1}]",
                assessment.in(Locale.ENGLISH).toString());
    }

    @Test
    void noneFillsALogWhateverTheFormSays() {
        Application form = Application.builder("2022")
                .set(FormCells.BASICS_CLUSTER_NAME, "长".repeat(10_000) + "\n")
                .build();
        Assessment assessment = RULES.assess(form);

        for (Object any : Stream.of(form, assessment, assessment.in(Locale.CHINESE), RULES)
                .toList()) {
            assertTrue(any.toString().length() < 300, any::toString);
            assertEquals(1, any.toString().lines().count());
        }
    }

    @Test
    void whatIsNotInTheLineIsStillCompared() {
        Application form =
                Application.builder("2022").set(FormCells.BASICS_AREA, 1).build();
        Application other = form.toBuilder().set(FormCells.BASICS_AREA, 2).build();

        assertEquals(form.toString(), other.toString());
        assertNotEquals(form, other);
        assertNotEquals(RULES.assess(form), RULES.assess(other));
    }
}
