package org.clusterrules.rulefile.reader;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterrules.rulefile.InvalidRuleSetException;
import org.clusterrules.rulefile.RuleProblem;

/**
 * Files with something wrong in them, one each, in a folder of {@code src/test/resources}. A file {@code x.drl} stands for {@code
 * standard.drl} of a rule set, {@code x.targets.drl} for {@code targets.drl}, {@code x.yaml} for {@code ruleset.yaml}, and {@code x.csv}
 * for {@code thresholds.csv} of one that extends another; what has to be said of it stands in {@code problems.tsv} beside the files, every problem a row.
 */
final class RuleCorpus {
    private static final String MANIFEST = "id: test\ntitle: 测试\nedition: \"2022\"\n";
    private static final byte[] GOOD = read(Path.of("src/test/resources/broken-rules/good.drl"));

    /** Where a rule set finds another to extend. */
    static final RuleLibrary LIBRARY = new RuleLibrary() {
        @Override
        public Optional<Map<String, byte[]>> files(String base) {
            return base.equals("base")
                    ? Optional.of(Map.of(
                            "ruleset.yaml", MANIFEST.replace("test", "base").getBytes(UTF_8), "standard.drl", GOOD))
                    : Optional.empty();
        }

        @Override
        public List<String> builtInIds() {
            return List.of("base");
        }
    };

    private final Path folder;

    RuleCorpus(String name) {
        this.folder = Path.of("src/test/resources", name);
    }

    /** Returns the names of the files. */
    List<String> names() {
        try (Stream<Path> files = Files.list(folder.resolve("files"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the rule set with that file in it. */
    Map<String, byte[]> ruleSet(String name) {
        Map<String, byte[]> files = new HashMap<>();
        files.put("ruleset.yaml", MANIFEST.getBytes(UTF_8));
        if (name.endsWith(".csv")) {
            files.put("ruleset.yaml", (MANIFEST + "extends: base\n").getBytes(UTF_8));
            files.put("thresholds.csv", read(folder.resolve("files").resolve(name)));
            return files;
        }
        files.put("standard.drl", GOOD);
        List<String> words = List.of(name.split("\\."));
        if (name.endsWith(".yaml")) {
            files.put("ruleset.yaml", read(folder.resolve("files").resolve(name)));
        } else {
            files.put(
                    words.size() == 3 ? words.get(1) + ".drl" : "standard.drl",
                    read(folder.resolve("files").resolve(name)));
        }
        return files;
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns what is wrong with the rule set, warnings included. */
    List<RuleProblem> problems(String name) {
        try {
            return RuleSetReader.read(ruleSet(name), LIBRARY).warnings();
        } catch (InvalidRuleSetException e) {
            return e.problems();
        }
    }

    /** Returns what has to be said, every problem a row. */
    String expected(String name) {
        try {
            return Files.readAllLines(folder.resolve("problems.tsv"), UTF_8).stream()
                    .filter(row -> row.startsWith(name + "\t"))
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes what is said now in the place of what has to be said. */
    void update(String name, String rows) {
        Path table = folder.resolve("problems.tsv");
        try {
            List<String> lines = new ArrayList<>(Files.readAllLines(table, UTF_8));
            lines.removeIf(line -> line.startsWith(name + "\t"));
            lines.addAll(rows.lines().toList());
            Stream<String> sorted = lines.stream().skip(1).sorted(Comparator.comparing(line -> line.split("\t", 2)[0]));
            Files.write(table, Stream.concat(lines.stream().limit(1), sorted).toList(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a problem as a row. */
    static String row(String name, RuleProblem problem) {
        return String.join(
                "\t",
                name,
                problem.file() + ":" + problem.line() + ":" + problem.column(),
                problem.code().id(),
                problem.rule().isEmpty() ? "-" : problem.rule(),
                problem.message().in(Locale.CHINESE),
                problem.message().in(Locale.ENGLISH));
    }
}
