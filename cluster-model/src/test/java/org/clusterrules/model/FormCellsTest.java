package org.clusterrules.model;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The constants are what the dictionary and the records of the form have; {@code -Dgolden.update=true} writes them anew. */
class FormCellsTest {
    private static final Path SOURCE = Path.of("src/main/java/org/clusterrules/model/FormCells.java");

    private static final String HEAD = """
            package org.clusterrules.model;

            import java.time.LocalDate;
            import java.util.List;
            import java.util.Map;

            /**
             * Every cell of the form, in its order, for {@link ApplicationBuilder}: named as its JSON pointer, with the place on the form as printed, its
             * unit, and the names of the options where there are any. {@code …年} is a cell for each of several years, {@code 第…项} one of each entry of
             * a list. A test holds the constants to the dictionary.
             */
            public final class FormCells {
            """;

    /** The longest line, as the formatter has them. */
    private static final int LINE = 120;

    private static final String TAIL = """

                private FormCells() {}

                private static <V> CellKey<V> cell(String pointer) {
                    return new CellKey<>(pointer);
                }

                private static <V> CellKey.Years<V> years(String pointer) {
                    return new CellKey.Years<>(pointer);
                }

                private static <V> CellKey.Entries<V> entries(String pointer) {
                    return new CellKey.Entries<>(pointer);
                }
            }
            """;

    private static final Map<Class<? extends Cell>, String> VALUES = Map.of(
            Figure.class, "Number",
            Count.class, "Long",
            Text.class, "String",
            Choice.class, "String",
            Day.class, "LocalDate",
            Names.class, "List<String>",
            Ticks.class, "Map<String, List<String>>");

    /** A form of that edition in which every list has an entry. */
    private static Application complete(Edition edition) {
        return Application.builder(edition.id())
                .set("/plan/targets/other/0/unit", "%")
                .build();
    }

    private static String pattern(Cell cell) {
        return cell.pointer().replaceFirst("/(\\d+)(?=/|$)", "/*");
    }

    @Test
    void thereIsOneForEveryCellOfEveryEditionAndNoOther() throws IOException {
        Map<String, Cell> cells = new LinkedHashMap<>();
        Map<String, Set<String>> editions = new LinkedHashMap<>();
        for (Edition edition : Edition.all().values()) {
            for (Cell cell : complete(edition).cells()) {
                cells.putIfAbsent(pattern(cell), cell);
                editions.computeIfAbsent(pattern(cell), pattern -> new TreeSet<>())
                        .add(edition.id());
            }
        }
        StringBuilder expected = new StringBuilder(HEAD);
        cells.forEach((pattern, cell) -> {
            boolean isInAll = editions.get(pattern).equals(Edition.all().keySet());
            expected.append(comment(cell, isInAll ? Set.of() : editions.get(pattern)))
                    .append(constant(pattern, cell));
        });
        expected.append(TAIL);

        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(SOURCE, expected);
            fail(SOURCE + " was rewritten: review the difference, then run again without golden.update");
        }
        assertEquals(expected.toString(), Files.readString(SOURCE));
    }

    private static String comment(Cell cell, Set<String> editions) {
        String label = cell.place()
                .fullLabel(Locale.CHINESE)
                .replaceFirst("[0-9]{4}年", "…年")
                .replace("第1项", "第…项");
        String unit = cell.place().unit().label().zh();
        return "    /** " + label
                + (unit.isEmpty() ? "" : "，" + unit)
                + (cell instanceof Choice || cell instanceof Ticks
                        ? ": " + String.join(", ", cell.place().options().keySet())
                        : "")
                + (editions.isEmpty() ? "" : "; " + String.join(", ", editions)) + ". */\n";
    }

    private static String constant(String pattern, Cell cell) {
        boolean isList = cell.place().field().type() == FieldType.NAMED_TARGETS;
        String type = !pattern.contains("*") ? "CellKey<" : isList ? "CellKey.Entries<" : "CellKey.Years<";
        String maker = !pattern.contains("*") ? "cell" : isList ? "entries" : "years";
        String declared = "    public static final " + type + VALUES.get(cell.getClass()) + "> " + name(pattern) + " =";
        String made = maker + "(\"" + pattern + "\");\n";
        boolean fits = declared.length() + made.length() <= LINE; // a space instead of the line break
        return declared + (fits ? " " : "\n            ") + made;
    }

    /** Returns the name of a constant: /industry/totalOutput/* is INDUSTRY_TOTAL_OUTPUT. */
    private static String name(String pattern) {
        return Arrays.stream(pattern.split("/", -1))
                .filter(step -> !step.isEmpty() && !step.equals("*"))
                .map(step -> step.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT))
                .collect(joining("_"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"eligible", "near-miss", "half-filled"})
    void aFormIsBuiltFromTheConstantsAlone(String sample) throws Exception {
        Application form = ApplicationJson.read(Path.of("samples", sample + ".json"));
        ApplicationBuilder builder = Application.builder(form.edition().id());
        for (Field constant : FormCells.class.getFields()) {
            for (CellKey<?> key : keys(constant.get(null), form)) {
                fill(builder, key, form.cell(key.pointer()).orElseThrow());
            }
        }

        assertEquals(form, builder.build());
    }

    private static List<CellKey<?>> keys(@Nullable Object constant, Application form) {
        List<CellKey<?>> keys = new ArrayList<>();
        if (constant instanceof CellKey.Years<?> years) {
            boolean isPlan = years.pointer().startsWith("/plan/");
            (isPlan ? form.edition().stageYears() : form.edition().seriesYears())
                    .forEach(year -> keys.add(years.in(year)));
        } else if (constant instanceof CellKey.Entries<?> entries) {
            IntStream.range(0, form.plan().targets().other().size()).forEach(index -> keys.add(entries.at(index)));
        } else {
            keys.add((CellKey<?>) constant);
        }
        return keys;
    }

    @SuppressWarnings("unchecked") // what the constants are typed as, the other test says
    private static void fill(ApplicationBuilder builder, CellKey<?> key, Cell cell) {
        if (cell.state() == State.NONE) {
            builder.setNone(key);
        } else if (cell instanceof Count count) {
            builder.set(
                    (CellKey<Long>) key,
                    count.number() == null ? null : Long.valueOf(count.number().longValueExact()));
        } else if (cell instanceof Figure figure) {
            builder.set((CellKey<Number>) key, figure.number());
        } else if (cell instanceof Text text) {
            builder.set((CellKey<String>) key, text.value());
        } else if (cell instanceof Choice choice) {
            builder.set((CellKey<String>) key, choice.option());
        } else if (cell instanceof Day day) {
            builder.set((CellKey<LocalDate>) key, day.date());
        } else if (cell instanceof Names names) {
            builder.set((CellKey<List<String>>) key, names.values());
        } else {
            builder.set((CellKey<Map<String, List<String>>>) key, ((Ticks) cell).ticked());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "form.set(FormCells.BASICS_AREA, 62)",
                "form.set(FormCells.BASICS_AREA, new java.math.BigDecimal(\"62.5\"))",
                "form.set(FormCells.BASICS_AREA, null)",
                "form.set(FormCells.INDUSTRY_SMES.in(1), 310)",
                "form.set(FormCells.INDUSTRY_SMES.in(1), Long.valueOf(310))",
                "long n = 310; form.set(FormCells.INDUSTRY_SMES.in(1), n)",
                "short n = 310; form.set(FormCells.INDUSTRY_SMES.in(1), n)",
                "Integer n = null; form.set(FormCells.INDUSTRY_SMES.in(1), n)",
                "Long n = null; form.set(FormCells.INDUSTRY_SMES.in(1), n)",
                "Short n = null; form.set(FormCells.INDUSTRY_SMES.in(1), n)",
                "form.set(FormCells.INDUSTRY_SMES, java.util.Map.of(1, 310L))",
                "form.set(FormCells.INDUSTRY_SMES, java.util.Map.of(1, 310))",
                "form.set(FormCells.INDUSTRY_SMES, new java.util.TreeMap<Integer, Integer>())",
                "form.setBlank(FormCells.INDUSTRY_SMES.in(1))",
                "form.set(FormCells.INDUSTRY_TOTAL_OUTPUT, java.util.Map.of(1, 35, 2, 35.5))",
                "form.set(FormCells.PLAN_TARGETS_OTHER_UNIT.at(0), \"%\")",
                "form.set(FormCells.GOVERNANCE_SME_SERVICES_WORK, java.util.Map.of(\"TRAINING\", java.util.List.of()))",
                "form.setNone(FormCells.BASICS_AREA)",
            })
    void aValueOfTheRightTypeCompiles(String statement) {
        assertEquals(List.of(), compilationErrors(statement));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "form.set(FormCells.BASICS_AREA, \"62.5\")",
                "form.set(FormCells.BASICS_AREA.in(2021), 62.5)",
                "form.set(FormCells.INDUSTRY_TOTAL_OUTPUT, 62.5)",
                "form.set(FormCells.INDUSTRY_TOTAL_OUTPUT, java.util.Map.of(1, \"62.5\"))",
                "form.set(FormCells.INDUSTRY_SMES.in(1), 310.5)",
                "form.set(FormCells.INDUSTRY_SMES, java.util.Map.of(1, 310.5))",
                "form.set(FormCells.INDUSTRY_SMES, java.util.Map.of(1, new java.math.BigDecimal(\"310.5\")))",
                "form.set(FormCells.INDUSTRY_SMES, java.util.Map.of(1, \"310\"))",
                "form.set(FormCells.INDUSTRY_SMES, 310)",
                "form.set(FormCells.INDUSTRY_SMES.in(1), null)",
                "Number n = 310; form.set(FormCells.INDUSTRY_SMES.in(1), n)",
                "Double n = 310.0; form.set(FormCells.INDUSTRY_SMES.in(1), n)",
                "form.set(FormCells.INDUSTRY_SMES.in(1), \"310\")",
                "form.set(FormCells.INDUSTRY_SMES.in(1), new java.math.BigDecimal(\"310.5\"))",
                "form.set(FormCells.BASICS_CLUSTER_NAME, 1)",
                "form.set(FormCells.COVER_DECLARED_ON, \"soon\")",
                "form.set(FormCells.PLAN_TARGETS_OTHER_UNIT.in(2021), \"%\")",
                "form.tick(FormCells.BASICS_NO_MISCONDUCT, \"YES\")",
            })
    void aValueOfAnotherTypeDoesNotCompile(String statement) {
        assertEquals(1, compilationErrors(statement).size());
    }

    private static List<String> compilationErrors(String statement) {
        String source = "import org.clusterrules.model.*; class Caller { void call(ApplicationBuilder form) { "
                + statement + "; } }";
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        JavaFileObject file = new SimpleJavaFileObject(Path.of("Caller.java").toUri(), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignored) {
                return source;
            }
        };
        ToolProvider.getSystemJavaCompiler()
                .getTask(
                        null,
                        null,
                        found,
                        List.of("-proc:none", "-implicit:none", "-cp", "target/classes", "-d", "target"),
                        null,
                        List.of(file))
                .call();
        return found.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(diagnostic -> diagnostic.getMessage(Locale.ENGLISH))
                .toList();
    }
}
