package org.clusterrules.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextPatternsTest {
    private static final Predicate<String> BLANK = matching(TextPatterns.BLANK);
    private static final Predicate<String> NONE = matching(TextPatterns.NONE);
    private static final Predicate<String> NOTHING = matching(TextPatterns.NOTHING);
    private static final Predicate<String> DAY = matching(TextPatterns.DAY);

    private static Predicate<String> matching(String pattern) {
        return Pattern.compile(pattern).asPredicate();
    }

    private static IntStream characters() {
        return IntStream.rangeClosed(0, Character.MAX_VALUE);
    }

    @Test
    void blankIsWhiteSpace() {
        characters().mapToObj(Character::toString).forEach(c -> assertEquals(TextMeaning.isBlank(c), BLANK.test(c), c));
        assertTrue(BLANK.test(""));
        assertTrue(BLANK.test(" \u3000\n"));
        assertFalse(BLANK.test("\nx\n"));
    }

    @Test
    void whatTheyTakeForSayingNothingSaysNothing() {
        characters().mapToObj(Character::toString).forEach(c -> {
            assertTrue(!NONE.test(c + "无") || TextMeaning.isNone(c + "无"), c);
            assertTrue(!NONE.test("无" + c) || TextMeaning.isNone("无" + c), c);
            assertTrue(!NOTHING.test(c) || TextMeaning.state(c) != State.FILLED, c);
            assertTrue(!NOTHING.test("暂无" + c) || TextMeaning.state("暂无" + c) != State.FILLED, c);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u3000\n",
                "。",
                "（）",
                "“”",
                "()",
                "\u200b",
                "\ufeff",
                "—",
                "——",
                "/",
                "※",
                "★",
                "。。。",
                "…",
                "【】",
                "-",
                "＿"
            })
    void theMarksThatPeopleTypeAreMarks(String mark) {
        assertTrue(NONE.test(mark + "无" + mark));
        assertTrue(NOTHING.test(mark + "暂无" + mark));
        assertTrue(NOTHING.test(mark));
        assertFalse(NONE.test(mark));
    }

    @Test
    void everyPlaceholderSaysNothingInAnyCase() {
        for (String word : TextMeaning.PLACEHOLDERS) {
            for (String written : List.of(word, word.toLowerCase(Locale.ROOT), "（" + word + "）")) {
                assertTrue(NOTHING.test(written), written);
            }
            assertFalse(NOTHING.test(word + "企业"), word);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"佐证01.pdf", "无佐证", "%", "见附件1", "NAN", "X1"})
    void whatSaysSomethingIsNotTakenForNothing(String text) {
        assertFalse(NOTHING.test(text));
        assertFalse(NONE.test(text));
    }

    @Test
    void aDayIsOneOfTheCalendar() {
        for (int year = 0; year <= 9999; year++) {
            assertDay(year, 2, 29);
        }
        for (int year : new int[] {0, 1900, 2000, 2023, 2024, 9999}) {
            for (int month = 0; month <= 13; month++) {
                for (int day = 0; day <= 32; day++) {
                    assertDay(year, month, day);
                }
            }
        }
        assertTrue(DAY.test("\u30002022-10-12\n"));
        assertFalse(DAY.test("12022-10-12"));
        assertFalse(DAY.test("2022-10-12T00:00:00"));
    }

    private static void assertDay(int year, int month, int day) {
        String text = String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
        assertEquals(isDay(text), DAY.test(text), text);
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
