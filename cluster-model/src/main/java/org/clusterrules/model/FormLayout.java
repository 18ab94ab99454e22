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
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clusterrules.model.JsonValue.JsonArray;
import org.clusterrules.model.JsonValue.JsonObject;
import org.clusterrules.model.JsonValue.JsonText;
import org.clusterrules.model.JsonValue.Member;
import org.clusterrules.model.Plan.Target;
import org.clusterrules.model.Problem.Kind;
import org.clusterrules.model.internal.SeenText;
import org.jspecify.annotations.Nullable;

/**
 * The layout of the whole form in one edition, derived from the records, whose component names are the JSON names, and from the
 * dictionary. A new blank of the form needs a record component and a row of the dictionary, and nothing here.
 */
final class FormLayout {
    static final String EDITION = "edition";

    private static final int ROOM_FOR_CELLS = 300; // a form has some 210
    private static final int FEW = 4; // an error message names the members of an object that has no more

    /** Every edit of a watched rule directory may bring a new edition. */
    private static final int MOST_LAYOUTS = 100;

    private static final Map<Edition, FormLayout> LAYOUTS = new ConcurrentHashMap<>();

    private final Edition edition;
    private final SectionsLayout sections;
    private final Application blank;

    private FormLayout(Edition edition) {
        this.edition = edition;
        this.sections = new SectionsLayout();
        this.blank = application(blanks(sections));
    }

    static FormLayout of(Edition edition) {
        if (LAYOUTS.size() > MOST_LAYOUTS) {
            LAYOUTS.clear();
        }
        return LAYOUTS.computeIfAbsent(edition, FormLayout::new);
    }

    Application blank() {
        return blank;
    }

    /** Returns the form, which must not be used if problems were added. */
    Application read(JsonObject json, Problems problems) {
        List<Cell> cells = new ArrayList<>(ROOM_FOR_CELLS);
        sections.read(json, problems, cells);
        return application(cells);
    }

    private Application application(List<Cell> cells) {
        return new Application(edition, cells, sections.build(new ArrayDeque<>(cells)));
    }

    /** Replaces the cells with the same pointers; sections without a change are kept as they are. */
    Application changed(Application form, Map<String, Cell> changes) {
        Set<Section> changed = EnumSet.noneOf(Section.class);
        changes.values().forEach(cell -> changed.add(section(cell)));
        List<Cell> cells = new ArrayList<>(form.cells());
        cells.replaceAll(cell -> changed.contains(section(cell)) ? changes.getOrDefault(cell.pointer(), cell) : cell);
        Map<Section, Record> records = new EnumMap<>(Section.class);
        for (Section section : Section.values()) {
            records.put(section, changed.contains(section) ? build(section, cells) : form.section(section));
        }
        return new Application(edition, cells, records);
    }

    private Record build(Section section, List<Cell> cells) {
        Queue<Cell> own = new ArrayDeque<>();
        for (Cell cell : cells) {
            if (section(cell) == section) {
                own.add(cell);
            }
        }
        return sections.build(section, own);
    }

    private static Section section(Cell cell) {
        return cell.place().field().section();
    }

    Map<String, Layout> sections() {
        return sections.layouts;
    }

    private static List<Cell> blanks(Layout layout) {
        List<Cell> blanks = new ArrayList<>(ROOM_FOR_CELLS);
        layout.read(null, Problems.withoutDocument(), blanks);
        return blanks;
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

    /** Reports a value that cannot be read here, unless it is blank. */
    private static void refuse(JsonValue json, String pointer, Label words, Problems problems) {
        if (json instanceof JsonText text && TextMeaning.isPlaceholder(text.text())) {
            problems.add(Kind.PLACEHOLDER, words.en(), pointer, json.at(), () ->
                    new Object[] {ForeignText.quote(text.text()), Messages.of("write.group", words)});
        } else if (!json.isBlank()) {
            String cause = json instanceof JsonArray ? Problems.IN_A_LIST : json.getClass() + " for " + words;
            problems.add(Kind.WRONG_TYPE, cause, pointer, json.at(), () ->
                    new Object[] {words, Messages.found(json), Label.NOTHING});
        }
    }

    /** A value without cells: a place, or a blank that only other editions have. */
    private record FixedLayout(Object value) implements Layout {
        @Override
        public void read(@Nullable JsonValue json, Problems problems, List<Cell> cells) {}

        @Override
        public Object build(Queue<Cell> cells) {
            return value;
        }
    }

    /** A JSON object with known names. */
    abstract static class ObjectLayout implements Layout {
        final String pointer;
        final Map<String, Layout> layouts = new LinkedHashMap<>(); // by name, in the form's order
        final @Nullable Field field; // if the object is within one entry of the dictionary

        ObjectLayout(String pointer, @Nullable Field field) {
            this.pointer = pointer;
            this.field = field;
        }

        @Override
        public void read(@Nullable JsonValue json, Problems problems, List<Cell> cells) {
            Map<String, Member> members = Map.of();
            if (json instanceof JsonObject object) {
                members = object.members();
                members.forEach((name, member) -> {
                    if (!layouts.containsKey(name)) {
                        unknown(name, member, problems);
                    }
                });
            } else if (json != null) {
                refuse(json, pointer, shape(), problems);
            }
            for (Map.Entry<String, Layout> entry : layouts.entrySet()) {
                Member member = members.get(entry.getKey());
                entry.getValue().read(member == null ? null : member.value(), problems, cells);
            }
        }

        /** Describes the JSON for an error message. */
        abstract Label shape();

        Set<String> names() {
            return layouts.keySet();
        }

        void unknown(String name, Member member, Problems problems) {
            String place = problems.placeOfUnknown(pointer, name);
            problems.add(Kind.UNKNOWN_NAME, name, place, member.nameAt(), () ->
                    new Object[] {ForeignText.quote(name), Suggestion.name(pointer, name, names())});
        }
    }

    /** The whole form: an object of its sections, beside the edition. */
    private final class SectionsLayout extends ObjectLayout {
        SectionsLayout() {
            super("", null);
            for (Section section : Section.values()) {
                layouts.put(section.jsonName(), layout(section.type(), "/" + section.jsonName(), null));
            }
        }

        @Override
        Label shape() {
            return Messages.of("object");
        }

        @Override
        Set<String> names() {
            Set<String> names = new LinkedHashSet<>(Set.of(EDITION));
            names.addAll(layouts.keySet());
            return names;
        }

        @Override
        void unknown(String name, Member member, Problems problems) {
            if (!name.equals(EDITION)) {
                super.unknown(name, member, problems);
            }
        }

        @Override
        public Map<Section, Record> build(Queue<Cell> cells) {
            Map<Section, Record> records = new EnumMap<>(Section.class);
            for (Section section : Section.values()) {
                records.put(section, build(section, cells));
            }
            return records;
        }

        Record build(Section section, Queue<Cell> cells) {
            return (Record) requireNonNull(layouts.get(section.jsonName())).build(cells);
        }
    }

    /** A record: a JSON object of its components' names. */
    private final class RecordLayout extends ObjectLayout {
        private final Constructor<?> constructor;
        private final List<Layout> components = new ArrayList<>();

        /** {@code element} is the type of components with a type variable. */
        RecordLayout(Class<?> type, Type element, String pointer, @Nullable Field field) {
            super(pointer, field);
            RecordComponent[] parts = type.getRecordComponents();
            try {
                this.constructor = type.getDeclaredConstructor(
                        Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
            constructor.setAccessible(true); // saves an access check on every call
            for (RecordComponent part : parts) {
                components.add(component(part, element, field));
            }
        }

        private Layout component(RecordComponent part, Type element, @Nullable Field field) {
            if (part.getType() == Place.class) {
                return new FixedLayout(place(pointer, field));
            }
            String below = pointer + "/" + part.getName();
            Type content = part.getGenericType() instanceof TypeVariable ? element : part.getGenericType();
            Layout layout = layout(content, below, field);
            if (Dictionary.field(below).map(known -> known.isIn(edition)).orElse(true)) {
                layouts.put(part.getName(), layout);
                return layout;
            }
            return new FixedLayout(layout.build(new ArrayDeque<>(blanks(layout))));
        }

        @Override
        Label shape() {
            if (layouts.size() > FEW) {
                return Messages.of("object");
            }
            return Messages.of(
                    "object-of",
                    layouts.keySet().stream().map(name -> '"' + name + "\": …").collect(Collectors.joining(", ")));
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
    private final class SeriesLayout extends ObjectLayout {
        private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

        private final Place place;
        private final List<Integer> years;
        private final Function<String, Layout> layoutOfYear;

        SeriesLayout(Type element, String pointer, Field field) {
            super(pointer, field);
            this.place = place(pointer, field);
            this.years = field.type() == FieldType.STAGE ? edition.stageYears() : edition.seriesYears();
            this.layoutOfYear = year -> layout(element, pointer + "/" + year, field);
            years.forEach(year -> layouts.put(year.toString(), layoutOfYear.apply(year.toString())));
        }

        @Override
        Label shape() {
            return Messages.of("years", years.get(0));
        }

        @Override
        void unknown(String year, Member member, Problems problems) {
            String unknown = problems.placeOfUnknown(pointer, year);
            problems.add(Kind.UNKNOWN_YEAR, year, unknown, member.nameAt(), () -> new Object[] {
                ForeignText.quote(year), edition.id(), String.join(", ", layouts.keySet()), advice(year)
            });
            if (YEAR.matcher(year).matches()) { // one mistake does not hide another
                layoutOfYear.apply(year).read(member.value(), problems, new ArrayList<>());
            }
        }

        /** Suggests the digits of a year such as 2021年. */
        private Label advice(String year) {
            String digits = SeenText.of(year).replaceAll("[^0-9]", "");
            return layouts.containsKey(digits) ? Suggestion.near(digits) : Label.NOTHING;
        }

        @Override
        public Object build(Queue<Cell> cells) {
            List<Object> values = new ArrayList<>(years.size());
            layouts.values().forEach(layout -> values.add(layout.build(cells)));
            return new Series<>(place, years, values);
        }
    }

    /** A list of any length. */
    final class ListLayout implements Layout {
        private static final int READY = 10; // a list is rarely longer

        private final String pointer;
        final Field field;
        private final IntFunction<Layout> layouts;
        final List<Layout> ready;

        ListLayout(Type element, String pointer, Field field) {
            this.pointer = pointer;
            this.field = field;
            this.layouts = index -> layout(element, pointer + "/" + index, field);
            this.ready = IntStream.range(0, READY).mapToObj(layouts).toList();
        }

        @Override
        public void read(@Nullable JsonValue json, Problems problems, List<Cell> cells) {
            if (json instanceof JsonArray array) {
                for (int i = 0; i < array.elements().size(); i++) {
                    Layout layout = i < READY ? ready.get(i) : layouts.apply(i);
                    layout.read(array.elements().get(i), problems, cells);
                }
            } else if (json != null && !(json instanceof JsonText text && TextMeaning.isNone(text.text()))) {
                refuse(json, pointer, Messages.of("list"), problems);
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
