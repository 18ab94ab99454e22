package org.clusterrules.book;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Finding;
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
import org.clusterrules.workbench.internal.Document.Fact;
import org.clusterrules.workbench.internal.Document.Inline;
import org.clusterrules.workbench.internal.Document.Line;
import org.clusterrules.workbench.internal.DocumentBuilder;
import org.clusterrules.workbench.internal.RuleCells;

/** Chooses the content of a rule book and its order. */
final class BookBuilder {
    /** What is shown side by side for a rule that replaces another. */
    private static final List<What> SIDES = List.of(What.REQUIREMENT, What.KIND, What.CELLS, What.AREA, What.WEIGHT);

    private final RuleSet ruleSet;
    private final RuleSetInfo info;
    private final List<Rule> rules;
    private final Map<String, List<CaseResult>> cases;
    private final PageWords words;
    private final Examples examples;
    private final Clauses clauses;

    /** The findings on a blank form; what rules require is the same for any form. */
    private final Assessment blank;

    BookBuilder(RuleSet ruleSet, List<CaseResult> cases, PageWords words) {
        this.ruleSet = ruleSet;
        this.info = ruleSet.info();
        this.rules = ruleSet.rules();
        this.cases = cases.stream().collect(groupingBy(result -> result.what().criterion()));
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
        DocumentBuilder book = new DocumentBuilder(words);
        about(book);
        overview(book);
        outcomes(book);
        sources(book);
        ruleSet.base().ifPresent(base -> variant(base, book));
        for (Part part : Part.values()) {
            part(part, book);
        }
        off(book);
        book.paragraph(Inline.plain(words.of("fact", words.of("fingerprint"), "")), Inline.code(info.sha256()));
        return book.build("book", words.of(info.title()));
    }

    private void about(DocumentBuilder book) {
        book.fact("rule-set", info.id());
        book.fact("book.edition", info.edition());
        if (info.inForce().isStated()) {
            book.fact("in-force", words.of(info.inForce().label()));
        }
        if (info.base().isPresent()) {
            book.fact(
                    "book.extends",
                    info.chain().stream().skip(1).map(this::named).collect(joining(" → ")));
        }
        book.fact("form", words.of("book.form", blank.application().edition().id()));
    }

    private void overview(DocumentBuilder book) {
        book.section("book.overview", rules.size());
        book.table("overview", "book.number", "book.criterion", "basis", "book.kind", "book.weight");
        for (Part part : Part.values()) {
            List<Rule> ofPart = of(part);
            if (!ofPart.isEmpty()) {
                book.row(heading(part, ofPart));
                ofPart.forEach(rule -> overview(rule.criterion(), book));
            }
        }
    }

    private void overview(Criterion criterion, DocumentBuilder book) {
        book.row(
                Inline.plain(number(criterion)),
                Inline.link(title(criterion), criterion.id()),
                Inline.plain(clause(criterion)),
                Inline.plain(words.of(criterion.kind().label())),
                Inline.plain(criterion.area().isPresent() ? weight(criterion) : words.of("diff.nothing")));
    }

    private String named(RuleSetInfo one) {
        return words.of("rule-set.value", words.of(one.title()), one.id());
    }

    /** Returns the basis without the passage that it quotes. */
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
        long required =
                ofPart.stream().filter(rule -> rule.criterion().isRequired()).count();
        return words.of("book.part", words.of(part.label()), required, ofPart.size() - required);
    }

    private void outcomes(DocumentBuilder book) {
        book.section("book.outcomes");
        book.paragraph(words.of("book.outcomes.note"));
        book.table("outcomes", "book.outcome", "book.required", "book.score");
        for (Outcome outcome : Outcome.values()) {
            book.row(
                    Inline.outcome(outcome, words),
                    Inline.plain(words.of("book.required." + outcome)),
                    Inline.plain(words.of("book.score." + outcome)));
        }
        book.paragraph(words.of("book.undetermined"));
        book.paragraph(words.of("score.note"));
    }

    /** Adds the sources of the rules, and their known gaps. */
    private void sources(DocumentBuilder book) {
        book.section("book.sources");
        for (RuleSetInfo one : info.chain()) {
            Stream<String> unrecorded = rules.stream()
                    .filter(rule -> rule.hasNoRecordedThreshold()
                            && rule.criterion().source().ruleSet().equals(one.id()))
                    .map(rule -> words.of("book.no-threshold", title(rule.criterion())));
            List<String> notAtHand = Stream.concat(one.notAtHand().stream().map(words::of), unrecorded)
                    .toList();
            if (!one.sources().isEmpty() || !notAtHand.isEmpty()) {
                book.heading(3, named(one));
                book.fact("book.documents", one.sources()).fact("book.not-at-hand", notAtHand);
            }
        }
    }

    /** Adds the differences from the rule set that it extends, side by side. */
    private void variant(RuleSet base, DocumentBuilder book) {
        RuleSetDiff diff = RuleSetDiff.between(
                new Revision(base.info().id(), base.direct()),
                new Revision(info.id(), ruleSet),
                blank.application().edition());
        if (!diff.changes().isEmpty()) {
            String title = words.of(base.info().title());
            book.section("book.variant", title);
            book.table("sides", List.of(words.of("book.criterion"), title, words.of(info.title())));
            for (CriterionChange change : diff.changes()) {
                List<Line> criterion = List.of(Line.of(title(diff.criterion(change.criterion()))));
                book.row(List.of(criterion, side(change, Aspect::before), side(change, Aspect::after)));
            }
        }
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

    private void part(Part part, DocumentBuilder book) {
        List<Rule> ofPart = of(part);
        if (!ofPart.isEmpty()) {
            book.heading(2, heading(part, ofPart));
            book.paragraph(words.of("book.part." + part));
            ofPart.forEach(rule -> book.group("rule", rule.criterion().id(), entry -> entry(rule, entry)));
        }
    }

    private void entry(Rule rule, DocumentBuilder entry) {
        Criterion criterion = rule.criterion();
        entry.heading(3, words.of("book.entry", number(criterion), title(criterion)));
        entry.paragraph(Inline.plain(SafeText.capitalized(standing(rule))), Inline.code(criterion.id()));
        entry.quotation(clauses.of(criterion, words.of(criterion.basis())));
        entry.table("cases", "book.outcome", "book.when");
        cases(rule, entry);
        entry.fact("book.note", notes(criterion));
    }

    private List<String> notes(Criterion criterion) {
        return Stream.of(criterion.note(), criterion.alternativeNote())
                .map(words::of)
                .filter(note -> !note.isEmpty())
                .toList();
    }

    /** Returns the message without the notes, which are shown once for the rule. */
    private String message(Finding finding) {
        String message = finding.message(words.language());
        for (String note : notes(finding.criterion())) {
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

    /** Adds a row for each possible outcome: its meaning and examples. */
    private void cases(Rule rule, DocumentBuilder entry) {
        String id = rule.criterion().id();
        List<Finding> shown =
                rule.hasNoRecordedThreshold() ? List.of() : examples.of(cases.getOrDefault(id, List.of()));
        OutcomeMeanings meanings = new OutcomeMeanings(words, rule, blank.finding(id));
        meanings.all().forEach((outcome, meaning) -> {
            List<Inline> pieces = new ArrayList<>();
            String sentence = words.of("book.meaning", SafeText.capitalized(meaning));
            if (!meaning.isEmpty()) {
                pieces.add(Inline.plain(sentence));
            }
            shown.stream()
                    .filter(finding -> finding.outcome() == outcome && !meanings.leavesNothingToTell(outcome))
                    .map(this::message)
                    .filter(example -> !example.equals(sentence))
                    .forEach(example -> pieces.add(Inline.aside(words.of("book.example", example))));
            if (!pieces.isEmpty()) {
                entry.row(List.of(List.of(Line.of(Inline.outcome(outcome, words))), List.of(new Line(pieces))));
            }
        });
    }

    private void off(DocumentBuilder book) {
        if (!info.off().isEmpty()) {
            book.section("book.off");
            for (RuleSetInfo.Off off : info.off()) {
                Line by = Line.of(words.of("book.off.by", off.ruleSet(), words.of(off.reason())));
                book.fact(new Fact(title(off.criterion()), List.of(by)));
            }
        }
    }
}
