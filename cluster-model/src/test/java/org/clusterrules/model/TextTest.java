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
    @CsvSource({
        "集群,2",
        "R&D投入,3",
        "'a b\tc',3",
        "5.20%,1",
        "“一”，二。,6",
        "2021年增长12.5%,5",
        "达到 45% 左右,5",
        "Industry4.0平台,3",
        "一(二)三,5",
        "'éa',2"
    })
    void aRunOfAsciiCountsOnceEveryOtherCharacterTooAndWhiteSpaceDoesNot(String words, int length) {
        assertEquals(length, new Text(PLACE, State.FILLED, words).length());
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005,
                0x2006, 0x2007, 0x2008, 0x2009, 0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000
            })
    void whiteSpaceIsWhatUnicodeSays(int space) {
        assertEquals(2, new Text(PLACE, State.FILLED, "集" + Character.toString(space) + "群").length());
        assertEquals(2, new Text(PLACE, State.FILLED, "a" + Character.toString(space) + "b").length());
    }

    @ParameterizedTest
    @ValueSource(ints = {0x1C, 0x180E, 0x200B, 0x2060, 0xFEFF})
    void whatIsNotSeenIsNoWhiteSpace(int unseen) {
        String words = "集" + Character.toString(unseen) + "群";
        assertEquals(3, new Text(PLACE, State.FILLED, words).length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"𠮷", "😀", "é"})
    void aCharacterBeyondTheFirstPlaneCountsOnce(String character) {
        assertEquals(2, new Text(PLACE, State.FILLED, "集" + character).length());
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
