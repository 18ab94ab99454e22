package org.clusterrules.report.internal;

import java.util.regex.Pattern;

/** Escapes foreign text in Markdown. */
public final class MarkdownText {
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>|~#&!]|(?<=:)//|(?i)(?<=www)\\.");

    private static final Pattern LIST = Pattern.compile("^(\\d*)([-+.)=])");

    private MarkdownText() {}

    /** Escapes all characters that Markdown, HTML within it, or the detection of links would act on. */
    public static String escape(String text) {
        return SPECIAL.matcher(text)
                .replaceAll(match -> "\\\\" + (match.group().equals("\\") ? "\\\\" : match.group()));
    }

    /** Also escapes a number or a hyphen that would begin a list at the start of a line. */
    public static String escapeLine(String text) {
        return LIST.matcher(escape(text)).replaceFirst("$1\\\\$2");
    }
}
