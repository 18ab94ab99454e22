package org.clusterrules.mutation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Kind;
import org.clusterrules.assessment.Part;
import org.clusterrules.compiler.CheckedRule;
import org.clusterrules.compiler.CheckedRule.Call;
import org.clusterrules.compiler.CheckedRule.Pattern;
import org.clusterrules.compiler.RuleWords;
import org.clusterrules.mutation.Mutant.Operator;
import org.jspecify.annotations.Nullable;

/** Makes every mutant of one rule. */
final class Mutator {
    private static final java.util.regex.Pattern NUMBER =
            java.util.regex.Pattern.compile("\"(-?\\d+(?:\\.\\d+)?)(%?)\"");
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");
    private static final String OR = "or";

    private final CheckedRule rule;
    private final RuleWords words;
    private final List<Mutant> mutants = new ArrayList<>();

    private Mutator(CheckedRule rule) {
        this.rule = rule;
        this.words = RuleWords.of(rule);
    }

    static List<Mutant> of(CheckedRule rule) {
        Mutator mutator = new Mutator(rule);
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
            String argument = call.arguments().get(j);
            var number = NUMBER.matcher(argument);
            if (number.matches()) {
                BigDecimal value = new BigDecimal(number.group(1));
                BigDecimal step = step(i, value, !number.group(2).isEmpty());
                for (BigDecimal moved : List.of(value.subtract(step), value.add(step))) {
                    String text = "\"" + moved.toPlainString() + number.group(2) + "\"";
                    replace(Operator.THRESHOLD, i, argument, text, with(call, j, text));
                }
            }
        }
    }

    /** Returns one step of the form: 1 for what is counted, else 0.01; of a number that is held against no cell, its last place. */
    private BigDecimal step(int i, BigDecimal number, boolean percent) {
        if (percent || (words.isComparison(i) && !words.isAboutCounts())) {
            return HUNDREDTH;
        }
        return BigDecimal.ONE.movePointLeft(number.scale());
    }

    private void exchangeWord(int i) {
        Call call = rule.calls().get(i);
        for (String other : words.thatFitInsteadOf(i)) {
            replace(Operator.COMPARISON, i, call.toString(), new Call(other, call.arguments()));
        }
        if (call.word().equals("isYes")) {
            replace(Operator.COMPARISON, i, call.toString(), new Call("is", List.of("\"NO\"")));
        } else if (call.word().equals("isAbout")) {
            for (String plain : List.of("isAtLeast", "isMoreThan", "isAtMost", "isLessThan")) {
                replace(
                        Operator.COMPARISON,
                        i,
                        call.toString(),
                        new Call(plain, call.arguments().subList(0, 1)));
            }
        }
    }

    private void replace(Operator operator, int i, String before, Call after) {
        replace(operator, i, before, after.toString(), after);
    }

    private void replace(Operator operator, int i, String before, String shown, Call after) {
        List<Call> calls = new ArrayList<>(rule.calls());
        calls.set(i, after);
        add(operator, before, shown, rule.stating(calls));
    }

    private static Call with(Call call, int argument, String text) {
        List<String> arguments = new ArrayList<>(call.arguments());
        arguments.set(argument, text);
        return new Call(call.word(), arguments);
    }

    private static Call without(Call call, int argument) {
        List<String> arguments = new ArrayList<>(call.arguments());
        arguments.remove(argument);
        return new Call(call.word(), arguments);
    }

    /** Leaves out one of several cells; of texts and their twins, both. */
    private void leaveOutArguments(int i) {
        int size = rule.calls().get(i).arguments().size();
        int fixed = words.fixed(i);
        if (size - fixed < 2 || !words.isOpen(i)) {
            return;
        }
        for (int j = fixed; j < size; j++) {
            List<Call> calls = new ArrayList<>(rule.calls());
            List<String> left = new ArrayList<>();
            for (int k = i; k < calls.size() && !calls.get(k).word().equals(OR); k++) {
                if (words.isOpen(k) && calls.get(k).arguments().size() == size) {
                    left.add(calls.get(k).arguments().get(j));
                    calls.set(k, without(calls.get(k), j));
                }
            }
            boolean twin = i > 0 && words.isOpen(i - 1);
            if (!twin) {
                add(Operator.OMISSION, String.join(", ", left), "", rule.stating(calls));
            }
        }
    }

    private void leaveOutAlternatives() {
        List<List<Call>> alternatives = new ArrayList<>();
        alternatives.add(new ArrayList<>());
        for (Call call : rule.calls()) {
            if (call.word().equals(OR)) {
                alternatives.add(new ArrayList<>());
            } else {
                alternatives.get(alternatives.size() - 1).add(call);
            }
        }
        for (int i = 0; alternatives.size() > 1 && i < alternatives.size(); i++) {
            List<Call> calls = new ArrayList<>();
            for (int j = 0; j < alternatives.size(); j++) {
                if (j != i) {
                    calls.addAll(calls.isEmpty() ? List.of() : List.of(new Call(OR, List.of())));
                    calls.addAll(alternatives.get(j));
                }
            }
            add(Operator.OMISSION, text(alternatives.get(i)), "", rule.stating(calls));
        }
    }

    /** Turns "this is at most that" round to "that is at most this". */
    private void turnRound() {
        List<Call> calls = rule.calls();
        if (calls.size() == 2
                && calls.get(1).word().startsWith("isAtMost")
                && calls.get(1).arguments().size() == 1
                && words.haveOneType(
                        calls.get(0).arguments().get(0),
                        calls.get(1).arguments().get(0))) {
            List<Call> turned = List.of(
                    new Call(calls.get(0).word(), calls.get(1).arguments()),
                    new Call(calls.get(1).word(), calls.get(0).arguments()));
            add(Operator.COMPARISON, text(calls), text(turned), rule.stating(turned));
        }
    }

    private void exchangeCells() {
        for (Pattern pattern : rule.patterns()) {
            pattern.bindings().forEach((variable, path) -> {
                for (String neighbour : RuleWords.neighbours(pattern.fact(), path)) {
                    Map<String, String> bindings = new LinkedHashMap<>(pattern.bindings());
                    bindings.put(variable, neighbour);
                    reading(
                            Operator.CELL,
                            path,
                            neighbour,
                            pattern,
                            new Pattern(pattern.fact(), pattern.part(), bindings));
                }
            });
        }
    }

    /** Reads what another of the earlier parts came to. */
    private void exchangePart() {
        for (Pattern pattern : rule.patterns()) {
            if (pattern.part().isPresent()) {
                for (Part other : Part.values()) {
                    if (other.compareTo(rule.criterion().part()) < 0
                            && !other.id().equals(pattern.part().get())) {
                        reading(
                                Operator.CELL,
                                pattern.part().get(),
                                other.id(),
                                pattern,
                                new Pattern(pattern.fact(), Optional.of(other.id()), pattern.bindings()));
                    }
                }
            }
        }
    }

    private void reading(Operator operator, String before, String after, Pattern from, Pattern to) {
        List<Pattern> patterns = new ArrayList<>(rule.patterns());
        patterns.set(patterns.indexOf(from), to);
        add(operator, before, after, rule.reading(patterns));
    }

    private void exchangeKind() {
        Criterion is = rule.criterion();
        Kind other = is.kind() == Kind.REQUIRED ? Kind.ADVISORY : Kind.REQUIRED;
        Criterion exchanged = new Criterion(
                is.id(),
                is.part(),
                other,
                is.area(),
                is.weight(),
                is.title(),
                is.basis(),
                is.note(),
                is.alternativeNote(),
                is.source());
        add(Operator.KIND, is.kind().name(), other.name(), rule.declaring(exchanged));
    }

    private void add(Operator operator, String before, String after, @Nullable CheckedRule mutated) {
        mutants.add(new Mutant(rule.criterion(), operator, before, after, Optional.ofNullable(mutated)));
    }

    private static String text(List<Call> calls) {
        return calls.stream().map(Call::toString).collect(Collectors.joining());
    }
}
