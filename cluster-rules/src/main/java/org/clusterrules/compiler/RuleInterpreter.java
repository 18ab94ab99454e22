package org.clusterrules.compiler;

import com.google.common.base.Splitter;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clusterrules.assessment.Finding;
import org.clusterrules.language.Conclusion;
import org.clusterrules.language.Statement;
import org.clusterrules.language.Statements;
import org.clusterrules.model.Application;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Section;

/**
 * Applies checked rules without compiling them: it reads what they bind, and calls the words that they state. It says what the
 * compiled rules say, more slowly, and at once: for rules that are tried a few times and thrown away.
 */
public final class RuleInterpreter {
    private final Application application;
    private final List<Finding> said;

    /**
     * Makes an interpreter for one application.
     *
     * @param application the application
     * @param said what the rule set says of it, for rules that read what an earlier part came to
     */
    public RuleInterpreter(Application application, List<Finding> said) {
        this.application = application;
        this.said = List.copyOf(said);
    }

    /** Returns what each rule says; nothing where it cannot be applied: its threshold is no number, for example. */
    public List<Optional<Finding>> apply(List<CheckedRule> rules) {
        Statements statements =
                new Statements(rules.stream().map(CheckedRule::criterion).toList(), application);
        List<Optional<Finding>> findings = new ArrayList<>();
        for (int i = 0; i < rules.size(); i++) {
            findings.add(state(rules.get(i), statements.at(i)) ? statements.said(i) : Optional.empty());
        }
        return findings;
    }

    /** Returns the cells that a rule reads; none for one that reads what an earlier part came to. */
    public List<Cell> cells(CheckedRule rule) {
        Set<Cell> cells = new LinkedHashSet<>();
        try {
            for (CheckedRule.Pattern pattern : rule.patterns()) {
                for (String path : pattern.bindings().values()) {
                    collect(follow(fact(pattern), path(path)), cells);
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot apply " + rule.criterion().id(), e);
        }
        return List.copyOf(cells);
    }

    private static void collect(Object value, Set<Cell> cells) throws ReflectiveOperationException {
        if (value instanceof Application form) {
            cells.addAll(form.cells());
        } else if (value instanceof Cell cell) {
            cells.add(cell);
        } else if (value instanceof List<?> list) {
            for (Object each : list) {
                collect(each, cells);
            }
        } else if (value instanceof Record) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                collect(component.getAccessor().invoke(value), cells);
            }
        }
    }

    private boolean state(CheckedRule rule, Statement statement) {
        try {
            Map<String, Object> values = new HashMap<>();
            Map<String, Type> types = new HashMap<>();
            for (CheckedRule.Pattern pattern : rule.patterns()) {
                Object fact = fact(pattern);
                for (Map.Entry<String, String> binding : pattern.bindings().entrySet()) {
                    List<String> path = path(binding.getValue());
                    values.put(binding.getKey(), follow(fact, path));
                    types.put(
                            binding.getKey(), Facts.typeOf(pattern.fact(), path).orElseThrow());
                }
            }
            Object subject = statement;
            for (CheckedRule.Call call : rule.calls()) {
                subject = call(subject, call, values, types);
            }
            return true;
        } catch (InvocationTargetException e) {
            return false;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot apply " + rule.criterion().id(), e);
        }
    }

    static List<String> path(String path) {
        return path.equals("this") ? List.of() : Splitter.on('.').splitToList(path);
    }

    private Object fact(CheckedRule.Pattern pattern) throws ReflectiveOperationException {
        if (pattern.part().isPresent()) {
            String part = pattern.part().get();
            return new Conclusion(
                    part,
                    said.stream()
                            .filter(finding -> finding.criterion().part().id().equals(part))
                            .toList());
        } else if (pattern.fact().equals(Application.class.getSimpleName())) {
            return application;
        }
        for (Section part : Section.values()) {
            if (part.type().getSimpleName().equals(pattern.fact())) {
                return application.part(part);
            }
        }
        throw new NoSuchFieldException(pattern.fact());
    }

    private static Object follow(Object record, List<String> path) throws ReflectiveOperationException {
        Object value = record;
        for (String name : path) {
            value = value.getClass().getMethod(name).invoke(value);
        }
        return value;
    }

    private static Object call(
            Object subject, CheckedRule.Call call, Map<String, Object> values, Map<String, Type> types)
            throws ReflectiveOperationException {
        List<Type> argumentTypes = new ArrayList<>();
        List<Object> arguments = new ArrayList<>();
        for (String argument : call.arguments()) {
            boolean text = argument.startsWith("\"");
            argumentTypes.add(text ? String.class : types.get(argument));
            arguments.add(text ? argument.substring(1, argument.length() - 1) : values.get(argument));
        }
        Method word = Words.find(subject.getClass(), call.word(), argumentTypes)
                .orElseThrow(() -> new NoSuchMethodException(call.toString()));
        return word.invoke(subject, word.isVarArgs() ? gathered(word, arguments) : arguments.toArray());
    }

    /** Gathers the last arguments of a word that takes any number of them. */
    private static Object[] gathered(Method word, List<Object> arguments) {
        int fixed = word.getParameterCount() - 1;
        Object open = Array.newInstance(word.getParameterTypes()[fixed].getComponentType(), arguments.size() - fixed);
        for (int i = fixed; i < arguments.size(); i++) {
            Array.set(open, i - fixed, arguments.get(i));
        }
        List<Object> all = new ArrayList<>(arguments.subList(0, fixed));
        all.add(open);
        return all.toArray();
    }
}
