package org.clusterrules.spark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructType;
import org.clusterrules.compiler.InvalidRuleSetException;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.model.InvalidApplicationException;
import org.clusterrules.rules.PortableRules;
import org.clusterrules.rules.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * A rule set, ready to assess a Dataset of declaration forms on Apache Spark.
 *
 * <pre>{@code
 * ClusterRules rules = ClusterRules.builtIn("national-2022");
 * Dataset<Row> assessed = rules.assess(forms, "form");
 * assessed.select("county", "assessment.eligible");                                  // a row a form
 * assessed.selectExpr("county", "inline(assessment.findings)");                      // a row a finding
 * assessed.selectExpr("county", "inline(assessment.problems)");                      // what could not be read, and where
 * }</pre>
 *
 * <p>Immutable and safe to share between threads. It is made on the driver, where everything that can be wrong with a rule set
 * is said; what goes to the executors is the id of a built-in rule set or the files of one's own, and each executor loads it
 * once, whatever the number of its tasks.
 */
public final class ClusterRules implements Serializable {
    /** The name of the column that {@link #assess} adds. */
    public static final String ASSESSMENT = "assessment";

    private static final long serialVersionUID = 1L;

    private final String sha256;
    private final RuleSetSource source;

    ClusterRules(RuleSetSource source) {
        RuleSet rules = source.load();
        this.sha256 = rules.info().sha256();
        this.source = source;
        LoadedRules.add(rules);
    }

    /**
     * Takes a rule set that comes with the library. The executors need no compiler for it.
     *
     * @param id one of {@link RuleSet#builtInIds()}
     * @throws IllegalArgumentException if there is no such rule set; the message lists those there are
     */
    public static ClusterRules builtIn(String id) {
        return new ClusterRules(() -> RuleSet.builtIn(id));
    }

    /**
     * Takes the rule set in a directory of the driver's machine, as {@link RuleSet#load} does, with the directories that it
     * extends. The files are read now, once, and sent to the executors with the work: the directory need not be there, and an
     * edit comes into effect with the next call. Each executor compiles them, which takes it some seconds.
     *
     * <p>Rule files that were given to Spark by {@code --files} are on the driver's machine too, in {@code
     * SparkFiles.getRootDirectory()}; a directory of a distributed file system has to be copied first.
     *
     * @throws IOException if the directory cannot be read
     * @throws InvalidRuleSetException if it holds no rule set; says everything that is wrong with it
     * @throws IllegalStateException if the compiler is not on the class path
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
     * Assesses each document: returns the rows as they are, all of their columns kept, with one more column, {@value
     * #ASSESSMENT}, of type {@link #schema()}. Lazy, like all of Spark's transformations, and done anew for each action on the
     * result; keep the result ({@code cache()}, or write it) where there are several. It is done for all rows that are there:
     * choose rows before, not after.
     *
     * <p>No document fails the job or loses its row. One that is not an application form, {@code null} included, has what is
     * wrong with it in {@code assessment.problems}, with pointer, line and column, {@code null} for its outcomes, and no
     * findings; {@code problems} is empty for all others.
     *
     * <p>Numbers are those of the assessment, none of them rounded on the way. Each stands twice: as a decimal to calculate with,
     * and as the text to show ({@code actual} and {@code actual_text}). One of more than 20 digits before the point or 18 behind
     * it, which the decimal cannot hold, is {@code null} there and stands as a text alone; its outcome is exact all the same.
     *
     * @param documents the rows; a {@code Dataset<String>} has a column {@code "value"}
     * @param column the column with the documents, each the JSON of one form: texts, or the bytes of UTF-8 texts, as Spark's
     *     {@code binaryFile} reads them
     * @throws IllegalArgumentException if the column is of another type, or there is a column {@value #ASSESSMENT} already
     */
    public Dataset<Row> assess(Dataset<?> documents, String column) {
        Dataset<Row> rows = documents.toDF();
        Column document = rows.col(column);
        DataType type = rows.select(document).schema().apply(0).dataType();
        if (!(type instanceof StringType || type instanceof BinaryType)) {
            throw new IllegalArgumentException("column \"" + column + "\" holds no documents: it is of type "
                    + type.simpleString() + ", and not string or binary");
        }
        if (Arrays.stream(rows.columns()).anyMatch(ASSESSMENT::equalsIgnoreCase)) {
            throw new IllegalArgumentException(
                    "there is a column \"" + ASSESSMENT + "\" already; rename it first (withColumnRenamed)");
        }
        // Its answers are always the same. But Spark assesses a form once for each use of a column that it takes for
        // deterministic: in a filter, and again in what is selected.
        return rows.withColumn(
                ASSESSMENT,
                functions
                        .udf((UDF1<Object, Row>) this::assess, schema())
                        .asNondeterministic()
                        .asNonNullable()
                        .withName("cluster_rules")
                        .apply(document));
    }

    /** Assesses one document, on an executor. */
    private Row assess(@Nullable Object document) {
        RuleSet rules = LoadedRules.get(sha256, source);
        try {
            return AssessmentColumn.of(rules.assess(read(document)));
        } catch (InvalidApplicationException e) {
            return AssessmentColumn.of(rules.info(), e.problems());
        }
    }

    private static Application read(@Nullable Object document) {
        if (document instanceof byte[] bytes) {
            try {
                return ApplicationJson.read(new ByteArrayInputStream(bytes));
            } catch (IOException e) {
                throw new UncheckedIOException(e); // bytes do not fail to be read
            }
        }
        return ApplicationJson.parse(document == null ? "" : (String) document);
    }
}
