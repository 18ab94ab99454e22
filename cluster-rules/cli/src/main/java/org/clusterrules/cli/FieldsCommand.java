package org.clusterrules.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import org.clusterrules.book.Reference;
import org.clusterrules.book.ReferencePage;
import org.clusterrules.model.Label;
import org.clusterrules.model.Unit;
import picocli.CommandLine.Command;

/** Lists all fields that a rule can read. */
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
        json.writeStartArray();
        for (Reference.Entry field : Reference.fields()) {
            json.writeStartObject();
            json.writeStringField("fact", field.fact());
            json.writeStringField("path", field.path());
            json.writeStringField("name", words().of(field.label()));
            Unit unit = field.unit();
            json.writeStringField("unit", unit.equals(Unit.NONE) ? null : words().of(unit.label()));
            json.writeStringField("type", words().of(field.type()));
            json.writeObjectFieldStart("options");
            for (Map.Entry<String, Label> option : field.options().entrySet()) {
                json.writeStringField(option.getKey(), words().of(option.getValue()));
            }
            json.writeEndObject();
            json.writeStringField("pointer", field.pointer());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
