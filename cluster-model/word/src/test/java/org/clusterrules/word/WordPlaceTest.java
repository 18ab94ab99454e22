package org.clusterrules.word;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordPlaceTest {
    @Test
    void aPlaceIsNamedByItsSectionTableRowAndCell() {
        WordPlace place = new WordPlace("二、主导产业情况", 1, 3, 2, "70");
        assertEquals("二、主导产业情况第1个表第3行第2格", place.describe(Locale.CHINESE));
        assertEquals("二、主导产业情况, table 1, row 3, cell 2", place.describe(Locale.ENGLISH));
    }

    @Test
    void thereIsANameForWhatComesBeforeTheFirstSection() {
        WordPlace place = new WordPlace("", 0, 9, 0, "2022年10月12日");
        assertEquals("第一部分之前第9段", place.describe(Locale.CHINESE));
        assertEquals("before the first section, paragraph 9", place.describe(Locale.ENGLISH));
    }
}
