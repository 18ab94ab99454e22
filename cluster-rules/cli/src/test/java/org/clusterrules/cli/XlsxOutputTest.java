package org.clusterrules.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Finding;
import org.clusterrules.cli.CommandLine.Result;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.model.Variation;
import org.clusterrules.rules.RuleSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code assess --format xlsx}, read back with nothing but the JDK. */
class XlsxOutputTest {
    private static final Path SAMPLES = Path.of("../../cluster-model/samples");
    private static final RuleSet RULES = RuleSet.builtIn("national-2022").direct();

    @TempDir
    private Path folder;

    /** A cell: a number, or a text. */
    private record Cell(String value, boolean isNumber) {}

    private static String sample(String name) {
        return SAMPLES.resolve(name + ".json").toString();
    }

    private Path written(String... arguments) {
        Path file = folder.resolve("out.xlsx");
        List<String> command = new ArrayList<>(List.of("assess", "--format", "xlsx", "--output", file.toString()));
        command.addAll(Arrays.asList(arguments));
        Result result = CommandLine.run(command.toArray(String[]::new));
        assertEquals("", result.out());
        return file;
    }

    private static Map<String, String> parts(Path file) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                parts.put(entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), UTF_8));
            }
        }
        return parts;
    }

    /** Returns the cells of a sheet by row, and by column within it. */
    private static List<Map<Integer, Cell>> cells(String sheet) throws XMLStreamException {
        List<Map<Integer, Cell>> rows = new ArrayList<>();
        XMLInputFactory factory = XMLInputFactory.newInstance();
        XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(sheet.getBytes(UTF_8)), "UTF-8");
        int column = 0;
        boolean isNumber = false;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "row" -> rows.add(new TreeMap<>());
                case "c" -> {
                    column = column(xml.getAttributeValue(null, "r"));
                    isNumber = "n".equals(xml.getAttributeValue(null, "t")) || xml.getAttributeValue(null, "t") == null;
                }
                case "v", "t" -> rows.get(rows.size() - 1).put(column, new Cell(xml.getElementText(), isNumber));
                case "f" -> throw new AssertionError("a formula");
                default -> {}
            }
        }
        return rows;
    }

    /** A is 0, AA is 26. */
    private static int column(String reference) {
        int column = 0;
        for (char c : reference.replaceAll("\\d", "").toCharArray()) {
            column = column * 26 + c - 'A' + 1;
        }
        return column - 1;
    }

    /** Returns the cells of a CSV file by row; a number is what has no quotation marks. */
    private static List<List<Cell>> csv(String text) {
        return Stream.of(text.replace("\uFEFF", "").split("\r\n"))
                .map(line -> Pattern.compile("\"((?:[^\"]|\"\")*)\"(?:,|$)|([^\",]+)(?:,|$)")
                        .matcher(line)
                        .results()
                        .map(cell -> cell.group(2) == null
                                ? new Cell(cell.group(1).replace("\"\"", "\"").replaceFirst("^'(?=[=+@-])", ""), false)
                                : new Cell(cell.group(2), true))
                        .toList())
                .toList();
    }

    @Test
    void theFirstSheetHasTheCellsOfTheCsv() throws Exception {
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\"edition\":\"2022\",}");
        for (String language : List.of("zh", "en")) {
            String[] arguments = {
                sample("near-miss"), sample("half-filled"), broken.toString(), sample("eligible"), "--lang", language
            };
            List<String> command = new ArrayList<>(List.of("assess", "--format", "csv"));
            command.addAll(Arrays.asList(arguments));
            List<List<Cell>> expected =
                    csv(CommandLine.run(command.toArray(String[]::new)).out());
            List<Map<Integer, Cell>> rows = cells(parts(written(arguments)).get("xl/worksheets/sheet1.xml"));

            assertEquals(5, rows.size());
            for (int row = 0; row < rows.size(); row++) {
                Map<Integer, Cell> wanted = new TreeMap<>();
                for (int column = 0; column < expected.get(row).size(); column++) {
                    Cell cell = expected.get(row).get(column);
                    if (!cell.value().isEmpty()) {
                        wanted.put(column, cell);
                    }
                }
                assertEquals(wanted, rows.get(row), "row " + row);
            }
        }
    }

    @Test
    void theSecondSheetHasARowForEachFindingWithItsExactNumbers() throws Exception {
        List<Assessment> assessments = List.of(
                RULES.assess(ApplicationJson.read(SAMPLES.resolve("near-miss.json"))),
                RULES.assess(ApplicationJson.read(SAMPLES.resolve("half-filled.json"))));
        String sheet =
                parts(written(sample("near-miss"), sample("half-filled"))).get("xl/worksheets/sheet2.xml");
        List<Map<Integer, Cell>> rows = cells(sheet);
        int row = 1;
        int numbers = 0;
        for (Assessment assessment : assessments) {
            for (Finding finding : assessment.findings()) {
                Map<Integer, Cell> cells = rows.get(row++);
                assertEquals(finding.criterion().id(), cells.get(14).value());
                assertEquals(finding.message(Locale.CHINESE), cells.get(12).value());
                BigDecimal actual =
                        finding.comparison().flatMap(Comparison::actual).orElse(null);
                if (actual != null) {
                    numbers++;
                    assertTrue(cells.get(7).isNumber());
                    assertEquals(
                            0,
                            actual.compareTo(new BigDecimal(cells.get(7).value())),
                            finding.criterion().id());
                }
            }
        }
        assertEquals(rows.size(), row);
        assertTrue(numbers > 20, numbers + " numbers");
    }

    @Test
    void aNumberOfMoreDigitsThanASpreadsheetHasIsAText() throws Exception {
        String exact = "40.0000000000000001";
        Path form = Files.writeString(
                folder.resolve("form.json"),
                ApplicationJson.write(Variation.of(ApplicationJson.read(SAMPLES.resolve("eligible.json")))
                        .with("/industry/totalOutput/2019", new BigDecimal(exact))
                        .application()));
        List<Map<Integer, Cell>> rows = cells(parts(written(form.toString())).get("xl/worksheets/sheet2.xml"));
        Map<Integer, Cell> row = rows.stream()
                .filter(cells -> cells.get(14).value().equals("standard.total-output"))
                .findFirst()
                .orElseThrow();
        assertEquals(new Cell(exact, false), row.get(7));
    }

    @Test
    void theSameFormsGiveTheSameBytesWithoutATime() throws IOException {
        Path file = written(sample("near-miss"), sample("eligible"));
        byte[] first = Files.readAllBytes(file);
        assertEquals(-1, Arrays.mismatch(first, Files.readAllBytes(written(sample("near-miss"), sample("eligible")))));
        assertFalse(parts(file).get("docProps/core.xml").contains("created"));
        try (ZipFile zip = new ZipFile(file.toFile())) {
            zip.stream().forEach(entry -> assertEquals(LocalDateTime.of(1980, 1, 1, 0, 0), entry.getTimeLocal()));
        }
    }

    @Test
    void headersStayInSightAndAreFiltered() throws IOException {
        Map<String, String> parts = parts(written(sample("near-miss"), sample("eligible")));
        for (String sheet : List.of("xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml")) {
            assertTrue(parts.get(sheet).contains("ySplit=\"1\""), sheet);
            assertTrue(parts.get(sheet).contains("state=\"frozen\""), sheet);
            assertTrue(parts.get(sheet).contains("<autoFilter ref=\"A1:"), sheet);
            assertTrue(parts.get(sheet).contains("<col min=\"1\" max=\"1\" width=\"7"), sheet);
        }
    }

    @Test
    void whatBeginsLikeAFormulaIsAText() throws Exception {
        String form = Files.readString(SAMPLES.resolve("near-miss.json")).replace("虚构省竹屿县中小企业特色产业集群（竹木家居产业）", "=1+1");
        Path file = Files.writeString(folder.resolve("form.json"), form);
        Map<String, String> parts = parts(written(file.toString()));
        assertEquals(
                new Cell("=1+1", false),
                cells(parts.get("xl/worksheets/sheet1.xml")).get(1).get(1));
    }

    @Test
    void findingsThatFillASheetGoOnOnAnother() throws Exception {
        Assessment assessment = RULES.assess(ApplicationJson.read(SAMPLES.resolve("near-miss.json")));
        CliMessages messages = new CliMessages(Locale.ENGLISH);
        int findings = assessment.findings().size();
        Path file = folder.resolve("small.xlsx");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XlsxOutput output = new XlsxOutput(new AssessmentTable(RULES.criteria(), messages), messages, findings)) {
            output.assessed(new FormSource(1, "form.json"), assessment).add();
            for (byte[] piece : output.finish().toList()) {
                bytes.write(piece);
            }
        }
        Map<String, String> parts = parts(Files.write(file, bytes.toByteArray()));
        assertEquals(findings, cells(parts.get("xl/worksheets/sheet2.xml")).size());
        assertEquals(2, cells(parts.get("xl/worksheets/sheet3.xml")).size());
        assertTrue(parts.get("xl/workbook.xml").contains("Findings 2"));
    }

    @Test
    void nothingIsWrittenWhereNoFormCanBeRead() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.json"), "{\"edition\":\"2022\",}");
        for (String format : List.of("xlsx", "csv", "html", "text", "markdown")) {
            Result result = CommandLine.run("assess", broken.toString(), broken.toString(), "--format", format);
            assertEquals(2, result.exit());
            assertEquals("", result.out());
            assertEquals(2, result.err().lines().count());
        }
    }

    @Test
    void aPageIsWrittenWhereSomeFormsCanBeRead() throws IOException {
        Path broken =
                Files.writeString(folder.resolve("broken.json"), "{\"edition\":\"2022\",\"basics\":{\"area\":\"x\"}}");
        for (String format : List.of("csv", "html", "text", "markdown")) {
            Result result = CommandLine.run("assess", sample("eligible"), broken.toString(), "--format", format);
            assertEquals(2, result.exit());
            assertTrue(result.err().startsWith(broken + ":1:"), result.err());
            String out = result.out().replaceAll("\\s+", "");
            assertTrue(out.contains("第1行第36列，一、基本情况·集群占地面积：此处不能填写“x”"), out);
            assertFalse(out.contains("/basics/area"), out);
        }
    }
}
