package org.clusterrules.traceability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clusterrules.rules.RuleSet;
import org.junit.jupiter.api.Test;

/**
 * Compares the page with the mapping, the dictionary and the rules. After an intended change, {@code -Dgolden.update=true} rewrites
 * the page and fails, so that a run that compared nothing never counts as passed.
 */
class TraceabilityPageTest {
    private static final Path PAGE = Path.of("../cluster-rules/TRACEABILITY.md");

    @Test
    void thePageIsUpToDate() throws IOException {
        String page = TraceabilityPage.of(
                Mapping.read(), RuleSet.builtIn("national-2022").criteria());
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PAGE, page);
            fail(PAGE + " was rewritten: review the difference, then run again without golden.update");
        }
        assertEquals(
                Files.readString(PAGE),
                page,
                () -> "if the change is intended, run with -Dgolden.update=true: " + PAGE);
    }
}
