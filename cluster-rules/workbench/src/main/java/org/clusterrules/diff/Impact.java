package org.clusterrules.diff;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.Eligibility;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Application;

/**
 * Whom the differences between two rule sets affect.
 *
 * @param applications the number of applications that were assessed
 * @param unreadable the number of forms that could not be read
 * @param counts the number of applications for each change of an outcome, in the order of the criteria
 * @param affected the applications with differences, in their order
 */
public record Impact(int applications, int unreadable, List<ChangeCount> counts, List<Affected> affected) {
    public Impact {
        counts = List.copyOf(counts);
        affected = List.copyOf(affected);
    }

    /** How many applications a change affects. */
    public record ChangeCount(OutcomeChange change, int applications) {}

    /**
     * An application that is affected.
     *
     * @param number its place among the applications, from 1
     * @param clusterName its name, if it gives one
     * @param outcomes the criteria whose outcome differs
     */
    public record Affected(
            int number,
            Optional<String> clusterName,
            Pair<Eligibility> eligible,
            Pair<Optional<BigDecimal>> score,
            List<OutcomeChange> outcomes) {
        public Affected {
            outcomes = List.copyOf(outcomes);
        }

        /** Whether only the score differs. */
        public boolean isScoreAlone() {
            return !eligible.differs() && outcomes.isEmpty();
        }
    }

    /** A value under the first rule set and under the second. */
    public record Pair<T>(T before, T after) {
        /** Whether they say different things. */
        public boolean differs() {
            return !before.equals(after);
        }
    }

    /**
     * A criterion whose outcome differs.
     *
     * @param outcome its outcome; empty if a rule set does not have it
     */
    public record OutcomeChange(String criterionId, Pair<Optional<Outcome>> outcome) {
        /** Whether it is unmet now and was not before. */
        public boolean newlyUnmet() {
            return outcome.after().equals(Optional.of(Outcome.UNMET)) && outcome.differs();
        }
    }

    /**
     * Assesses applications under both rule sets.
     *
     * @param unreadable the number of further forms, which could not be read
     */
    public static Impact of(RuleSetDiff diff, Iterable<Application> applications, int unreadable) {
        List<Affected> affected = new ArrayList<>();
        int number = 0;
        for (Application application : applications) {
            number++;
            Assessment before = diff.before().rules().assess(application);
            Assessment after = diff.after().rules().assess(application);
            Affected one = new Affected(
                    number,
                    after.clusterName(),
                    new Pair<>(before.eligible(), after.eligible()),
                    new Pair<>(before.score().total(), after.score().total()),
                    outcomes(before, after));
            if (one.eligible().differs()
                    || one.score().differs()
                    || !one.outcomes().isEmpty()) {
                affected.add(one);
            }
        }
        return new Impact(number, unreadable, counts(diff, affected), affected);
    }

    private static List<ChangeCount> counts(RuleSetDiff diff, List<Affected> affected) {
        Map<OutcomeChange, Integer> counts = new LinkedHashMap<>();
        affected.stream()
                .flatMap(one -> one.outcomes().stream())
                .forEach(change -> counts.merge(change, 1, Integer::sum));
        List<String> order = RuleSetDiff.ids(diff.before(), diff.after());
        return counts.entrySet().stream()
                .map(count -> new ChangeCount(count.getKey(), count.getValue()))
                .sorted(Comparator.comparing(ChangeCount::applications).reversed())
                .sorted(Comparator.comparing(
                        count -> order.indexOf(count.change().criterionId())))
                .toList();
    }

    private static List<OutcomeChange> outcomes(Assessment before, Assessment after) {
        return Stream.concat(before.findings().stream(), after.findings().stream())
                .map(finding -> finding.criterion().id())
                .distinct()
                .map(id -> new OutcomeChange(id, new Pair<>(outcome(before, id), outcome(after, id))))
                .filter(change -> change.outcome().differs())
                .toList();
    }

    private static Optional<Outcome> outcome(Assessment assessment, String criterionId) {
        return assessment.findings().stream()
                .filter(finding -> finding.criterion().id().equals(criterionId))
                .map(Finding::outcome)
                .findFirst();
    }

    /** Whether a criterion is unmet for some application now, and was not before. */
    public boolean newlyUnmet() {
        return affected.stream().flatMap(one -> one.outcomes().stream()).anyMatch(OutcomeChange::newlyUnmet);
    }
}
