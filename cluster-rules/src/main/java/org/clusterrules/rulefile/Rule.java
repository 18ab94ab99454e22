package org.clusterrules.rulefile;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Part;
import org.clusterrules.language.Word.Role;

/**
 * A rule: what it declares of itself, what it reads, and what it requires. It is a value; applying, varying, comparing and
 * documenting rules are all done with it. Immutable.
 *
 * @param criterion what it declares of itself
 * @param facts what it reads
 * @param calls what it requires: the words said of {@code criterion}, each of what the one before returns
 * @param overrides the rule set of which it says that it replaces a rule
 */
public record Rule(Criterion criterion, List<Fact> facts, List<Call> calls, Optional<Overrides> overrides) {
    /** Copies the lists. */
    public Rule {
        facts = List.copyOf(facts);
        calls = List.copyOf(calls);
    }

    /** Whether the rule reads the conclusion of an earlier part, so that its outcome depends on other rules. */
    public boolean readsConclusions() {
        return facts.stream().anyMatch(fact -> fact.part().isPresent());
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
     * @param type the fact
     * @param part for a conclusion, the part that it is about; else empty
     * @param variables the variables that are bound to its fields, in the order of the file
     */
    public record Fact(FactType type, Optional<Part> part, List<Variable> variables) {
        /** Copies the list. */
        public Fact {
            variables = List.copyOf(variables);
        }

        /** Writes it as DRL. */
        @Override
        public String toString() {
            List<String> constraints = new ArrayList<>();
            part.ifPresent(about -> constraints.add("part == \"" + about.id() + "\""));
            variables.forEach(variable ->
                    constraints.add(variable.name() + " : " + variable.field().path()));
            return type.typeName() + "( " + String.join(", ", constraints) + " )";
        }
    }

    /**
     * A word, and what it is told.
     *
     * @param word the word
     * @param arguments bound variables, and texts in quotes
     */
    public record Call(RuleWord word, List<Argument> arguments) {
        /** Copies the list. */
        public Call {
            arguments = List.copyOf(arguments);
        }

        /** Writes it as DRL, beginning with a dot. */
        @Override
        public String toString() {
            return "." + word.name() + "("
                    + arguments.stream().map(Argument::toString).collect(Collectors.joining(", ")) + ")";
        }
    }

    /** What a word is told. */
    public sealed interface Argument {
        /** Returns its Java type. */
        Type type();
    }

    /**
     * A variable.
     *
     * @param name its name, which begins with {@code $}
     * @param field what it is bound to
     */
    public record Variable(String name, FactField field) implements Argument {
        @Override
        public Type type() {
            return field.type();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * A text in quotes.
     *
     * @param text what is between the quotes
     * @param role what it is to the word
     */
    public record Text(String text, Optional<Role> role) implements Argument {
        @Override
        public Type type() {
            return String.class;
        }

        @Override
        public String toString() {
            return "\"" + text + "\"";
        }
    }

    /** Whether it says that the policy has a threshold which is not recorded. */
    public boolean hasNoRecordedThreshold() {
        return calls.stream().anyMatch(call -> call.word().meaning().unrecorded());
    }

    /** Returns the variables that it binds, in the order of the file. */
    public List<Variable> variables() {
        return facts.stream().flatMap(fact -> fact.variables().stream()).toList();
    }

    /** Returns the requirement as DRL, beginning with a dot. */
    public String requirement() {
        return calls.stream().map(Call::toString).collect(Collectors.joining());
    }

    /** Returns this rule with another criterion. */
    public Rule withCriterion(Criterion other) {
        return new Rule(other, facts, calls, overrides);
    }

    /** Returns this rule with other facts, which bind the same variables to other fields. */
    public Rule withFacts(List<Fact> other) {
        Map<String, Variable> bound = other.stream()
                .flatMap(fact -> fact.variables().stream())
                .collect(Collectors.toMap(Variable::name, variable -> variable));
        List<Call> rebound = calls.stream()
                .map(call -> new Call(
                        call.word(),
                        call.arguments().stream()
                                .map(argument -> argument instanceof Variable variable
                                        ? requireNonNull(bound.get(variable.name()))
                                        : argument)
                                .toList()))
                .toList();
        return new Rule(criterion, other, rebound, overrides);
    }

    /** Returns this rule with other calls. */
    public Rule withCalls(List<Call> other) {
        return new Rule(criterion, facts, other, overrides);
    }
}
