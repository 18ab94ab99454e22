package org.clusterrules.model;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
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
    private final Map<String, Layout> parts = new LinkedHashMap<>();
    private final Application blank;

    private FormLayout(Edition edition) {
        this.edition = edition;
        for (Section section : Section.values()) {
            parts.put(section.jsonName(), layout(section.type(), "/" + section.jsonName(), null));
        }
        this.blank = application(read(Map.of(), new Problems("")));
    }

    static FormLayout of(Edition edition) {
        return LAYOUTS.computeIfAbsent(edition, FormLayout::new);
    }

    Application blank() {
        return blank;
    }

    /** Returns the form's cells with what the document has in them. */
    Application read(JsonObject json, Problems problems) {
        json.members().forEach((name, member) -> {
            if (!parts.containsKey(name) && !name.equals(EDITION)) {
                unknownName(name, member, "", parts, problems);
            }
        });
        List<Cell> cells = read(json.members(), problems);
        return problems.isEmpty() ? application(cells) : blank;
    }

    private List<Cell> read(Map<String, Member> members, Problems problems) {
        List<Cell> cells = new ArrayList<>(ROOM_FOR_CELLS);
        readMembers(parts, members, problems, cells);
        return cells;
    }

    /** Makes the form that has these cells. */
    Application application(List<Cell> cells) {
        Queue<Cell> rest = new ArrayDeque<>(cells);
        Map<Section, Record> records = new EnumMap<>(Section.class);
        for (Section section : Section.values()) {
            records.put(section, (Record)
                    requireNonNull(parts.get(section.jsonName())).build(rest));
        }
        return new Application(edition, cells, records);
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
            return new CellLayout(raw.asSubclass(Cell.class), place(pointer, field));
        }
        return new RecordLayout(raw, raw, pointer, field);
    }

    private static Place place(String pointer, @Nullable Field field) {
        Field known = requireNonNull(field, () -> "the dictionary has no row for " + pointer);
        String name = pointer.substring(pointer.lastIndexOf('/') + 1);
        return new Place(known, pointer, Dictionary.indicator(known, name));
    }

    private boolean isOnTheForm(String pointer) {
        return Dictionary.field(pointer).map(field -> field.isIn(edition)).orElse(true);
    }

    private static void readMembers(
            Map<String, Layout> layouts, Map<String, Member> members, Problems problems, List<Cell> cells) {
        layouts.forEach((name, layout) -> {
            Member member = members.get(name);
            layout.read(member == null ? null : member.value(), problems, cells);
        });
    }

    private static void unknownName(
            String name, Member member, String pointer, Map<String, Layout> known, Problems problems) {
        problems.add(Kind.UNKNOWN_NAME, name, pointer, member.nameAt(), () ->
                new Object[] {Words.quote(name), Words.didYouMean(pointer, name, known.keySet())});
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
        private final Constructor<?> constructor;
        private final List<Layout> components = new ArrayList<>();
        /** The components that are read, by their names. */
        private final Map<String, Layout> layouts = new LinkedHashMap<>();
        /** How a document writes it. */
        private final Label shape;

        /** Lays out a record; its components of a type that is left open hold the element. */
        RecordLayout(Class<?> type, Type element, String pointer, @Nullable Field field) {
            this.pointer = pointer;
            RecordComponent[] parts = type.getRecordComponents();
            try {
                this.constructor = type.getDeclaredConstructor(
                        Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
            constructor.setAccessible(true); // spares a look at who calls, every time
            for (RecordComponent part : parts) {
                components.add(component(part, element, field));
            }
            this.shape = layouts.size() <= FEW ? Words.object(layouts.keySet()) : Words.OBJECT;
        }

        private Layout component(RecordComponent part, Type element, @Nullable Field field) {
            if (part.getType() == Place.class) {
                return new Layout.Fixed(place(pointer, field));
            }
            String below = pointer + "/" + part.getName();
            Type content = part.getGenericType() instanceof TypeVariable ? element : part.getGenericType();
            Layout layout = layout(content, below, field);
            if (isOnTheForm(below)) {
                layouts.put(part.getName(), layout);
                return layout;
            }
            List<Cell> blanks = new ArrayList<>();
            layout.read(null, new Problems(""), blanks);
            return new Layout.Fixed(layout.build(new ArrayDeque<>(blanks)));
        }

        @Override
        public void read(@Nullable JsonValue json, Problems problems, List<Cell> cells) {
            Map<String, Member> members = Map.of();
            if (isPresent(json, JsonObject.class, pointer, shape, problems) && json instanceof JsonObject object) {
                members = object.members();
                members.forEach((name, member) -> {
                    if (!layouts.containsKey(name)) {
                        unknownName(name, member, pointer, layouts, problems);
                    }
                });
            }
            readMembers(layouts, members, problems, cells);
        }

        @Override
        public Object build(Queue<Cell> cells) {
            Object[] values = new Object[components.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = components.get(i).build(cells);
            }
            try {
                return constructor.newInstance(values);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot make " + constructor, e);
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

        SeriesLayout(Type element, String pointer, Field field) {
            this.place = place(pointer, field);
            this.years = field.type() == FieldType.STAGE ? edition.stageYears() : edition.seriesYears();
            this.layoutOfYear = year -> layout(element, pointer + "/" + year, field);
            for (Integer year : years) {
                layouts.put(year.toString(), layoutOfYear.apply(year.toString()));
            }
        }

        @Override
        public void read(@Nullable JsonValue json, Problems problems, List<Cell> cells) {
            Map<String, Member> members = Map.of();
            Label expected = new Label(
                    "按年度填写的对象 {\"" + years.get(0) + "\": …}", "an object of years {\"" + years.get(0) + "\": …}");
            if (isPresent(json, JsonObject.class, place.pointer(), expected, problems)
                    && json instanceof JsonObject object) {
                members = object.members();
                checkYears(members, problems);
            }
            readMembers(layouts, members, problems, cells);
        }

        private void checkYears(Map<String, Member> members, Problems problems) {
            members.forEach((year, member) -> {
                if (!layouts.containsKey(year)) {
                    problems.add(Kind.UNKNOWN_YEAR, year, place.pointer(), member.nameAt(), () -> new Object[] {
                        Words.quote(year), edition.id(), String.join(", ", layouts.keySet()), advice(year)
                    });
                    if (YEAR.matcher(year).matches()) { // one mistake does not hide another
                        layoutOfYear.apply(year).read(member.value(), problems, new ArrayList<>());
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
        public Object build(Queue<Cell> cells) {
            List<Object> values = new ArrayList<>(years.size());
            for (Layout layout : layouts.values()) {
                values.add(layout.build(cells));
            }
            return new Series<>(place, years, values);
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

        ListLayout(Type element, String pointer, Field field) {
            this.pointer = pointer;
            this.layouts = index -> layout(element, pointer + "/" + index, field);
            this.ready = IntStream.range(0, READY).mapToObj(layouts).toList();
        }

        @Override
        public void read(@Nullable JsonValue json, Problems problems, List<Cell> cells) {
            boolean none = json instanceof JsonText text && Blanks.isNone(text.text());
            if (!none && isPresent(json, JsonArray.class, pointer, LIST, problems) && json instanceof JsonArray array) {
                for (int i = 0; i < array.elements().size(); i++) {
                    Layout layout = i < READY ? ready.get(i) : layouts.apply(i);
                    layout.read(array.elements().get(i), problems, cells);
                }
            }
        }

        @Override
        public Object build(Queue<Cell> cells) {
            Layout any = ready.get(0); // a cell knows its place
            List<Object> values = new ArrayList<>();
            for (Cell next = cells.peek(); next != null && isHere(next); next = cells.peek()) {
                values.add(any.build(cells));
            }
            return values;
        }

        private boolean isHere(Cell cell) {
            return cell.pointer().startsWith(pointer) && cell.pointer().startsWith("/", pointer.length());
        }
    }
}
