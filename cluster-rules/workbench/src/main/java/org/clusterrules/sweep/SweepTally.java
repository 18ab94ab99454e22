package org.clusterrules.sweep;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.clusterrules.assessment.Eligibility;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.sweep.Sweep.Course;
import org.clusterrules.sweep.Sweep.Stretch;

/**
 * Counts applications along the thresholds of a sweep, in constant memory. For one thread; {@link Sweep#course} is for many.
 *
 * <pre>{@code
 * Sweep sweep = Sweep.of(rules, "targets.iiot-adoption", 0, thresholds);
 * SweepTally tally = new SweepTally(sweep);
 * Portfolio.map(applications, sweep::course).forEach(tally::add);
 * String page = new SweepReport(tally.result(), Locale.CHINESE).html();
 * }</pre>
 */
public final class SweepTally {
    private final Sweep sweep;
    private final Counts<Outcome> outcomes;
    private final Counts<Eligibility> eligible;
    private int applications;
    private int unreadable;

    public SweepTally(Sweep sweep) {
        int size = sweep.thresholds().size();
        this.sweep = sweep;
        this.outcomes = new Counts<>(Outcome.class, size);
        this.eligible = new Counts<>(Eligibility.class, size);
    }

    /** Counts as differences from one threshold to the next: an application costs as much as it changes. */
    private static final class Counts<E extends Enum<E>> {
        private final Map<E, int[]> differences;
        private final int[] changed;

        Counts(Class<E> type, int size) {
            this.differences = new EnumMap<>(type);
            this.changed = new int[size];
            for (E one : type.getEnumConstants()) {
                differences.put(one, new int[size + 1]);
            }
        }

        void add(int start, int end, E one, E before) {
            int[] ofThis = requireNonNull(differences.get(one));
            ofThis[start]++;
            ofThis[end]--;
            if (one != before) {
                changed[start]++;
            }
        }

        /** Adds the differences at a threshold to the counts before it. */
        Map<E, Integer> at(int index, Map<E, Integer> before) {
            Map<E, Integer> counts = new EnumMap<>(before);
            differences.forEach((one, all) -> counts.merge(one, all[index], Integer::sum));
            return counts;
        }
    }

    /** Counts an application. */
    public void add(Course course) {
        applications++;
        int start = 0;
        Stretch before = course.stretches().get(0);
        for (Stretch stretch : course.stretches()) {
            int end = start + stretch.size();
            outcomes.add(start, end, stretch.outcome(), before.outcome());
            eligible.add(start, end, stretch.eligible(), before.eligible());
            before = stretch;
            start = end;
        }
    }

    /** Counts a form that cannot be read. */
    public void addUnreadable() {
        unreadable++;
    }

    /** Returns the counts so far. */
    public SweepResult result() {
        List<SweepResult.Step> steps = new ArrayList<>();
        Map<Outcome, Integer> met = new EnumMap<>(Outcome.class);
        Map<Eligibility, Integer> verdicts = new EnumMap<>(Eligibility.class);
        for (int i = 0; i < sweep.thresholds().size(); i++) {
            met = outcomes.at(i, met);
            verdicts = eligible.at(i, verdicts);
            steps.add(new SweepResult.Step(
                    sweep.thresholds().get(i), met, verdicts, outcomes.changed[i], eligible.changed[i]));
        }
        return new SweepResult(
                sweep.rules().info(),
                sweep.rule().criterion(),
                sweep.threshold().text(),
                sweep.threshold().unit(),
                applications,
                unreadable,
                steps);
    }
}
