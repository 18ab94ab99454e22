package org.clusterrules.rulefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clusterrules.language.Conclusion;
import org.clusterrules.model.Application;
import org.clusterrules.model.Section;
import org.jspecify.annotations.Nullable;

/**
 * The type of a fact that a rule can read: the form as a whole, one of its sections, or the conclusion of an earlier part of the
 * rule set. The first two exist exactly once for each application. There is one object for each type.
 */
public final class FactType {
    /** The form as a whole. */
    public static final FactType APPLICATION = new FactType(Application.class, null);

    /** The conclusion of a part of the rule set; it is not in the form. */
    public static final FactType CONCLUSION = new FactType(Conclusion.class, null);

    private static final List<FactType> ALL = findAll();

    private final Class<?> type;
    private final @Nullable Section section;
    private final FactField root;

    private FactType(Class<?> type, @Nullable Section section) {
        this.type = type;
        this.section = section;
        this.root = new FactField(this, type);
    }

    private static List<FactType> findAll() {
        List<FactType> facts = new ArrayList<>(List.of(APPLICATION));
        for (Section section : Section.values()) {
            facts.add(new FactType(section.type(), section));
        }
        facts.add(CONCLUSION);
        return List.copyOf(facts);
    }

    /** Returns the facts of the form: the whole, followed by its sections in order. */
    public static List<FactType> ofTheForm() {
        return ALL.subList(0, ALL.size() - 1);
    }

    /** Returns the facts of the form, followed by the conclusion. */
    public static List<FactType> all() {
        return ALL;
    }

    /** Returns the fact of that name, as rule files write it: {@code Plan}. */
    public static Optional<FactType> named(String name) {
        return all().stream().filter(fact -> fact.typeName().equals(name)).findFirst();
    }

    /** Returns the names of all facts, in alphabetical order. */
    public static List<String> names() {
        return all().stream().map(FactType::typeName).sorted().toList();
    }

    /** Returns the Java type of the fact. */
    public Class<?> javaType() {
        return type;
    }

    /** Returns the name that rule files write: {@code Plan}. */
    public String typeName() {
        return type.getSimpleName();
    }

    /** Returns the section that this is; empty for the whole, and for a conclusion. */
    public Optional<Section> section() {
        return Optional.ofNullable(section);
    }

    /** Returns this fact of an application; not for a conclusion. */
    public Object of(Application application) {
        return section == null ? application : application.section(section);
    }

    /** Returns the fact itself, seen as a field. */
    public FactField root() {
        return root;
    }

    /** Returns the paths of all fields of that name: {@code Industry.totalOutput}. */
    public static List<String> placesOf(String field) {
        List<String> places = new ArrayList<>();
        all().forEach(fact -> fact.root.addPlaces(field, places));
        return places;
    }
}
