package org.clusterrules.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.clusterrules.model.Application;
import org.clusterrules.model.Names;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists of names as people write them: each name is read as it is, or the list is a problem at its place. */
class NamesTest {
    private static final String PLATFORMS = "国家制造业创新中心或国家级创新平台名称及数量";
    private static final String NAMES = "/innovation/platforms/national/names";
    private static final String EVIDENCE = "/industry/chainMap/evidence";

    private final Application form = RoundTripTest.sample("eligible");

    NamesTest() throws IOException {}

    private WordForm readPlatforms(String lines) {
        return HandMade.read(form, xml -> {
            int start = xml.indexOf("<w:p>", xml.indexOf("<w:tc>", xml.indexOf(">" + PLATFORMS)));
            return xml.substring(0, start) + paragraphs(lines) + xml.substring(xml.indexOf("</w:tc>", start));
        });
    }

    private static String paragraphs(String lines) {
        StringBuilder paragraphs = new StringBuilder();
        for (String line : lines.split("[|]", -1)) {
            paragraphs.append(DocxBuilder.p(DocxBuilder.r(line)));
        }
        return paragraphs.toString();
    }

    private static void check(String expected, String pointer, WordForm read) {
        List<String> said = RoundTripTest.describe(read.problems());
        if (expected == null) {
            assertTrue(
                    read.errors().stream()
                            .anyMatch(error -> error.pointer().equals(pointer)
                                    && error.place().isPresent()),
                    said::toString);
        } else {
            Names names = (Names) read.application()
                    .orElseThrow(() -> new AssertionError(said))
                    .cell(pointer)
                    .orElseThrow();
            assertEquals(List.of(expected.split(" ")), names.values(), said::toString);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2, 1、甲国家中心 2、乙国家中心, 甲国家中心 乙国家中心",
        "2, 1、甲国家中心2、乙国家中心, 甲国家中心 乙国家中心",
        "2, 甲、乙联合实验室；丙中心, 甲、乙联合实验室 丙中心",
        "3, 甲、乙联合实验室；丙中心, 甲、乙联合实验室 丙中心",
        "4, 1、甲中心 2、乙中心 3、丙中心 4、丁中心, 甲中心 乙中心 丙中心 丁中心",
        "2, 1.甲中心；2.乙中心。, 甲中心 乙中心",
        "2, 1、甲国家|中心|2、乙国家中心, 甲国家中心 乙国家中心",
        "1, 1、甲国家中心, 甲国家中心",
        "2, 一、甲国家中心；二、乙国家中心, 甲国家中心 乙国家中心",
        "2, 一是甲国家中心；二是乙国家中心, 甲国家中心 乙国家中心",
        "2, ①甲国家中心②乙国家中心, 甲国家中心 乙国家中心",
        "2, （1）甲国家中心（2）乙国家中心, 甲国家中心 乙国家中心",
        "2, （一）甲国家中心（二）乙国家中心, 甲国家中心 乙国家中心",
        "2, 甲国家中心、|乙国家中心。, 甲国家中心 乙国家中心",
        "2, 甲国家中心|（依托虚构公司）|乙国家中心, 甲国家中心（依托虚构公司） 乙国家中心",
        "2, '|序号\t名称|1\t甲中心|2\t乙中心', 甲中心 乙中心",
        "2, 甲中心/乙中心, 甲中心 乙中心",
        "2, 《甲中心》《乙中心》, 《甲中心》 《乙中心》",
        "1, 国家竹子、竹家居中心, 国家竹子、竹家居中心",
        "1, 3D打印、增材制造国家中心, 3D打印、增材制造国家中心",
        "2, '1、3D打印中心 2、竹子、竹家居中心', 3D打印中心 竹子、竹家居中心",
        "3, '1、甲中心、乙中心 2、丙中心', 甲中心 乙中心 丙中心",
        "'', 甲中心；乙中心, 甲中心 乙中心",
        "'', 甲中心, 甲中心",
        "3, 甲中心|乙中心, 甲中心 乙中心",
        "2, 甲国家|中心|乙国家中心,",
        "3, '国家企业技术中心2个（甲、乙），国家实验室1个（丙）',",
        "2, 10.5米甲中心；2.乙中心,",
        "2, 甲中心　　乙中心,",
        "2, 甲检测中心和乙实验室,",
        "4, 甲中心、乙中心、丙中心等,",
        "'', 甲中心、乙中心,",
        "3, 甲中心、乙中心,",
        "2, 1、甲中心 1、乙中心,",
        "2, 详见附件3,",
        "2, 1、甲中心 3、乙中心,",
        "2, 甲中心 2、乙中心,",
        "'', '4|甲中心|乙中心|丙中心|丁中心',"
    })
    void namesOfPlatformsAreReadWhereTheirNumberLeavesNoDoubt(String count, String names, String expected) {
        check(expected, NAMES, readPlatforms("数量：" + count + "个|名称：" + names));
    }

    @ParameterizedTest
    @CsvSource({
        "佐证01.pdf；佐证02.pdf, 佐证01.pdf 佐证02.pdf",
        "'a.pdf，b.pdf', 'a.pdf b.pdf'",
        "a.pdf b.pdf, a.pdf b.pdf",
        "a.pdf、b.docx、c.jpg, a.pdf b.docx c.jpg",
        "轴承、齿轮产业链图谱.pdf, 轴承、齿轮产业链图谱.pdf",
        "'a.pdf，轴承、齿轮产业链图谱.pdf', a.pdf 轴承、齿轮产业链图谱.pdf",
        "1.a.pdf 2.b.pdf, a.pdf b.pdf",
        "'a.pdf，共3页', 'a.pdf，共3页'",
        "《关于轴承、齿轮的通知》, 《关于轴承、齿轮的通知》",
        "附件1、附件2, 附件1 附件2",
        "3.轴承产业链图谱.pdf, 3.轴承产业链图谱.pdf"
    })
    void namesOfDocumentsEndWhereTheirFilesDo(String names, String expected) {
        WordForm read = HandMade.read(form, xml -> xml.replaceFirst(">佐证01[^<]*<", ">" + names + "<"));

        check(expected, EVIDENCE, read);
        assertEquals(
                expected.contains("轴承、齿轮产业链图谱.pdf"),
                read.problems().stream().anyMatch(problem -> problem.pointer().equals(EVIDENCE)));
    }
}
