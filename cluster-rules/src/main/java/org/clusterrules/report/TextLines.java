package org.clusterrules.report;

import org.clusterrules.report.internal.Columns;
import org.clusterrules.report.internal.PageWords;

/** A page of plain text, of lines that fit a terminal. */
abstract class TextLines extends Page {
    static final String INDENT = "    ";
    private static final int COLUMNS = 80;

    TextLines(PageWords words) {
        super(words);
    }

    final void heading(String heading, String line) {
        lines("", heading);
        line(line.repeat(Math.min(COLUMNS, Columns.width(heading))));
    }

    /** Writes the text after its start; lines that follow are indented by as much. */
    final void lines(String start, String text) {
        lines(start, " ".repeat(Columns.width(start)), text);
    }

    final void lines(String start, String below, String text) {
        String before = start;
        for (String line : Columns.wrap(text, COLUMNS - Columns.width(below))) {
            line((before + line).stripTrailing());
            before = below;
        }
    }
}
