package org.clusterrules.mutation;

import static org.clusterrules.assessment.Operator.AT_LEAST;
import static org.clusterrules.assessment.Operator.AT_MOST;
import static org.clusterrules.assessment.Operator.LESS_THAN;
import static org.clusterrules.assessment.Operator.MORE_THAN;

import com.google.common.collect.Sets;
import com.google.common.reflect.TypeToken;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Kind;
import org.clusterrules.assessment.Part;
import org.clusterrules.language.CriterionWords;
import org.clusterrules.language.Meaning.ResultRange;
import org.clusterrules.language.Meaning.Role;
import org.clusterrules.model.Count;
import org.clusterrules.model.Innovation.Platforms;
import org.clusterrules.model.Innovation.Standards;
import org.clusterrules.model.Plan.Target;
import org.clusterrules.model.Series;
import org.clusterrules.model.Ticks;
import org.clusterrules.mutation.Mutant.Operator;
import org.clusterrules.rulefile.FactField;
import org.clusterrules.rulefile.Rule;
import org.clusterrules.rulefile.Rule.Argument;
import org.clusterrules.rulefile.Rule.Call;
import org.clusterrules.rulefile.Rule.Fact;
import org.clusterrules.rulefile.Rule.QuotedText;
import org.clusterrules.rulefile.Rule.Variable;
import org.clusterrules.rulefile.RuleWord;
import org.clusterrules.rulefile.reader.UnitFit;
import org.jspecify.annotations.Nullable;

/** Makes every mutant of one rule. */
record Mutator(Rule rule, List<Mutant> mutants) {
    private static final java.util.regex.Pattern NUMBER = java.util.regex.Pattern.compile("(-?\\d+(?:\\.\\d+)?)(%?)");
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");
    private static final Set<org.clusterrules.assessment.Operator> INEQUALITIES =
            Sets.immutableEnumSet(AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN);
    private static final TypeToken<?> TARGET_COUNT = new TypeToken<Target<Count>>() {};
    private static final List<TypeToken<?>> COUNTS = List.of(
            new TypeToken<Count>() {},
            new TypeToken<Series<Count>>() {},
            new TypeToken<Series<Standards>>() {},
            new TypeToken<Platforms>() {},
            new TypeToken<Ticks>() {});

    static List<Mutant> of(Rule rule) {
        Mutator mutator = new Mutator(rule, new ArrayList<>());
        for (int i = 0; i < rule.calls().size(); i++) {
            mutator.moveThresholds(i);
            mutator.exchangeWord(i);
            mutator.leaveOutArguments(i);
        }
        mutator.leaveOutAlternatives();
        mutator.turnRound();
        mutator.exchangeCells();
        mutator.exchangePart();
        mutator.exchangeKind();
        mutator.add(Operator.DROPPED, "", "", null);
        return mutator.mutants;
    }

    private void moveThresholds(int i) {
        Call call = rule.calls().get(i);
        for (int j = 0; j < call.arguments().size(); j++) {
            if (!(call.arguments().get(j) instanceof QuotedText argument)) {
                continue;
            }
            var number = NUMBER.matcher(argument.text());
            if (number.matches()) {
                BigDecimal value = new BigDecimal(number.group(1));
                BigDecimal step =
                        step(i, argument.role(), value, !number.group(2).isEmpty());
                for (BigDecimal moved : List.of(value.subtract(step), value.add(step))) {
                    QuotedText text = new QuotedText(moved.toPlainString() + number.group(2), argument.role());
                    replace(Operator.THRESHOLD, i, argument.toString(), text.toString(), with(call, j, text));
                }
            }
        }
    }

    /** Returns one step of the form: 1 for counts, else 0.01; for a number that is not compared with a cell, one in its last place. */
    private BigDecimal step(int i, Optional<Role> role, BigDecimal number, boolean percent) {
        if (percent || (role.filter(Role.THRESHOLD::equals).isPresent() && !isAboutCounts(i))) {
            return HUNDREDTH;
        }
        return BigDecimal.ONE.movePointLeft(number.scale());
    }

    /** Whether the requirement is about counts alone, which have no decimals; their average can have some. */
    private boolean isAboutCounts(int i) {
        int first = i;
        while (rule.calls().get(first).word().subject() != CriterionWords.class) {
            first--;
        }
        Call begin = rule.calls().get(first);
        boolean isIncrease = begin.word().meaning().range() == ResultRange.DIFFERENCE;
        return begin.word().meaning().range() != ResultRange.MEAN
                && begin.arguments().stream()
                        .allMatch(argument -> argument instanceof QuotedText
                                || COUNTS.contains(TypeToken.of(argument.type()))
                                || (isIncrease && TARGET_COUNT.equals(TypeToken.of(argument.type()))));
    }

    private void exchangeWord(int i) {
        Call call = rule.calls().get(i);
        exchangeWord(i, call.arguments());
        if (call.arguments().isEmpty()) {
            otherOption(i).ifPresent(option -> exchangeWord(i, List.of(option)));
        } else if (call.arguments().stream().anyMatch(Mutator::isTolerance)) {
            exchangeWord(
                    i,
                    call.arguments().stream()
                            .filter(argument -> !isTolerance(argument))
                            .toList());
        }
    }

    private void exchangeWord(int i, List<Argument> arguments) {
        Call call = rule.calls().get(i);
        for (RuleWord other : call.word().alternatives(arguments)) {
            replace(Operator.COMPARISON, i, call.toString(), new Call(other, arguments));
        }
    }

    private static boolean isTolerance(Argument argument) {
        return argument instanceof QuotedText text
                && text.role().filter(Role.TOLERANCE::equals).isPresent();
    }

    /** Returns another option of the blank, if the word asks for one. */
    private Optional<QuotedText> otherOption(int i) {
        String option = rule.calls().get(i).word().meaning().option();
        if (option.isEmpty()) {
            return Optional.empty();
        }
        return rule.calls().get(i - 1).arguments().stream()
                .flatMap(argument ->
                        argument instanceof Variable variable ? variable.field().formField().stream() : Stream.empty())
                .flatMap(there -> there.options().keySet().stream())
                .filter(other -> !other.equals(option))
                .map(other -> new QuotedText(other, Optional.of(Role.OPTION)))
                .findFirst();
    }

    private void replace(Operator operator, int i, String before, Call after) {
        replace(operator, i, before, after.toString(), after);
    }

    private void replace(Operator operator, int i, String before, String shown, Call after) {
        List<Call> calls = new ArrayList<>(rule.calls());
        calls.set(i, after);
        add(operator, before, shown, rule.withCalls(calls));
    }

    private static Call with(Call call, int argument, QuotedText text) {
        List<Argument> arguments = new ArrayList<>(call.arguments());
        arguments.set(argument, text);
        return new Call(call.word(), arguments);
    }

    private static Call without(Call call, int argument) {
        List<Argument> arguments = new ArrayList<>(call.arguments());
        arguments.remove(argument);
        return new Call(call.word(), arguments);
    }

    /** Leaves out one of several cells; for paired cells, both. */
    private void leaveOutArguments(int i) {
        int size = rule.calls().get(i).arguments().size();
        RuleWord word = rule.calls().get(i).word();
        int fixed = word.fixed();
        if (size - fixed < 2 || !word.isOpen()) {
            return;
        }
        for (int j = fixed; j < size; j++) {
            List<Call> calls = new ArrayList<>(rule.calls());
            List<String> left = new ArrayList<>();
            for (int k = i; k < calls.size() && !calls.get(k).word().joins(); k++) {
                boolean isTwin = calls.get(k).word().meaning().paired()
                        && calls.get(k).arguments().size() == size;
                if (k == i || isTwin) {
                    left.add(calls.get(k).arguments().get(j).toString());
                    calls.set(k, without(calls.get(k), j));
                }
            }
            if (!word.meaning().paired()) {
                add(Operator.OMISSION, String.join(", ", left), "", rule.withCalls(calls));
            }
        }
    }

    /** Leaves out one of several alternatives, requirements or conditions, with the word that joins it to the previous ones. */
    private void leaveOutAlternatives() {
        List<List<Call>> joined = new ArrayList<>();
        joined.add(new ArrayList<>());
        List<Call> joints = new ArrayList<>();
        for (Call call : rule.calls()) {
            if (call.word().joins()) {
                joints.add(call);
                joined.add(new ArrayList<>());
            } else {
                joined.get(joined.size() - 1).add(call);
            }
        }
        for (int i = 0; !joints.isEmpty() && i < joined.size(); i++) {
            List<Call> calls = new ArrayList<>();
            List<Call> between = new ArrayList<>(joints);
            between.remove(joint(joints, i));
            for (int j = 0; j < joined.size(); j++) {
                if (j != i) {
                    calls.addAll(calls.isEmpty() ? List.of() : List.of(between.remove(0)));
                    calls.addAll(joined.get(j));
                }
            }
            add(Operator.OMISSION, text(joined.get(i)), "", rule.withCalls(calls));
        }
    }

    /** Returns the index of the connective to leave out with a member: of those before and after it, the one that binds closer. */
    private static int joint(List<Call> joints, int member) {
        boolean afterBindsCloser = member > 0
                && member < joints.size()
                && closeness(joints.get(member)) > closeness(joints.get(member - 1));
        return member == 0 || afterBindsCloser ? member : member - 1;
    }

    private static int closeness(Call joint) {
        return joint.word().meaning().both() ? 2 : joint.word().beginsCondition() ? 0 : 1;
    }

    /** Reverses "this is at most that" to "that is at most this". */
    private void turnRound() {
        List<Call> calls = rule.calls();
        if (calls.size() != 2
                || calls.get(1).word().operator().filter(INEQUALITIES::contains).isEmpty()
                || calls.get(1).arguments().size() != 1) {
            return;
        }
        Argument one = calls.get(0).arguments().get(0);
        Argument other = calls.get(1).arguments().get(0);
        if (one.type().equals(other.type())) {
            List<Call> turned = List.of(
                    new Call(calls.get(0).word(), calls.get(1).arguments()),
                    new Call(calls.get(1).word(), calls.get(0).arguments()));
            add(Operator.COMPARISON, text(calls), text(turned), rule.withCalls(turned));
        }
    }

    private void exchangeCells() {
        for (Fact fact : rule.facts()) {
            for (int i = 0; i < fact.variables().size(); i++) {
                Variable variable = fact.variables().get(i);
                for (FactField neighbour : variable.field().neighbours()) {
                    List<Variable> variables = new ArrayList<>(fact.variables());
                    variables.set(i, new Variable(variable.name(), neighbour));
                    Fact exchanged = new Fact(fact.type(), fact.part(), variables);
                    exchange(variable.field().path(), neighbour.path(), fact, exchanged);
                }
            }
        }
    }

    /** Reads the conclusion of another earlier part. */
    private void exchangePart() {
        for (Fact fact : rule.facts()) {
            fact.part()
                    .ifPresent(part -> Arrays.stream(Part.values())
                            .filter(other -> other != part
                                    && other.compareTo(rule.criterion().part()) < 0)
                            .map(other -> new Fact(fact.type(), Optional.of(other), fact.variables()))
                            .forEach(other -> exchange(
                                    part.id(), other.part().orElseThrow().id(), fact, other)));
        }
    }

    private void exchange(String before, String after, Fact from, Fact to) {
        List<Fact> facts = new ArrayList<>(rule.facts());
        facts.set(facts.indexOf(from), to);
        add(Operator.CELL, before, after, rule.withFacts(facts));
    }

    private void exchangeKind() {
        Criterion is = rule.criterion();
        Kind other = is.kind() == Kind.REQUIRED ? Kind.ADVISORY : Kind.REQUIRED;
        add(Operator.KIND, is.kind().name(), other.name(), rule.withCriterion(is.withKind(other)));
    }

    /** Adds a mutant, unless its units do not fit: the author of such an error would be told of it anyway. */
    private void add(Operator operator, String before, String after, @Nullable Rule mutated) {
        if (mutated == null || UnitFit.fits(mutated)) {
            mutants.add(new Mutant(rule.criterion(), operator, before, after, Optional.ofNullable(mutated)));
        }
    }

    private static String text(List<Call> calls) {
        return calls.stream().map(Call::toString).collect(Collectors.joining());
    }
}
