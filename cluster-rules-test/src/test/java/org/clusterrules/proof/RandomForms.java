package org.clusterrules.proof;

import java.util.List;
import java.util.Random;
import org.clusterrules.kit.Applications;
import org.clusterrules.kit.Threshold;
import org.clusterrules.model.Variation;

/** Random forms by number: a form can be drawn again by itself, whatever was drawn before it, on any thread. */
final class RandomForms {
    private static final long SEED = 20220930;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final List<Variation> bases =
            Bases.all().stream().map(Variation::of).toList();
    private final List<Threshold> thresholds = PolicyThresholds.all();

    List<Threshold> thresholds() {
        return thresholds;
    }

    /** Returns one form, two in three of them near the policy's thresholds. */
    Variation form(int number) {
        Random random = new Random(SEED + number * GOLDEN);
        Variation base = bases.get(number % bases.size());
        return random.nextInt(3) == 0 ? Applications.any(base, random) : Applications.near(base, thresholds, random);
    }
}
