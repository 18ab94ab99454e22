package org.clusterrules.bench;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clusterrules.assessment.Area;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.Change;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Eligibility;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Kind;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.assessment.Part;
import org.clusterrules.assessment.Ratio;
import org.clusterrules.internal.SafeEscapes;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Text;
import org.clusterrules.rules.RuleSet;

/**
 * The document of an assessment by hand: the same bytes in one line, in Chinese, written with Jackson's generator. What is the same for
 * every form (a criterion's title, basis, requirement, file and line) is known beforehand.
 */
final class DocumentByHand {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int ROOM = 1 << 16;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final Assessment ANY =
            RuleSet.builtIn(RuleSetFiles.ID).direct().assess(FormMix.read("eligible.json"));
    private static final List<Criterion> CRITERIA =
            ANY.findings().stream().map(Finding::criterion).toList();
    private static final List<String> REQUIREMENTS = ANY.findings().stream()
            .map(finding -> finding.requirement(Locale.CHINESE))
            .toList();

    private final Facts facts;
    private final JsonGenerator json;

    private DocumentByHand(Facts facts, JsonGenerator json) {
        this.facts = facts;
        this.json = json;
    }

    static String title(int criterion) {
        return CRITERIA.get(criterion).title().zh();
    }

    /** Writes what the criteria came to, with notes of a whole document, and the end of the line. */
    static byte[] write(Facts facts, String sha256) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(ROOM);
        try (JsonGenerator json = JSON.createGenerator(line, JsonEncoding.UTF8)) {
            new DocumentByHand(facts, json).write(sha256);
        }
        line.write('\n');
        return line.toByteArray();
    }

    private void write(String sha256) throws IOException {
        json.writeStartObject();
        json.writeNumberField("format", 1);
        json.writeObjectFieldStart("ruleSet");
        json.writeStringField("id", ANY.ruleSet().id());
        json.writeStringField("title", ANY.ruleSet().title().zh());
        json.writeStringField("sha256", ANY.ruleSet().sha256());
        json.writeEndObject();
        Text name = facts.basics().clusterName().isBlank()
                ? facts.cover().clusterName()
                : facts.basics().clusterName();
        json.writeFieldName("clusterName");
        foreign(name.isBlank() ? null : name.value());
        json.writeStringField("edition", "2022");
        json.writeStringField("formSha256", sha256);
        Outcome declarations = part(Part.DECLARATIONS);
        Outcome standard = part(Part.STANDARD);
        json.writeStringField(
                "eligible", Eligibility.of(List.of(declarations, standard)).name());
        json.writeArrayFieldStart("notChecked");
        for (int i = 0; i < CRITERIA.size(); i++) {
            if (facts.verdicts().notes(i).isUnrecorded()) {
                json.writeString(CRITERIA.get(i).id());
            }
        }
        json.writeEndArray();
        json.writeObjectFieldStart("parts");
        for (Part part : Part.values()) {
            json.writeStringField(part.id(), part(part).name());
        }
        json.writeEndObject();
        score();
        json.writeArrayFieldStart("findings");
        for (int i = 0; i < CRITERIA.size(); i++) {
            finding(
                    CRITERIA.get(i),
                    REQUIREMENTS.get(i),
                    facts.verdicts().outcome(i),
                    facts.verdicts().notes(i));
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private Outcome part(Part part) {
        Outcome all = Outcome.MET;
        for (int i = 0; i < CRITERIA.size(); i++) {
            Criterion criterion = CRITERIA.get(i);
            if (criterion.part() == part && criterion.kind() == Kind.REQUIRED) {
                all = Checks.worse(all, facts.verdicts().outcome(i));
            }
        }
        return all;
    }

    private void score() throws IOException {
        int areas = Area.values().length;
        int[] possible = new int[areas];
        Ratio[] earned = new Ratio[areas];
        for (int i = 0; i < CRITERIA.size(); i++) {
            Outcome outcome = facts.verdicts().outcome(i);
            Optional<Area> area = CRITERIA.get(i).area();
            Notes notes = facts.verdicts().notes(i);
            if (area.isPresent() && outcome != Outcome.NOT_APPLICABLE && !notes.isUnrecorded()) {
                int at = area.get().ordinal();
                Ratio own = switch (outcome) {
                    case MET -> Ratio.ONE;
                    case NEAR -> notes.near();
                    default -> Ratio.ZERO;
                };
                possible[at]++;
                earned[at] = earned[at] == null ? own : earned[at].plus(own);
            }
        }
        Ratio sum = Ratio.ZERO;
        int scored = 0;
        for (int i = 0; i < areas; i++) {
            if (possible[i] > 0) {
                earned[i] = earned[i].times(HUNDRED).dividedBy(BigDecimal.valueOf(possible[i]));
                sum = sum.plus(earned[i]);
                scored++;
            }
        }
        json.writeObjectFieldStart("score");
        json.writeFieldName("total");
        number(sum.dividedBy(BigDecimal.valueOf(scored)).rounded(2));
        json.writeObjectFieldStart("areas");
        for (Area area : Area.values()) {
            if (possible[area.ordinal()] > 0) {
                json.writeFieldName(area.name());
                number(earned[area.ordinal()].rounded(2));
            }
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void finding(Criterion criterion, String requirement, Outcome outcome, Notes notes) throws IOException {
        json.writeStartObject();
        json.writeStringField("criterion", criterion.id());
        json.writeStringField("part", criterion.part().id());
        json.writeStringField("kind", criterion.kind().name());
        if (criterion.area().isPresent()) {
            json.writeStringField("area", criterion.area().get().name());
        }
        json.writeStringField("outcome", outcome.name());
        json.writeBooleanField("knifeEdge", notes.nearby(outcome).size() > 1);
        if (notes.compared() != null) {
            comparison(notes.compared());
        }
        pointers("cells", notes.cells());
        json.writeArrayFieldStart("labels");
        for (Cell cell : notes.cells()) {
            json.writeString(cell.place().fullLabel(Locale.CHINESE));
        }
        json.writeEndArray();
        pointers("missing", notes.missing(outcome));
        json.writeArrayFieldStart("advice");
        for (Change change : notes.changes()) {
            change(change);
        }
        json.writeEndArray();
        json.writeStringField("basis", criterion.basis().zh());
        json.writeStringField("title", criterion.title().zh());
        json.writeStringField("requirement", requirement);
        json.writeFieldName("message");
        foreign(HandClauses.sentence(
                notes.clause(),
                notes.told(),
                notes.isInPart(),
                criterion.note().zh(),
                notes.isDecidedByAlternative() ? criterion.alternativeNote().zh() : ""));
        json.writeObjectFieldStart("rule");
        json.writeStringField("ruleSet", criterion.location().ruleSet());
        json.writeStringField("file", criterion.location().file());
        json.writeNumberField("line", criterion.location().line());
        json.writeEndObject();
        json.writeEndObject();
    }

    /** Writes a text that can hold words of an applicant: of what is not seen in them, the escape. */
    private void foreign(String text) throws IOException {
        if (text != null && text.chars().anyMatch(DocumentByHand::isUnseen)) {
            String quoted = new String(JsonStringEncoder.getInstance().quoteAsString(text));
            json.writeRawValue('"' + SafeEscapes.escape(quoted) + '"');
        } else {
            json.writeString(text);
        }
    }

    private static boolean isUnseen(int c) {
        if (c < 0x7F || (c >= 0x3000 && c <= 0x9FFF)) {
            return false; // nearly always
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }

    private void pointers(String name, List<Cell> cells) throws IOException {
        json.writeArrayFieldStart(name);
        for (Cell cell : cells) {
            json.writeString(cell.pointer());
        }
        json.writeEndArray();
    }

    private void comparison(Comparison comparison) throws IOException {
        if (comparison instanceof Comparison.Numbers numbers) {
            numberIfPresent("actual", numbers.actual());
            json.writeStringField("operator", numbers.operator().name());
            numberIfPresent("required", numbers.required());
            json.writeStringField("unit", numbers.unit().code());
            numberIfPresent("margin", numbers.margin());
        } else if (comparison instanceof Comparison.Options options) {
            if (options.actualOption().isPresent()) {
                json.writeStringField("actual", options.actualOption().get());
            }
            json.writeStringField("operator", options.operator().name());
            json.writeStringField("required", options.requiredOption());
        } else if (comparison instanceof Comparison.Rise rise) {
            json.writeArrayFieldStart("actual");
            for (Optional<BigDecimal> value : rise.values()) {
                numberOrNull(value.orElse(null));
            }
            json.writeEndArray();
            json.writeStringField("operator", rise.operator().name());
        }
    }

    private void change(Change change) throws IOException {
        json.writeStartObject();
        json.writeStringField("cell", change.from().pointer());
        json.writeFieldName("from");
        if (change.from().isNone()) {
            json.writeString(Text.NONE);
        } else {
            numberOrNull(change.fromNumber().orElse(null));
        }
        json.writeFieldName("to");
        number(change.to());
        json.writeEndObject();
    }

    private void numberIfPresent(String name, Optional<BigDecimal> number) throws IOException {
        if (number.isPresent()) {
            json.writeFieldName(name);
            number(number.get());
        }
    }

    private void numberOrNull(BigDecimal number) throws IOException {
        if (number == null) {
            json.writeNull();
        } else {
            number(number);
        }
    }

    private void number(BigDecimal number) throws IOException {
        json.writeNumber(number.toPlainString());
    }
}
