package org.clusterrules.book;

import static com.google.common.base.Preconditions.checkArgument;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clusterrules.assessment.Area;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.Change;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Criterion.Source;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Kind;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.language.Reasoning;
import org.clusterrules.model.Application;
import org.clusterrules.model.Cell;
import org.clusterrules.report.internal.CellWords;
import org.clusterrules.report.internal.PageWords;
import org.clusterrules.rulefile.Rule;
import org.clusterrules.rules.RuleSet;
import org.clusterrules.workbench.internal.Document;
import org.clusterrules.workbench.internal.Document.Block;
import org.clusterrules.workbench.internal.Document.Fact;
import org.clusterrules.workbench.internal.Document.Facts;
import org.clusterrules.workbench.internal.Document.Heading;
import org.clusterrules.workbench.internal.Document.Inline;
import org.clusterrules.workbench.internal.Document.Line;
import org.clusterrules.workbench.internal.Document.Quotation;
import org.clusterrules.workbench.internal.Document.Table;
import org.clusterrules.workbench.internal.DocumentFormat;
import org.clusterrules.workbench.internal.WorkbenchWords;

/**
 * How one outcome came about, step by step: the rule, the cells that it reads, its words, what each judgement found, and what that
 * contributes to the verdict. Everything is what the rules themselves say; nothing is judged again. Words are Chinese for a Chinese locale
 * and English for every other. Immutable.
 */
public final class FindingPage {
    /** A page that lists more cells of one variable is not read; the whole form has hundreds. */
    private static final int MOST_CELLS = 60;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final PageWords words;
    private final EnteredValue values;
    private final CellWords cellWords;
    private final Assessment assessment;
    private final Finding finding;
    private final Rule rule;

    /**
     * Assesses an application and takes one of its findings.
     *
     * @param rules the rules
     * @param application the application
     * @param criterion the id of a criterion of the rules
     * @param language the language
     * @throws IllegalArgumentException if the rules do not have that criterion
     */
    public FindingPage(RuleSet rules, Application application, String criterion, Locale language) {
        Optional<Rule> named = rules.rules().stream()
                .filter(one -> one.criterion().id().equals(criterion))
                .findFirst();
        checkArgument(
                named.isPresent(),
                "rule set %s has no criterion %s",
                rules.info().id(),
                criterion);
        this.words = WorkbenchWords.in(language);
        this.values = new EnteredValue(words);
        this.cellWords = new CellWords(words);
        this.rule = named.get();
        this.assessment = rules.assess(application);
        this.finding = assessment.finding(criterion);
    }

    /** Returns it as text for a terminal. */
    public String text() {
        return DocumentFormat.text(document(), words);
    }

    /** Returns it as Markdown. */
    public String markdown() {
        return DocumentFormat.markdown(document(), words);
    }

    private Document document() {
        List<Block> blocks = new ArrayList<>();
        rule(blocks);
        cells(blocks);
        requirement(blocks);
        judgement(blocks);
        outcome(blocks);
        effect(blocks);
        return new Document(words.of("why"), words.of(rule.criterion().title()), blocks);
    }

    private void rule(List<Block> blocks) {
        Criterion criterion = rule.criterion();
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("why.criterion", Inline.code(criterion.id())));
        facts.add(fact("why.form", Inline.plain(assessment.clusterName().orElse(words.of("why.no-name")))));
        facts.add(fact(
                "rule-set",
                Inline.plain(words.of(
                        "rule-set.value",
                        words.of(assessment.ruleSet().title()),
                        assessment.ruleSet().id()))));
        facts.add(fact("why.rule", Inline.code(place(criterion.source()))));
        for (Optional<Source> replaced = criterion.source().replaced();
                replaced.isPresent();
                replaced = replaced.get().replaced()) {
            facts.add(fact("why.replaces", Inline.code(place(replaced.get()))));
        }
        facts.add(fact("basis", Inline.plain(words.of(criterion.basis()))));
        facts.add(fact("why.kind", Inline.plain(words.of(criterion.kind().label()))));
        criterion
                .area()
                .ifPresent(area -> facts.add(fact(
                        "why.score",
                        Inline.plain(words.of(
                                "why.area",
                                words.of(area.label()),
                                criterion.weight().stripTrailingZeros().toPlainString())))));
        blocks.add(new Facts(facts));
        List<String> comment = criterion.source().comment();
        if (!comment.isEmpty()) {
            blocks.add(new Quotation(comment.stream().map(Line::of).toList()));
        }
    }

    private static String place(Source source) {
        return source.ruleSet() + " " + source.file() + ":" + source.line();
    }

    private Fact fact(String key, Inline value) {
        return new Fact(words.of(key), List.of(Line.of(value)));
    }

    private void cells(List<Block> blocks) {
        heading(blocks, "why.cells");
        for (Rule.Fact fact : rule.facts()) {
            for (Rule.Variable variable : fact.variables()) {
                List<List<List<Line>>> rows = new ArrayList<>();
                rows.add(List.of(List.of(Line.of(Inline.code(variable.name() + " : " + variable.field())))));
                if (fact.part().isPresent()) {
                    assessment.findings().stream()
                            .filter(one -> one.criterion().part() == fact.part().get())
                            .forEach(one -> rows.add(row(one)));
                    blocks.add(new Table("findings", names("why.criterion", "why.kind", "why.outcome"), rows));
                } else {
                    add(rows, at(variable.field().pointer()));
                    blocks.add(new Table("cells", names("why.place", "why.entered", "why.read"), rows));
                }
            }
        }
    }

    /** Returns the cells at a place of the form and below it. */
    private List<Cell> at(String pointer) {
        return assessment.application().cells().stream()
                .filter(cell -> (cell.pointer() + "/").startsWith(pointer + "/"))
                .toList();
    }

    /** Adds the cells; of very many, those that decided. */
    private void add(List<List<List<Line>>> rows, List<Cell> cells) {
        List<Cell> shown = cells.size() <= MOST_CELLS
                ? cells
                : finding.cells().stream()
                        .filter(cells::contains)
                        .limit(MOST_CELLS)
                        .toList();
        shown.forEach(cell -> rows.add(row(cell)));
        if (shown.size() < cells.size()) {
            rows.add(List.of(List.of(Line.of(words.of("why.more-cells", cells.size() - shown.size())))));
        }
    }

    private List<List<Line>> row(Finding earlier) {
        return List.of(
                List.of(Line.of(words.of(earlier.criterion().title()))),
                List.of(Line.of(words.of(earlier.criterion().kind().label()))),
                List.of(Line.of(outcome(earlier.outcome()))));
    }

    private List<List<Line>> row(Cell cell) {
        return List.of(
                List.of(Line.of(cell.place().fullLabel(words.language()))),
                List.of(Line.of(values.entered(cell))),
                List.of(Line.of(values.read(cell))));
    }

    private Inline outcome(Outcome outcome) {
        return Inline.outcome(outcome, words.of(outcome.label()));
    }

    /** Adds the words of the requirement, in their order, which is from inside out. */
    private void requirement(List<Block> blocks) {
        heading(blocks, "why.words");
        List<List<List<Line>>> rows = new ArrayList<>();
        for (Rule.Call call : rule.calls()) {
            String unit = call.word().unit();
            String meaning = words.of(call.word().label());
            rows.add(List.of(
                    List.of(Line.of(Inline.code((rows.isEmpty() ? "criterion" : "") + call))),
                    List.of(Line.of(unit.isEmpty() ? meaning : words.of("reference.unit", meaning, unit)))));
        }
        blocks.add(new Table("words", names("reference.word", "reference.meaning"), rows));
    }

    private void judgement(List<Block> blocks) {
        heading(blocks, "why.judgement");
        blocks.addAll(new JudgementSteps(words).of(Reasoning.of(finding)));
    }

    private void outcome(List<Block> blocks) {
        heading(blocks, "why.result");
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("why.outcome", outcome(finding.outcome())));
        facts.add(fact("why.message", Inline.plain(finding.message(words.language()))));
        if (finding.knifeEdge()) {
            facts.add(fact("why.knife-edge", Inline.plain(words.of("why.knife-edge.note"))));
        }
        for (Change change : finding.advice()) {
            facts.add(fact("why.advice", Inline.plain(change(change))));
        }
        if (finding.advice().isEmpty()) {
            finding.turningPoint()
                    .ifPresent(turn -> facts.add(fact(
                            "why.turning-point",
                            Inline.plain(words.of(
                                    "fact",
                                    turn.from().place().fullLabel(words.language()),
                                    turn.to().toPlainString())))));
        }
        blocks.add(new Facts(facts));
    }

    private String change(Change change) {
        return words.of("fact", change.from().place().fullLabel(words.language()), cellWords.change(change));
    }

    /** Adds what the outcome does to the conclusion of its part, to the verdict, and to the score. */
    private void effect(List<Block> blocks) {
        heading(blocks, "why.effect");
        Criterion criterion = rule.criterion();
        List<Fact> facts = new ArrayList<>();
        String part = words.of(criterion.part().label());
        if (criterion.kind() == Kind.REQUIRED) {
            List<Outcome> required = assessment.findings().stream()
                    .filter(one -> one.criterion().part() == criterion.part()
                            && one.criterion().kind() == Kind.REQUIRED)
                    .map(Finding::outcome)
                    .toList();
            String counts = Arrays.stream(Outcome.values())
                    .filter(required::contains)
                    .map(outcome -> words.of(
                            "why.count",
                            words.of(outcome.label()),
                            required.stream().filter(outcome::equals).count()))
                    .collect(Collectors.joining(words.of("comma")));
            facts.add(new Fact(
                    words.of("why.part", part),
                    List.of(new Line(ImmutableList.of(
                            outcome(requireNonNull(assessment.parts().get(criterion.part()))),
                            Inline.plain(words.of("why.part.counts", required.size(), counts)))))));
        } else {
            facts.add(new Fact(words.of("why.part", part), List.of(Line.of(words.of("why.advisory")))));
        }
        facts.add(fact(
                "why.verdict",
                Inline.plain(words.of(
                        "why.verdict." + (decidesVerdict(criterion) ? "decides" : "apart"),
                        words.of(assessment.eligible().label())))));
        criterion.area().ifPresent(area -> facts.add(fact("why.score", Inline.plain(score(criterion, area)))));
        blocks.add(new Facts(facts));
    }

    /** Returns what the criterion earns of its weight, and what its area comes to. */
    private String score(Criterion criterion, Area area) {
        String weight = criterion.weight().stripTrailingZeros().toPlainString();
        return finding.earned()
                .map(share -> words.of(
                        "why.earned",
                        share.times(HUNDRED).rounded(2).stripTrailingZeros().toPlainString(),
                        weight,
                        words.of(area.label()),
                        String.valueOf(assessment.score().areas().get(area))))
                .orElseGet(() -> words.of("why.not-scored", weight));
    }

    private void heading(List<Block> blocks, String key) {
        blocks.add(new Heading(2, Line.of(words.of(key))));
    }

    private List<String> names(String... keys) {
        return Arrays.stream(keys).map(words::of).toList();
    }

    private static boolean decidesVerdict(Criterion criterion) {
        return criterion.kind() == Kind.REQUIRED
                && switch (criterion.part()) {
                    case DECLARATIONS, STANDARD -> true;
                    case COMPLETENESS, CONSISTENCY, TARGETS -> false;
                };
    }
}
