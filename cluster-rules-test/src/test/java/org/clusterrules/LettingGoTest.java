package org.clusterrules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.Finding;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.model.Cell;
import org.clusterrules.rules.RuleSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Nothing is kept alive after an assessment: not by a rule set that is kept, nor by a thread that stays. */
@Isolated("it collects garbage")
class LettingGoTest {
    private static final int ENOUGH_COLLECTIONS = 20;

    @Test
    void formAndFindingsAreGoneOnceTheCallerLetsGoOfThem() throws Exception {
        RuleSet rules = RuleSet.builtIn("national-2022");
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            List<WeakReference<Object>> left = new ArrayList<>();
            for (RuleSet applied : List.of(rules, rules.direct())) {
                for (String sample : List.of("eligible.json", "near-miss.json", "half-filled.json")) {
                    left.addAll(thread.submit(() -> assess(applied, sample)).get());
                }
            }
            thread.submit(() -> {}).get(); // it may still have been letting go of the last
            assertEquals(0, alive(left), "of " + left.size() + " forms, cells, assessments and findings");
            assertEquals(84, rules.criteria().size());
        } finally {
            thread.shutdownNow();
        }
    }

    private static List<WeakReference<Object>> assess(RuleSet rules, String sample) throws IOException {
        List<WeakReference<Object>> left = new ArrayList<>();
        try (InputStream in = ApplicationJson.class.getResourceAsStream("samples/" + sample)) {
            Application form = ApplicationJson.read(in);
            Assessment assessment = rules.assess(form);
            left.add(new WeakReference<>(form));
            left.add(new WeakReference<>(assessment));
            for (Cell cell : form.cells()) {
                if (!cell.isBlank()) { // blank forms share blank cells, which say nothing
                    left.add(new WeakReference<>(cell));
                }
            }
            for (Finding finding : assessment.findings()) {
                finding.message(Locale.CHINESE);
                left.add(new WeakReference<>(finding));
            }
        }
        return left;
    }

    private static long alive(List<WeakReference<Object>> left) {
        long alive = left.size();
        for (int i = 0; alive > 0 && i < ENOUGH_COLLECTIONS; i++) {
            System.gc();
            alive = left.stream().filter(reference -> reference.get() != null).count();
        }
        return alive;
    }
}
