package org.clusterrules.compiler;

import com.google.common.reflect.TypeToken;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The words of the rule language that can follow one another. */
final class Words {
    private Words() {}

    /** Returns every word that can be said of the subject. */
    static List<Method> of(Class<?> subject) {
        return Arrays.stream(subject.getMethods())
                .filter(method -> method.getDeclaringClass() == subject && !Modifier.isStatic(method.getModifiers()))
                .toList();
    }

    /** Returns the word of that name that takes these arguments. */
    static Optional<Method> find(Class<?> subject, String word, List<Type> arguments) {
        return of(subject).stream()
                .filter(method -> method.getName().equals(word) && accept(method, arguments))
                .findFirst();
    }

    /** Whether the word takes arguments of these types. */
    static boolean accept(Method word, List<Type> arguments) {
        Type[] parameters = word.getGenericParameterTypes();
        boolean open = word.isVarArgs();
        int fixed = open ? parameters.length - 1 : parameters.length;
        if (open ? arguments.size() < fixed + 1 : arguments.size() != fixed) {
            return false;
        }
        for (int i = 0; i < arguments.size(); i++) {
            TypeToken<?> parameter = TypeToken.of(parameters[Math.min(i, parameters.length - 1)]);
            TypeToken<?> wanted = i >= fixed ? parameter.getComponentType() : parameter;
            if (wanted == null || !wanted.isSupertypeOf(arguments.get(i))) {
                return false;
            }
        }
        return true;
    }
}
