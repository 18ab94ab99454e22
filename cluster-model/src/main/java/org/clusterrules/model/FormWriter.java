package org.clusterrules.model;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.clusterrules.model.internal.Decimals;

/** Writes an application as JSON, cell by cell: each opens the objects in its pointer and closes the others. */
final class FormWriter {
    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator json;
    /** The pointers of the objects and lists that are open; {@code ""} is the form. */
    private final Deque<String> open = new ArrayDeque<>();

    FormWriter(JsonGenerator json) {
        this.json = json;
    }

    /** Writes an application, indented or on one line, to a writer that does not fail. */
    static void write(Application application, boolean indented, Writer text) {
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.setPrettyPrinter(indented ? new Indented() : null);
            new FormWriter(json).write(application);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Application application) throws IOException {
        open.push("");
        json.writeStartObject();
        json.writeStringField(FormLayout.EDITION, application.edition().id());
        for (Cell cell : application.cells()) {
            boolean blank = cell instanceof Text text ? text.value() == null : cell.isBlank();
            boolean isInList = cell.place().field().type() == FieldType.NAMED_TARGETS;
            if (!blank || isInList) { // writes the entries of a list even if they are blank
                goTo(cell);
            }
            if (!blank) {
                json.writeFieldName(cell.place().name());
                writeValue(cell);
            }
        }
        closeUpTo("");
        json.writeEndObject();
    }

    private void goTo(Cell cell) throws IOException {
        String pointer = cell.pointer();
        closeUpTo(pointer);
        int at = open.element().length();
        for (int end = pointer.indexOf('/', at + 1); end >= 0; end = pointer.indexOf('/', end + 1)) {
            String place = pointer.substring(0, end);
            if (!json.getOutputContext().inArray()) {
                json.writeFieldName(place.substring(at + 1));
            }
            if (cell.place().field().type() == FieldType.NAMED_TARGETS
                    && place.equals(cell.place().field().pointer())) {
                json.writeStartArray();
            } else {
                json.writeStartObject();
            }
            open.push(place);
            at = end;
        }
    }

    private void closeUpTo(String pointer) throws IOException {
        for (String last = open.element(); !contains(last, pointer); last = open.element()) {
            if (json.getOutputContext().inArray()) {
                json.writeEndArray();
            } else {
                json.writeEndObject();
            }
            open.pop();
        }
    }

    private static boolean contains(String place, String pointer) {
        return place.isEmpty() || (pointer.startsWith(place) && pointer.startsWith("/", place.length()));
    }

    private void writeValue(Cell cell) throws IOException {
        if (cell instanceof Text text) {
            json.writeString(text.value());
        } else if (cell.isNone()) {
            json.writeString(Text.NONE);
        } else if (cell instanceof Numeric numeric) {
            // Two decimals, or all that there are: equal applications are written alike.
            int places = numeric.step().scale();
            Decimals.write(Decimals.withPlaces(requireNonNull(numeric.number()), places), json);
        } else if (cell instanceof Choice choice) {
            json.writeString(choice.option());
        } else if (cell instanceof Day day) {
            json.writeString(String.valueOf(day.date()));
        } else if (cell instanceof Names names) {
            writeNames(requireNonNull(names.values()));
        } else if (cell instanceof Ticks ticks) {
            json.writeStartObject();
            for (Map.Entry<String, List<String>> tick :
                    requireNonNull(ticks.ticked()).entrySet()) {
                json.writeFieldName(tick.getKey());
                writeNames(tick.getValue());
            }
            json.writeEndObject();
        }
    }

    private void writeNames(List<String> names) throws IOException {
        json.writeStartArray();
        for (String name : names) {
            json.writeString(name);
        }
        json.writeEndArray();
    }
}
