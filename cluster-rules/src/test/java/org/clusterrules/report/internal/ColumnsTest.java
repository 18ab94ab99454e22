package org.clusterrules.report.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.clusterrules.internal.SafeText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTest {
    @ParameterizedTest
    @CsvSource({
        "abc, 3",
        "集群, 4",
        "（，。：【】《》, 16",
        "km², 3",
        "“”—·→█, 6",
        "ＡＢ１％, 8",
        "ｱｲ, 2",
        "\uD840\uDC00, 2",
        "한글, 4",
        "e\u0301, 1",
        "〇々〆, 6",
    })
    void widthIsThatOfATerminal(String text, int columns) {
        assertEquals(columns, Columns.width(text));
    }

    @Test
    void padsByColumns() {
        assertEquals("创新  |", Columns.pad("创新", 6) + "|");
        assertEquals("治理和服务|", Columns.pad("治理和服务", 6) + "|");
    }

    @Test
    void breaksNotBeforeAStopNorBehindABracket() {
        for (int columns = 8; columns < 30; columns++) {
            for (String line : Columns.wrap("集群总产值（2021年）为70.00%，不符合“高于70%”的要求；依据认定标准。", columns)) {
                assertFalse(line.matches("[，。；：）”%].*|.*[（“]"), line);
            }
        }
    }

    @Test
    void breaksAWordOnlyWhereItIsLongerThanALine() {
        assertEquals(List.of("one two", "three"), Columns.wrap("one two three", 10));
        assertEquals(List.of("a", "xxxxxxxxxx", "xxxxx b"), Columns.wrap("a xxxxxxxxxxxxxxx b", 10));
    }

    @Test
    void nothingIsOneEmptyLine() {
        assertEquals(List.of(""), Columns.wrap("", 10));
    }

    @Property
    void wrappingLosesNothingAndKeepsTheWidth(@ForAll String text, @ForAll @IntRange(min = 2, max = 80) int columns) {
        String safe = SafeText.of(text);
        List<String> lines = Columns.wrap(safe, columns);
        assertTrue(lines.stream().allMatch(line -> Columns.width(line) <= columns), lines.toString());
        assertEquals(safe.replaceAll("\\s", ""), String.join("", lines).replaceAll("\\s", ""));
    }
}
