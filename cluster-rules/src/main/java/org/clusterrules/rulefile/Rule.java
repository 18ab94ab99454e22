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
import org.clusterrules.language.Meaning.Role;

/**
 * A rule as a value: rules are applied, mutated, compared and documented in this form. Immutable.
 *
 * @param criterion its annotations
 * @param facts the facts that it reads
 * @param calls its requirement: calls of words, the first on {@code criterion}, each further one on the result of the
 *     one before
 * @param overrides the rule set of which it declares that it replaces a rule
 */
public record Rule(Criterion criterion, List<Fact> facts, List<Call> calls, Optional<Overrides> overrides) {
    public Rule {
        facts = List.copyOf(facts);
        calls = List.copyOf(calls);
    }

    /** Whether the rule reads the conclusion of an earlier part, so that its outcome depends on other rules. */
    public boolean readsConclusions() {
        return facts.stream().anyMatch(fact -> fact.part().isPresent());
    }

    /**
     * The declaration that a rule replaces one of the same name.
     *
     * @param ruleSet the id of the rule set of the other rule
     * @param line the line of the declaration, from 1
     * @param column the column, from 1
     */
    public record Overrides(String ruleSet, int line, int column) {}

    /**
     * The fields that a rule reads of one fact.
     *
     * @param type the fact
     * @param part for a conclusion, its part; else empty
     * @param variables the variables bound to its fields, in the order of the file
     */
    public record Fact(FactType type, Optional<Part> part, List<Variable> variables) {
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
     * A call of a word.
     *
     * @param word the word
     * @param arguments bound variables and texts in quotes
     */
    public record Call(RuleWord word, List<Argument> arguments) {
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

    /** An argument of a word. */
    public sealed interface Argument {
        /** Returns the Java type. */
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
     * @param text the text between the quotes
     * @param role its meaning to the word
     */
    public record QuotedText(String text, Optional<Role> role) implements Argument {
        @Override
        public Type type() {
            return String.class;
        }

        @Override
        public String toString() {
            return "\"" + text + "\"";
        }
    }

    /** Whether it states that the policy has a threshold which is not recorded. */
    public boolean hasNoRecordedThreshold() {
        return calls.stream().anyMatch(call -> call.word().meaning().unrecorded());
    }

    /** Returns the bound variables, in the order of the file. */
    public List<Variable> variables() {
        return facts.stream().flatMap(fact -> fact.variables().stream()).toList();
    }

    /** Returns the requirement as DRL, beginning with a dot. */
    public String requirementDrl() {
        return calls.stream().map(Call::toString).collect(Collectors.joining());
    }

    /** Returns this rule with another criterion. */
    public Rule withCriterion(Criterion other) {
        return new Rule(other, facts, calls, overrides);
    }

    /** Returns this rule with other facts, which must bind the same variables. */
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
