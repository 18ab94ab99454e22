package org.clusterrules.report;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.clusterrules.assessment.Area;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.Eligibility;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.FindingSelection;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.assessment.Part;
import org.clusterrules.assessment.RuleSetInfo;
import org.clusterrules.assessment.TimeInForce;
import org.clusterrules.internal.SafeText;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Section;
import org.clusterrules.report.internal.CellWords;
import org.clusterrules.report.internal.LabelledValue;
import org.clusterrules.report.internal.PageWords;

/**
 * What a report of one assessment says, in words and in order; the formats only lay it out, so that they cannot drift. All
 * text in it is safe to show, and not yet escaped for any markup.
 */
final class Content {
    /** The outcome of a part, and how many of its required criteria have which. */
    record PartRow(String part, Outcome outcome, String outcomeLabel, String counts) {}

    record Chapter(String heading, String note, List<Entry> entries) {}

    /**
     * What is to be done in a part of the form.
     *
     * @param entries what is to be corrected
     * @param blanks what is to be filled in, blank by blank
     * @param waiting the criteria that can be decided once that is filled in
     */
    record FormPart(String part, List<Entry> entries, List<String> blanks, List<Entry> waiting) {
        boolean isEmpty() {
            return entries.isEmpty() && blanks.isEmpty() && waiting.isEmpty();
        }
    }

    record Entry(
            Outcome outcome,
            String outcomeLabel,
            Optional<String> knifeEdge,
            String title,
            String message,
            List<Where> cells,
            Optional<String> more,
            String basis) {}

    /** A place on the form, and what is written there, with the change of it that is advised. */
    record Where(String label, String value) {}

    /** The score of an area, or the total, of 100. */
    record ScoreRow(String label, Optional<BigDecimal> score, boolean total) {}

    /** What almost always is a slip: a wrong unit, or a share that is written as a fraction. */
    private static final Set<String> SLIPS = Set.of(
            "consistency.plausible-figures",
            "consistency.shares-in-percent",
            "consistency.rd-baseline",
            "consistency.co2-baseline");

    /** A criterion with more blanks than these refers to the list of blanks. */
    private static final int MOST_BLANKS = 2;

    /** A criterion about more parts of the form than these is about the form as a whole. */
    private static final int MOST_SECTIONS = 2;

    /** From what needs work to what needs none. */
    private static final List<Outcome> BY_URGENCY =
            List.of(Outcome.UNMET, Outcome.UNDETERMINED, Outcome.NEAR, Outcome.MET, Outcome.NOT_APPLICABLE);

    private final Assessment assessment;
    private final PageWords words;
    private final BlankList blanks;
    private final CellWords cellWords;

    Content(Assessment assessment, PageWords words) {
        this.assessment = assessment;
        this.words = words;
        this.blanks = new BlankList(assessment, words);
        this.cellWords = new CellWords(words);
    }

    String name() {
        return assessment.clusterName().map(SafeText::of).orElse(words.of("no-name"));
    }

    List<LabelledValue> about() {
        List<LabelledValue> about = new ArrayList<>();
        about.add(ruleSet(assessment.ruleSet(), words));
        inForce().ifPresent(about::add);
        about.add(words.fact("form", edition()));
        return about;
    }

    static LabelledValue ruleSet(RuleSetInfo rules, PageWords words) {
        return words.fact("rule-set", SafeText.of(words.of("rule-set.value", words.of(rules.title()), rules.id())));
    }

    LabelledValue fingerprint() {
        return words.fact("fingerprint", assessment.ruleSet().sha256());
    }

    /** Returns the edition of the form, and that of the rule set if it is another. */
    private String edition() {
        String form = assessment.application().edition().id();
        String rules = assessment.ruleSet().edition();
        return form.equals(rules) ? words.of("form.value", form) : words.of("form.other-edition", form, rules);
    }

    /** Returns from when to when the rule set is in force, and whether the application was made then; empty if that is not stated. */
    private Optional<LabelledValue> inForce() {
        TimeInForce inForce = assessment.ruleSet().inForce();
        if (!inForce.isStated()) {
            return Optional.empty();
        }
        String time = words.of(inForce.label());
        LocalDate day = assessment.application().cover().declaredOn().date();
        return Optional.of(words.fact(
                "in-force",
                day == null || inForce.includes(day)
                        ? time
                        : words.of(
                                "in-force.outside",
                                time,
                                day.getYear(),
                                day.getMonthValue(),
                                day.getDayOfMonth(),
                                day)));
    }

    /** Returns the verdict, for its colour. */
    Eligibility eligibility() {
        return assessment.eligible();
    }

    List<Pictures.OfPart> pictures() {
        return new Pictures(assessment.application(), words, this::entry).of(assessment);
    }

    List<FormMap.MapPart> map() {
        return new FormMap(assessment, words, blanks).parts();
    }

    List<Entry> settled() {
        return entries(finding -> !isOpen(finding));
    }

    private List<Entry> entries(Predicate<Finding> wanted) {
        return select(wanted).stream().map(this::entry).toList();
    }

    private List<Finding> select(Predicate<Finding> wanted) {
        return assessment.findings().stream()
                .filter(wanted)
                .sorted(Comparator.comparingInt(finding -> BY_URGENCY.indexOf(finding.outcome())))
                .toList();
    }

    /** Whether there is something to say about it that the count does not say. */
    static boolean isOpen(Finding finding) {
        return finding.outcome() != Outcome.MET && finding.outcome() != Outcome.NOT_APPLICABLE;
    }

    private static boolean isSlip(Finding finding) {
        return finding.outcome() == Outcome.UNMET
                && SLIPS.contains(finding.criterion().id());
    }

    String verdict() {
        boolean recordedOnly = assessment.eligible() == Eligibility.YES
                && !assessment.notChecked().isEmpty();
        String verdict = words.of("verdict", words.of(assessment.eligible().label()));
        return recordedOnly ? words.of("verdict.recorded-only", verdict) : verdict;
    }

    /** Returns which criteria were not checked, because their threshold is not recorded. */
    Optional<String> notChecked() {
        List<String> titles = assessment.notChecked().stream()
                .map(criterion -> words.of("quoted", SafeText.of(words.of(criterion.title()))))
                .toList();
        return titles.isEmpty()
                ? Optional.empty()
                : Optional.of(words.of("not-checked", String.join(words.of("semicolon"), titles)));
    }

    /** Returns what looks like a slip of the pen and should be checked before all else. */
    Optional<Chapter> slips() {
        return chapter("slips", Content::isSlip);
    }

    /** Returns the outcomes of the required criteria, in a sentence. */
    String summary() {
        String summary = required();
        int slips = select(Content::isSlip).size();
        return slips == 0 ? summary : words.of("summary.slips", summary, slips);
    }

    private String required() {
        List<Finding> required = select(finding -> finding.criterion().isRequired());
        int open = select(FindingSelection.NEEDING_WORK::includes).size();
        return open == 0
                ? words.of("summary.passes", required.size())
                : words.of(
                        assessment.eligible() == Eligibility.YES ? "summary.eligible-open" : "summary.open",
                        required.size(),
                        open,
                        counts(required, Outcome.UNMET, Outcome.UNDETERMINED));
    }

    List<PartRow> parts() {
        return assessment.parts().entrySet().stream().map(this::part).toList();
    }

    private PartRow part(Map.Entry<Part, Outcome> part) {
        List<Finding> required = select(finding ->
                finding.criterion().isRequired() && finding.criterion().part() == part.getKey());
        return new PartRow(
                words.of(part.getKey().label()),
                part.getValue(),
                words.of(part.getValue().label()),
                words.of("part.counts", required.size(), counts(required, Outcome.values())));
    }

    /** Counts these outcomes, and leaves out those that do not occur. */
    private String counts(Collection<Finding> findings, Outcome... outcomes) {
        Map<Outcome, Integer> numbers = new EnumMap<>(Outcome.class);
        findings.forEach(finding -> numbers.merge(finding.outcome(), 1, Integer::sum));
        List<String> counts = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            if (numbers.containsKey(outcome)) {
                counts.add(words.of("count", words.of(outcome.label()), numbers.get(outcome)));
            }
        }
        return words.join(counts);
    }

    int toFillIn() {
        return blanks.size();
    }

    /** Returns what is to be done, by the part of the form where an applicant would do it. */
    List<FormPart> toDo() {
        ListMultimap<Optional<Section>, Entry> entries = ArrayListMultimap.create();
        ListMultimap<Optional<Section>, Entry> waiting = ArrayListMultimap.create();
        for (Finding finding : select(FindingSelection.NEEDING_WORK::includes)) {
            boolean waits = finding.outcome() == Outcome.UNDETERMINED
                    && !finding.missing().isEmpty()
                    && finding.missing().stream().allMatch(blanks::has);
            (waits ? waiting : entries).put(section(finding), entry(finding));
        }
        Map<Section, List<String>> toFillIn = blanks.bySection();
        List<FormPart> parts = new ArrayList<>();
        Stream<Optional<Section>> inOrder = Stream.concat(
                Stream.of(Optional.empty()), Arrays.stream(Section.values()).map(Optional::of));
        inOrder.forEach(section -> {
            FormPart part = new FormPart(
                    section.map(Section::label).map(words::of).orElse(words.of("to-do.whole")),
                    entries.get(section),
                    section.map(toFillIn::get).orElse(List.of()),
                    waiting.get(section));
            if (!part.isEmpty()) {
                parts.add(part);
            }
        });
        return parts;
    }

    /** Returns where an applicant would look first; empty where it is about the form as a whole. */
    private static Optional<Section> section(Finding finding) {
        Set<Section> sections = Stream.concat(
                        finding.advice().stream().map(change -> (Cell) change.from()), finding.cells().stream())
                .map(cell -> cell.place().field().section())
                .collect(toImmutableSet());
        return sections.size() > MOST_SECTIONS
                ? Optional.empty()
                : sections.stream().findFirst();
    }

    /** Returns the single criteria that need no correction. */
    List<Chapter> sections() {
        return Stream.of(
                        chapter(
                                "section.near",
                                finding -> finding.criterion().isRequired() && finding.outcome() == Outcome.NEAR),
                        chapter(
                                "section.advisory",
                                finding -> !finding.criterion().isRequired() && isOpen(finding) && !isSlip(finding)),
                        chapter("section.knife-edge", finding -> finding.knifeEdge() && !isOpen(finding)))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Chapter> chapter(String key, Predicate<Finding> wanted) {
        Chapter chapter = new Chapter(words.of(key), words.of(key + ".note"), entries(wanted));
        return Optional.of(chapter).filter(any -> !any.entries().isEmpty());
    }

    private Entry entry(Finding finding) {
        Map<Cell, String> cells = new LinkedHashMap<>();
        finding.cells().forEach(cell -> cells.put(cell, cellWords.value(cell)));
        finding.advice().forEach(change -> cells.put(change.from(), cellWords.change(change)));
        List<Cell> toFillIn = cells.keySet().stream().filter(blanks::has).toList();
        boolean many = toFillIn.size() > MOST_BLANKS;
        if (many) {
            toFillIn.forEach(cells::remove);
        }
        List<Where> shown = new ArrayList<>();
        cells.forEach((cell, value) -> shown.add(new Where(cell.place().fullLabel(words.language()), value)));
        return new Entry(
                finding.outcome(),
                words.of(finding.outcome().label()),
                finding.knifeEdge() ? Optional.of(words.of("knife-edge")) : Optional.empty(),
                SafeText.capitalized(words.of(finding.criterion().title())),
                SafeText.of(finding.message(words.language())),
                shown,
                many ? Optional.of(words.of("cells.blanks", toFillIn.size())) : Optional.empty(),
                SafeText.of(words.of(finding.criterion().basis())));
    }

    /** Returns what is to be said of all of them. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        List<Finding> settled = select(finding -> !isOpen(finding));
        String counts = counts(settled, Outcome.MET, Outcome.NOT_APPLICABLE);
        notes.add(words.of(
                "rest",
                assessment.findings().size(),
                counts.isEmpty() ? words.of("count", words.of(Outcome.MET.label()), 0) : counts));
        if (assessment.findings().stream().anyMatch(finding -> finding.knifeEdge() && isOpen(finding))) {
            notes.add(words.of("knife-edge.legend"));
        }
        return notes;
    }

    List<ScoreRow> score() {
        Map<Area, BigDecimal> areas = assessment.score().areas();
        List<ScoreRow> rows = new ArrayList<>();
        for (Area area : Area.values()) {
            rows.add(new ScoreRow(words.of(area.label()), Optional.ofNullable(areas.get(area)), false));
        }
        rows.add(new ScoreRow(words.of("score.total"), assessment.score().total(), true));
        return rows;
    }
}
