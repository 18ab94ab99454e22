package org.clusterrules.assessment;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.clusterrules.model.Label;
import org.clusterrules.model.Text;

/**
 * Writes the JSON Schema of what {@link AssessmentWriter} writes, as {@link AssessmentSchemaTest} expects it in the jar. More fields may be added to the format, so objects stay open; a
 * field that is always there is required. Titles are Chinese, descriptions English.
 */
final class AssessmentSchema {
    private static final String POINTER = "^/";

    private static final List<String> OF_A_COMPARISON = List.of("actual", "operator", "required", "unit", "margin");

    private final JsonGenerator json;

    private AssessmentSchema(JsonGenerator json) {
        this.json = json;
    }

    static String schema() throws IOException {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
            new AssessmentSchema(json).write();
        }
        return text + "\n";
    }

    /** Writes keywords of a schema, within its braces. */
    private interface Keywords {
        void write() throws IOException;
    }

    /** What an object has by that name. */
    private record Property(String name, boolean isRequired, Label label, Keywords value) {}

    private static Property always(String name, String zh, String en, Keywords value) {
        return new Property(name, true, new Label(zh, en), value);
    }

    private static Property sometimes(String name, String zh, String en, Keywords value) {
        return new Property(name, false, new Label(zh, en), value);
    }

    private void write() throws IOException {
        json.writeStartObject();
        json.writeStringField("$schema", "https://json-schema.org/draft/2020-12/schema");
        json.writeStringField("$id", "urn:clusterrules:assessment:" + AssessmentWriter.FORMAT);
        label(new Label("申报表审核结果", "What a rule set says about a declaration form"));
        object(
                always(
                        "format",
                        "格式版本",
                        "version of this format",
                        () -> json.writeNumberField("const", AssessmentWriter.FORMAT)),
                always("ruleSet", "规则集", "the rule set that was applied", this::ruleSet),
                always(
                        "clusterName",
                        "集群名称",
                        "name of the cluster; null if the form does not say",
                        () -> type("string", "null")),
                always("edition", "申报表版本", "edition of the form", this::text),
                always("formSha256", "申报表的 SHA-256", "SHA-256 of the form as the library writes it", this::sha256),
                always(
                        "eligible",
                        "是否符合申报条件",
                        "whether the form is eligible: declarations and standard are met",
                        () -> names(Eligibility.values(), Eligibility::label)),
                always("notChecked", "未核对的判定项", "criteria whose threshold is not on record", () -> list(this::text)),
                always("parts", "各部分的结论", "outcome of each part of the rule set", this::parts),
                always("score", "得分", "score, which is this project's own and changes no outcome", this::score),
                always(
                        "findings",
                        "各判定项的结论",
                        "one finding for each criterion; fewer if fewer were asked for",
                        () -> list(this::finding)));
        json.writeEndObject();
    }

    private void ruleSet() throws IOException {
        object(
                always("id", "规则集标识", "id of the rule set", this::text),
                always("title", "名称", "title of the rule set", this::text),
                sometimes("inForceFrom", "施行日期", "first day on which the rule set is in force", this::day),
                sometimes("inForceTo", "终止日期", "last day on which the rule set is in force", this::day),
                always("sha256", "全部规则的 SHA-256", "SHA-256 of all its rules", this::sha256));
    }

    private void parts() throws IOException {
        object(List.of(Part.values()).stream()
                .map(part -> new Property(part.id(), false, part.label(), this::outcome))
                .toArray(Property[]::new));
    }

    private void score() throws IOException {
        object(
                always(
                        "total",
                        "总分",
                        "mean of the areas; null if no area has any weight",
                        () -> points("number", "null")),
                always(
                        "areas",
                        "各领域得分",
                        "score of each area that has any weight",
                        () -> object(List.of(Area.values()).stream()
                                .map(area -> new Property(area.name(), false, area.label(), () -> points("number")))
                                .toArray(Property[]::new))));
    }

    private void finding() throws IOException {
        object(
                always("criterion", "判定项", "id of the criterion", this::text),
                always("part", "部分", "part of the rule set", () -> names(Part.values(), Part::id, Part::label)),
                always("kind", "必备或参考", "whether it decides or advises", () -> names(Kind.values(), Kind::label)),
                sometimes("area", "领域", "area that it is scored in", () -> names(Area.values(), Area::label)),
                always("outcome", "结论", "outcome", this::outcome),
                always(
                        "knifeEdge",
                        "临界",
                        "whether the outcome could differ had the applicant not rounded",
                        () -> type("boolean")),
                sometimes("actual", "实际值", "what was compared", () -> {}),
                sometimes("operator", "比较方式", "how it was compared", () -> names(Operator.values(), Operator::label)),
                sometimes("required", "要求的值", "what is required", () -> {}),
                sometimes("unit", "单位", "unit of the numbers", this::text),
                sometimes(
                        "margin",
                        "余量",
                        "by how much the requirement is met, or, below zero, missed",
                        () -> type("number")),
                always(
                        "cells",
                        "有关栏目",
                        "JSON pointers of the cells that decided the outcome",
                        () -> list(this::pointer)),
                always(
                        "labels",
                        "有关栏目在申报表中的位置",
                        "places of these cells on the form, in the same order",
                        () -> list(this::text)),
                always(
                        "missing",
                        "须先填写的栏目",
                        "JSON pointers of the cells to fill in before the outcome can be decided",
                        () -> list(this::pointer)),
                always(
                        "advice",
                        "符合要求的最小改动",
                        "smallest change that would meet the requirement",
                        () -> list(this::change)),
                always("basis", "依据", "where the form or the standard says so", this::text),
                always("title", "名称", "the requirement in a few words", this::text),
                always("requirement", "要求", "what is required, in words", this::text),
                always("message", "说明", "the finding in a sentence", this::text),
                always("rule", "规则所在", "where the rule is", this::rule));
        comparison();
    }

    private void change() throws IOException {
        object(
                always("cell", "栏目", "JSON pointer of the cell", this::pointer),
                always("from", "现值", "the number there, 无, or null if the cell is blank", () -> {
                    json.writeArrayFieldStart("anyOf");
                    schema(() -> type("number", "null"));
                    schema(() -> json.writeStringField("const", Text.NONE));
                    json.writeEndArray();
                }),
                always("to", "改为", "the number to write", () -> type("number")));
    }

    private void rule() throws IOException {
        object(
                always("ruleSet", "规则集标识", "id of the rule set whose file holds the rule", this::text),
                always("file", "文件", "rule file", this::text),
                always("line", "行", "line of the rule's name, from 1", () -> {
                    type("integer");
                    json.writeNumberField("minimum", 1);
                }));
    }

    /** Says what belongs together of the five fields of a comparison. */
    private void comparison() throws IOException {
        json.writeArrayFieldStart("oneOf");
        schema(() -> compared(new Label("没有比较", "nothing is compared"), Map.of(), List.of()));
        schema(() -> {
            Keywords number = () -> type("number");
            compared(
                    new Label("比较数值", "numbers are compared"),
                    Map.of(
                            "actual",
                            number,
                            "operator",
                            oneOf(EnumSet.complementOf(EnumSet.of(Operator.IS, Operator.INCREASES))),
                            "required",
                            number,
                            "unit",
                            this::text,
                            "margin",
                            number),
                    List.of("operator", "unit"));
            json.writeObjectFieldStart("dependentRequired");
            texts("margin", List.of("actual", "required"));
            json.writeEndObject();
        });
        schema(() -> compared(
                new Label("比较选项", "an option is compared"),
                Map.of("actual", this::text, "operator", oneOf(EnumSet.of(Operator.IS)), "required", this::text),
                List.of("operator", "required")));
        schema(() -> compared(
                new Label("比较一行数值", "a row of numbers is compared"),
                Map.of(
                        "actual",
                        () -> list(() -> type("number", "null")),
                        "operator",
                        oneOf(EnumSet.of(Operator.INCREASES))),
                List.of("actual", "operator")));
        json.writeEndArray();
    }

    private void compared(Label label, Map<String, Keywords> values, List<String> required) throws IOException {
        label(label);
        json.writeObjectFieldStart("properties");
        for (String name : OF_A_COMPARISON) {
            json.writeFieldName(name);
            Keywords value = values.get(name);
            if (value == null) {
                json.writeBoolean(false);
            } else {
                schema(value);
            }
        }
        json.writeEndObject();
        if (!required.isEmpty()) {
            texts("required", required);
        }
    }

    private Keywords oneOf(Set<Operator> operators) {
        return () -> texts("enum", operators.stream().map(Operator::name).toList());
    }

    private void outcome() throws IOException {
        names(Outcome.values(), Outcome::label);
    }

    private void points(String... types) throws IOException {
        type(types);
        json.writeNumberField("minimum", 0);
        json.writeNumberField("maximum", 100);
    }

    private void text() throws IOException {
        type("string");
    }

    private void sha256() throws IOException {
        text();
        json.writeStringField("pattern", AssessmentReader.SHA256_PATTERN);
    }

    private void day() throws IOException {
        text();
        json.writeStringField("pattern", AssessmentReader.DAY_PATTERN);
    }

    private void pointer() throws IOException {
        text();
        json.writeStringField("pattern", POINTER);
    }

    private <E extends Enum<E>> void names(E[] values, Function<E, Label> label) throws IOException {
        names(values, Enum::name, label);
    }

    /** Writes that it is one of the names, each with its words. */
    private <E> void names(E[] values, Function<E, String> name, Function<E, Label> label) throws IOException {
        json.writeArrayFieldStart("oneOf");
        for (E value : values) {
            schema(() -> {
                json.writeStringField("const", name.apply(value));
                label(label.apply(value));
            });
        }
        json.writeEndArray();
    }

    private void list(Keywords element) throws IOException {
        type("array");
        json.writeFieldName("items");
        schema(element);
    }

    private void object(Property... properties) throws IOException {
        type("object");
        json.writeObjectFieldStart("properties");
        for (Property property : properties) {
            json.writeFieldName(property.name());
            schema(() -> {
                label(property.label());
                property.value().write();
            });
        }
        json.writeEndObject();
        List<String> required = Arrays.stream(properties)
                .filter(Property::isRequired)
                .map(Property::name)
                .toList();
        if (!required.isEmpty()) {
            texts("required", required);
        }
    }

    private void schema(Keywords keywords) throws IOException {
        json.writeStartObject();
        keywords.write();
        json.writeEndObject();
    }

    private void label(Label label) throws IOException {
        json.writeStringField("title", label.zh());
        json.writeStringField("description", label.en());
    }

    private void type(String... types) throws IOException {
        if (types.length == 1) {
            json.writeStringField("type", types[0]);
        } else {
            texts("type", List.of(types));
        }
    }

    private void texts(String keyword, List<String> texts) throws IOException {
        json.writeArrayFieldStart(keyword);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
