package org.clusterrules.rulefile.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clusterrules.model.Label;
import org.clusterrules.model.internal.NearestName;
import org.clusterrules.rulefile.ProblemCode;
import org.clusterrules.rulefile.RuleWord;
import org.clusterrules.rulefile.reader.ParsedRule.WordCall;
import org.clusterrules.rulefile.reader.Token.Kind;
import org.clusterrules.rulefile.wording.ProblemWording;

/** Parses the requirement after {@code then}: {@code criterion.figure($area).isAtMost("100");}. */
record RequirementParser(Tokens tokens) {
    private static final String SUBJECT = "criterion";
    private static final Set<String> JOINTS = Set.of("and", "or", "appliesWhere");

    /** Parses up to {@code end}, or to where it is missing. */
    List<WordCall> calls() {
        List<WordCall> calls = new ArrayList<>();
        Token first = tokens.peek();
        if (first.isName("end") || tokens.atEnd() || tokens.atRule()) {
            tokens.refuse(ProblemCode.NO_STATEMENT, first);
            return calls;
        }
        if (!first.isName(SUBJECT)) {
            boolean misspelt = first.is(Kind.NAME)
                    && tokens.peek(1).isSign('.')
                    && NearestName.of(first.text(), List.of(SUBJECT)).isPresent();
            tokens.refuse(
                    ProblemCode.NOT_A_REQUIREMENT,
                    first,
                    first.quoted(),
                    (first.isSign('(') ? Optional.of(RuleWordAdvice.brackets()) : RuleWordAdvice.joint(first))
                            .orElseGet(
                                    () -> ProblemWording.didYouMean(misspelt ? first.text() : "", List.of(SUBJECT))));
            if (!misspelt) {
                skipToEnd();
                return calls;
            }
        }
        tokens.next();
        if (chain(calls)) {
            close();
        }
        return calls;
    }

    /** Parses one call after the other; returns false if the rest had to be skipped. */
    private boolean chain(List<WordCall> calls) {
        while (true) {
            if (tokens.take('.')) {
                if (tokens.peek().isSign('.')) {
                    tokens.refuse(ProblemCode.UNEXPECTED, tokens.peek(), "..", ".");
                    tokens.next();
                }
                if (tokens.peek().isSign('(')) {
                    tokens.refuse(ProblemCode.FORBIDDEN_EXPRESSION, tokens.peek(), "(", RuleWordAdvice.brackets());
                    skipToEnd();
                    return false;
                } else if (tokens.peek().isName(SUBJECT)) {
                    refuseSubject();
                    continue;
                } else if (!tokens.peek().is(Kind.NAME)) {
                    tokens.refuseNext("isAtLeast(\"10\")");
                    skipToEnd();
                    return false;
                }
                calls.add(call());
            } else if (tokens.peek().isSign(')')) {
                tokens.refuseNext(";");
                tokens.next();
            } else if (tokens.peek().is(Kind.NAME) && tokens.peek(1).isSign('(') && !tokens.startsLine()) {
                tokens.refuseNext(".");
                calls.add(call());
            } else if (tokens.peek().isName(SUBJECT) && endsInJoint(calls)) {
                refuseSubject();
            } else {
                if (calls.isEmpty()) {
                    tokens.refuseNext(".");
                }
                return true;
            }
        }
    }

    private void refuseSubject() {
        tokens.refuse(ProblemCode.FORBIDDEN_EXPRESSION, tokens.peek(), SUBJECT, ProblemWording.of("instead.criterion"));
        tokens.next();
    }

    private static boolean endsInJoint(List<WordCall> calls) {
        return !calls.isEmpty()
                && JOINTS.contains(calls.get(calls.size() - 1).word().text());
    }

    private WordCall call() {
        WordCall call = new WordCall(tokens.next(), new ArrayList<>());
        if (!tokens.take('(')) {
            tokens.refuse(ProblemCode.MISSING_BRACKET, tokens.afterLast(), "(");
            if (!tokens.peek().is(Kind.TEXT)
                    && !tokens.peek().is(Kind.VARIABLE)
                    && !tokens.peek().isSign(')')) {
                return call;
            }
        }
        if (!tokens.take(')')) {
            tokens.takeList(() -> argument(call), Set.of(Kind.VARIABLE, Kind.TEXT));
        }
        return call;
    }

    private void argument(WordCall call) {
        Token first = tokens.peek();
        if (first.is(Kind.NUMBER) || (first.isSign('-') && tokens.peek(1).is(Kind.NUMBER))) {
            call.arguments().add(number());
        } else if (first.is(Kind.TEXT) || first.is(Kind.VARIABLE) || (first.is(Kind.NAME) && !tokens.atRest())) {
            call.arguments().add(tokens.next());
        } else {
            tokens.refuseNext("$x");
            return;
        }
        if (!endsArgument()) {
            tokens.refuse(
                    ProblemCode.FORBIDDEN_EXPRESSION,
                    first,
                    ProblemWording.quote(tokens.between(first, tokens.peek())),
                    RuleWordAdvice.joint(tokens.peek()).orElseGet(() -> ProblemWording.of("instead.expression")));
            skipArgument();
        }
    }

    /** Returns a number without quotes, with its sign and a following %. */
    private Token number() {
        Token first = tokens.next();
        Token last = first.is(Kind.NUMBER) ? first : tokens.next();
        last = tokens.peek().isSign('%') ? tokens.next() : last;
        return new Token(Kind.NUMBER, tokens.between(first, last), first.start(), last.end());
    }

    /** Whether an argument ends here, if only because a bracket or comma is missing. */
    private boolean endsArgument() {
        Token next = tokens.peek();
        boolean nextWord = next.isSign('.')
                && tokens.peek(1).is(Kind.NAME)
                && tokens.peek(2).isSign('(');
        return next.isSign(',')
                || next.isSign(')')
                || next.isSign(';')
                || next.is(Kind.VARIABLE)
                || next.is(Kind.TEXT)
                || (nextWord && RuleWord.isWord(tokens.peek(1).text()))
                || tokens.atRest();
    }

    private void skipArgument() {
        for (int depth = 0; !tokens.atRest() && !tokens.peek().isSign(';'); ) {
            Token next = tokens.peek();
            if (depth == 0 && (next.isSign(',') || next.isSign(')'))) {
                return;
            }
            depth += next.isSign('(') ? 1 : next.isSign(')') ? -1 : 0;
            tokens.next();
        }
    }

    private void close() {
        if (tokens.atRest() || tokens.isMisspelt("end")) {
            tokens.report(ProblemCode.MISSING_SEMICOLON, tokens.afterLast());
        } else if (!tokens.take(';')) {
            Token next = tokens.peek();
            Optional<Label> instead = RuleWordAdvice.joint(next);
            if (instead.isPresent()) {
                tokens.refuse(ProblemCode.FORBIDDEN_EXPRESSION, next, next.quoted(), instead.get());
            } else {
                tokens.refuseNext(";");
            }
            skipToEnd();
        }
        if (tokens.peek().isName(SUBJECT)) {
            tokens.refuse(ProblemCode.SECOND_STATEMENT, tokens.peek());
            skipToEnd();
        } else if (!tokens.atRest() && !tokens.isMisspelt("end")) {
            tokens.refuseNext("end");
            skipToEnd();
        }
    }

    private void skipToEnd() {
        if (!tokens.peek().isName("end")) {
            tokens.skipTo(token -> token.isName("end"));
        }
    }
}
