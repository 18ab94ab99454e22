package org.clusterrules.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Edition;
import org.jspecify.annotations.Nullable;

/** Documents that are nearly forms, by number: random forms with other values, names and shapes in a few places. For one thread. */
final class MutatedForms {
    /** What a schema cannot say of a document, so that it and the reader can differ there. */
    enum Unsayable {
        /** A name twice in one object: a validator is given one of them. */
        DUPLICATE_NAME,
        /** Half of a character. */
        LONE_SURROGATE,
        /** A number that is longer than those of the form, and not larger. */
        MANY_DIGITS,
        /** 无, 是 and such words with spaces or unseen characters inside, of characters that look alike, or between rare marks. */
        LOOK_ALIKE,
        /** A number that a double cannot hold, or only without its last digits: many validators compute with doubles. */
        BEYOND_DOUBLE
    }

    /** A document, and what there is in it that a schema cannot say. */
    record Mutant(String json, Set<Unsayable> unsayable) {}

    /** How many forms the documents are made of. */
    private static final int FORMS = 200;

    private static final long SEED = 20201212;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final Splitter VALUE = Splitter.on(" | ").trimResults();

    /** What is written in place of a cell, a group or a list. */
    private static final List<String> VALUES = values("""
            null | "" | " " | "\\u3000\\n" | "\\u0085" | "\\ufeff" | "\\u200b" | "\\u0000"
            "无" | " 无\\n" | "（无）" | "“无”。" | "\\u200b无" | "※无※" | "%无" | "无a" | "无无" | "Ⓐ无" | "[无]" | "^无-"
            "/" | "—" | "－－" | "…" | "略" | "暂无。" | "（暂无）" | "n/a" | "N/A." | "xXx" | "XXXXX" | "×" | "%" | "不涉及"
            "是" | " 否\\u3000" | "YES" | "NO " | "yes" | "true" | "NOT_APPLICABLE" | "不适用"
            "非工业集群，不适用" | "非工业集群,不适用" | "非工业集群；不适用"
            "PRIMARY" | " OTHER_LEGAL_ENTITY" | "HIGHER" | "第一产业" | "越高越好"
            0 | -0 | 5 | 5.0 | 5.00 | -1 | 0.5 | 0.004 | 1e3 | 1.5E+2 | 1e-2 | 12.345 | 150 | -150
            999999999999999.5 | -999999999999999.5 | 1000000000000000 | -1000000000000000 | 1e15 | 1e30
            9999999999 | 9999999999.0 | 10000000000 | 9999999999.5 | 12345678901234567890
            "5" | "１２．５" | "45%" | true | false
            [] | [null] | ["佐证01.pdf"] | ["无", "", null, "—"] | [1] | [[]] | [{}] | [{"target": 1}] | [{"other": 1}]
            ["", {}] | [["佐证01.pdf"]]
            {} | {"a": 1} | {"2021": 1} | {"2021": null, "2020": "无"} | {"count": 1, "names": ["平台"]}
            {"baseline": null} | {"led": 1} | {"name": "张三"} | {"SHARED_WORKSHOPS": null}
            "2022-10-12" | " 2020-02-29\\n" | "2022-02-29" | "1900-02-29" | "2000-02-29" | "0000-02-29" | "2022-04-31"
            "2022-12-31" | "2022-13-01" | "2022-00-10" | "2022-10-00" | "2022-1-1" | "2022/01/01" | "20221012"
            "2022-10-12T00:00:00" | "12022-10-1" | "+2022-10-1" | "２０２２-10-12"
            2022 | "2022" | " 2022 " | "2023" | "2022年版" | "集群𠮷"
            """);

    private static final Map<Unsayable, List<String>> UNSAYABLE = Map.of(
            Unsayable.LONE_SURROGATE,
            values("""
            "\\ud800" | "集\\udc00群" | ["\\udfff"]
            """),
            Unsayable.MANY_DIGITS,
            values("""
            5.000000000000000000000000000000 | 1e-30 | 0.1111111111111111111111111111111 | 0e-99
            """),
            Unsayable.LOOK_ALIKE,
            values("""
            "⽆" | "፡无" | "是\\u200b" | "不 涉及" | "⾮工业集群，不适用" | "Ｎ／Ａ" | "暂 无"
            """),
            Unsayable.BEYOND_DOUBLE,
            values("""
            4.00000000000000000001 | 999999999999999.9999999 | 9999999999.99999999999 | 1e400
            """));

    private static final List<String> NAMES = List.of(
            "unknown",
            "",
            "text",
            "other",
            "0",
            "2018",
            "2019",
            "2022",
            "2025",
            "2021年",
            "edition",
            "name",
            "YES",
            "__proto__");

    private final List<String> renamed = renamed();
    private final List<String> values;
    private final Map<String, Unsayable> unsayableValues = new LinkedHashMap<>();
    private final Map<Edition, List<String>> places = new HashMap<>();
    private final List<Application> forms = new ArrayList<>();
    private final List<ObjectNode> documents = new ArrayList<>();

    MutatedForms() {
        for (Unsayable kind : Unsayable.values()) {
            UNSAYABLE.getOrDefault(kind, List.of()).forEach(value -> unsayableValues.put(value, kind));
        }
        values = ImmutableList.copyOf(Iterables.concat(VALUES, unsayableValues.keySet()));
        RandomForms random = new RandomForms();
        for (int i = 0; i < FORMS; i++) {
            Application form = random.form(i).application();
            forms.add(i % 10 == 9 ? NextYear.of(form) : form);
            documents.add((ObjectNode) tree(ApplicationJson.write(forms.get(i))));
        }
    }

    /** Writes a document in ASCII, in which halves of characters are kept too. */
    static String ascii(JsonNode document) {
        try {
            return MAPPER.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII).writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the random forms that the documents are made of, one in ten of them on the edition of the next year. */
    List<Application> forms() {
        return forms;
    }

    /** Reads a document as a validator gets it, its numbers exact. */
    static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the document of that number. */
    Mutant mutant(int number) {
        Random random = new Random(SEED + number * GOLDEN);
        Edition edition = forms.get(number % FORMS).edition();
        ObjectNode document = documents.get(number % FORMS).deepCopy();
        Set<Unsayable> unsayable = EnumSet.noneOf(Unsayable.class);
        do {
            mutate(document, oneOf(places(edition), random), random, unsayable);
        } while (random.nextInt(3) == 0);
        String json = document.toString();
        if (random.nextInt(100) == 0 && document.has("edition")) {
            json = "{\"edition\": \"2022\", " + json.substring(1);
            unsayable.add(Unsayable.DUPLICATE_NAME);
        }
        return new Mutant(json, unsayable);
    }

    private void mutate(ObjectNode document, String pointer, Random random, Set<Unsayable> unsayable) {
        List<String> names = Splitter.on('/').splitToList(pointer.substring(1));
        ObjectNode parent = document;
        for (String name : names.subList(0, names.size() - 1)) {
            parent = parent.get(name) instanceof ObjectNode object ? object : parent.putObject(name);
        }
        String name = Iterables.getLast(names);
        JsonNode old = parent.get(name);
        switch (random.nextInt(10)) {
            case 0 -> parent.remove(name);
            case 1 -> {
                parent.remove(name);
                parent.set(oneOf(random.nextBoolean() ? NAMES : renamed, random), old);
            }
            case 2 -> parent.set(oneOf(NAMES, random), value(random, unsayable));
            case 3 -> parent.putArray(name).add(old);
            case 4, 5 -> parent.set(name, within(old, random, unsayable));
            default -> parent.set(name, value(random, unsayable));
        }
    }

    /** Changes something inside of what is there: a box, a piece of evidence, a year, an indicator of a list. */
    private JsonNode within(@Nullable JsonNode old, Random random, Set<Unsayable> unsayable) {
        if (old instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = ImmutableList.copyOf(object.fieldNames());
            String name = oneOf(names, random);
            return object.set(name, within(object.get(name), random, unsayable));
        } else if (old instanceof ArrayNode list && !list.isEmpty()) {
            int index = random.nextInt(list.size());
            return list.set(index, within(list.get(index), random, unsayable));
        }
        return value(random, unsayable);
    }

    private JsonNode value(Random random, Set<Unsayable> unsayable) {
        String value = oneOf(values, random);
        Unsayable kind = unsayableValues.get(value);
        if (kind != null) {
            unsayable.add(kind);
        }
        return tree(value);
    }

    /** Returns the pointers of every cell and of every group of cells. */
    private List<String> places(Edition edition) {
        return places.computeIfAbsent(edition, key -> {
            Set<String> pointers = new LinkedHashSet<>(List.of("/edition", "/plan/targets/other"));
            Application blank = ApplicationJson.parse(ApplicationJson.template(edition));
            for (Cell cell : blank.cells()) {
                String pointer = cell.pointer();
                for (int end = pointer.indexOf('/', 1); end > 0; end = pointer.indexOf('/', end + 1)) {
                    pointers.add(pointer.substring(0, end));
                }
                pointers.add(pointer);
            }
            return List.copyOf(pointers);
        });
    }

    /** Returns the names that blanks and options had in earlier versions of the wire format. */
    private static List<String> renamed() {
        try {
            return Resources.readLines(requireNonNull(Application.class.getResource("renamed.tsv")), UTF_8).stream()
                    .skip(1)
                    .map(row -> row.substring(0, row.indexOf('\t')))
                    .map(pointer -> pointer.substring(pointer.lastIndexOf('/') + 1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> values(String table) {
        List<String> values = new ArrayList<>();
        table.lines().forEach(line -> values.addAll(VALUE.splitToList(line)));
        return values;
    }

    private static <T> T oneOf(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
