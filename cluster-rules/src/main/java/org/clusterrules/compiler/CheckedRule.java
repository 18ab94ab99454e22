package org.clusterrules.compiler;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clusterrules.assessment.Criterion;

/**
 * A rule that states a requirement and does nothing else.
 *
 * @param criterion what it declares of itself
 * @param patterns what it reads
 * @param calls what it states: the calls on {@code criterion}, one on what the other returns
 * @param overrides the rule set that it says it replaces a rule of
 */
public record CheckedRule(
        Criterion criterion, List<Pattern> patterns, List<Call> calls, Optional<Overrides> overrides) {
    /** Copies the lists. */
    public CheckedRule {
        patterns = List.copyOf(patterns);
        calls = List.copyOf(calls);
    }

    /**
     * That a rule replaces one of that name.
     *
     * @param ruleSet the id of the rule set that the other is in
     * @param line the line on which it says so, from 1
     * @param column the column, from 1
     */
    public record Overrides(String ruleSet, int line, int column) {}

    /**
     * What a rule reads of one fact.
     *
     * @param fact the name of the fact's type
     * @param part for a conclusion, the part that it is about
     * @param bindings the path that each variable is bound to, in the order of the file
     */
    public record Pattern(String fact, Optional<String> part, Map<String, String> bindings) {
        /** Copies the map. */
        public Pattern {
            bindings = Collections.unmodifiableMap(new LinkedHashMap<>(bindings));
        }

        /** Writes it as DRL. */
        @Override
        public String toString() {
            List<String> constraints = new ArrayList<>();
            part.ifPresent(id -> constraints.add("part == \"" + id + "\""));
            bindings.forEach((variable, path) -> constraints.add(variable + " : " + path));
            return fact + "( " + String.join(", ", constraints) + " )";
        }
    }

    /**
     * A word of the rule language, and what it is told.
     *
     * @param word the word
     * @param arguments bound variables, and texts in quotes
     */
    public record Call(String word, List<String> arguments) {
        /** Copies the list. */
        public Call {
            arguments = List.copyOf(arguments);
        }

        /** Writes it as Java, beginning with a dot. */
        @Override
        public String toString() {
            return "." + word + "(" + String.join(", ", arguments) + ")";
        }
    }

    /** Whether it says that the policy has a threshold which is not at hand. */
    public boolean hasNoRecordedThreshold() {
        return calls.stream().anyMatch(call -> call.word().equals("hasNoRecordedThreshold"));
    }

    /** Returns the requirement as Java, beginning with a dot. */
    public String statement() {
        return calls.stream().map(Call::toString).collect(Collectors.joining());
    }

    /** Returns this rule with another criterion. */
    public CheckedRule declaring(Criterion other) {
        return new CheckedRule(other, patterns, calls, overrides);
    }

    /** Returns this rule with other patterns. */
    public CheckedRule reading(List<Pattern> other) {
        return new CheckedRule(criterion, other, calls, overrides);
    }

    /** Returns this rule with other calls. */
    public CheckedRule stating(List<Call> other) {
        return new CheckedRule(criterion, patterns, other, overrides);
    }
}
