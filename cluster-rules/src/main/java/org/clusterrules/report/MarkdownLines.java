package org.clusterrules.report;

import static org.clusterrules.report.internal.MarkdownText.escape;

import java.util.Arrays;
import java.util.List;
import org.clusterrules.report.internal.PageWords;

/** A page of Markdown. */
abstract class MarkdownLines extends Page {
    MarkdownLines(PageWords words) {
        super(words);
    }

    final void heading(String level, String heading) {
        line("");
        line(level + escape(heading));
        line("");
    }

    final void paragraph(String text) {
        if (!endsWithBlankLine()) {
            line("");
        }
        line(escape(text));
    }

    final void tableHead(String... keys) {
        if (!endsWithBlankLine()) {
            line("");
        }
        row(Arrays.stream(keys).map(words::of).toList());
        line("|" + " --- |".repeat(keys.length));
    }

    private boolean endsWithBlankLine() {
        return page.length() > 1 && page.charAt(page.length() - 2) == '\n';
    }

    final void row(List<String> cells) {
        line("| " + String.join(" | ", cells) + " |");
    }
}
