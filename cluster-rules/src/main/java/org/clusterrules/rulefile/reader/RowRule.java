package org.clusterrules.rulefile.reader;

import com.google.common.base.Splitter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Kind;
import org.clusterrules.model.Label;
import org.clusterrules.rulefile.ProblemCode;
import org.clusterrules.rulefile.Rule;
import org.clusterrules.rulefile.reader.ParsedRule.Annotation;
import org.clusterrules.rulefile.reader.ParsedRule.Binding;
import org.clusterrules.rulefile.reader.ParsedRule.FactPattern;
import org.clusterrules.rulefile.reader.ParsedRule.WordCall;
import org.clusterrules.rulefile.wording.ProblemWording;

/**
 * Turns a row of a table into a rule as if it were written in a rule file, with the row's values at their places in the
 * table, so that it is checked like every rule.
 */
final class RowRule {
    /** Separates the numbers of a rule that has several. */
    static final String SEPARATOR = "；";

    private static final Splitter VALUES = Splitter.on(Pattern.compile("[;；]"));

    /** Spreadsheets turn some numbers into dates or times. */
    private static final Pattern DATE = Pattern.compile("\\d{1,4}[-/.年]\\d{1,2}[-/.月]\\d{1,4}日?"
            + "|\\d{1,4}年\\d{1,2}月|\\d{1,2}月\\d{1,2}日|\\d{1,2}/\\d{1,2}|\\d{1,2}:\\d{2}(:\\d{2})?"
            + "|\\d{1,2}[-/][A-Za-z]{3}([-/]\\d{2,4})?|[A-Za-z]{3}[-/]\\d{1,4}");

    private static final String ITEM = "项";
    private static final Map<String, Kind> KINDS = Arrays.stream(Kind.values())
            .collect(Collectors.toMap(kind -> kind.label().zh(), kind -> kind));

    private final TableRow row;
    private final Reports reports;
    private final Rule rule;
    private final Map<TableNumber, Token> numbers = new HashMap<>();
    private boolean changed;

    private RowRule(TableRow row, Rule rule) {
        this.row = row;
        this.reports = row.reports();
        this.rule = rule;
    }

    /** Returns the rule with the values of the row; empty if they are unchanged, or wrong, which is reported. */
    static Optional<ParsedRule> of(TableRow row, Rule rule) {
        RowRule made = new RowRule(row, rule);
        made.read(TableColumn.THRESHOLD);
        made.read(TableColumn.TOLERANCE);
        ParsedRule parsed = new ParsedRule(
                made.inherited("rule"),
                new Token(Token.Kind.TEXT, row.name(), made.start(), made.start()),
                made.annotations(),
                rule.facts().stream().map(made::fact).toList(),
                made.calls(),
                true,
                true);
        return made.changed && !made.reports.anyError() ? Optional.of(parsed) : Optional.empty();
    }

    static String label(Kind kind, Locale language) {
        Label label = kind.label();
        return new Label(label.zh() + ITEM, label.en()).in(language);
    }

    private void read(TableColumn column) {
        Optional<TableCell> cell = row.cell(column);
        if (cell.isEmpty()) {
            return;
        }
        List<TableNumber> there = TableNumber.of(rule, column);
        List<String> written = VALUES.splitToList(cell.get().text());
        if (there.isEmpty()) {
            String key = column == TableColumn.TOLERANCE
                    ? "no-threshold.tolerance"
                    : rule.hasNoRecordedThreshold() ? "no-threshold.unrecorded" : "no-threshold.none";
            reports.add(
                    ProblemCode.NO_THRESHOLD,
                    cell.get().start(),
                    ProblemWording.of(key, rule.criterion().part().id()));
        } else if (there.size() != written.size()) {
            reports.add(
                    ProblemCode.WRONG_CELL,
                    cell.get().start(),
                    ProblemWording.of(
                            there.size() == 1 ? "cell.one-value" : "cell.values",
                            there.size(),
                            there.stream().map(TableNumber::text).collect(Collectors.joining(SEPARATOR))));
        } else {
            int start = cell.get().start();
            for (int i = 0; i < written.size(); i++) {
                read(there.get(i), written.get(i).strip(), start);
                start += written.get(i).length() + 1;
            }
        }
    }

    private void read(TableNumber number, String written, int start) {
        if (DATE.matcher(written).matches()) {
            reports.add(
                    ProblemCode.WRONG_CELL,
                    start,
                    ProblemWording.of("cell.date", ProblemWording.quote(written), number.text()));
        } else if (!written.isEmpty()) {
            String text = number.written(written);
            changed |= !text.equals(number.text());
            numbers.put(number, new Token(Token.Kind.TEXT, text, start, start));
        }
    }

    private List<Annotation> annotations() {
        Criterion criterion = rule.criterion();
        List<Annotation> annotations = new ArrayList<>();
        add(annotations, "title", TableColumn.TITLE, TableColumn.TITLE_EN, criterion.title());
        add(annotations, "basis", TableColumn.BASIS, TableColumn.BASIS_EN, criterion.basis());
        criterion.area().ifPresent(area -> annotations.add(annotation("area", inherited(area.name()))));
        annotations.add(annotation("kind", kind(criterion.kind())));
        annotations.add(annotation("weight", weight(criterion.weight())));
        add(annotations, "note", criterion.note());
        add(annotations, "alternativeNote", criterion.alternativeNote());
        return annotations;
    }

    private void add(List<Annotation> annotations, String name, TableColumn column, TableColumn columnEn, Label there) {
        Token zh = text(column, there.zh());
        boolean sameInEnglish = there.en().equals(there.zh());
        annotations.add(annotation(name, zh));
        annotations.add(annotation(name + "En", text(columnEn, sameInEnglish ? zh.text() : there.en())));
    }

    private void add(List<Annotation> annotations, String name, Label there) {
        if (!there.zh().isEmpty()) {
            annotations.add(annotation(name, inherited(there.zh())));
            annotations.add(annotation(name + "En", inherited(there.en())));
        }
    }

    private Annotation annotation(String name, Token text) {
        return new Annotation(new Token(Token.Kind.NAME, name, text.start(), text.start()), Optional.of(text));
    }

    private Token text(TableColumn column, String there) {
        return row.cell(column).map(cell -> token(cell, cell.text(), there)).orElseGet(() -> inherited(there));
    }

    private Token kind(Kind there) {
        return row.cell(TableColumn.KIND)
                .map(cell -> {
                    Kind named = KINDS.get(cell.text().replaceFirst(ITEM + "$", ""));
                    boolean isSame = named == there || cell.text().equalsIgnoreCase(there.name());
                    String name = named == null ? cell.text() : named.name();
                    return token(cell, isSame ? there.name() : name, there.name());
                })
                .orElseGet(() -> inherited(there.name()));
    }

    private Token weight(BigDecimal there) {
        return row.cell(TableColumn.WEIGHT)
                .map(cell -> {
                    Optional<BigDecimal> number = WrittenNumber.of(cell.text())
                            .filter(written -> written.unit().isEmpty())
                            .map(WrittenNumber::number);
                    boolean isSame = number.filter(weight -> weight.compareTo(there) == 0)
                            .isPresent();
                    String text = number.map(WrittenNumber::plain).orElse(cell.text());
                    return token(cell, isSame ? there.toPlainString() : text, there.toPlainString());
                })
                .orElseGet(() -> inherited(there.toPlainString()));
    }

    /** Returns the value of a cell as rules write it, and records whether it differs from the rule's. */
    private Token token(TableCell cell, String text, String there) {
        changed |= !text.equals(CsvRecords.trimmed(there));
        return new Token(Token.Kind.TEXT, text, cell.start(), cell.start());
    }

    /** Returns an unchanged value; its problems are reported at the row. */
    private Token inherited(String text) {
        return inherited(Token.Kind.TEXT, text);
    }

    private Token inherited(Token.Kind kind, String text) {
        return new Token(kind, text, start(), start());
    }

    private int start() {
        return row.criterion().start();
    }

    private FactPattern fact(Rule.Fact fact) {
        return new FactPattern(
                inherited(Token.Kind.NAME, fact.type().typeName()),
                fact.variables().stream()
                        .map(variable -> new Binding(
                                inherited(Token.Kind.VARIABLE, variable.name()),
                                path(variable.field().path())))
                        .toList(),
                fact.part().stream().map(part -> inherited(part.id())).toList());
    }

    private List<Token> path(String path) {
        return path.equals("this")
                ? List.of()
                : Splitter.on('.').splitToList(path).stream()
                        .map(name -> inherited(Token.Kind.NAME, name))
                        .toList();
    }

    private List<WordCall> calls() {
        List<WordCall> calls = new ArrayList<>();
        for (Rule.Call call : rule.calls()) {
            calls.add(new WordCall(
                    inherited(Token.Kind.NAME, call.word().name()),
                    call.arguments().stream().map(this::argument).collect(Collectors.toCollection(ArrayList::new))));
        }
        numbers.forEach((number, token) -> calls.get(number.call()).arguments().set(number.place(), token));
        return calls;
    }

    private Token argument(Rule.Argument argument) {
        return argument instanceof Rule.QuotedText text
                ? inherited(text.text())
                : inherited(Token.Kind.VARIABLE, ((Rule.Variable) argument).name());
    }
}
