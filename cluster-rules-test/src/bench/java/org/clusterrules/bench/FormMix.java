package org.clusterrules.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.clusterrules.kit.Applications;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.model.Variation;

/** The forms that every contender assesses: variations of the samples, always the same ones. */
final class FormMix {
    private static final String[] SAMPLES = {"eligible.json", "near-miss.json", "half-filled.json"};
    private static final int SEED = 20220913;

    private FormMix() {}

    static List<Application> of(int size) {
        List<Variation> bases = new ArrayList<>();
        for (String sample : SAMPLES) {
            bases.add(Variation.of(read(sample)));
        }
        Random random = new Random(SEED);
        List<Application> forms = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            forms.add(Applications.any(bases.get(i % bases.size()), random).application());
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
