package org.clusterrules.model;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Strings.nullToEmpty;

import com.google.common.base.Enums;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The form's own data dictionary: every blank, once, in the form's order. */
public final class Dictionary {
    private static final Pattern TYPE = Pattern.compile("(series<)?(list<\\w+>|\\w+)(?:\\((\\d+)\\))?>?");
    private static final Pattern RANGE = Pattern.compile("(>=|>)?(\\d+)(?:\\.\\.(\\d+))?");
    private static final Pattern YEAR_OR_INDEX = Pattern.compile("\\d+");

    private static final Map<String, Label> COMPONENTS = readComponents();
    private static final Map<String, Map<String, Label>> OPTIONS = readOptions();
    private static final Map<String, Field> FIELDS = readFields();

    private Dictionary() {}

    /** Returns every blank of the form, in its order. */
    public static Collection<Field> fields() {
        return FIELDS.values();
    }

    /** Returns the blank at that pointer (without years), if the form has it. */
    public static Optional<Field> field(String pointer) {
        return Optional.ofNullable(FIELDS.get(pointer));
    }

    /** Returns the words for one step of a pointer within a blank: a year, a place in a list, or a named component. */
    static Label component(String name) {
        if (YEAR_OR_INDEX.matcher(name).matches()) {
            return name.length() == 4
                    ? new Label(name + "年", name)
                    : new Label("第" + (Integer.parseInt(name) + 1) + "项", "no. " + (Integer.parseInt(name) + 1));
        }
        Field target = FIELDS.get("/plan/targets/" + name);
        Label label = target == null ? COMPONENTS.get(name) : target.label();
        checkArgument(label != null, "no component %s", name);
        return label;
    }

    /** Returns the entry that describes a component of a blank: for a figure of a stage, the target of the same name. */
    static Field indicator(Field field, String component) {
        Field target = field.type() == FieldType.STAGE ? FIELDS.get("/plan/targets/" + component) : null;
        return target == null ? field : target;
    }

    private static Map<String, Label> readComponents() {
        ImmutableMap.Builder<String, Label> components = ImmutableMap.builder();
        for (Table.Row row : Table.read("components.tsv")) {
            components.put(row.get("name"), row.label());
        }
        return components.buildOrThrow();
    }

    private static Map<String, Map<String, Label>> readOptions() {
        Map<String, Map<String, Label>> options = new LinkedHashMap<>();
        for (Table.Row row : Table.read("options.tsv")) {
            options.computeIfAbsent(row.get("pointer"), pointer -> new LinkedHashMap<>())
                    .put(row.get("option"), row.label());
        }
        return options;
    }

    private static Map<String, Field> readFields() {
        ImmutableMap.Builder<String, Field> fields = ImmutableMap.builder();
        for (Table.Row row : Table.read("dictionary.tsv")) {
            String pointer = row.get("pointer");
            Matcher type = match(TYPE, row.get("type"));
            FieldType fieldType = fieldType(type.group(2));
            fields.put(
                    pointer,
                    new Field(
                            pointer,
                            Enums.getIfPresent(Section.class, row.get("part")).get(),
                            fieldType,
                            type.group(1) != null,
                            type.group(3) == null ? 0 : Integer.parseInt(type.group(3)),
                            row.get("unitZh").isEmpty() ? Unit.NONE : new Unit(row.get("unit"), row.label("unit")),
                            range(row.get("range")),
                            ImmutableMap.copyOf(options(pointer, fieldType)),
                            row.label()));
        }
        return fields.buildOrThrow();
    }

    private static FieldType fieldType(String wireName) {
        for (FieldType type : FieldType.values()) {
            if (type.wireName().equals(wireName)) {
                return type;
            }
        }
        throw new IllegalArgumentException("no type " + wireName);
    }

    private static Map<String, Label> options(String pointer, FieldType type) {
        Map<String, Label> yesNo = OPTIONS.getOrDefault("*", Map.of());
        return switch (type) {
            case YES_NO ->
                new LinkedHashMap<>(yesNo)
                        .entrySet().stream()
                                .filter(option -> !option.getKey().equals(Choice.NOT_APPLICABLE))
                                .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, Map.Entry::getValue));
            case YES_NO_NA -> yesNo;
            default -> OPTIONS.getOrDefault(pointer, Map.of());
        };
    }

    private static @Nullable Range range(String text) {
        if (text.isEmpty()) {
            return null;
        }
        Matcher range = match(RANGE, text);
        List<String> bounds = Splitter.on("..").splitToList(range.group(2) + ".." + nullToEmpty(range.group(3)));
        return new Range(
                new BigDecimal(bounds.get(0)),
                ">".equals(range.group(1)),
                bounds.get(1).isEmpty() ? null : new BigDecimal(bounds.get(1)));
    }

    private static Matcher match(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        checkArgument(matcher.matches(), "%s does not match %s", text, pattern);
        return matcher;
    }
}
