package org.clusterrules.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import org.clusterrules.kit.Applications;
import org.clusterrules.kit.Threshold;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.model.Variation;
import org.clusterrules.rules.RuleSet;

/** The forms that every contender assesses: variations of the samples, always the same ones. */
final class FormMix {
    /** As many forms of the mix are measured. */
    static final int SIZE = 3000;

    private static final String[] SAMPLES = {"eligible.json", "near-miss.json", "half-filled.json"};
    private static final int SEED = 20220913;

    private FormMix() {}

    static List<Application> of(int size) {
        return draw(size, Applications::any);
    }

    /** Returns forms with many cells at a threshold of the policy, for the check alone. */
    static List<Application> near(int size) {
        RuleSet rules = RuleSet.builtIn(RuleSetFiles.ID);
        Map<Variation, List<Threshold>> thresholds = new IdentityHashMap<>();
        return draw(size, (base, random) -> {
            List<Threshold> of = thresholds.computeIfAbsent(base, any -> Threshold.all(rules, base.base()));
            return Applications.near(base, of, random);
        });
    }

    private static List<Application> draw(int size, BiFunction<Variation, Random, Variation> source) {
        List<Variation> bases = new ArrayList<>();
        for (String sample : SAMPLES) {
            bases.add(Variation.of(read(sample)));
        }
        Random random = new Random(SEED);
        List<Application> forms = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            forms.add(source.apply(bases.get(i % bases.size()), random).application());
        }
        return forms;
    }

    static Application read(String sample) {
        try (InputStream in = ApplicationJson.class.getResourceAsStream("samples/" + sample)) {
            return ApplicationJson.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
