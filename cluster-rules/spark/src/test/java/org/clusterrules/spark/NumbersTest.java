package org.clusterrules.spark;

import static org.clusterrules.spark.LocalSpark.SPARK;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.clusterrules.kit.Laws;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.model.Variation;
import org.clusterrules.rules.RuleSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers stay what they are, on the way through Spark and its files. */
class NumbersTest {
    private static final String SHARE = "/industry/leadingOutputShare/2021";
    private static final String DECLARATION = "/basics/noMisconduct";
    private static final String SMES = "/plan/targets/qualitySmes/baseline";
    private static final String OUTPUT = "/industry/totalOutput/";

    /** One decimal place more than Spark can hold. */
    private static final String SMALLEST = "70." + "0".repeat(18) + "1";

    /** Forms with that share, which has to be more than 70. */
    private static List<String> withShares(String... shares) {
        Variation sample = Variation.of(Laws.samples().get(0));
        return Stream.of(shares)
                .map(share -> ApplicationJson.write(sample.with(SHARE, share).application()))
                .toList();
    }

    private static Dataset<Row> findings(String criterion, List<String> documents) {
        return ClusterRules.builtIn("national-2022")
                .assess(LocalSpark.forms(documents), "form")
                .orderBy("id")
                .selectExpr("id", "inline(assessment.findings)")
                .where("criterion = '" + criterion + "'");
    }

    @Test
    void aNumberOnTheThresholdStaysThere() {
        List<Row> findings = findings(
                        "standard.leading-output-share", withShares("70.00", "70.01", "70.000000000000000001", "69.99"))
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
                findings("standard.leading-output-share", withShares("69.99", "70.00", "70.01", "71"))
                        .where("actual > 70 AND margin > 0")
                        .select("id")
                        .as(Encoders.LONG())
                        .collectAsList());
    }

    @Test
    void aNumberWithTooManyDecimalsForSparkIsATextAndNeverRounded() {
        Row finding = findings("standard.leading-output-share", withShares(SMALLEST))
                .select("outcome", "actual", "actual_text", "margin", "margin_text", "required")
                .first();
        assertEquals("MET", finding.getString(0));
        assertNull(finding.get(1));
        assertEquals(SMALLEST, finding.getString(2));
        assertNull(finding.get(3));
        assertEquals("0." + "0".repeat(18) + "1", finding.getString(4));
        assertEquals(0, new BigDecimal("70").compareTo(finding.getDecimal(5)));
    }

    @Test
    void aNumberTooLargeForSparkIsATextAndNeverRounded() {
        String document = ApplicationJson.write(Variation.of(Laws.samples().get(0))
                .with(OUTPUT + "2019", "0." + "0".repeat(28) + "1")
                .with(OUTPUT + "2021", "100000000000000")
                .application());
        Row finding = findings("standard.total-output-growth", List.of(document))
                .select("outcome", "actual", "actual_text", "required")
                .first();
        assertEquals("MET", finding.getString(0));
        assertNull(finding.get(1));
        assertTrue(finding.getString(2).matches("[0-9]{21,}\\.[0-9]+"), finding.getString(2));
        assertEquals(0, new BigDecimal("10").compareTo(finding.getDecimal(3)));
    }

    @Test
    void optionsAndARisingSeriesHaveColumnsOfTheirOwn() {
        Variation sample = Variation.of(Laws.samples().get(0));
        List<String> documents = List.of(
                ApplicationJson.write(sample.application()),
                ApplicationJson.write(
                        sample.with(DECLARATION, "").with(SMES, "").application()));

        Dataset<Row> options = findings("declarations.no-misconduct", documents);
        assertEquals(
                List.of(
                        RowFactory.create("IS", "YES", "YES", null, null, null, null, null, null),
                        RowFactory.create("IS", null, "YES", null, null, null, null, null, null)),
                options.selectExpr(
                                "operator",
                                "actual_option",
                                "required_option",
                                "actual",
                                "actual_text",
                                "actual_values",
                                "required",
                                "unit",
                                "margin")
                        .collectAsList());

        Dataset<Row> rise = findings("targets.quality-smes", documents);
        assertEquals(
                List.of(RowFactory.create("INCREASES", 4, false), RowFactory.create("INCREASES", 4, true)),
                rise.selectExpr(
                                "operator",
                                "size(actual_values)",
                                "actual_values[0] IS NULL AND actual_values[1] IS NOT NULL")
                        .collectAsList());
        assertEquals(
                1,
                rise.where(
                                "actual_values = array_sort(actual_values) AND unit IS NULL"
                                        + " AND actual IS NULL AND actual_option IS NULL AND required IS NULL AND margin IS NULL")
                        .where("outcome = 'MET'")
                        .count());
    }

    @Test
    void filesKeepTypesAndValues(@TempDir Path folder) throws Exception {
        List<String> documents = Stream.concat(
                        Laws.samples().stream().map(ApplicationJson::write),
                        Stream.concat(withShares("70.00", SMALLEST).stream(), Stream.of("{")))
                .toList();
        RuleSet here = RuleSet.builtIn("national-2022").direct();
        Dataset<Row> assessed = ClusterRules.builtIn("national-2022").assess(LocalSpark.forms(documents), "form");

        String file = folder.resolve("assessed.parquet").toString();
        assessed.write().parquet(file);
        Dataset<Row> read = SPARK.read().parquet(file);

        // Spark reads every column of a file as one that may hold nothing.
        assertEquals(assessed.schema().asNullable(), read.schema().asNullable());
        List<Row> rows = read.orderBy("id").collectAsList();
        assertEquals(assessed.orderBy("id").collectAsList(), rows);
        for (int i = 0; i < documents.size() - 1; i++) {
            RowAssertions.assertSame(
                    here.assess(ApplicationJson.parse(documents.get(i))),
                    rows.get(i).getAs(ClusterRules.ASSESSMENT));
        }
    }
}
