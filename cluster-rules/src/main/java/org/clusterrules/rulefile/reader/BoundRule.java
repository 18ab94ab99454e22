package org.clusterrules.rulefile.reader;

import com.google.common.base.Throwables;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Part;
import org.clusterrules.language.Conclusion;
import org.clusterrules.language.Statement;
import org.clusterrules.language.Statements;
import org.clusterrules.model.Application;
import org.clusterrules.rulefile.FactType;
import org.clusterrules.rulefile.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A rule whose fields and words are resolved, so that to apply it is to read the ones and to call the others. Both ways of
 * applying rules, with a session of Drools and without, come here. Immutable.
 */
public final class BoundRule {
    private final Rule rule;
    private final Reading[] readings;
    private final Step[] steps;

    private BoundRule(Rule rule) {
        this.rule = rule;
        List<Reading> found = new ArrayList<>();
        for (Rule.Fact fact : rule.facts()) {
            fact.variables().forEach(variable -> found.add(new Reading(fact, variable)));
        }
        this.readings = found.toArray(Reading[]::new);
        List<String> names = rule.variables().stream().map(Rule.Variable::name).toList();
        this.steps = rule.calls().stream().map(call -> new Step(call, names)).toArray(Step[]::new);
    }

    /** Resolves what a rule names. */
    public static BoundRule of(Rule rule) {
        return new BoundRule(rule);
    }

    /** A variable, and where it is read. */
    private static final class Reading {
        private final FactType type;
        private final Optional<Part> part;
        private final MethodHandle field;

        Reading(Rule.Fact fact, Rule.Variable variable) {
            this.type = fact.type();
            this.part = fact.part();
            this.field = variable.field().handle();
        }

        Object of(Application application, Function<Part, Conclusion> conclusions) throws Throwable {
            Object fact = part.isPresent() ? conclusions.apply(part.get()) : type.of(application);
            return (Object) field.invokeExact(fact);
        }
    }

    /** A word to call. Few arguments are passed as they are, more of them as an array. */
    private static final class Step {
        private static final int FEW = 3;

        private final MethodHandle word;

        /** The arguments that are texts; {@code null} in the place of variables. */
        private final @Nullable Object[] texts;

        /** For each argument, the index of the variable that it is; −1 for a text. */
        private final int[] indices;

        Step(Rule.Call call, List<String> names) {
            int size = call.arguments().size();
            MethodHandle handle = call.word().handle(size);
            this.word = size > FEW ? handle.asSpreader(Object[].class, size) : handle;
            this.texts = new @Nullable Object[size];
            this.indices = new int[size];
            for (int i = 0; i < size; i++) {
                Rule.Argument argument = call.arguments().get(i);
                indices[i] = argument instanceof Rule.Variable variable ? names.indexOf(variable.name()) : -1;
                texts[i] = argument instanceof Rule.Text text ? text.text() : null;
            }
        }

        Object call(Object subject, @Nullable Object[] values) throws Throwable {
            return switch (indices.length) {
                case 0 -> (Object) word.invokeExact(subject);
                case 1 -> (Object) word.invokeExact(subject, argument(0, values));
                case 2 -> (Object) word.invokeExact(subject, argument(0, values), argument(1, values));
                case FEW ->
                    (Object) word.invokeExact(subject, argument(0, values), argument(1, values), argument(2, values));
                default -> (Object) word.invokeExact(subject, arguments(values));
            };
        }

        private @Nullable Object[] arguments(@Nullable Object[] values) {
            @Nullable Object[] arguments = new @Nullable Object[indices.length];
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = argument(i, values);
            }
            return arguments;
        }

        private @Nullable Object argument(int place, @Nullable Object[] values) {
            int index = indices[place];
            return index < 0 ? texts[place] : values[index];
        }
    }

    /** Returns the rule. */
    public Rule rule() {
        return rule;
    }

    /** Reads what the rule binds, and states the requirement. */
    void apply(Application application, Function<Part, Conclusion> conclusions, Statement criterion) {
        @Nullable Object[] values = new @Nullable Object[readings.length];
        try {
            for (int i = 0; i < readings.length; i++) {
                values[i] = readings[i].of(application, conclusions);
            }
            Object subject = criterion;
            for (Step step : steps) {
                subject = step.call(subject, values);
            }
        } catch (Throwable e) {
            throw unchecked(e);
        }
    }

    /** Words and accessors throw no checked exceptions. */
    private IllegalStateException unchecked(Throwable thrown) {
        Throwables.throwIfUnchecked(thrown);
        return new IllegalStateException(rule.criterion().id(), thrown);
    }

    /**
     * Returns what the rule says of an application by itself.
     *
     * @param said what the rule set says of the application, for a rule that reads what an earlier part concluded
     * @return nothing where the rule cannot be applied, as some mutants cannot
     */
    public Optional<Finding> tryOn(Application application, List<Finding> said) {
        Statements statements = new Statements(List.of(rule.criterion()), application);
        try {
            apply(application, part -> Conclusion.of(part, said), statements.at(0));
            return statements.said(0);
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }
}
