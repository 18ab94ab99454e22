package org.clusterrules.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clusterrules.model.Application;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures and text boxes on the cover and in section 九: they are left out and said, unless one may be an answer. */
class LooseObjectsTest {
    private final Application form = RoundTripTest.sample("eligible");

    LooseObjectsTest() throws IOException {}

    private static String object(String words) {
        String box = words.isEmpty()
                ? ""
                : "<v:textbox><w:txbxContent>" + DocxBuilder.p(DocxBuilder.r(words)) + "</w:txbxContent></v:textbox>";
        return DocxBuilder.run(
                "", "<w:pict xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:shape>" + box + "</v:shape></w:pict>");
    }

    /** Puts an object at the end of the paragraph that begins so. */
    private static String withObject(String xml, String line, String words) {
        int end = xml.indexOf("</w:p>", xml.indexOf(">" + line));
        return xml.substring(0, end) + object(words) + xml.substring(end);
    }

    private static WordForm read(Application form, String line, String words) {
        return HandMade.read(form, xml -> withObject(xml, line, words));
    }

    @ParameterizedTest
    @CsvSource({
        "附件2, 内部资料",
        "中小企业特色产业集群申报表, 内部资料",
        "中小企业特色产业集群申报表, ''",
        "集群名称, 编号：0012",
        "县（市、区）中小企业主管部门, ''",
        "县（市、区）中小企业主管部门, 盖章处",
        "集群运营管理机构, 内部资料",
        "申报时间, ''",
        "申报时间, 内部资料",
        "申报时间, 2022年10月10日",
        "联系人及联系电话, 内部资料",
        "工业和信息化部, 二〇二二年十月"
    })
    void anObjectThatIsNoAnswerIsSaidAndLeftOut(String line, String words) {
        WordForm read = read(form, line, words);

        assertEquals(List.of(), RoundTripTest.describe(read.errors()));
        assertEquals(Optional.of(form), read.application());
        String name = words.isEmpty() ? "图片" : "含有文字“" + words + "”的图形";
        assertEquals(
                1,
                read.problems().stream()
                        .filter(problem -> problem.place().isPresent()
                                && problem.message(Locale.CHINESE).startsWith(name))
                        .count(),
                () -> RoundTripTest.describe(read.problems()).toString());
    }

    @ParameterizedTest
    @CsvSource({
        "/cover/declaredOn, 申报时间, 2022年10月10日",
        "/cover/declaredOn, 申报时间, ''",
        "/cover/declaredOn, 附件2, 2022年10月10日",
        "/cover/contact/phone, 附件2, 0000-1234567",
        "/cover/clusterName, 附件2, 虚构县产业集群",
        "/cover/operator, 集群运营管理机构, ''",
        ", 附件2, 2022年11月10日"
    })
    void anObjectThatMayBeAnAnswerIsAnError(String blank, String line, String words) {
        WordForm read =
                read(blank == null ? form : form.toBuilder().set(blank, null).build(), line, words);

        assertTrue(
                read.application().isEmpty(),
                () -> RoundTripTest.describe(read.problems()).toString());
        assertTrue(read.errors().stream().allMatch(error -> error.place().isPresent()));
    }

    @ParameterizedTest
    @CsvSource({"本单位承诺, ''", "本单位承诺, 内部资料", "县（市、区）中小企业主管部门（公章）, ''", "单位负责人（签字）, ''"})
    void aSealInSectionNineIsSaidAndLeftOut(String line, String words) {
        WordForm read = HandMade.read(form, xml -> {
            int at = xml.indexOf("九、真实性声明");
            return xml.substring(0, at) + withObject(xml.substring(at), line, words);
        });

        assertEquals(List.of(), RoundTripTest.describe(read.errors()));
        assertEquals(Optional.of(form), read.application());
        assertTrue(read.problems().stream()
                .anyMatch(problem -> problem.message(Locale.CHINESE).contains("未读取")));
    }

    @Test
    void aPictureWithinAnAnswerMayBeOneOfItsCharacters() {
        WordForm read = HandMade.read(form, xml -> {
            int end = xml.indexOf("</w:p>", xml.indexOf(">申报时间"));
            String line = DocxBuilder.r("申报时间：2022年1") + object("") + DocxBuilder.r("月10日");
            return xml.substring(0, xml.lastIndexOf("<w:p>", end)) + "<w:p>" + line + xml.substring(end);
        });

        assertTrue(read.errors().stream().anyMatch(error -> error.pointer().equals("/cover/declaredOn")));
    }

    /** A line of the cover may stand in a text box. */
    @Test
    void aTextBoxWithAPrintedTextOfTheFormIsReadAsSuch() {
        WordForm read = HandMade.read(form, xml -> {
            int end = xml.indexOf("</w:p>", xml.indexOf(">申报时间"));
            return xml.substring(0, xml.lastIndexOf("<w:p>", end)) + "<w:p>" + object("申报时间：2022年10月10日")
                    + xml.substring(end);
        });

        assertEquals(Optional.of(form), read.application());
        assertTrue(read.problems().stream()
                .noneMatch(problem -> problem.message(Locale.CHINESE).contains("未读取")));
    }
}
