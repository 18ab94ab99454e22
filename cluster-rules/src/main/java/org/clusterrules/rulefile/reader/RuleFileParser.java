package org.clusterrules.rulefile.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clusterrules.rulefile.ProblemCode;
import org.clusterrules.rulefile.reader.ParsedRule.Annotation;
import org.clusterrules.rulefile.reader.ParsedRule.FactPattern;
import org.clusterrules.rulefile.reader.ParsedRule.WordCall;
import org.clusterrules.rulefile.reader.Token.Kind;
import org.clusterrules.rulefile.wording.ProblemWording;

/**
 * Parses the rules of a file: the small part of DRL that states requirements. It refuses everything else, so that
 * nothing unforeseen gets through, and continues after every error, so that all are found at once.
 */
record RuleFileParser(Tokens tokens) {
    /** The statements that ordinary DRL allows beside rules. */
    private static final Set<String> OTHER_STATEMENTS =
            Set.of("package", "import", "global", "function", "declare", "query", "dialect", "unit", "expander");

    static List<ParsedRule> parse(RuleText source, RuleProblems problems) {
        return new RuleFileParser(new Tokens(source, problems)).rules();
    }

    private List<ParsedRule> rules() {
        List<ParsedRule> rules = new ArrayList<>();
        while (!tokens.atEnd()) {
            tokens.enter("");
            if (tokens.atRule()) {
                rules.add(rule());
            } else {
                tokens.reportNext(ProblemCode.ONLY_RULES);
                tokens.skipTo(token -> OTHER_STATEMENTS.contains(token.text()) && tokens.startsLine());
            }
        }
        return rules;
    }

    private ParsedRule rule() {
        Token rule = tokens.peek();
        tokens.takeKeyword("rule");
        Token name = name(rule);
        tokens.enter(name.text());
        List<Annotation> annotations = header();
        List<FactPattern> facts = new PatternParser(tokens).facts();
        boolean whenIsWhole = tokens.askWhole();
        RequirementParser then = new RequirementParser(tokens);
        List<WordCall> calls = List.of();
        if (tokens.takeKeyword("then")) {
            calls = then.calls();
        } else {
            tokens.report(ProblemCode.MISSING_THEN, tokens.peek());
            calls = tokens.peek().isName("criterion") ? then.calls() : calls;
        }
        if (!tokens.takeKeyword("end")) {
            tokens.report(ProblemCode.MISSING_END, tokens.afterLast());
        }
        return new ParsedRule(rule, name, annotations, facts, calls, whenIsWhole, tokens.askWhole());
    }

    private Token name(Token rule) {
        if (tokens.peek().is(Kind.TEXT)) {
            return tokens.next();
        } else if (!tokens.peek().is(Kind.NAME) || tokens.startsLine()) {
            return new Token(Kind.TEXT, "", rule.start(), rule.end());
        }
        Token first = tokens.next();
        Token last = first;
        while (!tokens.startsLine() && !tokens.peek().isSign('@') && !tokens.atEnd()) {
            last = tokens.next();
        }
        String name = tokens.between(first, last);
        tokens.report(ProblemCode.MISSING_QUOTE, first, "\"" + ProblemWording.quote(name) + "\"");
        return new Token(Kind.TEXT, name, first.start(), last.end());
    }

    /** Parses the annotations, and {@code when} after them. */
    private List<Annotation> header() {
        List<Annotation> annotations = new ArrayList<>();
        while (!tokens.takeKeyword("when")) {
            if (tokens.take('@')) {
                annotations.add(annotation());
            } else if (RuleSetKeys.ANNOTATIONS.contains(tokens.peek().text())
                    && tokens.peek(1).isSign('(')) {
                tokens.reportNext(ProblemCode.UNEXPECTED, "@" + tokens.peek().text());
                annotations.add(annotation());
            } else if (tokens.atRest() || startsPattern()) {
                tokens.report(ProblemCode.MISSING_WHEN, tokens.peek());
                return annotations;
            } else {
                tokens.reportNext(ProblemCode.RULE_ATTRIBUTE);
                tokens.skipTo(token -> token.isSign('@') || token.isName("when") || tokens.startsLine());
            }
        }
        return annotations;
    }

    private boolean startsPattern() {
        Token next = tokens.peek();
        return next.is(Kind.NAME)
                && Character.isUpperCase(next.text().charAt(0))
                && tokens.peek(1).isSign('(');
    }

    private Annotation annotation() {
        Token name = tokens.next();
        Token value = tokens.peek(1);
        Optional<Token> text = Optional.empty();
        if (tokens.peek().is(Kind.TEXT)) {
            tokens.report(ProblemCode.MISSING_BRACKET, tokens.afterLast(), "(");
            text = Optional.of(tokens.next());
        } else if (name.is(Kind.NAME) && tokens.peek().isSign('(') && value.is(Kind.TEXT)) {
            tokens.next();
            text = Optional.of(tokens.next());
        } else {
            boolean bracket = tokens.take('(');
            tokens.report(ProblemCode.ANNOTATION_FORM, bracket ? value : name, name.quoted());
            while (bracket && !tokens.startsLine() && !tokens.peek().isSign(')') && !tokens.atEnd()) {
                tokens.next();
            }
            tokens.take(')');
            return new Annotation(name, text);
        }
        if (!tokens.take(')')) {
            boolean ends = tokens.startsLine()
                    || tokens.peek().isSign('@')
                    || tokens.peek().isName("when");
            if (ends || tokens.atEnd()) {
                tokens.report(ProblemCode.MISSING_BRACKET, tokens.afterLast(), ")");
            } else {
                tokens.report(ProblemCode.ANNOTATION_FORM, tokens.peek(), name.quoted());
                tokens.skipTo(token -> token.isSign('@') || token.isName("when") || tokens.startsLine());
            }
        }
        return new Annotation(name, text);
    }
}
