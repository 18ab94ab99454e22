package org.clusterrules.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.clusterrules.model.Application;
import org.clusterrules.model.Edition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Documents of an edition that a rule directory brings. */
class BroughtEditionTest {
    static final Edition EDITION = new Edition("2025", List.of(2022, 2023, 2024), List.of(2025, 2026, 2027));

    private final Application form = Application.blank(EDITION).toBuilder()
            .set("/industry/totalOutput/2024", 30)
            .set("/plan/stages/2026/rdSpending", 7)
            .set("/plan/targets/other/0/indicator", "单位产值水耗")
            .build();
    private final byte[] docx = ApplicationWord.write(form);

    @Test
    void theyAreReadFilledInAndCommentedOn(@TempDir Path directory) throws Exception {
        Path file = Files.write(directory.resolve("form.docx"), docx);
        Application other =
                form.toBuilder().set("/industry/totalOutput/2024", 40).build();

        assertEquals(Optional.of(form), ApplicationWord.read(docx, EDITION).application());
        assertEquals(Optional.of(form), ApplicationWord.read(file, EDITION).application());
        assertEquals(
                Optional.of(form),
                ApplicationWord.read(HandMade.withoutControls(docx), EDITION).application());
        FilledInDocument filled = ApplicationWord.fillIn(docx, other);
        assertEquals(List.of(), filled.problems());
        assertEquals(
                Optional.of(other), ApplicationWord.read(filled.docx(), EDITION).application());
        String commented = HandMade.main(
                ApplicationWord.comment(docx, List.of(new WordComment("/industry/totalOutput/2024", "低于门槛")), EDITION));
        int cell = commented.lastIndexOf("<w:tc>", commented.indexOf(">30.00<"));
        assertTrue(commented.substring(cell, commented.indexOf(">30.00<")).contains("commentRangeStart"));
    }

    @Test
    void documentsOfAKnownEditionAreReadBesideIt() throws Exception {
        Application known = RoundTripTest.sample("eligible");

        assertEquals(
                Optional.of(known),
                ApplicationWord.read(ApplicationWord.write(known), EDITION).application());
        assertTrue(ApplicationWord.read(docx).application().isEmpty());
    }

    @Test
    void anArgumentThatIsNullIsNamed() {
        assertNamed("file", () -> ApplicationWord.read((Path) null));
        assertNamed("document", () -> ApplicationWord.read((byte[]) null));
        assertNamed("edition", () -> ApplicationWord.read(docx, null));
        assertNamed("edition", () -> ApplicationWord.template(null));
        assertNamed("form", () -> ApplicationWord.write(null));
        assertNamed("docx", () -> ApplicationWord.fillIn(null, form));
        assertNamed("form", () -> ApplicationWord.fillIn(docx, null));
        assertNamed("comments", () -> ApplicationWord.comment(docx, null));
        assertNamed("docx", () -> ApplicationWord.comment(null, List.of()));
    }

    private static void assertNamed(String argument, Executable call) {
        assertEquals(argument, assertThrows(NullPointerException.class, call).getMessage());
    }
}
