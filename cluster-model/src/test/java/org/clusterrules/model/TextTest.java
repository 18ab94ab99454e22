package org.clusterrules.model;

import static org.clusterrules.model.Documents.cell;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A text is as long as the form counts it: in characters, white space left out. */
class TextTest {
    private static final Place PLACE =
            Application.blank(Documents.EDITION).plan().keyTasks().place();

    @ParameterizedTest
    @CsvSource({"集群,2", "R&D投入,5", "'a b\tc',3", "5.20%,5", "“一”，二。,6"})
    void everyCharacterCountsAndWhiteSpaceDoesNot(String words, int length) {
        assertEquals(length, new Text(PLACE, State.FILLED, words).length());
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005,
                0x2006, 0x2007, 0x2008, 0x2009, 0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF
            })
    void whiteSpaceIsWhatUnicodeSaysAndTheByteOrderMark(int space) {
        assertEquals(2, new Text(PLACE, State.FILLED, "集" + Character.toString(space) + "群").length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"𠮷", "😀", "é"})
    void aCharacterBeyondTheFirstPlaneCountsOnce(String character) {
        assertEquals(1, new Text(PLACE, State.FILLED, character).length());
    }

    @Test
    void aBlankHasNoLength() {
        assertEquals(0, new Text(PLACE, State.BLANK, null).length());
    }

    @Test
    void lengthIsThatOfTheDocumentsText() {
        assertEquals(4, ((Text) cell("/plan/keyTasks", "\"培育\u3000\\n\\ud842\\udfb7\u00a0链\"")).length());
    }

    @Test
    void wordsCannotBeABlank() {
        assertThrows(IllegalArgumentException.class, () -> new Text(PLACE, State.BLANK, "词"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000", "无", " 无"})
    void whatMeansABlankOrNoneCannotBeWords(String value) {
        assertThrows(IllegalArgumentException.class, () -> new Text(PLACE, State.FILLED, value));
    }
}
