package org.clusterrules.word;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clusterrules.model.Application;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is filled in where others track their changes stays whatever becomes of those. */
class FillInTrackedTest {
    private static final String INSERTED = "<w:ins w:id=\"901\" w:author=\"李四\">";
    private static final String OLD =
            "<w:del w:id=\"902\" w:author=\"李四\"><w:r><w:delText>99</w:delText></w:r></w:del>";
    private static final Pattern VALUE =
            Pattern.compile("<w:r>(?:(?!</w:r>).)*<w:t xml:space=\"preserve\">126\\.38</w:t></w:r>");

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aValueInAnInsertionOrBesideADeletionSurvivesTheirRejection(boolean hasControls) throws IOException {
        for (String instead : List.of(OLD + INSERTED + "$0</w:ins>", INSERTED + "$0</w:ins>" + OLD, OLD + "$0", OLD)) {
            byte[] own = document(hasControls, xml -> VALUE.matcher(xml).replaceFirst(instead));
            Application form = RoundTripTest.sample("eligible").toBuilder()
                    .set("/industry/totalOutput/2021", "130.5")
                    .build();

            FilledInDocument filled = ApplicationWord.fillIn(own, form);

            assertEquals(List.of(), RoundTripTest.describe(filled.problems()), instead);
            assertEquals(
                    Optional.of(form),
                    ApplicationWord.read(rejected(filled.docx())).application(),
                    instead);
        }
    }

    @Test
    void aBoxThatSomebodyTickedWithTrackedChangesSurvivesTheirRejection() throws IOException {
        byte[] own = document(
                false,
                xml -> Pattern.compile("(<w:r>(?:(?!</w:r>).)*>)([□☑])(</w:t></w:r>)")
                        .matcher(xml)
                        .replaceAll(OLD + INSERTED + "$0</w:ins>"));
        Application form = RoundTripTest.sample("eligible").toBuilder()
                .set("/basics/provincialCluster", "NO")
                .set("/basics/notRestrictedIndustry", "NO")
                .build();

        byte[] filled = ApplicationWord.fillIn(own, form).docx();

        assertEquals(Optional.of(form), ApplicationWord.read(filled).application());
        String xml = HandMade.main(filled);
        String question = xml.substring(xml.indexOf("获得省级中小企业特色产业集群"));
        String answer = question.substring(0, question.indexOf("</w:tr>"));
        assertEquals(
                0,
                Pattern.compile("<w:ins [^>]*>(?!</w:ins>)|<w:del ")
                        .matcher(answer)
                        .results()
                        .count(),
                answer);
    }

    @Test
    void theRestOfAnInsertionStaysTracked() throws IOException {
        byte[] own = document(
                false,
                xml -> VALUE.matcher(xml)
                        .replaceFirst(Matcher.quoteReplacement(INSERTED + "<w:r><w:t>约</w:t></w:r>") + "$0</w:ins>"));
        Application form = RoundTripTest.sample("eligible").toBuilder()
                .set("/industry/totalOutput/2021", "130.5")
                .build();

        byte[] filled = ApplicationWord.fillIn(own, form).docx();

        assertEquals(Optional.of(form), ApplicationWord.read(rejected(filled)).application());
    }

    private static byte[] document(boolean hasControls, UnaryOperator<String> change) throws IOException {
        byte[] docx = ApplicationWord.write(RoundTripTest.sample("eligible"));
        return HandMade.edit(hasControls ? docx : HandMade.withoutControls(docx), change);
    }

    /** Rejects all tracked changes, as a person does in Word. */
    private static byte[] rejected(byte[] docx) {
        return HandMade.edit(
                docx,
                xml -> xml.replaceAll("(?s)<w:ins [^>]*>.*?</w:ins>", "")
                        .replaceAll("</?w:del [^>]*>|</w:del>", "")
                        .replace("delText", "t"));
    }
}
