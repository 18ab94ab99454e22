package org.clusterrules.rulefile.reader;

import com.google.common.base.CharMatcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.clusterrules.rulefile.ProblemCode;
import org.clusterrules.rulefile.wording.ProblemWording;

/**
 * Splits a table in CSV (RFC 4180) into rows of cells. The separator may also be a semicolon or a tab, as spreadsheets
 * write in some countries: whichever is most frequent in the first row.
 */
final class CsvRecords {
    private static final char QUOTE = '"';
    /** In order of preference if the first row has equally many. */
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    private final RuleText source;
    private final String text;
    private final Reports reports;
    private final char separator;
    private int at;
    private int cells;

    private CsvRecords(RuleText source, Reports reports) {
        this.source = source;
        this.text = source.text();
        this.reports = reports;
        this.separator = separator();
    }

    static List<List<TableCell>> read(RuleText source, Reports reports) {
        CsvRecords reader = new CsvRecords(source, reports);
        List<List<TableCell>> rows = new ArrayList<>();
        while (reader.at < reader.text.length()) {
            List<TableCell> row = reader.row();
            if (reader.cells > Limits.TOKENS) {
                reports.add(ProblemCode.FILE_TOO_LARGE, reader.at, ProblemWording.of("size.cells", Limits.TOKENS));
                break;
            } else if (!row.stream().allMatch(TableCell::isEmpty)) {
                rows.add(row);
            }
        }
        return rows;
    }

    private char separator() {
        int start =
                CharMatcher.whitespace().or(CharMatcher.anyOf(",;\t")).negate().indexIn(text);
        String header = start < 0 ? "" : text.substring(start, source.endOfLine(start));
        return SEPARATORS.stream()
                .max(Comparator.comparingInt(
                        candidate -> CharMatcher.is(candidate).countIn(header)))
                .orElseThrow();
    }

    private List<TableCell> row() {
        List<TableCell> row = new ArrayList<>();
        row.add(cell());
        while (at < text.length() && text.charAt(at) == separator && row.size() <= Limits.TOKENS) {
            at++;
            row.add(cell());
        }
        cells += row.size();
        at += text.startsWith("\r\n", at) ? 2 : 1;
        return row;
    }

    private TableCell cell() {
        int start = at;
        if (text.startsWith(String.valueOf(QUOTE), at)) {
            return quoted();
        }
        skipToEnd();
        String written = text.substring(start, at);
        int indent = CharMatcher.whitespace().negate().indexIn(written);
        return new TableCell(trimmed(written), start + Math.max(0, indent));
    }

    private TableCell quoted() {
        int start = at;
        StringBuilder written = new StringBuilder();
        for (at++; at < text.length(); at++) {
            if (text.charAt(at) != QUOTE) {
                written.append(text.charAt(at));
            } else if (text.startsWith("\"\"", at)) {
                written.append(QUOTE);
                at++;
            } else {
                break;
            }
        }
        if (at == text.length()) {
            reports.add(ProblemCode.TABLE_SYNTAX, start, ProblemWording.of("table.open-quote"));
        } else {
            at++;
            int after = at;
            skipToEnd();
            if (!text.substring(after, at).isBlank()) {
                reports.add(ProblemCode.TABLE_SYNTAX, after, ProblemWording.of("table.after-quote"));
            }
        }
        return new TableCell(trimmed(written.toString()), start + 1);
    }

    private void skipToEnd() {
        while (at < text.length()
                && text.charAt(at) != separator
                && text.charAt(at) != '\n'
                && text.charAt(at) != '\r') {
            at++;
        }
    }

    /** Returns a text as a cell holds it, without surrounding white space. */
    static String trimmed(String written) {
        return CharMatcher.whitespace().trimFrom(written);
    }
}
