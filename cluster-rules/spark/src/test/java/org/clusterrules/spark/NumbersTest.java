package org.clusterrules.spark;

import static org.clusterrules.spark.LocalSpark.SPARK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.clusterrules.kit.Laws;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.model.Variation;
import org.clusterrules.rules.RuleSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers stay what they are, on the way through Spark and its files. */
class NumbersTest {
    private static final String SHARE = "/industry/leadingOutputShare/2021";
    private static final String LONGEST = "9".repeat(28) + ".01";

    /** Forms with that share, which has to be more than 70. */
    private static List<String> withShares(String... shares) {
        Variation sample = Variation.of(Laws.samples().get(0));
        return Stream.of(shares)
                .map(share -> ApplicationJson.write(sample.with(SHARE, share).application()))
                .toList();
    }

    private static Dataset<Row> findings(List<String> documents) {
        return ClusterRules.builtIn("national-2022")
                .assess(LocalSpark.forms(documents), "form")
                .orderBy("id")
                .selectExpr("id", "inline(assessment.findings)")
                .where("criterion = 'standard.leading-output-share'");
    }

    @Test
    void aNumberOnTheThresholdIsStillThere() {
        List<Row> findings = findings(withShares("70.00", "70.01", "70.000000000000000001", "69.99"))
                .select("outcome", "actual", "actual_text", "required", "margin")
                .collectAsList();

        assertEquals(
                List.of("UNMET", "MET", "MET", "UNMET"),
                findings.stream().map(row -> row.getString(0)).toList());
        assertEquals(
                List.of("70.00", "70.01", "70.000000000000000001", "69.99"),
                findings.stream().map(row -> row.getString(2)).toList());
        for (Row row : findings) {
            assertEquals(0, new BigDecimal(row.getString(2)).compareTo(row.getDecimal(1)));
            assertEquals(0, new BigDecimal("70").compareTo(row.getDecimal(3)));
            assertEquals(0, row.getDecimal(1).subtract(row.getDecimal(3)).compareTo(row.getDecimal(4)));
        }
        assertEquals(
                List.of(2L, 3L),
                findings(withShares("69.99", "70.00", "70.01", "71"))
                        .where("actual > 70 AND margin > 0")
                        .select("id")
                        .as(Encoders.LONG())
                        .collectAsList());
    }

    @Test
    void aNumberThatSparkCannotHoldIsATextAndNeverRounded() {
        String smallest = "70." + "0".repeat(18) + "1";
        for (String share : List.of(LONGEST, smallest)) {
            Row finding = findings(withShares(share))
                    .select("actual", "actual_text", "margin", "margin_text", "required")
                    .first();
            assertNull(finding.get(0), share);
            assertEquals(share, finding.getString(1));
            assertNull(finding.get(2), share);
            assertEquals(new BigDecimal(share).subtract(new BigDecimal("70")).toPlainString(), finding.getString(3));
            assertEquals(0, new BigDecimal("70").compareTo(finding.getDecimal(4)));
        }
    }

    @Test
    void filesKeepTypesAndValues(@TempDir Path folder) throws Exception {
        List<String> documents = Stream.concat(
                        Laws.samples().stream().map(ApplicationJson::write),
                        Stream.concat(withShares("70.00", LONGEST).stream(), Stream.of("{")))
                .toList();
        RuleSet here = RuleSet.builtIn("national-2022");
        Dataset<Row> assessed = ClusterRules.builtIn("national-2022").assess(LocalSpark.forms(documents), "form");

        String file = folder.resolve("assessed.parquet").toString();
        assessed.write().parquet(file);
        Dataset<Row> read = SPARK.read().parquet(file);

        // Spark reads every column of a file as one that may hold nothing.
        assertEquals(assessed.schema().asNullable(), read.schema().asNullable());
        List<Row> rows = read.orderBy("id").collectAsList();
        assertEquals(assessed.orderBy("id").collectAsList(), rows);
        for (int i = 0; i < documents.size() - 1; i++) {
            Comparison.assertSame(
                    here.assess(ApplicationJson.parse(documents.get(i))),
                    rows.get(i).getAs(ClusterRules.ASSESSMENT));
        }
    }
}
