package org.clusterrules.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.clusterrules.model.Choice;
import org.clusterrules.word.WordProblem.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be read for certain is a problem at its cell. */
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
        "☒是 □否, UNKNOWN_MARK",
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

    @ParameterizedTest
    @CsvSource({
        "集群总产值（亿元）, 集群总产值（万元）, UNREADABLE_VALUE",
        "集群总产值（亿元）, 总产出（亿元）, UNREADABLE_VALUE",
        "集群总产值（亿元）, 集群企业数量, DUPLICATE",
        "2019年, 2018年, WRONG_VALUE",
        "（2）2023年度, 其他, UNREADABLE_VALUE"
    })
    void aLabelThatIsAnotherIsAnErrorAndTheValueIsNotRead(String printed, String instead, Kind kind)
            throws IOException {
        WordForm form = ApplicationWord.read(new FormLayouts(RoundTripTest.sample("eligible"))
                .texts(text -> text.equals(printed) ? instead : text)
                .docx());

        assertTrue(form.application().isEmpty());
        assertTrue(
                form.errors().stream().anyMatch(problem -> problem.kind() == kind),
                () -> RoundTripTest.describe(form.problems()).toString());
    }

    @ParameterizedTest
    @CsvSource({"集群占地面积（平方公里）, 集群占地面积", "集群占地面积（平方公里）, 集群占地面职（平方公里）", "联系方式, 联系电话", "三、创新能力情况, 三、创新能力情况（续）"})
    void aLabelThatIsNearlyTheFormsIsReadAndSaid(String printed, String instead) throws IOException {
        WordForm form = ApplicationWord.read(new FormLayouts(RoundTripTest.sample("eligible"))
                .texts(text -> text.equals(printed) ? instead : text)
                .docx());

        assertEquals(RoundTripTest.sample("eligible"), form.application().orElseThrow());
        assertTrue(form.problems().stream()
                .anyMatch(problem -> problem.kind() == Kind.LABEL_CHANGED
                        && problem.place().orElseThrow().printed().equals(instead)));
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

    /** Reads the form without content controls, its XML changed. */
    private static WordForm changed(String from, String to) throws IOException {
        byte[] docx = HandMade.withoutControls(ApplicationWord.write(RoundTripTest.sample("eligible")));
        return ApplicationWord.read(HandMade.edit(docx, xml -> {
            assertTrue(xml.contains(from), from);
            return xml.replace(from, to);
        }));
    }

    @Test
    void evidenceBehindThePrintedNoteIsNotReadAsTheText() throws IOException {
        WordForm form = changed("（需提供相关佐证材料）", "（需提供相关佐证材料）见附件5");

        assertTrue(form.errors().stream()
                .anyMatch(problem -> problem.pointer().equals("/green/carbonWorkEvidence")
                        && problem.place().orElseThrow().printed().contains("见附件5")
                        && problem.describe(Locale.CHINESE).contains("见附件5")));
    }

    @ParameterizedTest
    @CsvSource({"2021年, 2021", "2021年, 21年"})
    void headingsOfColumnsThatAreLostAreOneErrorThatSaysWhatTheyAre(String printed, String instead) throws IOException {
        WordForm form = ApplicationWord.read(new FormLayouts(RoundTripTest.sample("eligible"))
                .texts(text -> text.equals(printed) ? instead : text)
                .docx());

        assertTrue(form.application().isEmpty());
        List<WordProblem> here = form.errors().stream()
                .filter(problem -> problem.place().orElseThrow().part().startsWith("二"))
                .toList();
        assertEquals(1, here.size(), () -> RoundTripTest.describe(here).toString());
        assertTrue(here.get(0).describe(Locale.CHINESE).contains(printed));
        assertEquals(instead, here.get(0).place().orElseThrow().printed());
    }
}
