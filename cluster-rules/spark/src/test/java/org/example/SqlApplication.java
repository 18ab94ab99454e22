package org.example;

import org.apache.spark.sql.SparkSession;

/** An application that knows Spark alone: it runs the query that it is given and shows what comes out. */
public final class SqlApplication {
    private SqlApplication() {}

    /** The first argument has the queries, a semicolon after each. */
    public static void main(String[] arguments) throws Exception {
        try (SparkSession spark = SparkSession.builder().getOrCreate()) {
            String[] queries = arguments[0].split(";", -1);
            for (int i = 0; i < queries.length - 1; i++) {
                spark.sql(queries[i]).show(100, 0);
            }
        }
    }
}
