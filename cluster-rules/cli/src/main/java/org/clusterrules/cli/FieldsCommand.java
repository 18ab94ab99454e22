package org.clusterrules.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
import org.clusterrules.workbench.internal.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** Lists all fields that a rule can read; in JSON, the whole dictionary of the form. */
@Command(name = "fields", sortOptions = false)
final class FieldsCommand extends ReferenceCommand {
    FieldsCommand() {
        super(ReferencePage::fieldsAsText, ReferencePage::fieldsAsMarkdown);
    }

    @Override
    List<Json> json() {
        List<Json> fields = new ArrayList<>();
        Set<String> pointers = new HashSet<>();
        for (Reference.Entry field : Reference.fields()) {
            Optional<Field> blank = Dictionary.field(field.pointer());
            Map<String, Label> options = blank.map(Field::options).orElse(field.options());
            fields.add(new Json()
                    .with("fact", field.fact())
                    .with("path", field.path())
                    .withAll(named(field.label(), field.unit()))
                    .with("type", messages().of(field.type()))
                    .withAll(placed(options, field.pointer(), blank)));
            pointers.add(field.pointer());
        }
        for (Field blank : Dictionary.fields()) {
            if (!pointers.contains(blank.pointer())) { // no rule can read it
                fields.add(new Json()
                        .with("fact", null)
                        .with("path", null)
                        .withAll(named(blank.label(), blank.unit()))
                        .with("type", null)
                        .withAll(placed(blank.options(), blank.pointer(), Optional.of(blank))));
            }
        }
        return fields;
    }

    private Json named(Label name, Unit unit) {
        return new Json()
                .with("name", messages().of(name))
                .with("unit", unit.equals(Unit.NONE) ? null : messages().of(unit.label()));
    }

    private Json placed(Map<String, Label> options, String pointer, Optional<Field> blank) {
        Json json = new Json().with("options", options(options)).with("pointer", pointer);
        blank.ifPresent(there -> json.withAll(described(there)));
        return json;
    }

    private Json options(Map<String, Label> options) {
        Json json = new Json();
        options.forEach((name, label) -> json.with(name, messages().of(label)));
        return json;
    }

    /** Returns the other columns of the dictionary. */
    private Json described(Field blank) {
        Optional<Unit> unit = Optional.of(blank.unit()).filter(there -> !there.equals(Unit.NONE));
        return new Json()
                .with("wireType", blank.type().wireName())
                .with("section", messages().of(blank.section().label()))
                .with("yearly", blank.series())
                .withPresent("maxLength", Optional.of(blank.maxLength()).filter(length -> length > 0))
                .withPresent("unitCode", unit.map(Unit::code))
                .withPresent("none", unit.map(there -> blank.noneIsZero() ? "zero" : "nothing"))
                .withPresent("range", range(blank.range()))
                .withPresent("plausible", range(blank.plausible()))
                .withPresent(
                        "editions", Optional.of(new TreeSet<>(blank.editions())).filter(ids -> !ids.isEmpty()));
    }

    private static Optional<Json> range(@Nullable Range range) {
        return Optional.ofNullable(range)
                .map(there -> new Json()
                        .withPresent(
                                there.minExcluded() ? "exclusiveMinimum" : "minimum", Optional.ofNullable(there.min()))
                        .withPresent("maximum", Optional.ofNullable(there.max())));
    }
}
