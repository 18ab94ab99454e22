package org.clusterrules.cli;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.Lists;
import com.google.common.collect.Maps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.AssessmentJson;
import org.clusterrules.cli.AssessmentContract.Decimal;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.model.Variation;
import org.clusterrules.rules.RuleSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What other systems read. */
class AssessmentContractTest {
    private static final String LABEL = "二、主导产业情况 · 集群主导产业产值占集群总产值比例（2021年）";
    private static final Map<String, RuleSet> RULE_SETS = Maps.toMap(RuleSet.builtInIds(), RuleSet::builtIn);
    private static final List<String> TRANSLATED = List.of("title", "requirement", "message", "labels");

    private static String sample(String name) throws IOException {
        return Files.readString(Path.of("../../cluster-model/samples", name + ".json"));
    }

    private static String assess(String form, String ruleSet, Locale language) {
        Application application = ApplicationJson.parse(form);
        return AssessmentJson.write(requireNonNull(RULE_SETS.get(ruleSet)).assess(application), language);
    }

    static Stream<Arguments> everySampleUnderEveryRuleSet() {
        return Lists.cartesianProduct(RuleSet.builtInIds(), List.of("eligible", "near-miss", "half-filled")).stream()
                .map(both -> Arguments.of(both.toArray()));
    }

    @ParameterizedTest
    @MethodSource("everySampleUnderEveryRuleSet")
    void namesOrderTypesAndValuesAreThoseOfTheContract(String ruleSet, String sample) throws IOException {
        String form = sample(sample);
        AssessmentContract chinese = new AssessmentContract(assess(form, ruleSet, Locale.CHINESE));
        AssessmentContract english = new AssessmentContract(assess(form, ruleSet, Locale.ENGLISH));
        chinese.check();
        english.check();
        for (Object finding : (List<?>) chinese.document().get("findings")) {
            Map<?, ?> one = (Map<?, ?>) finding;
            Map<?, ?> other = english.finding(one.get("criterion").toString());
            for (Object name : one.keySet()) {
                if (TRANSLATED.contains(name)) {
                    assertTrue(
                            !one.get(name).equals(other.get(name))
                                    || one.get(name).equals(List.of()),
                            name + "" + one);
                } else if (!name.equals("basis")) {
                    assertEquals(one.get(name), other.get(name));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everySampleUnderEveryRuleSet")
    void bytesAreTheSameEveryTimeAndALineSaysTheSame(String ruleSet, String sample) throws IOException {
        String form = sample(sample);
        String json = assess(form, ruleSet, Locale.CHINESE);
        assertEquals(json, assess(form, ruleSet, Locale.CHINESE));
        Assessment again = RuleSet.builtIn(ruleSet).assess(ApplicationJson.parse(form));
        String line = AssessmentJson.writeLine(again, Locale.CHINESE);
        assertEquals(new AssessmentContract(json).document(), new AssessmentContract(line).document());
        assertEquals(1, line.lines().count());
    }

    @Test
    void fingerprintIsThatOfTheFormAndNotOfItsFormatting() throws IOException {
        Application form = application("eligible");
        Object fingerprint = national(form).document().get("formSha256");
        String json = sample("eligible");
        for (String same :
                List.of(ApplicationJson.writeLine(form), json.replace("\n", "\r\n\t"), json.replace(" ", ""))) {
            assertEquals(
                    fingerprint,
                    national(ApplicationJson.parse(same)).document().get("formSha256"));
        }
        for (Application other :
                List.of(with("/basics/area", "18.61"), with("/basics/area", null), application("near-miss"))) {
            assertNotEquals(fingerprint, national(other).document().get("formSha256"));
        }
    }

    @Test
    void numbersAreExactAndLabelsAreThePlacesOnTheForm() throws IOException {
        AssessmentContract contract = national(with("/industry/leadingOutputShare/2021", "0.8945"));
        contract.check();
        Map<?, ?> finding = contract.finding("standard.leading-output-share");
        assertEquals(new Decimal("0.8945"), finding.get("actual"));
        assertEquals(new Decimal("-69.1055"), finding.get("margin"));
        assertEquals("%", finding.get("unit"));
        assertEquals(List.of("/industry/leadingOutputShare/2021"), finding.get("cells"));
        assertEquals(List.of(LABEL), finding.get("labels"));
    }

    @Test
    void largeAndSmallNumbersHaveNoExponent() throws IOException {
        AssessmentContract contract = national(with("/basics/area", "999999999999999.01"));
        contract.check();
        assertEquals(
                new Decimal("999999999999999.01"),
                contract.finding("standard.area").get("actual"));
        contract = national(with("/basics/area", "0.00000001"));
        contract.check();
        assertEquals(
                new Decimal("0.00000001"), contract.finding("standard.area").get("actual"));
    }

    @Test
    void anOptionIsNamedAsTheWireFormatNamesItWhateverTheFormSays() throws IOException {
        Map<?, ?> finding =
                national(with("/green/carbonMonitoring/established", "否")).finding("standard.carbon-monitoring");
        assertEquals("NO", finding.get("actual"));
        assertEquals("IS", finding.get("operator"));
        assertEquals("YES", finding.get("required"));
        finding = national(with("/green/carbonMonitoring/established", null)).finding("standard.carbon-monitoring");
        assertFalse(finding.containsKey("actual"));
        assertEquals(List.of("/green/carbonMonitoring/established"), finding.get("missing"));
    }

    @Test
    void aRowThatRisesIsAnArray() throws IOException {
        AssessmentContract contract = national(with("/plan/targets/qualitySmes/target", null));
        contract.check();
        Map<?, ?> finding = contract.finding("targets.quality-smes");
        assertEquals("INCREASES", finding.get("operator"));
        List<?> values = (List<?>) finding.get("actual");
        assertEquals(4, values.size());
        assertTrue(values.subList(0, 3).stream().allMatch(Decimal.class::isInstance), values.toString());
        assertNull(values.get(3));
    }

    @Test
    void theNameIsThatOfSectionOneOrElseOfTheCover() throws IOException {
        Application form = application("eligible");
        assertEquals(
                "甲集群", national(with("/basics/clusterName", "甲集群")).document().get("clusterName"));
        Variation coverAlone =
                Variation.of(form).with("/cover/clusterName", "乙集群").with("/basics/clusterName", null);
        assertEquals("乙集群", national(coverAlone.application()).document().get("clusterName"));
        AssessmentContract nameless =
                national(coverAlone.with("/cover/clusterName", null).application());
        nameless.check();
        assertNull(nameless.document().get("clusterName"));
    }

    private static Application application(String sample) throws IOException {
        return ApplicationJson.parse(sample(sample));
    }

    private static Application with(String pointer, @Nullable Object value) throws IOException {
        return Variation.of(application("eligible")).with(pointer, value).application();
    }

    private static AssessmentContract national(Application form) throws IOException {
        return new AssessmentContract(
                AssessmentJson.write(RuleSet.builtIn("national-2022").assess(form), Locale.CHINESE));
    }
}
