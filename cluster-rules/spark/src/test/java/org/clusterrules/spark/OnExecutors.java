package org.clusterrules.spark;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.SparkFiles;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF0;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.clusterrules.rules.PortableRules;
import org.clusterrules.rules.RuleSet;

/**
 * Assesses on two executors, each a virtual machine of its own, and writes down what came of it: {@code assessed}, with the
 * executor that assessed the form, and {@code loads}, how often each executor loaded the rules.
 *
 * <p>Arguments: a Parquet file of forms, the files of a rule set as {@code --files} takes them, and the folder to write to.
 */
final class OnExecutors {
    private static final int PARTITIONS = 8;

    private OnExecutors() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[2]);
        try (SparkSession spark = SparkSession.builder()
                .master("local-cluster[2,1,700]")
                .config("spark.files", arguments[1])
                .config("spark.executor.memory", "700m")
                .config("spark.executor.extraClassPath", System.getProperty("java.class.path"))
                .config("spark.executor.extraJavaOptions", "-Dfile.encoding=" + System.getProperty("file.encoding"))
                .config("spark.scheduler.minRegisteredResourcesRatio", "1")
                .config("spark.scheduler.maxRegisteredResourcesWaitingTime", "120s")
                .config("spark.sql.shuffle.partitions", PARTITIONS)
                .config("spark.ui.enabled", false)
                .getOrCreate()) {
            Dataset<Row> forms = spark.read().parquet(arguments[0]).repartition(PARTITIONS);
            ClusterRules rules =
                    new ClusterRules(new Counted(PortableRules.read(Path.of(SparkFiles.getRootDirectory()))));
            rules.assess(forms, "form")
                    .withColumn(
                            "executor",
                            functions
                                    .udf((UDF0<Long>) OnExecutors::process, DataTypes.LongType)
                                    .asNondeterministic()
                                    .apply())
                    .write()
                    .parquet(folder.resolve("assessed").toString());
            spark.range(0, PARTITIONS * 100L, 1, PARTITIONS)
                    .map((MapFunction<Long, String>) number -> process() + " " + Counted.LOADS.get(), Encoders.STRING())
                    .distinct()
                    .write()
                    .text(folder.resolve("loads").toString());
        }
    }

    private static long process() {
        return ProcessHandle.current().pid();
    }

    /** Counts how often this virtual machine loads the rules. */
    private record Counted(PortableRules files) implements RuleSetSource {
        static final AtomicInteger LOADS = new AtomicInteger();

        @Override
        public RuleSet load() {
            LOADS.incrementAndGet();
            return files.load();
        }
    }
}
