package org.clusterrules.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clusterrules.cases.Cases;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.model.InvalidApplicationException;
import org.clusterrules.rulefile.InvalidRuleSetException;
import org.clusterrules.rulefile.reader.RuleSetReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The largest inputs that are read, made to cost as much as they can. What is said of each is bounded, and so is the memory that is
 * taken; {@code target/bounds.tsv} has the figures, and the time, which nothing is asserted of.
 */
class BoundsTest {
    /** The most characters that are said of a form: a hundred problems. */
    private static final int FORM_TEXT = 100 * FormCheck.LONGEST_PROBLEM;

    /** The most characters that are said of rules or cases: five hundred problems and one. */
    private static final int RULES_TEXT = 501 * RuleSetCheck.LONGEST_PROBLEM;

    /** What may be allocated in all, most of which is let go at once: for a character, and for anything. */
    private static final long BYTES_PER_CHARACTER = 1_500;

    private static final long BYTES = 150_000_000;

    private static final Path FIGURES = Path.of("target/bounds.tsv");
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final int LARGEST_FORM = ApplicationJson.MAX_CHARACTERS;
    private static final int LARGEST_FILE = 1 << 20;

    private static final String MANIFEST = "id: test\ntitle: 测试\nedition: \"2022\"\n";

    private static final String RULE = """
            rule "standard.area"
                @title("占地面积一般不超过100平方公里") @basis("认定标准 一") @area("INDUSTRY")
            when
                Basics( $area : area )
            then
                criterion.figure($area).isAtMost("100");
            end
            """;

    @TempDir
    private Path directory;

    /** What is read, and what it is meant to hurt. */
    record Hostile(String name, String content) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** Returns what is said of an input; nothing if it is right. */
    @FunctionalInterface
    private interface Reading {
        String read(String content) throws IOException;
    }

    @BeforeAll
    static void writeHeading() throws IOException {
        Files.writeString(FIGURES, "input\tcharacters\tCPU ms\tMB\tcharacters said\n");
    }

    private static Hostile form(String name, String members) {
        return new Hostile(name, "{\"edition\": \"2022\"" + (members.isEmpty() ? "" : ", ") + members + "}");
    }

    private static String repeated(int times, IntFunction<String> part) {
        return IntStream.range(0, times).mapToObj(part).collect(Collectors.joining(","));
    }

    /** Repeats a text so often that no more of it is read. */
    private static String fill(String text, int size) {
        return text.repeat((size - 100) / text.length());
    }

    static Stream<Hostile> forms() {
        int values = 19_900;
        return Stream.of(
                new Hostile("nothing", "{}"),
                new Hostile("line breaks", fill("\n", LARGEST_FORM)),
                new Hostile("brackets", fill("[", LARGEST_FORM)),
                form("one text", "\"plan\": {\"profile\": \"" + fill("长", LARGEST_FORM) + "\"}"),
                form("one text of escapes", "\"plan\": {\"profile\": \"" + fill("\\u957f", LARGEST_FORM) + "\"}"),
                form("text for a number", "\"basics\": {\"area\": \"" + fill(" ", LARGEST_FORM) + "1\"}"),
                form("wide digits", "\"basics\": {\"area\": \"" + fill("５", LARGEST_FORM) + "\"}"),
                form("one number", "\"basics\": {\"area\": " + fill("9", LARGEST_FORM) + "}"),
                form("long numbers", "\"x\": [" + repeated(4_000, i -> "9".repeat(999)) + "]"),
                form("one name", "\"" + fill("a", LARGEST_FORM) + "\": 1"),
                form("unknown names", repeated(values, i -> "\"" + ("n" + i).repeat(30) + "\": 1")),
                form("one name again and again", repeated(values, i -> "\"" + "n".repeat(190) + "\": 1")),
                form("hidden names", repeated(1_000, i -> "\"" + "\\u001b".repeat(199) + i + "\": 1")),
                form("hidden names twice", repeated(values / 2, i -> ("\"" + "\\u200b".repeat(30) + i / 2 + "\": 1"))),
                form(
                        "deep names",
                        "\"x\": {\"" + "\\u200b".repeat(199) + "\": [" + repeated(values, i -> "1e99") + "]}"),
                form(
                        "unknown years",
                        "\"industry\": {\"totalOutput\": {" + repeated(values, i -> "\"" + i + "\": \"x\"") + "}}"),
                form(
                        "targets without end",
                        "\"plan\": {\"targets\": {\"other\": [" + repeated(values, i -> "{}") + "]}}"),
                form(
                        "unlike texts",
                        "\"plan\": {\"targets\": {\"other\": ["
                                + repeated(values / 3, i -> "{\"name\": 1, \"target\": 2}") + "]}}"),
                form("half characters", "\"x\": [" + repeated(values, i -> "\"\\ud800\"") + "]"));
    }

    static Stream<Hostile> rules() {
        return Stream.of(
                new Hostile("hidden characters", fill("\u200b", LARGEST_FILE / 3)),
                new Hostile("rare characters", fill("\ud840\udc00", LARGEST_FILE / 2)),
                new Hostile("lines", fill("\r", LARGEST_FILE)),
                new Hostile("hash marks", fill("#\n", LARGEST_FILE)),
                new Hostile("words", fill("x ".repeat(999) + "\n", LARGEST_FILE)),
                new Hostile("brackets", fill("(".repeat(1_999) + "\n", LARGEST_FILE)),
                new Hostile("quotation marks", fill("\" ".repeat(999) + "\n", LARGEST_FILE)),
                new Hostile("full width", fill("（".repeat(600) + "\n", LARGEST_FILE / 3)),
                new Hostile("names without quotes", fill("rule " + "x".repeat(1_990) + "\n", LARGEST_FILE)),
                new Hostile("rules without end", fill("rule \"a\"\n", LARGEST_FILE / 2)),
                new Hostile("annotations", "rule \"x\" " + fill("@".repeat(1_900) + "\n", LARGEST_FILE)),
                new Hostile(
                        "facts",
                        fill(
                                "rule \"standard.a\" when " + "Basics( $a : area ) ".repeat(90) + "\nthen end\n",
                                LARGEST_FILE)),
                new Hostile("one rule again and again", fill(RULE, LARGEST_FILE / 2)),
                new Hostile(
                        "many rules",
                        IntStream.range(0, 1_900)
                                .mapToObj(i ->
                                        RULE.replace("area\"", "a" + i + "\"").replace("占", i + "占"))
                                .collect(Collectors.joining())));
    }

    static Stream<Hostile> cases() {
        String list = "standard.area:\n";
        return Stream.of(
                new Hostile(
                        "keys",
                        IntStream.range(0, 60_000)
                                .mapToObj(i -> "k" + i + ": 1\n")
                                .collect(Collectors.joining())),
                new Hostile("lists in lists", fill("- ", 1_900) + "\n"),
                new Hostile("one text", "x: \"" + fill("a\n  ", LARGEST_FILE) + "\"\n"),
                new Hostile("unknown cells", list + fill("  - {when: {/x: 1}, then: MET}\n", LARGEST_FILE / 4)),
                new Hostile("unknown outcomes", list + fill("  - {then: " + "长".repeat(300) + "}\n", LARGEST_FILE / 4)),
                new Hostile(
                        "repeated texts",
                        list + fill("  - {when: {/x: {repeat: 字, times: 100000}}, then: MET}\n", 60_000)),
                new Hostile("cases", list + fill("  - {when: {/basics/area: 1}, then: MET}\n", LARGEST_FILE / 8)));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aFormIsReadWithinBounds(Hostile input) throws IOException {
        assertBounds(input, FORM_TEXT, BoundsTest::readForm);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aRuleFileIsReadWithinBounds(Hostile input) throws IOException {
        assertBounds(input, RULES_TEXT, BoundsTest::readRules);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aCaseFileIsReadWithinBounds(Hostile input) throws IOException {
        assertBounds(input, RULES_TEXT, this::readCases);
    }

    private static void assertBounds(Hostile input, int mostText, Reading reading) throws IOException {
        long thread = Thread.currentThread().getId();
        long bytesBefore = THREADS.getThreadAllocatedBytes(thread);
        long timeBefore = THREADS.getCurrentThreadCpuTime();
        String said = reading.read(input.content());
        long millis = (THREADS.getCurrentThreadCpuTime() - timeBefore) / 1_000_000;
        long bytes = THREADS.getThreadAllocatedBytes(thread) - bytesBefore;
        int characters = input.content().length();
        String figures =
                "%s\t%d\t%d\t%.1f\t%d%n".formatted(input.name(), characters, millis, bytes / 1e6, said.length());
        Files.writeString(FIGURES, figures, StandardOpenOption.APPEND);
        assertAll(
                () -> assertTrue(said.length() <= mostText, figures),
                () -> assertTrue(bytes <= BYTES + BYTES_PER_CHARACTER * characters, figures));
    }

    private static String readForm(String json) {
        try {
            ApplicationJson.parse(json);
            return "";
        } catch (InvalidApplicationException e) {
            return e.problems().stream()
                    .map(problem -> problem.describe(Locale.CHINESE))
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String readRules(String rules) {
        try {
            RuleSetReader.read(
                    Map.of("ruleset.yaml", MANIFEST.getBytes(UTF_8), "standard.drl", rules.getBytes(UTF_8)),
                    base -> Optional.empty());
            return "";
        } catch (InvalidRuleSetException e) {
            return described(e);
        }
    }

    private String readCases(String yaml) throws IOException {
        Files.writeString(directory.resolve("standard.cases.yaml"), yaml);
        try {
            List<?> unused = Cases.in(directory).all();
            return "";
        } catch (InvalidRuleSetException e) {
            return described(e);
        }
    }

    private static String described(InvalidRuleSetException refusal) {
        return refusal.problems().stream()
                .map(problem -> problem.describe(Locale.CHINESE))
                .collect(Collectors.joining("\n"));
    }
}
