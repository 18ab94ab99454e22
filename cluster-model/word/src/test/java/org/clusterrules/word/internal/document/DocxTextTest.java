package org.clusterrules.word.internal.document;

import static org.clusterrules.word.DocxBuilder.cell;
import static org.clusterrules.word.DocxBuilder.control;
import static org.clusterrules.word.DocxBuilder.del;
import static org.clusterrules.word.DocxBuilder.field;
import static org.clusterrules.word.DocxBuilder.ins;
import static org.clusterrules.word.DocxBuilder.p;
import static org.clusterrules.word.DocxBuilder.r;
import static org.clusterrules.word.DocxBuilder.row;
import static org.clusterrules.word.DocxBuilder.run;
import static org.clusterrules.word.DocxBuilder.table;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.clusterrules.word.DocxBuilder;
import org.junit.jupiter.api.Test;

class DocxTextTest {
    private static String read(String... blocks) {
        return Documents.describe(
                DocumentReader.read(new DocxBuilder().add(blocks).docx()));
    }

    @Test
    void paragraphsAndRunsAreReadInOrder() {
        assertEquals("集群名称：甲\n乙", read(p(r("集群"), r("名称："), r("甲")), p(r("乙"))));
    }

    @Test
    void spacesOfAllKindsAreTextBreaksAndTabsToo() {
        assertEquals("　　a  b ⏎c→d", read(p(r("<w:u w:val=\"single\"/>", "　　"), r("a  b \nc\td"))));
    }

    @Test
    void aPageBreakIsANewLineBetweenTextsAndNothingElsewhere() {
        String pageBreak = run("", "<w:br w:type=\"page\"/>");
        assertEquals("二、主导产业情况", read(p(pageBreak, r("二、主导产业情况"), pageBreak)));
        assertEquals("a⏎b", read(p(r("a"), pageBreak, r("b"))));
    }

    @Test
    void hyphensAndCarriageReturnsAreCharacters() {
        assertEquals(
                "1\u20115\u00ADx↵y",
                read(p(run(
                        "",
                        "<w:t>1</w:t><w:noBreakHyphen/><w:t>5</w:t><w:softHyphen/><w:t>x</w:t><w:cr/><w:t>y</w:t>"))));
    }

    @Test
    void spacesThatAreNotToBeKeptAreLeftOutAtTheEdges() {
        assertEquals("ab", read(p(run("", "<w:t>  a </w:t>"), run("", "<w:t>\nb</w:t>"))));
    }

    @Test
    void whatStandsInWrappersIsText() {
        assertEquals(
                "abcdefg",
                read(p(
                        "<w:hyperlink w:anchor=\"x\">" + r("a") + "</w:hyperlink>",
                        "<w:smartTag w:element=\"e\">" + r("b") + "</w:smartTag>",
                        "<w:customXml w:element=\"e\">" + r("c") + "</w:customXml>",
                        "<w:dir w:val=\"ltr\">" + r("d") + "</w:dir>",
                        "<w:fldSimple w:instr=\"DOCPROPERTY x\">" + r("e") + "</w:fldSimple>",
                        control("t", r("f")),
                        run(
                                "",
                                "<w:ruby><w:rt>" + r("pinyin") + "</w:rt><w:rubyBase>" + r("g")
                                        + "</w:rubyBase></w:ruby>"))));
    }

    @Test
    void contentControlsGiveTheirTagWhereverTheyStand() {
        WordDocument document = DocumentReader.read(new DocxBuilder()
                .add(
                        control(
                                "block",
                                p(
                                        r("a"),
                                        control("run", r("b")),
                                        "<w:sdt><w:sdtPr/><w:sdtContent>" + r("c") + "</w:sdtContent></w:sdt>")),
                        table(control("row", row(control("cell", cell(p(r("d")))), cell(p(r("e")))))))
                .docx());
        DocumentParagraph first = (DocumentParagraph) document.blocks().get(0);
        assertEquals(
                List.of("block", "run", "block"),
                first.inlines().stream().map(Inline::control).toList());
        DocumentTable table = (DocumentTable) document.blocks().get(1);
        assertEquals(
                List.of("cell", "row"),
                table.cells().stream()
                        .map(cell -> cell.paragraphs().get(0).inlines().get(0).control())
                        .toList());
    }

    @Test
    void thePromptOfAnEmptyControlIsLeftOutAndWrittenTextInOneIsNot() {
        String styles = "<w:style w:type=\"character\" w:styleId=\"a3\"><w:name w:val=\"Placeholder Text\"/></w:style>";
        String prompt = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>"
                + r("<w:rStyle w:val=\"a3\"/>", "单击此处输入文字。") + r("12") + "</w:sdtContent></w:sdt>";
        byte[] docx = new DocxBuilder().styles(styles).add(p(prompt)).docx();
        assertEquals("{P:单击此处输入文字。}12", Documents.describe(DocumentReader.read(docx)));
        assertEquals("{P:单击此处输入文字。}", read(p(prompt("单击此处输入文字。"))));
    }

    private static String prompt(String text) {
        return "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + r(text) + "</w:sdtContent></w:sdt>";
    }

    @Test
    void insertionsAreTakenAndDeletionsLeftOutAndBothAreMarked() {
        assertEquals("1+2{D:3}4", read(p(r("1"), ins(r("2")), del("3"), r("4"))));
        assertEquals(
                "{D:a}+b", read(p("<w:moveFrom>" + r("a") + "</w:moveFrom>", "<w:moveTo>" + r("b") + "</w:moveTo>")));
        assertEquals("{D:x}", read(p(ins(del("x")))));
    }

    @Test
    void aParagraphWhoseEndIsDeletedGoesOnWithTheNext() {
        String ended = "<w:pPr><w:rPr><w:del w:id=\"1\" w:author=\"a\"/></w:rPr></w:pPr>";
        WordDocument document = DocumentReader.read(new DocxBuilder()
                .add(p(ended, r("a")), p(ended, r("b")), p(r("c")), p(r("d")))
                .docx());
        assertEquals("abc\nd", Documents.describe(document));
        assertEquals(2, ((DocumentParagraph) document.blocks().get(0)).ordinal());
        assertEquals("a\n(1×1 0,0=b)", read(p(ended, r("a")), table(row(cell(p(ended, r("b")))))));
    }

    @Test
    void hiddenTextIsLeftOutWhateverHidesIt() {
        String styles = "<w:style w:type=\"character\" w:styleId=\"base\"><w:rPr><w:vanish/></w:rPr></w:style>"
                + "<w:style w:type=\"character\" w:styleId=\"c\"><w:basedOn w:val=\"base\"/></w:style>"
                + "<w:style w:type=\"paragraph\" w:styleId=\"p\"><w:rPr><w:vanish/></w:rPr></w:style>";
        byte[] docx = new DocxBuilder()
                .styles(styles)
                .add(
                        p(
                                r("<w:vanish/>", "a"),
                                r("<w:vanish w:val=\"0\"/>", "b"),
                                r("<w:rStyle w:val=\"c\"/>", "c"),
                                r("<w:rStyle w:val=\"c\"/><w:vanish w:val=\"false\"/>", "d")),
                        p("<w:pPr><w:pStyle w:val=\"p\"/></w:pPr>", r("e"), r("<w:rStyle w:val=\"c\"/>", "f")))
                .docx();
        assertEquals("{H:a}b{H:c}d\n{H:e}f", Documents.describe(DocumentReader.read(docx)));
    }

    @Test
    void textThatIsStruckThroughIsLeftOutWhateverStrikesIt() {
        String styles = "<w:style w:type=\"character\" w:styleId=\"c\"><w:rPr><w:strike/></w:rPr></w:style>";
        byte[] docx = new DocxBuilder()
                .styles(styles)
                .add(p(
                        r("<w:strike/>", "a"),
                        r("<w:dstrike/>", "b"),
                        r("<w:rStyle w:val=\"c\"/>", "c"),
                        r("<w:rStyle w:val=\"c\"/><w:strike w:val=\"0\"/>", "d"),
                        field(" PAGE ", "3")))
                .docx();
        assertEquals("{S:a}{S:b}{S:c}d3", Documents.describe(DocumentReader.read(docx)));
    }

    @Test
    void textAboveOrBelowTheRestIsToldFromIt() {
        assertEquals(
                "a{R:1}{R:2}{R:3}",
                read(p(
                        r("a"),
                        r("<w:vertAlign w:val=\"superscript\"/>", "1"),
                        r("<w:vertAlign w:val=\"subscript\"/>", "2"),
                        r("<w:position w:val=\"-6\"/>", "3"))));
        assertEquals("12", read(p(r("<w:position w:val=\"6\"/>", "1"), r("<w:position w:val=\"6\"/>", "2"))));
        assertEquals("{R:1}", read(p(r("<w:vertAlign w:val=\"superscript\"/>", "1"))));
    }

    @Test
    void fieldsAreSeenByTheirResult() {
        assertEquals("第3页", read(p(r("第"), field(" PAGE ", "3"), r("页"))));
        assertEquals("", read(p(field(" XE \"term\" ", ""))));
        assertEquals("nested: b", read(p(field(" IF " + "1" + " = 1 ", "nested: b"))));
    }

    @Test
    void aFieldMayReachOverParagraphs() {
        String begin = run(
                "",
                "<w:fldChar w:fldCharType=\"begin\"/><w:instrText>TOC \\o</w:instrText><w:fldChar w:fldCharType=\"separate\"/>");
        String end = run("", "<w:fldChar w:fldCharType=\"end\"/>");
        assertEquals("a\nb\nc", read(p(begin, r("a")), p(r("b"), end), p(r("c"))));
    }

    @Test
    void aFieldWithoutAnEndSwallowsNothingSilently() {
        String begin = run("", "<w:fldChar w:fldCharType=\"begin\"/>");
        assertEquals("(1×2 0,0=|{U:12.5}; 0,1=x)", read(table(row(cell(p(begin, r("12.5"))), cell(p(r("x")))))));
        String end = run("", "<w:fldChar w:fldCharType=\"end\"/>");
        assertEquals("a", read(p(end, r("a"))));
    }

    @Test
    void alternativesAreReadOnce() {
        String choice = "<mc:AlternateContent><mc:Choice Requires=\"wps\">" + r("new") + "</mc:Choice><mc:Fallback>"
                + r("old") + "</mc:Fallback></mc:AlternateContent>";
        assertEquals("new", read(p(choice)));
        String unknown = choice.replace("Requires=\"wps\"", "xmlns:zz=\"urn:zz\" Requires=\"zz\"");
        assertEquals("old", read(p(unknown)));
    }

    @Test
    void aTextBoxIsAnObjectAndWhatItHoldsComesBelow() {
        String box = run(
                "",
                "<mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor><wps:txbx><w:txbxContent>"
                        + p(r("12.5")) + "</w:txbxContent></wps:txbx></wp:anchor></w:drawing></mc:Choice>"
                        + "<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>" + p(r("12.5"))
                        + "</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>");
        assertEquals("a{O:12.5}b\n12.5\nc", read(p(r("a"), box, r("b")), p(r("c"))));
    }

    @Test
    void picturesFormulasAndEmbeddedDocumentsAreObjects() {
        assertEquals(
                "{O:}{O:x=1}\n{O:}",
                read(
                        p(
                                run("", "<w:drawing><wp:inline/></w:drawing>"),
                                "<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>"),
                        "<w:altChunk/>"));
    }

    @Test
    void numbersOfListsAreNotText() {
        assertEquals(
                "主导产业情况",
                read(p("<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>", r("主导产业情况"))));
    }

    @Test
    void notesAndCommentsAreNotPartOfTheText() {
        assertEquals(
                "ab",
                read(p(
                        r("a"),
                        "<w:commentRangeStart w:id=\"1\"/>",
                        run("", "<w:commentReference w:id=\"1\"/>"),
                        run("", "<w:footnoteReference w:id=\"1\"/>"),
                        r("b"))));
    }

    @Test
    void ordinalsCountEverythingInTheOrderOfTheFile() {
        String fallback = "<mc:AlternateContent><mc:Choice Requires=\"wps\">" + r("x") + "</mc:Choice><mc:Fallback>"
                + r("y") + "</mc:Fallback></mc:AlternateContent>";
        WordDocument document = DocumentReader.read(new DocxBuilder()
                .add(
                        p(r("a"), fallback, del("d"), r("b")),
                        table(row(cell(table(row(cell(p(r("c"))))) + p()), cell(p(r("e"))))))
                .docx());
        DocumentParagraph first = (DocumentParagraph) document.blocks().get(0);
        assertEquals(
                List.of(0, 1, 3, 4), first.inlines().stream().map(Inline::run).toList());
        DocumentTable table = (DocumentTable) document.blocks().get(1);
        DocumentParagraph last = table.cells().get(1).paragraphs().get(0);
        assertEquals(3, last.ordinal());
        assertEquals(6, last.inlines().get(0).run());
    }
}
