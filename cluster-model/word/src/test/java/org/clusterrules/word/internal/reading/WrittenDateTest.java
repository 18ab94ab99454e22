package org.clusterrules.word.internal.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2022年10月2日",
                "2022.10.2",
                "2022-10-02",
                "2022/10/2",
                "20221002",
                "二〇二二年十月二日",
                "二零二二年十月二日",
                "二O二二年十月二日",
                "二0二二年十月二日",
                "二〇二二年10月2日",
                "2022年十月二日",
                "２０２２年１０月２日",
                "2022 年 10 月 2 日",
                "2022年10月2",
                "2022年10月2号",
                "2022. 10. 2",
                "2022 - 10 - 2",
                "2022－10－2",
                "2022—10—02",
                "2022．10．2",
                "2022、10、2",
                "2022 10 2",
                "2022.10.2.",
                "2022-10-02 09:30",
                "2022年10月2日（星期日）"
            })
    void aDateIsReadHoweverItIsWritten(String text) {
        assertEquals(Optional.of(LocalDate.of(2022, 10, 2)), WrittenDate.day(text));
    }

    @ParameterizedTest
    @CsvSource({
        "2022年10月, unreadable-value.date",
        "10月2日, unreadable-value.date",
        "44844, unreadable-value.date",
        "二二年十月二日, unreadable-value.date",
        "2022年初十, unreadable-value.date",
        "2022 1002, unreadable-value.date",
        "2022年13月2日, unreadable-value.date-none",
        "2022年2月30日, unreadable-value.date-none",
        "二〇二二年十月三十二日, unreadable-value.date-none",
        "22.10.2, unreadable-value.date-year",
        "22年10月2日, unreadable-value.date-year",
        "10/11/2022, unreadable-value.date-order",
        "2022.10-11, unreadable-value.date-marks",
        "2022-10.11, unreadable-value.date-marks",
        "2022-10-10 至 2022-10-12, unreadable-value.date-several",
        "2022年10月2日前, unreadable-value.date-words",
        "报送于2022年10月2日, unreadable-value.date-words"
    })
    void aDateThatIsNotCertainIsNotReadAndTheMessageSaysWhatIsWrongWithIt(String text, String message) {
        assertEquals(Optional.empty(), WrittenDate.day(text));
        assertEquals(message, WrittenDate.problem(text));
    }
}
