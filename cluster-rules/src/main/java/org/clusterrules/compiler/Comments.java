package org.clusterrules.compiler;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The comments of a rule file. */
final class Comments {
    private static final String START = "//";

    private Comments() {}

    /** Returns the lines of comment that stand right above a rule, without their slashes. */
    static List<String> above(String drl, int line) {
        List<String> lines = drl.lines().toList();
        int at = Math.min(line, lines.size()) - 1;
        while (at > 0 && !lines.get(at).strip().startsWith("rule")) {
            at--; // the name may stand on a line of its own
        }
        Deque<String> comment = new ArrayDeque<>();
        for (at--; at >= 0 && lines.get(at).strip().startsWith(START); at--) {
            String text = lines.get(at).strip().substring(START.length()).strip();
            if (!text.isEmpty()) {
                comment.addFirst(text.replace('\t', ' '));
            }
        }
        return List.copyOf(comment);
    }
}
