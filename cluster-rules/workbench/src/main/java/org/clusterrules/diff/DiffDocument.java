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
import org.clusterrules.report.internal.CellFormat;
import org.clusterrules.report.internal.PageMessages;
import org.clusterrules.workbench.internal.Document;
import org.clusterrules.workbench.internal.Document.Description;
import org.clusterrules.workbench.internal.Document.Inline;
import org.clusterrules.workbench.internal.Document.Line;
import org.clusterrules.workbench.internal.DocumentBuilder;

/** Describes the differences, each with an example, and whom they affect. */
record DiffDocument(RuleSetDiff diff, PageMessages messages) {
    /** What the sentences about an added or removed criterion do not state already. */
    private static final List<What> ALONE = List.of(What.CELLS, What.AREA, What.WEIGHT, What.BASIS, What.NOTE);

    /** What is not repeated beside a sentence about the requirement. */
    private static final Set<What> SAID_BY_THE_REQUIREMENT =
            EnumSet.of(What.OPERATOR, What.THRESHOLD, What.REQUIREMENT);

    Document build(Optional<Impact> impact, int mostListed) {
        Optional<ImpactBlocks> affected = impact.map(there -> new ImpactBlocks(diff, there, messages, this));
        DocumentBuilder page = new DocumentBuilder(messages);
        page.description("diff.before", revision(diff.before())).description("diff.after", revision(diff.after()));
        editions().ifPresent(page::paragraph);
        page.paragraph(summary());
        if (!diff.changes().isEmpty()) {
            page.paragraph(verdicts());
        }
        affected.ifPresent(there -> there.counts(page));
        if (!diff.changes().isEmpty()) {
            page.section("diff.changes");
            diff.changes().forEach(change -> page.group("rule", change.criterionId(), group -> change(change, group)));
        }
        affected.ifPresent(there -> there.list(mostListed, page));
        return page.build("diff", title());
    }

    /** Names the rule sets by their titles unless these are the same, as for two revisions of one rule set. */
    private String title() {
        Pair<String> titles = new Pair<>(title(diff.before()), title(diff.after()));
        Pair<String> names = new Pair<>(diff.before().name(), diff.after().name());
        return titles.differs() ? pair(titles) : messages.of("change", names.before(), names.after());
    }

    private String title(Revision revision) {
        return messages.of(revision.rules().info().title());
    }

    private String revision(Revision revision) {
        return messages.of("rule-set.value", title(revision), revision.name());
    }

    /** Returns a sentence if the rule sets are for different editions of the form. */
    private Optional<String> editions() {
        String one = diff.before().rules().info().edition();
        String other = diff.after().rules().info().edition();
        return one.equals(other) ? Optional.empty() : Optional.of(messages.of("diff.editions", one, other));
    }

    private String summary() {
        int changes = diff.changes().size();
        return changes == 0
                ? messages.of("diff.same")
                : messages.of(
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
            sentences.add(messages.of("diff.verdicts", different, equal, changed - different - equal));
        }
        int following = diff.following().size();
        sentences.add(messages.of("diff.others", diff.unchanged().size() - following, following));
        return String.join(messages.of("sentence.space"), sentences);
    }

    private void change(CriterionChange change, DocumentBuilder group) {
        Criterion criterion = diff.criterion(change.criterionId());
        group.heading(3, Inline.plain(title(change.criterionId())), Inline.code(change.criterionId()));
        group.paragraph(String.join(messages.of("sentence.space"), sentences(change, criterion)));
        if (change.type() == CriterionChange.Type.CHANGED) {
            List<Aspect> sides = sides(change);
            if (!sides.isEmpty()) {
                group.table("sides", "diff.what", "diff.before", "diff.after");
                sides.forEach(aspect -> group.row(name(aspect), stated(aspect.before()), stated(aspect.after())));
            }
        } else {
            change.aspects().stream()
                    .filter(aspect -> ALONE.contains(aspect.what()))
                    .forEach(
                            aspect -> group.description(new Description(name(aspect), List.of(Line.of(only(aspect))))));
        }
        group.paragraph(example(change, criterion));
    }

    private String name(Aspect aspect) {
        return SafeText.capitalized(messages.of(aspect.what().label()));
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

    String title(String criterionId) {
        return SafeText.capitalized(messages.of(diff.criterion(criterionId).title()));
    }

    private List<String> sentences(CriterionChange change, Criterion criterion) {
        String kind = messages.of(criterion.kind().label());
        Optional<Aspect> requirement = aspect(change, What.REQUIREMENT);
        if (change.type() != CriterionChange.Type.CHANGED) {
            return List.of(messages.of(
                    "diff." + change.type(), kind, requirement.map(this::only).orElse("")));
        }
        List<String> sentences = new ArrayList<>();
        requirement
                .filter(Aspect::isWordedDifferently)
                .ifPresent(aspect -> sentences.add(
                        messages.of("diff.requirement", quoted(aspect.before()), quoted(aspect.after()))));
        aspect(change, What.KIND)
                .ifPresent(aspect ->
                        sentences.add(messages.of("diff.kind", stated(aspect.before()), stated(aspect.after()))));
        if (sentences.isEmpty()) {
            sentences.add(messages.of("diff.changed", differing(change)));
        }
        return sentences;
    }

    private String differing(CriterionChange change) {
        List<String> names = change.aspects().stream()
                .filter(Aspect::isWordedDifferently)
                .map(aspect -> messages.of(aspect.what().label()))
                .toList();
        return names.isEmpty() ? messages.of(What.REQUIREMENT.label()) : messages.join(names);
    }

    private static Optional<Aspect> aspect(CriterionChange change, What what) {
        return change.aspects().stream().filter(aspect -> aspect.what() == what).findFirst();
    }

    private String only(Aspect aspect) {
        return stated(aspect.after().or(aspect::before));
    }

    private String stated(Optional<Stated> stated) {
        return stated.map(there -> messages.of(there.label()))
                .filter(text -> !text.isEmpty())
                .orElse(messages.of("diff.nothing"));
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
                ? messages.of("example.sample")
                : messages.of("example.changed", String.join(messages.of("semicolon"), changes));
        return messages.of("example." + change.type(), form, outcome(witness.before()), outcome(witness.after()));
    }

    /** Explains that no outcome differs and what does; or that none was found, which proves nothing. */
    private String noExample(CriterionChange change, Criterion criterion) {
        if (change.requiresSomethingElse() || change.type() != CriterionChange.Type.CHANGED) {
            int forms = change.equivalence().map(Equivalence::forms).orElse(0);
            return change.isProvedEqual() ? messages.of("diff.proved") : messages.of("diff.no-example", forms);
        }
        String only = messages.of(change.isProvedEqual() ? "diff.only" : "diff.only-here", differing(change));
        String part = messages.of(criterion.part().label());
        String kind = messages.of("diff.kind." + criterion.kind(), part);
        return change.states(What.KIND) ? only + messages.of("sentence.space") + kind : only;
    }

    private String cell(Witness witness, String pointer) {
        Cell changed = witness.form().cell(pointer);
        Optional<Cell> was = witness.form().base().cell(pointer);
        String before = was.map(this::value).orElse(messages.of("blank"));
        return messages.of("example.cell", changed.place().fullLabel(messages.language()), before, value(changed));
    }

    private String value(Cell cell) {
        String value = new CellFormat(messages).value(cell);
        boolean isOption = cell instanceof Choice && !cell.isBlank() && !cell.isNone();
        return isOption ? messages.of("quoted", value) : value;
    }

    String pair(Pair<String> pair) {
        return pair.differs() ? messages.of("change", pair.before(), pair.after()) : pair.before();
    }

    String outcome(Optional<Outcome> outcome) {
        return outcome.map(Outcome::label)
                .map((Label label) -> messages.of(label))
                .orElse(messages.of("impact.no-criterion"));
    }
}
