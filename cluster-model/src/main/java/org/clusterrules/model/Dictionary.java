package org.clusterrules.model;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clusterrules.model.internal.Table;
import org.jspecify.annotations.Nullable;

/** The data dictionary of the form: every blank, once, in the form's order. */
public final class Dictionary {
    private static final Pattern TYPE = Pattern.compile("(series<)?((?:list|target)<\\w+>|\\w+)(?:\\((\\d+)\\))?>?");
    private static final Pattern RANGE = Pattern.compile("(\\w+) (?:(>=|>|<=)(-?\\d+)|(\\d+)\\.\\.(\\d+))");

    private static final String TARGETS = "/plan/targets/";
    private static final Map<String, Label> COMPONENTS = Table.map("components.tsv", "name", Table.Row::label);
    private static final Map<String, Map<String, Label>> OPTIONS = readOptions();
    private static final Map<String, Range> PLAUSIBLE = Table.map("plausible.tsv", "pointer", Dictionary::plausible);
    private static final Map<String, Field> FIELDS = Table.map("dictionary.tsv", "pointer", Dictionary::field);
    private static final Map<String, Integer> ORDER = order();
    private static final List<String> STEPS = steps();
    private static final Map<String, Set<String>> PLACES = places();
    private static final Map<String, String> RENAMED = Table.map("renamed.tsv", "old", row -> row.get("new"));

    private Dictionary() {}

    /** Returns every blank of the form, in its order. */
    public static Collection<Field> fields() {
        return FIELDS.values();
    }

    /** Returns the blank at that pointer (without years), if the form has it. */
    public static Optional<Field> field(String pointer) {
        return Optional.ofNullable(FIELDS.get(pointer));
    }

    /** Returns the words for one step of a pointer within a blank: a year, an index, or a named component. */
    static Label step(Field field, String name) {
        if (name.charAt(0) <= '9') { // no name begins with a digit
            if (field.type() != FieldType.NAMED_TARGETS) {
                return new Label(name + "年", name);
            }
            int number = Integer.parseInt(name) + 1;
            return new Label("第" + number + "项", "no. " + number);
        }
        Field target = FIELDS.get(TARGETS + name);
        return target == null ? requireNonNull(COMPONENTS.get(name), name) : target.label();
    }

    /** Returns the position on the form of the blank at that pointer. */
    static int order(String pointer) {
        return ORDER.getOrDefault(pointer, ORDER.size());
    }

    private static Map<String, Integer> order() {
        Map<String, Integer> order = new HashMap<>();
        FIELDS.keySet().forEach(pointer -> order.put(pointer, order.size()));
        return order;
    }

    /** Returns the position, within a blank, of the component that a pointer names there. */
    static int orderOfComponent(String pointer, int start, int end) {
        for (int i = 0; i < STEPS.size(); i++) {
            String step = STEPS.get(i);
            if (step.length() == end - start && pointer.startsWith(step, start)) {
                return i;
            }
        }
        return STEPS.size();
    }

    /** Returns the components, and the names of the targets, which the values of a stage have. */
    private static List<String> steps() {
        List<String> steps = new ArrayList<>(COMPONENTS.keySet());
        for (String pointer : FIELDS.keySet()) {
            if (pointer.startsWith(TARGETS)) {
                steps.add(pointer.substring(TARGETS.length()));
            }
        }
        return List.copyOf(steps);
    }

    /** Returns the pointers of all blanks and groups of blanks with this JSON name or Chinese label. */
    static List<String> placesOf(String name) {
        return List.copyOf(PLACES.getOrDefault(name, Set.of()));
    }

    /** Returns the new pointer of a blank or an option that had this one in an earlier version of the wire format. */
    static Optional<String> renamed(String pointer) {
        return Optional.ofNullable(RENAMED.get(pointer));
    }

    /** Returns the entry that describes a component of a blank: for a number in a stage, the target of the same name. */
    static Field indicator(Field field, String component) {
        Field target = field.type() == FieldType.STAGE ? FIELDS.get(TARGETS + component) : null;
        return target == null ? field : target;
    }

    private static Map<String, Map<String, Label>> readOptions() {
        Map<String, Map<String, Label>> options = new LinkedHashMap<>();
        for (Table.Row row : Table.read("options.tsv")) {
            options.computeIfAbsent(row.get("pointer"), pointer -> new LinkedHashMap<>())
                    .put(row.get("option"), row.label());
        }
        options.replaceAll((pointer, ofPointer) -> Collections.unmodifiableMap(ofPointer));
        return options;
    }

    private static Field field(Table.Row row) {
        String pointer = row.get("pointer");
        Matcher type = match(TYPE, row.get("type"));
        FieldType fieldType = fieldType(type.group(2));
        return new Field(
                pointer,
                Section.valueOf(row.get("part")),
                fieldType,
                type.group(1) != null,
                type.group(3) == null ? 0 : Integer.parseInt(type.group(3)),
                unit(row),
                row.get("none").equals("zero"),
                range(row.get("range")),
                PLAUSIBLE.getOrDefault(pointer + "/*", PLAUSIBLE.get(pointer)),
                options(pointer, fieldType),
                editions(row.get("editions")),
                row.label());
    }

    private static Map<String, Set<String>> places() {
        Map<String, Set<String>> places = new HashMap<>();
        FIELDS.forEach((pointer, field) -> {
            for (int end = pointer.indexOf('/', 1); end > 0; end = pointer.indexOf('/', end + 1)) {
                addPlace(places, pointer.substring(0, end));
            }
            addPlace(places, pointer);
            places.computeIfAbsent(field.label().zh(), label -> new LinkedHashSet<>())
                    .add(pointer);
        });
        return places;
    }

    private static void addPlace(Map<String, Set<String>> places, String pointer) {
        String name = pointer.substring(pointer.lastIndexOf('/') + 1);
        places.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(pointer);
    }

    /** Counts of enterprises have a printed unit without a code. */
    private static Unit unit(Table.Row row) {
        return row.get("unitZh").isEmpty() ? Unit.NONE : new Unit(row.get("unit"), row.label("unit"));
    }

    private static FieldType fieldType(String wireName) {
        return Arrays.stream(FieldType.values())
                .filter(type -> type.wireName().equals(wireName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no type " + wireName));
    }

    private static Map<String, Label> options(String pointer, FieldType type) {
        if (type == FieldType.YES_NO) {
            Map<String, Label> yesNo = new LinkedHashMap<>(OPTIONS.getOrDefault("*", Map.of()));
            yesNo.remove(Choice.NOT_APPLICABLE);
            return Collections.unmodifiableMap(yesNo);
        }
        Map<String, Label> own = OPTIONS.get(pointer);
        return own != null ? own : type == FieldType.YES_NO_NA ? OPTIONS.getOrDefault("*", Map.of()) : Map.of();
    }

    private static Set<String> editions(String ids) {
        return ids.isEmpty() ? Set.of() : Set.of(ids.split(" ", -1));
    }

    /** Reads {@code share 0..100}, {@code amount >0}, {@code rate <=100}. */
    private static @Nullable Range range(String text) {
        if (text.isEmpty()) {
            return null;
        }
        Matcher range = match(RANGE, text);
        Range.Kind kind = Range.Kind.valueOf(range.group(1).toUpperCase(Locale.ROOT));
        String sign = range.group(2);
        if (sign == null) {
            return new Range(kind, new BigDecimal(range.group(4)), false, new BigDecimal(range.group(5)));
        }
        BigDecimal bound = new BigDecimal(range.group(3));
        return sign.equals("<=") ? new Range(kind, null, false, bound) : new Range(kind, bound, sign.equals(">"), null);
    }

    private static Range plausible(Table.Row row) {
        BigDecimal min = new BigDecimal(row.get("at least"));
        return new Range(Range.Kind.PLAUSIBLE, min, false, new BigDecimal(row.get("at most")));
    }

    private static Matcher match(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(text + " does not match " + pattern);
        }
        return matcher;
    }
}
