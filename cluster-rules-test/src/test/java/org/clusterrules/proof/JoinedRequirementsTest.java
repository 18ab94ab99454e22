package org.clusterrules.proof;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clusterrules.assessment.Area;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Eligibility;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Kind;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Application;
import org.clusterrules.report.PortfolioReport;
import org.clusterrules.report.ReportFormat;
import org.clusterrules.rules.RuleSet;
import org.clusterrules.sweep.FormColumns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requirements that no built-in rule set joins or leaves out in this way: what decides, and what is advised. */
class JoinedRequirementsTest extends RulesOnOneForm {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "answer($waste).is(\"NO\").or().figure($cloud).isMoreThan(\"70\")",
                "figure($cloud).isMoreThan(\"70\").or().answer($waste).is(\"NO\")",
                "figure($iiot).isAtLeast(\"16\").or().figure($cloud).isMoreThan(\"70\")",
                "totalOf($standards, \"industry\").isAtLeast(\"500\").and().figure($iiot).isAtLeast(\"15.01\")"
                        + ".or().figure($cloud).isMoreThan(\"70\")",
                "figure($iiot).isAtLeast(\"16\").and().answer($waste).is(\"NO\").or().figure($cloud).isMoreThan(\"70\")",
            })
    void ofAlternativesTheAdviceIsAboutOneThatItWouldMeet(String requirement) throws IOException {
        form = requirement.startsWith("figure($iiot).isAtLeast(\"16\").or") ? form.with(IIOT, "无") : form;
        Finding finding = finding(requirement);
        assertEquals(List.of(CLOUD + " → 70.01"), advice(finding));
        assertTrue(finding.message(Locale.ENGLISH).contains("; the smallest change that would meet it: "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"answer($waste).is(\"NO\").or().figure($cloud)", "figure($cloud)"})
    void anAlternativeWithoutANumberIsNotTheOneThatLacksLeast(String beginning) throws IOException {
        String end = beginning.startsWith("figure") ? ".or().answer($waste).is(\"NO\")" : "";
        Finding finding = finding(beginning + ".isAtLeast(\"70\")" + end);
        assertEquals(Optional.of(new BigDecimal("62.35")), finding.comparison().flatMap(Comparison::actual));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "figure($cloud).isAbout(\"63\", \"5%\").and().figure($iiot).isAtLeast(\"16\")",
                "answer($waste).isNoneOf(\"YES\").and().figure($cloud).isMoreThan(\"62.35\")",
            })
    void noAdviceIsGivenIfItWouldLeaveAnotherRequirementUnmet(String requirement) throws IOException {
        form = form.with(IIOT, "无");
        Finding finding = finding(requirement);
        assertEquals(Outcome.UNMET, finding.outcome());
        assertEquals(List.of(), advice(finding));
    }

    @Test
    void severalRequirementsThatAreMissedAreAdvisedTogether() throws IOException {
        assertEquals(
                List.of(CLOUD + " → 63.00", IIOT + " → 16.00"),
                advice(finding("figure($cloud).isAbout(\"63\", \"5%\").and().figure($iiot).isAtLeast(\"16\")")));
    }

    @ParameterizedTest
    @CsvSource({"62.00, 95.00, 95.00", "60.00, 99.00, 95.24"})
    void ofRequirementsThatAreNearTheLesserShareIsScored(String cloud, String iiot, String score) throws IOException {
        form = form.with(CLOUD, cloud).with(IIOT, iiot);
        RuleSet rules = rules(
                "standard",
                facts("figure($cloud).isAbout(\"63\", \"5%\").and().figure($iiot).isAbout(\"100\", \"5%\")"));
        assertEquals(
                new BigDecimal(score),
                rules.assess(form.application()).score().areas().get(Area.GREEN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "figure($cloud).isAtLeast(\"63\").and().answer($waste).is(\"NO\")",
                "answer($waste).is(\"NO\").and().figure($cloud).isAtLeast(\"63\")",
                "figure($cloud).isAtLeast(\"63\").and().average($intensity).isAtLeast(\"90\")",
            })
    void anApplicationIsNotNearlyEligibleIfItMissesMoreThanANumber(String requirement) throws IOException {
        RuleSet rules = rules("standard", facts(requirement));
        PortfolioReport report = new PortfolioReport(ReportFormat.TEXT, Locale.ENGLISH);
        assertEquals(
                "not eligible",
                report.entry("", rules.assess(form.application())).standing());
    }

    @Test
    void anApplicationIsNearlyEligibleIfItMissesANumberByLittle() throws IOException {
        RuleSet rules = rules("standard", facts("figure($cloud).isAtLeast(\"63\")"));
        PortfolioReport report = new PortfolioReport(ReportFormat.TEXT, Locale.ENGLISH);
        assertEquals(
                "nearly eligible",
                report.entry("", rules.assess(form.application())).standing());
    }

    @Test
    void aRequirementWithoutARecordedThresholdIsAdvisory() throws IOException {
        RuleSet rules = rules(
                "standard",
                facts("figure($cloud).hasNoRecordedThreshold()"),
                facts("figure($cloud).isAtLeast(\"60\")"));
        Assessment assessment = rules.assess(form.application());
        assertEquals(Kind.ADVISORY, rules.criteria().get(0).kind());
        assertEquals(Kind.REQUIRED, rules.criteria().get(1).kind());
        assertEquals(Eligibility.YES, assessment.eligible());
        assertTrue(assessment.passes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"and", "or"})
    void requirementsOfWhichNoneHasARecordedThresholdAreAdvisory(String join) throws IOException {
        RuleSet rules = rules(
                "standard",
                facts("figure($cloud).hasNoRecordedThreshold()." + join + "().figure($iiot).hasNoRecordedThreshold()"),
                facts("figure($cloud).isAtLeast(\"60\")"));
        Assessment assessment = rules.assess(form.application());
        assertEquals(Kind.ADVISORY, rules.criteria().get(0).kind());
        assertEquals(List.of(rules.criteria().get(0)), assessment.notChecked());
        assertEquals(Eligibility.YES, assessment.eligible());
    }

    @Test
    void aRequirementThatIsJoinedToOneWithoutARecordedThresholdStaysRequired() throws IOException {
        RuleSet rules = rules(
                "standard", facts("figure($cloud).isAtLeast(\"70\").and().figure($iiot).hasNoRecordedThreshold()"));
        assertEquals(Kind.REQUIRED, rules.criteria().get(0).kind());
        assertEquals(Eligibility.NO, rules.assess(form.application()).eligible());
    }

    @ParameterizedTest
    @CsvSource({"targets, UNDETERMINED", "standard, YES", "declarations, YES"})
    void whetherAFormIsEligibleIsUndeterminedWithoutDeclarationsAndStandard(String part, Eligibility eligible)
            throws IOException {
        RuleSet rules = rules(part, facts("figure($cloud).isAtLeast(\"60\")"));
        Application application = form.application();
        assertEquals(eligible, rules.assess(application).eligible());
        assertEquals(
                List.of(eligible),
                FormColumns.of(List.of(application)).under(rules).eligible());
    }

    @ParameterizedTest
    @CsvSource({
        "standard, 'one part, \"Standard\": if it is met', 看“认定标准”这一部分",
        "targets, neither declarations nor a standard, 没有承诺事项和认定标准",
    })
    void theReportExplainsTheVerdictByThePartsThatThereAre(String part, String english, String chinese)
            throws IOException {
        Assessment assessment =
                rules(part, facts("figure($cloud).isAtLeast(\"60\")")).assess(form.application());
        for (ReportFormat format : ReportFormat.values()) {
            String report = format.write(assessment, Locale.ENGLISH).replaceAll("\\s+", " ");
            assertTrue(report.replace("&quot;", "\"").contains(english), report);
            assertTrue(format.write(assessment, Locale.CHINESE)
                    .replaceAll("\\s+", "")
                    .contains(chinese));
        }
    }

    @Test
    void aConditionOnAnAnswerThatIsNotGivenSaysSo() throws IOException {
        form = form.with("/basics/operator/kind", null);
        Finding finding = findingOf("""
                when
                    Digital( $cloud : cloudAdoption )
                    Basics( $kind : operator.kind )
                then
                    criterion.figure($cloud).isAtLeast("70").appliesWhere()
                        .answer($kind).isNoneOfIfGiven("NOT_A_LEGAL_ENTITY");""");
        assertEquals(Outcome.NOT_APPLICABLE, finding.outcome());
        assertTrue(
                finding.message(Locale.ENGLISH).contains(" is not given, and this applies only where "),
                finding.message(Locale.ENGLISH));
        assertTrue(finding.message(Locale.CHINESE).contains("未填写，"), finding.message(Locale.CHINESE));
    }

    @Test
    void adviceThatLeavesARequirementUndeterminedSaysWhatItIsAbout() throws IOException {
        form = form.with(IIOT, null);
        Finding finding = finding("figure($cloud).isAtLeast(\"70\").and().figure($iiot).isAtLeast(\"16\")");
        assertEquals(Outcome.UNMET, finding.outcome());
        assertEquals(List.of(CLOUD + " → 70.00"), advice(finding));
        assertTrue(
                finding.message(Locale.ENGLISH)
                        .contains("for these figures alone, the smallest change that would meet it: "),
                finding.message(Locale.ENGLISH));
    }

    /** Two fifths of 67 are 26.8; of 50, which the first requirement asks for, 20. */
    @ParameterizedTest
    @CsvSource({
        "AtMost, 50, 9, 0.4, 20",
        "AtMost, 50, 19, 0.4, 20",
        "AtMost, 50, 20, 0.4, ''",
        "AtLeast, 80, 9, 0.4, 32"
    })
    void aChangeIsTheSmallestBesideTheOthers(String operator, String bound, int giants, String times, String advised)
            throws IOException {
        String highTech = "baseYear($highTech).is%s(\"%s\")".formatted(operator, bound);
        String littleGiants = "baseYear($giants).isAtLeastTimes(\"%s\", $highTech)".formatted(times);
        form = form.with("/industry/highTechAndInnovativeEnterprises/2021", 67)
                .with("/industry/littleGiants/2021", giants);
        for (String joined : List.of(highTech + ".and()." + littleGiants, littleGiants + ".and()." + highTech)) {
            Finding finding = findingOf("""
                    when
                        Industry( $highTech : highTechAndInnovativeEnterprises, $giants : littleGiants )
                    then
                        criterion.%s;""".formatted(joined));
            assertEquals(
                    Stream.of(
                                    "/industry/highTechAndInnovativeEnterprises/2021 → " + bound,
                                    "/industry/littleGiants/2021 → " + advised)
                            .filter(change -> !change.endsWith("→ "))
                            .collect(toSet()),
                    Set.copyOf(advice(finding)),
                    joined);
        }
    }
}
