package org.clusterrules.report.internal;

import static java.util.Objects.requireNonNull;

import com.google.common.html.HtmlEscapers;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.clusterrules.assessment.Eligibility;
import org.clusterrules.assessment.Outcome;

/** The common parts of the HTML pages, which have no scripts and no external resources. */
public final class Html {
    /** Follows the articles. */
    public static final String END = "</main>\n</body>\n</html>\n";

    private Html() {}

    /** Returns the HTML before the articles, with further styles. */
    public static String begin(String language, String title, String heading, String style) {
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body>
                <header><h1>%s</h1></header>
                <main>
                """.formatted(language, escape(title), style() + style, escape(heading));
    }

    private static String style() {
        try {
            return Resources.toString(requireNonNull(Html.class.getResource("report.css")), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns text as HTML, also within an attribute. */
    public static String escape(String text) {
        return HtmlEscapers.htmlEscaper().escape(text);
    }

    public static String code(String text) {
        return "<code>" + escape(text) + "</code>";
    }

    /** Returns an outcome in its colour. */
    public static String tag(Outcome outcome, String label) {
        return "<span class=\"tag " + id(outcome) + "\">" + escape(label) + "</span>";
    }

    /** Returns the name of a constant in CSS classes and message keys: {@code not-applicable}. */
    public static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the class of a verdict's colour, which is that of an outcome. */
    public static String tone(Eligibility verdict) {
        return id(
                switch (verdict) {
                    case YES -> Outcome.MET;
                    case NO -> Outcome.UNMET;
                    case UNDETERMINED -> Outcome.UNDETERMINED;
                });
    }
}
