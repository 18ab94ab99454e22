package org.clusterrules.compiler;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.clusterrules.language.Conclusion;
import org.clusterrules.model.Application;
import org.clusterrules.model.Edition;

/** What a rule can read: the application, each part of the form, and what an earlier part of the rule set came to. */
final class Facts {
    private static final Map<String, Class<?>> TYPES = types();

    static final List<String> NAMES = List.copyOf(TYPES.keySet());

    private Facts() {}

    private static Map<String, Class<?>> types() {
        Map<String, Class<?>> types = new TreeMap<>();
        types.put(Application.class.getSimpleName(), Application.class);
        types.put(Conclusion.class.getSimpleName(), Conclusion.class);
        for (RecordComponent part : Application.class.getRecordComponents()) {
            if (part.getType() != Edition.class) {
                types.put(part.getType().getSimpleName(), part.getType());
            }
        }
        return types;
    }

    static boolean isKnown(String fact) {
        return TYPES.containsKey(fact);
    }

    /** Returns the type at the end of a path of fields, {@code operator.kind}; nothing where there is none. */
    static Optional<Type> typeOf(String fact, List<String> path) {
        Optional<Type> type = Optional.ofNullable(TYPES.get(fact));
        for (String name : path) {
            type = type.flatMap(record -> component(record, name));
        }
        return type;
    }

    private static Optional<Type> component(Type type, String name) {
        if (type instanceof Class<?> record && record.isRecord()) {
            for (RecordComponent component : record.getRecordComponents()) {
                if (component.getName().equals(name)) {
                    return Optional.of(component.getGenericType());
                }
            }
        }
        return Optional.empty();
    }
}
