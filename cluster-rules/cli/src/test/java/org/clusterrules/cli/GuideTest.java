package org.clusterrules.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clusterrules.cli.CommandLine.Result;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The guides for analysts do what they say. A code block that begins {@code ```console} holds commands, {@code $ java -jar
 * cluster.jar …}, each with what it prints; one that names a file, {@code ```drl my-rules/targets.drl}, is written to it. What follows a command in a comment, up to {@code
 * <!-- end -->}, is what that command prints. With
 * {@code -Dgolden.update=true} the guide gets what the commands print now, and the test fails so that it is looked at.
 */
class GuideTest {
    private static final String PROMPT = "$ ";
    private static final String PROGRAM = "$ java -jar cluster.jar ";
    private static final String COMMENT = "<!-- ";
    private static final String COMMENT_END = " -->";
    private static final String END = COMMENT + "end" + COMMENT_END;
    private static final String FENCE = "```";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"GUIDE.md", "GUIDE.en.md", "PROBLEMS.md", "PROBLEMS.en.md"})
    void everyCommandPrintsWhatTheGuideSays(String name) throws IOException {
        Path guide = Path.of("..", name);
        String written = Files.readString(guide);
        String actual = run(Splitter.on('\n').splitToList(written));
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(guide, actual);
        }
        assertEquals(written, actual);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GUIDE.md", "GUIDE.en.md"})
    void theGuideHasTheWholeReference(String name) throws IOException {
        String guide = Files.readString(Path.of("..", name));

        for (String command : List.of("words", "fields", "keys")) {
            assertTrue(guide.contains(COMMENT + PROGRAM + command + " --format markdown"), command);
        }
    }

    /** Returns the guide again, with what the commands print. */
    private String run(List<String> lines) throws IOException {
        List<String> page = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            page.add(line);
            if (line.startsWith(COMMENT + PROMPT)) {
                page.add("");
                page.addAll(output(line.substring(COMMENT.length(), line.length() - COMMENT_END.length())));
                while (!lines.get(++i).equals(END)) {
                    // what it printed before
                }
                page.add(END);
            }
            if (!line.startsWith(FENCE)) {
                continue;
            }
            List<String> block = new ArrayList<>();
            while (!lines.get(++i).equals(FENCE)) {
                block.add(lines.get(i));
            }
            if (line.equals(FENCE + "console")) {
                page.addAll(commands(block));
            } else {
                write(line, block);
                page.addAll(block);
            }
            page.add(FENCE);
        }
        return String.join("\n", page);
    }

    private void write(String fence, List<String> block) throws IOException {
        int space = fence.indexOf(' ');
        if (space > 0) {
            Path file = folder.resolve(fence.substring(space + 1));
            Files.createDirectories(file.getParent());
            Files.writeString(file, String.join("\n", block) + "\n");
        }
    }

    private List<String> commands(List<String> block) {
        List<String> page = new ArrayList<>();
        for (String line : block) {
            if (line.startsWith(PROMPT)) {
                page.add(line);
                page.addAll(output(line));
            }
        }
        return page;
    }

    /** Runs a command in the folder; the paths in it are relative, and what is printed of the folder is left out. */
    private List<String> output(String line) {
        List<String> arguments = new ArrayList<>();
        for (String argument : Splitter.on(' ').split(line.substring(PROGRAM.length()))) {
            boolean path = argument.startsWith("my-rules");
            arguments.add(path ? folder.resolve(argument).toString() : argument);
        }
        Result result = CommandLine.run(arguments.toArray(String[]::new));
        String text = (result.out() + result.err()).replace(folder + "/", "");
        return text.isEmpty() ? List.of() : Splitter.on('\n').splitToList(text.substring(0, text.length() - 1));
    }
}
