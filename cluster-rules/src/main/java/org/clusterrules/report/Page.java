package org.clusterrules.report;

import java.util.List;
import java.util.stream.Stream;
import org.clusterrules.report.Content.Entry;
import org.clusterrules.report.internal.PageWords;

/** A page that is being written in one format. */
abstract class Page {
    final PageWords words;
    final StringBuilder page = new StringBuilder();

    Page(PageWords words) {
        this.words = words;
    }

    /** Returns what is said of a criterion in one line: a message alone does not always say what it is about. */
    final String titled(Entry entry) {
        return words.of("fact", entry.title(), entry.message());
    }

    void line(String line) {
        page.append(line).append('\n');
    }

    /** Writes step by step, and returns what each step has written, so that a long page is never in memory as a whole. */
    final Stream<String> inPieces(List<Stream<Runnable>> steps) {
        return steps.stream().flatMap(step -> step).map(step -> {
            page.setLength(0);
            step.run();
            return page.toString();
        });
    }
}
