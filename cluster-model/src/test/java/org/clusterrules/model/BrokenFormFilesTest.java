package org.clusterrules.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.clusterrules.model.FormFiles.ONE;
import static org.clusterrules.model.FormFiles.TWO;
import static org.clusterrules.model.FormFiles.all;
import static org.clusterrules.model.FormFiles.entries;
import static org.clusterrules.model.FormFiles.error;
import static org.clusterrules.model.FormFiles.errors;
import static org.clusterrules.model.FormFiles.invalid;
import static org.clusterrules.model.FormFiles.isForm;
import static org.clusterrules.model.FormFiles.kind;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.clusterrules.model.FormReader.Arrangement;
import org.clusterrules.model.FormReader.Entry;
import org.clusterrules.model.Problem.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with one form hides as little as it can of the others. */
class BrokenFormFilesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"edition\": \"2022\", }",
                "{\"edition\": tru}",
                "{\"edition\" \"2022\"}",
                "{\"basics\": {\"clusterName\": \"甲\n乙\"}}",
                "[{\"edition\": \"2022\"}]",
                "17",
                "\"{\"",
                "null",
                "x"
            })
    void aBadFormInAnArrayDoesNotHideTheOthers(String bad) {
        List<Entry> entries = entries("[" + ONE + ",\n" + bad + "\n,\n" + TWO + "]", UTF_8, Arrangement.ANY);

        assertEquals(3, entries.size());
        assertEquals(ApplicationJson.parse(ONE), entries.get(0).application());
        assertThrows(InvalidApplicationException.class, () -> entries.get(1).application());
        assertEquals(2, entries.get(1).line());
        assertEquals(ApplicationJson.parse(TWO), entries.get(2).application());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"edition\": \"2022\"",
                "{\"edition\": [\"2022\"}",
                "{\"edition\": \"2022\"}}",
                "{\"edition\": \"2022}",
                "]]",
                "}",
            })
    void whereBracketsOrQuotationMarksDoNotMatchOneProblemEndsTheFile(String bad) {
        List<Entry> entries = entries("[" + ONE + ",\n" + bad + ",\n" + TWO + ", " + ONE + "]", UTF_8, Arrangement.ANY);
        List<Entry> errors = entries.stream().filter(entry -> !isForm(entry)).toList();

        assertEquals(
                1,
                errors.stream()
                        .filter(entry -> kind(entry) != Kind.MISSING_EDITION)
                        .count());
        assertTrue(!isForm(entries.get(entries.size() - 1)));
        assertEquals(ApplicationJson.parse(ONE), entries.get(0).application());
    }

    @Test
    void whatIsBetweenTheFormsOfAnArrayIsChecked() {
        assertEquals(
                List.of("1 1:21: JSON syntax: expected a comma or ']', found '{'"),
                errors("[{\"edition\": \"2022\"}{\"edition\": \"2022\"}]"));
        assertEquals(
                List.of("1 1:21: JSON syntax: '，' is a Chinese punctuation mark; use the ASCII one"),
                errors("[{\"edition\": \"2022\"}，{\"edition\": \"2022\"}]"));
        assertEquals(
                List.of("1 1:22: JSON syntax: remove the comma after the last entry"),
                errors("[{\"edition\": \"2022\"},]"));
        assertEquals(
                List.of("1 1:2: JSON syntax: expected a JSON object {…}, found ','"),
                errors("[,{\"edition\": \"2022\"}]"));
        assertEquals(
                List.of("2 2:1: there is more text after the end of the JSON document; remove it"),
                errors("[{\"edition\": \"2022\"}]\nx"));
        assertEquals(
                List.of("2 2:1: JSON syntax: the document ends too soon: what begins at 1:1 with '[' is incomplete"),
                errors("[{\"edition\": \"2022\"}\n"));
    }

    @Test
    void aFileWithoutAFormSaysSo() {
        assertEquals(List.of("1 1:1: the array is empty; at least one entry is expected"), errors("[ ]"));
        assertEquals(List.of("1 1:1: the document is empty; a JSON object is expected"), errors(""));
        assertEquals(List.of("1 1:1: the document is empty; a JSON object is expected"), errors(" \n\u3000\n"));
        assertEquals(List.of("1 1:2: expected a JSON object {…}, found the number 17"), errors("[17]"));
        assertEquals(
                List.of("1 1:1: the document is empty; a JSON object is expected"),
                entries("\n \n", UTF_8, Arrangement.LINES).stream()
                        .map(FormFiles::error)
                        .toList());
    }

    @Test
    void bracketsThatWereNeverOpenedAreOnlyAProblem() {
        assertEquals(
                List.of("1 1:19: there is more text after the end of the JSON document; remove it"),
                errors("{\"edition\":\"2022\"}}]}]{\n" + ONE));
    }

    @Test
    void aFirstLineThatIsCutOffHidesNoOtherLine() {
        List<Entry> entries = entries("{\"basics\": {\"clusterName\": \"甲}}\n" + ONE, UTF_8, Arrangement.ANY);

        assertEquals(Kind.SYNTAX, kind(entries.get(0)));
        assertEquals(ApplicationJson.parse(ONE), entries.get(1).application());
    }

    @Test
    void aMissingQuotationMarkIsNamedThoughItTurnsAllTheRestInsideOut() {
        String rest = (ONE + ", ").repeat(120_000);
        List<Entry> entries = entries("[{\"edition\": \"2022}, " + rest + ONE + "]", UTF_8, Arrangement.ANY);

        assertEquals(1, entries.size());
        assertEquals(Kind.SYNTAX, kind(entries.get(0)));
        assertEquals(1, invalid(entries.get(0)).problems().get(0).line());
    }

    @Test
    void aLongLineIsOnlyABadOne() {
        for (String end : List.of("}\n", "\n")) { // two bytes too long, and one
            String lines = "{" + " ".repeat(ApplicationJson.MAX_CHARACTERS) + end + ONE;
            List<Entry> entries = entries(lines, UTF_8, Arrangement.ANY);

            assertEquals(Kind.TOO_LARGE, kind(entries.get(0)));
            assertEquals(ApplicationJson.parse(ONE), entries.get(1).application());
        }
    }

    @Test
    void eachFormHasALimitAndTheFileHasNone() throws IOException {
        String space = " ".repeat(ApplicationJson.MAX_CHARACTERS);
        InputStream file = new SequenceInputStream(Collections.enumeration(Stream.of(
                        "[",
                        ONE,
                        ",\n{\"edition\": " + space + "\"2022\"},\n",
                        TWO,
                        "," + space + space + space,
                        ONE,
                        "]")
                .map(part -> (InputStream) new ByteArrayInputStream(part.getBytes(UTF_8)))
                .toList()));
        List<Entry> entries = all(new FormReader(file, UTF_8, Arrangement.ANY));

        assertEquals("2 2:1: the document is larger than the limit of 4194304 characters", error(entries.get(1)));
        assertEquals(List.of(1, 2, 3, 3), entries.stream().map(Entry::line).toList());
        assertEquals(ApplicationJson.parse(ONE), entries.get(3).application());
    }
}
