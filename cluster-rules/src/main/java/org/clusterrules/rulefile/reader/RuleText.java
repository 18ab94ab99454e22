package org.clusterrules.rulefile.reader;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/** The text of a file of a rule set, with the line and column of each place. */
public final class RuleText {
    private static final String COMMENT = "//";

    private final String file;
    private final String text;
    private final int[] lines;

    /** Creates the text of a file of that name. */
    public RuleText(String file, String text) {
        this.file = file;
        this.text = text;
        this.lines = IntStream.concat(
                        IntStream.of(0), IntStream.rangeClosed(1, text.length()).filter(this::beginsLine))
                .toArray();
    }

    /** A line ends with any of the three line ends. */
    private boolean beginsLine(int at) {
        char before = text.charAt(at - 1);
        return before == '\n' || (before == '\r' && !text.startsWith("\n", at));
    }

    String file() {
        return file;
    }

    /** Returns the text. */
    public String text() {
        return text;
    }

    /** Returns the line, from 1. */
    public int line(int at) {
        int found = Arrays.binarySearch(lines, at);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** Returns where a line begins; the last line if there are fewer. */
    public int startOfLine(int line) {
        return lines[Math.max(1, Math.min(line, lines.length)) - 1];
    }

    /** Returns the column in characters (code points), from 1. */
    int column(int at) {
        return text.codePointCount(startOfLine(line(at)), at) + 1;
    }

    /** Returns the lines of comment right above a line, without their slashes. */
    List<String> commentAbove(int line) {
        Deque<String> comment = new ArrayDeque<>();
        for (int at = line - 1; at > 0 && textOf(at).strip().startsWith(COMMENT); at--) {
            String text = textOf(at).strip().substring(COMMENT.length()).strip();
            if (!text.isEmpty()) {
                comment.addFirst(text.replace('\t', ' '));
            }
        }
        return List.copyOf(comment);
    }

    private String textOf(int line) {
        return text.substring(startOfLine(line), endOfLine(startOfLine(line)));
    }

    /** Returns the end of the line, before its line break. */
    public int endOfLine(int at) {
        int end = at;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }
}
