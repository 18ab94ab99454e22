package org.clusterrules.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.clusterrules.book.ProblemPage;
import org.clusterrules.rulefile.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What {@code check} prints, and how it exits. */
class CheckCommandTest {
    private static final String MANIFEST = "id: test\ntitle: 测试\nedition: \"2022\"\nextends: national-2022\n";
    private static final String GOOD = """
            rule "standard.area"
                @title("占地面积一般不超过50平方公里") @titleEn("an area of at most 50 km²") @basis("测试") @area("INDUSTRY")
            when
                Basics( $area : area )
            then
                criterion.figure($area).isAtMost("50");
            end
            """;
    private static final String WARNED = GOOD.replace("\"50\"", "\"60\"");
    private static final String BROKEN = GOOD.replace("isAtMost", "isAtMots").replace(": area )", ": aera )");

    @TempDir
    private Path directory;

    private record Run(int exit, String out, String err) {}

    private Run check(String standard, String... options) throws IOException {
        Files.writeString(directory.resolve("ruleset.yaml"), MANIFEST);
        Files.writeString(directory.resolve("standard.drl"), standard);
        return run(directory.toString(), options);
    }

    private static Run run(String directory, String... options) {
        List<String> arguments = new java.util.ArrayList<>(List.of("check", directory));
        arguments.addAll(List.of(options));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Main.run(arguments, new ByteArrayInputStream(new byte[0]), out, err);
        return new Run(exit, out.toString(UTF_8), err.toString(UTF_8));
    }

    private static Map<?, ?> parse(String json) {
        // JSON is YAML, and this is at hand.
        return (Map<?, ?>) new Yaml(new SafeConstructor(new LoaderOptions())).load(json);
    }

    @Test
    void whatIsRightIsSaidToBeRight() throws IOException {
        Run run = check(GOOD, "--lang", "en");

        assertEquals("no problems; the rule set can be used: rules 84\n", run.out());
        assertEquals(0, run.exit());
        assertEquals("", run.err());
    }

    @Test
    void everythingWrongIsPrintedWithTheLineAndAMarkBelowThePlace() throws IOException {
        Run run = check(BROKEN, "--lang", "en");

        assertEquals(2, run.exit());
        assertEquals("", run.err());
        assertEquals(
                List.of(
                        directory.resolve("standard.drl")
                                + ":4:21: error: standard.area: Basics does not have a field aera; did you mean \"area\"?"
                                + " [unknown-field]",
                        "        Basics( $area : aera )",
                        "                        ^",
                        directory.resolve("standard.drl")
                                + ":6:29: error: standard.area: \"isAtMots\" is not a word that can be used here; did you mean"
                                + " \"isAtMost\"? [unknown-word]",
                        "        criterion.figure($area).isAtMots(\"50\");",
                        "                                ^",
                        "the rule set cannot be used: errors 2, warnings 0",
                        "what a problem means, with examples: java -jar cluster.jar check --explain unknown-field --lang en"),
                run.out().lines().toList());
    }

    @Test
    void theMarkStandsBelowItsPlaceBehindChineseCharacters() throws IOException {
        Run run = check(GOOD.replace("\"INDUSTRY\"", "\"INDUSTRIE\""));

        List<String> lines = run.out().lines().toList();
        int mark = lines.get(2).indexOf('^');
        String before = lines.get(1).substring(0, lines.get(1).indexOf("\"INDUSTRIE\""));
        long wide = before.codePoints().filter(c -> c >= 0x2E80).count();
        assertEquals(before.length() + wide, mark);
        assertTrue(lines.get(0).contains("没有领域“INDUSTRIE”，是否应为“INDUSTRY”？"), lines.get(0));
    }

    @Test
    void warningsStopNothingUnlessAsked() throws IOException {
        Run run = check(WARNED, "--lang", "en");

        assertEquals(0, run.exit());
        assertTrue(
                run.out().contains(": warning: standard.area: the threshold is 60, but the title says \"不超过50平方公里"),
                run.out());
        assertEquals(1, check(WARNED, "--fail-on-warnings").exit());
        assertEquals(0, check(GOOD, "--fail-on-warnings").exit());
        assertEquals(2, check(BROKEN, "--fail-on-warnings").exit());
    }

    @Test
    void aLineInGbkIsNotShownAsSomethingElse() throws IOException {
        Files.writeString(directory.resolve("ruleset.yaml"), MANIFEST);
        Files.write(directory.resolve("standard.drl"), GOOD.getBytes(Charset.forName("GBK")));

        Run run = run(directory.toString(), "--lang", "en");

        String first = run.out().lines().toList().get(0);
        assertTrue(first.contains("this is not UTF-8") && first.contains("it is probably GBK"), run.out());
        assertFalse(run.out().contains("@title"), run.out());
    }

    @Test
    void jsonHasEveryProblem() throws IOException {
        Map<?, ?> report =
                parse(check(BROKEN, "--format", "json", "--lang", "en").out());

        assertEquals(false, report.get("usable"));
        assertEquals(2, report.get("errors"));
        assertEquals(
                Map.of(
                        "code",
                        "unknown-field",
                        "severity",
                        "ERROR",
                        "file",
                        "standard.drl",
                        "line",
                        4,
                        "column",
                        21,
                        "rule",
                        "standard.area",
                        "message",
                        "Basics does not have a field aera; did you mean \"area\"?"),
                ((List<?>) report.get("problems")).get(0));
        assertEquals(84, parse(check(GOOD, "--format", "json").out()).get("rules"));
    }

    @Test
    void sarifNamesPlacesAndExplainsEachCodeOnce() throws IOException {
        String text = check(BROKEN + BROKEN.replace("standard.area", "standard.b"), "--format", "sarif")
                .out();
        Map<?, ?> sarif = parse(text);
        Map<?, ?> run = (Map<?, ?>) ((List<?>) sarif.get("runs")).get(0);
        Map<?, ?> driver = (Map<?, ?>) ((Map<?, ?>) run.get("tool")).get("driver");
        List<?> codes = (List<?>) driver.get("rules");

        assertEquals("2.1.0", sarif.get("version"));
        assertEquals("unicodeCodePoints", run.get("columnKind"));
        for (Object code : codes) {
            Map<?, ?> described = (Map<?, ?>) code;
            assertTrue(described.get("id").toString().matches("[a-z0-9]+(-[a-z0-9]+)*"));
            Map<?, ?> help = (Map<?, ?>) described.get("help");
            String why = ProblemPage.of(
                            ProblemCode.of(described.get("id").toString()).orElseThrow())
                    .why()
                    .zh();
            assertTrue(help.get("text").toString().replace("\n", "").contains(why), help.toString());
            assertTrue(help.get("markdown").toString().contains(why), help.toString());
        }
        for (Object one : (List<?>) run.get("results")) {
            Map<?, ?> result = (Map<?, ?>) one;
            Map<?, ?> code = (Map<?, ?>) codes.get((Integer) result.get("ruleIndex"));
            assertEquals(code.get("id"), result.get("ruleId"));
            Map<?, ?> location = (Map<?, ?>) ((List<?>) result.get("locations")).get(0);
            Map<?, ?> place = (Map<?, ?>) location.get("physicalLocation");
            URI uri = URI.create(
                    ((Map<?, ?>) place.get("artifactLocation")).get("uri").toString());
            assertTrue(!uri.isAbsolute() && !uri.getPath().startsWith("/"), uri.toString());
            assertTrue((Integer) ((Map<?, ?>) place.get("region")).get("startLine") >= 1);
            assertTrue((Integer) ((Map<?, ?>) place.get("region")).get("startColumn") >= 1);
        }
        assertEquals(
                codes.size(),
                codes.stream()
                        .map(code -> ((Map<?, ?>) code).get("id"))
                        .distinct()
                        .count());
    }

    @Test
    void aCodeIsExplainedHoweverItIsWritten() {
        for (String written : List.of("unknown-field", "UNKNOWN_FIELD", "[unknown-field]")) {
            Run run = run("--explain", written, "--lang", "en");

            assertEquals(0, run.exit());
            assertTrue(run.out().contains("Basics( $area : aera )"), run.out());
            assertTrue(run.out().contains("Basics( $area : area )"), run.out());
            assertEquals("", run.err());
        }
    }

    @Test
    void withoutACodeAllCodesAreListedWithALineEach() {
        Run run = run("--explain", "--lang", "en");

        assertEquals(0, run.exit());
        assertEquals(
                Arrays.stream(ProblemCode.values()).map(ProblemCode::id).toList(),
                run.out().lines().map(line -> line.replaceFirst(" .*", "")).toList());
        assertTrue(run.out().lines().allMatch(line -> line.endsWith(".")), run.out());
    }

    @Test
    void theExplanationOfAllCodesIsReadByPrograms() {
        List<?> pages = (List<?>) new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(run("--explain", "--format", "json").out());

        assertEquals(ProblemCode.values().length, pages.size());
        assertEquals(
                Map.of("standard.drl", "when\n    Basics( $area : aera )\n"),
                ((Map<?, ?>) ((Map<?, ?>)
                                        pages.get(List.of(ProblemCode.values()).indexOf(ProblemCode.UNKNOWN_FIELD)))
                                .get("avoid"))
                        .get("files"));
    }

    @Test
    void sarifNamesFilesFromTheWorkingDirectory() throws IOException {
        Path below = Files.createTempDirectory(Path.of("target"), "规则 %");
        Files.writeString(below.resolve("standard.drl"), "import x;");

        Run run = run(below.toString(), "--format", "sarif");

        String name = below.getFileName().toString().replace("规则 %", "%E8%A7%84%E5%88%99%20%25");
        assertTrue(run.out().contains("\"target/" + name + "/standard.drl\""), run.out());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nowhere | nowhere: no such file or directory; check the path",
                "pom.xml | pom.xml: this is a file; a directory of rules is expected",
                "--explain unkown-field | command line: unknown problem code \"unkown-field\"; did you mean \"unknown-field\"?; check --explain lists all codes",
                "--explain quux | command line: unknown problem code \"quux\"; check --explain lists all codes",
                "--explain unknown-field src | command line: --explain does not take a directory; name a code only",
                "--explain --format sarif | command line: unknown format \"sarif\"; expected one of text, json, markdown",
                "--fail-on-warnings | command line: missing: DIR",
                "src --format xml | command line: unknown format \"xml\"; expected one of text, json, sarif"
            })
    void whatCannotBeReadIsSaidOnStandardError(String arguments, String message) {
        String[] words = arguments.split(" ");
        String[] options = new String[words.length + 1];
        System.arraycopy(words, 1, options, 0, words.length - 1);
        options[words.length - 1] = "--lang";
        options[words.length] = "en";

        Run run = run(words[0], options);

        assertEquals(2, run.exit());
        assertEquals("", run.out());
        assertTrue(run.err().startsWith(message), run.err());
    }
}
