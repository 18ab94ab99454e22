package org.clusterrules.compiler;

import com.google.common.reflect.TypeToken;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterrules.compiler.CheckedRule.Call;
import org.clusterrules.language.Statement;
import org.clusterrules.model.Count;
import org.clusterrules.model.Platforms;
import org.clusterrules.model.Series;
import org.clusterrules.model.Standards;

/** The words and variables of one checked rule, with their types. */
public final class RuleWords {
    private static final List<TypeToken<?>> COUNTS = List.of(
            new TypeToken<Count>() {},
            new TypeToken<Series<Count>>() {},
            new TypeToken<Series<Standards>>() {},
            new TypeToken<Platforms>() {});

    private final List<Call> calls;
    private final Map<String, Type> variables = new HashMap<>();
    private final List<Method> methods = new ArrayList<>();

    private RuleWords(CheckedRule rule) {
        this.calls = rule.calls();
        for (CheckedRule.Pattern pattern : rule.patterns()) {
            pattern.bindings()
                    .forEach((variable, path) -> variables.put(
                            variable,
                            Facts.typeOf(pattern.fact(), RuleInterpreter.path(path))
                                    .orElseThrow()));
        }
        Class<?> subject = Statement.class;
        for (Call call : calls) {
            Method method = Words.find(subject, call.word(), types(call)).orElseThrow();
            methods.add(method);
            subject = method.getReturnType();
        }
    }

    /** Returns the words of a rule. */
    public static RuleWords of(CheckedRule rule) {
        return new RuleWords(rule);
    }

    private List<Type> types(Call call) {
        return call.arguments().stream().map(this::type).toList();
    }

    private Type type(String argument) {
        return variables.getOrDefault(argument, String.class);
    }

    /** Returns the names of the other words that could stand in that place and leave the rest of the rule as it is. */
    public List<String> thatFitInsteadOf(int call) {
        Method there = methods.get(call);
        return Words.of(there.getDeclaringClass()).stream()
                .filter(other -> !other.getName().equals(there.getName())
                        && other.getReturnType() == there.getReturnType()
                        && other.isVarArgs() == there.isVarArgs()
                        && Words.accept(other, types(calls.get(call))))
                .map(Method::getName)
                .sorted()
                .toList();
    }

    /** Returns how many of the arguments the word always takes; those after them can be any number. */
    public int fixed(int call) {
        return methods.get(call).getParameterCount() - (isOpen(call) ? 1 : 0);
    }

    /** Whether the word takes any number of arguments. */
    public boolean isOpen(int call) {
        return methods.get(call).isVarArgs();
    }

    /** Whether the word holds a number that was measured against one that is written there. */
    public boolean isComparison(int call) {
        return methods.get(call).getDeclaringClass() == Statement.Measure.class;
    }

    /** Whether the rule is about counts alone, which have no decimals. */
    public boolean isAboutCounts() {
        return variables.values().stream().map(TypeToken::of).allMatch(COUNTS::contains);
    }

    /** Whether both variables could stand where the other does. */
    public boolean haveOneType(String variable, String other) {
        return type(variable).equals(type(other));
    }

    /** Returns the fields of the same type that stand before and behind the one at the end of a path. */
    public static List<String> neighbours(String fact, String path) {
        List<String> names = RuleInterpreter.path(path);
        if (names.isEmpty()) {
            return List.of();
        }
        List<String> parents = names.subList(0, names.size() - 1);
        String name = names.get(names.size() - 1);
        Optional<Type> type = Facts.typeOf(fact, names);
        List<String> same = new ArrayList<>();
        for (String field : Facts.fieldsOf(fact, parents)) {
            List<String> sibling = new ArrayList<>(parents);
            sibling.add(field);
            if (Facts.typeOf(fact, sibling).equals(type)) {
                same.add(field);
            }
        }
        int at = same.indexOf(name);
        List<String> neighbours = new ArrayList<>();
        for (int next : new int[] {at - 1, at + 1}) {
            if (next >= 0 && next < same.size()) {
                List<String> other = new ArrayList<>(parents);
                other.add(same.get(next));
                neighbours.add(String.join(".", other));
            }
        }
        return neighbours;
    }
}
