package org.clusterrules.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterrules.model.FormLayout.ListLayout;
import org.clusterrules.model.FormLayout.ObjectLayout;
import org.jspecify.annotations.Nullable;

/**
 * The JSON Schema of the form: what {@link ApplicationJson} reads, as far as a schema can express it; its {@code $comment} has the rest.
 * Titles are Chinese, as on the form; descriptions are in both languages. It has only keywords that every validator checks: a date is a
 * pattern, not a {@code format}.
 */
final class FormSchema {
    private static final String BLANK = "blank";
    private static final String NONE = "none";
    private static final String TEXT = "text";
    private static final String NAMES = "names";
    private static final String DAY = "day";
    private static final String COUNT = "count";
    private static final String FIGURE = "figure";
    private static final String YES_NO = "yesno";

    private final Node definitions = new Node(); // shared by many blanks

    private static final class Node extends LinkedHashMap<String, Object> {
        private static final long serialVersionUID = 1L;

        Node with(String keyword, Object value) {
            put(keyword, value);
            return this;
        }

        Node with(Label label) {
            return with("title", label.zh()).with("description", label.en());
        }
    }

    private FormSchema() {
        define(BLANK, "schema.blank", textOrNull().with("pattern", TextPatterns.BLANK));
        define(NONE, "schema.none", text(TextPatterns.NONE));
        define(TEXT, "schema.text", textOrNull());
        define(NAMES, "schema.names", anyOf(listOf(reference(TEXT)), text(TextPatterns.NOTHING), reference(BLANK)));
        define(DAY, "schema.day", anyOf(text(TextPatterns.DAY), reference(BLANK)));
        define(COUNT, "schema.count", anyOf(count(), reference(NONE), reference(BLANK)));
        define(FIGURE, "schema.figure", anyOf(figure(null), reference(NONE), reference(BLANK)));
    }

    static String of(Edition edition) {
        return PlainJson.write(new FormSchema().form(edition));
    }

    private Node form(Edition edition) {
        Label limits = Messages.of(
                "schema.limits", Numeric.MAX_DIGITS, ApplicationJson.MAX_CHARACTERS, JsonLimits.FORM.values());
        Node properties = new Node();
        properties.put(FormLayout.EDITION, edition(edition.id()));
        FormLayout.of(edition).sections().forEach((name, section) -> properties.put(name, schema(section)));
        return new Node()
                .with("$schema", "https://json-schema.org/draft/2020-12/schema")
                .with("$id", "urn:clusterrules:form:" + edition.id())
                .with("$comment", limits.zh() + "\n" + limits.en())
                .with(Messages.of("schema.form", edition.id()))
                .with("type", "object")
                .with("properties", properties)
                .with("required", List.of(FormLayout.EDITION))
                .with("additionalProperties", false)
                .with("$defs", definitions);
    }

    private static Node edition(String id) {
        Field field = Dictionary.field("/" + FormLayout.EDITION).orElseThrow();
        return new Node()
                .with(field.label())
                .with("anyOf", List.of(new Node().with("const", id), text(TextPatterns.oneOf(List.of(id)))));
    }

    private Node schema(Layout layout) {
        if (layout instanceof CellLayout cell) {
            return cell(cell.place, cell.type);
        } else if (layout instanceof ListLayout list) {
            List<Node> written = List.of(listOf(schema(list.ready.get(0))), reference(NONE), reference(BLANK));
            return new Node().with(list.field.label()).with("anyOf", written);
        }
        ObjectLayout object = (ObjectLayout) layout;
        Node properties = new Node();
        object.layouts.forEach((name, member) -> properties.put(name, schema(member)));
        return describe(object.pointer, object.field).with("anyOf", List.of(object(properties), reference(BLANK)));
    }

    private Node cell(Place place, Class<? extends Cell> type) {
        Node node = describe(place);
        if (type == Ticks.class) {
            node.putAll(ticks(place.options()));
        } else if (type == Choice.class && place.field().type() != FieldType.YES_NO) {
            node.putAll(choice(place));
        } else {
            node.putAll(reference(definition(place, type)));
        }
        return node;
    }

    /** Describes a section of the form, or a group of blanks in one entry of the dictionary. */
    private static Node describe(String pointer, @Nullable Field field) {
        if (field != null && field.type() != FieldType.NAMED_TARGETS) {
            return new Node().with(label(new Place(field, pointer, field)));
        }
        return Arrays.stream(Section.values())
                .filter(section -> pointer.equals("/" + section.jsonName()))
                .findFirst()
                .map(section -> new Node().with(section.label()))
                .orElseGet(Node::new);
    }

    private static Node describe(Place place) {
        List<Label> facts = facts(place);
        Label label = label(place);
        String zh = facts.stream().map(Label::zh).collect(Collectors.joining("；"));
        String en =
                Stream.concat(Stream.of(label), facts.stream()).map(Label::en).collect(Collectors.joining("; "));
        return new Node().with(new Label(label.zh(), zh.isEmpty() ? en : zh + "。\n" + en));
    }

    /** Returns the label; within a list, that of the component alone. */
    private static Label label(Place place) {
        return place.field().type() == FieldType.NAMED_TARGETS
                ? Dictionary.step(place.field(), place.name())
                : Label.of(place::label);
    }

    private static List<Label> facts(Place place) {
        Field field = place.indicator();
        List<Label> facts = new ArrayList<>();
        if (!field.unit().equals(Unit.NONE)) {
            facts.add(Messages.of("schema.unit", field.unit().label()));
            facts.add(Messages.of(field.noneIsZero() ? "schema.none-is-zero" : "schema.none-is-nothing"));
        }
        if (field.range() != null) {
            facts.add(Messages.of("schema.range", words(field.range())));
        }
        if (field.plausible() != null) {
            facts.add(Messages.of("schema.plausible", words(field.plausible())));
        }
        if (field.maxLength() > 0) {
            facts.add(Messages.of("schema.length", field.maxLength()));
        }
        return facts;
    }

    private static Label words(Range range) {
        if (range.min() != null && range.max() != null) {
            return Messages.of(
                    "schema.between", range.min().toPlainString(), range.max().toPlainString());
        } else if (range.min() != null) {
            return Messages.of(
                    range.minExcluded() ? "schema.above" : "schema.from",
                    range.min().toPlainString());
        }
        return Messages.of("schema.up-to", String.valueOf(range.max()));
    }

    private String definition(Place place, Class<? extends Cell> type) {
        if (type == Figure.class) {
            return place.range() == null ? FIGURE : figureWithin(place.range());
        } else if (type == Choice.class) {
            if (!definitions.containsKey(YES_NO)) {
                define(YES_NO, "schema.yes-no", choice(place));
            }
            return YES_NO;
        }
        return type == Count.class ? COUNT : type == Text.class ? TEXT : type == Names.class ? NAMES : DAY;
    }

    /** Defines the figures of a range, for information: a figure outside is valid, too. */
    private String figureWithin(Range range) {
        String name = FIGURE + "-" + words(range).en().replace("-", "minus ").replace(' ', '-');
        if (!definitions.containsKey(name)) {
            define(name, Messages.of("schema.figure-range", words(range)), anyOf(figure(range), reference(FIGURE)));
        }
        return name;
    }

    private static Node figure(@Nullable Range range) {
        Node node = new Node().with("type", "number");
        if (range == null || range.min() == null) {
            node.with("exclusiveMinimum", Figure.LIMIT.negate());
        } else {
            node.with(range.minExcluded() ? "exclusiveMinimum" : "minimum", range.min());
        }
        return range == null || range.max() == null
                ? node.with("exclusiveMaximum", Figure.LIMIT)
                : node.with("maximum", range.max());
    }

    private static Node count() {
        return new Node()
                .with("type", "integer")
                .with("minimum", BigDecimal.ZERO)
                .with("exclusiveMaximum", Count.LIMIT);
    }

    private static Node choice(Place place) {
        List<Node> options = new ArrayList<>();
        place.options()
                .forEach((name, label) ->
                        options.add(new Node().with("const", name).with(label)));
        List<String> words = new ArrayList<>(place.options().keySet());
        words.addAll(CellLayout.wordsFor(place));
        return anyOf(new Node().with("oneOf", options), text(TextPatterns.oneOf(words)), reference(BLANK));
    }

    private static Node ticks(Map<String, Label> options) {
        Node properties = new Node();
        options.forEach((name, label) -> {
            Node evidence = new Node().with(label);
            evidence.putAll(reference(NAMES));
            properties.put(name, evidence);
        });
        return anyOf(object(properties), reference(NONE), reference(BLANK));
    }

    private void define(String name, String key, Node node) {
        define(name, Messages.of(key), node);
    }

    private void define(String name, Label label, Node node) {
        Node definition = new Node().with(label);
        definition.putAll(node);
        definitions.put(name, definition);
    }

    private static Node reference(String definition) {
        return new Node().with("$ref", "#/$defs/" + definition);
    }

    private static Node anyOf(Node... nodes) {
        return new Node().with("anyOf", List.of(nodes));
    }

    private static Node object(Node properties) {
        return new Node().with("type", "object").with("properties", properties).with("additionalProperties", false);
    }

    private static Node listOf(Node element) {
        return new Node().with("type", "array").with("items", element);
    }

    private static Node text(String pattern) {
        return new Node().with("type", "string").with("pattern", pattern);
    }

    private static Node textOrNull() {
        return new Node().with("type", List.of("string", "null"));
    }
}
