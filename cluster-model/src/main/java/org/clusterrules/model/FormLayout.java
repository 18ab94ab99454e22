package org.clusterrules.model;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.clusterrules.model.JsonValue.JsonArray;
import org.clusterrules.model.JsonValue.JsonNull;
import org.clusterrules.model.JsonValue.JsonObject;
import org.clusterrules.model.JsonValue.JsonText;
import org.clusterrules.model.JsonValue.JsonUnreadable;
import org.clusterrules.model.JsonValue.Member;
import org.clusterrules.model.Problem.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The whole form, laid out for one edition: worked out once from the records, whose component names are the JSON names,
 * and from the dictionary, which says what each place is. Adding a blank to the form means a record component and a row of
 * the dictionary, and nothing here.
 */
final class FormLayout {
    static final String EDITION = "edition";

    /** A form has some 270 blanks, and ten more for each indicator of the cluster's own. */
    private static final int ROOM_FOR_CELLS = 300;

    /** An object of so few members is written out where another value was found. */
    private static final int FEW = 4;

    private static final Map<Edition, FormLayout> LAYOUTS = new ConcurrentHashMap<>();

    private final Edition edition;
    private final RecordLayout root;

    private FormLayout(Edition edition) {
        this.edition = edition;
        this.root = new RecordLayout(Application.class, Application.class, "", null);
    }

    static FormLayout of(Edition edition) {
        return LAYOUTS.computeIfAbsent(edition, FormLayout::new);
    }

    Application blank() {
        return (Application) root.read(null, new Problems(""));
    }

    Application read(JsonObject json, Problems problems) {
        return (Application) root.read(json, problems);
    }

    List<Cell> cells(Application application) {
        List<Cell> cells = new ArrayList<>(ROOM_FOR_CELLS);
        root.cells(application, cells);
        return cells;
    }

    void write(Application application, JsonGenerator json) throws IOException {
        root.write(application, json);
    }

    private Layout layout(Type type, String pointer, @Nullable Field outer) {
        Field field = Dictionary.field(pointer).orElse(outer);
        if (type instanceof ParameterizedType generic && field != null) {
            Type element = generic.getActualTypeArguments()[0];
            if (generic.getRawType() == Target.class) {
                return new RecordLayout(Target.class, element, pointer, field);
            }
            return generic.getRawType() == Series.class
                    ? new SeriesLayout(element, pointer, field)
                    : new ListLayout(element, pointer, field);
        }
        Class<?> raw = (Class<?>) type;
        if (Cell.class.isAssignableFrom(raw)) {
            return new CellLayout(raw.asSubclass(Cell.class), place(pointer, known(field, pointer)));
        }
        return new RecordLayout(raw, raw, pointer, field);
    }

    private static Field known(@Nullable Field field, String pointer) {
        return requireNonNull(field, () -> "the dictionary has no row for " + pointer);
    }

    private static Place place(String pointer, Field field) {
        String name = pointer.substring(pointer.lastIndexOf('/') + 1);
        Field indicator = Dictionary.indicator(field, name);
        return new Place(field, pointer, indicator);
    }

    private boolean isOnTheForm(String pointer) {
        return Dictionary.field(pointer).map(field -> field.isIn(edition)).orElse(true);
    }

    /** Whether there is a value to read; where JSON of another type stands, says so. */
    private static boolean isPresent(
            @Nullable JsonValue json,
            Class<? extends JsonValue> expected,
            String pointer,
            Label words,
            Problems problems) {
        if (json == null || json instanceof JsonNull || json instanceof JsonUnreadable) {
            return false;
        }
        if (json instanceof JsonText text && Blanks.isBlank(text.text())) {
            return false;
        }
        if (!expected.isInstance(json)) {
            if (json instanceof JsonText text && Blanks.isPlaceholder(text.text())) {
                Label advice = new Label("请填写" + words.zh() + "，或删除此项", "write " + words.en() + ", or leave it out");
                problems.add(Kind.PLACEHOLDER, words.en(), pointer, json.at(), () ->
                        new Object[] {Words.quote(text.text()), advice});
                return false;
            }
            String cause = json instanceof JsonArray ? Words.IN_A_LIST : json.getClass() + " for " + words;
            Label found = Words.found(json);
            problems.add(Kind.WRONG_TYPE, cause, pointer, json.at(), () -> new Object[] {words, found, Words.NOTHING});
            return false;
        }
        return true;
    }

    /** A record: a JSON object of its components' names. */
    private final class RecordLayout implements Layout {
        private final String pointer;
        private final @Nullable Field field;
        private final Constructor<?> constructor;
        private final List<Component> components = new ArrayList<>();
        private final Map<String, Layout> layouts = new LinkedHashMap<>();
        /** How a document writes it. */
        private final Label shape;

        /** Lays out a record; its components of a type that is left open hold the element. */
        RecordLayout(Class<?> type, Type element, String pointer, @Nullable Field field) {
            this.pointer = pointer;
            this.field = field;
            RecordComponent[] parts = type.getRecordComponents();
            try {
                this.constructor = type.getDeclaredConstructor(
                        Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
            for (RecordComponent part : parts) {
                String name = part.getName();
                if (part.getType() == Place.class || part.getType() == Edition.class) {
                    components.add(new Component(name, part.getAccessor(), null));
                } else {
                    Type content = part.getGenericType() instanceof TypeVariable ? element : part.getGenericType();
                    Layout layout = layout(content, pointer + "/" + name, field);
                    if (isOnTheForm(pointer + "/" + name)) {
                        components.add(new Component(name, part.getAccessor(), layout));
                        layouts.put(name, layout);
                    } else {
                        components.add(new Component(name, part.getAccessor(), new AbsentLayout(layout)));
                    }
                }
            }
            this.shape = layouts.size() <= FEW ? Words.object(layouts.keySet()) : Words.OBJECT;
        }

        @Override
        public Object read(@Nullable JsonValue json, Problems problems) {
            Map<String, Member> members = Map.of();
            if (isPresent(json, JsonObject.class, pointer, shape, problems) && json instanceof JsonObject object) {
                members = object.members();
                checkNames(members, problems);
            }
            Object[] values = new Object[components.size()];
            for (int i = 0; i < values.length; i++) {
                Component component = components.get(i);
                Member member = members.get(component.name);
                values[i] = component.layout == null
                        ? fixed(component.accessor.getReturnType())
                        : component.layout.read(member == null ? null : member.value(), problems);
            }
            try {
                return constructor.newInstance(values);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot make " + constructor, e);
            }
        }

        private Object fixed(Class<?> type) {
            if (type == Edition.class) {
                return edition;
            }
            return place(pointer, known(field, pointer));
        }

        private void checkNames(Map<String, Member> members, Problems problems) {
            members.forEach((name, member) -> {
                boolean isEdition = pointer.isEmpty() && name.equals(EDITION);
                if (!layouts.containsKey(name) && !isEdition) {
                    problems.add(Kind.UNKNOWN_NAME, name, pointer, member.nameAt(), () ->
                            new Object[] {Words.quote(name), Words.didYouMean(pointer, name, layouts.keySet())});
                }
            });
        }

        @Override
        public boolean isBlank(Object value) {
            return components.stream()
                    .allMatch(component -> component.layout == null || component.layout.isBlank(component.of(value)));
        }

        @Override
        public void cells(Object value, List<Cell> cells) {
            for (Component component : components) {
                if (component.layout != null) {
                    component.layout.cells(component.of(value), cells);
                }
            }
        }

        @Override
        public void write(Object value, JsonGenerator json) throws IOException {
            json.writeStartObject();
            if (pointer.isEmpty()) {
                json.writeStringField(EDITION, edition.id());
            }
            for (Component component : components) {
                if (component.layout != null && !component.layout.isBlank(component.of(value))) {
                    json.writeFieldName(component.name);
                    component.layout.write(component.of(value), json);
                }
            }
            json.writeEndObject();
        }
    }

    /** What another edition asks for, and this one does not: always blank, and not a cell of the form. */
    private record AbsentLayout(Layout blank) implements Layout {
        @Override
        public Object read(@Nullable JsonValue json, Problems problems) {
            return blank.read(null, problems);
        }

        @Override
        public void cells(Object value, List<Cell> cells) {
            // not on the form
        }

        @Override
        public boolean isBlank(Object value) {
            return true;
        }

        @Override
        public void write(Object value, JsonGenerator json) {
            throw new IllegalStateException("not on this edition of the form");
        }
    }

    /** A component of a record; without a layout where it is not read from JSON (the place, the edition). */
    private record Component(
            String name, Method accessor, @Nullable Layout layout) {
        private static final Object[] NO_ARGUMENTS = {};

        Component {
            accessor.setAccessible(true); // spares a look at who calls, every time
        }

        Object of(Object value) {
            try {
                return accessor.invoke(value, NO_ARGUMENTS);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot read " + accessor, e);
            }
        }
    }

    /** A row of the form: a JSON object of years. */
    private final class SeriesLayout implements Layout {
        private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

        private final Place place;
        private final List<Integer> years;
        private final Map<String, Layout> layouts = new LinkedHashMap<>();
        private final Function<String, Layout> layoutOfYear;
        private final Layout first;

        SeriesLayout(Type element, String pointer, Field field) {
            this.place = place(pointer, field);
            this.years = field.type() == FieldType.STAGE ? edition.stageYears() : edition.seriesYears();
            this.layoutOfYear = year -> layout(element, pointer + "/" + year, field);
            for (Integer year : years) {
                layouts.put(year.toString(), layoutOfYear.apply(year.toString()));
            }
            this.first = layouts.values().iterator().next();
        }

        @Override
        public Object read(@Nullable JsonValue json, Problems problems) {
            Map<String, Member> members = Map.of();
            Label expected = new Label(
                    "按年度填写的对象 {\"" + years.get(0) + "\": …}", "an object of years {\"" + years.get(0) + "\": …}");
            if (isPresent(json, JsonObject.class, place.pointer(), expected, problems)
                    && json instanceof JsonObject object) {
                members = object.members();
                checkYears(members, problems);
            }
            List<Object> values = new ArrayList<>();
            for (Map.Entry<String, Layout> entry : layouts.entrySet()) {
                Member member = members.get(entry.getKey());
                values.add(entry.getValue().read(member == null ? null : member.value(), problems));
            }
            return new Series<>(place, years, values);
        }

        private void checkYears(Map<String, Member> members, Problems problems) {
            members.forEach((year, member) -> {
                if (!layouts.containsKey(year)) {
                    problems.add(Kind.UNKNOWN_YEAR, year, place.pointer(), member.nameAt(), () -> new Object[] {
                        Words.quote(year), edition.id(), String.join(", ", layouts.keySet()), advice(year)
                    });
                    if (YEAR.matcher(year).matches()) {
                        layoutOfYear.apply(year).read(member.value(), problems); // one mistake does not hide another
                    }
                }
            });
        }

        /** Advises the year alone where it has more than digits around it, as 2021年 has. */
        private Label advice(String year) {
            String digits = SeenText.of(year).replaceAll("[^0-9]", "");
            return layouts.containsKey(digits) ? Words.advise(digits) : Words.NOTHING;
        }

        @Override
        public boolean isBlank(Object value) {
            return ((Series<?>) value).values().stream().allMatch(first::isBlank);
        }

        @Override
        public void cells(Object value, List<Cell> cells) {
            for (Object inYear : ((Series<?>) value).values()) {
                first.cells(inYear, cells); // any layout would do: an entry knows its places
            }
        }

        @Override
        public void write(Object value, JsonGenerator json) throws IOException {
            json.writeStartObject();
            int i = 0;
            for (Map.Entry<String, Layout> entry : layouts.entrySet()) {
                Object inYear = ((Series<?>) value).values().get(i++);
                if (!entry.getValue().isBlank(inYear)) {
                    json.writeFieldName(entry.getKey());
                    entry.getValue().write(inYear, json);
                }
            }
            json.writeEndObject();
        }
    }

    /** A list of as many entries as there are. */
    private final class ListLayout implements Layout {
        private static final int READY = 10;
        private static final Label LIST = new Label("列表 […]", "a list […]");

        private final String pointer;
        private final IntFunction<Layout> layouts;
        /** The layouts of the first elements: a list is rarely longer. */
        private final List<Layout> ready;

        private final Layout first;

        ListLayout(Type element, String pointer, Field field) {
            this.pointer = pointer;
            this.layouts = index -> layout(element, pointer + "/" + index, field);
            this.ready = IntStream.range(0, READY).mapToObj(layouts).toList();
            this.first = ready.get(0);
        }

        @Override
        public Object read(@Nullable JsonValue json, Problems problems) {
            List<Object> values = new ArrayList<>();
            boolean none = json instanceof JsonText text && Blanks.isNone(text.text());
            if (!none && isPresent(json, JsonArray.class, pointer, LIST, problems) && json instanceof JsonArray array) {
                for (JsonValue element : array.elements()) {
                    int index = values.size();
                    Layout layout = index < READY ? ready.get(index) : layouts.apply(index);
                    values.add(layout.read(element, problems));
                }
            }
            return values;
        }

        @Override
        public void cells(Object value, List<Cell> cells) {
            for (Object element : (List<?>) value) {
                first.cells(element, cells); // any layout would do: an element knows its places
            }
        }

        @Override
        public boolean isBlank(Object value) {
            return ((List<?>) value).isEmpty();
        }

        @Override
        public void write(Object value, JsonGenerator json) throws IOException {
            json.writeStartArray();
            for (Object element : (List<?>) value) {
                first.write(element, json);
            }
            json.writeEndArray();
        }
    }
}
