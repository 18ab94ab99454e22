package org.clusterrules.report;

import java.util.List;
import org.clusterrules.report.internal.PageWords;

/** A page of reports that is being written in one format. */
abstract class Page {
    final PageWords words;
    final StringBuilder page = new StringBuilder();

    Page(PageWords words) {
        this.words = words;
    }

    /** Writes the reports, and returns the page. */
    abstract String write(List<Content> contents);

    void line(String line) {
        page.append(line).append('\n');
    }
}
