package org.clusterrules.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An edition of the form with a blank more and a blank less, through the whole product: it takes rows of data and a component of
 * a record. Edition 2030 asks for the number of laboratories, and no longer for the area.
 */
class OtherEditionIT {
    private static final Path MODEL = Path.of("../../cluster-model/src/main");
    private static final String JAR = System.getProperty("cluster.jar");

    @TempDir
    private static Path directory;

    @BeforeAll
    static void compile() throws IOException {
        Path tables = MODEL.resolve("resources/org/clusterrules/model");
        Path changed = Files.createDirectories(directory.resolve("org/clusterrules/model"));
        Files.writeString(
                changed.resolve("dictionary.tsv"),
                Files.readString(tables.resolve("dictionary.tsv"))
                        .replace("/basics/area\tBASICS\tfigure\t-\t", "/basics/area\tBASICS\tfigure\t2022\t")
                        .replace(
                                "/industry/totalOutput\t",
                                "/basics/laboratories\tBASICS\tcount\t2030\t-\t个\tlaboratories\tzero\t-\t实验室数量\tnumber of"
                                        + " laboratories\n/industry/totalOutput\t"));
        Files.writeString(
                changed.resolve("editions.tsv"),
                Files.readString(tables.resolve("editions.tsv")) + "2030\t2027 2028 2029\t2030 2031 2032\n");
        Path source = Files.writeString(
                directory.resolve("Basics.java"),
                Files.readString(MODEL.resolve("java/org/clusterrules/model/Basics.java"))
                        .replace("Choice provincialCluster)", "Choice provincialCluster, Count laboratories)"));
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-encoding",
                        "UTF-8",
                        "-proc:none",
                        "-d",
                        directory.toString(),
                        "-cp",
                        JAR,
                        source.toString());
        assertEquals(0, failed);
    }

    private record Run(int exitCode, String output, String errors) {}

    private static Run assess(String form, String... options) throws IOException, InterruptedException {
        Path file = Files.writeString(directory.resolve("form.json"), form);
        List<String> command = QuickJava.command(
                "-cp", directory + File.pathSeparator + JAR, "org.clusterrules.cli.Main", "assess", file.toString());
        command.addAll(List.of(options));
        Path errors = directory.resolve("errors.txt");
        Process process =
                new ProcessBuilder(command).redirectError(errors.toFile()).start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Run(process.waitFor(), output, Files.readString(errors));
    }

    /** Returns the cells that completeness asks for. */
    private static List<String> blanks(String form) throws IOException, InterruptedException {
        return blanks(form, "drools");
    }

    private static List<String> blanks(String form, String engine) throws IOException, InterruptedException {
        Run run = assess(form, "--format", "json", "--engine", engine);
        assertEquals(1, run.exitCode(), run.errors());
        String finding = run.output().substring(run.output().indexOf("completeness.filled"));
        int cells = finding.indexOf('[', finding.indexOf("\"cells\""));
        return Pattern.compile("\"(/[^\"]+)\"")
                .matcher(finding.substring(cells, finding.indexOf(']', cells)))
                .results()
                .map(cell -> cell.group(1))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"drools", "direct"})
    void completenessAsksForTheBlanksOfTheEdition(String engine) throws Exception {
        List<String> blanks = blanks("{\"edition\": \"2030\"}", engine);

        assertTrue(blanks.contains("/basics/laboratories"), blanks.toString());
        assertFalse(blanks.contains("/basics/area"), blanks.toString());
        assertTrue(blanks.contains("/industry/totalOutput/2029"), blanks.toString());
    }

    @Test
    void theOtherEditionStaysWhatItIs() throws Exception {
        List<String> blanks = blanks("{\"edition\": \"2022\"}");

        assertTrue(blanks.contains("/basics/area"), blanks.toString());
        assertFalse(blanks.contains("/basics/laboratories"), blanks.toString());
    }

    @Test
    void aBlankThatIsFilledInIsNotAskedFor() throws Exception {
        List<String> blanks = blanks("{\"edition\": \"2030\", \"basics\": {\"laboratories\": 3}}");

        assertFalse(blanks.contains("/basics/laboratories"), blanks.toString());
    }

    @Test
    void theReportNamesTheNewBlank() throws Exception {
        Run run = assess("{\"edition\": \"2030\"}");

        assertTrue(run.output().contains("实验室数量"), run.output());
    }

    @Test
    void aBlankOfAnotherEditionIsRefusedWithItsPlace() throws Exception {
        Run run = assess("{\"edition\": \"2022\", \"basics\": {\"laboratories\": 3}}", "--lang", "en");

        assertEquals(2, run.exitCode());
        assertTrue(run.errors().contains("it belongs to edition 2030 of the form"), run.errors());
    }
}
