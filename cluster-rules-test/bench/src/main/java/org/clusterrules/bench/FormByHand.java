package org.clusterrules.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationBuilder;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Choice;
import org.clusterrules.model.Count;
import org.clusterrules.model.Day;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Names;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Place;
import org.clusterrules.model.State;
import org.clusterrules.model.Text;
import org.clusterrules.model.Ticks;

/**
 * A form read by hand with Jackson's streaming parser, into the same cells and records. A valid form is read: of one that is not, the first
 * thing that is wrong ends the reading, without its place, an advice or whatever else is wrong.
 */
final class FormByHand {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
            .build();
    private static final String OTHER = "/plan/targets/other";
    private static final int MOST_OTHERS = 10;

    /** Has every place of the form, and places for further indicators. */
    private static final Application FORM = template();

    private static final Node ROOT = tree();
    private static final DefaultPrettyPrinter INDENTED = indented();

    private final Cell[] read = new Cell[FORM.cells().size()];
    private final List<Cell> cells = new ArrayList<>(read.length);
    private int others;

    private FormByHand() {}

    /** A name of a document, and the blank cell there if it is one. */
    private static final class Node {
        final Map<String, Node> below = new LinkedHashMap<>();
        Cell blank;
        int index = -1;
        boolean isList;
    }

    private static Application template() {
        ApplicationBuilder form = Application.builder("2022");
        for (int i = 0; i < MOST_OTHERS; i++) {
            form.set(OTHER + "/" + i + "/indicator", "-");
        }
        return form.build();
    }

    private static Node tree() {
        Node root = new Node();
        for (Cell cell : FORM.cells()) {
            Node node = root;
            for (String name : cell.pointer().substring(1).split("/", -1)) {
                node = node.below.computeIfAbsent(name, key -> new Node());
            }
            node.blank = cell instanceof Text text ? new Text(text.place(), State.BLANK, null) : cell;
            node.index = root.index + 1;
            root.index++;
        }
        root.below.get("plan").below.get("targets").below.get("other").isList = true;
        return root;
    }

    private static DefaultPrettyPrinter indented() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter(Separators.createDefaultInstance()
                        .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                        .withArrayEmptySeparator("")
                        .withObjectEmptySeparator(""))
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter);
    }

    static FormByHand read(byte[] json) throws IOException {
        FormByHand form = new FormByHand();
        try (JsonParser parser = JSON.createParser(json)) {
            parser.nextToken();
            form.object(parser, ROOT);
        }
        form.collect(ROOT);
        return form;
    }

    // Cells

    private void object(JsonParser json, Node node) throws IOException {
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            JsonToken token = json.nextToken();
            Node below = node.below.get(name);
            if (below == null) {
                if (node != ROOT || !name.equals("edition") || !json.getText().equals("2022")) {
                    throw new IOException("unknown: " + name);
                }
            } else if (below.blank != null) {
                read[below.index] = cell(json, token, below.blank);
            } else if (below.isList && token == JsonToken.START_ARRAY) {
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    object(json, below.below.get(Integer.toString(others)));
                    others++;
                }
            } else if (token == JsonToken.START_OBJECT) {
                object(json, below);
            } else if (token != JsonToken.VALUE_NULL) {
                throw new IOException("not an object: " + name);
            }
        }
    }

    private static Cell cell(JsonParser json, JsonToken token, Cell blank) throws IOException {
        Place place = blank.place();
        if (token == JsonToken.VALUE_NULL) {
            return blank;
        } else if (token.isNumeric() && blank instanceof Figure) {
            return new Figure(place, State.FILLED, json.getDecimalValue());
        } else if (token.isNumeric() && blank instanceof Count) {
            return new Count(place, State.FILLED, json.getDecimalValue());
        } else if (token == JsonToken.START_ARRAY && blank instanceof Names) {
            return new Names(place, names(json));
        } else if (token == JsonToken.START_OBJECT && blank instanceof Ticks) {
            return ticks(json, place);
        } else if (token == JsonToken.VALUE_STRING) {
            return cell(json.getText(), blank);
        }
        throw new IOException("not what is at " + place);
    }

    private static Cell cell(String text, Cell blank) throws IOException {
        Place place = blank.place();
        if (text.isBlank()) {
            return blank;
        }
        State state = state(text);
        if (blank instanceof Text) {
            return new Text(place, state, state == State.NONE ? Text.NONE : text);
        } else if (blank instanceof Choice) {
            return new Choice(place, text);
        } else if (blank instanceof Day) {
            return new Day(place, LocalDate.parse(text));
        } else if (blank instanceof Names) {
            return new Names(place, state == State.NONE ? List.of() : List.of(text));
        } else if (state == State.NONE) {
            return blank instanceof Figure
                    ? new Figure(place, state, null)
                    : blank instanceof Count ? new Count(place, state, null) : new Ticks(place, Map.of());
        }
        throw new IOException("not what is at " + place);
    }

    /** What says something is the model's to know; of the rest, 无 alone says that there is none. */
    private static State state(String text) {
        return Names.names(text)
                ? State.FILLED
                : text.replaceAll("[^\\p{L}\\p{N}]", "").equals(Text.NONE) ? State.NONE : State.BLANK;
    }

    private static List<String> names(JsonParser json) throws IOException {
        List<String> names = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            names.add(json.getText());
        }
        return names;
    }

    private static Ticks ticks(JsonParser json, Place place) throws IOException {
        Map<String, List<String>> ticked = new LinkedHashMap<>();
        for (String option = json.nextFieldName(); option != null; option = json.nextFieldName()) {
            ticked.put(option, json.nextToken() == JsonToken.START_ARRAY ? names(json) : List.of());
        }
        return new Ticks(place, ticked);
    }

    private void collect(Node node) {
        if (node.blank != null) {
            Cell cell = read[node.index];
            cells.add(cell == null ? node.blank : cell);
        } else if (node.isList) {
            node.below.values().stream().limit(others).forEach(this::collect);
        } else {
            node.below.values().forEach(this::collect);
        }
    }

    Facts facts() {
        return new SectionsByHand(FORM, cells, others).facts();
    }

    // Digest

    /** Returns the SHA-256 of the form as the library writes it. */
    String sha256() throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (JsonGenerator json =
                    JSON.createGenerator(new DigestOutputStream(OutputStream.nullOutputStream(), digest))) {
                json.setPrettyPrinter(INDENTED.createInstance());
                json.writeStartObject();
                json.writeStringField("edition", "2022");
                members(ROOT, json);
                json.writeEndObject();
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void members(Node node, JsonGenerator json) throws IOException {
        for (Map.Entry<String, Node> entry : node.below.entrySet()) {
            Node below = entry.getValue();
            if (below.isList && others > 0) {
                json.writeArrayFieldStart(entry.getKey());
                for (int i = 0; i < others; i++) {
                    json.writeStartObject();
                    members(below.below.get(Integer.toString(i)), json);
                    json.writeEndObject();
                }
                json.writeEndArray();
            } else if (!below.isList && isGiven(below)) {
                json.writeFieldName(entry.getKey());
                if (below.blank != null) {
                    value(read[below.index], json);
                } else {
                    json.writeStartObject();
                    members(below, json);
                    json.writeEndObject();
                }
            }
        }
    }

    private boolean isGiven(Node node) {
        if (node.blank != null) {
            Cell cell = read[node.index];
            return cell != null && (cell instanceof Text text ? text.value() != null : !cell.isBlank());
        } else if (node.isList) {
            return others > 0;
        }
        for (Node below : node.below.values()) {
            if (isGiven(below)) {
                return true;
            }
        }
        return false;
    }

    private static void value(Cell cell, JsonGenerator json) throws IOException {
        if (cell instanceof Text text) {
            json.writeString(text.value());
        } else if (cell.isNone()) {
            json.writeString(Text.NONE);
        } else if (cell instanceof Numeric number) {
            json.writeNumber(Notes.shown(number).toPlainString());
        } else if (cell instanceof Choice choice) {
            json.writeString(choice.option());
        } else if (cell instanceof Day day) {
            json.writeString(day.date().toString());
        } else if (cell instanceof Names names) {
            names(names.values(), json);
        } else if (cell instanceof Ticks ticks) {
            json.writeStartObject();
            for (Map.Entry<String, List<String>> tick : ticks.ticked().entrySet()) {
                json.writeFieldName(tick.getKey());
                names(tick.getValue(), json);
            }
            json.writeEndObject();
        }
    }

    private static void names(List<String> names, JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (String name : names) {
            json.writeString(name);
        }
        json.writeEndArray();
    }
}
