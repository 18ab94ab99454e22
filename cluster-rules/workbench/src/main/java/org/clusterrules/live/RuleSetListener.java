package org.clusterrules.live;

import java.util.List;
import java.util.Locale;
import org.clusterrules.rulefile.RuleProblem;
import org.clusterrules.rules.RuleSet;

/**
 * Learns of the edits of a watched directory. Called by the watching thread, one call at a time; the next edit waits until a call
 * returns. Exceptions of a listener are logged and otherwise ignored.
 */
public interface RuleSetListener {
    /**
     * The directory's rules are in use: after an edit, or again the same ones after a refused edit was undone.
     *
     * @param rules the rules, which {@link RuleSets#current()} returns from now on; {@code rules.info().sha256()} identifies the edit
     */
    void loaded(RuleSet rules);

    /**
     * An edit was refused, and the rules that were in use before stay in use.
     *
     * @param problems everything that is wrong with the edit: problems of the rule files, failing cases, or why the directory cannot
     *     be read; at least one
     */
    void refused(List<RuleProblem> problems);

    /**
     * Returns a listener that writes to the {@link System.Logger} of this package: a line for rules in use, and a warning with a line for
     * each problem for an edit that was refused.
     *
     * @param language the language of the problems
     */
    static RuleSetListener logging(Locale language) {
        return new LoggingListener(language);
    }
}
