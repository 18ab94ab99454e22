package org.clusterrules.spark;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Spark with two threads in this virtual machine, one for all tests. */
final class LocalSpark {
    static final SparkSession SPARK = SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", false)
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.sql.datetime.java8API.enabled", true)
            .config("spark.sql.extensions", ClusterRulesExtensions.class.getName())
            .config("spark.sql.shuffle.partitions", 2)
            .config("spark.sql.warehouse.dir", "target/spark-warehouse")
            .getOrCreate();

    static final StructType FORMS =
            new StructType().add("id", DataTypes.LongType).add("form", DataTypes.StringType);

    private LocalSpark() {}

    /** Returns a row for each document, numbered from 0, in four partitions. */
    static Dataset<Row> forms(List<String> documents) {
        List<Row> rows = new ArrayList<>();
        for (String document : documents) {
            rows.add(RowFactory.create((long) rows.size(), document));
        }
        return SPARK.createDataFrame(rows, FORMS).repartition(4);
    }

    /** Returns what came of each document, in the order of their numbers. */
    static List<Row> assess(ClusterRules rules, List<String> documents) {
        return rules.assess(forms(documents), "form").orderBy("id").collectAsList().stream()
                .map(row -> row.<Row>getAs(ClusterRules.ASSESSMENT))
                .toList();
    }
}
