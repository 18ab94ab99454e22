package org.clusterrules.assessment;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterrules.assessment.WrittenAssessment.ComparedNumbers;
import org.clusterrules.assessment.WrittenAssessment.ComparedOption;
import org.clusterrules.assessment.WrittenAssessment.ComparedRow;
import org.clusterrules.assessment.WrittenAssessment.WrittenChange;
import org.clusterrules.assessment.WrittenAssessment.WrittenComparison;
import org.clusterrules.assessment.WrittenAssessment.WrittenFinding;
import org.clusterrules.model.State;
import org.clusterrules.model.Text;
import org.clusterrules.model.internal.Decimals;

/** Writes assessments, which {@link AssessmentReader} reads. Other systems rely on the names and their order. */
final class AssessmentWriter {
    static final int FORMAT = 1; // the version, to which fields may be added

    private final JsonGenerator json;

    AssessmentWriter(JsonGenerator json) {
        this.json = json;
    }

    void assessment(WrittenAssessment assessment) throws IOException {
        json.writeStartObject();
        json.writeNumberField("format", FORMAT);
        json.writeObjectFieldStart("ruleSet");
        json.writeStringField("id", assessment.ruleSet().id());
        json.writeStringField("title", assessment.ruleSet().title());
        textIfPresent("inForceFrom", assessment.ruleSet().inForce().from());
        textIfPresent("inForceTo", assessment.ruleSet().inForce().to());
        json.writeStringField("sha256", assessment.ruleSet().sha256());
        json.writeEndObject();
        json.writeStringField("clusterName", assessment.clusterName().orElse(null));
        json.writeStringField("edition", assessment.edition());
        json.writeStringField("formSha256", assessment.formSha256());
        json.writeStringField("eligible", assessment.eligible().name());
        texts("notChecked", assessment.notChecked());
        json.writeObjectFieldStart("parts");
        for (Map.Entry<Part, Outcome> part : assessment.parts().entrySet()) {
            json.writeStringField(part.getKey().id(), part.getValue().name());
        }
        json.writeEndObject();
        score(assessment.score());
        json.writeArrayFieldStart("findings");
        for (WrittenFinding finding : assessment.findings()) {
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
            Decimals.write(area.getValue(), json);
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void finding(WrittenFinding finding) throws IOException {
        json.writeStartObject();
        repeated("criterion", finding.criterionId());
        repeated("part", finding.part().id());
        repeated("kind", finding.kind().name());
        textIfPresent("area", finding.area());
        repeated("outcome", finding.outcome().name());
        json.writeBooleanField("knifeEdge", finding.knifeEdge());
        if (finding.comparison().isPresent()) {
            comparison(finding.comparison().get());
        }
        texts("cells", finding.cells());
        texts("labels", finding.labels());
        texts("missing", finding.missing());
        json.writeArrayFieldStart("advice");
        for (WrittenChange change : finding.advice()) {
            change(change);
        }
        json.writeEndArray();
        repeated("basis", finding.basis());
        repeated("title", finding.title());
        repeated("requirement", finding.requirement());
        json.writeStringField("message", finding.message());
        json.writeObjectFieldStart("rule");
        repeated("ruleSet", finding.rule().ruleSet());
        repeated("file", finding.rule().file());
        json.writeNumberField("line", finding.rule().line());
        json.writeEndObject();
        json.writeEndObject();
    }

    private void comparison(WrittenComparison comparison) throws IOException {
        if (comparison instanceof ComparedNumbers numbers) {
            numberIfPresent("actual", numbers.actual());
            json.writeStringField("operator", numbers.operator().name());
            numberIfPresent("required", numbers.required());
            json.writeStringField("unit", numbers.unit());
            numberIfPresent("margin", numbers.margin());
        } else if (comparison instanceof ComparedOption option) {
            textIfPresent("actual", option.actual());
            json.writeStringField("operator", option.operator().name());
            json.writeStringField("required", option.required());
        } else if (comparison instanceof ComparedRow row) {
            json.writeArrayFieldStart("actual");
            for (Optional<BigDecimal> value : row.actual()) {
                numberOrNull(value);
            }
            json.writeEndArray();
            json.writeStringField("operator", row.operator().name());
        }
    }

    private void numberIfPresent(String name, Optional<BigDecimal> number) throws IOException {
        if (number.isPresent()) {
            json.writeFieldName(name);
            Decimals.write(number.get(), json);
        }
    }

    private void textIfPresent(String name, Optional<?> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get().toString());
        }
    }

    private void texts(String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            repeated(text);
        }
        json.writeEndArray();
    }

    private void repeated(String name, String text) throws IOException {
        json.writeFieldName(name);
        repeated(text);
    }

    /** Writes a text of the rules or of the dictionary; a mapper's generator escapes as configured. */
    private void repeated(String text) throws IOException {
        if (json instanceof SafeGenerator safe) {
            safe.writeRepeated(text);
        } else {
            json.writeString(text);
        }
    }

    private void change(WrittenChange change) throws IOException {
        json.writeStartObject();
        json.writeStringField("cell", change.cell());
        json.writeFieldName("from");
        if (change.state() == State.NONE) {
            json.writeString(Text.NONE);
        } else {
            numberOrNull(change.from());
        }
        json.writeFieldName("to");
        Decimals.write(change.to(), json);
        json.writeEndObject();
    }

    private void numberOrNull(Optional<BigDecimal> number) throws IOException {
        if (number.isPresent()) {
            Decimals.write(number.get(), json);
        } else {
            json.writeNull();
        }
    }
}
