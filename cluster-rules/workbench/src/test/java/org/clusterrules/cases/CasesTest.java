package org.clusterrules.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.clusterrules.rulefile.InvalidRuleSetException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CasesTest {
    @Test
    void aWrongCellOfALadderIsOneProblem(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("ruleset.yaml"), "id: one\ntitle: 示例\nedition: \"2022\"\n");
        Files.writeString(directory.resolve("standard.cases.yaml"), """
                standard.area:
                  - {cell: /basics/aera, below: MET, at: MET, above: UNMET}
                """);

        InvalidRuleSetException refused = assertThrows(InvalidRuleSetException.class, () -> Cases.in(directory));

        assertEquals(
                List.of("the form has no cell /basics/aera; did you mean \"/basics/area\"?"),
                refused.problems().stream()
                        .map(problem -> problem.message().in(Locale.ENGLISH))
                        .toList());
    }
}
