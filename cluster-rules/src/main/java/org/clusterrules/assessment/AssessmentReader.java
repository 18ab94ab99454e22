package org.clusterrules.assessment;

import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clusterrules.assessment.WrittenAssessment.AppliedRules;
import org.clusterrules.assessment.WrittenAssessment.ComparedNumbers;
import org.clusterrules.assessment.WrittenAssessment.ComparedOption;
import org.clusterrules.assessment.WrittenAssessment.ComparedRow;
import org.clusterrules.assessment.WrittenAssessment.RulePlace;
import org.clusterrules.assessment.WrittenAssessment.WrittenChange;
import org.clusterrules.assessment.WrittenAssessment.WrittenComparison;
import org.clusterrules.assessment.WrittenAssessment.WrittenFinding;
import org.clusterrules.internal.Catalogue;
import org.clusterrules.model.JsonDocument;
import org.clusterrules.model.JsonDocument.Value;
import org.clusterrules.model.Label;
import org.clusterrules.model.State;
import org.clusterrules.model.Text;

/** Reads what {@link AssessmentWriter} writes. Refuses what the schema refuses, and ignores unknown fields. */
final class AssessmentReader {
    static final String SHA256_PATTERN = "^[0-9a-f]{64}$";
    static final String DAY_PATTERN = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";

    private static final Map<String, Part> PARTS = Maps.uniqueIndex(EnumSet.allOf(Part.class), Part::id);
    private static final Map<String, Kind> KINDS = names(Kind.class);
    private static final Map<String, Area> AREAS = names(Area.class);
    private static final Map<String, Outcome> OUTCOMES = names(Outcome.class);
    private static final Map<String, Operator> OPERATORS = names(Operator.class);
    private static final Map<String, Eligibility> ELIGIBILITIES = names(Eligibility.class);

    private static final Predicate<String> SHA256 =
            Pattern.compile(SHA256_PATTERN).asMatchPredicate(); // in Java, $ also matches before a line break
    private static final Predicate<String> DAY = Pattern.compile(DAY_PATTERN).asMatchPredicate();
    private static final BigDecimal FORMAT = BigDecimal.valueOf(AssessmentWriter.FORMAT);
    private static final BigDecimal MOST_POINTS = BigDecimal.valueOf(100);
    private static final BigDecimal MOST_LINES = BigDecimal.valueOf(Integer.MAX_VALUE);

    private static final Catalogue MESSAGES = new Catalogue(name -> AssessmentReader.class.getResourceAsStream(name));

    private AssessmentReader() {}

    static WrittenAssessment read(JsonDocument document) {
        return document.read(AssessmentReader::assessment);
    }

    private static WrittenAssessment assessment(Value json) {
        BigDecimal unused = json.member("format")
                .number(number -> number.compareTo(FORMAT) == 0, words("format", AssessmentWriter.FORMAT));
        return new WrittenAssessment(
                rules(json.member("ruleSet")),
                clusterName(json.member("clusterName")),
                json.member("edition").text(),
                sha256(json.member("formSha256")),
                json.member("eligible").oneOf(ELIGIBILITIES),
                elements(json.member("notChecked"), Value::text),
                parts(json.member("parts")),
                score(json.member("score")),
                elements(json.member("findings"), AssessmentReader::finding));
    }

    private static AppliedRules rules(Value json) {
        TimeInForce inForce = new TimeInForce(day(json.optional("inForceFrom")), day(json.optional("inForceTo")));
        return new AppliedRules(
                json.member("id").text(), json.member("title").text(), inForce, sha256(json.member("sha256")));
    }

    private static Optional<LocalDate> day(Optional<Value> json) {
        return json.map(day -> day.text(AssessmentReader::isDay, words("day")))
                .filter(AssessmentReader::isDay)
                .map(LocalDate::parse);
    }

    private static boolean isDay(String text) {
        try {
            return DAY.test(text) && LocalDate.parse(text).toString().equals(text);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static Optional<String> clusterName(Value json) {
        return json.isNull() ? Optional.empty() : Optional.of(json.text(name -> true, words("text-or-null")));
    }

    private static Map<Part, Outcome> parts(Value json) {
        Map<Part, Outcome> parts = new EnumMap<>(Part.class);
        json.members().forEach((name, outcome) -> {
            if (PARTS.containsKey(name)) {
                parts.put(PARTS.get(name), outcome.oneOf(OUTCOMES));
            }
        });
        return parts;
    }

    private static Score score(Value json) {
        Value total = json.member("total");
        Map<Area, BigDecimal> areas = new EnumMap<>(Area.class);
        json.member("areas").members().forEach((name, points) -> {
            if (AREAS.containsKey(name)) {
                areas.put(AREAS.get(name), points(points, "points"));
            }
        });
        return new Score(total.isNull() ? Optional.empty() : Optional.of(points(total, "points-or-null")), areas);
    }

    private static BigDecimal points(Value json, String words) {
        return json.number(number -> number.signum() >= 0 && number.compareTo(MOST_POINTS) <= 0, words(words));
    }

    private static WrittenFinding finding(Value json) {
        return new WrittenFinding(
                json.member("criterion").text(),
                json.member("part").oneOf(PARTS),
                json.member("kind").oneOf(KINDS),
                json.optional("area").map(area -> area.oneOf(AREAS)),
                json.member("outcome").oneOf(OUTCOMES),
                json.member("knifeEdge").answer(),
                comparison(json),
                elements(json.member("cells"), AssessmentReader::pointer),
                elements(json.member("labels"), Value::text),
                elements(json.member("missing"), AssessmentReader::pointer),
                elements(json.member("advice"), AssessmentReader::change),
                json.member("basis").text(),
                json.member("title").text(),
                json.member("requirement").text(),
                json.member("message").text(),
                rule(json.member("rule")));
    }

    private static Optional<WrittenComparison> comparison(Value finding) {
        Optional<Operator> operator = finding.optional("operator").map(name -> name.oneOf(OPERATORS));
        if (operator.isEmpty()) {
            boolean compares = Stream.of("actual", "required", "unit", "margin")
                    .anyMatch(name -> finding.optional(name).isPresent());
            if (compares) {
                Value unused = finding.member("operator"); // is missing
            }
            return Optional.empty();
        }
        return Optional.of(
                switch (operator.get()) {
                    case IS -> {
                        finding.refuse("unit", "margin");
                        yield new ComparedOption(
                                finding.optional("actual").map(Value::text),
                                finding.member("required").text());
                    }
                    case INCREASES -> {
                        finding.refuse("required", "unit", "margin");
                        yield new ComparedRow(elements(finding.member("actual"), AssessmentReader::numberOrNull));
                    }
                    default -> numbers(operator.get(), finding);
                });
    }

    private static ComparedNumbers numbers(Operator operator, Value finding) {
        Optional<BigDecimal> actual = finding.optional("actual").map(Value::number);
        Optional<BigDecimal> required = finding.optional("required").map(Value::number);
        if (actual.isEmpty() || required.isEmpty()) {
            finding.refuse("margin");
        }
        String unit = finding.member("unit").text();
        Optional<BigDecimal> margin = finding.optional("margin").map(Value::number);
        return new ComparedNumbers(operator, actual, required, unit, margin);
    }

    private static WrittenChange change(Value json) {
        Value from = json.member("from");
        State state = from.isNull() ? State.BLANK : from.isText(Text.NONE) ? State.NONE : State.FILLED;
        Optional<BigDecimal> number = state == State.FILLED
                ? Optional.of(from.number(any -> true, words("number-none-or-null", Text.NONE)))
                : Optional.empty();
        return new WrittenChange(
                pointer(json.member("cell")), state, number, json.member("to").number());
    }

    private static RulePlace rule(Value json) {
        BigDecimal line = json.member("line")
                .number(
                        number -> number.signum() > 0
                                && number.compareTo(MOST_LINES) <= 0
                                && number.stripTrailingZeros().scale() <= 0,
                        words("line"));
        return new RulePlace(json.member("ruleSet").text(), json.member("file").text(), line.intValue());
    }

    private static Optional<BigDecimal> numberOrNull(Value json) {
        return json.isNull() ? Optional.empty() : Optional.of(json.number(number -> true, words("number-or-null")));
    }

    private static String sha256(Value json) {
        return json.text(SHA256, words("sha256"));
    }

    private static String pointer(Value json) {
        return json.text(text -> text.startsWith("/"), words("pointer"));
    }

    private static <T> List<T> elements(Value json, Function<Value, T> element) {
        return json.elements().stream().map(element).toList();
    }

    private static Label words(String key, Object... arguments) {
        return MESSAGES.of(key, arguments);
    }

    private static <E extends Enum<E>> Map<String, E> names(Class<E> type) {
        return Maps.uniqueIndex(EnumSet.allOf(type), Enum::name);
    }
}
