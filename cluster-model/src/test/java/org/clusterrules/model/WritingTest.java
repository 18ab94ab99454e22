package org.clusterrules.model;

import static org.clusterrules.model.Documents.form;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

class WritingTest {
    @Test
    void blanksAreLeftOut() {
        assertEquals("{\"edition\":\"2022\"}", ApplicationJson.writeLine(Application.blank(Documents.EDITION)));
    }

    @Test
    void aDocumentIsIndented() {
        assertEquals("""
                {
                  "edition": "2022",
                  "basics": {
                    "area": 7.85
                  },
                  "green": {
                    "carbonWorkEvidence": [
                      "佐证01.pdf",
                      "佐证02.pdf"
                    ],
                    "resourceUseWork": {}
                  }
                }
                """, ApplicationJson.write(ApplicationJson.parse("""
                                        {"edition": "2022", "basics": {"area": 7.85}, "green": {"resourceUseWork": {},
                                         "carbonWorkEvidence": ["佐证01.pdf", "佐证02.pdf"]}}
                                        """)) + "\n");
    }

    @Test
    void aLineHasNoLineBreak() {
        String line = ApplicationJson.writeLine(ApplicationJson.parse(Documents.sample("eligible")));

        assertFalse(line.contains("\n"));
    }

    @Test
    void numbersAreWrittenWithoutAnExponent() {
        assertEquals(
                form("/basics/area", "100").replace(" ", ""),
                ApplicationJson.writeLine(ApplicationJson.parse(form("/basics/area", "1e2"))));
    }

    @Test
    void numbersKeepTheirDecimals() {
        assertEquals(
                form("/basics/area", "18.60").replace(" ", ""),
                ApplicationJson.writeLine(ApplicationJson.parse(form("/basics/area", "18.60"))));
    }

    @Test
    void yesAndNoAreWrittenInTheNamesOfTheWireFormat() {
        assertEquals(
                form("/basics/noMisconduct", "\"YES\"").replace(" ", ""),
                ApplicationJson.writeLine(ApplicationJson.parse(form("/basics/noMisconduct", "\"是\""))));
    }
}
