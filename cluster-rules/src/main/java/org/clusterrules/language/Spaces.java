package org.clusterrules.language;

import com.google.common.base.CharMatcher;

/** White space, as the form's texts have it. */
final class Spaces {
    private Spaces() {}

    static String removeFrom(String text) {
        return CharMatcher.whitespace().removeFrom(text);
    }
}
