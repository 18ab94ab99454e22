package org.clusterrules.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.clusterrules.assessment.Assessment;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * An Excel workbook: a sheet of applications, which is the {@link AssessmentTable}, and sheets of findings. Numbers are exact: one of
 * more digits than Excel calculates with is written as text. No cell is a formula. The same tables give the same bytes. The workbook is
 * first written to a temporary file that no other user may read.
 */
final class XlsxOutput implements JointOutput {
    /** A spreadsheet rounds numbers of more digits. */
    private static final int MOST_DIGITS = 15;

    private static final int MOST_CHARACTERS = 32_767;
    private static final int ROWS_IN_MEMORY = 1_000;
    private static final int COLUMNS_IN_SIGHT = 2;

    /** The earliest time that a zip file can have, in place of the time of day. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final String CREATED = "<dcterms:created[^>]*>[^<]*</dcterms:created>";

    private final AssessmentTable table;
    private final CliMessages messages;
    private final int mostRows;
    private final Path file;
    private final OutputStream out;
    private final Workbook workbook;
    private final List<List<Object>> applications = new ArrayList<>();
    private final Worksheet first;
    private Worksheet findings;
    private int sheets;
    private int row;

    XlsxOutput(AssessmentTable table, CliMessages messages) throws IOException {
        this(table, messages, Worksheet.MAX_ROWS);
    }

    /** @param mostRows the number of rows after which a further sheet of findings begins */
    XlsxOutput(AssessmentTable table, CliMessages messages, int mostRows) throws IOException {
        this.table = table;
        this.messages = messages;
        this.mostRows = mostRows;
        this.file = Files.createTempFile("cluster", ".xlsx");
        this.out = new BufferedOutputStream(Files.newOutputStream(file));
        this.workbook = new Workbook(out, "clusterrules", null);
        workbook.setCompressionLevel(Deflater.BEST_SPEED); // it is compressed again
        this.first = workbook.newWorksheet(messages.of("table.applications"));
        this.findings = newFindings();
    }

    @Override
    public Addition assessed(FormSource source, Assessment assessment) {
        List<Object> application = table.row(source, assessment);
        List<List<Object>> ofFindings = table.findings(source, assessment);
        return () -> add(application, ofFindings);
    }

    @Override
    public Addition unreadable(FormSource source, String problem) {
        List<Object> application = table.unreadable(source, problem);
        return () -> add(application, List.of());
    }

    private void add(List<Object> application, List<List<Object>> ofFindings) throws IOException {
        applications.add(application);
        for (List<Object> cells : ofFindings) {
            if (row == mostRows) {
                finishFindings();
                findings = newFindings();
            }
            write(findings, row++, cells);
            if (row % ROWS_IN_MEMORY == 0) {
                findings.flush();
            }
        }
    }

    @Override
    public Stream<byte[]> finish() throws IOException {
        finishFindings();
        List<Object> header = table.header();
        begin(first, header);
        int end = 1;
        for (List<Object> cells : applications) {
            write(first, end++, cells);
            if (end % ROWS_IN_MEMORY == 0) {
                first.flush();
            }
        }
        first.setAutoFilter(0, 0, end - 1, header.size() - 1);
        first.finish();
        workbook.finish();
        out.close();
        return Stream.of(withoutTime());
    }

    private Worksheet newFindings() {
        sheets++;
        String name = messages.of("table.findings");
        Worksheet sheet = workbook.newWorksheet(sheets == 1 ? name : name + " " + sheets);
        begin(sheet, table.findingsHeader());
        row = 1;
        return sheet;
    }

    private void finishFindings() throws IOException {
        findings.setAutoFilter(0, 0, row - 1, table.findingsHeader().size() - 1);
        findings.finish();
    }

    /** Writes the header, which stays in sight like the first columns. */
    private void begin(Worksheet sheet, List<Object> header) {
        write(sheet, 0, header);
        StyleSetter style = sheet.range(0, 0, 0, header.size() - 1).style();
        style.bold().wrapText(true).verticalAlignment("top").set();
        sheet.freezePane(COLUMNS_IN_SIGHT, 1);
        for (int column = 0; column < header.size(); column++) {
            sheet.width(column, width(header.get(column)));
        }
    }

    /** Returns the width of a column, in characters. */
    private int width(Object header) {
        if (header.equals(messages.of("table.number"))) {
            return 7;
        } else if (header.equals(messages.of("table.message"))) {
            return 80;
        }
        boolean isWide = Stream.of("cluster", "criterion", "basis", "place", "source", "slips", "problem", "id")
                .anyMatch(column -> header.equals(messages.of("table." + column)));
        return isWide ? 40 : 14;
    }

    private static void write(Worksheet sheet, int row, List<Object> cells) {
        for (int column = 0; column < cells.size(); column++) {
            Object value = cells.get(column);
            if (value instanceof BigDecimal number && isExact(number)) {
                sheet.value(row, column, number);
            } else {
                String text = value instanceof BigDecimal number ? number.toPlainString() : value.toString();
                if (!text.isEmpty()) {
                    sheet.inlineString(row, column, shortened(text));
                }
            }
        }
    }

    private static boolean isExact(BigDecimal number) {
        return number.stripTrailingZeros().precision() <= MOST_DIGITS;
    }

    private static String shortened(String text) {
        return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS - 1) + "…";
    }

    /** Copies the workbook without the time at which it was written: what fastexcel writes can only be read from its end. */
    private byte[] withoutTime() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipFile in = new ZipFile(file.toFile());
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry : Collections.list(in.entries())) {
                ZipEntry timeless = new ZipEntry(entry.getName());
                timeless.setTimeLocal(NO_TIME);
                out.putNextEntry(timeless);
                try (InputStream content = in.getInputStream(entry)) {
                    if (entry.getName().equals("docProps/core.xml")) {
                        String properties = new String(content.readAllBytes(), UTF_8);
                        out.write(properties.replaceAll(CREATED, "").getBytes(UTF_8));
                    } else {
                        content.transferTo(out);
                    }
                }
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(file);
    }
}
