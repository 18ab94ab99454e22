package org.clusterrules.model;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Makes an application anew with some of its cells changed: the records on the way to a changed cell are rebuilt, all others
 * are shared. Works on any record of the model, so that a new blank of the form needs nothing here.
 */
final class Rewriting {
    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    private final Map<String, Cell> changes;

    private Rewriting(Map<String, Cell> changes) {
        this.changes = changes;
    }

    static Application of(Application application, Map<String, Cell> changes) {
        return changes.isEmpty() ? application : (Application) new Rewriting(changes).part(application);
    }

    private Object part(Object part) {
        if (part instanceof Cell cell) {
            return changes.getOrDefault(cell.pointer(), cell);
        } else if (part instanceof List<?> list) {
            return list(list);
        } else if (part instanceof Record && !(part instanceof Place) && !(part instanceof Edition)) {
            return record(part);
        }
        return part;
    }

    private Object list(List<?> list) {
        boolean changed = false;
        List<Object> parts = new ArrayList<>(list.size());
        for (Object old : list) {
            Object part = part(old);
            changed |= part != old;
            parts.add(part);
        }
        return changed ? parts : list;
    }

    private Object record(Object record) {
        Shape shape = SHAPES.get(record.getClass());
        boolean changed = false;
        Object[] parts = new Object[shape.accessors.size()];
        try {
            for (int i = 0; i < parts.length; i++) {
                Object old = shape.accessors.get(i).invoke(record);
                parts[i] = part(old);
                changed |= parts[i] != old;
            }
            return changed ? shape.constructor.newInstance(parts) : record;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot rewrite " + record.getClass(), e);
        }
    }

    /** How a record is taken apart and made. */
    private record Shape(Constructor<?> constructor, List<Method> accessors) {
        static Shape of(Class<?> type) {
            RecordComponent[] parts = type.getRecordComponents();
            try {
                return new Shape(
                        type.getDeclaredConstructor(Arrays.stream(parts)
                                .map(RecordComponent::getType)
                                .toArray(Class<?>[]::new)),
                        Arrays.stream(parts).map(RecordComponent::getAccessor).toList());
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("cannot rewrite " + type, e);
            }
        }
    }
}
