package org.clusterrules.workbench.internal.layout;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.clusterrules.rulefile.InvalidRuleSetException;
import org.clusterrules.rulefile.reader.RuleSetFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** A case file is indented in one way, and nothing else of it changes. */
class YamlLayoutTest {
    private static final List<Path> BUILT_IN = List.of(
            Path.of("../src/main/resources/org/clusterrules/rules"),
            Path.of("src/main/resources/org/clusterrules/cases/built-in"));

    static List<Path> builtInFiles() throws IOException {
        List<Path> yaml = new ArrayList<>();
        for (Path folder : BUILT_IN) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file -> file.toString().endsWith(".yaml")).sorted().forEach(yaml::add);
            }
        }
        return yaml;
    }

    /** Those in which nothing but blocks is indented: what goes on within brackets keeps its distance. */
    static List<Path> builtInCases() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path file : builtInFiles()) {
            boolean isPlain = Files.readString(file).lines().noneMatch(line -> line.startsWith("     "));
            if (isPlain && file.toString().endsWith(RuleSetFile.CASES_SUFFIX)) {
                files.add(file);
            }
        }
        return files;
    }

    private static String layOut(String text) {
        return YamlLayout.of("standard.cases.yaml", text.getBytes(UTF_8));
    }

    @ParameterizedTest
    @MethodSource("builtInFiles")
    void builtInFilesAreLaidOut(Path file) throws IOException {
        assertEquals(Files.readString(file), layOut(Files.readString(file)));
    }

    /** Blocks are indented by other amounts, line by line the same for what belongs together. */
    @ParameterizedTest
    @MethodSource("builtInCases")
    void anyIndentationGivesTheSame(Path file) throws IOException {
        String laidOut = Files.readString(file);
        for (long seed = 0; seed < 4; seed++) {
            Random random = new Random(seed);
            int factor = 1 + random.nextInt(4);
            StringBuilder other = new StringBuilder();
            for (String line : laidOut.lines().toList()) {
                int indent = line.length() - line.stripLeading().length();
                String lineEnd = " ".repeat(random.nextInt(3)) + (seed % 2 == 0 ? "\r\n" : "\n");
                String blank = line.isEmpty() ? lineEnd.repeat(random.nextInt(3)) : "";
                other.append(" ".repeat(indent * factor))
                        .append(line.strip())
                        .append(lineEnd)
                        .append(blank);
            }
            assertEquals(laidOut, layOut(other.toString()), other::toString);
        }
    }

    @Test
    void blocksAreIndentedByTwo() {
        assertEquals("""
                # top
                with:
                  /basics/area: 50

                standard.area:
                  # first
                  - {when: {/basics/area: 51}, then: UNMET} # behind
                  - when:
                      /basics/area: 50
                    then: MET
                  - {when: {/basics/area: 1,
                            /basics/enterprises: 2}, then: MET}
                """, layOut("""


                        # top
                        with:
                            /basics/area: 50


                        standard.area:
                        # first
                        -    {when: {/basics/area: 51}, then: UNMET} # behind
                        -   when:
                              /basics/area: 50
                            then: MET
                        -   {when: {/basics/area: 1,
                                    /basics/enterprises: 2}, then: MET}"""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: |\n     one  \n\n\n       two\nb: 1\n",
                "a: |+\n  one\n\n\nb: 1\n",
                "a: \"one  \n\n\n  two\"\n",
                "a:\n  - >-\n   one\n   two\n  - x\n",
                "a: 'x  '   # c  \n",
                "-\n     a: 1\n",
                "a: {b: '\u5B57'}\n",
                "# only a comment",
                "",
            })
    void textsOfSeveralLinesStay(String text) {
        String laidOut = layOut(text);
        assertEquals(laidOut, layOut(laidOut));
        assertEquals(value(text), value(laidOut));
    }

    private static String value(String yaml) {
        return String.valueOf(new Yaml().<Object>load(yaml));
    }

    @Test
    void theEndOfAFileIsOneLineFeed() {
        assertEquals("a: 1\n", layOut("a: 1"));
        assertEquals("a: 1\n", layOut("\uFEFFa: 1  \r\n\r\n  \r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: [1", "a: &x 1", "a: 1\n--- \nb: 2"})
    void whatIsNotPlainYamlIsRefused(String text) {
        assertThrows(InvalidRuleSetException.class, () -> layOut(text));
    }
}
