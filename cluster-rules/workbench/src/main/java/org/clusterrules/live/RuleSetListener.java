package org.clusterrules.live;

import java.util.List;
import java.util.Locale;
import org.clusterrules.rulefile.RuleProblem;
import org.clusterrules.rules.RuleSet;

/**
 * Hears what becomes of the edits of a watched directory. Called by the thread that watches, one call after the other; the next
 * edit waits until a call returns. What a listener throws is logged, and nothing else comes of it.
 */
public interface RuleSetListener {
    /**
     * The directory's rules are in use: after an edit, or again the same ones after an edit that was refused was taken back.
     *
     * @param rules the rules, which {@link RuleSets#current()} returns from now on; {@code rules.info().sha256()} tells one
     *     edit from another
     */
    void loaded(RuleSet rules);

    /**
     * An edit was refused, and the rules that were in use before stay in use.
     *
     * @param problems everything that is wrong with the edit: what the rule files get wrong, or the cases that fail, or why
     *     the directory cannot be read; at least one
     */
    void refused(List<RuleProblem> problems);

    /**
     * Returns a listener that writes to the {@link System.Logger} of this package: a line for rules that were taken into use,
     * and a warning, with a line a problem, for an edit that was refused.
     *
     * @param language the language of the problems
     */
    static RuleSetListener logging(Locale language) {
        return new LoggingListener(language);
    }
}
