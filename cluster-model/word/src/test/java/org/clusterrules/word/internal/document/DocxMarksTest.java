package org.clusterrules.word.internal.document;

import static org.clusterrules.word.DocxBuilder.controlBox;
import static org.clusterrules.word.DocxBuilder.del;
import static org.clusterrules.word.DocxBuilder.field;
import static org.clusterrules.word.DocxBuilder.font;
import static org.clusterrules.word.DocxBuilder.ins;
import static org.clusterrules.word.DocxBuilder.legacyBox;
import static org.clusterrules.word.DocxBuilder.p;
import static org.clusterrules.word.DocxBuilder.r;
import static org.clusterrules.word.DocxBuilder.run;
import static org.clusterrules.word.DocxBuilder.sym;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.clusterrules.word.DocxBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocxMarksTest {
    private static String read(String... blocks) {
        return Documents.describe(
                DocumentReader.read(new DocxBuilder().add(blocks).docx()));
    }

    private static String styled(String styles, String... blocks) {
        return Documents.describe(
                DocumentReader.read(new DocxBuilder().styles(styles).add(blocks).docx()));
    }

    @Test
    void marksAsPlainTextStayWhatTheyAre() {
        assertEquals("□是■否√☑✔", read(p(r("□是■否√☑✔"))));
    }

    @ParameterizedTest
    @CsvSource({
        "Wingdings, F0FE, ☑",
        "Wingdings, FE, ☑",
        "wingdings, f0fd, ☒",
        "Wingdings, F078, ☒",
        "Wingdings, F0A8, ☐",
        "Wingdings, F06F, □",
        "Wingdings, F06E, ■",
        "Wingdings, F0FC, ✓",
        "Wingdings, F0FB, ✗",
        "Wingdings 2, F052, ☑",
        "Wingdings 2, 0052, ☑",
        "Wingdings 2, F053, ☒",
        "Wingdings 2, F054, ☒",
        "Wingdings 2, F050, ✓",
        "Wingdings 2, F04F, ✗",
        "Wingdings 2, F0A3, □",
        "Wingdings 3, F070, ▲",
        "Webdings, F061, ✓",
        "Webdings, F063, □",
        "Symbol, F0D6, √",
        "Symbol, F0B4, ×",
        "Wingdings 2, F09A, ○",
        "Wingdings 2, F0A0, ▪",
        "MS Gothic, 2611, ☑",
        "Segoe UI Symbol, 2610, ☐"
    })
    void aSymbolIsTheCharacterThatItLooksLike(String font, String code, String seen) {
        assertEquals("‹" + seen + "›是", read(p(sym(font, code), r("是"))));
    }

    /** What Word makes of a character that was taken from the emoji of Windows. */
    @ParameterizedTest
    @CsvSource({"2611, ☑", "2705, ✅", "1F5F9, 🗹"})
    void anEmojiIsTheCharacterThatItIs(String code, String seen) {
        String emoji = run(
                "",
                "<mc:AlternateContent><mc:Choice Requires=\"w16se\"><w16se:symEx w16se:font=\"Segoe UI Emoji\" w16se:char=\""
                        + code + "\"/></mc:Choice><mc:Fallback><w:t>" + seen
                        + "</w:t></mc:Fallback></mc:AlternateContent>");
        assertEquals("‹" + seen + "›是", read(p(emoji, r("是"))));
    }

    @Test
    void aSymbolThatIsNotKnownIsNamedAndNeverText() {
        assertEquals(
                "{U:Wingdings U+F04A}{U:Marlett U+F061}{U:Nobody's U+F0FE}{U:Wingdings}",
                read(p(
                        sym("Wingdings", "F04A"),
                        sym("Marlett", "F061"),
                        sym("Nobody's", "F0FE"),
                        sym("Wingdings", "zz"))));
    }

    @Test
    void charactersOfARunInASymbolFontAreSymbols() {
        assertEquals("‹☑›", read(p(r(font("Wingdings 2"), "R"))));
        assertEquals("‹☑›", read(p(r(font("Wingdings"), "þ"))));
        assertEquals("‹☑›", read(p(r(font("Wingdings"), "\uF0FE"))));
        assertEquals("‹✓›‹ ›是", read(p(r(font("Wingdings 2"), "P 是"))));
        assertEquals("{U:Wingdings U+0031}", read(p(r(font("Wingdings"), "1"))));
    }

    @Test
    void aSymbolFontOfAnotherSlotDoesNotTouchACharacter() {
        assertEquals(
                "□R", read(p(r("<w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:eastAsia=\"Wingdings 2\"/>", "□R"))));
        assertEquals("R‹☑›", read(p(r("<w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Wingdings\"/>", "Rþ"))));
        assertEquals(
                "‹☑›",
                read(p(r(
                        "<w:rFonts w:hint=\"eastAsia\" w:ascii=\"宋体\" w:hAnsi=\"宋体\" w:eastAsia=\"Wingdings\"/>",
                        "\uF0FE"))));
        assertEquals("R", read(p(r("<w:rFonts w:asciiTheme=\"minorHAnsi\" w:ascii=\"Wingdings 2\"/>", "R"))));
    }

    @Test
    void aPrivateCharacterWithoutASymbolFontIsUnknown() {
        assertEquals("a{U:U+F0FE}b", read(p(r("a\uF0FEb"))));
    }

    @Test
    void aSymbolFontMayComeFromAStyle() {
        String style =
                "<w:style w:type=\"character\" w:styleId=\"tick\"><w:rPr>" + font("Wingdings") + "</w:rPr></w:style>"
                        + "<w:style w:type=\"character\" w:styleId=\"loop1\"><w:basedOn w:val=\"loop2\"/></w:style>"
                        + "<w:style w:type=\"character\" w:styleId=\"loop2\"><w:basedOn w:val=\"loop1\"/><w:rPr>"
                        + font("Wingdings 2") + "</w:rPr></w:style>"
                        + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"p\"><w:rPr>" + font("Webdings")
                        + "</w:rPr></w:style>";
        assertEquals(
                "‹☑›‹☑›‹✓›R",
                styled(
                        style,
                        p(
                                r("<w:rStyle w:val=\"tick\"/>", "þ"),
                                r("<w:rStyle w:val=\"loop1\"/>", "R"),
                                r("a"),
                                r("<w:rStyle w:val=\"tick\"/>" + font("Arial"), "R"))));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"0, 1, ☑", "1, 0, ☐", "1, -, ☑", "0, -, ☐", "-, -, ☐", "-, true, ☑", "on, off, ☐"})
    void theStateOfALegacyCheckBoxComesBeforeItsDefault(String byDefault, String checked, String seen) {
        assertEquals("[" + seen + "]是", read(p(legacyBox(byDefault, checked), r("是"))));
    }

    @Test
    void aLegacyCheckBoxWithoutAValueIsChecked() {
        String box = legacyBox("0", "1").replace("<w:checked w:val=\"1\"/>", "<w:checked/>");
        assertEquals("[☑]", read(p(box)));
    }

    @Test
    void aCheckBoxWithoutItsDataIsUnknown() {
        assertEquals("{U:FORMCHECKBOX}", read(p(field(" FORMCHECKBOX ", ""))));
    }

    @Test
    void aDeletedCheckBoxIsDeleted() {
        assertEquals("{D:☑}+[☐]", read(p("<w:del>" + legacyBox("0", "1") + "</w:del>", ins(legacyBox("0", "0")))));
    }

    @Test
    void aDropDownIsSeenByItsEntryAndATextFieldByItsResult() {
        String data =
                "<w:ffData><w:ddList><w:result w:val=\"1\"/><w:listEntry w:val=\"是\"/><w:listEntry w:val=\"否\"/></w:ddList></w:ffData>";
        String dropDown = run("", "<w:fldChar w:fldCharType=\"begin\">" + data + "</w:fldChar>")
                + run("", "<w:instrText> FORMDROPDOWN </w:instrText>")
                + run("", "<w:fldChar w:fldCharType=\"end\"/>");
        assertEquals("否12.5", read(p(dropDown, field(" FORMTEXT ", "12.5"))));
    }

    @Test
    void theStateOfAControlBoxIsTaken() {
        assertEquals("[☑]是[☐]否", read(p(controlBox("x", true, "☑"), r("是"), controlBox("y", false, "☐"), r("否"))));
        assertEquals("[☑][☑]", read(p(controlBox("x", true, "☒"), controlBox("x", true, "√"))));
    }

    @Test
    void aControlBoxMayShowASymbolOfItsOwn() {
        String box = controlBox("x", true, "")
                .replace(r(""), sym("Wingdings 2", "F052"))
                .replace("w14:val=\"2611\" w14:font=\"MS Gothic\"", "w14:val=\"0052\" w14:font=\"Wingdings 2\"");
        assertEquals("[☑]", read(p(box)));
        String unusual = controlBox("x", false, "●").replace("w14:val=\"2610\"", "w14:val=\"25CF\"");
        assertEquals("[☐]", read(p(unusual)));
    }

    @Test
    void aControlBoxThatShowsAnotherStateThanItHasIsUnknown() {
        assertEquals("{U:☑ (w14:checked=0)}", read(p(controlBox("x", false, "☑"))));
        assertEquals("{U:□ (w14:checked=1)}", read(p(controlBox("x", true, "□"))));
        assertEquals("{U:w14:checked=1}", read(p(controlBox("x", true, ""))));
        assertEquals("", read(p(controlBox("x", false, ""))));
    }

    @Test
    void textBesideTheBoxInItsControlStaysText() {
        assertEquals("a[☑]是√", read(p(controlBox("x", true, "a☑是√"))));
    }

    @Test
    void aControlBoxAroundAParagraphIsABoxToo() {
        String inside = controlBox("x", true, "☑");
        assertEquals("[☑]是", read(inside.replace(r("☑"), p(r("☑是")))));
        assertEquals("是\n{U:w14:checked=1}", read(inside.replace(r("☑"), p(r("是")))));
    }

    @Test
    void aTickThatIsATrackedChangeOfAControlBoxIsRead() {
        String box = controlBox("x", true, "☐").replace(r("☐"), del("☐") + ins(r("☑")));
        assertEquals("{D:☐}+[☑]", read(p(box)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "eq \\o\\ac(□,√)|‹☑›",
                " EQ \\o \\ac ( □ , √ ) |‹☑›",
                "eq \\o(□,√)|‹☑›",
                "eq \\o\\ac(□，√)|‹☑›",
                "eq \\o\\ac(√,□)|‹☑›",
                "eq \\o\\ac(\\s\\up7(□),√) \\* MERGEFORMAT|‹☑›",
                "eq \\o\\ac(○,√)|‹☑›",
                "eq \\o\\ac(□,×)|‹☒›",
                "eq \\o\\ac(□,✔)|‹☑›",
                "eq \\o\\ac(□,■)|‹■›",
                "eq \\o\\ac(口,√)|‹☑›",
                "eq \\o\\ac(□,◎)|{U:eq \\o\\ac(□,◎)}",
                "eq \\o\\ac(□)|‹□›",
                "eq \\x(√)|‹☑›",
                "eq \\o\\ac(○,3)|‹③›",
                "eq \\o\\ac(○,是)|{U:eq \\o\\ac(○,是)}",
                " EQ \\* jc2 \\* \"Font:宋体\" \\* hps10 \\o\\ad(\\s\\up 9(zhèn),镇)|镇",
                "eq \\o\\ad(申报单位,\u3000\u3000\u3000\u3000\u3000\u3000)|申报单位",
                "eq \\f(1,2)|{U:eq \\f(1,2)}",
                "SYMBOL 254 \\f \"Wingdings\" \\s 12|‹☑›",
                "SYMBOL 0x52 \\f \"Wingdings 2\"|‹☑›",
                "SYMBOL 33 \\f Marlett|{U:Marlett U+0021}",
                "SYMBOL 9745 \\u|‹☑›",
                "MACROBUTTON CheckIt □是|□是"
            })
    void fieldsThatDrawAMarkAreSeenAsIt(String code, String seen) {
        assertEquals(seen, read(p(field(code, ""))));
        assertEquals(seen, read(p("<w:fldSimple w:instr=\"" + code.replace("\"", "&quot;") + "\"/>")));
    }

    @Test
    void theCodeOfAFieldMayBeInPieces() {
        String tick = run("", "<w:fldChar w:fldCharType=\"begin\"/>")
                + run("", "<w:instrText xml:space=\"preserve\"> eq \\o\\</w:instrText>")
                + run("", "<w:instrText>ac(□,</w:instrText>")
                + run(font("Wingdings"), "<w:instrText>\uF0FC</w:instrText>")
                + run("", "<w:instrText>)</w:instrText>")
                + run("", "<w:fldChar w:fldCharType=\"separate\"/>")
                + r("不看")
                + run("", "<w:fldChar w:fldCharType=\"end\"/>");
        assertEquals("‹☑›是", read(p(tick, r("是"))));
    }

    @Test
    void aTickDeletedOutOfAFieldLeavesTheBox() {
        String code = "<w:fldChar w:fldCharType=\"begin\"/>";
        String changed = run("", code) + run("", "<w:instrText>eq \\o\\ac(□,</w:instrText>")
                + "<w:del><w:r><w:delInstrText>√</w:delInstrText></w:r></w:del>"
                + run("", "<w:instrText>)</w:instrText>") + run("", "<w:fldChar w:fldCharType=\"end\"/>");
        assertEquals("{D:√}‹□›", read(p(changed)));
    }

    @Test
    void boxesAndTicksThatAreBulletsAreMarksAndOtherBulletsAreNot() {
        assertEquals("是\n‹☑›是\n‹☐›是\n是\n是\n‹☑›否", withBullets("\uF0FE\uF0A8\uF06C%", "是", "否"));
    }

    @Test
    void aTickThatIsABulletBesideOneEmptyBoxMayBeAnAnswer() {
        assertEquals("□是\n{U:✓}□是\n‹☐›□是\n‹✓›否", withBullets("\uF0FC\uF0A8", "□是", "否"));
    }

    @Test
    void aTickThatIsABulletBesideSeveralBoxesOrATickedOneIsAnOrdinaryBullet() {
        assertEquals("□是□否\n□是□否\n☑是", withBullets("\uF0FC", "□是□否", "☑是"));
    }

    /** A paragraph in no list and one in a list with each bullet of Wingdings, and another in the first list by its style. */
    private static String withBullets(String bullets, String text, String last) {
        String level =
                "<w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"%s\"/><w:rPr>%s</w:rPr></w:lvl>";
        String lists = "";
        for (int i = 0; i < bullets.length(); i++) {
            lists += "<w:abstractNum w:abstractNumId=\"" + i + "\">"
                    + level.formatted(bullets.charAt(i), font("Wingdings"))
                    + "</w:abstractNum>";
        }
        for (int i = 0; i < bullets.length(); i++) {
            lists += "<w:num w:numId=\"" + (i + 1) + "\"><w:abstractNumId w:val=\"" + i + "\"/></w:num>";
        }
        String styles =
                "<w:style w:type=\"paragraph\" w:styleId=\"ticked\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>";
        DocxBuilder document = new DocxBuilder().numbering(lists).styles(styles);
        for (int i = 0; i <= bullets.length(); i++) {
            document.add(p(
                    "<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"" + i + "\"/></w:numPr></w:pPr>", r(text)));
        }
        document.add(p("<w:pPr><w:pStyle w:val=\"ticked\"/></w:pPr>", r(last)));
        return Documents.describe(DocumentReader.read(document.docx()));
    }

    @Test
    void anActiveXControlIsAnObject() {
        assertTrue(read(p(run("", "<w:object><w:control w:name=\"CheckBox1\"/></w:object>")))
                .startsWith("{O:"));
    }
}
