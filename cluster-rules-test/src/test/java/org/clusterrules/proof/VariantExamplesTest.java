package org.clusterrules.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Kind;
import org.clusterrules.rules.RuleSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the provinces' standards differ from the national one, in number and in operator: variants.tsv. */
class VariantExamplesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            yunnan        | total-output         | /industry/totalOutput/2020=10             | MET edge
            yunnan        | total-output         | /industry/totalOutput/2020=9.99           | UNMET
            shanghai-2024 | total-output         | /industry/totalOutput/2020=30             | MET edge
            shanghai-2024 | total-output         | /industry/totalOutput/2020=29.99          | UNMET

            yunnan        | sme-output-share     | /industry/smeOutputShare/2021=50          | MET edge
            yunnan        | sme-output-share     | /industry/smeOutputShare/2021=49.99       | UNMET
            shanghai-2024 | sme-output-share     | /industry/smeOutputShare/2021=50          | MET edge
            shanghai-2024 | sme-output-share     | /industry/smeOutputShare/2021=49.99       | UNMET

            # 高于60%; 50%以上
            yunnan        | leading-output-share | /industry/leadingOutputShare/2021=60      | UNMET edge
            yunnan        | leading-output-share | /industry/leadingOutputShare/2021=60.01   | MET
            shanghai-2024 | leading-output-share | /industry/leadingOutputShare/2021=50      | MET edge
            shanghai-2024 | leading-output-share | /industry/leadingOutputShare/2021=49.99   | UNMET

            # 高于3%; 不低于10%
            yunnan        | output-growth        | /industry/leadingOutputAverageGrowth=3    | UNMET edge
            yunnan        | output-growth        | /industry/leadingOutputAverageGrowth=3.01 | MET
            shanghai-2024 | output-growth        | /industry/leadingOutputAverageGrowth=10   | MET edge
            shanghai-2024 | output-growth        | /industry/leadingOutputAverageGrowth=9.99 | UNMET

            # 三年研发经费年均增速高于5%
            yunnan        | rd-growth            | /innovation/rdSpendingGrowth/2019=无      | UNMET
            yunnan        | rd-growth            | /innovation/rdSpendingGrowth/2019=        | UNDETERMINED
            yunnan        | rd-growth            | /innovation/rdSpendingGrowth/2019=-100    | UNMET edge
            yunnan        | rd-growth            | /innovation/rdSpendingGrowth/2019=-100.01 | UNDETERMINED
            yunnan        | rd-growth            | /innovation/rdSpendingGrowth/2019=; /innovation/rdSpendingGrowth/2021=无 | UNMET
            shanghai-2024 | rd-growth            | /innovation/rdSpendingGrowth/2019=99      | UNDETERMINED

            yunnan        | iiot-adoption        | /digital/iiotAdoption=10                  | MET edge
            yunnan        | iiot-adoption        | /digital/iiotAdoption=9.99                | UNMET
            yunnan        | iiot-adoption        | /digital/iiotAdoption=无                  | UNMET
            yunnan        | iiot-adoption        | /digital/iiotAdoption=                    | UNDETERMINED
            shanghai-2024 | iiot-adoption        | /digital/iiotAdoption=99                  | UNDETERMINED
            """)
    void atTheThreshold(String ruleSet, String criterion, String changes, String expected) {
        assumeTrue(RuleSet.builtInIds().contains(ruleSet));
        Example.check(ruleSet, "standard." + criterion, changes, expected);
    }

    /** (1 + growth) over three years against 1.05³: no rounding on the way. */
    @ParameterizedTest
    @CsvSource({
        "5,5,5,UNMET edge",
        "5,5,5.01,MET edge",
        "5,5,5.02,MET",
        "5,5,4.98,UNMET",
        "4,5,6.01,MET edge",
        "4,5,6,UNMET edge",
        "0,0,15.76,UNMET edge",
        "0,0,15.77,MET edge"
    })
    void averageGrowthInYunnan(String first, String second, String third, String expected) {
        assumeTrue(RuleSet.builtInIds().contains("yunnan"));
        Example.check(
                "yunnan",
                "standard.rd-growth",
                "/innovation/rdSpendingGrowth/2019=%s; /innovation/rdSpendingGrowth/2020=%s; ".formatted(first, second)
                        + "/innovation/rdSpendingGrowth/2021=" + third,
                expected);
    }

    /** Champions, little giants, the others. */
    @ParameterizedTest
    @CsvSource({
        "yunnan,0,3,MET",
        "yunnan,0,2,UNMET",
        "yunnan,1,0,MET",
        "shanghai-2024,0,100,UNMET",
        "shanghai-2024,1,0,MET"
    })
    void qualityEnterprises(String ruleSet, String giants, String others, String expected) {
        assumeTrue(RuleSet.builtInIds().contains(ruleSet));
        Example.check(
                ruleSet,
                "standard.quality-enterprises",
                "/industry/manufacturingChampions/2021=0; /industry/littleGiants/2021=%s; ".formatted(giants)
                        + "/industry/specializedSmes/2021=%s; /industry/highTechAndInnovativeSmes/2021=0"
                                .formatted(others),
                expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"standard.rd-growth", "standard.iiot-adoption", "standard.industrial-software"})
    void decidesInYunnanAlone(String criterion) {
        for (String ruleSet : List.of("national-2022", "yunnan", "shanghai-2024")) {
            if (RuleSet.builtInIds().contains(ruleSet)) {
                Finding finding = Example.finding(ruleSet, criterion, "");
                assertEquals(
                        ruleSet.equals("yunnan") ? Kind.REQUIRED : Kind.ADVISORY,
                        finding.criterion().kind(),
                        ruleSet);
            }
        }
    }
}
