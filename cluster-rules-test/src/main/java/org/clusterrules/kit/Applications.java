package org.clusterrules.kit;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;
import org.clusterrules.model.Application;
import org.clusterrules.model.Variation;
import org.clusterrules.rules.RuleSet;

/**
 * Random applications, as variations of a given one, for properties that are to hold for all of them. They depend on the
 * given source of randomness alone, and shrink to the fewest changed cells.
 */
public final class Applications {
    private Applications() {}

    /**
     * Returns forms in which any blank can be anything that it can hold: left blank, 无, as in the base, lifelike, or odd.
     * Some forms change much and some little, and some have no blank at all, so that every outcome is seen.
     */
    public static Arbitrary<Variation> any(Application base) {
        Variation unchanged = Variation.of(base);
        return shrinking(random -> any(unchanged, random));
    }

    /**
     * Returns forms like those of {@link #any(Application)}, in which many of the cells stand at one of the thresholds: on it,
     * a step or half a step to either side, blank, 无, zero or negative.
     *
     * @param thresholds the thresholds; one that depends on a cell comes after those that change that cell
     */
    public static Arbitrary<Variation> near(Application base, List<Threshold> thresholds) {
        Variation unchanged = Variation.of(base);
        List<Threshold> copy = List.copyOf(thresholds);
        return shrinking(random -> near(unchanged, copy, random));
    }

    /**
     * Returns forms near the thresholds of a rule set, as far as {@link Threshold#all} finds them.
     *
     * <pre>{@code
     * @Provide
     * Arbitrary<Variation> nearTheNationalStandard() {
     *     return Applications.near(Laws.samples().get(0), RuleSet.builtIn("national-2022"));
     * }
     * }</pre>
     */
    public static Arbitrary<Variation> near(Application base, RuleSet rules) {
        return near(base, Threshold.all(rules, base));
    }

    /** Draws one form, as {@link #any(Application)} does. */
    public static Variation any(Variation base, Random random) {
        return new Drawing(base, random).anyForm();
    }

    /** Draws one form, as {@link #near(Application, List)} does. */
    public static Variation near(Variation base, List<Threshold> thresholds, Random random) {
        return new Drawing(base, random).formNear(thresholds);
    }

    private static Arbitrary<Variation> shrinking(Source source) {
        return Arbitraries.fromGenerator(random -> new ShrinkingVariation(source.draw(random)));
    }

    private interface Source {
        Variation draw(Random random);
    }

    /** Shrinks by taking back one change at a time. */
    private record ShrinkingVariation(Variation value) implements Shrinkable<Variation> {
        @Override
        public Stream<Shrinkable<Variation>> shrink() {
            return value.changes().keySet().stream().map(pointer -> new ShrinkingVariation(value.without(pointer)));
        }

        @Override
        public ShrinkingDistance distance() {
            return ShrinkingDistance.of(value.changes().size());
        }
    }
}
