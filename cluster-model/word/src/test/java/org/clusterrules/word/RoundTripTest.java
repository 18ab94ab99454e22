package org.clusterrules.word;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.model.Edition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoundTripTest {
    @Property(tries = 30)
    void anyFormThatIsWrittenReadsAsTheSameForm(@ForAll Random random) {
        Application form = RandomForms.of(random);

        WordForm read = ApplicationWord.read(ApplicationWord.write(form));

        assertEquals(List.of(), describe(read.errors()));
        assertEquals(
                ApplicationJson.write(form),
                ApplicationJson.write(read.application().orElseThrow()));
        assertEquals(form, read.application().orElseThrow());
    }

    @Test
    void aFigureThatBeginsWithItsYearIsReadFromADocumentOfThisLibrary() throws IOException {
        Application form = sample("eligible").toBuilder()
                .set("/industry/enterprises/2019", 201916)
                .build();

        assertEquals(
                Optional.of(form),
                ApplicationWord.read(ApplicationWord.write(form)).application());
    }

    @Test
    void anEntryOfFullWidthSpacesAloneReadsAsItIs() throws IOException {
        Application form = sample("eligible").toBuilder()
                .set("/green/carbonWorkEvidence", List.of("", "\u3000", "清单"))
                .build();

        assertEquals(
                Optional.of(form),
                ApplicationWord.read(ApplicationWord.write(form)).application());
    }

    @ParameterizedTest
    @ValueSource(strings = {"eligible", "half-filled", "near-miss"})
    void aSampleIsReadAsItIsWithNothingToSayOfIt(String name) throws IOException {
        Application form = sample(name);

        WordForm read = ApplicationWord.read(ApplicationWord.write(form));

        assertEquals(List.of(), describe(read.problems()));
        assertEquals(Optional.of(form), read.application());
    }

    @ParameterizedTest
    @ValueSource(strings = {"eligible", "half-filled", "near-miss"})
    void aSampleIsReadWithoutItsContentControlsToo(String name) throws IOException {
        Application form = sample(name);

        WordForm read = ApplicationWord.read(HandMade.withoutControls(ApplicationWord.write(form)));

        assertEquals(List.of(), describe(read.errors()));
        assertEquals(Optional.of(form), read.application());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aBlankFormIsBlankWithNothingToSayOfIt(boolean hasControls) {
        for (Edition edition : Edition.all().values()) {
            byte[] docx = ApplicationWord.template(edition);

            WordForm read = ApplicationWord.read(hasControls ? docx : HandMade.withoutControls(docx));

            assertEquals(List.of(), describe(read.problems()));
            assertEquals(Optional.of(Application.blank(edition)), read.application());
        }
    }

    static Application sample(String name) throws IOException {
        return ApplicationJson.read(Path.of("..", "samples", name + ".json"));
    }

    static List<String> describe(List<WordProblem> problems) {
        return problems.stream()
                .map(problem -> problem.kind() + " " + problem.pointer() + " " + problem.describe(Locale.CHINESE))
                .toList();
    }
}
