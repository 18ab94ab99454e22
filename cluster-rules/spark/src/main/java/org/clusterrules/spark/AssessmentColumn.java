package org.clusterrules.spark;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.clusterrules.assessment.Area;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.Change;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.assessment.Part;
import org.clusterrules.assessment.RuleSetInfo;
import org.clusterrules.assessment.Score;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Label;
import org.clusterrules.model.Problem;
import org.clusterrules.model.Text;

/** What came of one document, as a struct of Spark: the fields of the assessment's JSON, in their order. */
final class AssessmentColumn {
    private static final DataType SCORE_NUMBER = DataTypes.createDecimalType(5, 2);

    private static final Struct<Label> WORDS = Struct.<Label>builder()
            .text("zh", "in Chinese", Label::zh)
            .text("en", "in English", Label::en)
            .build();

    private static final Struct<RuleSetInfo> RULE_SET = Struct.<RuleSetInfo>builder()
            .text("id", "its id: national-2022 and so on", RuleSetInfo::id)
            .required("title", WORDS, "what the rule set is", RuleSetInfo::title)
            .text("sha256", "of the rule set's files", RuleSetInfo::sha256)
            .build();

    private static final Struct<Map<Part, Outcome>> PARTS = parts();

    private static final Struct<Score> SCORE = Struct.<Score>builder()
            .possible("total", SCORE_NUMBER, "the mean of the areas", Score::total)
            .required("areas", areas(), "by area", Score::areas)
            .build();

    private static final Struct<Change> CHANGE = Struct.<Change>builder()
            .text("cell", "pointer to the cell", change -> change.from().pointer())
            .number("from", "the number that is there", Change::fromNumber, AssessmentColumn::from)
            .number("to", "the number that would do", change -> Optional.of(change.to()))
            .build();

    private static final Struct<Criterion.Source> RULE = Struct.<Criterion.Source>builder()
            .text("file", "the rule file", Criterion.Source::file)
            .required("line", DataTypes.IntegerType, "its line, from 1", Criterion.Source::line)
            .text("rule_set", "the rule set that it is written in", Criterion.Source::ruleSet)
            .build();

    private static final Struct<Finding> FINDING = Struct.<Finding>builder()
            .text(
                    "criterion",
                    "its id: standard.total-output and so on",
                    finding -> finding.criterion().id())
            .text(
                    "kind",
                    "REQUIRED, ADVISORY",
                    finding -> finding.criterion().kind().name())
            .possibleText(
                    "area",
                    "the area that it is scored in: INDUSTRY and so on",
                    finding -> finding.criterion().area().map(Area::name))
            .text(
                    "outcome",
                    "MET, NEAR, UNMET, UNDETERMINED, NOT_APPLICABLE",
                    finding -> finding.outcome().name())
            .required(
                    "knife_edge",
                    DataTypes.BooleanType,
                    "whether another rounding of the figures would change it",
                    Finding::knifeEdge)
            .number(
                    "actual",
                    "the number that decided",
                    finding -> finding.comparison().flatMap(Comparison::actual))
            .possibleText(
                    "operator",
                    "AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN, ABOUT, IS, INCREASES",
                    finding ->
                            finding.comparison().flatMap(Comparison::operator).map(Enum::name))
            .number(
                    "required",
                    "what it has to be",
                    finding -> finding.comparison().flatMap(Comparison::required))
            .possibleText(
                    "unit",
                    "the unit of both",
                    finding -> finding.comparison()
                            .map(comparison -> comparison.unit().code()))
            .number(
                    "margin",
                    "by how much it is met, or missed if negative",
                    finding -> finding.comparison().flatMap(Comparison::margin))
            .texts("cells", "pointers to the cells that decided", finding -> pointers(finding.cells()))
            .texts("missing", "pointers to the cells to fill in first", finding -> pointers(finding.missing()))
            .list("advice", CHANGE, "the least change that would meet it", Finding::advice)
            .text(
                    "basis",
                    "where the policy says so",
                    finding -> finding.criterion().basis())
            .required(
                    "title",
                    WORDS,
                    "the requirement in a few words",
                    finding -> finding.criterion().title())
            .required("message", WORDS, "one sentence for a person", finding -> inBoth(finding::message))
            .required("rule", RULE, "the rule", finding -> finding.criterion().source())
            .build();

    private static final Struct<Problem> PROBLEM = Struct.<Problem>builder()
            .text(
                    "kind",
                    "SYNTAX, UNKNOWN_NAME, WRONG_TYPE and so on",
                    problem -> problem.kind().name())
            .text("pointer", "where in the document; empty for all of it", Problem::pointer)
            .required("line", DataTypes.IntegerType, "from 1", Problem::line)
            .required("column", DataTypes.IntegerType, "in characters, from 1", Problem::column)
            .required("message", WORDS, "what is wrong, and what to do", problem -> inBoth(problem::message))
            .build();

    private static final Struct<Result> COLUMN = Struct.<Result>builder()
            .required("rule_set", RULE_SET, "the rule set that was applied", Result::ruleSet)
            .possibleText(
                    "cluster_name",
                    "the name of the cluster",
                    result -> result.assessment().flatMap(Assessment::clusterName))
            .possibleText(
                    "edition",
                    "the edition of the form",
                    result -> result.assessment()
                            .map(assessment ->
                                    assessment.application().edition().id()))
            .possibleText(
                    "eligible",
                    "YES, NO, UNDETERMINED",
                    result -> result.assessment()
                            .map(assessment -> assessment.eligible().name()))
            .possible(
                    "parts",
                    PARTS,
                    "what each part comes to",
                    result -> result.assessment().map(Assessment::parts))
            .possible(
                    "score",
                    SCORE,
                    "the project's own, and no official one",
                    result -> result.assessment().map(Assessment::score))
            .list(
                    "findings",
                    FINDING,
                    "one for each criterion",
                    result -> result.assessment().map(Assessment::findings).orElse(List.of()))
            .list("problems", PROBLEM, "why the document is no form", Result::problems)
            .build();

    static final StructType TYPE = COLUMN.type();

    private AssessmentColumn() {}

    /** What came of one document. */
    private record Result(RuleSetInfo ruleSet, Optional<Assessment> assessment, List<Problem> problems) {}

    static Row of(Assessment assessment) {
        return COLUMN.row(new Result(assessment.ruleSet(), Optional.of(assessment), List.of()));
    }

    /** Returns what there is to say of a document that is no form. */
    static Row of(RuleSetInfo ruleSet, List<Problem> problems) {
        return COLUMN.row(new Result(ruleSet, Optional.empty(), problems));
    }

    private static Struct<Map<Part, Outcome>> parts() {
        Struct.Builder<Map<Part, Outcome>> parts = Struct.builder();
        for (Part part : Part.values()) {
            parts.possibleText(
                    part.id(),
                    "MET, NEAR, UNMET, UNDETERMINED",
                    outcomes -> Optional.ofNullable(outcomes.get(part)).map(Outcome::name));
        }
        return parts.build();
    }

    private static Struct<Map<Area, BigDecimal>> areas() {
        Struct.Builder<Map<Area, BigDecimal>> fields = Struct.builder();
        for (Area area : Area.values()) {
            fields.possible(
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

    private static List<String> pointers(List<Cell> cells) {
        return cells.stream().map(Cell::pointer).toList();
    }

    /** Something that can be said in either language. */
    private interface Sentence {
        String in(Locale language);
    }

    private static Label inBoth(Sentence sentence) {
        return new Label(sentence.in(Locale.CHINESE), sentence.in(Locale.ENGLISH));
    }
}
