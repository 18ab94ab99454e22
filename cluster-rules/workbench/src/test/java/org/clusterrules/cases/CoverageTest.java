package org.clusterrules.cases;

import static org.clusterrules.cases.CaseFiles.NATIONAL;
import static org.clusterrules.cases.CaseFiles.cases;
import static org.junit.jupiter.api.Assertions.assertEquals;

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
        assertEquals(
                missing,
                coverage(criterion, criterion + ":\n  - {" + theCase + "}")
                        .missing()
                        .toString());
    }

    @ParameterizedTest
    @CsvSource({"standard.area", "standard.iiot-adoption"})
    void wantsCasesOfEveryCriterion(String criterion) {
        assertEquals("[MET, NOT_MET]", coverage(criterion, "").missing().toString());
    }

    private static Coverage coverage(String criterion, String yaml) {
        CaseReport report = new CaseReport(
                NATIONAL,
                cases(yaml).stream().map(one -> CaseResult.of(NATIONAL, one)).toList());
        return report.coverage().stream()
                .filter(coverage -> coverage.criterion().id().equals(criterion))
                .findFirst()
                .orElseThrow();
    }
}
