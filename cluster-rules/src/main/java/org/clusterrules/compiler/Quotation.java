package org.clusterrules.compiler;

import static org.clusterrules.compiler.ProblemCode.ESCAPE;
import static org.clusterrules.compiler.ProblemCode.FORBIDDEN_CHARACTER;
import static org.clusterrules.compiler.ProblemCode.FULL_WIDTH_CHARACTER;
import static org.clusterrules.compiler.ProblemCode.MISSING_QUOTE;
import static org.clusterrules.compiler.ProblemCode.SINGLE_QUOTES;
import static org.clusterrules.compiler.ProblemCode.TEXT_TOO_LONG;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clusterrules.compiler.Token.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A text in quotes. Where one of the quotes is missing, it looks for the place where that one probably belongs, so that the rest
 * of the line is not turned inside out.
 */
final class Quotation {
    /** What follows a text whose closing quote is missing, up to the opening quote of the next. */
    private static final Pattern INTO_THE_NEXT = Pattern.compile("(.*?)\\s*\\)\\s*@\\w+\\s*\\(\\s*|(.*?)\\s*,\\s*");

    /** The brackets behind a text whose closing quote is missing, at the end of its line. */
    private static final Pattern END_OF_LINE = Pattern.compile("(.*?)(?:[，,)）]|\\s)*[;；]?\\s*");

    private final String line;
    private final Reporter reporter;
    private int start;
    private int end;
    private String text = "";
    private boolean replacesLast;

    /** Hears what is wrong at a place in the file. */
    interface Reporter {
        void report(ProblemCode code, int at, Object... arguments);
    }

    private Quotation(int at, RuleText source, Reporter reporter) {
        this.line = source.text().substring(0, source.endOfLine(at));
        this.reporter = reporter;
        this.start = at;
    }

    /** Reads the text that begins with the quote there, or that ends with it where the opening quote is missing. */
    static Quotation at(int at, RuleText source, Reporter reporter, @Nullable Token last) {
        Quotation quotation = new Quotation(at, source, reporter);
        if (last != null && quotation.closes(last)) {
            quotation.replacesLast = true;
            quotation.start = last.start();
            quotation.end = at + 1;
            quotation.text = last.text();
            quotation.report(MISSING_QUOTE, last.start(), "\"" + last.text() + "\"");
        } else {
            quotation.read();
        }
        return quotation;
    }

    /** Whether the quote closes a text that has no opening quote: {@code isAtLeast(10")}. */
    private boolean closes(Token last) {
        boolean adjacent = last.end() == start && (last.is(Kind.NUMBER) || last.is(Kind.WORD));
        String behind = line.substring(start + 1).strip();
        return adjacent && (behind.isEmpty() || ")）,，;；".indexOf(behind.charAt(0)) >= 0);
    }

    private void read() {
        char quote = line.charAt(start);
        int close = start + 1;
        while (close < line.length() && !closes(quote, line.charAt(close))) {
            close++;
        }
        String content = line.substring(start + 1, close);
        boolean closed = close < line.length();
        Matcher next = INTO_THE_NEXT.matcher(content);
        boolean intoTheNext = closed && next.matches() && close + 1 < line.length() && isLetter(line.charAt(close + 1));
        if (closed && !intoTheNext) {
            end(content, close + 1);
        } else if (intoTheNext) {
            endWithout(next.group(1) == null ? next.group(2) : next.group(1));
        } else {
            Matcher rest = END_OF_LINE.matcher(content);
            endWithout(rest.matches() ? rest.group(1) : content);
        }
        int tab = text.indexOf('\t');
        if (tab >= 0) {
            report(FORBIDDEN_CHARACTER, start + 1 + tab, "U+0009");
        }
        int escape = text.indexOf('\\');
        if (escape >= 0) {
            report(ESCAPE, start + 1 + escape);
        }
        if (text.length() > Limits.TEXT) {
            report(TEXT_TOO_LONG, start, Limits.TEXT);
        }
    }

    private static boolean isLetter(char c) {
        return Character.isLetterOrDigit(c);
    }

    private static boolean closes(char open, char c) {
        return open == '"' ? c == '"' : open == '\'' ? c == '\'' || c == '"' : FullWidth.half(c) == '"';
    }

    /** Ends a text that is not closed, or is closed by a quote of full width. */
    private void endWithout(String content) {
        int last = content.length() - 1;
        if (last >= 0 && FullWidth.half(content.charAt(last)) == '"' && !isBalanced(content)) {
            reportQuote(content.charAt(last), start + 1 + last);
            end(content.substring(0, last), start + 1 + content.length());
        } else {
            report(MISSING_QUOTE, start + 1 + content.length(), "\"" + ProblemWording.quote(content) + "\"");
            end(content, start + 1 + content.length());
        }
    }

    private static boolean isBalanced(String content) {
        return content.chars().filter(c -> c == '“').count()
                == content.chars().filter(c -> c == '”').count();
    }

    private void end(String content, int behind) {
        text = content;
        end = behind;
    }

    /** Reports a quote that is none of this language. */
    void reportQuote(int quote, int at) {
        if (quote == '\'') {
            report(SINGLE_QUOTES, at, "\"" + ProblemWording.quote(text) + "\"");
        } else {
            report(FULL_WIDTH_CHARACTER, at, Character.toString(quote), "\"");
        }
    }

    /** Returns what stands between the quotes. */
    String text() {
        return text;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** Whether the token before is the text. */
    boolean replacesLast() {
        return replacesLast;
    }

    private void report(ProblemCode code, int at, Object... arguments) {
        reporter.report(code, at, arguments);
    }
}
