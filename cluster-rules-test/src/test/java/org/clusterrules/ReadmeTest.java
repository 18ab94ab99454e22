package org.clusterrules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.report.ReportFormat;
import org.clusterrules.rules.RuleSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the README says is so. */
class ReadmeTest {
    private static final Path ROOT = root();
    private static final String README = read("README.md");
    private static final String CLASS_PATH = System.getProperty("java.class.path");
    private static final String TEST_COMMAND = "mvn -B -ntp verify";

    /** A path with a folder in it, not part of an address. */
    private static final Pattern PATH = Pattern.compile("(?<![\\w:/.-])(?:[\\w.-]+/)+[\\w.-]*");

    @Test
    void itsJavaRuns(@TempDir Path folder) throws Exception {
        List<String> blocks = fenced("java");
        assertEquals(1, blocks.size());
        compile(blocks.get(0), folder);
        assertEquals(expectedOfItsJava(), run(folder));
    }

    @Test
    void itsReportIsTheBeginningOfTheReport() throws IOException {
        String shown = fenced("text").get(0);
        assertTrue(shown.endsWith("\n…\n"), shown);
        String report = ReportFormat.TEXT.write(List.of(assessmentOfNearMiss()), Locale.CHINESE);
        assertEquals(shown.substring(0, shown.length() - 2), report.substring(0, shown.length() - 2));
    }

    @Test
    void itsXmlIsTheDependency() {
        assertEquals(1, fenced("xml").size());
        String version = allGroups("<version>(.*?)</version>", read("pom.xml")).get(0);
        String dependency = fenced("xml").get(0).replaceAll("\\s", "");
        assertEquals(
                "<dependency><groupId>org.clusterrules</groupId><artifactId>cluster-rules</artifactId><version>"
                        + version + "</version></dependency>",
                dependency);
    }

    static List<String> pages() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.map(file -> ROOT.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith("README.md")
                            && !file.contains("/target/")
                            && !file.contains("/node_modules/"))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void whatAPageLinksToIsThere(String page) {
        Path folder = ROOT.resolve(page).resolveSibling(".");
        for (String link : allGroups("\\]\\((?!https?:)([^)#]+)(?:#[^)]*)?\\)", read(page))) {
            assertTrue(Files.exists(folder.resolve(link)), () -> page + " links to " + link + ", which is not there");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "cluster-rules/cli/README.md", "cluster-model/word/README.md"})
    void theFilesThatAPageNamesAreThere(String page) {
        String text = read(page);
        List<String> paths = Stream.concat(fenced("sh", text).stream(), allGroups("`([^`\n]+)`", text).stream())
                .flatMap(line -> PATH.matcher(line).results().map(path -> path.group()))
                .distinct()
                .toList();
        assertFalse(paths.isEmpty());
        for (String path : paths) {
            assertTrue(isThere(path), () -> page + " names " + path + ", which is not there");
        }
    }

    @Test
    void theSamplesAreInTheJarWhereItSays() throws IOException {
        String first = allGroups("`Application\\.class\\.getResourceAsStream\\(\"(.*?)\"\\)`", README)
                .get(0);
        List<String> others = allGroups("`([\\w-]+\\.json)`", README);

        assertEquals(List.of("near-miss.json", "half-filled.json"), others);
        for (String sample : Stream.concat(
                        Stream.of(first), others.stream().map(name -> first.replaceFirst("[^/]+$", name)))
                .toList()) {
            try (InputStream in = Application.class.getResourceAsStream(sample)) {
                assertEquals(
                        ApplicationJson.read(ROOT.resolve("cluster-model").resolve(sample)),
                        ApplicationJson.read(Objects.requireNonNull(in, sample)));
            }
        }
    }

    @Test
    void itsTestCommandIsWhatIsRunOnEveryChange() {
        assertTrue(fenced("sh").stream().anyMatch(block -> block.lines().anyMatch(TEST_COMMAND::equals)));
        assertTrue(read(".ci/run").contains(" " + TEST_COMMAND + " &&\n"));
    }

    @Test
    void theTestsThatHoldThePromisesAreThere() throws IOException {
        Set<String> tests;
        try (Stream<Path> files = Files.walk(ROOT)) {
            tests = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Test.java") || name.endsWith("IT.java"))
                    .map(name -> name.substring(0, name.indexOf('.')))
                    .collect(Collectors.toSet());
        }
        List<String> named = allGroups("`([A-Z]\\w+(?:Test|IT))`", read("cluster-rules/SECURITY.md"));

        assertFalse(named.isEmpty());
        for (String test : named) {
            assertTrue(tests.contains(test), () -> "SECURITY.md names " + test + ", which is not there");
        }
    }

    @Test
    void itExplainsEveryOutcome() {
        for (Outcome outcome : Outcome.values()) {
            assertTrue(
                    README.contains("| `" + outcome + "` | " + outcome.label().zh() + " |"), outcome::toString);
        }
    }

    private static String expectedOfItsJava() throws IOException {
        Assessment assessment = assessmentOfNearMiss();
        List<String> lines = new ArrayList<>(List.of("NO"));
        for (Finding finding : assessment.findings()) {
            if (finding.outcome() == Outcome.UNMET) {
                lines.add(finding.message(Locale.ENGLISH));
            }
        }
        assertTrue(lines.size() > 1);
        return String.join("\n", lines) + "\n";
    }

    private static Assessment assessmentOfNearMiss() throws IOException {
        return RuleSet.builtIn("national-2022")
                .assess(ApplicationJson.read(ROOT.resolve("cluster-model/samples/near-miss.json")));
    }

    /** Puts the lines into a main, the imports above it. */
    private static void compile(String lines, Path folder) throws IOException {
        String imports = lines.lines().filter(ReadmeTest::isImport).collect(Collectors.joining("\n"));
        String body = lines.lines().filter(line -> !isImport(line)).collect(Collectors.joining("\n"));
        Path source = folder.resolve("Embedding.java");
        Files.writeString(
                source,
                imports + "\nclass Embedding { public static void main(String[] args) throws Exception {\n" + body
                        + "\n}}\n");
        String[] options = {
            "-proc:none", "-encoding", "UTF-8", "-cp", CLASS_PATH, "-d", folder.toString(), source.toString()
        };
        int result = ToolProvider.getSystemJavaCompiler().run(null, null, null, options);
        assertEquals(0, result, "the Java of README.md does not compile");
    }

    private static boolean isImport(String line) {
        return line.startsWith("import ");
    }

    /** Runs that main at the root of the repository, as a reader would, and returns all that it prints. */
    private static String run(Path folder) throws Exception {
        Path output = folder.resolve("output.txt");
        ProcessBuilder java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dfile.encoding=UTF-8",
                        "-Dstdout.encoding=UTF-8",
                        "Embedding")
                .directory(ROOT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        java.environment().put("CLASSPATH", folder + File.pathSeparator + CLASS_PATH);
        Process process = java.start();
        try {
            assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it does not end");
        } finally {
            process.destroyForcibly();
        }
        String printed = Files.readString(output, UTF_8).replace("\r\n", "\n");
        assertEquals(0, process.exitValue(), printed);
        return printed;
    }

    /** Returns what stands in the fenced blocks of a language. */
    private static List<String> fenced(String language) {
        return fenced(language, README);
    }

    private static List<String> fenced(String language, String page) {
        return allGroups("(?ms)^```" + language + "\n(.*?)^```$", page);
    }

    /** Whether a file is there, or is one that the build leaves: a module's pom names it. */
    private static boolean isThere(String path) {
        if (Files.exists(ROOT.resolve(path)) || Application.class.getResource(path) != null) {
            return true;
        }
        Matcher built = Pattern.compile("([\\w/-]+)/target/([\\w.-]+)").matcher(path);
        return built.matches()
                && read(built.group(1) + "/pom.xml").contains("${project.build.directory}/" + built.group(2));
    }

    /** Returns what the group of a pattern holds in each match. */
    private static List<String> allGroups(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static String read(String file) {
        try {
            return Files.readString(ROOT.resolve(file), UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(folder.resolve(".mvn"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
