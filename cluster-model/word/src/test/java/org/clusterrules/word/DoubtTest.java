package org.clusterrules.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.clusterrules.model.Choice;
import org.clusterrules.model.Edition;
import org.clusterrules.word.WordProblem.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Boxes and ticks: an answer that cannot be read for certain is a problem at its cell. */
class DoubtTest {
    private static final String QUESTION = "获得省级中小企业特色产业集群";
    private static final String POINTER = "/basics/provincialCluster";

    /** Reads the form with another answer to one question. */
    private static WordForm read(String answer) throws IOException {
        return ApplicationWord.read(new FormLayouts(RoundTripTest.sample("eligible"))
                .table(
                        org.clusterrules.model.Section.BASICS,
                        table -> new TableModel(
                                table.rows(),
                                table.columns(),
                                table.cells().stream()
                                        .map(cell -> cell.row() == table.rows() - 1 && cell.column() == 1
                                                ? new TableModel.Box(
                                                        cell.row(),
                                                        1,
                                                        1,
                                                        cell.columns(),
                                                        answer.lines().toList())
                                                : cell)
                                        .toList()))
                .docx());
    }

    @ParameterizedTest
    @CsvSource({
        "☑是 □否, YES",
        "□是 ☑否, NO",
        "是√ 否, YES",
        "是 √否, NO",
        "√是 □否, YES",
        "是（√）否（ ）, YES",
        "是, YES",
        "否, NO",
        "□是√ □否, YES",
        "√□是 □否, YES",
        "■是 □否, YES",
        "√是 ×否, YES",
        "☑\uFE0E是 □\uFE0E否, YES",
        "√\u20DE是 □否, YES",
        "\u20DE是 √\u20DE否, NO",
        "囗是 √否, NO",
        "ロ是 √否, NO",
        "〇是 ●否, NO",
        "∨是 □否, YES",
        "◇是 ◆否, NO",
        "✅是 ❎否, YES",
        "口是 √否, NO",
        "☑ 是 □ 否, YES",
        "'1.☑是\n2.□否', YES",
        "'□1.是\n☑2.否', NO",
        "'①是√\n②否', YES",
        "'（1）√是\n（2）□否', YES"
    })
    void anAnswerIsReadWhereItIsCertain(String answer, String option) throws IOException {
        WordForm form = read(answer);

        Choice choice = (Choice) form.application().orElseThrow().cell(POINTER).orElseThrow();
        assertEquals(option, choice.option());
    }

    @ParameterizedTest
    @CsvSource({
        "'□是\n□否\n√', UNKNOWN_MARK",
        "'□是  □否\n√', UNKNOWN_MARK",
        "'是\t否\n√\t', UNKNOWN_MARK",
        "'√\n□是  □否', UNKNOWN_MARK",
        "'□是 □否\t√', UNKNOWN_MARK",
        "☑是 ☑否, SEVERAL_ANSWERS",
        "是√否, UNKNOWN_MARK",
        "×是 □否, UNKNOWN_MARK",
        "⍻是 □否, UNKNOWN_MARK",
        "◎是 □否, UNKNOWN_MARK",
        "🔲是 □否, UNKNOWN_MARK",
        "⭕是 □否, UNKNOWN_MARK",
        "◉是 ◉√否, UNKNOWN_MARK",
        "● □是 ● ☑否, UNKNOWN_MARK",
        "☒是 □否, UNKNOWN_MARK",
        "⊠是 ☐否, UNKNOWN_MARK",
        "☒是 否, UNKNOWN_MARK",
        "☒是 ☐否, UNKNOWN_MARK",
        "⊠是 □否, UNKNOWN_MARK",
        "'☐是\n☒否', UNKNOWN_MARK",
        "☒是 ☑否, UNKNOWN_MARK",
        "☐√是 ☒否, UNKNOWN_MARK",
        "☒是 ☒否 ☐, UNKNOWN_MARK",
        "➤是 □否, UNKNOWN_MARK",
        "☑ □否, UNKNOWN_MARK",
        "是 否, UNREADABLE_VALUE",
        "□是 否, UNREADABLE_VALUE",
        "V是 □否, UNREADABLE_VALUE",
        "不是, UNREADABLE_VALUE",
        "□是 □否 是, UNREADABLE_VALUE",
        "2021年获评, UNREADABLE_VALUE"
    })
    void anAnswerThatIsNotCertainIsAProblemAtItsCell(String answer, Kind kind) throws IOException {
        WordForm form = read(answer);

        assertTrue(form.application().isEmpty());
        assertTrue(
                form.errors().stream()
                        .anyMatch(problem -> problem.kind() == kind
                                && problem.pointer().equals(POINTER)
                                && problem.place().orElseThrow().row() == 13
                                && problem.place().orElseThrow().column() == 2),
                () -> QUESTION + RoundTripTest.describe(form.problems()));
    }

    /** Reads the form with boxes ticked like that, and one answer typed over. */
    private static WordForm read(String ticked, String unticked, String answer) throws IOException {
        byte[] docx = new FormLayouts(RoundTripTest.sample("eligible"))
                .ticks(ticked, unticked)
                .docx();
        return ApplicationWord.read(HandMade.edit(docx, xml -> {
            int start = xml.indexOf("<w:p>", xml.indexOf("<w:tc>", xml.indexOf(">" + QUESTION)));
            String typed = DocxBuilder.p(DocxBuilder.r(answer));
            return xml.substring(0, start) + typed + xml.substring(xml.indexOf("</w:tc>", start));
        }));
    }

    @ParameterizedTest
    @CsvSource({"☑, □", "☑, ☐", "√, ☐", "■, □", "■, ☐", "●, ○"})
    void aCrossedBoxMayBeNoWhereOthersAreTickedOtherwise(String ticked, String unticked) throws IOException {
        for (String crossed : List.of("☒", "⊠")) {
            WordForm form = read(ticked, unticked, crossed + "是 " + unticked + "否");

            assertTrue(
                    form.errors().stream()
                            .anyMatch(problem -> problem.kind() == Kind.UNKNOWN_MARK
                                    && problem.pointer().equals(POINTER)
                                    && problem.place().isPresent()),
                    () -> RoundTripTest.describe(form.problems()).toString());
        }
    }

    @ParameterizedTest
    @CsvSource({"☒, ☐", "☒, □", "⊠, □"})
    void aCrossedBoxIsATickWhereItIsTheOnlyMark(String ticked, String unticked) throws IOException {
        WordForm form = read(ticked, unticked, unticked + "是 " + ticked + "否");

        Choice choice = (Choice) form.application().orElseThrow().cell(POINTER).orElseThrow();
        assertEquals("NO", choice.option());
    }

    @ParameterizedTest
    @CsvSource({"true, √", "true, ■", "false, √"})
    void aBoxTypedOverItsControlIsOneProblemThatSaysWhatToDo(boolean isOurs, String typed) {
        byte[] docx = HandMade.edit(ApplicationWord.template(Edition.of("2022")), xml -> {
            int box = xml.indexOf("□", xml.indexOf(QUESTION));
            String edited = xml.substring(0, box) + typed + xml.substring(box + 1);
            return isOurs ? edited : edited.replaceAll("<w:tag [^>]*/>", "");
        });

        assertEquals(
                List.of("UNKNOWN_MARK " + POINTER + " 一、基本情况第1个表第13行第2格: “" + QUESTION
                        + "”的“是”处的方框与控件状态不一致；请重新勾选，选中的为“☑”，未选的为“□”"),
                RoundTripTest.describe(ApplicationWord.read(docx).errors()));
    }

    /** As where another word processor has lost the box that a field draws. */
    @Test
    void anOptionWithoutABoxAmongBoxesThatAreTickedIsAProblem() throws IOException {
        String pointer = "/industry/resourceSharingWork";
        WordForm form = ApplicationWord.read(
                new FormLayouts(RoundTripTest.sample("eligible")).ticks("☑", "").docx());

        assertTrue(form.application().isEmpty());
        assertTrue(
                form.errors().stream().anyMatch(problem -> problem.pointer().equals(pointer)),
                () -> RoundTripTest.describe(form.problems()).toString());
    }

    @Test
    void aStrokeInPlaceOfATickIsSaidToBeNoAnswer() throws IOException {
        for (String answer : List.of("/", "□是 □否 /")) {
            WordForm form = read(answer);

            assertTrue(
                    form.application().orElseThrow().cell(POINTER).orElseThrow().isBlank());
            assertTrue(form.problems().stream()
                    .anyMatch(problem -> problem.pointer().equals(POINTER) && problem.kind() == Kind.READ_AS));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<w:b/>",
                "<w:u w:val=\"single\"/>",
                "<w:highlight w:val=\"yellow\"/>",
                "<w:shd w:val=\"clear\" w:fill=\"FFFF00\"/>",
                "<w:color w:val=\"FF0000\"/>"
            })
    void anOptionThatIsSetOffWhereNoneIsTickedIsAnError(String format) throws IOException {
        String no = DocxBuilder.r(" □否");
        WordForm form = DoubtfulValueTest.read(QUESTION, "<w:p>" + DocxBuilder.r(format, "□是") + no + "</w:p>");

        assertTrue(form.errors().stream()
                .anyMatch(problem -> problem.pointer().equals(POINTER)
                        && problem.message(Locale.CHINESE).contains("“是”")));
        WordForm both = DoubtfulValueTest.read(QUESTION, "<w:p>" + DocxBuilder.r(format, "□是 □否") + "</w:p>");
        assertTrue(both.application().isPresent());
    }
}
