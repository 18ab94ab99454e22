package org.clusterrules.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.clusterrules.book.Reference;
import org.clusterrules.book.ReferencePage;
import org.clusterrules.model.Dictionary;
import org.clusterrules.model.Field;
import org.clusterrules.model.Label;
import org.clusterrules.model.Range;
import org.clusterrules.model.Unit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** Lists all fields that a rule can read; for programs, the whole dictionary of the form. */
@Command(name = "fields", sortOptions = false)
final class FieldsCommand extends ReferenceCommand {
    FieldsCommand(Words words, Console console) {
        super(words, console);
    }

    @Override
    String text(ReferencePage page) {
        return page.fieldsAsText();
    }

    @Override
    String markdown(ReferencePage page) {
        return page.fieldsAsMarkdown();
    }

    @Override
    void write(JsonGenerator json) throws IOException {
        Set<String> pointers = new HashSet<>();
        json.writeStartArray();
        for (Reference.Entry field : Reference.fields()) {
            json.writeStartObject();
            json.writeStringField("fact", field.fact());
            json.writeStringField("path", field.path());
            write(json, field.label(), field.unit());
            json.writeStringField("type", words().of(field.type()));
            Optional<Field> blank = Dictionary.field(field.pointer());
            write(json, blank.map(Field::options).orElse(field.options()));
            json.writeStringField("pointer", field.pointer());
            if (blank.isPresent()) {
                write(json, blank.get());
            }
            json.writeEndObject();
            pointers.add(field.pointer());
        }
        for (Field blank : Dictionary.fields()) {
            if (!pointers.contains(blank.pointer())) { // no rule can read it
                json.writeStartObject();
                json.writeNullField("fact");
                json.writeNullField("path");
                write(json, blank.label(), blank.unit());
                json.writeNullField("type");
                write(json, blank.options());
                json.writeStringField("pointer", blank.pointer());
                write(json, blank);
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private void write(JsonGenerator json, Label name, Unit unit) throws IOException {
        json.writeStringField("name", words().of(name));
        json.writeStringField("unit", unit.equals(Unit.NONE) ? null : words().of(unit.label()));
    }

    private void write(JsonGenerator json, Map<String, Label> options) throws IOException {
        json.writeObjectFieldStart("options");
        for (Map.Entry<String, Label> option : options.entrySet()) {
            json.writeStringField(option.getKey(), words().of(option.getValue()));
        }
        json.writeEndObject();
    }

    /** Writes what the dictionary has of a blank besides. */
    private void write(JsonGenerator json, Field blank) throws IOException {
        json.writeStringField("wireType", blank.type().wireName());
        json.writeStringField("part", words().of(blank.section().label()));
        json.writeBooleanField("yearly", blank.series());
        if (blank.maxLength() > 0) {
            json.writeNumberField("maxLength", blank.maxLength());
        }
        if (!blank.unit().equals(Unit.NONE)) {
            json.writeStringField("unitCode", blank.unit().code());
            json.writeStringField("none", blank.noneIsZero() ? "zero" : "nothing");
        }
        write(json, "range", blank.range());
        write(json, "plausible", blank.plausible());
        if (!blank.editions().isEmpty()) {
            Json.texts(json, "editions", new TreeSet<>(blank.editions()));
        }
    }

    private static void write(JsonGenerator json, String name, @Nullable Range range) throws IOException {
        if (range != null) {
            json.writeObjectFieldStart(name);
            if (range.min() != null) {
                json.writeNumberField(range.minExcluded() ? "exclusiveMinimum" : "minimum", range.min());
            }
            if (range.max() != null) {
                json.writeNumberField("maximum", range.max());
            }
            json.writeEndObject();
        }
    }
}
