package org.clusterrules.assessment;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Text;

/** Writes the parts of an assessment; names and order are relied on by other systems. */
final class AssessmentWriter {
    /** The version of the format. A reader can rely on what a version has; more may be added to it. */
    static final int FORMAT = 1;

    private final JsonGenerator json;
    private final Locale language;

    AssessmentWriter(JsonGenerator json, Locale language) {
        this.json = json;
        this.language = language;
    }

    void assessment(Assessment assessment) throws IOException {
        json.writeStartObject();
        json.writeNumberField("format", FORMAT);
        json.writeObjectFieldStart("ruleSet");
        json.writeStringField("id", assessment.ruleSet().id());
        json.writeStringField("title", assessment.ruleSet().title().in(language));
        json.writeStringField("sha256", assessment.ruleSet().sha256());
        json.writeEndObject();
        json.writeStringField("clusterName", assessment.clusterName().orElse(null));
        json.writeStringField("edition", assessment.application().edition().id());
        json.writeStringField("formSha256", assessment.application().sha256());
        json.writeStringField("eligible", assessment.eligible().name());
        json.writeArrayFieldStart("notChecked");
        for (Criterion criterion : assessment.notChecked()) {
            json.writeString(criterion.id());
        }
        json.writeEndArray();
        json.writeObjectFieldStart("parts");
        for (Map.Entry<Part, Outcome> part : assessment.parts().entrySet()) {
            json.writeStringField(part.getKey().id(), part.getValue().name());
        }
        json.writeEndObject();
        score(assessment.score());
        json.writeArrayFieldStart("findings");
        for (Finding finding : assessment.findings()) {
            finding(finding);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void score(Score score) throws IOException {
        json.writeObjectFieldStart("score");
        json.writeFieldName("total");
        numberOrNull(score.total());
        json.writeObjectFieldStart("areas");
        for (Map.Entry<Area, BigDecimal> area : score.areas().entrySet()) {
            json.writeFieldName(area.getKey().name());
            number(area.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void finding(Finding finding) throws IOException {
        Criterion criterion = finding.criterion();
        json.writeStartObject();
        json.writeStringField("criterion", criterion.id());
        json.writeStringField("part", criterion.part().id());
        json.writeStringField("kind", criterion.kind().name());
        if (criterion.area().isPresent()) {
            json.writeStringField("area", criterion.area().get().name());
        }
        json.writeStringField("outcome", finding.outcome().name());
        json.writeBooleanField("knifeEdge", finding.knifeEdge());
        if (finding.comparison().isPresent()) {
            comparison(finding.comparison().get());
        }
        List<Cell> cells = finding.cells();
        texts("cells", cells, Cell::pointer);
        texts("labels", cells, cell -> cell.place().fullLabel(language));
        texts("missing", finding.missing(), Cell::pointer);
        json.writeArrayFieldStart("advice");
        for (Change change : finding.advice()) {
            change(change);
        }
        json.writeEndArray();
        json.writeStringField("basis", criterion.basis().in(language));
        json.writeStringField("title", criterion.title().in(language));
        json.writeStringField("requirement", finding.requirement(language));
        json.writeStringField("message", finding.message(language));
        json.writeObjectFieldStart("rule");
        json.writeStringField("ruleSet", criterion.source().ruleSet());
        json.writeStringField("file", criterion.source().file());
        json.writeNumberField("line", criterion.source().line());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void comparison(Comparison comparison) throws IOException {
        if (comparison instanceof Comparison.Numbers numbers) {
            numberIfPresent("actual", numbers.actual());
            json.writeStringField("operator", numbers.operator().name());
            numberIfPresent("required", numbers.required());
            json.writeStringField("unit", numbers.unit().code());
            numberIfPresent("margin", numbers.margin());
        } else if (comparison instanceof Comparison.Options options) {
            if (options.chosen().isPresent()) {
                json.writeStringField("actual", options.chosen().get());
            }
            json.writeStringField("operator", options.operator().name());
            json.writeStringField("required", options.wanted());
        } else if (comparison instanceof Comparison.Rise rise) {
            json.writeArrayFieldStart("actual");
            for (Optional<BigDecimal> value : rise.values()) {
                numberOrNull(value);
            }
            json.writeEndArray();
            json.writeStringField("operator", rise.operator().name());
        }
    }

    private void numberIfPresent(String name, Optional<BigDecimal> number) throws IOException {
        if (number.isPresent()) {
            json.writeFieldName(name);
            number(number.get());
        }
    }

    private void texts(String name, List<Cell> cells, Function<Cell, String> text) throws IOException {
        json.writeArrayFieldStart(name);
        for (Cell cell : cells) {
            json.writeString(text.apply(cell));
        }
        json.writeEndArray();
    }

    private void change(Change change) throws IOException {
        json.writeStartObject();
        json.writeStringField("cell", change.from().pointer());
        json.writeFieldName("from");
        if (change.from().isNone()) {
            json.writeString(Text.NONE);
        } else {
            numberOrNull(change.fromNumber());
        }
        json.writeFieldName("to");
        number(change.to());
        json.writeEndObject();
    }

    private void numberOrNull(Optional<BigDecimal> number) throws IOException {
        if (number.isPresent()) {
            number(number.get());
        } else {
            json.writeNull();
        }
    }

    /** Writes a number without an exponent; a mapper that makes a tree takes the number itself. */
    private void number(BigDecimal number) throws IOException {
        if (json.canWriteFormattedNumbers()) {
            json.writeNumber(number.toPlainString());
        } else {
            json.writeNumber(number);
        }
    }
}
