package org.clusterrules.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random documents, made from the dictionary: what is written in each cell, by the cell's pointer, as JSON. */
final class Forms {
    /** What says nothing where a text is asked for. */
    private static final List<String> PLACEHOLDERS = List.of("\"/\"", "\" — \"", "\"（暂无）\"", "\"\u200b\"");

    private static final List<String> BLANKS = List.of("null", "\"\"", "\" \\n\"", "\"\u3000\"");

    private static final List<String> NONES = List.of("\"无\"", "\"（无）。\"");

    /** Stands for a cell that the document leaves out. */
    private static final String ABSENT = "";

    private Forms() {}

    /** A document, and what was meant by it. */
    record Written(Edition edition, Map<String, String> cells) {
        String json() {
            Map<String, Object> root = new LinkedHashMap<>();
            root.put("edition", '"' + edition.id() + '"');
            cells.forEach((pointer, json) -> {
                if (!json.equals(ABSENT)) {
                    put(root, pointer.substring(1).split("/", -1), json);
                }
            });
            return render(root);
        }

        @SuppressWarnings("unchecked") // an inner node holds nodes
        private static void put(Map<String, Object> root, String[] names, String json) {
            Map<String, Object> node = root;
            for (int i = 0; i < names.length - 1; i++) {
                node = (Map<String, Object>) node.computeIfAbsent(names[i], name -> new LinkedHashMap<>());
            }
            node.put(names[names.length - 1], json);
        }

        /** Writes a node whose names count from 0 as a list. */
        private static String render(Object node) {
            if (!(node instanceof Map<?, ?> map)) {
                return (String) node;
            }
            boolean list = map.containsKey("0");
            List<String> entries = new ArrayList<>();
            map.forEach((name, value) -> entries.add((list ? "" : "\"" + name + "\": ") + render(value)));
            return (list ? "[" : "{") + String.join(", ", entries) + (list ? "]" : "}");
        }

        boolean isBlank(String pointer) {
            String json = cells.get(pointer);
            return json.equals(ABSENT) || BLANKS.contains(json) || PLACEHOLDERS.contains(json);
        }

        boolean isNone(String pointer) {
            return NONES.contains(cells.get(pointer));
        }
    }

    static Arbitrary<Written> written() {
        return Arbitraries.of(Edition.all().values()).flatMap(Forms::written);
    }

    private static Arbitrary<Written> written(Edition edition) {
        // Two further indicators, so that there is a list to fill.
        String two = "{\"edition\": \"" + edition.id() + "\", \"plan\": {\"targets\": {\"other\": [{}, {}]}}}";
        List<Cell> cells = ApplicationJson.parse(two).cells();
        return Combinators.combine(cells.stream().map(Forms::written).toList()).as(values -> {
            Map<String, String> written = new LinkedHashMap<>();
            for (int i = 0; i < values.size(); i++) {
                String pointer = cells.get(i).pointer();
                boolean inList = pointer.startsWith("/plan/targets/other/");
                written.put(pointer, inList && values.get(i).equals(ABSENT) ? "null" : values.get(i));
            }
            return new Written(edition, written);
        });
    }

    private static Arbitrary<String> written(Cell cell) {
        Arbitrary<String> blank = Arbitraries.oneOf(Arbitraries.just(ABSENT), Arbitraries.of(BLANKS));
        boolean noneAllowed = cell instanceof Numeric || cell instanceof Text;
        Arbitrary<String> none = noneAllowed ? Arbitraries.of(NONES) : blank;
        if (cell instanceof Text) {
            blank = Arbitraries.oneOf(blank, Arbitraries.of(PLACEHOLDERS));
        }
        return Arbitraries.frequencyOf(Tuple.of(2, blank), Tuple.of(1, none), Tuple.of(5, value(cell)));
    }

    private static Arbitrary<String> value(Cell cell) {
        if (cell instanceof Figure) {
            return Arbitraries.bigDecimals()
                    .between(new BigDecimal("-999999999999999"), new BigDecimal("999999999999999"))
                    .ofScale(6)
                    .map(number -> number.stripTrailingZeros().toString());
        } else if (cell instanceof Count) {
            return Arbitraries.integers().greaterOrEqual(0).map(String::valueOf);
        } else if (cell instanceof Text) {
            return words().map(Forms::quote);
        } else if (cell instanceof Choice) {
            return Arbitraries.of(cell.place().options().keySet()).map(Forms::quote);
        } else if (cell instanceof Ticks) {
            return Arbitraries.maps(Arbitraries.of(cell.place().options().keySet()), names())
                    .map(ticked -> "{"
                            + String.join(
                                    ", ",
                                    ticked.entrySet().stream()
                                            .map(tick -> quote(tick.getKey()) + ": " + tick.getValue())
                                            .toList())
                            + "}");
        } else if (cell instanceof Names) {
            return names();
        }
        return Arbitraries.integers()
                .between(-100_000, 100_000)
                .map(days -> quote(LocalDate.EPOCH.plusDays(days).toString()));
    }

    private static Arbitrary<String> names() {
        return Arbitraries.oneOf(words().map(Forms::quote), Arbitraries.of("\"\"", "\" \"", "\"无\"", "null", "\"—\""))
                .list()
                .ofMaxSize(3)
                .map(names -> "[" + String.join(", ", names) + "]");
    }

    /** Words that are neither blank nor 无, of the characters that are easily lost on the way. */
    private static Arbitrary<String> words() {
        return Arbitraries.strings()
                .withChars("集群aZ09 \t\n\"\\/{}“”，\u3000\u00a0\u0000\u001f\u007f\u2028\ufeff")
                .ofMaxLength(8)
                .map(rest -> rest + "𠮷" + new StringBuilder(rest).reverse());
    }

    private static String quote(String words) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
