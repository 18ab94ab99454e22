package org.clusterrules.word;

import static org.clusterrules.word.DocxBuilder.font;
import static org.clusterrules.word.DocxBuilder.p;
import static org.clusterrules.word.DocxBuilder.r;
import static org.clusterrules.word.DocxBuilder.sym;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.clusterrules.model.Application;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Edition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FillInTest {
    private static final Edition EDITION = Edition.of("2022");

    @ParameterizedTest
    @ValueSource(strings = {"eligible", "half-filled", "near-miss"})
    void aBlankFormOfOnesOwnIsFilledIn(String name) throws IOException {
        Application form = RoundTripTest.sample(name);
        byte[] own = HandMade.withoutControls(ApplicationWord.template(EDITION));

        FilledInDocument filled = ApplicationWord.fillIn(own, form);

        assertEquals(List.of(), RoundTripTest.describe(filled.problems()));
        assertEquals(Optional.of(form), ApplicationWord.read(filled.docx()).application());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyValueIsReplacedAndWhatIsBlankIsCleared(boolean hasControls) throws IOException {
        byte[] docx = ApplicationWord.write(RoundTripTest.sample("near-miss"));
        byte[] own = hasControls ? docx : HandMade.withoutControls(docx);
        List<Application> forms = List.of(
                Application.blank(EDITION), RoundTripTest.sample("eligible"), RoundTripTest.sample("half-filled"));
        for (Application form : forms) {
            FilledInDocument filled = ApplicationWord.fillIn(own, form);
            assertEquals(List.of(), RoundTripTest.describe(filled.problems()));
            assertEquals(Optional.of(form), ApplicationWord.read(filled.docx()).application());
        }
    }

    @Property(tries = 8)
    void whatADocumentDoesNotSayAsTheFormDoesIsTold(@ForAll Random random) {
        Application form = RandomForms.of(random);
        byte[] own = HandMade.withoutControls(ApplicationWord.write(RandomForms.of(random)));

        FilledInDocument filled = ApplicationWord.fillIn(own, form);

        List<String> told = filled.problems().stream()
                .filter(problem -> problem.kind() == WordProblem.Kind.NOT_FILLED_IN)
                .map(WordProblem::pointer)
                .toList();
        ApplicationWord.read(filled.docx()).application().ifPresent(read -> {
            for (Cell cell : form.cells()) {
                boolean isSame = read.cell(cell.pointer()).filter(cell::equals).isPresent();
                assertEquals(!isSame, told.contains(cell.pointer()), cell::toString);
            }
        });
        assertTrue(ApplicationWord.read(filled.docx()).application().isPresent()
                || !filled.problems().isEmpty());
    }

    @Test
    void aDocumentThatSaysTheSameStaysByteForByte() throws IOException {
        Application form = RoundTripTest.sample("eligible");
        byte[] own = HandMade.withoutControls(ApplicationWord.write(form));
        Map<String, byte[]> filled = unpack(ApplicationWord.fillIn(own, form).docx());
        assertEquals(unpack(own).keySet(), filled.keySet());
        unpack(own).forEach((name, part) -> assertArrayEquals(part, filled.get(name), name));
    }

    @Test
    void aBlankOfWhichTheDocumentHasNoParagraphIsToldAndNotFilledIn() {
        byte[] own = HandMade.edit(
                HandMade.withoutControls(ApplicationWord.template(EDITION)),
                xml -> xml.replaceAll("(?s)(推荐意见</w:t></w:r></w:p></w:tc>).*(<w:sectPr)", "$1</w:tr></w:tbl>$2"));
        String opinion = "/declaration/recommendation/opinion";
        Application form = Application.builder("2022").set(opinion, "同意").build();

        List<WordProblem> problems = ApplicationWord.fillIn(own, form).problems();

        assertEquals(WordProblem.Kind.NOT_FILLED_IN, problems.get(0).kind());
        assertEquals(opinion, problems.get(0).pointer());
    }

    @Test
    void nothingButTheCellsChanges() throws IOException {
        byte[] own = HandMade.withoutControls(ApplicationWord.template(EDITION));
        Application form = Application.builder("2022")
                .set("/industry/totalOutput/2021", "126.38")
                .set("/basics/provincialCluster", "YES")
                .set("/innovation/platforms/national/count", 2)
                .build();

        Map<String, byte[]> filled = unpack(ApplicationWord.fillIn(own, form).docx());

        unpack(own).forEach((name, part) -> {
            if (!name.equals("word/document.xml")) {
                assertArrayEquals(part, filled.get(name), name);
            }
        });
        String before = text(unpack(own));
        String after = text(filled);
        assertEquals(withoutRuns(before), withoutRuns(after));
        List<String> was = paragraphs(before);
        List<String> is = paragraphs(after);
        assertEquals(was.size(), is.size());
        List<String> changes = new ArrayList<>();
        for (int i = 0; i < was.size(); i++) {
            if (!was.get(i).equals(is.get(i))) {
                changes.add(was.get(i) + " → " + is.get(i));
            }
        }
        assertEquals(List.of("□是 → ☑是", " → 126.38", "数量：\u3000\u3000\u3000\u3000个 → 数量：2个"), changes);
    }

    /** What is left of a document without its text: paragraphs, tables and how they are set. */
    private static String withoutRuns(String xml) {
        return xml.replaceAll("(?s)<w:r>.*?</w:r>", "");
    }

    private static List<String> paragraphs(String xml) {
        List<String> texts = new ArrayList<>();
        for (String paragraph : xml.split("</w:p>", -1)) {
            texts.add(paragraph.replaceAll("<[^>]*>", ""));
        }
        return texts;
    }

    static List<Arguments> boxes() {
        return List.of(
                Arguments.of("characters", r("□"), r("☑")),
                Arguments.of("characters of another kind", r("☐"), r("☒")),
                Arguments.of("symbols", sym("Wingdings", "F0A8"), sym("Wingdings", "F0FE")),
                Arguments.of("symbols of Wingdings 2", sym("Wingdings 2", "F0A3"), sym("Wingdings 2", "F052")),
                Arguments.of("a symbol font", r(font("Wingdings 2"), "\uf0a3"), r(font("Wingdings 2"), "R")),
                Arguments.of("form fields", DocxBuilder.legacyBox("0", null), DocxBuilder.legacyBox("0", "1")),
                Arguments.of(
                        "form fields ticked by default",
                        DocxBuilder.legacyBox("1", "0"),
                        DocxBuilder.legacyBox("1", null)),
                Arguments.of(
                        "content controls",
                        DocxBuilder.controlBox("a", false, "☐"),
                        DocxBuilder.controlBox("b", true, "☑")),
                Arguments.of("enclosed characters", r("□"), DocxBuilder.field("eq \\o\\ac(□,√)", "")),
                Arguments.of("brackets", r("（ ）"), r("（√）")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("boxes")
    void boxesOfEveryKindAreTickedAndUnticked(String kind, String empty, String ticked) {
        byte[] no = withBoxes(empty, ticked);
        byte[] yes = withBoxes(ticked, empty);
        assertEquals("NO", answer(no));
        assertEquals("YES", answer(yes));
        assertEquals("YES", answer(ApplicationWord.fillIn(no, form("YES")).docx()));
        assertEquals("NO", answer(ApplicationWord.fillIn(yes, form("NO")).docx()));
        assertEquals("null", answer(ApplicationWord.fillIn(yes, form(null)).docx()));
    }

    private static Application form(String answer) {
        return Application.builder("2022")
                .set("/basics/provincialCluster", answer)
                .build();
    }

    /** Puts other boxes in the place of the two of a question. */
    private static byte[] withBoxes(String first, String second) {
        return HandMade.edit(HandMade.withoutControls(ApplicationWord.template(EDITION)), xml -> {
            int question = xml.indexOf("获得省级中小企业特色产业集群");
            String box = "(?s)<w:r>(?:<w:rPr>(?:(?!</w:rPr>).)*</w:rPr>)?<w:t xml:space=\"preserve\">□</w:t></w:r>";
            String rest = xml.substring(question)
                    .replaceFirst(box, java.util.regex.Matcher.quoteReplacement("@1"))
                    .replaceFirst(box, "@2")
                    .replace("@1", first)
                    .replace("@2", second);
            return xml.substring(0, question) + rest;
        });
    }

    private static String answer(byte[] docx) {
        WordForm read = ApplicationWord.read(docx);
        assertEquals(List.of(), RoundTripTest.describe(read.errors()));
        return String.valueOf(
                read.application().orElseThrow().basics().provincialCluster().option());
    }

    @Test
    void aPackageWithBackslashesInItsNamesIsFilledIn() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        unpack(ApplicationWord.template(EDITION)).forEach((name, part) -> parts.put(name.replace('/', '\\'), part));
        byte[] odd = DocxBuilder.zip(parts);
        assertEquals("null", answer(odd));
        assertEquals("YES", answer(ApplicationWord.fillIn(odd, form("YES")).docx()));
    }

    @Test
    void aCellThatTheDocumentHasNoPlaceForIsTold() {
        byte[] own = new DocxBuilder().add(p(r("一、基本情况"))).docx();
        FilledInDocument filled = ApplicationWord.fillIn(own, form("YES"));
        assertTrue(RoundTripTest.describe(filled.problems())
                .contains("NOT_FILLED_IN /basics/provincialCluster 文档中没有“一、基本情况 · 获得省级中小企业特色产业集群”的位置，未能填入“是”；请手工补填"));
    }

    @Test
    void aValueIsFilledInBesideOneThatIsStruckThroughAndIsNotStruckThrough() throws IOException {
        Application form = RoundTripTest.sample("eligible");
        String area = ">集群占地面积（平方公里）";
        byte[] own = HandMade.edit(new FormLayouts(form).docx(), xml -> {
            int start = xml.indexOf("<w:p>", xml.indexOf("<w:tc>", xml.indexOf(area)));
            return xml.substring(0, start)
                    + DocxBuilder.p("<w:pPr><w:rPr><w:strike/></w:rPr></w:pPr>", DocxBuilder.r("<w:strike/>", "126.38"))
                    + xml.substring(xml.indexOf("</w:tc>", start));
        });

        FilledInDocument filled = ApplicationWord.fillIn(own, form);

        assertEquals(Optional.of(form), ApplicationWord.read(filled.docx()).application());
    }

    @Test
    void onlyDocxIsFilledIn() {
        byte[] xml = new DocxBuilder().add(p(r("一、基本情况"))).wordXml();
        UnreadableWordException refused =
                assertThrows(UnreadableWordException.class, () -> ApplicationWord.fillIn(xml, form("YES")));
        assertEquals(UnreadableWordException.Kind.NOT_EDITABLE, refused.kind());
    }

    private static String text(Map<String, byte[]> parts) {
        return new String(parts.getOrDefault("word/document.xml", new byte[0]), StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> unpack(byte[] docx) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return parts;
    }
}
