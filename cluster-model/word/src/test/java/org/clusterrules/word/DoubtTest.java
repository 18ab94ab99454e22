package org.clusterrules.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.clusterrules.model.Choice;
import org.clusterrules.model.Edition;
import org.clusterrules.word.WordProblem.Kind;
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
        "☑ 是 □ 否, YES"
    })
    void anAnswerIsReadWhereItIsCertain(String answer, String option) throws IOException {
        WordForm form = read(answer);

        Choice choice = (Choice) form.application().orElseThrow().cell(POINTER).orElseThrow();
        assertEquals(option, choice.option());
    }

    @ParameterizedTest
    @CsvSource({
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
}
