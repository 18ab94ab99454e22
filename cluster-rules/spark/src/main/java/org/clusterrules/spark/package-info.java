/** The rules on Apache Spark: {@link org.clusterrules.spark.ClusterRules} assesses a Dataset of declaration forms. */
@NullMarked
package org.clusterrules.spark;

import org.jspecify.annotations.NullMarked;
