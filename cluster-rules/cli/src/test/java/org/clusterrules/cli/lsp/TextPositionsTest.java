package org.clusterrules.cli.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.lsp4j.Position;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Editors count UTF-16 units from 0, problems characters from 1. */
class TextPositionsTest {
    private static final String TEXT = "面积\n𠮷𠮷（x\r\n\ry";
    private static final TextPositions PLACES = new TextPositions(TEXT);

    @ParameterizedTest
    @CsvSource({
        "1, 1, 0, 0, 面",
        "1, 2, 0, 1, 积",
        "2, 1, 1, 0, 𠮷",
        "2, 2, 1, 2, 𠮷",
        "2, 3, 1, 4, （",
        "2, 4, 1, 5, x",
        "4, 1, 3, 0, y",
    })
    void oneCharacterIsAtBothItsPlaces(int line, int column, int editorLine, int unit, String character) {
        int offset = PLACES.offset(line, column);
        assertEquals(character, Character.toString(TEXT.codePointAt(offset)));
        assertEquals(new Position(editorLine, unit), PLACES.position(offset));
        assertEquals(offset, PLACES.offset(new Position(editorLine, unit)));
    }

    @ParameterizedTest
    @CsvSource({"1, 99, 0, 2", "2, 99, 1, 6", "3, 99, 2, 0", "99, 1, 3, 0", "0, 0, 0, 0"})
    void placesThatAreNotThereAreTheNearest(int line, int column, int editorLine, int unit) {
        assertEquals(new Position(editorLine, unit), PLACES.position(PLACES.offset(line, column)));
    }

    @Test
    void anEditorMayNameAnyPlace() {
        assertEquals(2, PLACES.offset(new Position(0, Integer.MAX_VALUE)));
        assertEquals(TEXT.length(), PLACES.offset(new Position(Integer.MAX_VALUE, Integer.MAX_VALUE)));
        assertEquals(0, PLACES.offset(new Position(-1, -1)));
    }
}
