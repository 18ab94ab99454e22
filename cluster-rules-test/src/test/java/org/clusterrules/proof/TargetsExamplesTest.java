package org.clusterrules.proof;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The plan's targets at each of their thresholds. */
class TargetsExamplesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # 产值年均增速不低于10%
            output-growth   | outputGrowth/target=10     | MET edge
            output-growth   | outputGrowth/target=10.01  | MET
            output-growth   | outputGrowth/target=9.99   | UNMET
            output-growth   | outputGrowth/target=9.995  | UNMET edge
            output-growth   | outputGrowth/target=无     | UNMET
            output-growth   | outputGrowth/target=       | UNDETERMINED

            # 研发经费年均增速不低于10%: target ≥ baseline × 1.331
            rd-spending     | rdSpending/baseline=1000; rdSpending/target=1331     | MET edge
            rd-spending     | rdSpending/baseline=1000; rdSpending/target=1331.02  | MET
            rd-spending     | rdSpending/baseline=1000; rdSpending/target=1330.99  | UNMET edge
            rd-spending     | rdSpending/baseline=1000; rdSpending/target=1330.98  | UNMET
            rd-spending     | rdSpending/baseline=1000; rdSpending/target=无       | UNMET
            rd-spending     | rdSpending/baseline=1000; rdSpending/target=         | UNDETERMINED
            rd-spending     | rdSpending/baseline=;     rdSpending/target=0        | UNDETERMINED
            rd-spending     | rdSpending/baseline=无;   rdSpending/target=1331     | UNDETERMINED
            rd-spending     | rdSpending/baseline=0;    rdSpending/target=1331     | UNDETERMINED edge
            rd-spending     | rdSpending/baseline=-1;   rdSpending/target=1331     | UNDETERMINED
            rd-spending     | rdSpending/baseline=0.01; rdSpending/target=0.02     | MET edge

            # 有效发明专利数年均增长不低于15%: target ≥ baseline × 1.520875
            invention-patents | inventionPatents/baseline=200; inventionPatents/target=304.18  | MET edge
            invention-patents | inventionPatents/baseline=200; inventionPatents/target=304.17  | UNMET edge
            invention-patents | inventionPatents/baseline=200; inventionPatents/target=305     | MET
            invention-patents | inventionPatents/baseline=200; inventionPatents/target=304     | UNMET
            invention-patents | inventionPatents/baseline=200; inventionPatents/target=304.175 | MET edge
            invention-patents | inventionPatents/baseline=无;  inventionPatents/target=304     | UNDETERMINED

            # 工业互联网普及率达到45%左右: NEAR from 42.75
            iiot-adoption   | iiotAdoption/target=45.01  | MET
            iiot-adoption   | iiotAdoption/target=45     | MET edge
            iiot-adoption   | iiotAdoption/target=44.99  | NEAR
            iiot-adoption   | iiotAdoption/target=42.76  | NEAR
            iiot-adoption   | iiotAdoption/target=42.75  | NEAR edge
            iiot-adoption   | iiotAdoption/target=42.745 | UNMET edge
            iiot-adoption   | iiotAdoption/target=42.74  | UNMET
            iiot-adoption   | iiotAdoption/target=无     | UNMET
            iiot-adoption   | iiotAdoption/target=       | UNDETERMINED

            # 二氧化碳排放量降低达到18%左右: NEAR from 17.1 %, of an amount, where 无 is zero
            co2-emissions   | co2Emissions/baseline=1000; co2Emissions/target=819.98 | MET
            co2-emissions   | co2Emissions/baseline=1000; co2Emissions/target=820    | MET edge
            co2-emissions   | co2Emissions/baseline=1000; co2Emissions/target=820.005 | NEAR edge
            co2-emissions   | co2Emissions/baseline=1000; co2Emissions/target=820.01 | NEAR
            co2-emissions   | co2Emissions/baseline=1000; co2Emissions/target=829    | NEAR edge
            co2-emissions   | co2Emissions/baseline=1000; co2Emissions/target=829.005 | UNMET edge
            co2-emissions   | co2Emissions/baseline=1000; co2Emissions/target=829.01 | UNMET
            co2-emissions   | co2Emissions/baseline=1000; co2Emissions/target=无     | MET
            co2-emissions   | co2Emissions/baseline=无;   co2Emissions/target=820    | UNDETERMINED
            co2-emissions   | co2Emissions/baseline=;     co2Emissions/target=无     | UNDETERMINED

            # 单位工业产值能耗下降达到13.5%左右: NEAR from 12.825 %, of a rate, where 无 measures nothing
            energy-per-output | energyPerOutput/baseline=200; energyPerOutput/target=173    | MET edge
            energy-per-output | energyPerOutput/baseline=200; energyPerOutput/target=172.99 | MET
            energy-per-output | energyPerOutput/baseline=200; energyPerOutput/target=173.01 | NEAR
            energy-per-output | energyPerOutput/baseline=200; energyPerOutput/target=174.35 | NEAR edge
            energy-per-output | energyPerOutput/baseline=200; energyPerOutput/target=174.36 | UNMET
            energy-per-output | energyPerOutput/baseline=200; energyPerOutput/target=无     | UNMET
            energy-per-output | energyPerOutput/baseline=;    energyPerOutput/target=无     | UNMET
            energy-per-output | energyPerOutput/baseline=无;  energyPerOutput/target=       | UNMET
            energy-per-output | energyPerOutput/baseline=0;   energyPerOutput/target=1      | UNDETERMINED edge

            # 定性描述
            openness        | openness=扩大合作   | MET
            openness        | openness=无         | UNMET
            openness        | openness=           | UNDETERMINED
            governance      | governance=提升服务 | MET
            governance      | governance=无       | UNMET
            governance      | governance=         | UNDETERMINED
            """)
    void atTheThreshold(String criterion, String changes, String expected) {
        Example.check(
                "national-2022",
                "targets." + criterion,
                (";" + changes).replaceAll(";\\s*", "; /plan/targets/"),
                expected);
    }

    /** 优质中小企业数量逐年增加: baseline, two stage years, target. */
    @ParameterizedTest
    @CsvSource({
        "50,51,52,53,MET",
        "50,50.01,50.02,50.03,MET edge",
        "50,50,52,53,UNMET edge",
        "50,51,51,53,UNMET edge",
        "50,51,52,52,UNMET edge",
        "50,51,52,51.99,UNMET",
        "无,1,2,3,MET",
        "无,无,2,3,UNMET",
        "无,0,2,3,UNMET edge",
        "50,,52,53,UNDETERMINED",
        "50,,,50,UNMET edge",
        "50,,,49.995,UNMET edge",
        "50,,,49.99,UNMET",
        "50,,49,53,UNMET",
        ",,,,UNDETERMINED",
        ",,,53,UNDETERMINED"
    })
    void qualitySmes(String baseline, String first, String second, String target, String expected) {
        Example.check(
                "national-2022",
                "targets.quality-smes",
                "/plan/targets/qualitySmes/baseline=%s; /plan/stages/2022/qualitySmes=%s; "
                                .formatted(orBlank(baseline), orBlank(first))
                        + "/plan/stages/2023/qualitySmes=%s; /plan/targets/qualitySmes/target=%s"
                                .formatted(orBlank(second), orBlank(target)),
                expected);
    }

    private static String orBlank(String number) {
        return number == null ? "" : number;
    }

    /** 基准值须符合认定标准: what the required criteria of the standard come to, and nothing that only advises. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /basics/area=200                                                        | MET
            /industry/totalOutput/2021=40                                           | MET edge
            /industry/totalOutput/2021=39.99                                        | UNMET
            /industry/totalOutput/2021=                                             | UNDETERMINED
            /industry/totalOutput/2021=; /industry/leadingOutputShare/2021=70       | UNMET edge
            """)
    void baselineMeetsStandard(String changes, String expected) {
        Example.check("national-2022", "targets.baseline-meets-standard", changes, expected);
    }
}
