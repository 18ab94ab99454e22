package org.clusterrules.diff;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterrules.assessment.Eligibility;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.diff.Impact.Affected;
import org.clusterrules.diff.Impact.OutcomeChange;
import org.clusterrules.diff.Impact.Pair;
import org.clusterrules.diff.Impact.Total;
import org.clusterrules.internal.SafeText;
import org.clusterrules.model.Label;
import org.clusterrules.report.internal.PageWords;
import org.clusterrules.workbench.internal.Document.Block;
import org.clusterrules.workbench.internal.Document.Heading;
import org.clusterrules.workbench.internal.Document.Inline;
import org.clusterrules.workbench.internal.Document.Line;
import org.clusterrules.workbench.internal.Document.Paragraph;
import org.clusterrules.workbench.internal.Document.Table;

/**
 * Says whom a difference affects: how many in which way, and each of them.
 *
 * @param diff what differs
 * @param impact whom it affects
 * @param words the words of the page
 */
record ImpactBlocks(RuleSetDiff diff, Impact impact, PageWords words) {
    /** Counts the applications for each criterion and each change of its outcome. */
    List<Block> totals() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(2, Line.of(words.of("impact"))));
        blocks.add(new Paragraph(Line.of(summary())));
        if (!listed().isEmpty()) {
            blocks.add(new Table(
                    "totals",
                    List.of(words.of("impact.criterion"), words.of("impact.change"), words.of("impact.applications")),
                    Stream.concat(eligibilities(), impact.totals().stream().map(this::total))
                            .toList()));
        }
        return blocks;
    }

    /** Lists the applications, those first whose eligibility differs, up to a number of them. */
    List<Block> list(int most) {
        List<Affected> listed = listed();
        if (listed.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(2, Line.of(words.of("impact.list"))));
        blocks.add(new Table(
                "affected",
                List.of(
                        "#",
                        words.of("impact.cluster"),
                        words.of("impact.eligible"),
                        words.of("impact.score"),
                        words.of("impact.criteria")),
                listed.stream().limit(most).map(this::affected).toList()));
        if (listed.size() > most) {
            blocks.add(new Paragraph(Line.of(words.of("impact.more", listed.size() - most))));
        }
        return blocks;
    }

    private List<Affected> listed() {
        return impact.affected().stream()
                .filter(one -> !one.isScoreAlone())
                .sorted(Comparator.comparing(one -> !one.eligible().differs()))
                .toList();
    }

    private String summary() {
        int eligible = count(one -> one.eligible().differs());
        int scores = count(Affected::isScoreAlone);
        return words.of(
                "impact.summary",
                impact.applications() + impact.unreadable(),
                impact.unreadable(),
                impact.applications(),
                eligible,
                impact.affected().size() - eligible - scores,
                scores,
                impact.applications() - impact.affected().size());
    }

    private int count(Predicate<Affected> which) {
        return (int) impact.affected().stream().filter(which).count();
    }

    private Stream<List<List<Line>>> eligibilities() {
        return impact.affected().stream()
                .map(Affected::eligible)
                .filter(Pair::differs)
                .collect(Collectors.groupingBy(pair -> pair, LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(total -> List.of(
                        cell(words.of("impact.eligible")),
                        cell(eligible(total.getKey())),
                        cell("" + total.getValue())));
    }

    /** Returns a row that leads to what changed of the criterion; its outcome may follow from others'. */
    private List<List<Line>> total(Total total) {
        String id = total.change().criterion();
        boolean isThere =
                diff.changes().stream().anyMatch(change -> change.criterion().equals(id));
        return List.of(
                List.of(Line.of(isThere ? Inline.link(title(id), id) : Inline.plain(title(id)))),
                cell(change(total.change())),
                cell(total.applications() + ""));
    }

    private List<List<Line>> affected(Affected one) {
        return List.of(
                cell(one.number() + ""),
                cell(one.clusterName().orElse(words.of("impact.no-name"))),
                cell(eligible(one.eligible())),
                cell(pair(new Pair<>(
                        score(one.score().before()), score(one.score().after())))),
                one.outcomes().isEmpty()
                        ? cell(words.of("impact.kind-alone"))
                        : one.outcomes().stream()
                                .map(change -> Line.of(words.of("fact", title(change.criterion()), change(change))))
                                .toList());
    }

    private String eligible(Pair<Eligibility> pair) {
        return pair(new Pair<>(
                words.of(pair.before().label()), words.of(pair.after().label())));
    }

    private String change(OutcomeChange change) {
        return pair(new Pair<>(
                outcome(change.outcome().before()), outcome(change.outcome().after())));
    }

    private String pair(Pair<String> pair) {
        return pair.differs() ? words.of("change", pair.before(), pair.after()) : pair.before();
    }

    private String score(Optional<BigDecimal> score) {
        return score.map(BigDecimal::toPlainString).orElse(words.of("diff.nothing"));
    }

    private String outcome(Optional<Outcome> outcome) {
        return outcome.map(Outcome::label)
                .map((Label label) -> words.of(label))
                .orElse(words.of("impact.no-criterion"));
    }

    private static List<Line> cell(String text) {
        return List.of(Line.of(text));
    }

    private String title(String criterion) {
        return SafeText.capitalized(words.of(diff.criterion(criterion).title()));
    }
}
