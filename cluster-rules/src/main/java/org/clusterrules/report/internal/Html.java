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

/** What the HTML pages have in common. They have no scripts, and nothing from elsewhere. */
public final class Html {
    /** What follows the articles. */
    public static final String END = "</main>\n</body>\n</html>\n";

    private Html() {}

    /** Returns what precedes the articles, with further styles. */
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
        return "<span class=\"tag " + tone(outcome) + "\">" + escape(label) + "</span>";
    }

    /** Returns the class of what has the colour of an outcome. */
    public static String tone(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns the class of what has the colour of a verdict. */
    public static String tone(Eligibility verdict) {
        return tone(
                verdict == Eligibility.YES
                        ? Outcome.MET
                        : verdict == Eligibility.NO ? Outcome.UNMET : Outcome.UNDETERMINED);
    }
}
