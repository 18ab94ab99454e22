/**
 * The declaration form (附件2 中小企业特色产业集群申报表) as data: its records, the dictionary of its blanks, and its reading and
 * writing as JSON. Knows nothing of rules.
 *
 * <p>Everything here is immutable and thread-safe unless it says otherwise. Nothing returns {@code null} unless it is marked
 * {@code @Nullable}; a section that a document leaves out is a record of blanks.
 */
@NullMarked
package org.clusterrules.model;

import org.jspecify.annotations.NullMarked;
