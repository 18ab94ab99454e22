package org.clusterrules.compiler;

import com.google.common.reflect.TypeToken;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clusterrules.language.Argument;
import org.clusterrules.language.Role;
import org.clusterrules.language.Statement;

/** The words of the rule language that can follow one another. */
final class Words {
    private static final ClassValue<List<Method>> OF = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> subject) {
            return Arrays.stream(subject.getMethods())
                    .filter(method ->
                            method.getDeclaringClass() == subject && !Modifier.isStatic(method.getModifiers()))
                    .toList();
        }
    };

    private static final Set<String> ALL = all();

    private Words() {}

    private static Set<String> all() {
        Set<Class<?>> subjects = new LinkedHashSet<>();
        Deque<Class<?>> open = new ArrayDeque<>(List.of(Statement.class));
        while (!open.isEmpty()) {
            Class<?> subject = open.pop();
            if (subjects.add(subject)) {
                of(subject).forEach(word -> open.push(word.getReturnType()));
            }
        }
        return subjects.stream().flatMap(subject -> namesOf(subject).stream()).collect(Collectors.toSet());
    }

    /** Returns every word that can be said of the subject: a type of {@link Statement}, or something of such a type. */
    static List<Method> of(Class<?> subject) {
        return OF.get(subject.isInterface() ? subject : subject.getInterfaces()[0]);
    }

    /** Returns the names of the words that can be said of the subject, in their order. */
    static List<String> namesOf(Class<?> subject) {
        return of(subject).stream().map(Method::getName).distinct().sorted().toList();
    }

    /** Whether there is a word of that name, whatever it is said of. */
    static boolean isWord(String name) {
        return ALL.contains(name);
    }

    /** Returns the word of that name that takes these arguments. */
    static Optional<Method> find(Class<?> subject, String word, List<Type> arguments) {
        return of(subject).stream()
                .filter(method -> method.getName().equals(word) && accept(method, arguments))
                .findFirst();
    }

    /** Whether the word takes arguments of these types. */
    static boolean accept(Method word, List<Type> arguments) {
        boolean open = word.isVarArgs();
        int fixed = open ? word.getParameterCount() - 1 : word.getParameterCount();
        if (open ? arguments.size() < fixed + 1 : arguments.size() != fixed) {
            return false;
        }
        for (int i = 0; i < arguments.size(); i++) {
            if (!accepts(word, i, arguments.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the word takes an argument of this type in that place. */
    static boolean accepts(Method word, int place, Type argument) {
        return TypeToken.of(parameter(word, place)).isSupertypeOf(argument);
    }

    /** Returns what a text in that place is to the word. */
    static Optional<Role> role(Method word, int place) {
        Annotation[][] annotations = word.getParameterAnnotations();
        for (Annotation annotation : annotations[Math.min(place, annotations.length - 1)]) {
            if (annotation instanceof Argument argument) {
                return Optional.of(argument.value());
            }
        }
        return Optional.empty();
    }

    /** Returns the type of the argument in that place. */
    static Type parameter(Method word, int place) {
        Type[] parameters = word.getGenericParameterTypes();
        Type parameter = parameters[Math.min(place, parameters.length - 1)];
        boolean open = word.isVarArgs() && place >= parameters.length - 1;
        return open
                ? Objects.requireNonNull(TypeToken.of(parameter).getComponentType())
                        .getType()
                : parameter;
    }
}
