package org.clusterrules.proof;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The national standard at each of its thresholds: on it, a step and half a step to either side, blank, 无. */
class StandardExamplesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # 占地面积一般不超过100平方公里
            area                 | /basics/area=99.99  | MET
            area                 | /basics/area=100    | MET edge
            area                 | /basics/area=100.01 | UNMET
            area                 | /basics/area=100.005 | UNMET edge
            area                 | /basics/area=无     | MET
            area                 | /basics/area=       | UNDETERMINED

            # 近三年产值均在40亿元以上: any year below decides, whatever is blank
            total-output         | /industry/totalOutput/2019=40    | MET edge
            total-output         | /industry/totalOutput/2020=40.01 | MET
            total-output         | /industry/totalOutput/2021=39.99 | UNMET
            total-output         | /industry/totalOutput/2021=39.995 | UNMET edge
            total-output         | /industry/totalOutput/2019=无    | UNMET
            total-output         | /industry/totalOutput/2019=      | UNDETERMINED
            total-output         | /industry/totalOutput/2019=; /industry/totalOutput/2021=39.99 | UNMET
            total-output         | /industry/totalOutput/2019=; /industry/totalOutput/2021=40 | UNDETERMINED edge

            # 中小企业产值占比70%以上, of the base year alone
            sme-output-share     | /industry/smeOutputShare/2021=70    | MET edge
            sme-output-share     | /industry/smeOutputShare/2021=70.01 | MET
            sme-output-share     | /industry/smeOutputShare/2021=69.99 | UNMET
            sme-output-share     | /industry/smeOutputShare/2021=69.995 | UNMET edge
            sme-output-share     | /industry/smeOutputShare/2021=无    | UNMET
            sme-output-share     | /industry/smeOutputShare/2021=      | UNDETERMINED
            sme-output-share     | /industry/smeOutputShare/2020=1     | MET

            # 主导产业占比高于70%: strict
            leading-output-share | /industry/leadingOutputShare/2021=70    | UNMET edge
            leading-output-share | /industry/leadingOutputShare/2021=70.01 | MET
            leading-output-share | /industry/leadingOutputShare/2021=70.005 | MET edge
            leading-output-share | /industry/leadingOutputShare/2021=69.99 | UNMET
            leading-output-share | /industry/leadingOutputShare/2021=无    | UNMET
            leading-output-share | /industry/leadingOutputShare/2021=      | UNDETERMINED

            # 产值年均增速高于10%: strict, though as a target (不低于) 10 is enough
            output-growth        | /industry/leadingOutputAverageGrowth=10    | UNMET edge
            output-growth        | /industry/leadingOutputAverageGrowth=10.01 | MET
            output-growth        | /industry/leadingOutputAverageGrowth=10.005 | MET edge
            output-growth        | /industry/leadingOutputAverageGrowth=9.99  | UNMET
            output-growth        | /industry/leadingOutputAverageGrowth=-1    | UNMET
            output-growth        | /industry/leadingOutputAverageGrowth=无    | UNMET
            output-growth        | /industry/leadingOutputAverageGrowth=      | UNDETERMINED

            # 近三年 R&D spending, and platforms: thresholds that are not at hand
            rd-growth            | /innovation/rdSpendingGrowth/2021=99 | UNDETERMINED
            rd-growth            | /innovation/rdSpendingGrowth/2021=无 | UNDETERMINED
            iiot-adoption        | /digital/iiotAdoption=99             | UNDETERMINED
            iiot-adoption        | /digital/iiotAdoption=无             | UNDETERMINED

            # 参加标准制修订, 工业软件, 固废, 用水
            industrial-software  | /digital/industrialSoftwareRising=YES | MET
            industrial-software  | /digital/industrialSoftwareRising=NO  | UNMET
            industrial-software  | /digital/industrialSoftwareRising=    | UNDETERMINED
            solid-waste          | /green/solidWasteAboveAverage=YES     | MET
            solid-waste          | /green/solidWasteAboveAverage=NO      | UNMET
            solid-waste          | /green/solidWasteAboveAverage=NOT_APPLICABLE | NOT_APPLICABLE
            solid-waste          | /green/solidWasteAboveAverage=        | UNDETERMINED
            water-reuse          | /green/waterReuseAboveAverage=YES     | MET
            water-reuse          | /green/waterReuseAboveAverage=NO      | UNMET
            water-reuse          | /green/waterReuseAboveAverage=NOT_APPLICABLE | NOT_APPLICABLE
            water-reuse          | /green/waterReuseAboveAverage=        | UNDETERMINED

            # 至少勾选一项
            supply-chain         | /industry/resourceSharingWork={}      | UNMET
            supply-chain         | /industry/resourceSharingWork=        | UNDETERMINED
            openness             | /openness/cooperationWork={}          | UNMET
            openness             | /openness/cooperationWork=无          | UNMET
            openness             | /openness/cooperationWork=            | UNDETERMINED
            governance           | /governance/platformsWork={}          | UNMET
            governance           | /governance/servicesWork={}           | UNMET
            governance           | /governance/servicesWork=             | UNDETERMINED
            governance           | /governance/platformsWork={}; /governance/servicesWork= | UNMET
            """)
    void atTheThreshold(String criterion, String changes, String expected) {
        Example.check("national-2022", "standard." + criterion, changes, expected);
    }

    /** 单项冠军 + 小巨人 ≥ 1, or 专精特新 + 高新和创新型 ≥ 10: either half alone decides where it is met. */
    @ParameterizedTest
    @CsvSource({
        "1,0,0,0,MET",
        "0,1,0,0,MET",
        "0,0,10,0,MET",
        "0,0,5,5,MET",
        "0,0,4,5,UNMET",
        "无,无,无,无,UNMET",
        "0,0,,10,MET",
        "0,0,,9,UNDETERMINED",
        ",0,10,0,MET",
        ",1,0,0,MET",
        ",0,9,0,UNDETERMINED",
        ",,,,UNDETERMINED",
        "1,,,,MET"
    })
    void qualityEnterprises(String champions, String giants, String specialized, String others, String expected) {
        Example.check(
                "national-2022",
                "standard.quality-enterprises",
                "/industry/manufacturingChampions/2021=%s; /industry/littleGiants/2021=%s; "
                                .formatted(orBlank(champions), orBlank(giants))
                        + "/industry/specializedSmes/2021=%s; /industry/highTechAndInnovativeSmes/2021=%s"
                                .formatted(orBlank(specialized), orBlank(others)),
                expected);
    }

    private static String orBlank(String count) {
        return count == null ? "" : count;
    }
}
