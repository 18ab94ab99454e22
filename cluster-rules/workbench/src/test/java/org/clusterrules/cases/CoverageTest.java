package org.clusterrules.cases;

import static org.clusterrules.cases.CaseFiles.NATIONAL;
import static org.clusterrules.cases.CaseFiles.cases;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.clusterrules.rules.RuleSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # a threshold has two sides, and the cell can be blank or 无
            standard.area            | cell: /basics/area, threshold: 100, below: MET, blank: UNDETERMINED | [AT, ABOVE, NONE]
            standard.area            | cell: /basics/area, below: MET, at: MET, above: UNMET, none: MET    | [BLANK]
            # a text is as long as it is, though it is blank
            completeness.text-length | when: {/green/carbonWork: {repeat: 字, times: 200}}, then: MET       | [BELOW, ABOVE]
            # a threshold that is not recorded has no sides
            standard.iiot-adoption   | then: UNDETERMINED                                                  | []
            # what compares no number is met, or not
            declarations.operator    | then: MET                                                           | [NOT_MET]
            completeness.stages      | when: {/plan/stages/2022/text: }, then: MET                         | [NOT_MET]
            """)
    void namesTheSidesThatNoCaseTries(String criterion, String theCase, String missing) {
        assertEquals(missing, missing(coverage(criterion, criterion + ":\n  - {" + theCase + "}")));
    }

    @ParameterizedTest
    @CsvSource({"standard.area", "standard.iiot-adoption"})
    void wantsCasesOfEveryCriterion(String criterion) {
        assertEquals("[MET, NOT_MET]", missing(coverage(criterion, "")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # cloud adoption is covered, the platform's is above its threshold alone
            figure($cloud).isAtLeast("40").and().figure($iiot).isMoreThan("15") | cell: /digital/cloudAdoption, below: UNMET, at: MET, above: MET, blank: UNDETERMINED, none: UNMET | | [] [BELOW, AT, BLANK, NONE]
            figure($cloud).isAtLeast("40").and().figure($iiot).isMoreThan("15") | cell: /digital/cloudAdoption, below: UNMET, at: MET, above: MET, blank: UNDETERMINED, none: UNMET | cell: /digital/iiotAdoption, below: UNMET, at: UNMET, above: MET, blank: UNDETERMINED, none: UNMET | [] []
            # so of an alternative, and of a condition
            figure($cloud).isAtLeast("90").or().figure($iiot).isMoreThan("15") | cell: /digital/iiotAdoption, below: UNMET, at: UNMET, above: MET, blank: UNDETERMINED, none: UNMET | | [AT, ABOVE, BLANK, NONE] []
            figure($cloud).isAtLeast("40").appliesWhere().figure($iiot).isMoreThan("15") | cell: /digital/cloudAdoption, below: UNMET, at: MET, above: MET, blank: UNDETERMINED, none: UNMET | | [] [BELOW, AT, BLANK, NONE]
            # an output that rises has no threshold, and its increase has one
            row($output).rises().and().increaseAcross($output).isAtLeast("20") | cell: /industry/totalOutput/2021, below: UNMET, at: MET, above: MET, blank: UNDETERMINED, none: UNMET | | [] []
            """)
    void wantsTheSidesOfEachOfTheRequirementsThatARuleJoins(
            String requirement, String one, @Nullable String other, String missing, @TempDir Path directory)
            throws IOException {
        Files.writeString(directory.resolve("ruleset.yaml"), "id: ours\ntitle: 规则\nedition: \"2022\"\n");
        Files.writeString(directory.resolve("standard.drl"), """
                rule "standard.ours"
                    @title("规则")  @basis("无")  @area("INDUSTRY")
                when
                    %s
                then
                    criterion.%s;
                end
                """.formatted(
                        requirement.contains("$output")
                                ? "Industry( $output : totalOutput )"
                                : "Digital( $cloud : cloudAdoption, $iiot : iiotAdoption )",
                        requirement));
        String yaml = "standard.ours:\n  - {" + one + "}\n" + (other == null ? "" : "  - {" + other + "}\n");

        assertEquals(missing, missing(coverage(RuleSet.load(directory).direct(), "standard.ours", yaml)));
    }

    /** Returns the sides that are missing, of each requirement. */
    private static String missing(Coverage coverage) {
        return coverage.requirements().stream()
                .map(requirement -> requirement.missing().toString())
                .collect(Collectors.joining(" "));
    }

    private static Coverage coverage(String criterion, String yaml) {
        return coverage(NATIONAL, criterion, yaml);
    }

    private static Coverage coverage(RuleSet rules, String criterion, String yaml) {
        CaseReport report = new CaseReport(
                rules,
                cases(yaml).stream().map(one -> CaseResult.of(rules, one)).toList());
        return report.coverage().stream()
                .filter(coverage -> coverage.criterion().id().equals(criterion))
                .findFirst()
                .orElseThrow();
    }
}
