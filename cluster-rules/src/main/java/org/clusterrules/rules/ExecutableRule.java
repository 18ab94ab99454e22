package org.clusterrules.rules;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.collect.Ordering;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.language.Statements;
import org.clusterrules.model.Application;
import org.drools.model.Binding;
import org.drools.model.Condition;
import org.drools.model.Consequence;
import org.drools.model.Global;
import org.drools.model.Model;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.model.View;
import org.drools.model.functions.BlockN;

/**
 * A compiled rule. It reads facts of which there is exactly one for each application, and so it has nothing to match: its
 * variables are read and its requirement is stated, once. Immutable.
 */
final class ExecutableRule {
    private final String id;
    private final BlockN requirement;
    private final Reading[] arguments;

    private ExecutableRule(Rule rule, Consequence consequence) {
        this.id = rule.getName();
        this.requirement = consequence.getBlock();
        List<Reading> arguments = new ArrayList<>();
        for (Variable<?> variable : consequence.getVariables()) {
            // The one thing that is global is what the requirement is stated to.
            arguments.add(
                    variable instanceof Global
                            ? (application, statements) -> statements
                            : reading(rule.getView(), variable));
        }
        this.arguments = arguments.toArray(Reading[]::new);
    }

    /** Returns the rule of each criterion, part by part, so that the earlier parts have spoken where one reads what they say. */
    static List<ExecutableRule> of(Model model, List<Criterion> criteria) {
        checkState(
                model.getRules().size() == criteria.size(),
                "%s criteria, but rules %s",
                criteria.size(),
                model.getRules());
        Ordering<String> order = Ordering.explicit(criteria.stream()
                .sorted(Comparator.comparing(Criterion::part))
                .map(Criterion::id)
                .toList());
        return order.onResultOf(Rule::getName).sortedCopy(model.getRules()).stream()
                .map(ExecutableRule::of)
                .toList();
    }

    private static ExecutableRule of(Rule rule) {
        Consequence consequence = rule.getDefaultConsequence();
        checkState(!consequence.isUsingDrools(), "rule %s asks for the engine", rule.getName());
        return new ExecutableRule(rule, consequence);
    }

    /** States the requirement of an application. */
    void apply(Application application, Statements statements) {
        Object[] values = new Object[arguments.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = arguments[i].of(application, statements);
        }
        try {
            requirement.execute(values);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("rule " + id + " cannot be applied", e);
        }
    }

    @SuppressWarnings("unchecked") // the compiler of Drools writes raw types
    private Reading reading(View view, Variable<?> variable) {
        for (Condition condition : view.getSubConditions()) {
            if (condition instanceof Pattern<?> pattern) {
                for (Binding binding : pattern.getBindings()) {
                    if (binding.getBoundVariable().equals(variable)) {
                        return Reading.of(pattern).then(binding.getBindingFunction()::apply);
                    }
                }
            }
        }
        throw new IllegalStateException("rule " + id + " does not say what " + variable.getName() + " is");
    }
}
