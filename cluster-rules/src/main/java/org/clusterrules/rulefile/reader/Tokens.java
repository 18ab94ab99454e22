package org.clusterrules.rulefile.reader;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.clusterrules.model.internal.NearestName;
import org.clusterrules.rulefile.FactType;
import org.clusterrules.rulefile.ProblemCode;
import org.clusterrules.rulefile.reader.Token.Kind;

/** Goes along the tokens of a rule file, and notes what is wrong with the rule that it is in. */
final class Tokens {
    private final Reports reports;
    private final List<Token> tokens;
    private int at;
    private boolean whole = true;

    Tokens(RuleText source, RuleProblems problems) {
        this.reports = new Reports(source, problems);
        this.tokens = Tokenizer.tokens(source, problems);
    }

    /** Names the rule that what is wrong from now on belongs to. */
    void enter(String name) {
        reports.enter(name);
    }

    /** Returns whether nothing was refused since this was last asked. */
    boolean askWhole() {
        boolean answer = whole;
        whole = true;
        return answer;
    }

    Token peek() {
        return peek(0);
    }

    /** Returns the token so many places after the next; at the end of the file, that end. */
    Token peek(int ahead) {
        return tokens.get(Math.min(at + ahead, tokens.size() - 1));
    }

    Token next() {
        Token token = peek();
        at = Math.min(at + 1, tokens.size() - 1);
        return token;
    }

    /** Goes over the next token where it is that sign. */
    boolean take(char sign) {
        boolean there = peek().isSign(sign);
        if (there) {
            next();
        }
        return there;
    }

    /**
     * Goes over a list up to the closing bracket, or to where that is missing.
     *
     * @param element reads one element
     * @param starts what a further element begins with, by which a missing comma is told from a missing bracket
     */
    void takeList(Runnable element, Set<Kind> starts) {
        while (true) {
            element.run();
            if (take(')')) {
                return;
            } else if (take(',')) {
                continue;
            } else if (!starts.contains(peek().kind())) {
                refuse(ProblemCode.MISSING_BRACKET, afterLast(), ")");
                return;
            }
            refuseNext(",");
        }
    }

    /** Returns the place after the last token, as a token without text. */
    Token afterLast() {
        int end = at == 0 ? 0 : tokens.get(at - 1).end();
        return new Token(Kind.END, "", end, end);
    }

    boolean atEnd() {
        return peek().is(Kind.END);
    }

    /** Whether a rule begins here. */
    boolean atRule() {
        return (peek().isWord("rule") && (peek(1).is(Kind.TEXT) || startsLine())) || isMisspelt("rule");
    }

    /**
     * Whether the next token is not quite one of the words that a rule is held together by, and is where that word belongs:
     * {@code rule} before a name, {@code when} before a fact, {@code then} before a requirement, {@code end} after all.
     */
    boolean isMisspelt(String word) {
        Token following = peek(1);
        boolean inItsPlace = switch (word) {
            case "rule" -> following.is(Kind.TEXT);
            case "when" -> FactType.named(following.text()).isPresent();
            case "then" -> following.isWord("criterion");
            default -> following.is(Kind.END) || following.isWord("rule");
        };
        return inItsPlace
                && peek().is(Kind.WORD)
                && startsLine()
                && !peek().isWord(word)
                && NearestName.within(2, peek().text(), List.of(word)).isPresent();
    }

    /** Goes over that word, reports it where it is misspelt, and returns whether it was there. */
    boolean takeWord(String word) {
        boolean misspelt = isMisspelt(word);
        if (misspelt) {
            report(ProblemCode.UNEXPECTED, peek(), peek().quoted(), word);
        }
        boolean there = misspelt || peek().isWord(word);
        if (there) {
            next();
        }
        return there;
    }

    /** Whether what is left of a rule begins here: nothing, or what comes after {@code when} and {@code then}. */
    boolean atRest() {
        Token next = peek();
        return atRule() || atEnd() || next.isWord("end") || next.isWord("then") || next.isWord("criterion");
    }

    /** Whether the next token is the first on its line. */
    boolean startsLine() {
        return at == 0 || reports.line(tokens.get(at - 1)) < reports.line(peek());
    }

    /** Goes on to a token that is as wanted, at least to the next, and at most to the next rule. */
    void skipTo(Predicate<Token> wanted) {
        do {
            next();
        } while (!atEnd() && !atRule() && !wanted.test(peek()));
    }

    /** Returns the part of the file from one token to another. */
    String between(Token first, Token last) {
        return reports.source().text().substring(first.start(), Math.max(first.end(), last.end()));
    }

    void report(ProblemCode code, Token where, Object... arguments) {
        reports.add(code, where, arguments);
    }

    /** Refuses the next token, in the place of which something else belongs. */
    void refuseNext(String wanted) {
        refuse(ProblemCode.UNEXPECTED, peek(), peek().quoted(), wanted);
    }

    /** Reports something because of which a part of the rule is not known. */
    void refuse(ProblemCode code, Token where, Object... arguments) {
        whole = false;
        report(code, where, arguments);
    }
}
