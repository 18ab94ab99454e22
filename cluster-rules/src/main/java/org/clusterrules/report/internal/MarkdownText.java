package org.clusterrules.report.internal;

import java.util.regex.Pattern;

/** Foreign text as Markdown. */
public final class MarkdownText {
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>|~#&!]|(?<=:)//|(?i)(?<=www)\\.");

    private static final Pattern LIST = Pattern.compile("^(\\d*)([-+.)=])");

    private MarkdownText() {}

    /** Returns text with all that Markdown, HTML within it, or the search for links would act on escaped. */
    public static String escape(String text) {
        return SPECIAL.matcher(text)
                .replaceAll(match -> "\\\\" + (match.group().equals("\\") ? "\\\\" : match.group()));
    }

    /** Returns the same for the start of a line, where a number or a hyphen would begin a list. */
    public static String escapeLine(String text) {
        return LIST.matcher(escape(text)).replaceFirst("$1\\\\$2");
    }
}
