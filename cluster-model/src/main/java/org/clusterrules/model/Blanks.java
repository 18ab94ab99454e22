package org.clusterrules.model;

import com.google.common.base.CharMatcher;

/** What a text in a document means: nothing, 无, or what it says. */
final class Blanks {
    private Blanks() {}

    static boolean isBlank(String text) {
        return CharMatcher.whitespace().matchesAllOf(text);
    }

    static boolean isNone(String text) {
        return CharMatcher.whitespace().trimFrom(text).equals(Text.NONE);
    }
}
