package org.clusterrules.spring;

import org.clusterrules.assessment.Assessment;
import org.clusterrules.model.Application;
import org.clusterrules.rules.RuleSet;

/**
 * Assesses applications with the rule set in use. The starter provides a bean; with Micrometer, its work is counted and timed.
 *
 * <pre>{@code
 * @PostMapping("/assess")
 * Assessment assess(@RequestBody Application form) {
 *     return assessor.assess(form);
 * }
 * }</pre>
 *
 * <p>The properties {@code clusterrules.*} select the rule set, or the host's own bean of type {@link RuleSet}. If a directory is watched
 * ({@code clusterrules.watch}), each call uses the last valid edit.
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
     * Returns the rule set in use. If a directory is watched, the next call may return another one, so do not keep it. Assessments made
     * with it directly are not measured.
     */
    RuleSet ruleSet();
}
