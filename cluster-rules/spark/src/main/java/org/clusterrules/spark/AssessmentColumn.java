package org.clusterrules.spark;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StructType;
import org.clusterrules.assessment.Area;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.Change;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.FindingSelection;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.assessment.Part;
import org.clusterrules.assessment.RuleSetInfo;
import org.clusterrules.assessment.Score;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Problem;
import org.clusterrules.model.Text;
import org.clusterrules.spark.DocumentAssessor.Result;

/** The result for one document as a Spark struct: the fields of the assessment's JSON, in the same order. */
final class AssessmentColumn {
    /** The version of the assessment's JSON that the fields follow. */
    private static final int FORMAT = 1;

    private static final DecimalType SCORE_NUMBER = DataTypes.createDecimalType(5, 2);

    private static final Struct<Translated> WORDS = Struct.<Translated>builder()
            .text("zh", "in Chinese", messages -> messages.in(Locale.CHINESE))
            .text("en", "in English", messages -> messages.in(Locale.ENGLISH))
            .build();

    private static final Struct<RuleSetInfo> RULE_SET = Struct.<RuleSetInfo>builder()
            .text("id", "its id: national-2022 and so on", RuleSetInfo::id)
            .required("title", WORDS, "its title", rules -> rules.title()::in)
            .text("sha256", "SHA-256 of all its rules, those it extends included", RuleSetInfo::sha256)
            .build();

    private static final Struct<Map<Part, Outcome>> PARTS = parts();

    private static final Struct<Score> SCORE = Struct.<Score>builder()
            .number("total", SCORE_NUMBER, "mean of the areas", Score::total)
            .required("areas", areas(), "by area", Score::areas)
            .build();

    private static final Struct<Change> CHANGE = Struct.<Change>builder()
            .text("cell", "pointer to the cell", change -> change.from().pointer())
            .number("from", "the number on the form", Change::fromNumber, AssessmentColumn::from)
            .number("to", "the number that would meet the requirement", change -> Optional.of(change.to()))
            .build();

    private static final Struct<Criterion.RuleLocation> RULE = Struct.<Criterion.RuleLocation>builder()
            .text("rule_set", "the rule set whose file holds the rule", Criterion.RuleLocation::ruleSet)
            .text("file", "the rule file", Criterion.RuleLocation::file)
            .integer("line", "its line, from 1", Criterion.RuleLocation::line)
            .build();

    private static final Struct<Finding> FINDING = Struct.<Finding>builder()
            .text("criterion", "its id: standard.total-output and so on", of(Criterion::id))
            .text(
                    "part",
                    "its part: standard and so on",
                    of(criterion -> criterion.part().id()))
            .constant("kind", "REQUIRED, ADVISORY", of(Criterion::kind))
            .possibleConstant(
                    "area",
                    "the area that it is scored in: INDUSTRY and so on",
                    finding -> finding.criterion().area())
            .constant("outcome", "MET, NEAR, UNMET, UNDETERMINED, NOT_APPLICABLE", Finding::outcome)
            .flag("knife_edge", "whether unrounded figures could change the outcome", Finding::knifeEdge)
            .number("actual", "the number compared", numbers(Comparison::actual))
            .possibleText(
                    "actual_option",
                    "if operator is IS: the option chosen, such as YES",
                    finding -> options(finding).flatMap(Comparison.Options::actualOption))
            .numbers(
                    "actual_values",
                    "if operator is INCREASES: the numbers in order",
                    finding -> rise(finding).map(Comparison.Rise::values))
            .possibleConstant(
                    "operator",
                    "AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN, ABOUT, IS, INCREASES",
                    finding -> finding.comparison().map(Comparison::operator))
            .number("required", "the number required", numbers(Comparison::required))
            .possibleText(
                    "required_option",
                    "if operator is IS: the option required",
                    finding -> options(finding).map(Comparison.Options::requiredOption))
            .possibleText(
                    "unit",
                    "the unit of the numbers",
                    finding -> comparison(finding, Comparison.Numbers.class)
                            .map(numbers -> numbers.unit().code()))
            .number("margin", "by how much it is met, or missed if negative", numbers(Comparison::margin))
            .texts("cells", "pointers to the cells that decided", finding -> pointers(finding.cells()))
            .list(
                    "labels",
                    WORDS,
                    "names of these cells on the form, in the same order",
                    finding -> finding.cells().stream()
                            .<Translated>map(cell -> cell.place()::fullLabel)
                            .toList())
            .texts("missing", "pointers to the cells to fill in first", finding -> pointers(finding.missing()))
            .list("advice", CHANGE, "the smallest change that would meet the requirement", Finding::advice)
            .required("basis", WORDS, "where the form or the policy says so", of(criterion -> criterion.basis()::in))
            .required("title", WORDS, "the criterion in a few words", of(criterion -> criterion.title()::in))
            .required("requirement", WORDS, "what it requires", finding -> finding::requirement)
            .required("message", WORDS, "the finding in one sentence", finding -> finding::message)
            .required("rule", RULE, "the rule", of(Criterion::location))
            .build();

    private static final Struct<Problem> PROBLEM = Struct.<Problem>builder()
            .constant("kind", "SYNTAX, UNKNOWN_NAME, WRONG_TYPE and so on", Problem::kind)
            .text("pointer", "where in the document; empty for the whole document", Problem::pointer)
            .integer("line", "from 1", Problem::line)
            .integer("column", "in characters, from 1", Problem::column)
            .required("message", WORDS, "what is wrong, and what to write instead", problem -> problem::message)
            .build();

    private static final Struct<Selected> COLUMN = Struct.<Selected>builder()
            .integer("format", "the version of these fields", result -> FORMAT)
            .required(
                    "rule_set",
                    RULE_SET,
                    "the rule set that was applied",
                    selected -> selected.result().ruleSet())
            .possibleText(
                    "cluster_name",
                    "the name of the cluster",
                    result -> result.assessment().flatMap(Assessment::clusterName))
            .possibleText(
                    "edition",
                    "the edition of the form",
                    assessed(assessment -> assessment.application().edition().id()))
            .possibleText(
                    "form_sha256",
                    "SHA-256 of the form, whatever its formatting",
                    assessed(assessment -> assessment.application().sha256()))
            .possibleConstant("eligible", "YES, NO, UNDETERMINED", assessed(Assessment::eligible))
            .possibleTexts(
                    "not_checked",
                    "ids of the criteria whose threshold is not recorded",
                    assessed(assessment ->
                            assessment.notChecked().stream().map(Criterion::id).toList()))
            .possible("parts", PARTS, "the outcome of each part", assessed(Assessment::parts))
            .possible("score", SCORE, "this project's own score, not an official one", assessed(Assessment::score))
            .list("findings", FINDING, "one for each criterion; fewer if fewer were asked for", Selected::findings)
            .list(
                    "problems",
                    PROBLEM,
                    "why the document is not a valid form; else empty",
                    selected -> selected.result().problems())
            .build();

    static final StructType TYPE = COLUMN.type();

    private AssessmentColumn() {}

    /** A result, and which of its findings the row has. */
    private record Selected(Result result, FindingSelection selection) {
        Optional<Assessment> assessment() {
            return result.assessment();
        }

        List<Finding> findings() {
            return assessment().stream()
                    .flatMap(assessment -> assessment.findings().stream())
                    .filter(selection::includes)
                    .toList();
        }
    }

    static InternalRow row(Result result, FindingSelection selection) {
        return COLUMN.row(new Selected(result, selection));
    }

    private static <F> Struct.Required<Finding, F> of(Function<Criterion, F> value) {
        return finding -> value.apply(finding.criterion());
    }

    private static <F> Struct.Possible<Selected, F> assessed(Function<Assessment, F> value) {
        return selected -> selected.assessment().map(value);
    }

    private static Struct<Map<Part, Outcome>> parts() {
        Struct.Builder<Map<Part, Outcome>> parts = Struct.builder();
        for (Part part : Part.values()) {
            parts.possibleConstant(
                    part.id(), "MET, NEAR, UNMET, UNDETERMINED", outcomes -> Optional.ofNullable(outcomes.get(part)));
        }
        return parts.build();
    }

    private static Struct<Map<Area, BigDecimal>> areas() {
        Struct.Builder<Map<Area, BigDecimal>> fields = Struct.builder();
        for (Area area : Area.values()) {
            fields.number(
                    area.name().toLowerCase(Locale.ROOT),
                    SCORE_NUMBER,
                    "from 0 to 100, like the total",
                    areas -> Optional.ofNullable(areas.get(area)));
        }
        return fields.build();
    }

    private static Optional<String> from(Change change) {
        return change.from().isNone()
                ? Optional.of(Text.NONE)
                : change.fromNumber().map(BigDecimal::toPlainString);
    }

    private static Struct.Possible<Finding, BigDecimal> numbers(Struct.Possible<Comparison, BigDecimal> number) {
        return finding -> finding.comparison().flatMap(number::get);
    }

    private static Optional<Comparison.Options> options(Finding finding) {
        return comparison(finding, Comparison.Options.class);
    }

    private static Optional<Comparison.Rise> rise(Finding finding) {
        return comparison(finding, Comparison.Rise.class);
    }

    private static <C extends Comparison> Optional<C> comparison(Finding finding, Class<C> kind) {
        return finding.comparison().filter(kind::isInstance).map(kind::cast);
    }

    private static List<String> pointers(List<Cell> cells) {
        return cells.stream().map(Cell::pointer).toList();
    }

    /** Words that are there in every language. */
    private interface Translated {
        String in(Locale language);
    }
}
