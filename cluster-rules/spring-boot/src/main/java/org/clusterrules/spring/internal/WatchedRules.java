package org.clusterrules.spring.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.clusterrules.live.RuleSetListener;
import org.clusterrules.live.RuleSets;
import org.clusterrules.rulefile.RuleProblem;
import org.clusterrules.rules.RuleSet;

/** The rules of a watched directory. The only class here that links to the workbench, which a host may not have. */
record WatchedRules(RuleSets watched, UnaryOperator<RuleSet> engine) implements RulesInUse {
    static RulesInUse start(Path directory, UnaryOperator<RuleSet> engine, List<UsageListener> listeners)
            throws IOException {
        RuleSetListener log = RuleSetListener.logging(Locale.ENGLISH);
        RuleSetListener all = new RuleSetListener() {
            @Override
            public void loaded(RuleSet rules) {
                log.loaded(rules);
                listeners.forEach(listener -> listener.edited(true));
            }

            @Override
            public void refused(List<RuleProblem> problems) {
                log.refused(problems);
                listeners.forEach(listener -> listener.edited(false));
            }
        };
        return new WatchedRules(RuleSets.watch(directory, all), engine);
    }

    @Override
    public RuleSet current() {
        return engine.apply(watched.current());
    }

    @Override
    public List<RuleProblem> problems() {
        return watched.problems();
    }

    @Override
    public void close() {
        watched.close();
    }
}
