package org.clusterrules.diff;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.assessment.SafeEscapes;
import org.clusterrules.diff.Impact.Affected;
import org.clusterrules.diff.Impact.OutcomeChange;
import org.clusterrules.diff.Impact.Total;

/** Writes a diff as JSON. */
final class DiffJson {
    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator json;

    private DiffJson(JsonGenerator json) {
        this.json = json;
    }

    static String write(RuleSetDiff diff, Optional<Impact> impact) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
            new DiffJson(json).document(diff, impact);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a string can always be written to
        }
        return SafeEscapes.escape(text.append('\n').toString());
    }

    private void document(RuleSetDiff diff, Optional<Impact> impact) throws IOException {
        json.writeStartObject();
        revision("before", diff.before());
        revision("after", diff.after());
        json.writeArrayFieldStart("changes");
        for (CriterionChange change : diff.changes()) {
            change(change);
        }
        json.writeEndArray();
        criteria("unchanged", diff.unchanged());
        criteria("following", diff.following());
        if (impact.isPresent()) {
            impact(impact.get());
        }
        json.writeEndObject();
    }

    private void criteria(String name, List<Criterion> criteria) throws IOException {
        json.writeArrayFieldStart(name);
        for (Criterion criterion : criteria) {
            json.writeString(criterion.id());
        }
        json.writeEndArray();
    }

    private void revision(String name, Revision revision) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("name", revision.name());
        json.writeStringField("ruleSet", revision.rules().info().id());
        json.writeStringField("sha256", revision.rules().info().sha256());
        json.writeEndObject();
    }

    private void change(CriterionChange change) throws IOException {
        json.writeStartObject();
        json.writeStringField("criterion", change.criterion());
        json.writeStringField("change", change.type().name());
        json.writeArrayFieldStart("aspects");
        for (Aspect aspect : change.aspects()) {
            json.writeStartObject();
            json.writeStringField("what", aspect.what().name());
            json.writeStringField(
                    "before", aspect.before().map(Aspect.Stated::text).orElse(null));
            json.writeStringField(
                    "after", aspect.after().map(Aspect.Stated::text).orElse(null));
            json.writeEndObject();
        }
        json.writeEndArray();
        if (change.equivalence().isPresent()) {
            json.writeObjectFieldStart("equivalence");
            json.writeStringField("kind", change.equivalence().get().kind().name());
            json.writeNumberField("forms", change.equivalence().get().forms());
            json.writeEndObject();
        }
        if (change.witness().isPresent()) {
            CriterionChange.Witness witness = change.witness().get();
            json.writeObjectFieldStart("witness");
            json.writeObjectFieldStart("cells");
            for (Map.Entry<String, ?> cell : witness.form().changes().entrySet()) {
                json.writeStringField(
                        cell.getKey(),
                        cell.getValue() == null ? null : cell.getValue().toString());
            }
            json.writeEndObject();
            outcomes(witness.before(), witness.after());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void outcomes(OutcomeChange change) throws IOException {
        json.writeStringField("criterion", change.criterion());
        outcomes(change.outcome().before(), change.outcome().after());
    }

    private void outcomes(Optional<Outcome> before, Optional<Outcome> after) throws IOException {
        json.writeStringField("before", before.map(Outcome::name).orElse(null));
        json.writeStringField("after", after.map(Outcome::name).orElse(null));
    }

    private void impact(Impact impact) throws IOException {
        json.writeObjectFieldStart("impact");
        json.writeNumberField("applications", impact.applications());
        json.writeNumberField("unreadable", impact.unreadable());
        json.writeBooleanField("newlyUnmet", impact.newlyUnmet());
        json.writeArrayFieldStart("totals");
        for (Total total : impact.totals()) {
            json.writeStartObject();
            outcomes(total.change());
            json.writeNumberField("applications", total.applications());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("affected");
        for (Affected one : impact.affected()) {
            json.writeStartObject();
            json.writeNumberField("number", one.number());
            json.writeStringField("clusterName", one.clusterName().orElse(null));
            json.writeObjectFieldStart("eligible");
            json.writeStringField("before", one.eligible().before().name());
            json.writeStringField("after", one.eligible().after().name());
            json.writeEndObject();
            json.writeObjectFieldStart("score");
            number("before", one.score().before());
            number("after", one.score().after());
            json.writeEndObject();
            json.writeArrayFieldStart("criteria");
            for (OutcomeChange change : one.outcomes()) {
                json.writeStartObject();
                outcomes(change);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void number(String name, Optional<BigDecimal> number) throws IOException {
        json.writeFieldName(name);
        if (number.isPresent()) {
            json.writeNumber(number.get().toPlainString());
        } else {
            json.writeNull();
        }
    }
}
