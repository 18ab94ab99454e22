package org.clusterrules.rulefile.reader;

import com.google.common.base.CharMatcher;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.model.Label;
import org.clusterrules.rulefile.Rule;

/** Writes the current values of a rule set as {@code thresholds.csv}, which changes nothing until it is edited. */
public final class ThresholdTable {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final CharMatcher TO_BE_QUOTED = CharMatcher.anyOf(",;\t\"\r\n");

    private ThresholdTable() {}

    /**
     * Returns a row for each criterion, as spreadsheets open it: CSV with a byte order mark, by which they recognise
     * UTF-8. A text that a spreadsheet would take for a formula is left out. The language is that of the headers.
     */
    public static String write(List<Rule> rules, Locale language) {
        Stream<Function<TableColumn, String>> rows = Stream.concat(
                Stream.of(column -> column.header().in(language)),
                rules.stream().map(rule -> column -> value(rule, column, language)));
        return rows.map(row -> Arrays.stream(TableColumn.values())
                        .map(column -> cell(row.apply(column)))
                        .collect(Collectors.joining(",", "", "\r\n")))
                .collect(Collectors.joining("", BYTE_ORDER_MARK, ""));
    }

    private static String value(Rule rule, TableColumn column, Locale language) {
        Criterion criterion = rule.criterion();
        return switch (column) {
            case CRITERION -> criterion.id();
            case TITLE -> criterion.title().zh();
            case TITLE_EN -> english(criterion.title());
            case THRESHOLD, TOLERANCE ->
                TableNumber.of(rule, column).stream()
                        .map(TableNumber::text)
                        .collect(Collectors.joining(RowRule.SEPARATOR));
            case WEIGHT -> WrittenNumber.plain(criterion.weight());
            case KIND -> RowRule.label(criterion.kind(), language);
            case BASIS -> criterion.basis().zh();
            case BASIS_EN -> english(criterion.basis());
        };
    }

    private static String english(Label words) {
        return words.en().equals(words.zh()) ? "" : words.en();
    }

    private static String cell(String text) {
        if (ThresholdTableReader.isFormula(text)) {
            return "";
        }
        return TO_BE_QUOTED.matchesAnyOf(text) ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
