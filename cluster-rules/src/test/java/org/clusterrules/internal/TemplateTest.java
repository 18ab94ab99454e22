package org.clusterrules.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TemplateTest {
    private static final Object[] ARGUMENTS = {"{1}", 7, "it's", 1234567, "四", -1234L, "", new BigDecimal("1234.56789")
    };

    /** What a pattern that chooses may choose by. */
    private static final Object[] NUMBERS = {0, 1, 2, 3, 4, 5, 6, 7};

    static Stream<Arguments> patterns() {
        return Stream.of("language.judgement", "report", "report.internal", "rulefile.wording")
                .flatMap(folder -> Stream.of(folder + ".messages_zh", folder + ".messages_en"))
                .map(name -> ResourceBundle.getBundle("org.clusterrules." + name, Locale.ROOT))
                .flatMap(bundle -> bundle.keySet().stream().map(key -> arguments(key, bundle.getString(key))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("patterns")
    void aSentenceIsWhatMessageFormatMakesOfIt(String key, String pattern) {
        Object[] arguments = pattern.contains("choice") ? NUMBERS : ARGUMENTS;
        assertEquals(
                new MessageFormat(pattern, Locale.ROOT).format(arguments),
                Template.parse(pattern).fill(arguments));
    }

    @Test
    void anArgumentMayStandTwiceAndAnApostropheIsWrittenTwice() {
        assertEquals("b's a, b", Template.parse("{1}''s {0}, {1}").fill("a", "b"));
    }

    @Test
    void aPatternMaySayOneThingOfOneAndAnotherOfSeveral() {
        Template template = Template.parse("{0,choice,1#1 blank is|1<{0} blanks are} empty: {1}");
        assertEquals("1 blank is empty: a", template.fill(1, "a"));
        assertEquals("2 blanks are empty: a, b", template.fill(2, "a, b"));
    }

    @Test
    void aNumberHasItsThousandsApart() {
        assertEquals(
                "999, 1,000, -1,000 and 1,234.568",
                Template.parse("{0}, {1}, {2} and {3}").fill(999, 1000, -1000L, new BigDecimal("1234.56789")));
    }
}
