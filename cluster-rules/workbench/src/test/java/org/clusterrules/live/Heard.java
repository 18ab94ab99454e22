package org.clusterrules.live;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.clusterrules.rulefile.RuleProblem;
import org.clusterrules.rules.RuleSet;

/** Keeps what it hears until a test asks for it. */
final class Heard implements RuleSetListener {
    private final BlockingQueue<Object> events = new LinkedBlockingQueue<>();

    @Override
    public void loaded(RuleSet rules) {
        events.add(rules);
    }

    @Override
    public void refused(List<RuleProblem> problems) {
        events.add(problems);
    }

    RuleSet loaded() {
        return assertInstanceOf(RuleSet.class, next());
    }

    List<RuleProblem> refused() {
        List<?> problems = assertInstanceOf(List.class, next());
        return problems.stream().map(RuleProblem.class::cast).toList();
    }

    void nothingMore() {
        assertTrue(events.isEmpty(), events::toString);
    }

    private Object next() {
        try {
            Object event = events.poll(30, TimeUnit.MINUTES);
            assertNotNull(event, "nothing was heard");
            return event;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
