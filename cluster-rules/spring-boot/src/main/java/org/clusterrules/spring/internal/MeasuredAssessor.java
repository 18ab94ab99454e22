package org.clusterrules.spring.internal;

import java.util.List;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.model.Application;
import org.clusterrules.rules.RuleSet;
import org.clusterrules.spring.Assessor;

/** Assesses with the rules in use, and tells listeners. */
record MeasuredAssessor(RulesInUse rules, List<UsageListener> listeners) implements Assessor {
    MeasuredAssessor {
        listeners = List.copyOf(listeners);
    }

    @Override
    public Assessment assess(Application application) {
        RuleSet current = rules.current();
        long start = System.nanoTime();
        Assessment assessment = current.assess(application);
        long nanoseconds = System.nanoTime() - start;
        listeners.forEach(listener -> listener.assessed(assessment, nanoseconds));
        return assessment;
    }

    @Override
    public RuleSet ruleSet() {
        return rules.current();
    }
}
