package org.clusterrules.model;

import static org.clusterrules.model.Documents.form;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
                form("/basics/area", "100.00").replace(" ", ""),
                ApplicationJson.writeLine(ApplicationJson.parse(form("/basics/area", "1e2"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"18.6", "18.60", "18.6000", "186e-1"})
    void equalApplicationsAreWrittenAlike(String number) {
        assertEquals(
                form("/basics/area", "18.60").replace(" ", ""),
                ApplicationJson.writeLine(ApplicationJson.parse(form("/basics/area", number))));
    }

    @Test
    void noDecimalIsLost() {
        assertEquals(
                form("/basics/area", "18.6005").replace(" ", ""),
                ApplicationJson.writeLine(ApplicationJson.parse(form("/basics/area", "18.6005"))));
    }

    @Test
    void yesAndNoAreWrittenInTheNamesOfTheWireFormat() {
        assertEquals(
                form("/basics/noMisconduct", "\"YES\"").replace(" ", ""),
                ApplicationJson.writeLine(ApplicationJson.parse(form("/basics/noMisconduct", "\"是\""))));
    }
}
