package org.clusterrules.book;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Kind;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.assessment.Part;
import org.clusterrules.assessment.RuleSetInfo;
import org.clusterrules.cases.CaseResult;
import org.clusterrules.diff.Aspect;
import org.clusterrules.diff.Aspect.Stated;
import org.clusterrules.diff.Aspect.What;
import org.clusterrules.diff.CriterionChange;
import org.clusterrules.diff.Revision;
import org.clusterrules.diff.RuleSetDiff;
import org.clusterrules.internal.SafeText;
import org.clusterrules.model.Application;
import org.clusterrules.report.internal.PageWords;
import org.clusterrules.rulefile.Rule;
import org.clusterrules.rules.RuleSet;
import org.clusterrules.workbench.internal.Document;
import org.clusterrules.workbench.internal.Document.Block;
import org.clusterrules.workbench.internal.Document.Fact;
import org.clusterrules.workbench.internal.Document.Facts;
import org.clusterrules.workbench.internal.Document.Group;
import org.clusterrules.workbench.internal.Document.Heading;
import org.clusterrules.workbench.internal.Document.Inline;
import org.clusterrules.workbench.internal.Document.Line;
import org.clusterrules.workbench.internal.Document.Paragraph;
import org.clusterrules.workbench.internal.Document.Quotation;
import org.clusterrules.workbench.internal.Document.Table;
import org.clusterrules.workbench.internal.RuleCells;

/** Chooses what a rule book says, and in which order. */
final class BookBuilder {
    /** What a reader is told side by side of a rule that replaces another. */
    private static final List<What> SIDES = List.of(What.REQUIREMENT, What.KIND, What.CELLS, What.AREA, What.WEIGHT);

    private final RuleSet ruleSet;
    private final RuleSetInfo info;
    private final List<Rule> rules;
    private final Map<String, List<CaseResult>> cases;
    private final PageWords words;
    private final Examples examples;
    private final Clauses clauses;

    /** What the rules say of a form that is not begun; what they require is the same for any form. */
    private final Assessment blank;

    BookBuilder(RuleSet ruleSet, List<CaseResult> cases, PageWords words) {
        this.ruleSet = ruleSet;
        this.info = ruleSet.info();
        this.rules = ruleSet.rules();
        this.cases = cases.stream()
                .collect(Collectors.groupingBy(result -> result.what().criterion()));
        this.words = words;
        this.examples = new Examples(words);
        this.clauses =
                new Clauses(rules.stream().map(rule -> rule.criterion().id()).toList());
        this.blank = ruleSet.assess(Application.blank(ruleSet.edition()));
    }

    Examples examples() {
        return examples;
    }

    Document build() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(about());
        overview(blocks);
        outcomes(blocks);
        sources(blocks);
        ruleSet.base().ifPresent(base -> variant(base, blocks));
        for (Part part : Part.values()) {
            part(part, blocks);
        }
        off(blocks);
        blocks.add(new Paragraph(
                Line.of(Inline.plain(words.of("fact", words.of("fingerprint"), "")), Inline.code(info.sha256()))));
        return new Document(words.of("book"), words.of(info.title()), blocks);
    }

    private Facts about() {
        List<Fact> about = new ArrayList<>();
        about.add(fact("rule-set", info.id()));
        about.add(fact("book.edition", info.edition()));
        if (info.inForce().isStated()) {
            about.add(fact("in-force", words.of(info.inForce().label())));
        }
        if (info.base().isPresent()) {
            about.add(fact(
                    "book.extends",
                    info.chain().stream()
                            .skip(1)
                            .map(one -> words.of("rule-set.value", words.of(one.title()), one.id()))
                            .collect(Collectors.joining(" → "))));
        }
        about.add(
                fact("form", words.of("book.form", blank.application().edition().id())));
        return new Facts(about);
    }

    private Fact fact(String key, String value) {
        return new Fact(words.of(key), List.of(Line.of(value)));
    }

    /** Adds the table of all criteria. */
    private void overview(List<Block> blocks) {
        blocks.add(new Heading(2, Line.of(words.of("book.overview", rules.size()))));
        List<List<List<Line>>> rows = new ArrayList<>();
        for (Part part : Part.values()) {
            List<Rule> ofPart = of(part);
            if (!ofPart.isEmpty()) {
                rows.add(List.of(List.of(Line.of(heading(part, ofPart)))));
                ofPart.forEach(rule -> rows.add(overview(rule.criterion())));
            }
        }
        blocks.add(new Table(
                "overview",
                Stream.of("book.number", "book.criterion", "basis", "book.kind", "book.weight")
                        .map(words::of)
                        .toList(),
                rows));
    }

    private List<List<Line>> overview(Criterion criterion) {
        return Stream.of(
                        Inline.plain(number(criterion)),
                        Inline.link(title(criterion), criterion.id()),
                        Inline.plain(clause(criterion)),
                        Inline.plain(words.of(criterion.kind().label())),
                        Inline.plain(criterion.area().isPresent() ? weight(criterion) : words.of("diff.nothing")))
                .map(piece -> List.of(Line.of(piece)))
                .toList();
    }

    /** Returns the basis without what it quotes. */
    private String clause(Criterion criterion) {
        return words.of(criterion.basis()).split(words.of("book.colon"), 2)[0];
    }

    private String number(Criterion criterion) {
        return clauses.number(criterion.id()) + "";
    }

    private String title(Criterion criterion) {
        return SafeText.capitalized(words.of(criterion.title()));
    }

    private static String weight(Criterion criterion) {
        return criterion.weight().stripTrailingZeros().toPlainString();
    }

    private List<Rule> of(Part part) {
        return rules.stream().filter(rule -> rule.criterion().part() == part).toList();
    }

    private String heading(Part part, List<Rule> ofPart) {
        long required = ofPart.stream()
                .filter(rule -> rule.criterion().kind() == Kind.REQUIRED)
                .count();
        return words.of("book.part", words.of(part.label()), required, ofPart.size() - required);
    }

    /** Adds what each outcome means for an application. */
    private void outcomes(List<Block> blocks) {
        blocks.add(new Heading(2, Line.of(words.of("book.outcomes"))));
        blocks.add(new Paragraph(Line.of(words.of("book.outcomes.note"))));
        blocks.add(new Table(
                "outcomes",
                List.of(words.of("book.outcome"), words.of("book.required"), words.of("book.score")),
                Arrays.stream(Outcome.values()).map(this::outcome).toList()));
        blocks.add(new Paragraph(Line.of(words.of("book.undetermined"))));
        blocks.add(new Paragraph(Line.of(words.of("score.note"))));
    }

    private List<List<Line>> outcome(Outcome outcome) {
        return List.of(
                List.of(Line.of(Inline.outcome(outcome, words.of(outcome.label())))),
                List.of(Line.of(words.of("book.required." + outcome))),
                List.of(Line.of(words.of("book.score." + outcome))));
    }

    /** Adds what the rules come from, and what the sources do not say. */
    private void sources(List<Block> blocks) {
        blocks.add(new Heading(2, Line.of(words.of("book.sources"))));
        for (RuleSetInfo one : info.chain()) {
            List<Fact> facts = new ArrayList<>();
            add(facts, "book.documents", one.sources().stream().map(Line::of).toList());
            Stream<String> unrecorded = rules.stream()
                    .filter(rule -> rule.hasNoRecordedThreshold()
                            && rule.criterion().source().ruleSet().equals(one.id()))
                    .map(rule -> words.of("book.no-threshold", title(rule.criterion())));
            add(
                    facts,
                    "book.not-at-hand",
                    Stream.concat(one.notAtHand().stream().map(words::of), unrecorded)
                            .map(Line::of)
                            .toList());
            if (!facts.isEmpty()) {
                blocks.add(new Heading(3, Line.of(words.of("rule-set.value", words.of(one.title()), one.id()))));
                blocks.add(new Facts(facts));
            }
        }
    }

    private void add(List<Fact> facts, String key, List<Line> lines) {
        if (!lines.isEmpty()) {
            facts.add(new Fact(words.of(key), lines));
        }
    }

    /** Adds where the rule set differs from the one that it extends, side by side. */
    private void variant(RuleSet base, List<Block> blocks) {
        RuleSetDiff diff = RuleSetDiff.between(
                new Revision(base.info().id(), base.direct()),
                new Revision(info.id(), ruleSet),
                blank.application().edition());
        if (!diff.changes().isEmpty()) {
            blocks.add(new Heading(
                    2, Line.of(words.of("book.variant", words.of(base.info().title())))));
            blocks.add(new Table(
                    "sides",
                    List.of(words.of("book.criterion"), words.of(base.info().title()), words.of(info.title())),
                    diff.changes().stream()
                            .map(change -> List.of(
                                    List.of(Line.of(title(criterion(change, base)))),
                                    side(change, Aspect::before),
                                    side(change, Aspect::after)))
                            .toList()));
        }
    }

    private Criterion criterion(CriterionChange change, RuleSet base) {
        return Stream.concat(ruleSet.criteria().stream(), base.criteria().stream())
                .filter(one -> one.id().equals(change.criterion()))
                .findFirst()
                .orElseThrow();
    }

    private List<Line> side(CriterionChange change, Function<Aspect, Optional<Stated>> side) {
        List<Line> lines = change.aspects().stream()
                .filter(aspect -> SIDES.contains(aspect.what()) && aspect.isWordedDifferently())
                .flatMap(aspect -> side.apply(aspect).stream()
                        .map(stated -> words.of("fact", words.of(aspect.what().label()), words.of(stated.words()))))
                .map(Line::of)
                .toList();
        return lines.isEmpty() ? List.of(Line.of(words.of("diff.nothing"))) : lines;
    }

    private void part(Part part, List<Block> blocks) {
        List<Rule> ofPart = of(part);
        if (!ofPart.isEmpty()) {
            blocks.add(new Heading(2, Line.of(heading(part, ofPart))));
            blocks.add(new Paragraph(Line.of(words.of("book.part." + part))));
            ofPart.forEach(rule -> blocks.add(entry(rule)));
        }
    }

    private Group entry(Rule rule) {
        Criterion criterion = rule.criterion();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(3, Line.of(words.of("book.entry", number(criterion), title(criterion)))));
        blocks.add(new Paragraph(
                Line.of(Inline.plain(SafeText.capitalized(standing(rule))), Inline.code(criterion.id()))));
        List<Line> clause = clauses.of(criterion, words.of(criterion.basis())).stream()
                .map(Line::of)
                .toList();
        if (!clause.isEmpty()) {
            blocks.add(new Quotation(clause));
        }
        blocks.add(new Table(
                "cases", Stream.of("book.outcome", "book.when").map(words::of).toList(), cases(rule)));
        List<Line> notes = notes(criterion).map(Line::of).toList();
        if (!notes.isEmpty()) {
            blocks.add(new Facts(List.of(new Fact(words.of("book.note"), notes))));
        }
        return new Group("rule", criterion.id(), blocks);
    }

    private Stream<String> notes(Criterion criterion) {
        return Stream.of(criterion.note(), criterion.alternativeNote())
                .map(words::of)
                .filter(note -> !note.isEmpty());
    }

    /** Returns what is found, without what the notes say of every finding. */
    private String message(Finding finding) {
        String message = finding.message(words.language());
        for (String note : notes(finding.criterion()).toList()) {
            message = message.replace(note, "").strip();
        }
        return message;
    }

    private String standing(Rule rule) {
        Criterion criterion = rule.criterion();
        String kind = words.of(criterion.kind().label());
        String scored = criterion
                .area()
                .map(area -> words.of("book.scored", kind, words.of(area.label()), weight(criterion)))
                .orElse(kind);
        String cells = String.join(words.of("semicolon"), new RuleCells(words).of(rule));
        return words.of("book.standing", scored, words.of(criterion.basis()), cells);
    }

    /** Returns a row for each outcome that there can be: when there is, and examples. */
    private List<List<List<Line>>> cases(Rule rule) {
        String id = rule.criterion().id();
        List<Finding> told = rule.hasNoRecordedThreshold() ? List.of() : examples.of(cases.getOrDefault(id, List.of()));
        List<List<List<Line>>> rows = new ArrayList<>();
        OutcomeMeanings meanings = new OutcomeMeanings(words, rule, blank.finding(id));
        meanings.all().forEach((outcome, meaning) -> {
            List<Inline> pieces = new ArrayList<>();
            String sentence = words.of("book.meaning", SafeText.capitalized(meaning));
            if (!meaning.isEmpty()) {
                pieces.add(Inline.plain(sentence));
            }
            told.stream()
                    .filter(finding -> finding.outcome() == outcome && !meanings.leavesNothingToTell(outcome))
                    .map(this::message)
                    .filter(example -> !example.equals(sentence))
                    .forEach(example -> pieces.add(Inline.aside(words.of("book.example", example))));
            if (!pieces.isEmpty()) {
                rows.add(List.of(
                        List.of(Line.of(Inline.outcome(outcome, words.of(outcome.label())))),
                        List.of(new Line(pieces))));
            }
        });
        return rows;
    }

    private void off(List<Block> blocks) {
        if (!info.off().isEmpty()) {
            blocks.add(new Heading(2, Line.of(words.of("book.off"))));
            blocks.add(new Facts(info.off().stream()
                    .map(off -> new Fact(
                            title(off.criterion()),
                            List.of(Line.of(words.of("book.off.by", off.ruleSet(), words.of(off.reason()))))))
                    .toList()));
        }
    }
}
