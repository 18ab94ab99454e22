/** What the reports of assessments and the rule book are both laid out with. For this project's own modules, not for callers. */
@NullMarked
package org.clusterrules.report.internal;

import org.jspecify.annotations.NullMarked;
