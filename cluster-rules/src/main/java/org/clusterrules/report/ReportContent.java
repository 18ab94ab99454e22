package org.clusterrules.report;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.function.Predicate.not;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.HashMultiset;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Lists;
import com.google.common.collect.Multiset;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.clusterrules.assessment.Area;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.Change;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Eligibility;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.FindingSelection;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.assessment.Part;
import org.clusterrules.assessment.RuleSetInfo;
import org.clusterrules.assessment.TimeInForce;
import org.clusterrules.internal.SafeText;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Section;
import org.clusterrules.report.internal.CellFormat;
import org.clusterrules.report.internal.LabelledValue;
import org.clusterrules.report.internal.PageMessages;

/** The content of a report of one assessment, which the formats only lay out. All text is safe to show, and not yet escaped for any markup. */
final class ReportContent {
    record PartRow(String part, Outcome outcome, String outcomeLabel, String counts) {}

    record Chapter(String heading, String note, List<FindingEntry> entries) {}

    /** The work in a section of the form: criteria with something to correct, blanks to fill in, and criteria undetermined until then. */
    record SectionWork(String section, List<FindingEntry> entries, List<String> blanks, List<FindingEntry> waiting) {
        boolean isEmpty() {
            return entries.isEmpty() && blanks.isEmpty() && waiting.isEmpty();
        }
    }

    record FindingEntry(
            Outcome outcome,
            String outcomeLabel,
            Optional<String> knifeEdge,
            String title,
            String message,
            List<LabelledValue> cells,
            Optional<String> more,
            String basis,
            String criterionId) {}

    record ScoreRow(String label, Optional<BigDecimal> score, boolean total) {}

    /** Usually a slip: a wrong unit, or a share that is written as a fraction. */
    private static final Set<String> SLIPS = Set.of(
            "consistency.plausible-figures",
            "consistency.shares-in-percent",
            "consistency.rd-baseline",
            "consistency.co2-baseline");

    private static final int MOST_BLANKS = 2; // a criterion with more refers to the list of blanks
    private static final int MOST_SECTIONS = 2; // a criterion about more concerns the form as a whole

    private static final List<Outcome> BY_URGENCY =
            List.of(Outcome.UNMET, Outcome.UNDETERMINED, Outcome.NEAR, Outcome.MET, Outcome.NOT_APPLICABLE);

    private final Assessment assessment;
    private final PageMessages messages;
    private final BlankList blanks;
    private final CellFormat cellWords;

    ReportContent(Assessment assessment, PageMessages messages) {
        this.assessment = assessment;
        this.messages = messages;
        this.blanks = new BlankList(assessment, messages);
        this.cellWords = new CellFormat(messages);
    }

    String name() {
        return assessment.clusterName().map(SafeText::of).orElse(messages.of("no-name"));
    }

    List<LabelledValue> about() {
        List<LabelledValue> about = new ArrayList<>();
        about.add(ruleSet(assessment.ruleSet(), messages));
        inForce().ifPresent(about::add);
        about.add(messages.labelled("form", edition()));
        return about;
    }

    static LabelledValue ruleSet(RuleSetInfo rules, PageMessages messages) {
        return messages.labelled(
                "rule-set", SafeText.of(messages.of("rule-set.value", messages.of(rules.title()), rules.id())));
    }

    static String title(Criterion criterion, PageMessages messages) {
        return SafeText.capitalized(messages.of(criterion.title()));
    }

    LabelledValue fingerprint() {
        return messages.labelled("fingerprint", assessment.ruleSet().sha256());
    }

    private String edition() {
        String form = assessment.application().edition().id();
        String rules = assessment.ruleSet().edition();
        return form.equals(rules) ? messages.of("form.value", form) : messages.of("form.other-edition", form, rules);
    }

    /** Returns the time when the rule set is in force, if stated, and whether the application was made outside of it. */
    private Optional<LabelledValue> inForce() {
        TimeInForce inForce = assessment.ruleSet().inForce();
        if (!inForce.isStated()) {
            return Optional.empty();
        }
        String time = messages.of(inForce.label());
        LocalDate day = assessment.application().cover().declaredOn().date();
        if (day != null && !inForce.includes(day)) {
            time = messages.of("in-force.outside", time, day.getYear(), day.getMonthValue(), day.getDayOfMonth(), day);
        }
        return Optional.of(messages.labelled("in-force", time));
    }

    Eligibility eligibility() {
        return assessment.eligible();
    }

    List<Pictures.OfPart> pictures() {
        return new Pictures(assessment.application(), messages, this::entry).of(assessment);
    }

    List<FormMap.MapSection> map() {
        return new FormMap(assessment, messages, blanks).sections();
    }

    List<FindingEntry> settled() {
        return entries(finding -> !isNotFullyMet(finding));
    }

    private List<FindingEntry> entries(Predicate<Finding> wanted) {
        return select(wanted).stream().map(this::entry).toList();
    }

    private List<Finding> select(Predicate<Finding> wanted) {
        return assessment.findings().stream()
                .filter(wanted)
                .sorted(Comparator.comparingInt(finding -> BY_URGENCY.indexOf(finding.outcome())))
                .toList();
    }

    static boolean isNotFullyMet(Finding finding) {
        return finding.outcome() != Outcome.MET && finding.outcome() != Outcome.NOT_APPLICABLE;
    }

    private static boolean isSlip(Finding finding) {
        return finding.outcome() == Outcome.UNMET
                && SLIPS.contains(finding.criterion().id());
    }

    String verdict() {
        boolean recordedOnly = assessment.eligible() == Eligibility.YES
                && !assessment.notChecked().isEmpty();
        String verdict =
                messages.of("verdict", messages.of(assessment.eligible().label()));
        return recordedOnly ? messages.of("verdict.recorded-only", verdict) : verdict;
    }

    Optional<String> notChecked() {
        return notChecked(assessment.notChecked(), messages);
    }

    /** Returns a sentence that names the criteria whose threshold is not recorded; empty if there are none. */
    static Optional<String> notChecked(List<Criterion> criteria, PageMessages messages) {
        List<String> titles = criteria.stream()
                .map(criterion -> messages.of("quoted", SafeText.of(messages.of(criterion.title()))))
                .toList();
        return titles.isEmpty()
                ? Optional.empty()
                : Optional.of(messages.of("not-checked", String.join(messages.of("semicolon"), titles)));
    }

    /** Returns how the verdict follows from the parts that the rule set has. */
    String verdictBasis() {
        List<Part> deciding = assessment.findings().stream()
                .map(finding -> finding.criterion().part())
                .filter(Part::decidesEligibility)
                .distinct()
                .toList();
        return switch (deciding.size()) {
            case 0 -> messages.of("verdict.basis.none");
            case 1 ->
                messages.of("verdict.basis.one", messages.of(deciding.get(0).label()));
            default -> messages.of("verdict.basis");
        };
    }

    Optional<Chapter> slips() {
        return chapter("slips", ReportContent::isSlip);
    }

    String summary() {
        String summary = required();
        int slips = select(ReportContent::isSlip).size();
        return slips == 0 ? summary : messages.of("summary.slips", summary, slips);
    }

    private String required() {
        List<Finding> required = select(finding -> finding.criterion().isRequired());
        int needingWork = select(FindingSelection.NEEDING_WORK::includes).size();
        if (needingWork == 0) {
            return messages.of("summary.passes", required.size());
        }
        String key = assessment.eligible() == Eligibility.YES ? "summary.eligible-open" : "summary.open";
        return messages.of(key, required.size(), needingWork, counts(required, Outcome.UNMET, Outcome.UNDETERMINED));
    }

    List<PartRow> parts() {
        return assessment.parts().entrySet().stream().map(this::part).toList();
    }

    private PartRow part(Map.Entry<Part, Outcome> part) {
        List<Finding> required = select(finding ->
                finding.criterion().isRequired() && finding.criterion().part() == part.getKey());
        String counts = required.isEmpty()
                ? messages.of("part.counts.none")
                : messages.of("part.counts", required.size(), counts(required, Outcome.values()));
        Outcome outcome = part.getValue();
        return new PartRow(messages.of(part.getKey().label()), outcome, messages.of(outcome.label()), counts);
    }

    /** Counts those of the outcomes that occur. */
    private String counts(List<Finding> findings, Outcome... outcomes) {
        Multiset<Outcome> numbers = HashMultiset.create(Lists.transform(findings, Finding::outcome));
        return messages.join(Arrays.stream(outcomes)
                .filter(numbers::contains)
                .map(outcome -> messages.of("count", messages.of(outcome.label()), numbers.count(outcome)))
                .toList());
    }

    int toFillIn() {
        return blanks.size();
    }

    /** Returns the work, by the section where an applicant does it. */
    List<SectionWork> toDo() {
        ListMultimap<Optional<Section>, FindingEntry> entries = ArrayListMultimap.create();
        ListMultimap<Optional<Section>, FindingEntry> waiting = ArrayListMultimap.create();
        for (Finding finding : select(FindingSelection.NEEDING_WORK::includes)) {
            boolean waits = finding.outcome() == Outcome.UNDETERMINED
                    && !finding.missing().isEmpty()
                    && finding.missing().stream().allMatch(blanks::has);
            (waits ? waiting : entries).put(section(finding), entry(finding));
        }
        Map<Section, List<String>> toFillIn = blanks.bySection();
        Stream<Optional<Section>> inOrder = Stream.concat(
                Stream.of(Optional.empty()), Arrays.stream(Section.values()).map(Optional::of));
        return inOrder.map(section -> new SectionWork(
                        section.map(Section::label).map(messages::of).orElse(messages.of("to-do.whole")),
                        entries.get(section),
                        section.map(toFillIn::get).orElse(List.of()),
                        waiting.get(section)))
                .filter(not(SectionWork::isEmpty))
                .toList();
    }

    /** Returns the section where an applicant looks first; empty for the form as a whole. */
    private static Optional<Section> section(Finding finding) {
        Stream<Numeric> advised = finding.advice().stream().map(Change::from);
        Set<Section> sections = Stream.<Cell>concat(advised, finding.cells().stream())
                .map(cell -> cell.place().field().section())
                .collect(toImmutableSet());
        return sections.stream()
                .filter(section -> sections.size() <= MOST_SECTIONS)
                .findFirst();
    }

    /** Returns the criteria that need a look, but no correction. */
    List<Chapter> chapters() {
        return Stream.of(
                        chapter(
                                "chapter.near",
                                finding -> finding.criterion().isRequired() && finding.outcome() == Outcome.NEAR),
                        chapter(
                                "chapter.advisory",
                                finding -> !finding.criterion().isRequired()
                                        && isNotFullyMet(finding)
                                        && !isSlip(finding)),
                        chapter("chapter.knife-edge", finding -> finding.knifeEdge() && !isNotFullyMet(finding)))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Chapter> chapter(String key, Predicate<Finding> wanted) {
        Chapter chapter = new Chapter(messages.of(key), messages.of(key + ".note"), entries(wanted));
        return Optional.of(chapter).filter(any -> !any.entries().isEmpty());
    }

    private FindingEntry entry(Finding finding) {
        Map<Cell, String> cells = new LinkedHashMap<>();
        finding.cells().forEach(cell -> cells.put(cell, cellWords.value(cell)));
        finding.advice().forEach(change -> cells.put(change.from(), cellWords.change(change)));
        List<Cell> toFillIn = cells.keySet().stream().filter(blanks::has).toList();
        boolean many = toFillIn.size() > MOST_BLANKS;
        if (many) {
            toFillIn.forEach(cells::remove);
        }
        List<LabelledValue> shown = new ArrayList<>();
        cells.forEach(
                (cell, value) -> shown.add(new LabelledValue(cell.place().fullLabel(messages.language()), value)));
        return new FindingEntry(
                finding.outcome(),
                messages.of(finding.outcome().label()),
                finding.knifeEdge() ? Optional.of(messages.of("knife-edge")) : Optional.empty(),
                title(finding.criterion(), messages),
                SafeText.of(finding.message(messages.language())),
                shown,
                many ? Optional.of(messages.of("cells.blanks", toFillIn.size())) : Optional.empty(),
                SafeText.of(messages.of(finding.criterion().basis())),
                finding.criterion().id());
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>();
        List<Finding> settled = select(finding -> !isNotFullyMet(finding));
        String counts = counts(settled, Outcome.MET, Outcome.NOT_APPLICABLE);
        String settledCounts = counts.isEmpty() ? messages.of("count", messages.of(Outcome.MET.label()), 0) : counts;
        notes.add(messages.of("rest", assessment.findings().size(), settledCounts));
        if (assessment.findings().stream().anyMatch(finding -> finding.knifeEdge() && isNotFullyMet(finding))) {
            notes.add(messages.of("knife-edge.legend"));
        }
        return notes;
    }

    List<ScoreRow> score() {
        Map<Area, BigDecimal> areas = assessment.score().areas();
        List<ScoreRow> rows = new ArrayList<>();
        for (Area area : Area.values()) {
            rows.add(new ScoreRow(messages.of(area.label()), Optional.ofNullable(areas.get(area)), false));
        }
        rows.add(new ScoreRow(messages.of("score.total"), assessment.score().total(), true));
        return rows;
    }
}
