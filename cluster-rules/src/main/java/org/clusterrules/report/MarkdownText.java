package org.clusterrules.report;

import java.util.regex.Pattern;

/** Foreign text as Markdown. */
public final class MarkdownText {
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>|~#&!]|(?<=:)//|(?i)(?<=www)\\.");

    private MarkdownText() {}

    /** Returns text with all that Markdown, HTML within it, or the search for links would act on escaped. */
    public static String escape(String text) {
        return SPECIAL.matcher(text)
                .replaceAll(match -> "\\\\" + (match.group().equals("\\") ? "\\\\" : match.group()));
    }
}
