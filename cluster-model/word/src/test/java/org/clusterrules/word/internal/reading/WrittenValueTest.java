package org.clusterrules.word.internal.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
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
    @ValueSource(
            strings = {
                "2022年10月2日",
                "2022.10.2",
                "2022-10-02",
                "2022/10/2",
                "20221002",
                "二〇二二年十月二日",
                "２０２２年１０月２日",
                "2022 年 10 月 2 日"
            })
    void aDateIsReadHoweverItIsWritten(String text) {
        assertEquals(Optional.of(LocalDate.of(2022, 10, 2)), WrittenValue.day(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022年10月", "10月2日", "2022年13月2日", "2022年2月30日", "44844", "22.10.2", "二二年十月二日"})
    void aDateThatIsNotCertainIsNotRead(String text) {
        assertEquals(Optional.empty(), WrittenValue.day(text));
    }
}
