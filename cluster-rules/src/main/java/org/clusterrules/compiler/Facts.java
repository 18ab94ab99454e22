package org.clusterrules.compiler;

import com.google.common.reflect.TypeToken;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.clusterrules.language.Conclusion;
import org.clusterrules.model.Application;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Dictionary;
import org.clusterrules.model.Edition;
import org.clusterrules.model.Field;
import org.clusterrules.model.Section;
import org.clusterrules.model.Series;

/** What a rule can read: the application, each part of the form, and what an earlier part of the rule set came to. */
final class Facts {
    static final String APPLICATION = Application.class.getSimpleName();
    static final String CONCLUSION = Conclusion.class.getSimpleName();

    private static final Map<String, Class<?>> TYPES = types();

    static final List<String> NAMES = List.copyOf(TYPES.keySet());

    private Facts() {}

    private static Map<String, Class<?>> types() {
        Map<String, Class<?>> types = new TreeMap<>();
        types.put(APPLICATION, Application.class);
        types.put(CONCLUSION, Conclusion.class);
        for (Section part : Section.values()) {
            types.put(part.type().getSimpleName(), part.type());
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
        return components(type).stream()
                .filter(component -> component.name().equals(name))
                .map(component -> TypeToken.of(type).resolveType(component.type()).getType())
                .findFirst();
    }

    /** Returns the fields of a part or a group of fields; a cell, and a row of them, is read as a whole and has none. */
    private static List<Component> components(Type type) {
        Class<?> record = TypeToken.of(type).getRawType();
        if (record == Application.class) {
            return Stream.concat(
                            Stream.of(new Component("edition", Edition.class)),
                            Arrays.stream(Section.values()).map(part -> new Component(part.jsonName(), part.type())))
                    .toList();
        }
        boolean isGroup = record.isRecord() && !Cell.class.isAssignableFrom(record) && record != Series.class;
        return isGroup
                ? Arrays.stream(record.getRecordComponents())
                        .map(component -> new Component(component.getName(), component.getGenericType()))
                        .toList()
                : List.of();
    }

    private record Component(String name, Type type) {}

    /** Returns the names of the fields at the end of a path; none where a cell is there. */
    static List<String> fieldsOf(String fact, List<String> path) {
        return typeOf(fact, path).map(Facts::components).orElse(List.of()).stream()
                .map(Component::name)
                .toList();
    }

    /** Returns where else a field of that name is, as {@code Industry.totalOutput}. */
    static List<String> placesOf(String field) {
        List<String> places = new ArrayList<>();
        TYPES.forEach((fact, type) -> {
            if (type != Application.class) {
                addPlaces(fact, type, field, places);
            }
        });
        return places;
    }

    private static void addPlaces(String path, Type type, String field, List<String> places) {
        for (Component component : components(type)) {
            String below = path + "." + component.name();
            if (component.name().equals(field)) {
                places.add(below);
            }
            addPlaces(below, component.type(), field, places);
        }
    }

    /** Returns what the form's dictionary says of a cell or a row of cells; nothing where the path leads to neither. */
    static Optional<Field> field(String fact, List<String> path) {
        List<String> names = new ArrayList<>();
        if (!fact.equals(APPLICATION)) {
            names.add(section(fact));
        }
        names.addAll(path);
        Optional<Field> field = Dictionary.field("/" + String.join("/", names));
        // The baseline and the target of an indicator have one entry, and so have a count of platforms and their names.
        return field.isPresent() || names.size() < 2
                ? field
                : Dictionary.field("/" + String.join("/", names.subList(0, names.size() - 1)));
    }

    private static String section(String fact) {
        return Arrays.stream(Section.values())
                .filter(part -> part.type().getSimpleName().equals(fact))
                .map(Section::jsonName)
                .findFirst()
                .orElse("");
    }
}
