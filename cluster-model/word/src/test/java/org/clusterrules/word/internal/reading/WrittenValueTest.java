package org.clusterrules.word.internal.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Optional;
import org.clusterrules.model.Application;
import org.clusterrules.model.Edition;
import org.clusterrules.model.Numeric;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenValueTest {
    private static final Application BLANK = Application.blank(Edition.of("2022"));

    private static Optional<BigDecimal> number(String text, String pointer, String tail) {
        return WrittenValue.number(text, (Numeric) BLANK.cell(pointer).orElseThrow(), tail);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "18.6 | 18.6",
                "１８．６ | 18.6",
                "1,234.5 | 1234.5",
                "1，234.5 | 1234.5",
                "约18.6 | 18.6",
                "≈18.6 | 18.6",
                "18.6平方公里 | 18.6",
                "18.6km2 | 18.6",
                "18.6。 | 18.6",
                "-3 | -3",
                "- 12.5 | -12.5",
                "﹣12.5 | -12.5",
                "负12.5 | -12.5",
                "\u201112.5 | -12.5",
                "–12.5 | -12.5",
                "– 12.5 | -12.5",
                "−12.5 | -12.5",
                "－12.5 | -12.5",
                "—12.5 | -12.5",
                "— 12.5 | -12.5",
                "——12.5 | -12.5",
                "―12.5 | -12.5",
                "\u201212.5 | -12.5",
                "－１２．５ | -12.5",
                "18.6左右 | 18.6",
                "18.6 上下 | 18.6",
                "约18.6平方公里左右。 | 18.6",
                "18.6km² | 18.6"
            })
    void aNumberIsReadWhereItIsCertain(String text, BigDecimal number) {
        assertEquals(Optional.of(number), number(text, "/basics/area", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "18.6亩",
                "18-20",
                "18.6以上",
                "左右",
                "18.6左右以上",
                "18–20左右",
                "—",
                "——",
                "———12.5",
                "12.5—",
                "12.5—18.6",
                "12.5－18.6",
                "12.5−18.6",
                "—12.5—18.6",
                "––12.5",
                "18.6–",
                "1 234",
                "18,6",
                "1.86万",
                "1.86亿",
                "18.6（约）",
                "10⁴",
                "1.2E5",
                "18.6.1",
                "①",
                "18.6%"
            })
    void aNumberThatIsNotCertainIsNotRead(String text) {
        assertEquals(Optional.empty(), number(text, "/basics/area", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "12亿元, /industry/totalOutput/2021",
        "12亿, /industry/totalOutput/2021",
        "12家, /industry/smes/2021",
        "12个, /industry/smes/2021",
        "12家左右, /industry/smes/2021",
        "12％左右, /digital/cloudAdoption",
        "12吨标煤/万元, /plan/targets/energyPerOutput/target"
    })
    void theUnitOfTheCellMayStandBehindANumber(String text, String pointer) {
        assertEquals(Optional.of(BigDecimal.valueOf(12)), number(text, pointer, ""));
    }

    @ParameterizedTest
    @CsvSource({
        "1263800万元, /industry/totalOutput/2021, 126.38",
        "12638000000元, /industry/totalOutput/2021, 126.38",
        "约1263800 万元左右, /industry/totalOutput/2021, 126.38",
        "1.2万亿元, /industry/totalOutput/2021, 12000",
        "126.38（亿元）, /industry/totalOutput/2021, 126.38",
        "6.3201亿元, /digital/industrialSoftwareSpending/2021, 63201",
        "5500千元, /digital/industrialSoftwareSpending/2021, 550",
        "1234500元, /digital/industrialSoftwareSpending/2021, 123.45",
        "1860公顷, /basics/area, 18.6",
        "18600000平方米, /basics/area, 18.6",
        "18.6平方千米, /basics/area, 18.6",
        "18.6㎢, /basics/area, 18.6",
        "1.2万人, /innovation/smeEmployees, 12000",
        "1.2万名, /innovation/smeEmployees, 12000",
        "53.08万吨, /plan/targets/co2Emissions/target, 530800",
        "530796吨, /plan/targets/co2Emissions/target, 530796",
        "530796吨CO₂, /plan/targets/co2Emissions/target, 530796",
        "0.35吨/万元, /plan/targets/energyPerOutput/target, 0.35",
        "共18家, /industry/smes/2021, 18",
        "达到45%左右, /plan/targets/iiotAdoption/target, 45",
        "增至63200万元, /plan/targets/rdSpending/target, 63200",
        "降低到0.35, /plan/targets/energyPerOutput/target, 0.35",
        "18.6., /basics/area, 18.6",
        "增长12.5%, /industry/leadingOutputGrowth/2021, 12.5",
        "同比增长12.5%, /plan/stages/2022/outputGrowth, 12.5",
        "负增长3.2%, /openness/exportGrowth/2021, -3.2",
        "降低3.2%, /green/energyReduction, 3.2"
    })
    void aNumberIsReadWhereItsUnitAndItsWordsLeaveNoDoubt(String text, String pointer, BigDecimal number) {
        assertEquals(Optional.of(number), number(text, pointer, ""));
    }

    @ParameterizedTest
    @CsvSource({
        "120.5万元, /industry/totalOutput/2021",
        "1.2万亿, /industry/totalOutput/2021",
        "1.2万, /industry/totalOutput/2021",
        "126.38万美元, /industry/totalOutput/2021",
        "126.38亿元/年, /industry/totalOutput/2021",
        "12.345万元, /innovation/smeEmployees",
        "1.23456万人, /innovation/smeEmployees",
        "1.2万, /innovation/smeEmployees",
        "12000余人, /innovation/smeEmployees",
        "280亩, /basics/area",
        "18.6公里, /basics/area",
        "500件, /innovation/inventionPatentsPer10k",
        "530796吨, /plan/targets/energyPerOutput/target",
        "530796吨标准煤, /plan/targets/co2Emissions/target",
        "0.35吨/万元, /plan/targets/co2Emissions/target",
        "降低18%, /plan/targets/iiotAdoption/target",
        "不低于45%, /plan/targets/iiotAdoption/target",
        "累计18家, /industry/smes/2021",
        "12个百分点, /industry/leadingOutputGrowth/2021",
        "增长12.5%, /digital/cloudAdoption",
        "下降12.5%, /digital/cloudAdoption",
        "下降3.2%, /industry/leadingOutputGrowth/2021",
        "提高3.2%, /industry/leadingOutputGrowth/2021",
        "增长-3.2%, /industry/leadingOutputGrowth/2021",
        "上升3.2%, /green/energyReduction"
    })
    void aNumberWithAnotherUnitOrOtherWordsIsNotRead(String text, String pointer) {
        assertEquals(Optional.empty(), number(text, pointer, ""));
    }

    @ParameterizedTest
    @CsvSource({
        "2021年：126.38, 126.38",
        "2021年126.38, 126.38",
        "截至2021年底 126.38, 126.38",
        "2021年度：-3.2, -3.2",
        "2021年-3.2, 2021年-3.2",
        "2020年：126.38, 2020年：126.38",
        "2021：126.38, 2021：126.38"
    })
    void theYearOfTheCellMayStandBeforeANumber(String text, String rest) {
        assertEquals(rest, WrittenValue.withoutYear(text, "2021"));
        assertEquals(text, WrittenValue.withoutYear(text, ""));
    }
}
