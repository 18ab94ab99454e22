package org.clusterrules.cases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.clusterrules.cases.CaseFiles.cases;
import static org.clusterrules.cases.CaseFiles.problems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterrules.assessment.Kind;
import org.clusterrules.assessment.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseFileParserTest {
    private static final String AREA = "/basics/area";

    private static List<String> problemsOf(String yaml) {
        return problems(yaml.getBytes(UTF_8));
    }

    private static List<Object> values(String yaml, String cell) {
        return cases(yaml).stream().map(one -> one.when().get(cell)).toList();
    }

    @Test
    void readsWhatIsChangedAndWhatIsExpected() {
        Case one = cases("""
                # 占地面积
                standard.area:
                  - {when: {/basics/area: 100.01}, then: UNMET, part: MET, kind: ADVISORY, actual: 100.01,
                     margin: -0.01, advice: {/basics/area: 100}, knifeEdge: false, cells: [/basics/area],
                     message: 不超过100}
                """).get(0);
        assertEquals("standard.area", one.criterionId());
        assertEquals("a.cases.yaml:3", one.place());
        assertEquals("/basics/area = 100.01", one.name());
        assertEquals(Map.of(AREA, "100.01"), one.when());
        assertEquals(
                new Expectation(
                        Outcome.UNMET,
                        Optional.of(Outcome.MET),
                        Optional.of(Kind.ADVISORY),
                        Optional.of(new BigDecimal("100.01")),
                        Optional.of(new BigDecimal("-0.01")),
                        Optional.of(Map.of(AREA, new BigDecimal("100"))),
                        Optional.of(false),
                        Optional.of(List.of(AREA)),
                        Optional.of("不超过100")),
                one.then());
    }

    @Test
    void sharesChangesAmongAllCases() {
        Case one = cases("""
                with: {/basics/area: 50}
                standard.area:
                  - {then: MET}
                """).get(0);
        assertEquals(Map.of(), one.when());
        assertEquals(new BigDecimal("50"), one.base().number(AREA));
    }

    @Test
    void readsFiveCasesInOneLineAroundTheThreshold() {
        String ladder = "standard.area:\n"
                + "  - {cell: /basics/area, threshold: 100, below: MET, at: MET, above: UNMET, blank: UNDETERMINED, none: MET}";
        assertEquals(
                Arrays.asList(new BigDecimal("99.99"), new BigDecimal("100"), new BigDecimal("100.01"), null, "无"),
                cases(ladder).stream().map(one -> one.when().get(AREA)).toList());
        assertEquals(
                List.of(Outcome.MET, Outcome.MET, Outcome.UNMET, Outcome.UNDETERMINED, Outcome.MET),
                cases(ladder).stream().map(one -> one.then().outcome()).toList());
    }

    @Test
    void takesAStepOfOneInACount() {
        assertEquals(
                List.of(new BigDecimal("9"), new BigDecimal("11")),
                values(
                        "x:\n  - {cell: /industry/smes/2021, threshold: 10, below: MET, above: MET}",
                        "/industry/smes/2021"));
    }

    @Test
    void leavesTheThresholdToTheRulesWhereItIsNotWritten() {
        assertEquals(
                List.of(Step.BELOW, Step.AT, Step.ABOVE),
                values("x:\n  - {cell: /basics/area, below: MET, at: MET, above: UNMET}", AREA));
    }

    @ParameterizedTest
    @CsvSource({
        "one step below, BELOW", "at the threshold, AT", "one step above, ABOVE",
        "低一步, BELOW", "等于门槛, AT", "高一步, ABOVE"
    })
    void readsAStepInWords(String words, Step step) {
        assertEquals(List.of(step), values("x:\n  - {when: {/basics/area: " + words + "}, then: MET}", AREA));
    }

    @ParameterizedTest
    @CsvSource({"''", "~", "null", "'\"\"'"})
    void leavesACellBlank(String blank) {
        Case one = cases("x:\n  - {when: {/basics/area: " + blank + "}, then: UNDETERMINED}")
                .get(0);
        assertTrue(one.base().with(one.when()).cell(AREA).isBlank());
    }

    @Test
    void readsBoxesAndTheirEvidenceAndNames() {
        assertEquals(
                List.of(Map.of("SHARED_WORKSHOPS", List.of("a.pdf"))),
                values(
                        "x:\n  - {when: {/industry/resourceSharingWork: {SHARED_WORKSHOPS: [a.pdf]}}, then: MET}",
                        "/industry/resourceSharingWork"));
        assertEquals(
                Collections.singletonList(List.of()),
                values("x:\n  - {when: {/innovation/standardsList: []}, then: UNMET}", "/innovation/standardsList"));
    }

    @Test
    void repeatsAText() {
        Case one = cases("x:\n  - {when: {/industry/coordinatedDevelopment: {repeat: 𠮷, times: 201}}, then: UNMET}")
                .get(0);
        assertEquals("𠮷".repeat(201), one.when().get("/industry/coordinatedDevelopment"));
        assertEquals("/industry/coordinatedDevelopment = " + "𠮷".repeat(60) + "…", one.name());
    }

    @Test
    void holdsNoCasesWhereTheFileIsEmpty() {
        assertEquals(List.of(), cases(""));
        assertEquals(List.of(), cases("# 还没有用例\n"));
    }

    @Test
    void aPlaceThatIsLikeNoCellIsToldWhereTheyAreListed() {
        assertEquals(
                List.of("a.cases.yaml:2:13: the form has no cell /a; write the place of a cell, such as /basics/area;"
                        + " the command fields lists them"),
                problemsOf("standard.area:\n  - {when: {/a: 1}, then: MET}\n"));
    }

    @Test
    void saysEverythingThatIsWrongWithItsPlace() {
        assertEquals(
                List.of(
                        "a.cases.yaml:2:5: \"then\" is missing: the outcome that is expected",
                        "a.cases.yaml:3:12: unknown outcome \"PASSED\"; expected one of MET, NEAR, UNMET, UNDETERMINED, NOT_APPLICABLE",
                        "a.cases.yaml:4:23: unknown kind \"MUST\"; expected one of REQUIRED, ADVISORY",
                        "a.cases.yaml:5:6: \"wen\" is not a known entry; did you mean \"when\"?",
                        "a.cases.yaml:6:26: \"beyond\" is not a known entry; there are above, at, below, blank, cell, none, threshold",
                        "a.cases.yaml:7:13: the form has no cell /basics/are; did you mean \"/basics/area\"?",
                        "a.cases.yaml:8:13: /basics/area: expected a number or \"无\", found the text \"一百\"",
                        "a.cases.yaml:9:25: \"a little\" is not a number; write a value such as 13.5",
                        "a.cases.yaml:10:28: write true or false",
                        "a.cases.yaml:11:30: \"/basics/area\" appears twice; keep one of them",
                        "a.cases.yaml:12:5: expected entries written \"name: value\" here, not a text",
                        "a.cases.yaml:13:66: write 0 to 100000 times",
                        "a.cases.yaml:14:12: expected one value",
                        "a.cases.yaml:15:13: /cover/clusterName does not hold a number, so there is no threshold to be below, at or"
                                + " above; write what is to stand there",
                        "a.cases.yaml:16:1: \"standard.openness\" is followed by a list of cases, each beginning with \"- \""),
                problemsOf("""
                        standard.area:
                          - {when: {/basics/area: 1}}
                          - {then: PASSED}
                          - {then: MET, kind: MUST}
                          - {wen: {/basics/area: 1}, then: MET}
                          - {cell: /basics/area, beyond: MET}
                          - {when: {/basics/are: 1}, then: MET}
                          - {when: {/basics/area: 一百}, then: MET}
                          - {then: MET, margin: a little}
                          - {then: MET, knifeEdge: maybe}
                          - {when: {/basics/area: 1, /basics/area: 2}, then: MET}
                          - MET
                          - {when: {/industry/coordinatedDevelopment: {repeat: 字, times: 100001}}, then: MET}
                          - {then: [MET]}
                          - {when: {/cover/clusterName: one step below}, then: MET}
                        standard.openness: {then: MET}
                        """));
    }

    /** One reader reads the values of forms and of cases, and says the same of them. */
    @Test
    void saysOfAValueWhatTheReaderOfFormsSays() {
        assertEquals(
                List.of(
                        "a.cases.yaml:2:13: /basics/area: expected a number or \"无\", found the text \"５０\"; write 50",
                        "a.cases.yaml:3:13: /basics/area: expected a number or \"无\", found the text \"1,234.5\"; write 1234.5",
                        "a.cases.yaml:4:13: /declaration/signedOn: expected a date of the calendar as YYYY-MM-DD, found"
                                + " \"2022年10月12日\"; write \"2022-10-12\"",
                        "a.cases.yaml:5:13: /green/carbonMonitoring/established: there is no option \"MAYBE\"; expected YES,"
                                + " NO",
                        "a.cases.yaml:6:13: /industry/smes/2021: expected a whole number, found 1.5",
                        "a.cases.yaml:7:13: the form has no cell /industry/smes; write one of /industry/smes/2019,"
                                + " /industry/smes/2020, /industry/smes/2021",
                        "a.cases.yaml:8:13: /basics/area: expected a number or \"无\", found the text \"one step bellow\"; did"
                                + " you mean \"one step below\"?",
                        "a.cases.yaml:9:26: the form has no cell /basics/aera; did you mean \"/basics/area\"?",
                        "a.cases.yaml:10:25: the form has no cell /basics/aera; did you mean \"/basics/area\"?",
                        "a.cases.yaml:11:12: no outcome is expected here; write some of below, at, above, blank, none",
                        "a.cases.yaml:12:1: \"Base\" is followed by a list of cases, each beginning with \"- \"; did you mean"
                                + " \"base\"?"),
                problemsOf("""
                        standard.area:
                          - {when: {/basics/area: ５０}, then: MET}
                          - {when: {/basics/area: "1,234.5"}, then: MET}
                          - {when: {/declaration/signedOn: 2022年10月12日}, then: MET}
                          - {when: {/green/carbonMonitoring/established: MAYBE}, then: MET}
                          - {when: {/industry/smes/2021: 1.5}, then: MET}
                          - {when: {/industry/smes: 50}, then: MET}
                          - {when: {/basics/area: one step bellow}, then: MET}
                          - {then: MET, advice: {/basics/aera: 50}}
                          - {then: MET, cells: [/basics/aera]}
                          - {cell: /basics/area}
                        Base: eligible
                        """));
    }

    @Test
    void namesACriterionOnce() {
        assertEquals(
                List.of("a.cases.yaml:3:1: \"standard.area\" appears twice; keep one of them"),
                problemsOf("standard.area:\n  - {then: MET}\nstandard.area:\n  - {then: MET}\n"));
    }

    @Test
    void knowsTheFormThatItChanges() {
        assertEquals(
                List.of(
                        "a.cases.yaml:1:7: there is no form \"eligble\": name a sample (eligible, near-miss, half-filled) or"
                                + " a .json file of this directory"),
                problemsOf("base: eligble\nstandard.area:\n  - {then: MET}\n"));
        assertEquals(
                List.of("a.cases.yaml:1:8: the form has no cell /basics/are; did you mean \"/basics/area\"?"),
                problemsOf("with: {/basics/are: 1}\n"));
    }

    @Test
    void saysWhereItIsNoYaml() {
        List<String> problems = problemsOf("standard.area:\n  - {then: MET\nb: c\n");
        assertEquals(1, problems.size());
        assertTrue(problems.get(0).startsWith("a.cases.yaml:2:5: this is not valid YAML"), problems.get(0));
    }

    @Test
    void isWrittenInUtf8() {
        assertEquals(
                List.of(
                        "a.cases.yaml:1:3: this is not UTF-8: byte 3 is 0xD6, which is not a UTF-8 character; it is probably GBK;"
                                + " save the file as UTF-8"),
                problems(new byte[] {'#', ' ', (byte) 0xD6, (byte) 0xD0, '\n'}));
    }
}
