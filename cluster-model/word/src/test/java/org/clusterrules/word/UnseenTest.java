package org.clusterrules.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.clusterrules.model.Application;
import org.clusterrules.model.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the file has and nobody sees on the page, or sees otherwise: it is not read as an answer, and is said. */
class UnseenTest {
    private static final String AREA = "集群占地面积（平方公里）";
    private static final String QUESTION = "获得省级中小企业特色产业集群";

    private final Application form = RoundTripTest.sample("eligible");

    UnseenTest() throws IOException {}

    /** Reads the form with other paragraphs in the cell beside a label. */
    private WordForm read(String label, String cell) {
        return HandMade.read(form, xml -> {
            int start = xml.indexOf("<w:tcPr>", xml.indexOf("<w:tc>", xml.indexOf(">" + label)));
            int paragraphs = xml.indexOf("<w:p>", start);
            String properties = cell.startsWith("<w:shd")
                    ? xml.substring(start, paragraphs)
                            .replace("</w:tcPr>", cell.substring(0, cell.indexOf("/>") + 2) + "</w:tcPr>")
                    : xml.substring(start, paragraphs);
            String content = cell.startsWith("<w:shd") ? cell.substring(cell.indexOf("/>") + 2) : cell;
            return xml.substring(0, start) + properties + content + xml.substring(xml.indexOf("</w:tc>", start));
        });
    }

    private static void assertRefused(String words, WordForm read) {
        List<String> said = RoundTripTest.describe(read.errors());
        assertTrue(read.application().isEmpty());
        assertEquals(1, said.size(), said::toString);
        assertTrue(said.get(0).contains(words) && read.errors().get(0).place().isPresent(), said::toString);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<w:color w:val=\"FFFFFF\"/>",
                "<w:color w:val=\"FEFEFE\"/>",
                "<w:color w:val=\"FFFFFF\" w:themeColor=\"background1\"/>",
                "<w14:textFill xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\"><w14:noFill/></w14:textFill>",
                "<w:sz w:val=\"2\"/>",
                "<w:w w:val=\"1\"/>"
            })
    void aDigitOrATickThatNobodySeesIsAProblemAtItsPlace(String look) {
        assertRefused(
                "看不见的文字“9”",
                read(AREA, DocxBuilder.p(DocxBuilder.r("1"), DocxBuilder.r(look, "9"), DocxBuilder.r("8.6"))));
        assertRefused("看不见的文字“√”", read(QUESTION, DocxBuilder.p(DocxBuilder.r(look, "√"), DocxBuilder.r("□是 □否"))));
        assertRefused("看不见的文字“18.6”", read(AREA, DocxBuilder.p(DocxBuilder.r(look, "18.6"))));
    }

    @ParameterizedTest
    @CsvSource({
        "<w:color w:val=\"FFFFFF\"/><w:shd w:val=\"clear\" w:fill=\"000000\"/>,",
        "<w:color w:val=\"FFFFFF\"/>, <w:shd w:val=\"clear\" w:fill=\"1F4E79\"/>",
        "<w:color w:val=\"FFFFFF\"/><w:highlight w:val=\"darkBlue\"/>,",
        "<w:color w:val=\"808080\"/>,",
        "<w:sz w:val=\"12\"/>,"
    })
    void whatIsSeenIsReadWhateverItsColour(String look, String shade) {
        WordForm read = read(AREA, (shade == null ? "" : shade) + DocxBuilder.p(DocxBuilder.r(look, "18.6")));

        Figure figure = (Figure) read.application()
                .orElseThrow(() -> new AssertionError(RoundTripTest.describe(read.problems())))
                .cell("/basics/area")
                .orElseThrow();
        assertEquals(new BigDecimal("18.6"), figure.number());
    }

    @ParameterizedTest
    @CsvSource({"18\u00AD.6, 可选连字符", "'18.\n6', 换行或制表符", "\u202E6.81, 倒序控制符", "\u202D18.6, 倒序控制符"})
    void aMarkThatChangesHowANumberLooksIsNamed(String written, String named) {
        assertRefused(named, read(AREA, DocxBuilder.p(DocxBuilder.r(written))));
    }

    @Test
    void aValueInAnElementThatReversesItIsAProblem() {
        assertRefused("倒序控制符", read(AREA, DocxBuilder.p("<w:bdo w:val=\"rtl\">" + DocxBuilder.r("6.81") + "</w:bdo>")));
    }

    @Test
    void aValueInAFootnoteOrALineOfNotesIsAProblem() {
        assertRefused("脚注", read(AREA, DocxBuilder.p(DocxBuilder.run("", "<w:footnoteReference w:id=\"2\"/>"))));
        assertRefused(
                "图片",
                read(
                        AREA,
                        DocxBuilder.p(DocxBuilder.r("18"), DocxBuilder.run("", "<w:separator/>"), DocxBuilder.r("6"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"□是 □否  ☑", "☑ □ 是 否", "□是 ☑否  √"})
    void aTickApartFromAllOptionsIsAProblem(String answer) {
        assertRefused("不能确定“" + answer.strip() + "”中的标记属于哪一项", read(QUESTION, DocxBuilder.p(DocxBuilder.r(answer))));
    }

    @Test
    void aLabelOfTheCoverInALetterBeforeItIsAProblem() {
        WordForm read = HandMade.read(form, xml -> {
            int body = xml.indexOf("<w:p>");
            return xml.substring(0, body) + DocxBuilder.p(DocxBuilder.r("集群名称：某某集群")) + xml.substring(body);
        });

        assertEquals(Optional.empty(), read.application());
        assertTrue(
                read.errors().stream()
                        .anyMatch(error -> error.pointer().equals("/cover/clusterName")
                                && error.place().isPresent()),
                () -> RoundTripTest.describe(read.problems()).toString());
    }

    @Test
    void aNumberInATextBoxBesideTheTablesIsAProblemAndWordsThereAreSaid() {
        for (String words : List.of("占地面积更正为25平方公里", "√", "填表前请仔细阅读")) {
            WordForm read = HandMade.read(form, xml -> {
                int heading = xml.indexOf("</w:p>", xml.indexOf(">一、基本情况<"));
                String box = "<w:pict><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:textbox><w:txbxContent>"
                        + DocxBuilder.p(DocxBuilder.r(words)) + "</w:txbxContent></v:textbox></v:shape></w:pict>";
                return xml.substring(0, heading) + DocxBuilder.run("", box) + xml.substring(heading);
            });

            if (words.startsWith("填表")) {
                assertEquals(Optional.of(form), read.application());
                assertTrue(RoundTripTest.describe(read.problems()).toString().contains(words));
            } else {
                assertRefused("文本框中的“" + words + "”", read);
            }
        }
    }

    @Test
    void tablesWithinFramesAreReadAndNotSaidToBeUnread() {
        WordForm read = HandMade.read(form, xml -> {
            int start = xml.indexOf("<w:tbl>", xml.indexOf(">四、数字化升级情况<"));
            int end = xml.indexOf("</w:tbl>", start) + 8;
            return xml.substring(0, start)
                    + DocxBuilder.table(DocxBuilder.row(DocxBuilder.cell(xml.substring(start, end) + DocxBuilder.p())))
                    + xml.substring(end);
        });

        assertEquals(Optional.of(form), read.application());
        assertTrue(read.problems().stream()
                .noneMatch(problem -> problem.place().orElseThrow().section().contains("四")));
    }

    @Test
    void aDocumentThatHoldsTheFormTwiceSaysSo() {
        WordForm read = HandMade.read(form, xml -> {
            int start = xml.indexOf("<w:body>") + 8;
            int end = xml.lastIndexOf("<w:sectPr");
            return xml.substring(0, end) + xml.substring(start, end) + xml.substring(end);
        });

        assertTrue(
                RoundTripTest.describe(read.errors()).toString().contains("文档中有两份申报表"),
                () -> RoundTripTest.describe(read.problems()).toString());
    }
}
