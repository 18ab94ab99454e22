package org.clusterrules.rulefile.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clusterrules.rulefile.ProblemCode;
import org.clusterrules.rulefile.reader.Token.Kind;
import org.clusterrules.rulefile.wording.ProblemWording;
import org.jspecify.annotations.Nullable;

/**
 * Splits a rule file into tokens. A full-width character is reported and read as the one that was meant, so that one
 * slip is one problem.
 */
final class Tokenizer {
    private static final Pattern ESCAPE_IN_COMMENT = Pattern.compile("\\\\u+[0-9a-fA-F]{4}");

    private final RuleText source;
    private final String text;
    private final Reports reports;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokenizer(RuleText source, RuleProblems problems) {
        this.source = source;
        this.text = source.text();
        this.reports = new Reports(source, problems);
    }

    /** Returns the tokens; the last one is the end of the file. */
    static List<Token> tokens(RuleText source, RuleProblems problems) {
        Tokenizer tokenizer = new Tokenizer(source, problems);
        while (tokenizer.at < tokenizer.text.length()) {
            if (tokenizer.tokens.size() == Limits.TOKENS) {
                tokenizer.reports.add(
                        ProblemCode.FILE_TOO_LARGE, tokenizer.at, ProblemWording.of("size.words", Limits.TOKENS));
                break;
            }
            tokenizer.next();
        }
        tokenizer.add(Kind.END, "", tokenizer.at);
        return tokenizer.tokens;
    }

    private void next() {
        int c = text.codePointAt(at);
        int half = FullWidth.half(c);
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
            at++;
        } else if (text.startsWith("//", at)) {
            comment();
        } else if (text.startsWith("/*", at)) {
            blockComment();
        } else if (c == '#' && startsLine()) {
            reports.add(ProblemCode.COMMENT_FORM, at, "#");
            comment();
        } else if (FullWidth.isQuote(c)) {
            quoted(c);
        } else if (half != c) {
            fullWidth(half);
        } else if (c == '$') {
            add(Kind.VARIABLE, run(at + 1, Tokenizer::isInName));
        } else if (Character.isDigit(c)) {
            number();
        } else if (isInName(c)) {
            add(Kind.NAME, run(at, Tokenizer::isInName));
        } else {
            add(Kind.SIGN, at + Character.charCount(c));
        }
    }

    private static boolean isInName(int c) {
        return (Character.isLetterOrDigit(c) || c == '_') && FullWidth.half(c) == c;
    }

    private int run(int start, IntPredicate part) {
        int end = start;
        while (end < text.length() && part.test(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private void number() {
        int end = run(at, Character::isDigit);
        if (text.startsWith(".", end) && end + 1 < text.length() && Character.isDigit(text.charAt(end + 1))) {
            end = run(end + 1, Character::isDigit);
        }
        add(Kind.NUMBER, run(end, Tokenizer::isInName));
    }

    private void comment() {
        int end = source.endOfLine(at);
        Matcher escape = ESCAPE_IN_COMMENT.matcher(text).region(at, end);
        if (escape.find()) {
            reports.add(ProblemCode.ESCAPE, escape.start());
        }
        at = end;
    }

    private boolean startsLine() {
        return source.column(at) == 1
                || tokens.isEmpty()
                || source.line(tokens.get(tokens.size() - 1).start()) < source.line(at);
    }

    private void blockComment() {
        reports.add(ProblemCode.COMMENT_FORM, at, "/* */");
        int end = text.indexOf("*/", at + 2);
        at = end < 0 ? text.length() : end + 2;
    }

    private void quoted(int quote) {
        Quotation quotation = Quotation.at(at, reports, last());
        if (quotation.replacesLast()) {
            tokens.remove(tokens.size() - 1);
        } else if (quote != '"') {
            quotation.reportQuote(quote, at);
        }
        add(quotation.token());
    }

    private void fullWidth(int half) {
        boolean word = Character.isLetterOrDigit(half);
        int end = !word && half != ' '
                ? at + 1
                : run(
                        at,
                        c -> FullWidth.half(c) != c
                                && Character.isLetterOrDigit(FullWidth.half(c)) == word
                                && (word || FullWidth.half(c) == ' '));
        String written = text.substring(at, end);
        String meant = FullWidth.half(written);
        FullWidth.report(reports, at, written.codePointAt(0), half);
        if (meant.isBlank()) {
            at = end;
        } else {
            add(!word ? Kind.SIGN : Character.isDigit(half) ? Kind.NUMBER : Kind.NAME, meant, end);
        }
    }

    private void add(Kind kind, int end) {
        add(kind, text.substring(at, end), end);
    }

    private void add(Kind kind, String written, int end) {
        add(new Token(kind, written, at, end));
    }

    private void add(Token token) {
        Token last = last();
        if (last != null && last.isName("rule")) {
            reports.enter(token.is(Kind.TEXT) ? token.text() : "");
        } else if (last != null && last.isName("end")) {
            reports.enter("");
        }
        tokens.add(token);
        at = token.end();
    }

    private @Nullable Token last() {
        return tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
    }
}
