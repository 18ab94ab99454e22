package org.clusterrules.model;

import static org.clusterrules.model.Documents.form;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WritingTest {
    @Test
    void aFormIsOneShortLineInALog() throws IOException {
        Application blank = Application.blank(Edition.of("2022"));
        Application eligible = ApplicationJson.read(Path.of("samples/eligible.json"));

        assertEquals(
                "Application[edition=2022, clusterName=, cells=0 of "
                        + blank.cells().size() + " filled in]",
                blank.toString());
        assertTrue(
                eligible.toString()
                        .matches("Application\\[edition=2022, clusterName=虚构省[^,]+, cells=\\d+ of "
                                + eligible.cells().size() + " filled in]"),
                eligible::toString);
        assertEquals(
                "Application[edition=2022, clusterName=甲\\u000a乙, cells=1 of "
                        + blank.cells().size() + " filled in]",
                Application.builder("2022")
                        .set(FormCells.COVER_CLUSTER_NAME, "甲\n乙")
                        .build()
                        .toString());
    }

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
