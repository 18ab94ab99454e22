package org.clusterrules.compiler;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The comments of a rule file. */
final class Comments {
    private static final String START = "//";

    private Comments() {}

    /** Returns the lines of comment that stand right above a line, without their slashes. */
    static List<String> above(RuleText source, int line) {
        Deque<String> comment = new ArrayDeque<>();
        for (int at = line - 1; at > 0 && source.textOf(at).strip().startsWith(START); at--) {
            String text = source.textOf(at).strip().substring(START.length()).strip();
            if (!text.isEmpty()) {
                comment.addFirst(text.replace('\t', ' '));
            }
        }
        return List.copyOf(comment);
    }
}
