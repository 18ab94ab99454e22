package org.clusterrules.spark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.clusterrules.spark.LocalSpark.SPARK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.clusterrules.kit.Laws;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.model.InvalidApplicationException;
import org.clusterrules.model.Problem;
import org.clusterrules.rules.RuleSet;
import org.junit.jupiter.api.Test;

/** Input rows: other columns are kept, and documents that are not valid forms are reported. */
class DocumentsTest {
    private static final ClusterRules RULES = ClusterRules.builtIn("national-2022");
    private static final String FORM = ApplicationJson.write(Laws.samples().get(0));
    private static final String[] OUTCOMES = {
        "cluster_name", "edition", "form_sha256", "eligible", "not_checked", "parts", "score"
    };

    private static Row assessment(Row row) {
        return row.getAs(ClusterRules.ASSESSMENT);
    }

    private static void assertProblems(List<Problem> expected, Row assessment) {
        List<Row> problems = assessment.getList(assessment.fieldIndex("problems"));
        assertEquals(
                expected.stream()
                        .map(problem -> Stream.of(
                                        problem.kind().name(),
                                        problem.pointer(),
                                        problem.line(),
                                        problem.column(),
                                        problem.message(Locale.CHINESE),
                                        problem.message(Locale.ENGLISH))
                                .toList())
                        .toList(),
                problems.stream()
                        .map(problem -> Stream.of(
                                        problem.getAs("kind"),
                                        problem.getAs("pointer"),
                                        problem.getAs("line"),
                                        problem.getAs("column"),
                                        problem.<Row>getAs("message").getAs("zh"),
                                        problem.<Row>getAs("message").getAs("en"))
                                .toList())
                        .toList());
        for (String outcome : OUTCOMES) {
            assertNull(assessment.getAs(outcome), outcome);
        }
        assertEquals(List.of(), assessment.getList(assessment.fieldIndex("findings")));
        assertEquals("national-2022", assessment.<Row>getAs("rule_set").getAs("id"));
        assertEquals(1, assessment.<Integer>getAs("format"));
    }

    private static List<Problem> problems(String document) {
        return assertThrows(InvalidApplicationException.class, () -> ApplicationJson.parse(document))
                .problems();
    }

    @Test
    void anInvalidDocumentKeepsItsRowAndListsItsProblems() {
        List<String> unreadable = List.of(
                "",
                "null",
                "[]",
                "{\"edition\": \"2022\",\n  \"basics\": {\"area\": }}",
                "{\"edition\": \"2022\", \"basics\": {\"aera\": 1,\n \"area\": \"much\"}, \"其他\": 1}",
                FORM.replace("\"edition\"", "\"editon\""));
        List<String> documents = new ArrayList<>();
        for (String document : unreadable) {
            documents.add(FORM);
            documents.add(document);
        }

        List<Row> rows = LocalSpark.assess(RULES, documents);

        assertEquals(documents.size(), rows.size());
        for (int i = 0; i < documents.size(); i += 2) {
            assertNotNull(rows.get(i).getAs("eligible"));
            assertEquals(List.of(), rows.get(i).getList(rows.get(i).fieldIndex("problems")));
            assertProblems(problems(documents.get(i + 1)), rows.get(i + 1));
        }
    }

    @Test
    void nullIsReadAsAnEmptyDocument() {
        List<String> documents = new ArrayList<>(Arrays.asList(null, FORM));
        List<Row> rows = LocalSpark.assess(RULES, documents);
        assertProblems(problems(""), rows.get(0));
        assertNotNull(rows.get(1).getAs("eligible"));
    }

    @Test
    void bytesAreReadAsUtf8AndOtherEncodingsAreReported() {
        StructType type = new StructType().add("id", DataTypes.StringType).add("form", DataTypes.BinaryType);
        Dataset<Row> forms = SPARK.createDataFrame(
                List.of(
                        RowFactory.create("utf-8", FORM.getBytes(UTF_8)),
                        RowFactory.create("gb18030", FORM.getBytes(Charset.forName("GB18030")))),
                type);
        List<Row> rows = RULES.assess(forms, "form").orderBy("id").collectAsList();
        assertEquals("gb18030", rows.get(0).getString(0));
        Row unread = assessment(rows.get(0));
        Row problem = unread.<Row>getList(unread.fieldIndex("problems")).get(0);
        assertEquals("ENCODING", problem.getAs("kind"));
        assertEquals("YES", assessment(rows.get(1)).getAs("eligible"));
    }

    @Test
    void otherColumnsAreKeptWhateverTheirTypes() {
        StructType place = new StructType().add("county", DataTypes.StringType).add("code", DataTypes.IntegerType);
        StructType type = new StructType()
                .add("number", DataTypes.createDecimalType(20, 3), false)
                .add("place", place)
                .add("received", DataTypes.TimestampType)
                .add("day", DataTypes.DateType)
                .add("form", DataTypes.StringType)
                .add("tags", DataTypes.createArrayType(DataTypes.StringType))
                .add("interval", DataTypes.createDayTimeIntervalType())
                .add("bytes", DataTypes.BinaryType)
                .add("none", DataTypes.NullType);
        Row row = RowFactory.create(
                new BigDecimal("12345678901234567.890"),
                RowFactory.create("竹屿县", 7),
                Instant.parse("2026-01-02T03:04:05.678Z"),
                LocalDate.of(2026, 1, 2),
                FORM,
                List.of("a", "b"),
                Duration.ofMinutes(5),
                new byte[] {1, 2},
                null);
        Dataset<Row> forms = SPARK.createDataFrame(List.of(row), type);

        Dataset<Row> assessed = RULES.assess(forms, "form");

        assertEquals(type.add(ClusterRules.ASSESSMENT, ClusterRules.schema(), false), assessed.schema());
        Row kept = assessed.drop(ClusterRules.ASSESSMENT).collectAsList().get(0);
        assertEquals(forms.collectAsList().get(0), kept);
    }

    @Test
    void aFieldOfAStructAndAColumnWithADotHoldDocumentsToo() {
        Dataset<Row> forms =
                LocalSpark.forms(List.of(FORM)).selectExpr("struct(form AS body) AS message", "form AS `the.form`");
        for (String column : List.of("message.body", "`the.form`")) {
            assertEquals("YES", assessment(RULES.assess(forms, column).first()).getAs("eligible"), column);
        }
    }

    @Test
    void aDatasetOfLinesNeedsNoColumns() {
        Dataset<String> lines = SPARK.createDataset(List.of(FORM.replaceAll("\n *", "")), Encoders.STRING());
        assertEquals("YES", assessment(RULES.assess(lines, "value").first()).getAs("eligible"));
    }

    @Test
    void noFormsGiveNoRows() {
        Dataset<Row> assessed = RULES.assess(LocalSpark.forms(List.of()), "form");
        assertEquals(0, assessed.count());
        assertEquals(LocalSpark.FORMS.add(ClusterRules.ASSESSMENT, ClusterRules.schema(), false), assessed.schema());
    }

    @Test
    void wrongArgumentsAreReportedBeforeAnythingRuns() {
        Dataset<Row> forms = LocalSpark.forms(List.of(FORM));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> RULES.assess(forms, "id"))
                .getMessage()
                .contains("bigint"));
        assertThrows(AnalysisException.class, () -> RULES.assess(forms, "froms"));
        Dataset<Row> twice = forms.withColumnRenamed("id", "Assessment");
        assertTrue(assertThrows(IllegalArgumentException.class, () -> RULES.assess(twice, "form"))
                .getMessage()
                .contains("withColumnRenamed"));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> ClusterRules.builtIn("national"))
                .getMessage()
                .contains("yunnan"));
    }

    @Test
    void twoRuleSetsAreAppliedSideBySide() {
        Dataset<Row> forms = LocalSpark.forms(
                Laws.samples().stream().map(ApplicationJson::write).toList());
        Dataset<Row> national = RULES.assess(forms, "form").withColumnRenamed(ClusterRules.ASSESSMENT, "national");
        Dataset<Row> both = ClusterRules.builtIn("yunnan").assess(national, "form");
        List<Row> rows = both.orderBy("id")
                .select("national.eligible", "assessment.eligible")
                .collectAsList();
        assertEquals(Laws.samples().size(), rows.size());
        RuleSet yunnan = RuleSet.builtIn("yunnan").direct();
        for (int i = 0; i < rows.size(); i++) {
            assertEquals(
                    yunnan.assess(Laws.samples().get(i)).eligible().name(),
                    rows.get(i).getString(1));
        }
        assertFalse(rows.stream().allMatch(row -> row.getString(0).equals("YES")));
    }
}
