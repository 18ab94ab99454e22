package org.clusterrules.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.clusterrules.model.Label;
import org.clusterrules.report.ReportFormat;
import org.clusterrules.report.internal.PageMessages;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private static final Catalogue REPORT = new Catalogue(name -> ReportFormat.class.getResourceAsStream(name));

    @Test
    void isChineseForEveryChineseLocaleAndEnglishForEveryOther() {
        String chinese = REPORT.in(Locale.CHINESE, "report");
        String english = REPORT.in(Locale.ENGLISH, "report");

        assertNotEquals(chinese, english);
        assertEquals(chinese, REPORT.in(Locale.TAIWAN, "report"));
        assertEquals(english, REPORT.in(Locale.FRENCH, "report"));
        assertEquals(english, REPORT.in(Locale.ROOT, "report"));
    }

    @Test
    void aLabelIsFilledInByItsWordsInEachLanguage() {
        Label filled = new Catalogue(name -> PageMessages.class.getResourceAsStream(name))
                .of("quoted", new Label("面积", "area"));

        assertTrue(filled.zh().contains("面积"), filled.zh());
        assertTrue(filled.en().contains("area"), filled.en());
    }

    @Test
    void aMessageThatIsMissingIsNamed() {
        assertFalse(REPORT.has("no-such-message"));
        assertEquals(
                "no-such-message",
                assertThrows(NullPointerException.class, () -> REPORT.in(Locale.ENGLISH, "no-such-message"))
                        .getMessage());
    }
}
