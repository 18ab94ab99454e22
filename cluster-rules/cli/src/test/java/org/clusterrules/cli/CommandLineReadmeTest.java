package org.clusterrules.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README of the command line has its commands and options. */
class CommandLineReadmeTest {
    private final String readme;

    CommandLineReadmeTest() throws IOException {
        readme = Files.readString(Path.of("README.md"));
    }

    @Test
    void itNamesEveryCommand() {
        String names = String.join("\n", found("(?m)^## (.*)$|^\\| (`.*?) \\|"));
        List<String> missing = Main.COMMANDS.keySet().stream()
                .filter(name ->
                        !Pattern.compile("\\b" + name + "\\b").matcher(names).find())
                .toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void theOptionsOfAssessAreThere() {
        String help = CommandLine.run("assess", "--help").out();
        List<String> options = found("(?m)^\\| `(--[a-z-]+)");
        assertTrue(options.size() > 5, options::toString);
        assertEquals(
                List.of(),
                options.stream().filter(option -> !help.contains(option)).toList());
    }

    private List<String> found(String pattern) {
        return Pattern.compile(pattern)
                .matcher(readme)
                .results()
                .map(MatchResult::group)
                .map(found -> found.replaceFirst("^\\| `(?=--)", ""))
                .toList();
    }
}
