package org.clusterrules.rulefile.reader;

import com.google.common.base.CharMatcher;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.clusterrules.rulefile.ProblemCode;
import org.clusterrules.rulefile.wording.ProblemWording;

/**
 * Reads {@code thresholds.csv}, as people and spreadsheets leave it: columns in any order, with Chinese or English
 * headers, and empty rows and columns.
 */
final class ThresholdTableReader {
    /** Texts that a spreadsheet takes for a formula. */
    private static final Pattern FORMULA = Pattern.compile("(?s)[=+@].*|-(?!\\d).*");

    private static final String DASHES = "-–—/／";

    private static final Pattern SPREADSHEET_ERROR = Pattern.compile("#[A-Z/0]+[!?]?|#+");
    private static final CharMatcher NOT_IN_TEXTS = CharMatcher.javaIsoControl().or(CharMatcher.anyOf("\"\\"));

    private final RuleText source;
    private final RuleProblems problems;
    private final Reports reports;
    private final Map<String, Integer> lines = new HashMap<>();

    private ThresholdTableReader(RuleText source, RuleProblems problems) {
        this.source = source;
        this.problems = problems;
        this.reports = new Reports(source, problems);
    }

    /** Returns the valid rows, one for each criterion, and reports what is wrong with the others. */
    static List<TableRow> read(RuleText source, RuleProblems problems) {
        return new ThresholdTableReader(source, problems).rows();
    }

    private List<TableRow> rows() {
        List<List<TableCell>> records = CsvRecords.read(source, reports);
        List<Optional<TableColumn>> columns = records.isEmpty() ? List.of() : columns(records.get(0));
        if (!columns.contains(Optional.of(TableColumn.CRITERION))) {
            reports.add(
                    ProblemCode.TABLE_SYNTAX,
                    0,
                    ProblemWording.of(
                            "table.no-column",
                            TableColumn.CRITERION.header().zh(),
                            TableColumn.CRITERION.header().en()));
            return List.of();
        }
        List<TableRow> rows = new ArrayList<>();
        for (List<TableCell> cells : records.subList(1, records.size())) {
            if (problems.areTooMany()) {
                break;
            }
            row(columns, cells).ifPresent(rows::add);
        }
        return rows;
    }

    private List<Optional<TableColumn>> columns(List<TableCell> header) {
        List<Optional<TableColumn>> columns = new ArrayList<>();
        for (TableCell cell : header) {
            Optional<TableColumn> column = TableColumn.headed(cell.text());
            if (column.isPresent() && columns.contains(column)) {
                reports.add(
                        ProblemCode.TABLE_SYNTAX, cell.start(), ProblemWording.of("table.column-twice", cell.text()));
                column = Optional.empty();
            } else if (column.isEmpty() && !cell.isEmpty()) {
                List<String> headers = TableColumn.headersLike(cell.text());
                reports.addUnknown(ProblemCode.UNKNOWN_COLUMN, cell.start(), cell.text(), headers);
            }
            columns.add(column);
        }
        return columns;
    }

    private Optional<TableRow> row(List<Optional<TableColumn>> columns, List<TableCell> cells) {
        Reports ofRow = new Reports(source, problems);
        Map<TableColumn, TableCell> named = new EnumMap<>(TableColumn.class);
        for (int i = 0; i < cells.size(); i++) {
            TableCell cell = cells.get(i);
            if (cell.isEmpty()) {
                continue;
            } else if (i >= columns.size()) {
                ofRow.add(ProblemCode.TABLE_SYNTAX, cell.start(), ProblemWording.of("table.more-cells"));
                break;
            }
            columns.get(i).ifPresent(column -> named.put(column, cell));
        }
        Optional<TableCell> criterion = Optional.ofNullable(named.remove(TableColumn.CRITERION));
        criterion.ifPresent(cell -> ofRow.enter(cell.text()));
        if (criterion.isEmpty()) {
            named.values().stream()
                    .findFirst()
                    .ifPresent(cell ->
                            ofRow.add(ProblemCode.TABLE_SYNTAX, cell.start(), ProblemWording.of("table.no-criterion")));
            return Optional.empty();
        }
        boolean plain = isPlain(criterion.get(), ofRow);
        for (TableCell cell : named.values()) {
            plain &= isPlain(cell, ofRow);
        }
        Integer other = lines.putIfAbsent(
                criterion.get().text(), source.line(criterion.get().start()));
        if (other != null) {
            ofRow.add(ProblemCode.DUPLICATE_ROW, criterion.get().start(), other);
        }
        return plain && other == null ? Optional.of(new TableRow(criterion.get(), named, ofRow)) : Optional.empty();
    }

    static boolean isFormula(String text) {
        return FORMULA.matcher(text).matches();
    }

    /** Whether a cell holds a value, or a text that a rule can have. */
    private static boolean isPlain(TableCell cell, Reports reports) {
        String text = cell.text();
        if (text.length() == 1 && DASHES.indexOf(text) >= 0) {
            addWrong("cell.dash", cell, reports);
        } else if (isFormula(text)) {
            addWrong("cell.formula", cell, reports);
        } else if (SPREADSHEET_ERROR.matcher(text).matches()) {
            addWrong("cell.error", cell, reports);
        } else if (NOT_IN_TEXTS.matchesAnyOf(text)) {
            addWrong("cell.text", cell, reports);
        } else if (text.length() > Limits.TEXT) {
            reports.add(ProblemCode.TEXT_TOO_LONG, cell.start(), Limits.TEXT);
        } else {
            return true;
        }
        return false;
    }

    private static void addWrong(String key, TableCell cell, Reports reports) {
        reports.add(ProblemCode.WRONG_CELL, cell.start(), ProblemWording.of(key, ProblemWording.quote(cell.text())));
    }
}
