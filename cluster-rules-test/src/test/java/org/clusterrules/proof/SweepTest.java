package org.clusterrules.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.kit.Applications;
import org.clusterrules.kit.Threshold;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.model.Variation;
import org.clusterrules.rules.RuleSet;
import org.clusterrules.sweep.Sweep;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A threshold that is swept has, at every number, the outcome that it has with that number in a table of thresholds. */
class SweepTest {
    private static final int FORMS = 100;
    private static final int NUMBERS = 9;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"national-2022", "liaoning-2023", "shanghai-2024", "yunnan"})
    void everyOutcomeIsThatOfARuleSetWithThatNumber(String id) throws IOException {
        RuleSet rules = RuleSet.builtIn(id);
        Map<String, List<BigDecimal>> first = new LinkedHashMap<>();
        Map<String, Sweep> sweeps = new LinkedHashMap<>();
        for (var criterion : rules.criteria()) {
            List<BigDecimal> thresholds = Sweep.thresholdsOf(rules, criterion.id()).stream()
                    .map(BigDecimal::new)
                    .toList();
            if (!thresholds.isEmpty()) {
                first.put(criterion.id(), thresholds);
                List<BigDecimal> numbers = IntStream.range(0, NUMBERS)
                        .mapToObj(i -> thresholds.get(0).add(BigDecimal.valueOf(i)))
                        .toList();
                sweeps.put(criterion.id(), Sweep.of(rules, criterion.id(), 0, numbers));
            }
        }
        Map<Integer, RuleSet> moved = new LinkedHashMap<>();
        for (int by : List.of(0, 1, 4, NUMBERS - 1)) {
            moved.put(by, moved(id, first, by));
        }
        Variation base = Variation.of(ApplicationJson.read(Path.of("../cluster-model/samples/eligible.json")));
        List<Threshold> near = new ArrayList<>(Threshold.all(rules, base.application()));
        near.addAll(Threshold.all(moved.get(4), base.application()));
        for (int seed = 0; seed < FORMS; seed++) {
            Application form = Applications.near(base, near, new Random(seed)).application();
            sweeps.forEach((criterion, sweep) -> {
                List<Outcome> swept = sweep.course(form).stretches().stream()
                        .flatMap(stretch -> IntStream.range(0, stretch.size()).mapToObj(i -> stretch.outcome()))
                        .toList();
                assertEquals(NUMBERS, swept.size());
                moved.forEach((by, there) -> assertEquals(
                        there.finding(form, criterion).outcome(),
                        swept.get(by),
                        () -> criterion + " moved by " + by + ": " + ApplicationJson.write(form)));
            });
        }
    }

    /** Returns the rules with the first threshold of every criterion moved, as somebody would write them. */
    private RuleSet moved(String id, Map<String, List<BigDecimal>> thresholds, int by) throws IOException {
        Path rules = Files.createDirectory(directory.resolve(id + "-" + by));
        Files.writeString(
                rules.resolve("ruleset.yaml"), "id: moved\ntitle: 测算\nedition: \"2022\"\nextends: " + id + "\n");
        StringBuilder table = new StringBuilder("criterion,threshold\n");
        thresholds.forEach((criterion, numbers) -> table.append(criterion)
                .append(',')
                .append(numbers.get(0).add(BigDecimal.valueOf(by)).toPlainString())
                .append("；".repeat(numbers.size() - 1))
                .append('\n'));
        Files.writeString(rules.resolve("thresholds.csv"), table);
        return RuleSet.load(rules).direct();
    }
}
