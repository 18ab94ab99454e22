package org.clusterrules.traceability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clusterrules.rules.RuleSet;
import org.junit.jupiter.api.Test;

/**
 * The table for people is that of the mapping, the dictionary and the rules as they are now. After a change that is meant,
 * {@code -Dgolden.update=true} writes it anew, and fails, so that a run that compared nothing is never taken for one that passed.
 */
class TraceabilityPageTest {
    private static final Path PAGE = Path.of("../cluster-rules/TRACEABILITY.md");

    @Test
    void thePageIsUpToDate() throws IOException {
        String page = TraceabilityPage.of(
                Mapping.read(), RuleSet.builtIn("national-2022").criteria());
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PAGE, page);
            fail(PAGE + " is written anew: look at the difference, and run again without golden.update");
        }
        assertEquals(Files.readString(PAGE), page, () -> "run with -Dgolden.update=true if this is meant: " + PAGE);
    }
}
