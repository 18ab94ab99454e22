package org.clusterrules.word;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clusterrules.model.Application;
import org.clusterrules.model.Edition;
import org.junit.jupiter.api.Test;

class CommentsTest {
    private static List<String> commented(byte[] docx, String... pointers) {
        List<WordComment> comments = new ArrayList<>();
        for (String pointer : pointers) {
            comments.add(new WordComment(pointer, "请核实"));
        }
        List<String> texts = new ArrayList<>();
        HandMade.edit(ApplicationWord.comment(docx, comments), xml -> {
            for (int id = 0; id < pointers.length; id++) {
                String start = "<w:commentRangeStart w:id=\"" + id + "\"/>";
                String end = "<w:commentRangeEnd w:id=\"" + id + "\"/>";
                texts.add(xml.substring(xml.indexOf(start), xml.indexOf(end)).replaceAll("<[^>]*>", ""));
            }
            return xml;
        });
        return texts;
    }

    @Test
    void aCommentStandsAtItsCell() throws IOException {
        Application form = RoundTripTest.sample("eligible");
        for (byte[] docx :
                List.of(ApplicationWord.write(form), HandMade.withoutControls(ApplicationWord.write(form)))) {
            assertEquals(
                    List.of("126.38", "2022年10月10日", "15.20", "☑是", "名称：精密轴承（虚构）国家企业技术中心"),
                    commented(
                            docx,
                            "/industry/totalOutput/2021",
                            "/declaration/signedOn",
                            "/plan/targets/outputGrowth/target",
                            "/basics/notRestrictedIndustry",
                            "/innovation/platforms/national/names"));
        }
    }

    @Test
    void aCommentOnAGroupStandsAtItsFirstCell() throws IOException {
        byte[] docx = ApplicationWord.write(RoundTripTest.sample("eligible"));
        assertEquals(List.of("96.40"), commented(docx, "/industry/totalOutput"));
    }

    @Test
    void aBlankCellIsCommentedOnToo() {
        byte[] docx = ApplicationWord.template(Edition.of("2022"));
        assertEquals(
                List.of("", "数量：\u3000\u3000\u3000\u3000个"),
                commented(docx, "/industry/totalOutput/2021", "/innovation/platforms/national/count"));
    }

    @Test
    void whatIsAtNoCellStandsAtTheBeginning() {
        byte[] docx = ApplicationWord.template(Edition.of("2022"));
        assertEquals(List.of("附件2", "附件2", "附件2"), commented(docx, "", "/no/such/cell", "/industry"));
    }

    @Test
    void commentsChangeNoValue() throws IOException {
        Application form = RoundTripTest.sample("near-miss");
        byte[] docx = ApplicationWord.comment(
                ApplicationWord.write(form),
                form.cells().stream()
                        .map(cell -> new WordComment(cell.pointer(), "甲\n乙"))
                        .toList());
        assertEquals(Optional.of(form), ApplicationWord.read(docx).application());
    }
}
