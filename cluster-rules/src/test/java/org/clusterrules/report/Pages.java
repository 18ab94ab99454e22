package org.clusterrules.report;

import java.util.regex.Pattern;

/** What tests look for in reports. */
final class Pages {
    private Pages() {}

    /** Takes out what a format adds to the words, and all white space, since lines are broken anywhere. */
    static String plain(ReportFormat format, String page) {
        String text = format == ReportFormat.HTML
                ? page.replaceAll("(?s)<style>.*</style>", "")
                        .replaceAll("<[^>]*>", "")
                        .replace("&quot;", "\"")
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&#39;", "'")
                        .replace("&amp;", "&")
                : format == ReportFormat.MARKDOWN ? page.replace("\\", "") : page;
        return squeezed(text);
    }

    static String squeezed(String text) {
        return text.replaceAll("\\s", "");
    }

    static long count(String text, String regex) {
        return Pattern.compile(regex).matcher(text).results().count();
    }
}
