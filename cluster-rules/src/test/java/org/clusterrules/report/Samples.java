package org.clusterrules.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.model.Variation;
import org.clusterrules.rules.RuleSet;

/** The sample forms, assessed. */
final class Samples {
    private static final RuleSet RULES = RuleSet.builtIn("national-2022");

    private Samples() {}

    static Assessment assess(String sample) throws IOException {
        return RULES.assess(ApplicationJson.parse(json(sample)));
    }

    /** Assesses a form whose cluster has that name. */
    static Assessment named(String name) throws IOException {
        String json = json("near-miss").replace("虚构省竹屿县中小企业特色产业集群（竹木家居产业）", name);
        return RULES.assess(ApplicationJson.parse(json));
    }

    /** Assesses the eligible sample with one cell changed. */
    static Assessment changed(String pointer, String value) throws IOException {
        Map<String, String> cells = new HashMap<>();
        cells.put(pointer, value);
        return changed(cells);
    }

    /** Assesses the eligible sample with several cells changed. */
    static Assessment changed(Map<String, String> cells) throws IOException {
        return RULES.assess(Variation.of(ApplicationJson.parse(json("eligible")))
                .with(cells)
                .application());
    }

    private static String json(String sample) throws IOException {
        return Files.readString(Path.of("../cluster-model/samples", sample + ".json"));
    }
}
