package org.clusterrules.spark;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.classic.ExpressionUtils;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import org.clusterrules.assessment.FindingSelection;
import org.clusterrules.rulefile.InvalidRuleSetException;
import org.clusterrules.rules.PortableRules;
import org.clusterrules.rules.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * A rule set, ready to assess a Dataset of declaration forms on Apache Spark.
 *
 * <pre>{@code
 * ClusterRules rules = ClusterRules.builtIn("national-2022");
 * Dataset<Row> assessed = rules.assess(forms, "form");
 * assessed.select("county", "assessment.eligible");                                  // one row for each form
 * assessed.selectExpr("county", "inline(assessment.findings)");                      // one row for each finding
 * assessed.selectExpr("county", "inline(assessment.problems)");                      // what could not be read, and where
 * }</pre>
 *
 * <p>Immutable and safe to share between threads. It is created on the driver, which checks the rule set and reports all its
 * problems. The executors get the id of a built-in rule set, or the files of your own, and each executor loads it once,
 * however many tasks it runs.
 */
public final class ClusterRules implements Serializable {
    /** The name of the column that {@link #assess} adds. */
    public static final String ASSESSMENT = "assessment";

    private static final long serialVersionUID = 1L;

    private final String id;
    private final String sha256;
    private final RuleSetSource source;

    ClusterRules(RuleSetSource source) {
        RuleSet rules = source.load();
        this.id = rules.info().id();
        this.sha256 = rules.info().sha256();
        this.source = source;
        LoadedRules.add(rules);
    }

    /**
     * Uses a rule set that is built in.
     *
     * @param id one of {@link RuleSet#builtInIds()}
     * @throws IllegalArgumentException if there is no such rule set; the message lists the ids
     */
    public static ClusterRules builtIn(String id) {
        return new ClusterRules(() -> RuleSet.builtIn(id));
    }

    /**
     * Uses the rule set in a directory on the driver's machine, with the directories that it extends, as {@link RuleSet#load}
     * does. The files are read once, by this call, and sent to the executors with the tasks: the executors do not need the
     * directory, and an edit takes effect with the next call.
     *
     * <p>Rule files passed to Spark with {@code --files} are on the driver's machine too, in {@code
     * SparkFiles.getRootDirectory()}. Copy a directory from a distributed file system to the driver first.
     *
     * @throws IOException if the directory cannot be read
     * @throws InvalidRuleSetException if it is not a valid rule set; lists all its problems
     */
    public static ClusterRules load(Path directory) throws IOException {
        PortableRules files = PortableRules.read(directory);
        return new ClusterRules(files::load);
    }

    /**
     * Returns the type of the column that {@link #assess} adds. The names are those of the assessment's JSON, in lower case with
     * underscores; each field has a comment that says what it holds.
     */
    public static StructType schema() {
        return AssessmentColumn.TYPE;
    }

    /**
     * Assesses each document: returns every row with all its columns and one more, {@value #ASSESSMENT}, of type {@link #schema()}. Lazy,
     * like every transformation in Spark, and computed again for each action on the result; for several actions keep the result ({@code
     * cache()}, or write it). Fields that a query does not use are not computed, as long as Spark generates code for whole stages.
     *
     * <p>No document fails the job or loses its row. If a document is not a valid form, {@code null} included, {@code
     * assessment.problems} lists its problems with pointer, line and column, its outcomes are {@code null} and it has no
     * findings. For every valid form, {@code problems} is empty.
     *
     * <p>No number is rounded. A finding has each number as a decimal and as text ({@code actual} and {@code actual_text}). A number with
     * more than 20 digits before or 18 after the decimal point does not fit: the decimal is {@code null}, and only the text has it. The
     * outcome is exact anyway.
     *
     * @param documents the rows; a {@code Dataset<String>} has a column {@code "value"}
     * @param column the column with the documents, each the JSON of one form: text, or UTF-8 bytes as Spark's {@code binaryFile}
     *     reads them
     * @throws IllegalArgumentException if the column has another type, or if the rows already have a column {@value #ASSESSMENT}
     */
    public Dataset<Row> assess(Dataset<?> documents, String column) {
        return assess(documents, column, FindingSelection.ALL);
    }

    /**
     * Assesses each document as {@link #assess(Dataset, String)} does, with fewer findings: the others are not in {@code
     * assessment.findings}. Everything else of the column is the same.
     *
     * @param selection which findings to include
     * @throws IllegalArgumentException as {@link #assess(Dataset, String)} does
     */
    public Dataset<Row> assess(Dataset<?> documents, String column, FindingSelection selection) {
        Dataset<Row> rows = documents.toDF();
        Column document = rows.col(column);
        DataType type = rows.select(document).schema().apply(0).dataType();
        checkArgument(AssessForm.takes(type), "column \"%s\" %s", column, AssessForm.refusal(type));
        checkArgument(
                Arrays.stream(rows.columns()).noneMatch(ASSESSMENT::equalsIgnoreCase),
                "the rows already have a column \"%s\"; rename it first (withColumnRenamed)",
                ASSESSMENT);
        AssessForm assessed = new AssessForm(ExpressionUtils.expression(document), new FormAssessor(this, selection));
        return rows.withColumn(ASSESSMENT, ExpressionUtils.column(assessed));
    }

    /** Returns what applies the rules on this executor. */
    DocumentAssessor assessor() {
        return LoadedRules.get(sha256, source);
    }

    /** Whether the other has the same rules. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ClusterRules that && sha256.equals(that.sha256);
    }

    /** Returns a hash code that fits {@link #equals}. */
    @Override
    public int hashCode() {
        return sha256.hashCode();
    }

    /** Returns the id of the rule set. */
    @Override
    public String toString() {
        return id;
    }
}
