package org.clusterrules.spark;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.util.concurrent.UncheckedExecutionException;
import java.util.concurrent.ExecutionException;
import org.clusterrules.rules.RuleSet;

/**
 * The rule sets of this executor, by SHA-256. The first task that needs a rule set loads it while the others wait; all tasks
 * share it.
 */
final class LoadedRules {
    /** More than a job uses. Executors run for a long time, and the rules may be edited meanwhile. */
    private static final int MOST = 16;

    private static final Cache<String, DocumentAssessor> LOADED =
            CacheBuilder.newBuilder().maximumSize(MOST).build();

    private LoadedRules() {}

    static void add(RuleSet rules) {
        LOADED.put(rules.info().sha256(), new DocumentAssessor(rules.direct()));
    }

    /**
     * Returns the rule set with that SHA-256.
     *
     * @throws IllegalStateException if the source returns another one here than on the driver
     */
    static DocumentAssessor get(String sha256, RuleSetSource source) {
        try {
            return LOADED.get(sha256, () -> load(sha256, source));
        } catch (UncheckedExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e); // a source throws no checked exception
        }
    }

    private static DocumentAssessor load(String sha256, RuleSetSource source) {
        RuleSet rules = source.load();
        if (!rules.info().sha256().equals(sha256)) {
            throw new IllegalStateException("rule set " + rules.info().id()
                    + " on this executor differs from the driver's; use the same version of cluster-rules on both");
        }
        return new DocumentAssessor(rules.direct());
    }
}
