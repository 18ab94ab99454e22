package org.clusterrules.report;

import com.google.common.collect.Iterables;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.clusterrules.assessment.Area;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.Change;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Kind;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.assessment.Part;
import org.clusterrules.model.Cell;
import org.clusterrules.model.State;
import org.clusterrules.model.Text;
import org.clusterrules.report.Content.Entry;
import org.clusterrules.report.Content.Fact;
import org.clusterrules.report.Content.PartRow;
import org.clusterrules.report.Content.ScoreRow;
import org.clusterrules.report.Content.Section;
import org.clusterrules.report.Content.Where;

/** Chooses what a report says of an assessment, and in which order. */
final class ContentBuilder {
    /** A form that is hardly begun has hundreds of blanks; listing them all would bury the rest. */
    private static final int MOST_CELLS = 20;

    /** From what needs work to what needs none. */
    private static final List<Outcome> BY_URGENCY =
            List.of(Outcome.UNMET, Outcome.UNDETERMINED, Outcome.NEAR, Outcome.MET, Outcome.NOT_APPLICABLE);

    private final Assessment assessment;
    private final Words words;

    ContentBuilder(Assessment assessment, Words words) {
        this.assessment = assessment;
        this.words = words;
    }

    Content build() {
        String ruleSet = words.of(
                "rule-set.value",
                words.of(assessment.ruleSet().title()),
                assessment.ruleSet().id());
        return new Content(
                assessment.clusterName().map(SafeText::of).orElse(words.of("no-name")),
                List.of(
                        new Fact(words.of("rule-set"), SafeText.of(ruleSet)),
                        new Fact(
                                words.of("form"),
                                words.of(
                                        "form.value",
                                        assessment.application().edition().id()))),
                assessment.eligible(),
                words.of("verdict", words.of(assessment.eligible().label())),
                summary(),
                assessment.parts().entrySet().stream().map(this::part).toList(),
                sections(),
                notes(),
                score(),
                words.of("score.note"),
                new Fact(words.of("fingerprint"), assessment.ruleSet().sha256()));
    }

    private List<Finding> select(Predicate<Finding> wanted) {
        return assessment.findings().stream()
                .filter(wanted)
                .sorted(Comparator.comparingInt(finding -> BY_URGENCY.indexOf(finding.outcome())))
                .toList();
    }

    private static boolean isRequired(Finding finding) {
        return finding.criterion().kind() == Kind.REQUIRED;
    }

    /** Whether there is something to say about it that the count does not say. */
    private static boolean isOpen(Finding finding) {
        return finding.outcome() != Outcome.MET && finding.outcome() != Outcome.NOT_APPLICABLE;
    }

    private String summary() {
        List<Finding> required = select(ContentBuilder::isRequired);
        long open =
                required.stream().filter(finding -> !finding.outcome().passes()).count();
        return open == 0
                ? words.of("summary.passes", required.size())
                : words.of(
                        "summary.open", required.size(), open, counts(required, Outcome.UNMET, Outcome.UNDETERMINED));
    }

    private PartRow part(Map.Entry<Part, Outcome> part) {
        List<Finding> required =
                select(finding -> isRequired(finding) && finding.criterion().part() == part.getKey());
        return new PartRow(
                words.of(part.getKey().label()),
                part.getValue(),
                words.of(part.getValue().label()),
                words.of("part.counts", required.size(), counts(required, Outcome.values())));
    }

    /** Says how many there are of each of these outcomes, leaving out those that there are none of. */
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

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        for (Part part : Part.values()) {
            String heading = words.of("section.part", words.of(part.label()));
            add(
                    sections,
                    heading,
                    "",
                    finding -> isRequired(finding) && finding.criterion().part() == part && isOpen(finding));
        }
        add(
                sections,
                words.of("section.advisory"),
                words.of("section.advisory.note"),
                finding -> !isRequired(finding) && isOpen(finding));
        add(
                sections,
                words.of("section.knife-edge"),
                words.of("section.knife-edge.note"),
                finding -> finding.knifeEdge() && !isOpen(finding));
        return sections;
    }

    private void add(List<Section> sections, String heading, String note, Predicate<Finding> wanted) {
        List<Entry> entries = select(wanted).stream().map(this::entry).toList();
        if (!entries.isEmpty()) {
            sections.add(new Section(heading, note, entries));
        }
    }

    private Entry entry(Finding finding) {
        Map<String, Optional<String>> cells = new LinkedHashMap<>();
        finding.cells().forEach(cell -> cells.put(cell.pointer(), Optional.empty()));
        finding.advice().forEach(change -> cells.put(change.from().pointer(), Optional.of(change(change))));
        List<Where> shown = new ArrayList<>();
        for (Map.Entry<String, Optional<String>> cell : Iterables.limit(cells.entrySet(), MOST_CELLS)) {
            shown.add(new Where(cell.getKey(), cell.getValue()));
        }
        return new Entry(
                finding.outcome(),
                words.of(finding.outcome().label()),
                finding.knifeEdge() ? Optional.of(words.of("knife-edge")) : Optional.empty(),
                SafeText.capitalized(words.of(finding.criterion().title())),
                SafeText.of(finding.message(words.language())),
                shown,
                cells.size() > MOST_CELLS
                        ? Optional.of(words.of("cells.more", cells.size() - MOST_CELLS))
                        : Optional.empty(),
                SafeText.of(words.of(finding.criterion().basis())));
    }

    private String change(Change change) {
        Cell cell = change.from();
        String from = cell.state() == State.NONE
                ? Text.NONE
                : change.fromNumber().map(BigDecimal::toPlainString).orElse(words.of("blank"));
        return words.of("change", from, change.to().toPlainString());
    }

    private List<String> notes() {
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

    private List<ScoreRow> score() {
        Map<Area, BigDecimal> areas = assessment.score().areas();
        List<ScoreRow> rows = new ArrayList<>();
        for (Area area : Area.values()) {
            rows.add(new ScoreRow(words.of(area.label()), Optional.ofNullable(areas.get(area)), false));
        }
        rows.add(new ScoreRow(words.of("score.total"), assessment.score().total(), true));
        return rows;
    }
}
