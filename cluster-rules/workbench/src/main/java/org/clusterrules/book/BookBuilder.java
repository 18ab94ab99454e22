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
import org.clusterrules.report.internal.PageMessages;
import org.clusterrules.rulefile.Rule;
import org.clusterrules.rules.RuleSet;
import org.clusterrules.workbench.internal.Document;
import org.clusterrules.workbench.internal.Document.Description;
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
    private final PageMessages messages;
    private final Examples examples;
    private final Clauses clauses;

    /** The findings on a blank form; what rules require is the same for any form. */
    private final Assessment ofBlankForm;

    BookBuilder(RuleSet ruleSet, List<CaseResult> cases, PageMessages messages) {
        this.ruleSet = ruleSet;
        this.info = ruleSet.info();
        this.rules = ruleSet.rules();
        this.cases = cases.stream().collect(groupingBy(result -> result.what().criterionId()));
        this.messages = messages;
        this.examples = new Examples(messages);
        this.clauses =
                new Clauses(rules.stream().map(rule -> rule.criterion().id()).toList());
        this.ofBlankForm = ruleSet.assess(Application.blank(ruleSet.edition()));
    }

    Examples examples() {
        return examples;
    }

    Document build() {
        DocumentBuilder book = new DocumentBuilder(messages);
        about(book);
        overview(book);
        outcomes(book);
        sources(book);
        ruleSet.base().ifPresent(base -> variant(base, book));
        for (Part part : Part.values()) {
            part(part, book);
        }
        off(book);
        book.paragraph(
                Inline.plain(messages.of("labelled", messages.of("fingerprint"), "")), Inline.code(info.sha256()));
        return book.build("book", messages.of(info.title()));
    }

    private void about(DocumentBuilder book) {
        book.description("rule-set", info.id());
        book.description("book.edition", info.edition());
        if (info.inForce().isStated()) {
            book.description("in-force", messages.of(info.inForce().label()));
        }
        if (info.base().isPresent()) {
            book.description(
                    "book.extends",
                    info.chain().stream().skip(1).map(this::named).collect(joining(" → ")));
        }
        book.description(
                "form",
                messages.of("book.form", ofBlankForm.application().edition().id()));
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
                Inline.plain(messages.of(criterion.kind().label())),
                Inline.plain(criterion.area().isPresent() ? weight(criterion) : messages.of("diff.nothing")));
    }

    private String named(RuleSetInfo one) {
        return messages.of("rule-set.value", messages.of(one.title()), one.id());
    }

    /** Returns the basis without the passage that it quotes. */
    private String clause(Criterion criterion) {
        return messages.of(criterion.basis()).split(messages.of("book.colon"), 2)[0];
    }

    private String number(Criterion criterion) {
        return clauses.number(criterion.id()) + "";
    }

    private String title(Criterion criterion) {
        return SafeText.capitalized(messages.of(criterion.title()));
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
        return messages.of("book.part", messages.of(part.label()), required, ofPart.size() - required);
    }

    private void outcomes(DocumentBuilder book) {
        book.section("book.outcomes");
        book.paragraph(messages.of("book.outcomes.note"));
        book.table("outcomes", "book.outcome", "book.required", "book.score");
        for (Outcome outcome : Outcome.values()) {
            book.row(
                    Inline.outcome(outcome, messages),
                    Inline.plain(messages.of("book.required." + outcome)),
                    Inline.plain(messages.of("book.score." + outcome)));
        }
        book.paragraph(messages.of("book.undetermined"));
        book.paragraph(messages.of("score.note"));
    }

    /** Adds the sources of the rules, and their known gaps. */
    private void sources(DocumentBuilder book) {
        book.section("book.sources");
        for (RuleSetInfo one : info.chain()) {
            Stream<String> unrecorded = rules.stream()
                    .filter(rule -> rule.hasNoRecordedThreshold()
                            && rule.criterion().location().ruleSet().equals(one.id()))
                    .map(rule -> messages.of("book.no-threshold", title(rule.criterion())));
            List<String> notAtHand = Stream.concat(one.notAtHand().stream().map(messages::of), unrecorded)
                    .toList();
            if (!one.sources().isEmpty() || !notAtHand.isEmpty()) {
                book.heading(3, named(one));
                book.description("book.documents", one.sources()).description("book.not-at-hand", notAtHand);
            }
        }
    }

    /** Adds the differences from the rule set that it extends, side by side. */
    private void variant(RuleSet base, DocumentBuilder book) {
        RuleSetDiff diff = RuleSetDiff.between(
                new Revision(base.info().id(), base.direct()),
                new Revision(info.id(), ruleSet),
                ofBlankForm.application().edition());
        if (!diff.changes().isEmpty()) {
            String title = messages.of(base.info().title());
            book.section("book.variant", title);
            book.table("sides", List.of(messages.of("book.criterion"), title, messages.of(info.title())));
            for (CriterionChange change : diff.changes()) {
                List<Line> criterion = List.of(Line.of(title(diff.criterion(change.criterionId()))));
                book.row(List.of(criterion, side(change, Aspect::before), side(change, Aspect::after)));
            }
        }
    }

    private List<Line> side(CriterionChange change, Function<Aspect, Optional<Stated>> side) {
        List<Line> lines = change.aspects().stream()
                .filter(aspect -> SIDES.contains(aspect.what()) && aspect.isWordedDifferently())
                .flatMap(aspect -> side.apply(aspect).stream()
                        .map(stated -> messages.of(
                                "labelled", messages.of(aspect.what().label()), messages.of(stated.label()))))
                .map(Line::of)
                .toList();
        return lines.isEmpty() ? List.of(Line.of(messages.of("diff.nothing"))) : lines;
    }

    private void part(Part part, DocumentBuilder book) {
        List<Rule> ofPart = of(part);
        if (!ofPart.isEmpty()) {
            book.heading(2, heading(part, ofPart));
            book.paragraph(messages.of("book.part." + part));
            ofPart.forEach(rule -> book.group("rule", rule.criterion().id(), entry -> entry(rule, entry)));
        }
    }

    private void entry(Rule rule, DocumentBuilder entry) {
        Criterion criterion = rule.criterion();
        entry.heading(3, messages.of("book.entry", number(criterion), title(criterion)));
        entry.paragraph(Inline.plain(SafeText.capitalized(standing(rule))), Inline.code(criterion.id()));
        entry.quotation(clauses.of(criterion, messages.of(criterion.basis())));
        entry.table("cases", "book.outcome", "book.when");
        cases(rule, entry);
        entry.description("book.note", notes(criterion));
    }

    private List<String> notes(Criterion criterion) {
        return Stream.of(criterion.note(), criterion.alternativeNote())
                .map(messages::of)
                .filter(note -> !note.isEmpty())
                .toList();
    }

    /** Returns the message without the notes, which are shown once for the rule. */
    private String message(Finding finding) {
        String message = finding.message(messages.language());
        for (String note : notes(finding.criterion())) {
            message = message.replace(note, "").strip();
        }
        return message;
    }

    private String standing(Rule rule) {
        Criterion criterion = rule.criterion();
        String kind = messages.of(criterion.kind().label());
        String scored = criterion
                .area()
                .map(area -> messages.of("book.scored", kind, messages.of(area.label()), weight(criterion)))
                .orElse(kind);
        String cells = String.join(messages.of("semicolon"), new RuleCells(messages).of(rule));
        return messages.of("book.standing", scored, messages.of(criterion.basis()), cells);
    }

    /** Adds a row for each possible outcome: its meaning and examples. */
    private void cases(Rule rule, DocumentBuilder entry) {
        String id = rule.criterion().id();
        List<Finding> shown =
                rule.hasNoRecordedThreshold() ? List.of() : examples.of(cases.getOrDefault(id, List.of()));
        OutcomeMeanings meanings = new OutcomeMeanings(messages, rule, ofBlankForm.finding(id));
        meanings.all().forEach((outcome, meaning) -> {
            List<Inline> pieces = new ArrayList<>();
            String sentence = messages.of("book.meaning", SafeText.capitalized(meaning));
            if (!meaning.isEmpty()) {
                pieces.add(Inline.plain(sentence));
            }
            shown.stream()
                    .filter(finding -> finding.outcome() == outcome && !meanings.leavesNothingToTell(outcome))
                    .map(this::message)
                    .filter(example -> !example.equals(sentence))
                    .forEach(example -> pieces.add(Inline.aside(messages.of("book.example", example))));
            if (!pieces.isEmpty()) {
                entry.row(List.of(List.of(Line.of(Inline.outcome(outcome, messages))), List.of(new Line(pieces))));
            }
        });
    }

    private void off(DocumentBuilder book) {
        if (!info.off().isEmpty()) {
            book.section("book.off");
            for (RuleSetInfo.Off off : info.off()) {
                Line by = Line.of(messages.of("book.off.by", off.ruleSet(), messages.of(off.reason())));
                book.description(new Description(title(off.criterion()), List.of(by)));
            }
        }
    }
}
