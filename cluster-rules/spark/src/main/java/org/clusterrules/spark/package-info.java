/**
 * The rules on Apache Spark: a Dataset of declaration forms becomes a Dataset of outcomes and findings, by {@link
 * org.clusterrules.spark.ClusterRules}.
 */
@NullMarked
package org.clusterrules.spark;

import org.jspecify.annotations.NullMarked;
