package org.clusterrules.rulefile.reader;

import com.google.common.collect.Lists;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.clusterrules.model.internal.NearestName;
import org.clusterrules.rulefile.FactType;
import org.clusterrules.rulefile.ProblemCode;
import org.clusterrules.rulefile.reader.Token.Kind;

/** A cursor over the tokens of a rule file, which also reports problems of the current rule. */
final class Tokens {
    private final Reports reports;
    private final List<Token> tokens;
    private int at;
    private boolean whole = true;

    Tokens(RuleText source, RuleProblems problems) {
        this.reports = new Reports(source, problems);
        this.tokens = Tokenizer.tokens(source, problems);
    }

    void enter(String name) {
        reports.enter(name);
    }

    /** Returns whether nothing was refused since the last call. */
    boolean askWhole() {
        boolean answer = whole;
        whole = true;
        return answer;
    }

    Token peek() {
        return peek(0);
    }

    /** Looks ahead; past the end of the file, returns that end. */
    Token peek(int ahead) {
        return tokens.get(Math.min(at + ahead, tokens.size() - 1));
    }

    Token next() {
        Token token = peek();
        at = Math.min(at + 1, tokens.size() - 1);
        return token;
    }

    boolean take(char sign) {
        boolean there = peek().isSign(sign);
        if (there) {
            next();
        }
        return there;
    }

    /**
     * Takes a list up to the closing bracket, or to where it is missing. The tokens with which a further element starts
     * distinguish a missing comma from a missing bracket.
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

    /** Returns an empty token after the last one that was taken. */
    Token afterLast() {
        int end = at == 0 ? 0 : tokens.get(at - 1).end();
        return new Token(Kind.END, "", end, end);
    }

    boolean atEnd() {
        return peek().is(Kind.END);
    }

    boolean atRule() {
        return (peek().isName("rule") && (peek(1).is(Kind.TEXT) || startsLine())) || isMisspelt("rule");
    }

    /**
     * Whether the next token is a misspelt keyword in its place: {@code rule} before a name, {@code when} before a
     * fact, {@code then} before a requirement, {@code end} at the end.
     */
    boolean isMisspelt(String word) {
        Token following = peek(1);
        boolean inItsPlace = switch (word) {
            case "rule" -> following.is(Kind.TEXT);
            case "when" -> FactType.named(following.text()).isPresent();
            case "then" -> following.isName("criterion");
            default -> following.is(Kind.END) || following.isName("rule");
        };
        return inItsPlace
                && peek().is(Kind.NAME)
                && startsLine()
                && !peek().isName(word)
                && NearestName.within(2, peek().text(), List.of(word)).isPresent();
    }

    /** Takes that keyword, reports a misspelling, and returns whether it was there. */
    boolean takeKeyword(String word) {
        boolean misspelt = isMisspelt(word);
        if (misspelt) {
            reportNext(ProblemCode.UNEXPECTED, word);
        }
        boolean there = misspelt || peek().isName(word);
        if (there) {
            next();
        }
        return there;
    }

    /** Whether the rest of a rule begins here: its end, or what follows {@code when} and {@code then}. */
    boolean atRest() {
        Token next = peek();
        return atRule() || atEnd() || next.isName("end") || next.isName("then") || next.isName("criterion");
    }

    boolean startsLine() {
        return at == 0 || reports.line(tokens.get(at - 1)) < reports.line(peek());
    }

    /** Skips at least one token, up to one that is wanted, and no further than the next rule. */
    void skipTo(Predicate<Token> wanted) {
        do {
            next();
        } while (!atEnd() && !atRule() && !wanted.test(peek()));
    }

    String between(Token first, Token last) {
        return reports.source().text().substring(first.start(), Math.max(first.end(), last.end()));
    }

    void report(ProblemCode code, Token where, Object... arguments) {
        reports.add(code, where, arguments);
    }

    void reportNext(ProblemCode code, String... wanted) {
        report(code, peek(), Lists.asList(peek().quoted(), wanted).toArray());
    }

    void refuseNext(String wanted) {
        whole = false;
        reportNext(ProblemCode.UNEXPECTED, wanted);
    }

    /** Reports a problem that leaves a part of the rule unknown. */
    void refuse(ProblemCode code, Token where, Object... arguments) {
        whole = false;
        report(code, where, arguments);
    }
}
