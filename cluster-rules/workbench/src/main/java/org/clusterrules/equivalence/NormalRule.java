package org.clusterrules.equivalence;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.clusterrules.assessment.Part;
import org.clusterrules.language.Meaning.Role;
import org.clusterrules.rulefile.Rule;
import org.clusterrules.rulefile.RuleWord;

/**
 * The requirement of a rule without what makes no difference: names of variables, zeros at the end of a number, and, if all alternatives
 * are joined by "or", their order and repetition.
 *
 * @param parts the parts whose conclusions it reads
 * @param alternatives the alternatives; a single one with the whole requirement, if it is joined by anything but "or"
 */
record NormalRule(List<Part> parts, Set<List<NormalRule.NormalCall>> alternatives) {
    private static final Set<Role> NUMBERS =
            Set.of(Role.THRESHOLD, Role.TOLERANCE, Role.POINTS, Role.FACTOR, Role.LIMIT);

    /** A word with its arguments: fields, numbers and texts. */
    record NormalCall(RuleWord word, List<Object> arguments) {}

    static NormalRule of(Rule rule) {
        List<Part> parts =
                rule.facts().stream().flatMap(fact -> fact.part().stream()).toList();
        boolean isSet = rule.calls().stream()
                .filter(call -> call.word().joins())
                .allMatch(call ->
                        call.word().name().equals("or") && call.arguments().isEmpty());
        Set<List<NormalCall>> alternatives = RuleCuts.between(
                        rule, call -> isSet && call.word().joins())
                .stream()
                .map(calls -> calls.stream().map(NormalRule::normal).toList())
                .collect(toImmutableSet());
        return new NormalRule(parts, alternatives);
    }

    private static NormalCall normal(Rule.Call call) {
        return new NormalCall(
                call.word(), call.arguments().stream().map(NormalRule::normal).toList());
    }

    private static Object normal(Rule.Argument argument) {
        if (argument instanceof Rule.Variable variable) {
            return variable.field();
        }
        Rule.QuotedText text = (Rule.QuotedText) argument;
        boolean isNumber = text.role().filter(NUMBERS::contains).isPresent();
        try {
            String number = text.text().replace("%", "");
            return isNumber ? new BigDecimal(number).stripTrailingZeros() : text.text();
        } catch (NumberFormatException e) {
            return text.text();
        }
    }
}
