package org.clusterrules.workbench.internal.layout;

import java.util.Map;
import org.clusterrules.rulefile.reader.Token;
import org.clusterrules.workbench.internal.layout.LayoutGap.Comment;

/** Puts tokens after each other and on new lines, with their comments in between. */
final class LayoutPieces {
    private final String source;
    private final Map<Token, LayoutGap> gaps;
    private final StringBuilder text = new StringBuilder();
    private int lineStart;

    LayoutPieces(String source, Map<Token, LayoutGap> gaps) {
        this.source = source;
        this.gaps = gaps;
    }

    String text() {
        return text.toString();
    }

    /** Returns the length of the line so far, in code points. */
    int column() {
        return text.codePointCount(lineStart, text.length());
    }

    static int width(Token token) {
        int quotes = token.is(Token.Kind.TEXT) ? 2 : 0;
        return token.text().codePointCount(0, token.text().length()) + quotes;
    }

    /** Appends a token, on a new line if a comment comes before it. */
    void append(String separator, Token token, int indent) {
        if (LayoutGap.at(gaps, token).comments().isEmpty()) {
            text.append(separator).append(written(token));
        } else {
            line(token, indent);
        }
    }

    /** Puts a token on a new line. */
    void line(Token token, int indent) {
        line(token, indent, indent);
    }

    /** Puts a keyword on a new line without indentation; comments before it belong to what is above, which is indented. */
    void keyword(Token token, int indentOfComments) {
        line(token, 0, indentOfComments);
    }

    private void line(Token token, int indent, int indentOfComments) {
        for (Comment comment : LayoutGap.at(gaps, token).comments()) {
            comment(comment, indentOfComments);
        }
        startLine(indent);
        text.append(written(token));
    }

    /** Puts the first word of a rule on a new line, after a blank line. */
    void rule(Token token) {
        apart(token);
        startLine(0);
        text.append(written(token));
    }

    void end(Token token) {
        apart(token);
        if (!text.isEmpty() && column() > 0) {
            breakLine();
        }
    }

    /** Keeps blank lines between comments, since only those directly above a rule belong to it. */
    private void apart(Token token) {
        LayoutGap gap = LayoutGap.at(gaps, token);
        boolean afterRule = !text.isEmpty();
        boolean any = false;
        for (Comment comment : gap.comments()) {
            if (!comment.trailing()) {
                if (any ? comment.blank() : afterRule) {
                    blankLine();
                }
                any = true;
            }
            comment(comment, 0);
        }
        if (!token.is(Token.Kind.END) && (any ? gap.blank() : afterRule)) {
            blankLine();
        }
    }

    private void comment(Comment comment, int indent) {
        if (comment.trailing()) {
            text.append(' ');
        } else {
            startLine(indent);
        }
        text.append(comment.text());
    }

    private void startLine(int indent) {
        if (column() > 0) {
            breakLine();
        }
        text.append(" ".repeat(indent));
    }

    private void blankLine() {
        if (column() > 0) {
            breakLine();
        }
        breakLine();
    }

    private void breakLine() {
        text.append('\n');
        lineStart = text.length();
    }

    private String written(Token token) {
        return source.substring(token.start(), token.end());
    }
}
