package org.clusterrules.diff;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterrules.assessment.Eligibility;
import org.clusterrules.diff.Impact.Affected;
import org.clusterrules.diff.Impact.ChangeCount;
import org.clusterrules.diff.Impact.OutcomeChange;
import org.clusterrules.diff.Impact.Pair;
import org.clusterrules.report.internal.PageMessages;
import org.clusterrules.workbench.internal.Document.Inline;
import org.clusterrules.workbench.internal.Document.Line;
import org.clusterrules.workbench.internal.DocumentBuilder;

/** Describes whom the differences affect: how many, in which way, and each of them. */
record ImpactBlocks(RuleSetDiff diff, Impact impact, PageMessages messages, DiffDocument document) {
    /** Adds the number of applications for each change of an outcome. */
    void counts(DocumentBuilder page) {
        page.section("impact");
        page.paragraph(summary());
        if (!listed().isEmpty()) {
            page.table("totals", "impact.criterion", "impact.change", "impact.applications");
            eligibilities()
                    .forEach((pair, count) -> page.row(messages.of("impact.eligible"), eligible(pair), "" + count));
            for (ChangeCount count : impact.counts()) {
                Inline change = Inline.plain(change(count.change()));
                page.row(criterion(count), change, Inline.plain(count.applications() + ""));
            }
        }
    }

    /** Lists up to {@code most} applications, those first whose eligibility differs. */
    void list(int most, DocumentBuilder page) {
        List<Affected> listed = listed();
        if (listed.isEmpty()) {
            return;
        }
        page.section("impact.list");
        Stream<String> keys = Stream.of("impact.cluster", "impact.eligible", "impact.score", "impact.criteria");
        page.table(
                "affected",
                Stream.concat(Stream.of("#"), keys.map(messages::of)).toList());
        listed.stream().limit(most).forEach(one -> page.row(affected(one)));
        if (listed.size() > most) {
            page.paragraph(messages.of("impact.more", listed.size() - most));
        }
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
        return messages.of(
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

    private Map<Pair<Eligibility>, Long> eligibilities() {
        return impact.affected().stream()
                .map(Affected::eligible)
                .filter(Pair::differs)
                .collect(Collectors.groupingBy(pair -> pair, LinkedHashMap::new, Collectors.counting()));
    }

    /** Links to the change of the criterion; an outcome may also follow from changes of others. */
    private Inline criterion(ChangeCount count) {
        String id = count.change().criterionId();
        boolean isThere =
                diff.changes().stream().anyMatch(change -> change.criterionId().equals(id));
        return isThere ? Inline.link(document.title(id), id) : Inline.plain(document.title(id));
    }

    private List<List<Line>> affected(Affected one) {
        List<Line> outcomes = one.outcomes().stream()
                .map(change -> Line.of(messages.of("labelled", document.title(change.criterionId()), change(change))))
                .toList();
        return List.of(
                cell(one.number() + ""),
                cell(one.clusterName().orElse(messages.of("impact.no-name"))),
                cell(eligible(one.eligible())),
                cell(pair(one.score(), this::score)),
                outcomes.isEmpty() ? cell(messages.of("impact.kind-alone")) : outcomes);
    }

    private String eligible(Pair<Eligibility> pair) {
        return pair(pair, eligibility -> messages.of(eligibility.label()));
    }

    private String change(OutcomeChange change) {
        return pair(change.outcome(), document::outcome);
    }

    private <T> String pair(Pair<T> pair, Function<T, String> written) {
        return document.pair(new Pair<>(written.apply(pair.before()), written.apply(pair.after())));
    }

    private String score(Optional<BigDecimal> score) {
        return score.map(BigDecimal::toPlainString).orElse(messages.of("diff.nothing"));
    }

    private static List<Line> cell(String text) {
        return List.of(Line.of(text));
    }
}
