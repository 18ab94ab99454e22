package org.clusterrules.diff;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.diff.Aspect.Stated;
import org.clusterrules.diff.Aspect.What;
import org.clusterrules.diff.CriterionChange.Witness;
import org.clusterrules.diff.Impact.Pair;
import org.clusterrules.equivalence.Equivalence;
import org.clusterrules.internal.SafeText;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Choice;
import org.clusterrules.model.Label;
import org.clusterrules.report.internal.CellWords;
import org.clusterrules.report.internal.PageWords;
import org.clusterrules.workbench.internal.Document;
import org.clusterrules.workbench.internal.Document.Fact;
import org.clusterrules.workbench.internal.Document.Inline;
import org.clusterrules.workbench.internal.Document.Line;
import org.clusterrules.workbench.internal.DocumentBuilder;

/** Describes the differences, each with an example, and whom they affect. */
record DiffDocument(RuleSetDiff diff, PageWords words) {
    /** What the sentences about an added or removed criterion do not state already. */
    private static final List<What> ALONE = List.of(What.CELLS, What.AREA, What.WEIGHT, What.BASIS, What.NOTE);

    /** What is not repeated beside a sentence about the requirement. */
    private static final Set<What> SAID_BY_THE_REQUIREMENT =
            EnumSet.of(What.OPERATOR, What.THRESHOLD, What.REQUIREMENT);

    Document build(Optional<Impact> impact, int mostListed) {
        Optional<ImpactBlocks> affected = impact.map(there -> new ImpactBlocks(diff, there, words, this));
        DocumentBuilder page = new DocumentBuilder(words);
        page.fact("diff.before", revision(diff.before())).fact("diff.after", revision(diff.after()));
        editions().ifPresent(page::paragraph);
        page.paragraph(summary());
        if (!diff.changes().isEmpty()) {
            page.paragraph(verdicts());
        }
        affected.ifPresent(there -> there.totals(page));
        if (!diff.changes().isEmpty()) {
            page.section("diff.changes");
            diff.changes().forEach(change -> page.group("rule", change.criterion(), group -> change(change, group)));
        }
        affected.ifPresent(there -> there.list(mostListed, page));
        return page.build("diff", title());
    }

    /** Names the rule sets by their titles unless these are the same, as for two revisions of one rule set. */
    private String title() {
        Pair<String> titles = new Pair<>(title(diff.before()), title(diff.after()));
        Pair<String> names = new Pair<>(diff.before().name(), diff.after().name());
        return titles.differs() ? pair(titles) : words.of("change", names.before(), names.after());
    }

    private String title(Revision revision) {
        return words.of(revision.rules().info().title());
    }

    private String revision(Revision revision) {
        return words.of("rule-set.value", title(revision), revision.name());
    }

    /** Returns a sentence if the rule sets are for different editions of the form. */
    private Optional<String> editions() {
        String one = diff.before().rules().info().edition();
        String other = diff.after().rules().info().edition();
        return one.equals(other) ? Optional.empty() : Optional.of(words.of("diff.editions", one, other));
    }

    private String summary() {
        int changes = diff.changes().size();
        return changes == 0
                ? words.of("diff.same")
                : words.of(
                        "diff.summary",
                        changes,
                        count(CriterionChange.Type.CHANGED),
                        count(CriterionChange.Type.ADDED),
                        count(CriterionChange.Type.REMOVED));
    }

    private long count(CriterionChange.Type type) {
        return count(change -> change.type() == type);
    }

    private long count(Predicate<CriterionChange> which) {
        return diff.changes().stream().filter(which).count();
    }

    /** Counts the criteria whose outcomes differ, do not differ, and may differ. */
    private String verdicts() {
        List<String> sentences = new ArrayList<>();
        long changed = count(CriterionChange.Type.CHANGED);
        if (changed > 0) {
            long equal = count(CriterionChange::isProvedEqual);
            long different = count(change -> change.type() == CriterionChange.Type.CHANGED
                    && change.witness().isPresent());
            sentences.add(words.of("diff.verdicts", different, equal, changed - different - equal));
        }
        int following = diff.following().size();
        sentences.add(words.of("diff.others", diff.unchanged().size() - following, following));
        return String.join(words.of("sentence.space"), sentences);
    }

    private void change(CriterionChange change, DocumentBuilder group) {
        Criterion criterion = diff.criterion(change.criterion());
        group.heading(3, Inline.plain(title(change.criterion())), Inline.code(change.criterion()));
        group.paragraph(String.join(words.of("sentence.space"), sentences(change, criterion)));
        if (change.type() == CriterionChange.Type.CHANGED) {
            List<Aspect> sides = sides(change);
            if (!sides.isEmpty()) {
                group.table("sides", "diff.what", "diff.before", "diff.after");
                sides.forEach(aspect -> group.row(name(aspect), stated(aspect.before()), stated(aspect.after())));
            }
        } else {
            change.aspects().stream()
                    .filter(aspect -> ALONE.contains(aspect.what()))
                    .forEach(aspect -> group.fact(new Fact(name(aspect), List.of(Line.of(only(aspect))))));
        }
        group.paragraph(example(change, criterion));
    }

    private String name(Aspect aspect) {
        return SafeText.capitalized(words.of(aspect.what().label()));
    }

    /** Returns the differences that the sentence about the requirement does not state. */
    private List<Aspect> sides(CriterionChange change) {
        boolean isRequirementSaid = aspect(change, What.REQUIREMENT)
                .filter(Aspect::isWordedDifferently)
                .isPresent();
        return change.aspects().stream()
                .filter(Aspect::isWordedDifferently)
                .filter(aspect -> !isRequirementSaid || !SAID_BY_THE_REQUIREMENT.contains(aspect.what()))
                .toList();
    }

    String title(String criterion) {
        return SafeText.capitalized(words.of(diff.criterion(criterion).title()));
    }

    private List<String> sentences(CriterionChange change, Criterion criterion) {
        String kind = words.of(criterion.kind().label());
        Optional<Aspect> requirement = aspect(change, What.REQUIREMENT);
        if (change.type() != CriterionChange.Type.CHANGED) {
            return List.of(words.of(
                    "diff." + change.type(), kind, requirement.map(this::only).orElse("")));
        }
        List<String> sentences = new ArrayList<>();
        requirement
                .filter(Aspect::isWordedDifferently)
                .ifPresent(aspect ->
                        sentences.add(words.of("diff.requirement", quoted(aspect.before()), quoted(aspect.after()))));
        aspect(change, What.KIND)
                .ifPresent(aspect ->
                        sentences.add(words.of("diff.kind", stated(aspect.before()), stated(aspect.after()))));
        if (sentences.isEmpty()) {
            sentences.add(words.of("diff.changed", differing(change)));
        }
        return sentences;
    }

    private String differing(CriterionChange change) {
        List<String> names = change.aspects().stream()
                .filter(Aspect::isWordedDifferently)
                .map(aspect -> words.of(aspect.what().label()))
                .toList();
        return names.isEmpty() ? words.of(What.REQUIREMENT.label()) : words.join(names);
    }

    private static Optional<Aspect> aspect(CriterionChange change, What what) {
        return change.aspects().stream().filter(aspect -> aspect.what() == what).findFirst();
    }

    private String only(Aspect aspect) {
        return stated(aspect.after().or(aspect::before));
    }

    private String stated(Optional<Stated> stated) {
        return stated.map(there -> words.of(there.words()))
                .filter(text -> !text.isEmpty())
                .orElse(words.of("diff.nothing"));
    }

    /** Exchanges double and single quotation marks in words that will be quoted. */
    private String quoted(Optional<Stated> stated) {
        return stated(stated)
                .codePoints()
                .map(DiffDocument::exchanged)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int exchanged(int letter) {
        return switch (letter) {
            case '“' -> '‘';
            case '”' -> '’';
            case '‘' -> '“';
            case '’' -> '”';
            case '"' -> '\'';
            default -> letter;
        };
    }

    private String example(CriterionChange change, Criterion criterion) {
        if (change.witness().isEmpty()) {
            return noExample(change, criterion);
        }
        Witness witness = change.witness().get();
        List<String> changes = witness.form().changes().keySet().stream()
                .map(pointer -> cell(witness, pointer))
                .toList();
        String form = changes.isEmpty()
                ? words.of("example.sample")
                : words.of("example.changed", String.join(words.of("semicolon"), changes));
        return words.of("example." + change.type(), form, outcome(witness.before()), outcome(witness.after()));
    }

    /** Explains that no outcome differs and what does; or that none was found, which proves nothing. */
    private String noExample(CriterionChange change, Criterion criterion) {
        if (change.requiresSomethingElse() || change.type() != CriterionChange.Type.CHANGED) {
            int forms = change.equivalence().map(Equivalence::forms).orElse(0);
            return change.isProvedEqual() ? words.of("diff.proved") : words.of("diff.no-example", forms);
        }
        String only = words.of(change.isProvedEqual() ? "diff.only" : "diff.only-here", differing(change));
        String part = words.of(criterion.part().label());
        String kind = words.of("diff.kind." + criterion.kind(), part);
        return change.states(What.KIND) ? only + words.of("sentence.space") + kind : only;
    }

    private String cell(Witness witness, String pointer) {
        Cell changed = witness.form().cell(pointer);
        Optional<Cell> was = witness.form().base().cell(pointer);
        String before = was.map(this::value).orElse(words.of("blank"));
        return words.of("example.cell", changed.place().fullLabel(words.language()), before, value(changed));
    }

    private String value(Cell cell) {
        String value = new CellWords(words).value(cell);
        boolean isOption = cell instanceof Choice && !cell.isBlank() && !cell.isNone();
        return isOption ? words.of("quoted", value) : value;
    }

    String pair(Pair<String> pair) {
        return pair.differs() ? words.of("change", pair.before(), pair.after()) : pair.before();
    }

    String outcome(Optional<Outcome> outcome) {
        return outcome.map(Outcome::label)
                .map((Label label) -> words.of(label))
                .orElse(words.of("impact.no-criterion"));
    }
}
