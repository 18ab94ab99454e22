package org.clusterrules.spring;

import org.clusterrules.assessment.Assessment;
import org.clusterrules.model.Application;
import org.clusterrules.rules.RuleSet;

/**
 * Assesses applications with the rule set in use. The starter provides one as a bean; what it does is counted and timed where
 * Micrometer is there.
 *
 * <pre>{@code
 * @PostMapping("/assess")
 * Assessment assess(@RequestBody Application form) {
 *     return assessor.assess(form);
 * }
 * }</pre>
 *
 * <p>Which rule set it is, the properties {@code clusterrules.*} say, or a bean of type {@link RuleSet} of the host's own. Where a
 * directory is watched ({@code clusterrules.watch}), each call uses the last edit that is valid.
 *
 * <p>Safe to share between threads.
 */
public interface Assessor {
    /**
     * Assesses an application.
     *
     * @see RuleSet#assess(Application)
     */
    Assessment assess(Application application);

    /**
     * Returns the rule set in use. Where a directory is watched, the next call may return another one, so do not keep it. What is
     * assessed with it directly is not measured.
     */
    RuleSet ruleSet();
}
