package org.clusterrules.assessment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.Lists;
import com.google.common.reflect.Reflection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.clusterrules.assessment.WrittenAssessment.WrittenFinding;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.rules.RuleSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FindingSelectionTest {
    private static final Set<Outcome> OPEN = EnumSet.of(Outcome.UNMET, Outcome.UNDETERMINED);

    static Stream<Arguments> everySampleInBothLanguages() {
        return Lists.cartesianProduct(
                        List.of("eligible", "near-miss", "half-filled"), List.of(Locale.CHINESE, Locale.ENGLISH))
                .stream()
                .map(List::toArray)
                .map(Arguments::of);
    }

    private static Assessment assess(String sample) {
        try {
            Path form = Path.of("../cluster-model/samples", sample + ".json");
            return RuleSet.builtIn("national-2022").direct().assess(ApplicationJson.read(form));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isWanted(FindingSelection selection, WrittenFinding finding) {
        return selection == FindingSelection.ALL
                || (selection == FindingSelection.NEEDING_WORK
                        && finding.kind() == Kind.REQUIRED
                        && OPEN.contains(finding.outcome()));
    }

    @ParameterizedTest
    @MethodSource("everySampleInBothLanguages")
    void leavesFindingsOutAndEverythingElseAsItIs(String sample, Locale language) throws IOException {
        Assessment assessment = assess(sample);
        WrittenAssessment all = assessment.in(language);
        for (FindingSelection selection : FindingSelection.values()) {
            WrittenAssessment some = assessment.in(language, selection);
            List<WrittenFinding> wanted = all.findings().stream()
                    .filter(finding -> isWanted(selection, finding))
                    .toList();
            assertEquals(wanted, some.findings());
            String json = AssessmentJson.write(some);
            String before = AssessmentJson.write(all).split("\"findings\"", 2)[0];
            assertEquals(before, json.split("\"findings\"", 2)[0]);
            assertEquals(some, AssessmentJson.parse(json));
            assertEquals(List.of(), assessment.differences(some));
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            AssessmentJson.writeLine(some, line);
            assertEquals(AssessmentJson.writeLine(some), line.toString(UTF_8));
        }
    }

    @Test
    void oneThatNeedsWorkAndIsMissingIsTheOneDifference() {
        Assessment assessment = assess("near-miss");
        WrittenAssessment some = assessment.in(Locale.ENGLISH, FindingSelection.NEEDING_WORK);
        WrittenAssessment fewer = new WrittenAssessment(
                some.ruleSet(),
                some.clusterName(),
                some.edition(),
                some.formSha256(),
                some.eligible(),
                some.notChecked(),
                some.parts(),
                some.score(),
                some.findings().subList(1, some.findings().size()));
        assertTrue(fewer.findings().size() > 1);
        assertEquals(
                List.of(some.findings().get(0).criterionId()),
                assessment.differences(fewer).stream()
                        .map(difference -> difference.criterionId().orElseThrow())
                        .toList());
        assertNotEquals(some, fewer);
    }

    @Test
    void makesNoSentenceForWhatIsLeftOut() {
        Assessment assessment = assess("near-miss");
        List<Finding> silent = assessment.findings().stream()
                .map(finding -> FindingSelection.NEEDING_WORK.includes(finding) ? finding : withoutSentences(finding))
                .toList();
        Assessment other = new Assessment(assessment.ruleSet(), assessment.application(), silent);
        assertEquals(
                assessment.in(Locale.CHINESE, FindingSelection.NEEDING_WORK),
                other.in(Locale.CHINESE, FindingSelection.NEEDING_WORK));
        assertEquals(
                assessment.in(Locale.CHINESE, FindingSelection.NONE), other.in(Locale.CHINESE, FindingSelection.NONE));
    }

    @Test
    void namesTheArgumentThatIsNull() {
        Assessment assessment = assess("eligible");
        NullPointerException thrown =
                assertThrows(NullPointerException.class, () -> assessment.in(Locale.ENGLISH, null));
        assertEquals("selection", thrown.getMessage());
    }

    private static Finding withoutSentences(Finding finding) {
        return Reflection.newProxy(Finding.class, (proxy, method, arguments) -> {
            if (Set.of("message", "requirement", "advice").contains(method.getName())) {
                throw new AssertionError(method.getName());
            }
            return method.invoke(finding, arguments);
        });
    }
}
