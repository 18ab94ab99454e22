package org.clusterrules.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Text;
import org.clusterrules.word.WordProblem.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values and labels: what cannot be read for certain is a problem at its cell. */
class DoubtfulValueTest {
    private static final String AREA = "/basics/area";

    /** Reads the form with other paragraphs in the cell beside a label. */
    static WordForm read(String label, String paragraphs) throws IOException {
        byte[] docx = new FormLayouts(RoundTripTest.sample("eligible")).docx();
        return ApplicationWord.read(HandMade.edit(docx, xml -> {
            int start = xml.indexOf("<w:p>", xml.indexOf("<w:tc>", xml.indexOf(">" + label)));
            return xml.substring(0, start) + paragraphs + xml.substring(xml.indexOf("</w:tc>", start));
        }));
    }

    @ParameterizedTest
    @CsvSource({"2019126.38, false", "20195, false", "'20,195', true", "2019.5, true", "2020126.38, true"})
    void aFigureThatBeginsWithItsYearAndGoesOnIsAProblem(String written, boolean isRead) throws IOException {
        WordForm read = read("集群总产值（亿元）", paragraphs(written));

        assertEquals(
                isRead ? List.of() : List.of("/industry/totalOutput/2019"),
                read.errors().stream().map(WordProblem::pointer).toList());
    }

    private static WordForm readArea(String paragraphs) throws IOException {
        return read("集群占地面积（平方公里）", paragraphs);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3|48",
                "3\n48",
                "3\t48",
                "−|348",
                "348<sup>1</sup>",
                "<sup>348</sup>",
                "348<sub>2</sub>",
                "348<up>2</up>",
                "(12.5)",
                "（12.5）",
                "（12.5平方公里）",
                "（待核实）",
                "集群企业数量",
                "<hide>348</hide>"
            })
    void aNumberThatIsNotCertainIsAProblemAtItsCellAndQuoted(String written) throws IOException {
        WordForm form = readArea(paragraphs(written));

        assertTrue(
                form.application().isEmpty(),
                () -> RoundTripTest.describe(form.problems()).toString());
        assertTrue(
                form.errors().stream()
                        .anyMatch(problem -> problem.place().isPresent()
                                && (problem.pointer().equals(AREA) || written.contains("hide"))),
                () -> RoundTripTest.describe(form.problems()).toString());
    }

    @ParameterizedTest
    @CsvSource({
        "<strike>126.38</strike>18.6, 18.6",
        "<dstrike>12</dstrike>6.38, 6.38",
        "<up>18.6</up>, 18.6",
        "18.6km<sup>2</sup>, 18.6",
        "18.6|平方公里, 18.6"
    })
    void whatIsStruckThroughIsLeftOutAndWhatIsCertainIsRead(String written, BigDecimal number) throws IOException {
        WordForm form = readArea(paragraphs(written));

        Figure figure = (Figure) form.application()
                .orElseThrow(() -> new AssertionError(RoundTripTest.describe(form.problems())))
                .cell(AREA)
                .orElseThrow();
        assertEquals(number, figure.number());
        assertEquals(
                written.contains("strike"),
                form.problems().stream().anyMatch(problem -> problem.kind() == Kind.TRACKED_CHANGE));
    }

    @ParameterizedTest
    @CsvSource({"单击此处输入文字, false", "123, true"})
    void thePromptOfAControlIsBlankWhateverItsStyle(String prompt, boolean isSaid) throws IOException {
        WordForm form = readArea("<w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>" + prompt
                + "</w:t></w:r></w:sdtContent></w:sdt></w:p>");

        assertTrue(form.application().orElseThrow().cell(AREA).orElseThrow().isBlank());
        assertEquals(
                isSaid,
                form.problems().stream()
                        .anyMatch(problem -> problem.message(Locale.ENGLISH).startsWith("\"123\" is a prompt")));
    }

    @Test
    void aTextInBracketsIsRead() throws IOException {
        WordForm form = read("集群运营管理机构<", paragraphs("（虚构服务中心）"));

        Text name = (Text) form.application()
                .orElseThrow(() -> new AssertionError(RoundTripTest.describe(form.problems())))
                .cell("/basics/operator/name")
                .orElseThrow();
        assertEquals("（虚构服务中心）", name.value());
    }

    private static String paragraphs(String written) {
        StringBuilder xml = new StringBuilder();
        for (String paragraph : written.split("[|]", -1)) {
            xml.append("<w:p>");
            Matcher run = Pattern.compile("<([a-z]+)>(.*?)</[a-z]+>|([^<]+)").matcher(paragraph);
            while (run.find()) {
                xml.append(
                        run.group(1) == null
                                ? DocxBuilder.r(run.group(3))
                                : DocxBuilder.r(SET.get(run.group(1)), run.group(2)));
            }
            xml.append("</w:p>");
        }
        return xml.toString();
    }

    private static final Map<String, String> SET = Map.of(
            "sup", "<w:vertAlign w:val=\"superscript\"/>",
            "sub", "<w:vertAlign w:val=\"subscript\"/>",
            "up", "<w:position w:val=\"10\"/>",
            "strike", "<w:strike/>",
            "dstrike", "<w:dstrike/>",
            "hide", "<w:vanish/>");

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
    @CsvSource({"2021年, 21年", "2021年, 本年"})
    void headingsOfColumnsThatAreLostAreOneErrorThatSaysWhatTheyAre(String printed, String instead) throws IOException {
        WordForm form = ApplicationWord.read(new FormLayouts(RoundTripTest.sample("eligible"))
                .texts(text -> text.equals(printed) ? instead : text)
                .docx());

        assertTrue(form.application().isEmpty());
        List<WordProblem> here = form.errors().stream()
                .filter(problem -> problem.place().orElseThrow().section().startsWith("二"))
                .toList();
        assertEquals(1, here.size(), () -> RoundTripTest.describe(here).toString());
        assertTrue(here.get(0).describe(Locale.CHINESE).contains(printed));
        assertEquals(instead, here.get(0).place().orElseThrow().printed());
    }

    @ParameterizedTest
    @ValueSource(strings = {"十八点六", "十八点六平方公里", "一千八百公顷"})
    void aNumberInChineseCharactersIsSaidToBeOne(String written) throws IOException {
        WordForm read = readArea(paragraphs(written));

        assertTrue(read.errors().stream()
                .anyMatch(error -> error.message(Locale.CHINESE).contains("“" + written + "”是汉字数字")));
    }

    @Test
    void anOptionalHyphenIsNamed() throws IOException {
        WordForm read = read("集群占地面积（平方公里）", DocxBuilder.p(DocxBuilder.r("\u00AD18.6")));

        assertTrue(read.errors().stream()
                .anyMatch(error -> error.message(Locale.CHINESE).contains("可选连字符")
                        && error.message(Locale.ENGLISH).contains("optional hyphen")));
    }

    @ParameterizedTest
    @CsvSource({
        "2022年2月30日, 没有这一天",
        "10/11/2022, 年份写在最前",
        "22.10.10, 四位数的年份",
        "2022.10-11, 符号不一致",
        "2022年10月10日前, 还有其他文字",
        "2022年10月, 请写明年、月、日"
    })
    void aDateThatIsNotCertainIsSaidToBeWrongInWhatIsWrong(String date, String words) throws IOException {
        WordForm read = HandMade.read(
                RoundTripTest.sample("eligible"),
                xml -> xml.replaceFirst(">申报时间：(?:(?!</w:p>).)*</w:p>", ">申报时间：" + date + "</w:t></w:r></w:p>"));

        assertEquals(
                1,
                read.errors().size(),
                () -> RoundTripTest.describe(read.errors()).toString());
        String message = read.errors().get(0).message(Locale.CHINESE);
        assertTrue(message.contains("“" + date + "”") && message.contains(words), message);
    }
}
