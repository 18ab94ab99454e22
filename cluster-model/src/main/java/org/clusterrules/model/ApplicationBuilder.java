package org.clusterrules.model;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.clusterrules.model.JsonValue.JsonArray;
import org.clusterrules.model.JsonValue.JsonNull;
import org.clusterrules.model.JsonValue.JsonObject;
import org.clusterrules.model.JsonValue.Member;
import org.clusterrules.model.Problem.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Fills in a form value by value, from a database, a table or a map.
 *
 * <pre>{@code
 * Application form = Application.builder("2022")
 *         .set(FormCells.BASICS_CLUSTER_NAME, "竹屿县竹木家居产业集群")
 *         .set(FormCells.INDUSTRY_TOTAL_OUTPUT, Map.of(2019, 31.5, 2020, 35, 2021, new BigDecimal("39.99")))
 *         .set(FormCells.INDUSTRY_SMES.in(2021), 310)
 *         .set(FormCells.BASICS_NO_MISCONDUCT, Choice.YES)
 *         .tick(FormCells.GOVERNANCE_SME_SERVICES_WORK, "TRAINING", "培训通知.pdf")
 *         .setNone(FormCells.GREEN_SOLID_WASTE_USE)
 *         .set("/plan/targets/other/0/indicator", "企业上云比例")
 *         .build();
 * }</pre>
 *
 * <p>A cell is named by a constant of {@link FormCells}, against which the compiler checks the value, or by its JSON pointer with its year
 * ({@link Dictionary} lists the pointers). By pointer, a value is as in the wire format: a number or its text, {@code "无"}, a text, the name
 * of an option, a date ({@code LocalDate} or its text), a list of names; a {@code Map} fills in a row by year, boxes by option, or any group
 * of cells by name. {@code null} and white space leave a cell blank. A later value replaces an earlier one. Errors are reported together
 * when the form is built.
 *
 * <p>For use by one thread; the forms that it builds are independent of it.
 */
public final class ApplicationBuilder {
    private static final Pattern INDEX = Pattern.compile("0|[1-9]\\d?");

    private final Edition edition;
    private final JsonObject form;
    private final Set<String> misplaced = new LinkedHashSet<>();

    ApplicationBuilder(Edition edition, JsonObject form) {
        this.edition = edition;
        this.form = form;
    }

    static ApplicationBuilder of(Edition edition) {
        return new ApplicationBuilder(edition, object());
    }

    static ApplicationBuilder of(Application form) {
        String written = ApplicationJson.writeLine(form);
        return new ApplicationBuilder(
                form.edition(),
                JsonTree.parse(written, 1, 1, JsonLimits.FORM, null).root());
    }

    /**
     * Fills in a cell, or a row or group of cells.
     *
     * @param pointer {@code /industry/totalOutput/2021}; the edition of the form cannot be changed
     * @param value {@code null} leaves the cell blank
     */
    public ApplicationBuilder set(String pointer, @Nullable Object value) {
        requireNonNull(pointer, "pointer");
        JsonValue json = JavaValues.json(value);
        if (isPlace(pointer)) {
            put(container(pointer.substring(0, pointer.lastIndexOf('/'))), pointer, json);
        } else {
            misplaced.add(pointer);
        }
        return this;
    }

    /** Fills in a cell. {@code null} leaves it blank; for a bare {@code null}, use {@link #setBlank}. */
    public <V> ApplicationBuilder set(CellKey<V> cell, @Nullable V value) {
        return set(cell.pointer(), value);
    }

    /** Fills in a cell that holds a count. {@code null} leaves it blank. */
    public ApplicationBuilder set(CellKey<Long> cell, @Nullable Integer value) {
        return set(cell.pointer(), value);
    }

    /** Fills in a cell that holds a count. {@code null} leaves it blank. */
    public ApplicationBuilder set(CellKey<Long> cell, @Nullable Short value) {
        return set(cell.pointer(), value);
    }

    /** Fills in a cell for each of these years. {@code null} leaves it blank. */
    public <V> ApplicationBuilder set(CellKey.Years<V> cells, Map<Integer, ? extends @Nullable V> byYear) {
        byYear.forEach((year, value) -> set(cells.in(year), value));
        return this;
    }

    /** Fills in a cell that holds a count for each of these years. {@code null} leaves it blank. */
    @SuppressWarnings("ExtendsObject") // without it, two methods would take the erased Map
    public <M extends Object & Map<Integer, ? extends @Nullable Integer>> ApplicationBuilder set(
            CellKey.Years<Long> cells, M byYear) {
        byYear.forEach((year, value) -> set(cells.in(year), value));
        return this;
    }

    /** Clears a cell. */
    public ApplicationBuilder setBlank(CellKey<?> cell) {
        return set(cell.pointer(), null);
    }

    /** Writes 无 in a cell: a text, a figure, a count, boxes or a list of names. */
    public ApplicationBuilder setNone(CellKey<?> cell) {
        return set(cell.pointer(), Text.NONE);
    }

    /** Fills in the cells of these pointers. */
    public ApplicationBuilder setAll(Map<String, ? extends @Nullable Object> values) {
        values.forEach(this::set);
        return this;
    }

    /**
     * Ticks a box; the others of the group are unchanged.
     *
     * @param pointer the group of boxes: {@code /governance/smeServicesWork}
     * @param evidence the supporting documents
     */
    public ApplicationBuilder tick(String pointer, String option, String... evidence) {
        return set(requireNonNull(pointer, "pointer") + JsonTree.step(option), Arrays.asList(evidence));
    }

    /** Ticks a box; the others of the group are unchanged. */
    public ApplicationBuilder tick(CellKey<Map<String, List<String>>> boxes, String option, String... evidence) {
        return tick(boxes.pointer(), option, evidence);
    }

    /**
     * Returns the form.
     *
     * @throws InvalidApplicationException if a value is wrong, or the form is larger than {@link ApplicationJson} reads; lists every problem
     *     by its pointer, without line and column
     */
    public Application build() {
        FormLayout layout = FormLayout.of(edition);
        Application draft = layout.read(form, Problems.withoutDocument()); // knows what kind of cell is where
        Problems problems = Problems.withoutDocument();
        JsonObject typed = (JsonObject) JavaValues.typed(form, "", draft::cell, problems);
        Application application = layout.read(typed, problems);
        checkEdition(typed, problems);
        misplaced.forEach(pointer -> problems.add(
                Kind.UNKNOWN_NAME, pointer, 0, ForeignText.quote(pointer), Suggestion.pointer(pointer, draft)));
        problems.throwIfAny();
        if (JavaValues.size(typed) > ApplicationJson.MAX_CHARACTERS) {
            checkIsReadable(application);
        }
        return application;
    }

    private static void checkIsReadable(Application form) {
        try {
            ApplicationJson.parse(ApplicationJson.write(form), form.edition());
        } catch (InvalidApplicationException e) {
            Problem problem = e.problems().get(0);
            throw Problems.withoutDocument()
                    .fatal(problem.kind(), 0, problem.details().toArray());
        }
    }

    private void checkEdition(JsonObject typed, Problems problems) {
        Member member = typed.members().get(FormLayout.EDITION);
        if (member == null || member.value().isBlank()) {
            return;
        }
        JsonValue given = member.value();
        if (!TextMeaning.trim(given.written()).equals(edition.id())) {
            problems.add(Kind.OTHER_EDITION, JsonTree.step(FormLayout.EDITION), 0, edition.id(), Messages.found(given));
        }
    }

    /** Whether a pointer begins with a slash, ends with a name, and has an index after the name of a list. */
    private static boolean isPlace(String pointer) {
        boolean isPlace = pointer.startsWith("/") && !pointer.endsWith("/");
        for (int end = pointer.indexOf('/', 1); isPlace && end > 0; end = pointer.indexOf('/', end + 1)) {
            String name = pointer.substring(end + 1).replaceFirst("/.*", "");
            isPlace = !isList(pointer.substring(0, end)) || INDEX.matcher(name).matches();
        }
        return isPlace;
    }

    private static boolean isList(String pointer) {
        return Dictionary.field(pointer).map(Field::type).orElse(FieldType.TEXT) == FieldType.NAMED_TARGETS;
    }

    /** Returns the object or list at that pointer; adds it if it is missing. */
    private JsonValue container(String pointer) {
        if (pointer.isEmpty()) {
            return form;
        }
        JsonValue outer = container(pointer.substring(0, pointer.lastIndexOf('/')));
        JsonValue there = get(outer, pointer);
        boolean isList = isList(pointer);
        if (there != null && (isList ? there instanceof JsonArray : there instanceof JsonObject)) {
            return there;
        }
        JsonValue made = isList ? new JsonArray(0, new ArrayList<>()) : object();
        put(outer, pointer, made);
        return made;
    }

    private static @Nullable JsonValue get(JsonValue container, String pointer) {
        if (container instanceof JsonArray list) {
            int index = index(pointer);
            return index < list.elements().size() ? list.elements().get(index) : null;
        }
        Member member = ((JsonObject) container).members().get(name(pointer));
        return member == null ? null : member.value();
    }

    private static void put(JsonValue container, String pointer, JsonValue value) {
        if (container instanceof JsonArray list) {
            int index = index(pointer);
            while (list.elements().size() <= index) {
                list.elements().add(new JsonNull(0));
            }
            list.elements().set(index, value);
        } else {
            ((JsonObject) container).members().put(name(pointer), new Member(0, value));
        }
    }

    private static int index(String pointer) {
        return Integer.parseInt(name(pointer));
    }

    private static String name(String pointer) {
        String name = pointer.substring(pointer.lastIndexOf('/') + 1);
        return name.replace("~1", "/").replace("~0", "~");
    }

    private static JsonObject object() {
        return new JsonObject(0, new LinkedHashMap<>());
    }
}
