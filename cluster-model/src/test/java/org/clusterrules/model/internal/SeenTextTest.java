package org.clusterrules.model.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.text.Normalizer;
import java.util.Optional;
import org.clusterrules.model.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two texts that look the same are the same, and what differs is named. */
class SeenTextTest {
    private static final String NAME = "星澜县小车中小企业特色产业集群（轴承产业）";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "星澜县⼩⻋中小企业特色产业集群（轴承产业）",
                "星澜县小车中小企业特色产业集群(轴承产业)",
                "星澜县小车中小企业特色产业集群﹙轴承产业﹚",
                " 星澜县 小车中小企业\u3000特色产业集群（轴承产业）\n",
                "星澜县\u200B小车\u00AD中小\u2060企业\uFEFF特色\u200E产业\uFE0F集群\u3164（轴承\u115F产业\u034F）\u2800",
            })
    void theSameNameTypedInAnotherWayLooksTheSame(String typed) {
        assertEquals(SeenText.of(NAME), SeenText.of(typed));
    }

    @ParameterizedTest
    @CsvSource({"Ｒ＆Ｄ４.０,R&D4.0", "ｶﾞ,ガ", "①,1", "㎡,m2", "e\u034F\u0301,\u00E9", "ﬁ,fi"})
    void widthsAndFormsOfACharacterAreAlike(String one, String other) {
        assertEquals(SeenText.of(other), SeenText.of(one));
    }

    @ParameterizedTest
    @CsvSource({"甲,乙", "a,A", "小巨人,“小巨人”", "а,a"})
    void whatLooksDifferentIsDifferent(String one, String other) {
        assertNotEquals(SeenText.of(other), SeenText.of(one));
    }

    @Test
    void ordinaryTextIsReturnedAsItIs() {
        String ordinary = new String("集群R&D(2021)、“小巨人”");
        assertSame(ordinary, SeenText.of(ordinary));
    }

    @Test
    void aCharacterOfFullWidthIsTheOrdinaryOne() {
        for (int c = 0xFF01; c <= 0xFF5E; c++) {
            String text = " 甲" + Character.toString(c) + "\u3000乙\n";
            assertEquals(
                    "甲" + Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC) + "乙", SeenText.of(text));
        }
    }

    @Test
    void everyRadicalIsTheCharacterThatItLooksLike() {
        assertEquals("小车龙龟母水", SeenText.of("⼩⻋⻰⻳⺟⽔"));
        for (int radical = 0x2F00; radical <= 0x2FD5; radical++) {
            String text = Character.toString(radical);
            assertEquals(Normalizer.normalize(text, Normalizer.Form.NFKC), SeenText.of(text));
        }
    }

    /** Of the planes in which Unicode has nothing at all, and in which all are alike, every sixteenth. */
    @Test
    void theResultOfAResultIsTheSameWithWhateverIsBesideACharacter() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c += c >= 0x40000 && c < 0xE0000 ? 16 : 1) {
            if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
                String seen = SeenText.of("a" + Character.toString(c) + "\u0301");
                assertEquals(seen, SeenText.of(seen), () -> Integer.toHexString(seen.codePointAt(0)));
            }
        }
    }

    @Test
    void theCharactersThatDifferAreNamedWithTheirCodePoints() {
        assertEquals(
                Optional.of(new Label("“а”（U+0430）与“a”（U+0061）", "\"а\" (U+0430) and \"a\" (U+0061)")),
                SeenText.differences("集群а", "集群 a"));
        assertEquals(
                "\"0\" (U+0030) and \"O\" (U+004F); \"𠮷\" (U+20BB7) and \"吉\" (U+5409)",
                SeenText.differences("0𠮷0", "O吉O").orElseThrow().en());
    }

    @ParameterizedTest
    @CsvSource({"集群,集 群", "集群,集群群", "甲乙丙丁,子丑寅卯"})
    void nothingIsNamedWhereTextsLookTheSameOrAreNotNearlyTheSame(String one, String other) {
        assertEquals(Optional.empty(), SeenText.differences(one, other));
    }
}
