package org.clusterrules.report;

import static org.clusterrules.report.internal.Html.escape;

import org.clusterrules.report.internal.PageWords;

/** A page of HTML. */
abstract class HtmlLines extends Page {
    HtmlLines(PageWords words) {
        super(words);
    }

    final String column(String key) {
        return "<th scope=\"col\">" + escape(words.of(key)) + "</th>";
    }

    static String rowHeader(String label) {
        return "<th scope=\"row\">" + escape(label) + "</th>";
    }

    final void fact(String label, String html) {
        line("<div><dt>" + escape(label) + "</dt><dd>" + html + "</dd></div>");
    }
}
