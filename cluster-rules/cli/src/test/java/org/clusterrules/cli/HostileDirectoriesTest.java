package org.clusterrules.cli;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.clusterrules.cli.CommandLine.run;
import static org.clusterrules.cli.SpecialFiles.link;
import static org.clusterrules.cli.SpecialFiles.pipe;
import static org.clusterrules.cli.SpecialFiles.socket;
import static org.clusterrules.cli.SpecialFiles.sparse;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.clusterrules.cli.CommandLine.Result;
import org.clusterrules.live.RuleSets;
import org.clusterrules.rulefile.InvalidRuleSetException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Rule directories in which something stands that nobody would put there, or more of it than anyone writes. Whatever it is,
 * {@code check}, {@code test} and a service that watches the directory come to an end, and either use the rules or say what is
 * wrong, in its place and briefly.
 */
class HostileDirectoriesTest {
    private static final String MANIFEST = "id: test\ntitle: 测试\nedition: \"2022\"\n";
    private static final String CASE = "standard.area:\n  - {when: {/basics/area: 2}, then: UNMET}\n";
    private static final String RULE = """
            rule "standard.area"
                @title("占地面积") @titleEn("the area") @basis("测试") @area("INDUSTRY")
            when
                Basics( $area : area )
            then
                criterion.figure($area).isAtMost("1");
            end
            """;
    private static final int MOST_CHARACTERS = 200_000;
    private static final String FINE = "";

    @TempDir
    private Path root;

    private Path rules;

    /** Puts something into a rule directory. */
    private interface Maker {
        void make(Path directory) throws Exception;
    }

    @BeforeEach
    void write() throws IOException {
        rules = ruleSet(root.resolve("rules"), MANIFEST);
        Files.writeString(rules.resolve("standard.cases.yaml"), CASE);
    }

    private static Path ruleSet(Path directory, String manifest) throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("ruleset.yaml"), manifest);
        Files.writeString(directory.resolve("standard.drl"), RULE);
        return directory;
    }

    static Stream<Arguments> directories() {
        Map<String, Maker> all = new LinkedHashMap<>();
        for (String file : List.of("ruleset.yaml", "standard.drl", "standard.cases.yaml")) {
            all.put("not-a-file: a pipe as " + file, directory -> pipe(gone(directory, file)));
            all.put("not-a-file: a socket as " + file, directory -> socket(gone(directory, file)));
            all.put("not-a-file: a device as " + file, directory -> link(gone(directory, file), "/dev/zero"));
            all.put("not-a-file: a terminal as " + file, directory -> link(gone(directory, file), "/dev/tty"));
            all.put("not-a-file: a folder as " + file, directory -> Files.createDirectory(gone(directory, file)));
            all.put("not-a-file: a link to nowhere as " + file, directory -> link(gone(directory, file), "nowhere"));
            all.put("not-a-file: a link to itself as " + file, directory -> link(gone(directory, file), file));
            all.put("not-a-file: a link to a folder as " + file, directory -> link(gone(directory, file), "."));
            all.put("not-a-file: a link that leads out as " + file, directory -> {
                Files.move(directory.resolve(file), directory.resolveSibling("out"));
                link(directory.resolve(file), "../out");
            });
            all.put("file-too-large: 3 GB as " + file, directory -> sparse(directory.resolve(file), 3L << 30));
            all.put(
                    "file-too-large: a byte too many in " + file,
                    directory -> Files.writeString(directory.resolve(file), "//#\n".repeat((1 << 18)) + "#"));
            all.put("forbidden-character: NUL in " + file, directory -> append(directory.resolve(file), "\0"));
            all.put(
                    "forbidden-character: text turned round in " + file,
                    directory -> append(directory.resolve(file), "# \u202E"));
            all.put(
                    "not-utf-8: half a character in " + file,
                    directory -> Files.write(
                            directory.resolve(file), new byte[] {'#', (byte) 0xED, (byte) 0xA0, (byte) 0x80}));
            all.put("not-utf-8: UTF-16 in " + file, directory -> recode(directory.resolve(file), UTF_16LE));
            all.put(
                    "not-utf-8: UTF-16, the other way round, in " + file,
                    directory -> recode(directory.resolve(file), UTF_16BE));
            all.put(
                    "line-too-long: one line of 900 kB in " + file,
                    directory ->
                            append(directory.resolve(file), "#" + "a".repeat(file.startsWith("r") ? 60_000 : 900_000)));
            all.put(
                    FINE + ": a byte order mark in " + file,
                    directory -> Files.writeString(
                            directory.resolve(file), "\uFEFF" + Files.readString(directory.resolve(file))));
        }
        addRules(all);
        addManifests(all);
        addCases(all);
        addDirectories(all);
        return all.entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    private static void addRules(Map<String, Maker> all) {
        all.put(
                "file-too-large: brackets alone",
                rules("(".repeat(1_500).concat("\n").repeat(600)));
        all.put("only-rules: words alone", rules("a ".repeat(900).concat("\n").repeat(200)));
        all.put("too-many-problems: a problem in each line", rules("import x;\n".repeat(60_000)));
        all.put("too-many-rules: 2,001 rules", rules(rules(2_001)));
        all.put("missing-bracket: brackets in brackets", rules(RULE.replace("\"1\"", "(".repeat(1_500))));
        all.put(
                "file-too-large: a requirement without end",
                rules(RULE.replace(".isAtMost", ".isAtMost(\"1\")\n".repeat(50_000) + ".isAtMost")));
        all.put("unexpected: no end of a text", rules(RULE.replace("end\n", "\"")));
        all.put(FINE + ": an empty rule file", directory -> {
            rules("").make(directory);
            Files.delete(directory.resolve("standard.cases.yaml"));
        });
    }

    private static void addManifests(Map<String, Maker> all) {
        all.put("yaml-feature: aliases of aliases", manifest("sources: &a [x]\nnotAtHand: [*a, *a]\n"));
        all.put("yaml-feature: nested a thousand deep", manifest("sources: " + "[\n ".repeat(1_000)));
        all.put("yaml-feature: a Java class", manifest("sources: !!javax.script.ScriptEngineManager []\n"));
        all.put("yaml-feature: a second document", manifest("---\nid: other\n"));
        all.put("too-many-problems: 5,000 unknown keys", directory -> {
            StringBuilder keys = new StringBuilder(MANIFEST);
            for (int i = 0; i < 5_000; i++) {
                keys.append('k').append(i).append(": 1\n");
            }
            Files.writeString(directory.resolve("ruleset.yaml"), keys);
        });
        all.put("circular-base: extends itself", manifest("extends: ./\n"));
        all.put("circular-base: extends itself by its name", manifest("extends: ../rules\n"));
        all.put("circular-base: extends what extends it", directory -> {
            manifest("extends: ../other\n").make(directory);
            ruleSet(directory.resolveSibling("other"), MANIFEST.replace("test", "other") + "extends: ../rules\n");
        });
        all.put("too-many-bases: a chain of thirty", directory -> {
            manifest("extends: ../d0\n").make(directory);
            for (int i = 0; i < 30; i++) {
                ruleSet(
                        directory.resolveSibling("d" + i),
                        "id: d" + i + "\ntitle: t\nedition: \"2022\"\nextends: ../d" + (i + 1) + "\n");
            }
        });
        all.put("unknown-base: extends an absolute path", directory -> {
            Path other = ruleSet(directory.resolveSibling("other"), MANIFEST.replace("test", "other"));
            manifest("extends: " + other + "\n").make(directory);
        });
        all.put("unknown-base: extends a file", manifest("extends: ./standard.drl\n"));
        all.put("unknown-base: extends a pipe", directory -> {
            pipe(directory.resolveSibling("pipe"));
            manifest("extends: ../pipe\n").make(directory);
        });
        all.put("unknown-base: extends NUL", manifest("extends: \"./a\\0b\"\n"));
        all.put("unknown-base: extends a long path", manifest("extends: ./" + "a/".repeat(900) + "\n"));
        all.put("not-a-file: extends a directory with a pipe in it", directory -> {
            Path other = ruleSet(directory.resolveSibling("other"), MANIFEST.replace("test", "other"));
            pipe(gone(other, "standard.drl"));
            manifest("extends: ../other\n").make(directory);
        });
        all.put("missing-file: extends a directory without a manifest", directory -> {
            Files.createDirectory(directory.resolveSibling("other"));
            manifest("extends: ../other\n").make(directory);
        });
    }

    private static void addCases(Map<String, Maker> all) {
        for (String name : List.of(
                "standard.cases.yml",
                "standard.case.yaml",
                "standard.tests.yaml",
                "standard.yaml",
                "standard.cases",
                "standard.cases.json",
                "ruleset (1).yaml",
                "standard.cases (1).yaml",
                "cases.yaml",
                "standard.CASES.yaml",
                "standard-cases.yaml",
                "用例.yaml")) {
            all.put("unknown-file: " + name, directory -> Files.writeString(directory.resolve(name), CASE));
        }
        all.put(
                "unknown-file: cases in a subdirectory",
                directory -> Files.writeString(
                        Files.createDirectory(directory.resolve("sub")).resolve("standard.cases.yaml"), CASE));
        all.put(
                "unknown-file: rules in a subdirectory",
                directory -> Files.writeString(
                        Files.createDirectory(directory.resolve("sub")).resolve("standard.drl"), RULE));
        all.put(
                FINE + ": a rule set in a subdirectory",
                directory -> ruleSet(directory.resolve("sub"), MANIFEST.replace("test", "sub")));
        all.put("yaml-feature: cases that are aliases", cases("a: &a [x]\nb: [*a, *a, *a]\n"));
        all.put("yaml-feature: cases nested deep", cases("a: " + "[".repeat(1_500)));
        all.put("yaml-feature: half a million values", cases("a: [" + "1,1,1,1,\n".repeat(100_000) + "1]\n"));
        all.put(
                "too-many-problems: 9,000 cases without an outcome",
                cases("standard.area:\n" + "  - {when: {/basics/area: 2}}\n".repeat(9_000)));
        all.put(
                "case-file: texts of 2 GB",
                cases("standard.area:\n"
                        + "  - {when: {/basics/clusterName: {repeat: 字, times: 100000}}, then: MET}\n".repeat(9_000)));
        all.put(
                "too-many-problems: 14,000 cells that the form does not have",
                cases("standard.area:\n" + "  - {when: {/industry/smees/20211: 2}, then: MET}\n".repeat(14_000)));
        all.put("case-file: no such rule", cases(CASE.replace("standard.area", "standard.aera")));
        all.put("case-file: no such cell", cases(CASE.replace("/basics/area", "/basics/aera")));
        all.put("yaml-syntax: a name of 100 kB", cases("\"" + "a\n ".repeat(50_000) + "\": 1\n"));
        all.put("wrong-value: no mapping", cases("[1, 2]\n"));
        all.put(FINE + ": a form beside the cases", directory -> {
            Files.copy(Path.of("../../cluster-model/samples/eligible.json"), directory.resolve("base.json"));
            cases("base: base.json\n" + CASE).make(directory);
        });
        all.put("not-a-file: a pipe as a form", directory -> {
            pipe(directory.resolve("base.json"));
            cases("base: base.json\n" + CASE).make(directory);
        });
        all.put("not-a-file: a device as a form", directory -> {
            link(directory.resolve("base.json"), "/dev/zero");
            cases("base: base.json\n" + CASE).make(directory);
        });
        all.put("file-too-large: 3 GB as a form", directory -> {
            sparse(directory.resolve("base.json"), 3L << 30);
            cases("base: base.json\n" + CASE).make(directory);
        });
        all.put("case-file: a form that is none", directory -> {
            Files.writeString(directory.resolve("base.json"), "{\"a\": 1,}");
            cases("base: base.json\n" + CASE).make(directory);
        });
        all.put("case-file: a form of another directory", directory -> {
            Files.copy(Path.of("../../cluster-model/samples/eligible.json"), directory.resolveSibling("base.json"));
            cases("base: ../base.json\n" + CASE).make(directory);
        });
    }

    private static void addDirectories(Map<String, Maker> all) {
        all.put("directory-too-large: 10,001 files", directory -> {
            for (int i = 0; i < 10_001; i++) {
                Files.createFile(directory.resolve("n" + i));
            }
        });
        all.put("directory-too-large: 101 files of cases", directory -> {
            for (int i = 0; i < 101; i++) {
                Files.writeString(directory.resolve("a" + i + ".cases.yaml"), CASE);
            }
        });
        all.put("directory-too-large: 5 MB of cases", directory -> {
            for (int i = 0; i < 5; i++) {
                Files.writeString(directory.resolve("a" + i + ".cases.yaml"), "#a\n".repeat(340_000) + CASE);
            }
        });
        all.put("unknown-file: a folder called x.drl", directory -> Files.createDirectory(directory.resolve("x.drl")));
        all.put("unknown-file: a pipe called x.drl", directory -> pipe(directory.resolve("x.drl")));
        all.put(
                "unknown-file: a long name",
                directory -> Files.writeString(directory.resolve("a".repeat(251) + ".drl"), RULE));
        all.put(
                "unknown-file: a name that writes to the terminal",
                directory -> Files.writeString(directory.resolve("a\u001B[2J\nb.drl"), RULE));
        all.put(
                "unknown-file: a name that is not UTF-8",
                directory -> shell(directory, "touch \"$(printf 'a\\377.drl')\""));
        all.put(
                FINE + ": a case file whose name is not UTF-8",
                directory -> shell(directory, "cp standard.cases.yaml \"$(printf 'a\\377.cases.yaml')\""));
        all.put(
                "unreadable-file: two names that read the same",
                directory -> shell(
                        directory,
                        "for c in 376 377; do cp standard.cases.yaml \"$(printf \"a\\\\$c.cases.yaml\")\"; done"));
        for (String name :
                List.of("#standard.drl#", "~$standard.drl", ".#standard.drl", "standard.drl~", ".sub/x.drl")) {
            all.put(FINE + ": what is left by an editor, " + name, directory -> {
                Path file = directory.resolve(name);
                Files.createDirectories(file.getParent());
                Files.writeString(file, "nonsense");
            });
        }
        all.put(
                FINE + ": a huge file that has nothing to do with rules",
                directory -> sparse(directory.resolve("forms.json"), 3L << 30));
        all.put(FINE + ": a pipe that has nothing to do with rules", directory -> pipe(directory.resolve("log")));
        all.put(FINE + ": a folder that links to itself", directory -> link(directory.resolve("again"), "."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("directories")
    void isUsedOrRefusedWithAReason(String name, Maker maker) throws Exception {
        String code = name.substring(0, name.indexOf(':'));
        maker.make(rules);

        Result check = run("check", rules.toString(), "--lang", "en");
        Result test = run("test", rules.toString());

        for (Result result : List.of(check, test)) {
            String all = result.out() + result.err();
            assertTrue(all.length() < MOST_CHARACTERS, () -> name + ": " + all.length() + " characters");
            assertFalse(all.contains("internal") || all.contains("Exception") || all.contains("内部错误"), all);
            assertTrue(all.codePoints().noneMatch(c -> c != '\n' && Character.isISOControl(c)), all);
        }
        if (code.isEmpty()) {
            assertEquals(0, check.exit(), check.out() + check.err());
            assertTrue(test.exit() < 2, test.err());
            assertDoesNotThrow(() -> RuleSets.watch(rules).close());
        } else {
            assertEquals(2, check.exit(), check.out());
            assertTrue(check.out().contains("[" + code + "]"), check.out() + check.err());
            assertEquals(code.equals("case-file") && name.contains("no such rule") ? 1 : 2, test.exit(), test.err());
            assertFalse(problems().isEmpty());
        }
    }

    /** Returns what a service that would watch the directory is told. */
    private List<?> problems() throws IOException {
        try (RuleSets watched = RuleSets.watch(rules)) {
            return watched.problems();
        } catch (InvalidRuleSetException e) {
            return e.problems();
        }
    }

    private static Maker rules(String text) {
        return directory -> Files.writeString(directory.resolve("standard.drl"), text);
    }

    private static String rules(int count) {
        StringBuilder rules = new StringBuilder();
        for (int i = 0; i < count; i++) {
            rules.append(RULE.replace("standard.area", "standard.area" + i).replace("占地面积", "占地面积" + i));
        }
        return rules.toString();
    }

    private static Maker manifest(String more) {
        return directory -> Files.writeString(directory.resolve("ruleset.yaml"), MANIFEST + more);
    }

    private static Maker cases(String text) {
        return directory -> Files.writeString(directory.resolve("standard.cases.yaml"), text);
    }

    private static Path gone(Path directory, String file) throws IOException {
        Path path = directory.resolve(file);
        Files.delete(path);
        return path;
    }

    private static void append(Path file, String text) throws IOException {
        Files.writeString(file, Files.readString(file) + text);
    }

    private static void recode(Path file, Charset charset) throws IOException {
        Files.write(file, ("\uFEFF" + Files.readString(file)).getBytes(charset));
    }

    private static void shell(Path directory, String command) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no shell here");
        assertEquals(
                0,
                new ProcessBuilder("/bin/sh", "-c", command)
                        .directory(directory.toFile())
                        .start()
                        .waitFor());
    }
}
