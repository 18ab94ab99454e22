package org.clusterrules.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clusterrules.assessment.Kind;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Variation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases are added to files that people have written, which else stay as they are. {@code @} is where one belongs. */
class CaseFileEditTest {
    private static final String ITEM = "{when: {/basics/area: 50}, then: MET, kind: REQUIRED}";

    @TempDir
    private Path directory;

    private static Case area(Variation base, Map<String, @Nullable Object> when) {
        return new Case(
                "standard.area",
                "a.cases.yaml",
                1,
                base,
                when,
                Expectation.of(Outcome.MET).and(Kind.REQUIRED));
    }

    private String added(String before) throws IOException {
        Files.writeString(directory.resolve("a.cases.yaml"), before);
        return CaseFileEdit.adding(List.of(area(CaseFiles.form(), Map.of("/basics/area", "50"))), directory)
                .get("a.cases.yaml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "standard.area:\n  - {then: MET}\n@",
                "standard.area:\n  - {then: MET}   # a comment\n@\n# another\nstandard.b:\n  - {then: MET}\n",
                "standard.area:\n- {then: MET}\n#@",
                "standard.area:\n  - when:\n      /basics/area: 51\n    then: MET  # here\n@\n\n# to the next\nstandard.b:\n  - {then: MET}\n",
                "standard.area:\n    -   then: MET\n        cells: [/basics/area]\n@",
                "standard.area:\n  - {then: MET,\n     kind: REQUIRED}\n@\n",
                "# 𠮷 is two chars, and 中 one\nstandard.area:\n  - {then: MET}\n@\nstandard.b:\n  - {then: MET}\n",
            })
    void aCaseIsAddedBehindTheLastOfItsCriterion(String file) throws IOException {
        boolean isAtMargin = file.contains("#@");
        String indent = isAtMargin ? "- " : file.contains("    -   ") ? "    - " : "  - ";
        String before = file.replace("\n@\n", "\n").replace("\n#@", "\n").replace("\n@", "\n");
        String after = file.replace("\n@\n", "\n" + indent + ITEM + "\n")
                .replace("\n#@", "\n" + indent + ITEM + "\n")
                .replace("\n@", "\n" + indent + ITEM + "\n");

        assertEquals(after, added(before));
        assertEquals(after.replace("\n", "\r\n"), added(before.replace("\n", "\r\n")));
        assertEquals("\uFEFF" + after, added("\uFEFF" + before));
    }

    @Test
    void aListInBracketsGetsTheCaseBeforeItsEnd() throws IOException {
        assertEquals(
                "standard.area: [{then: MET}, " + ITEM + "] # end\n", added("standard.area: [{then: MET}] # end\n"));
        assertEquals("standard.area: [" + ITEM + "]\n", added("standard.area: []\n"));
    }

    @Test
    void aNewCriterionComesAtTheEndAndANewFileBegins() throws IOException {
        assertEquals(
                "standard.b:\n  - {then: MET}\n\nstandard.area:\n  - " + ITEM + "\n",
                added("standard.b:\n  - {then: MET}"));
        assertEquals("standard.area:\n  - " + ITEM + "\n", added(""));
    }

    @Test
    void aFileInWhichTheCaseWouldMeanSomethingElseIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> added("base: near-miss\nstandard.b:\n  - {then: MET}\n"),
                "another form");
        assertThrows(IllegalArgumentException.class, () -> added("{standard.b: [{then: MET}]}\n"));
    }

    @Test
    void whatIsWrittenIsReadAsTheSameValues() throws IOException {
        Map<String, @Nullable Object> when = new LinkedHashMap<>();
        when.put("/basics/area", null);
        when.put("/basics/clusterName", "a: \"b\" \\ #c");
        when.put("/industry/coordinatedDevelopment", "字".repeat(201));
        when.put("/industry/supplyChainRisk", "null");
        when.put("/industry/chainMap/drawn", "NO");
        List<Case> cases = new ArrayList<>(List.of(area(CaseFiles.form(), when)));

        String text = CaseFileEdit.adding(cases, directory).get("a.cases.yaml");

        assertEquals(when, CaseFiles.cases(text).get(0).when());
        assertEquals(text, CaseText.of(cases));
    }
}
