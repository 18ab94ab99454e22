package org.clusterrules.rulefile;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Throwables;
import com.google.common.reflect.TypeToken;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.clusterrules.assessment.Operator;
import org.clusterrules.language.CriterionWords;
import org.clusterrules.language.Meaning;
import org.clusterrules.language.Meaning.Argument;
import org.clusterrules.language.Meaning.Role;
import org.clusterrules.language.Meaning.Units;
import org.clusterrules.model.Label;
import org.clusterrules.rulefile.wording.ProblemWording;

/**
 * A word of the rule language: a public method of {@link CriterionWords}, or of the type that another word returns. There is
 * one object for each method, so words can be compared by identity.
 */
public final class RuleWord {
    /** Makes the order of the words of a class independent of that of its methods. */
    static final Comparator<RuleWord> ORDER = Comparator.comparing(RuleWord::name)
            .thenComparingInt(RuleWord::fixed)
            .thenComparing(RuleWord::isOpen)
            .thenComparing(word -> word.method.toString());

    private static final ClassValue<List<RuleWord>> OF = new ClassValue<>() {
        @Override
        protected List<RuleWord> computeValue(Class<?> subject) {
            return Arrays.stream(subject.getMethods())
                    .filter(method ->
                            method.getDeclaringClass() == subject && !Modifier.isStatic(method.getModifiers()))
                    .map(RuleWord::new)
                    .sorted(ORDER)
                    .toList();
        }
    };

    private final Method method;

    private RuleWord(Method method) {
        this.method = method;
    }

    /** Found on demand: a built-in rule set needs only its own words. */
    private static final class All {
        static final List<RuleWord> WORDS = findAll();
    }

    private static List<RuleWord> findAll() {
        Set<Class<?>> subjects = new LinkedHashSet<>();
        Deque<Class<?>> open = new ArrayDeque<>(List.of(CriterionWords.class));
        while (!open.isEmpty()) {
            Class<?> subject = open.pop();
            if (subjects.add(subject)) {
                of(subject).forEach(word -> open.add(word.result()));
            }
        }
        return subjects.stream().flatMap(subject -> of(subject).stream()).toList();
    }

    /** Returns every word: those that begin a requirement, then those that follow them, by subject and name. */
    public static List<RuleWord> all() {
        return All.WORDS;
    }

    /** Returns every word of the subject. */
    public static List<RuleWord> of(Class<?> subject) {
        return OF.get(subject);
    }

    /** Returns the words of that name of the subject; they take different arguments. */
    public static List<RuleWord> named(Class<?> subject, String name) {
        return of(subject).stream().filter(word -> word.name().equals(name)).toList();
    }

    /** Returns the names of the subject's words, in alphabetical order. */
    public static List<String> namesOf(Class<?> subject) {
        return of(subject).stream().map(RuleWord::name).distinct().sorted().toList();
    }

    /** Whether any subject has a word of that name. */
    public static boolean isWord(String name) {
        return All.WORDS.stream().anyMatch(word -> word.name().equals(name));
    }

    /** Returns the word of that name that takes arguments of these types. */
    public static Optional<RuleWord> find(Class<?> subject, String name, List<Type> arguments) {
        return named(subject, name).stream()
                .filter(word -> word.takes(arguments))
                .findFirst();
    }

    /** Returns the name. */
    public String name() {
        return method.getName();
    }

    /** Returns the annotation of the word. */
    public Meaning meaning() {
        return requireNonNull(method.getAnnotation(Meaning.class), this::toString);
    }

    /** Returns the word as a part of a sentence. */
    public Label label() {
        return new Label(meaning().zh(), meaning().en());
    }

    /** Returns the unit of the word's result; empty if that is the unit of its cells. */
    public String unit() {
        return meaning().unit();
    }

    /** Returns the type that has the word. */
    public Class<?> subject() {
        return method.getDeclaringClass();
    }

    /** Returns the type that has the next words. */
    public Class<?> result() {
        return method.getReturnType();
    }

    /** Whether the last parameter takes any number of arguments. */
    public boolean isOpen() {
        return method.isVarArgs();
    }

    /** Whether the word joins something to what is before it: an alternative, a further requirement, a condition. */
    public boolean joins() {
        return result() == CriterionWords.class;
    }

    /** Whether the word begins the condition of everything before it. */
    public boolean beginsCondition() {
        return meaning().condition();
    }

    /** Returns how the word compares; empty if it does not. */
    public Optional<Operator> operator() {
        return Arrays.stream(meaning().operator()).findFirst();
    }

    /** Returns the number of arguments before those of which there can be any number. */
    public int fixed() {
        return method.getParameterCount() - (isOpen() ? 1 : 0);
    }

    /** Returns the meaning of a text at that index; empty if the word takes no text there. */
    public Optional<Role> role(int index) {
        return method.getParameterCount() == 0
                ? Optional.empty()
                : Optional.ofNullable(parameterAt(index).getAnnotation(Argument.class))
                        .map(Argument::value);
    }

    /**
     * A parameter of a word.
     *
     * @param name its name
     * @param isText whether it is a text in quotes and not a variable
     * @param isOpen whether it takes any number of arguments
     * @param meaning what has to be given there
     */
    public record Taken(String name, boolean isText, boolean isOpen, Label meaning) {}

    /** Returns the parameters. */
    public List<Taken> taken() {
        return IntStream.range(0, method.getParameterCount())
                .mapToObj(this::taken)
                .toList();
    }

    private Taken taken(int index) {
        Parameter parameter = parameterAt(index);
        Optional<Role> role = role(index);
        Label meaning = role.map(text -> ProblemWording.of("role." + text))
                .orElseGet(() -> ProblemWording.type(parameter(index)));
        Label whole = units(index)
                .map(kind -> ProblemWording.of("type.units", meaning, ProblemWording.of("units." + kind)))
                .orElse(meaning);
        return new Taken(parameter.getName(), role.isPresent(), parameter.isVarArgs(), whole);
    }

    /** Returns the kind of numbers that the subject must have; empty for any. */
    public Optional<Label> limit() {
        return units().map(kind -> ProblemWording.of("units." + kind));
    }

    /** Returns which numbers the word takes at that index; empty for any. */
    public Optional<Units.Kind> units(int index) {
        return method.getParameterCount() == 0 ? Optional.empty() : units(parameterAt(index));
    }

    /** Returns which numbers the subject must have; empty for any. */
    public Optional<Units.Kind> units() {
        return units(method);
    }

    private static Optional<Units.Kind> units(AnnotatedElement element) {
        return Optional.ofNullable(element.getAnnotation(Units.class)).map(Units::value);
    }

    private Parameter parameterAt(int index) {
        Parameter[] parameters = method.getParameters();
        return parameters[Math.min(index, parameters.length - 1)];
    }

    /** Returns the type of the argument at that index. */
    public Type parameter(int index) {
        Parameter parameter = parameterAt(index);
        TypeToken<?> type = TypeToken.of(parameter.getParameterizedType());
        return parameter.isVarArgs() ? requireNonNull(type.getComponentType()).getType() : type.getType();
    }

    /** Whether the word takes that many arguments. */
    public boolean takes(int arguments) {
        return isOpen() ? arguments > fixed() : arguments == fixed();
    }

    private boolean takes(List<Type> arguments) {
        boolean takes = takes(arguments.size());
        for (int i = 0; takes && i < arguments.size(); i++) {
            takes = takes(i, arguments.get(i));
        }
        return takes;
    }

    /** Whether the word takes an argument of this type at some index. */
    public boolean takes(Type argument) {
        return IntStream.range(0, method.getParameterCount()).anyMatch(index -> takes(index, argument));
    }

    /** Whether the word takes an argument of this type at that index. */
    public boolean takes(int index, Type argument) {
        return TypeToken.of(parameter(index)).isSupertypeOf(argument);
    }

    /** Returns the other words of the same subject that take arguments of these types. */
    public List<RuleWord> othersThatTake(List<Type> arguments) {
        return of(subject()).stream()
                .filter(other -> other != this && other.takes(arguments))
                .toList();
    }

    /**
     * Returns the words that could replace this one with these arguments and leave the rest of the rule as it is, by
     * name.
     */
    public List<RuleWord> alternatives(List<Rule.Argument> arguments) {
        return othersThatTake(arguments.stream().map(Rule.Argument::type).toList()).stream()
                .filter(other ->
                        !other.name().equals(name()) && other.result() == result() && other.isOpen() == isOpen())
                .sorted(Comparator.comparing(RuleWord::name))
                .toList();
    }

    /**
     * Calls the word on a subject, with texts and the values of variables, and returns the next subject.
     *
     * @throws IllegalArgumentException if the word does not take these arguments
     */
    public Object call(Object subject, Object... arguments) {
        try {
            return method.invoke(subject, isOpen() ? gathered(arguments) : arguments);
        } catch (InvocationTargetException e) {
            Throwables.throwIfUnchecked(requireNonNull(e.getCause()));
            throw new IllegalStateException(toString(), e); // words throw no checked exceptions
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(toString(), e);
        }
    }

    private Object[] gathered(Object... arguments) {
        int fixed = fixed();
        Object[] gathered = Arrays.copyOf(arguments, fixed + 1);
        Object[] rest = (Object[])
                Array.newInstance(method.getParameterTypes()[fixed].getComponentType(), arguments.length - fixed);
        System.arraycopy(arguments, fixed, rest, 0, rest.length);
        gathered[fixed] = rest;
        return gathered;
    }

    /** Returns the name and the subject: {@code Measure.isAtLeast}. */
    @Override
    public String toString() {
        return subject().getSimpleName() + "." + name();
    }
}
