package org.clusterrules.rulefile.reader;

import com.google.common.base.CharMatcher;
import java.util.Optional;
import org.clusterrules.rulefile.ProblemCode;
import org.clusterrules.rulefile.reader.Token.Kind;
import org.clusterrules.rulefile.wording.ProblemWording;
import org.jspecify.annotations.Nullable;

/**
 * A text in quotes. If one of the quotes is missing, it guesses the place of that quote, so that the rest of the line
 * is read correctly.
 */
final class Quotation {
    /** Characters after a text at the end of its line. */
    private static final CharMatcher AFTER_A_TEXT = CharMatcher.anyOf(" \t,，)）;；");

    private final String source;
    private final int endOfLine;
    private final Reports reports;
    private int start;
    private int end;
    private String text = "";
    private boolean replacesLast;

    private Quotation(int at, Reports reports) {
        this.source = reports.source().text();
        this.endOfLine = reports.source().endOfLine(at);
        this.reports = reports;
        this.start = at;
    }

    /** Reads the text that begins with the quote at that place, or ends with it if the opening quote is missing. */
    static Quotation at(int at, Reports reports, @Nullable Token last) {
        Quotation quotation = new Quotation(at, reports);
        if (last != null && quotation.closes(last)) {
            quotation.replacesLast = true;
            quotation.start = last.start();
            quotation.end = at + 1;
            quotation.text = last.text();
            reports.add(ProblemCode.MISSING_QUOTE, last.start(), "\"" + last.text() + "\"");
        } else {
            quotation.read();
        }
        return quotation;
    }

    /** Whether the quote closes a text that has no opening quote: {@code isAtLeast(10")}. */
    private boolean closes(Token last) {
        boolean adjacent = last.end() == start && (last.is(Kind.NUMBER) || last.is(Kind.NAME));
        String after = source.substring(start + 1, endOfLine).strip();
        return adjacent && (after.isEmpty() || ")）,，;；".indexOf(after.charAt(0)) >= 0);
    }

    private void read() {
        char quote = source.charAt(start);
        int close = start + 1;
        while (close < endOfLine && !closes(quote, source.charAt(close))) {
            close++;
        }
        String content = source.substring(start + 1, close);
        boolean closed = close < endOfLine;
        Optional<String> beforeTheNext = closed && startsWord(close + 1) ? beforeTheNext(content) : Optional.empty();
        if (beforeTheNext.isPresent()) {
            endWithout(beforeTheNext.get());
        } else if (closed) {
            end(content, close + 1);
        } else {
            endWithout(AFTER_A_TEXT.trimTrailingFrom(content));
        }
        int tab = text.indexOf('\t');
        if (tab >= 0) {
            reports.add(ProblemCode.FORBIDDEN_CHARACTER, start + 1 + tab, "U+0009");
        }
        int escape = text.indexOf('\\');
        if (escape >= 0) {
            reports.add(ProblemCode.ESCAPE, start + 1 + escape);
        }
        if (text.length() > Limits.TEXT) {
            reports.add(ProblemCode.TEXT_TOO_LONG, start, Limits.TEXT);
        }
    }

    private boolean startsWord(int at) {
        return at < endOfLine && Character.isLetterOrDigit(source.charAt(at));
    }

    /**
     * Returns the text before the next argument or annotation, if the content reaches into that because the closing
     * quote is missing: {@code title) @area(}, or {@code 45, }.
     */
    private static Optional<String> beforeTheNext(String content) {
        String whole = content.stripTrailing();
        if (whole.endsWith(",")) {
            return Optional.of(whole.substring(0, whole.length() - 1).stripTrailing());
        }
        int at = whole.lastIndexOf('@');
        String before = at < 0 ? "" : whole.substring(0, at).stripTrailing();
        boolean annotation = at >= 0 && whole.endsWith("(") && before.endsWith(")");
        return annotation ? Optional.of(before.substring(0, before.length() - 1).stripTrailing()) : Optional.empty();
    }

    private static boolean closes(char open, char c) {
        return open == '"' ? c == '"' : open == '\'' ? c == '\'' || c == '"' : FullWidth.half(c) == '"';
    }

    /** Ends a text that is not closed, or closed by a full-width quote. */
    private void endWithout(String content) {
        int last = content.length() - 1;
        if (last >= 0 && FullWidth.half(content.charAt(last)) == '"' && !isBalanced(content)) {
            reportQuote(content.charAt(last), start + 1 + last);
            end(content.substring(0, last), start + 1 + content.length());
        } else {
            reports.add(
                    ProblemCode.MISSING_QUOTE,
                    start + 1 + content.length(),
                    "\"" + ProblemWording.quote(content) + "\"");
            end(content, start + 1 + content.length());
        }
    }

    private static boolean isBalanced(String content) {
        return content.chars().filter(c -> c == '“').count()
                == content.chars().filter(c -> c == '”').count();
    }

    private void end(String content, int after) {
        text = content;
        end = after;
    }

    void reportQuote(int quote, int at) {
        if (quote == '\'') {
            reports.add(ProblemCode.SINGLE_QUOTES, at, "\"" + ProblemWording.quote(text) + "\"");
        } else {
            FullWidth.report(reports, at, quote, '"');
        }
    }

    Token token() {
        return new Token(Kind.TEXT, text, start, end);
    }

    boolean replacesLast() {
        return replacesLast;
    }
}
