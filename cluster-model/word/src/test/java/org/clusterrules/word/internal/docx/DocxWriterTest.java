package org.clusterrules.word.internal.docx;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.clusterrules.model.Application;
import org.clusterrules.model.Edition;
import org.junit.jupiter.api.Test;

class DocxWriterTest {
    @Test
    void theSameFormGivesTheSameBytes() {
        Application blank = Application.blank(Edition.of("2022"));
        assertArrayEquals(DocxWriter.write(blank), DocxWriter.write(blank));
    }
}
