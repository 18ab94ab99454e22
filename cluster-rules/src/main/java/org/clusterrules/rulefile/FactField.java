package org.clusterrules.rulefile;

import com.google.common.base.Suppliers;
import com.google.common.reflect.TypeToken;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Dictionary;
import org.clusterrules.model.Field;
import org.clusterrules.model.Label;
import org.clusterrules.model.Place;
import org.clusterrules.model.Series;
import org.clusterrules.rulefile.wording.ProblemWording;
import org.jspecify.annotations.Nullable;

/**
 * What a rule can bind a variable to: a fact, or a field inside it. There is one object for each place.
 * A cell, or a row of cells, is bound as a whole and has no fields.
 */
public final class FactField {
    /** Places and names of parts: no word takes them, and a text is not a threshold. */
    private static final Set<Class<?>> NOT_ON_THE_FORM = Set.of(Place.class, String.class);

    private final FactType fact;
    private final @Nullable FactField parent;
    private final String name;
    private final Class<?> raw;
    private final Supplier<Type> type;
    private final @Nullable Method accessor;
    private final Supplier<Map<String, FactField>> fields = Suppliers.memoize(this::findFields);

    FactField(FactType fact, Class<?> type) {
        this.fact = fact;
        this.parent = null;
        this.name = "";
        this.raw = type;
        this.type = () -> type;
        this.accessor = null;
    }

    /** The type is resolved on demand: a rule set needs those of few fields. */
    private FactField(FactField parent, RecordComponent component) {
        this.fact = parent.fact;
        this.parent = parent;
        this.name = component.getName();
        this.raw = component.getType();
        this.type = Suppliers.memoize(() -> parent.resolve(component));
        this.accessor = component.getAccessor();
    }

    private Map<String, FactField> findFields() {
        Map<String, FactField> found = new LinkedHashMap<>();
        if (raw.isRecord() && !Cell.class.isAssignableFrom(raw) && !isRow()) {
            for (RecordComponent component : raw.getRecordComponents()) {
                if (!NOT_ON_THE_FORM.contains(component.getType())) {
                    found.put(component.getName(), new FactField(this, component));
                }
            }
        }
        return found;
    }

    private Type resolve(RecordComponent component) {
        return TypeToken.of(type()).resolveType(component.getGenericType()).getType();
    }

    /** Reads this field of a fact. */
    public Object read(Object of) {
        if (parent == null || accessor == null) {
            return of;
        }
        try {
            return accessor.invoke(parent.read(of));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(toString(), e); // an accessor of a record throws nothing
        }
    }

    /** Returns the fact at which the path begins. */
    public FactType factType() {
        return fact;
    }

    /** Returns the Java type of what is here. */
    public Type type() {
        return type.get();
    }

    /** Whether this is a row of cells, one for each year. */
    public boolean isRow() {
        return raw == Series.class;
    }

    /** Returns the field of that name; empty where there is none. */
    public Optional<FactField> field(String field) {
        return Optional.ofNullable(fields.get().get(field));
    }

    /** Returns the fields, in the form's order; empty for a cell. */
    public List<FactField> fields() {
        return List.copyOf(fields.get().values());
    }

    /** Returns a name of the type for people. */
    public Label typeLabel() {
        return ProblemWording.type(type());
    }

    /** Returns the names of the fields; empty for a cell. */
    public List<String> fieldNames() {
        return List.copyOf(fields.get().keySet());
    }

    /** Returns the fields of the same type that come right before and right after this one. */
    public List<FactField> neighbours() {
        if (parent == null) {
            return List.of();
        }
        List<FactField> same = parent.fields.get().values().stream()
                .filter(field -> field.type().equals(type()))
                .toList();
        int at = same.indexOf(this);
        List<FactField> neighbours = new ArrayList<>();
        for (int next : new int[] {at - 1, at + 1}) {
            if (next >= 0 && next < same.size()) {
                neighbours.add(same.get(next));
            }
        }
        return neighbours;
    }

    void addPlaces(String field, List<String> places) {
        for (FactField below : fields.get().values()) {
            if (below.name.equals(field)) {
                places.add(below.toString());
            }
            below.addPlaces(field, places);
        }
    }

    /** Returns the path as rule files write it: {@code targets.rdSpending}, or {@code this} for the fact itself. */
    public String path() {
        if (parent == null) {
            return "this";
        }
        return parent.parent == null ? name : parent.path() + "." + name;
    }

    /** Returns the JSON pointer: {@code /plan/targets/rdSpending}; empty for the form as a whole. */
    public String pointer() {
        if (parent != null) {
            return parent.pointer() + "/" + name;
        }
        return fact.section().map(section -> "/" + section.jsonName()).orElse("");
    }

    /** Returns the dictionary's entry for the cell or the row of cells; empty if it is neither. */
    public Optional<Field> formField() {
        Optional<Field> field = Dictionary.field(pointer());
        // The baseline and the target of an indicator have one entry, and so have a count of platforms and their names.
        return field.isPresent() || parent == null ? field : Dictionary.field(parent.pointer());
    }

    /** Returns the fact and the path: {@code Plan.targets.rdSpending}. */
    @Override
    public String toString() {
        return parent == null ? fact.typeName() : parent + "." + name;
    }
}
