package org.clusterrules.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SafeTextTest {
    @Test
    void ordinaryTextStaysAsItIs() {
        String text = "虚构省竹屿县（“竹木”家居产业） - \uD840\uDC00 é 100%";
        assertEquals(text, SafeText.of(text));
    }

    @Test
    void whatIsNotShownIsWrittenOut() {
        assertEquals("\\u001b]0;x\\u0007\\u009b\\u007f", SafeText.of("\u001b]0;x\u0007\u009b\u007f"));
        assertEquals("\\u202e\\u2066\\u200b\\ufeff", SafeText.of("\u202e\u2066\u200b\ufeff"));
        assertEquals("\\ud800", SafeText.of("\ud800"));
        assertEquals("\\udb40\\udc41", SafeText.of("\udb40\udc41")); // an invisible tag
    }

    @Test
    void linesBecomeOne() {
        assertEquals("a b c d", SafeText.of(" a\r\nb\t\u3000c\u2028d\n"));
    }
}
