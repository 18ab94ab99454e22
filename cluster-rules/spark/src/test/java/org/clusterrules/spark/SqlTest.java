package org.clusterrules.spark;

import static org.clusterrules.spark.LocalSpark.SPARK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Row;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.FindingSelection;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.kit.Laws;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.rules.RuleSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The function in SQL: {@code cluster_assess}. */
class SqlTest {
    private static final List<Application> APPLICATIONS = Laws.samples();
    private static final List<String> DOCUMENTS =
            APPLICATIONS.stream().map(ApplicationJson::write).toList();

    @TempDir
    private static Path folder;

    /** How Spark evaluates expressions. */
    enum Mode {
        CODEGEN,
        CODEGEN_BY_STEP,
        INTERPRETED;

        void set() {
            SPARK.conf().set("spark.sql.codegen.wholeStage", this == CODEGEN);
            SPARK.conf().set("spark.sql.codegen.factoryMode", this == INTERPRETED ? "NO_CODEGEN" : "FALLBACK");
        }
    }

    @BeforeEach
    void createViews() {
        String forms = folder.resolve("forms").toString();
        LocalSpark.forms(DOCUMENTS)
                .write()
                .mode("overwrite")
                .parquet(forms); // rows in memory are evaluated by the planner
        SPARK.read().parquet(forms).createOrReplaceTempView("forms");
        SPARK.sql("CREATE OR REPLACE TEMPORARY VIEW assessed AS SELECT id, cluster_assess(form) AS a FROM forms");
    }

    @AfterEach
    void reset() {
        SPARK.conf().unset("spark.sql.codegen.wholeStage");
        SPARK.conf().unset("spark.sql.codegen.factoryMode");
    }

    private static List<Row> rows(String query) {
        return SPARK.sql(query).collectAsList();
    }

    @ParameterizedTest
    @EnumSource
    void givesWhatJavaGives(Mode mode) throws Exception {
        mode.set();
        for (String id : List.of("national-2022", "yunnan")) {
            List<Row> rows = rows("SELECT cluster_assess(form, '" + id + "') FROM forms ORDER BY id");
            assertEquals(APPLICATIONS.size(), rows.size());
            for (int i = 0; i < rows.size(); i++) {
                RowAssertions.assertSame(
                        RuleSet.builtIn(id).direct().assess(APPLICATIONS.get(i)),
                        rows.get(i).getStruct(0));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void sentencesOfFindingsAreThereInBothLanguages(Mode mode) {
        mode.set();
        List<Row> rows =
                rows("SELECT criterion, message.zh, message.en FROM (SELECT id, inline(a.findings) FROM assessed)"
                        + " WHERE outcome = 'UNMET' ORDER BY id, criterion");
        RuleSet rules = RuleSet.builtIn("national-2022").direct();
        List<List<String>> expected = APPLICATIONS.stream()
                .flatMap(form -> rules.assess(form).findings().stream()
                        .filter(finding -> finding.outcome() == Outcome.UNMET)
                        .sorted(Comparator.comparing(
                                (Finding finding) -> finding.criterion().id())))
                .map(finding -> List.of(
                        finding.criterion().id(), finding.message(Locale.CHINESE), finding.message(Locale.ENGLISH)))
                .toList();
        assertEquals(
                expected,
                rows.stream()
                        .map(row -> List.of(row.getString(0), row.getString(1), row.getString(2)))
                        .toList());
        assertTrue(!expected.isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void formsAreFilteredSortedGroupedAndJoinedByOutcome(Mode mode) {
        mode.set();
        RuleSet rules = RuleSet.builtIn("national-2022").direct();
        List<Assessment> assessments = APPLICATIONS.stream().map(rules::assess).toList();
        long unmet = assessments.stream()
                .filter(assessment -> assessment.parts().containsValue(Outcome.UNMET))
                .count();
        assertEquals(
                List.of(unmet),
                rows(
                                "SELECT count(*) FROM assessed WHERE exists(a.findings, f -> f.outcome = 'UNMET' AND f.kind = 'REQUIRED')")
                        .stream()
                        .map(row -> row.getLong(0))
                        .toList());
        assertEquals(
                assessments.stream()
                        .map(assessment -> assessment.eligible().name())
                        .distinct()
                        .sorted()
                        .toList(),
                rows("SELECT a.eligible, max(a.score.total) FROM assessed GROUP BY a.eligible ORDER BY a.eligible")
                        .stream()
                        .map(row -> row.getString(0))
                        .toList());
        assertEquals(
                List.of((long) APPLICATIONS.size()),
                rows("SELECT count(*) FROM assessed x JOIN forms y ON x.id = y.id"
                                + " AND x.a.form_sha256 = cluster_assess(y.form).form_sha256")
                        .stream()
                        .map(row -> row.getLong(0))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void noDocumentFailsTheQuery(Mode mode) {
        mode.set();
        List<Row> rows = new ArrayList<>(
                rows("SELECT cluster_assess(document).problems[0].kind FROM VALUES (NULL), ('{'), ('{}')"
                        + " AS documents(document)"));
        rows.addAll(rows("SELECT cluster_assess(NULL).problems[0].kind"));
        rows.addAll(rows("SELECT cluster_assess(cast(x'7B22FF' AS STRING)).problems[0].kind"));
        assertEquals(
                List.of("EMPTY", "SYNTAX", "MISSING_EDITION", "EMPTY", "ENCODING"),
                rows.stream().map(row -> row.getString(0)).toList());
    }

    @Test
    void bytesAreDocumentsAndFindingsAreSelected() {
        for (FindingSelection selection : FindingSelection.values()) {
            List<Row> rows = rows("SELECT size(cluster_assess(encode(form, 'UTF-8'), 'national-2022', '"
                    + selection.name().toLowerCase(Locale.ROOT) + "').findings) FROM forms ORDER BY id");
            RuleSet rules = RuleSet.builtIn("national-2022").direct();
            assertEquals(
                    APPLICATIONS.stream()
                            .map(form -> (int) rules.assess(form).findings().stream()
                                    .filter(selection::includes)
                                    .count())
                            .toList(),
                    rows.stream().map(row -> row.getInt(0)).toList());
        }
    }

    @Test
    void rulesOfADirectoryAreAppliedUntilTheyAreEdited() throws Exception {
        Path province = AreaRules.lessArea(folder.resolve("rules"), "7.5");
        RuleSet rules = RuleSet.load(province).direct();
        assertEquals(
                APPLICATIONS.stream()
                        .map(form -> rules.assess(form).eligible().name())
                        .toList(),
                rows("SELECT cluster_assess(form, '" + province + "').eligible FROM forms ORDER BY id").stream()
                        .map(row -> row.getString(0))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cluster_assess() | takes 1 to 3 arguments",
                "cluster_assess(form, 'yunnan', 'ALL', 'zh') | takes 1 to 3 arguments",
                "cluster_assess(id) | bigint",
                "cluster_assess(form, 'national') | liaoning-2023, national-2022, shanghai-2024, yunnan",
                "cluster_assess(form, form) | the same for all rows",
                "cluster_assess(form, NULL) | the same for all rows",
                "cluster_assess(form, 2022) | in quotes",
                "cluster_assess(form, '/nowhere/rules') | no directory /nowhere/rules",
                "cluster_assess(form, 'yunnan', 'SOME') | ALL, NEEDING_WORK, NONE"
            })
    void wrongArgumentsAreReportedBeforeAnythingRuns(String example) {
        String[] parts = example.split(" \\| ", -1);
        String query = "SELECT " + parts[0] + " FROM forms";
        String message =
                assertThrows(AnalysisException.class, () -> SPARK.sql(query)).getMessage();
        assertTrue(message.contains(parts[1]) && message.contains("line 1 pos 7"), message);
    }

    @Test
    void columnsAndPlansShowTheFunctionByItsName() {
        assertEquals(
                List.of("cluster_assess(form)"),
                List.of(SPARK.sql("SELECT cluster_assess(form) FROM forms").columns()));
        assertTrue(rows("DESCRIBE FUNCTION cluster_assess").toString().contains("findings"));
    }

    /** A query for outcomes leaves out what is most of the work. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT a.eligible, a.score.total FROM many",
                "SELECT id, a.eligible FROM many WHERE a.parts.standard = 'UNMET' ORDER BY a.score.total",
                "SELECT id, criterion FROM (SELECT id, inline(a.findings) FROM many) WHERE outcome = 'UNMET'",
                "SELECT id, f.criterion FROM (SELECT id, explode(a.findings) AS f FROM many) WHERE f.outcome = 'UNMET'"
            })
    void sentencesAreMadeOnlyWhereTheyAreSelected(String query) {
        SPARK.sql("CREATE OR REPLACE TEMPORARY VIEW many AS SELECT id, cluster_assess(form) AS a"
                + " FROM (SELECT id, explode(array_repeat(form, 20)) AS form FROM forms)");
        allocated("SELECT a FROM many"); // so that everything is loaded
        allocated(query);
        long all = allocated("SELECT a FROM many");
        long some = allocated(query);
        assertTrue(some < all / 2, some + " bytes for " + query + ", " + all + " for everything");
    }

    /** Returns how many bytes the tasks of a query allocate, which does not depend on what else the machine does. */
    private static long allocated(String query) {
        Map<Long, Long> before = allocatedByTasks();
        SPARK.sql(query).write().format("noop").mode("overwrite").save();
        return allocatedByTasks().entrySet().stream()
                .mapToLong(thread -> thread.getValue() - before.getOrDefault(thread.getKey(), 0L))
                .sum();
    }

    /** Returns the bytes by thread, since one that has had nothing to do for a while ends, and its bytes would be missing. */
    private static Map<Long, Long> allocatedByTasks() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("Executor task launch worker"))
                .collect(Collectors.toMap(Thread::getId, thread -> threads.getThreadAllocatedBytes(thread.getId())));
    }
}
