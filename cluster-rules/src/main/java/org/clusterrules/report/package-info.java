/** For whoever shows an assessment to people: reports in Chinese and English, as text, Markdown and HTML. */
@NullMarked
package org.clusterrules.report;

import org.jspecify.annotations.NullMarked;
