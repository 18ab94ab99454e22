package org.clusterrules.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clusterrules.assessment.Assessment;

/** The {@link AssessmentTable} in CSV (RFC 4180). It begins with a byte order mark, by which spreadsheets know UTF-8. */
final class CsvOutput implements JointOutput {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    /** The characters with which a formula begins. */
    private static final String FORMULA = "=+-@";

    private final AssessmentTable table;
    private final List<byte[]> lines = new ArrayList<>();

    CsvOutput(AssessmentTable table) {
        this.table = table;
        lines.add((BYTE_ORDER_MARK + line(table.header())).getBytes(UTF_8));
    }

    @Override
    public Addition assessed(FormSource source, Assessment assessment) {
        return adding(table.row(source, assessment));
    }

    @Override
    public Addition unreadable(FormSource source, String problem) {
        return adding(table.unreadable(source, problem));
    }

    private Addition adding(List<Object> row) {
        byte[] line = line(row).getBytes(UTF_8);
        return () -> lines.add(line);
    }

    @Override
    public Stream<byte[]> finish() {
        return lines.stream();
    }

    private static String line(List<Object> cells) {
        return String.join(",", cells.stream().map(CsvOutput::cell).toList()) + "\r\n";
    }

    /** Writes a number as it is, and a text so that no spreadsheet takes it for a formula. */
    private static String cell(Object value) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        String text = value.toString();
        String harmless = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
