package org.clusterrules.model;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.clusterrules.model.Documents.form;
import static org.clusterrules.model.FormFiles.BAD;
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
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.clusterrules.model.FormReader.Arrangement;
import org.clusterrules.model.FormReader.Entry;
import org.clusterrules.model.Problem.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One form, an array of forms, or a form a line: each is read by itself, and told by its place in the file. */
class FormReaderTest {
    @Test
    void aDocumentIsOneForm() {
        String indented = "\n" + ApplicationJson.write(ApplicationJson.parse(TWO)) + "\n";

        assertEquals(List.of("1 form"), read(indented));
        assertEquals(
                ApplicationJson.parse(TWO),
                entries(indented, UTF_8, Arrangement.ANY).get(0).application());
    }

    @Test
    void anArrayHoldsAnyNumberOfForms() {
        String array = "[\n" + ONE + ",\n  " + TWO + "]\n";

        assertEquals(List.of("2 form", "3 form"), read(array));
    }

    @Test
    void aLineHoldsAForm() {
        String lines = ONE + "\n\n \t\n" + TWO + "\r\n" + ONE;
        List<Entry> entries = entries(lines, UTF_8, Arrangement.ANY);

        assertEquals(List.of(1, 4, 5), entries.stream().map(Entry::line).toList());
        assertEquals(lines.getBytes(UTF_8).length, entries.get(2).end());
        assertTrue(entries.stream().allMatch(entry -> isForm(entry)));
    }

    @Test
    void problemsAreToldByTheirPlaceInTheFile() {
        String place = "1:" + (BAD.indexOf("\"aera") + 1) + ": ";
        String problem = "/basics: there is no \"aera\" here; did you mean \"area\"?";

        assertEquals(List.of("1 " + problem(place, problem)), errors(BAD));
        assertEquals(
                List.of("2 " + problem("2:" + (BAD.indexOf("\"aera") + 1) + ": ", problem)), errors(ONE + "\n" + BAD));
        assertEquals(
                List.of("2 " + problem("2:" + (BAD.indexOf("\"aera") + 1 + TWO.length() + 3) + ": ", problem)),
                errors("[\n " + TWO + ", " + BAD + ", " + ONE + "]"));
    }

    /** A form that is on one line may be on several for an editor. */
    @ParameterizedTest
    @CsvSource({",2", "r,2", "rr,3", "r r,3"})
    void theLinesOfAFileOfOneFormALineAreCountedAsInAnyOther(@Nullable String returns, int line) {
        String end = returns == null ? "" : returns.replace('r', '\r');
        String place = line + ":" + (BAD.indexOf("\"aera") + 1) + ": ";
        List<Entry> entries = entries(ONE + end + "\n" + BAD, UTF_8, Arrangement.LINES);

        assertTrue(isForm(entries.get(0)));
        assertEquals(line, entries.get(1).line());
        assertEquals(
                line + " " + place + "/basics: there is no \"aera\" here; did you mean \"area\"?",
                error(entries.get(1)));
    }

    private static String problem(String place, String problem) {
        return place + problem;
    }

    @Test
    void theArrangementCanBeAskedFor() {
        assertEquals(
                List.of(2, 4),
                entries("\n" + ONE + "\n\u3000\n" + TWO, UTF_8, Arrangement.LINES).stream()
                        .map(Entry::line)
                        .toList());
        assertEquals(
                Kind.TRAILING,
                kind(entries(ONE + "\n" + TWO, UTF_8, Arrangement.DOCUMENT).get(0)));
        assertEquals(
                List.of(Kind.ARRAY_OF_FORMS),
                entries("[" + ONE + "]", UTF_8, Arrangement.LINES).stream()
                        .map(FormFiles::kind)
                        .toList());
    }

    @Test
    void aByteOrderMarkOfAnotherCharacterSetIsAnError() {
        byte[] marked = ("\uFEFF" + ONE).getBytes(UTF_8);
        FormReader forms = new FormReader(new ByteArrayInputStream(marked), Charset.forName("GBK"), Arrangement.ANY);

        assertTrue(!isForm(all(forms).get(0)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB18030", "Big5", "Shift_JIS", "UTF-16", "UTF-16LE"})
    void everyCharacterSetIsReadInEveryArrangement(String name) {
        String text = name.startsWith("GB") ? ofBytesLikeBrackets(Charset.forName(name)) : "集表";
        Application form = ApplicationJson.parse(form("/basics/clusterName", '"' + text + '"'));
        String json = ApplicationJson.writeLine(form);
        Charset charset = Charset.forName(name);

        for (String file : List.of("[" + json + "," + json + "]", json + "\n" + json)) {
            List<Entry> entries = entries(file, charset, Arrangement.ANY);
            assertEquals(
                    List.of(form, form),
                    entries.stream().map(Entry::application).toList(),
                    file);
        }
        assertEquals(form, entries(json, charset, Arrangement.DOCUMENT).get(0).application());
        String bad = form("/basics/aera", "3");
        Entry second =
                entries("[" + json + "," + bad + "]", charset, Arrangement.ANY).get(1);
        assertEquals(
                json.codePointCount(0, json.length()) + 3 + bad.indexOf("\"aera"),
                invalid(second).problems().get(0).column());
    }

    /** Returns characters whose second bytes are a bracket, a backslash and a brace, and in GB18030 one of four bytes. */
    private static String ofBytesLikeBrackets(Charset charset) {
        byte[] bytes = {(byte) 0x81, '[', (byte) 0x81, '\\', (byte) 0x82, '{', (byte) 0x82, '}'};
        return new String(bytes, charset) + (charset.name().equals("GB18030") ? "㐀𠮷" : "");
    }

    @Test
    void theWrongCharacterSetIsNamed() {
        byte[] gbk = ("[" + TWO + "]").getBytes(Charset.forName("GBK"));
        Entry entry = all(new FormReader(new ByteArrayInputStream(gbk), UTF_8, Arrangement.ANY))
                .get(0);
        assertTrue(error(entry).contains("it is probably GBK"), error(entry));

        byte[] utf16 = ("[" + TWO + "]").getBytes(UTF_16);
        entry = all(new FormReader(new ByteArrayInputStream(utf16), UTF_8, Arrangement.ANY))
                .get(0);
        assertTrue(error(entry).contains("it is probably UTF-16"), error(entry));
    }

    @Test
    void aByteOrderMarkIsNoPartOfAnyArrangement() {
        assertEquals(List.of("1 form"), read("\uFEFF[" + ONE + "]"));
        assertEquals(List.of("1 form"), read("\uFEFF" + ONE));
        assertEquals(2, read("\uFEFF" + ONE + "\n" + TWO).size());
        assertEquals(List.of("1 1:2: expected a JSON object {…}, found the number 17"), errors("\uFEFF[17]"));
        assertTrue(entries("\uFEFF" + ONE + "\n\uFEFF" + TWO, UTF_8, Arrangement.LINES).stream()
                .allMatch(FormFiles::isForm));
    }

    @Test
    void aSecondByteOrderMarkIsAnErrorInEveryArrangement() {
        String error = "1 1:1: JSON syntax: remove the byte order mark (U+FEFF, invisible) that is here";

        assertEquals(List.of(error), errors("\uFEFF\uFEFF" + ONE));
        assertEquals(List.of(error), errors("\uFEFF\uFEFF" + ONE + "\n" + TWO));
        assertEquals(List.of(error), errors("\uFEFF\uFEFF[" + ONE + "]"));
    }

    @Test
    void theEndOfAFormIsKnownToABlock() {
        List<Entry> entries = entries((ONE + "\n").repeat(10_000), UTF_8, Arrangement.ANY);

        for (int i = 0; i < entries.size(); i++) {
            long end = (i + 1L) * (ONE.length() + 1);
            assertTrue(entries.get(i).end() >= end && entries.get(i).end() <= end + (1 << 17), i + ": " + end);
        }
    }

    @Test
    void anEntryIsReadLaterAndMoreThanOnce() {
        List<Entry> entries = entries(ONE + "\n" + TWO + "\n", UTF_8, Arrangement.ANY);

        assertEquals(ApplicationJson.parse(TWO), entries.get(1).application());
        assertEquals(ApplicationJson.parse(ONE), entries.get(0).application());
        assertEquals(ApplicationJson.parse(ONE), entries.get(0).application());
    }

    @Test
    void problemsCanHaveTheLinesOfTheForm() {
        Entry entry = entries("[" + ONE + ",\n{\n\"edition\": ", UTF_8, Arrangement.ANY)
                .get(1);

        assertEquals("3:12", place(invalid(entry)));
        assertEquals("2:12", place(assertThrows(InvalidApplicationException.class, () -> entry.application(1))));
    }

    private static String place(InvalidApplicationException error) {
        Problem problem = error.problems().get(0);
        return problem.line() + ":" + problem.column();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "Shift_JIS", "UTF-16"})
    void aLineOfWideSpacesIsBlank(String charset) {
        List<Entry> entries = entries("\u3000\n" + ONE + "\n \u3000\n", Charset.forName(charset), Arrangement.LINES);

        assertEquals(List.of(2), entries.stream().map(Entry::line).toList());
    }

    @Test
    void aFileIsOpenedAndClosed(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("forms.json"), "[" + ONE + "," + TWO + "]");
        try (FormReader forms = FormReader.open(file)) {
            assertEquals(ApplicationJson.parse(ONE), forms.next().orElseThrow().application());
        }
        Files.delete(file);
    }

    @Test
    void anArrayAsOneFormIsToldWhatToCall() {
        assertEquals(
                "1:1: expected one form, found an array of forms; give one form at a time (Java reads them with FormReader)",
                Documents.problem("[" + ONE + "]").describe(Locale.ENGLISH));
    }

    private static List<String> read(String file) {
        return entries(file, UTF_8, Arrangement.ANY).stream()
                .map(FormReaderTest::described)
                .toList();
    }

    private static String described(Entry entry) {
        return isForm(entry) ? entry.line() + " form" : error(entry);
    }
}
