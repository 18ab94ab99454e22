package org.clusterrules.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The jar that is built gives the same bytes in every locale, time zone and character set, with one processor, in little memory
 * and on another JDK: those that this virtual machine gives. A process differs in several ways at once; a failure names them.
 */
@Tag("faults")
class SameBytesIT {
    private static final Path SAMPLES = Path.of("../../cluster-model/samples");
    private static final List<String> NAMES = List.of("eligible", "near-miss", "half-filled");
    private static final Path HERE = Path.of(System.getProperty("java.home"));

    @TempDir
    private Path directory;

    private static List<String> samples(String... arguments) {
        List<String> assess = new ArrayList<>(List.of("assess"));
        Collections.addAll(assess, arguments);
        NAMES.forEach(name -> assess.add(SAMPLES.resolve(name + ".json").toString()));
        return assess;
    }

    /** Has another virtual machine run a command, and holds what it writes against what this one does. */
    private void assertSameBytes(Path home, String locale, String options, List<String> arguments) throws Exception {
        CommandLine.Result here = CommandLine.run(arguments.toArray(String[]::new));
        List<String> command = new ArrayList<>(List.of(home.resolve("bin/java").toString(), "-XX:TieredStopAtLevel=1"));
        command.addAll(Splitter.on(' ').splitToList(options));
        command.addAll(List.of("-jar", System.getProperty("cluster.jar")));
        command.addAll(arguments);
        String called = "LC_ALL=" + locale + " " + String.join(" ", command);
        Path out = directory.resolve("out");
        Path err = directory.resolve("err");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().put("LC_ALL", locale);
        builder.environment().remove("JAVA_TOOL_OPTIONS"); // the JVM would tell of it on standard error
        int exit = builder.start().waitFor();
        assertEquals(here.err(), Files.readString(err), called);
        assertEquals(here.out(), Files.readString(out), called);
        assertEquals(here.exit(), exit, called);
    }

    @ParameterizedTest
    @CsvSource({
        "ndjson, zh, zh_CN.GBK, -Dfile.encoding=GBK -Duser.language=zh -Duser.country=CN -Duser.timezone=Asia/Shanghai",
        "text, zh, C, -Duser.language=tr -Duser.country=TR -Duser.timezone=Pacific/Kiritimati -XX:ActiveProcessorCount=1",
        "json, en, C, -Dfile.encoding=US-ASCII -Duser.language=ar -Duser.country=EG -Duser.extensions=nu-arab -XX:+UseSerialGC",
        "html, en, C.UTF-8, -Duser.language=th -Duser.country=TH -Duser.extensions=ca-buddhist-nu-thai -XX:+UseParallelGC",
        "markdown, en, C, -Duser.language=hi -Duser.country=IN -Duser.extensions=nu-deva -Duser.timezone=America/St_Johns",
    })
    void theSameBytesWhereverItRuns(String format, String language, String locale, String options) throws Exception {
        assertSameBytes(HERE, locale, options, samples("--format", format, "--lang", language));
    }

    @Test
    void thirtyTwoMegabytesAreEnoughForSamplesAndForAPortfolio() throws Exception {
        String options = "-Xmx32m -XX:+UseSerialGC";
        List<String> forms = new ArrayList<>();
        for (String name : NAMES) {
            forms.add(Files.readString(SAMPLES.resolve(name + ".json")).replace("\n", ""));
        }
        Path portfolio = directory.resolve("portfolio.ndjson");
        Files.write(portfolio, Collections.nCopies(100, String.join("\n", forms)));
        assertSameBytes(HERE, "C", options, samples("--format", "html"));
        assertSameBytes(HERE, "C", options, List.of("assess", "--format", "ndjson", portfolio.toString()));
    }

    @Test
    void theSameBytesOnAnotherJdk() throws Exception {
        Optional<Path> other = otherJdk();
        assumeTrue(other.isPresent(), "no JDK 25 was found; JAVA_25_HOME may say where one is");
        assertSameBytes(other.orElseThrow(), "C", "-Duser.language=ar", samples("--format", "json"));
    }

    /** Returns the JDK that JAVA_25_HOME names, or one beside this JDK. */
    private static Optional<Path> otherJdk() throws IOException {
        String named = System.getenv("JAVA_25_HOME");
        if (named != null) {
            return Optional.of(Path.of(named));
        }
        try (Stream<Path> beside = Files.list(HERE.toRealPath().getParent())) {
            return beside.filter(home -> home.getFileName().toString().matches(".*\\b25\\b.*"))
                    .filter(home -> Files.isExecutable(home.resolve("bin/java")))
                    .sorted()
                    .findFirst();
        }
    }
}
