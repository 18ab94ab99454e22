package org.clusterrules.rulefile.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.clusterrules.model.Label;
import org.clusterrules.rulefile.FactType;
import org.clusterrules.rulefile.ProblemCode;
import org.clusterrules.rulefile.reader.ParsedRule.Binding;
import org.clusterrules.rulefile.reader.ParsedRule.FactPattern;
import org.clusterrules.rulefile.reader.Token.Kind;
import org.clusterrules.rulefile.wording.ProblemWording;

/** Parses the facts after {@code when}, each with variables in brackets that are bound to its fields. */
record PatternParser(Tokens tokens) {
    private static final Pattern VARIABLE = Pattern.compile("\\$[A-Za-z][A-Za-z0-9]*");
    private static final Set<String> COMPARISONS = Set.of(
            "<", ">", "=", "!", "≥", "≤", "≠", "matches", "contains", "memberOf", "in", "not", "soundslike", "str");

    /** Keywords that ordinary DRL allows in place of a fact. */
    private static final Set<String> OTHER_PATTERNS =
            Set.of("eval not exists forall accumulate acc groupby collect and or from do if".split(" ", -1));

    /** Parses up to {@code then}, or to where it is missing. */
    List<FactPattern> facts() {
        List<FactPattern> facts = new ArrayList<>();
        while (!tokens.atRest() && !tokens.isMisspelt("then")) {
            if (startsFact()) {
                facts.add(fact());
            } else {
                Token next = tokens.peek();
                Label instead = RuleWordAdvice.word(next.text()).orElse(Label.NOTHING);
                tokens.refuse(ProblemCode.FORBIDDEN_PATTERN, next, next.quoted(), instead);
                skipPattern();
            }
        }
        return facts;
    }

    private boolean startsFact() {
        Token next = tokens.peek();
        Token following = tokens.peek(1);
        return next.is(Kind.NAME)
                && !OTHER_PATTERNS.contains(next.text())
                && (following.isSign('(')
                        || following.isSign('.')
                        || following.is(Kind.VARIABLE)
                        || FactType.named(next.text()).isPresent());
    }

    private void skipPattern() {
        int depth = tokens.peek().isSign('(') ? 1 : 0;
        tokens.next();
        while (!tokens.atRest() && (depth > 0 || !tokens.startsLine() || !startsFact())) {
            Token token = tokens.next();
            depth += token.isSign('(') ? 1 : token.isSign(')') ? -1 : 0;
        }
    }

    private FactPattern fact() {
        Token first = tokens.next();
        Token last = first;
        while (tokens.peek().isSign('.') && tokens.peek(1).is(Kind.NAME)) {
            tokens.next();
            last = tokens.next();
        }
        Token type = new Token(Kind.NAME, tokens.between(first, last), first.start(), last.end());
        FactPattern fact = new FactPattern(type, new ArrayList<>(), new ArrayList<>());
        if (!tokens.take('(')) {
            tokens.refuse(ProblemCode.MISSING_BRACKET, tokens.afterLast(), "(");
            if (tokens.startsLine()) {
                return fact;
            }
        }
        if (!tokens.take(')')) {
            tokens.takeList(() -> constraint(fact, expression()), Set.of(Kind.VARIABLE));
        }
        return fact;
    }

    /** Returns the tokens up to the next comma or the closing bracket, or to where it is missing. */
    private List<Token> expression() {
        List<Token> expression = new ArrayList<>();
        for (int depth = 0; !tokens.atRest(); ) {
            Token next = tokens.peek();
            boolean ends = next.isSign(',') || next.isSign(')');
            boolean beginsNext = !expression.isEmpty()
                    && ((next.is(Kind.VARIABLE) && tokens.peek(1).isSign(':'))
                            || (tokens.startsLine()
                                    && tokens.peek(1).isSign('(')
                                    && FactType.named(next.text()).isPresent()));
            if (depth == 0 && (ends || beginsNext)) {
                break;
            }
            depth += next.isSign('(') ? 1 : next.isSign(')') ? -1 : 0;
            expression.add(tokens.next());
        }
        return expression;
    }

    private void constraint(FactPattern fact, List<Token> expression) {
        if (expression.isEmpty()) {
            tokens.refuseNext("$x : area");
            return;
        }
        Token first = expression.get(0);
        boolean assigned = expression.size() > 1 && expression.get(1).isSign(':');
        List<Token> rest = expression.subList(assigned ? 2 : 1, expression.size());
        if (first.is(Kind.VARIABLE) && assigned && isPath(rest)) {
            bind(fact, first, rest);
        } else if (first.isName("part") && isComparisonWithText(rest)) {
            fact.parts().add(rest.get(2));
        } else if (first.is(Kind.NAME) && isPath(assigned ? rest : expression)) {
            List<Token> path = assigned ? rest : expression;
            String end = path.get(path.size() - 1).text();
            tokens.refuse(ProblemCode.MISSING_VARIABLE, first, "$" + end + " : " + written(path));
        } else {
            refuse(expression, assigned);
        }
    }

    private void bind(FactPattern fact, Token variable, List<Token> path) {
        if (VARIABLE.matcher(variable.text()).matches()) {
            List<Token> names =
                    path.stream().filter(token -> !token.isSign('.')).toList();
            fact.bindings().add(new Binding(variable, names.get(0).text().equals("this") ? List.of() : names));
        } else {
            tokens.refuse(ProblemCode.UNEXPECTED, variable, variable.quoted(), "$x1");
        }
    }

    private static boolean isPath(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean name = token.is(Kind.NAME) || (i > 0 && token.is(Kind.NUMBER));
            if (i % 2 == 0 ? !name : !token.isSign('.')) {
                return false;
            }
        }
        return tokens.size() % 2 == 1 && !OTHER_PATTERNS.contains(tokens.get(0).text());
    }

    private static boolean isComparisonWithText(List<Token> tokens) {
        return tokens.size() == 3
                && tokens.get(0).isSign('=')
                && tokens.get(1).isSign('=')
                && tokens.get(2).is(Kind.TEXT);
    }

    private void refuse(List<Token> expression, boolean assigned) {
        Token first = expression.get(0);
        Token second = expression.size() > 1 ? expression.get(1) : first;
        String written = ProblemWording.quote(written(expression));
        Token comparison = expression.stream()
                .filter(token -> !token.is(Kind.TEXT) && COMPARISONS.contains(token.text()))
                .findFirst()
                .orElse(null);
        boolean colonMissing = first.is(Kind.VARIABLE) && !assigned && isPath(expression.subList(1, expression.size()));
        boolean equalsForColon =
                first.is(Kind.VARIABLE) && second.isSign('=') && isPath(expression.subList(2, expression.size()));
        boolean unifies = assigned && expression.size() > 2 && expression.get(2).isSign('=');
        if (colonMissing || equalsForColon) {
            tokens.refuse(ProblemCode.UNEXPECTED, second, second.quoted(), ":");
        } else if (unifies) {
            tokens.refuse(ProblemCode.UNEXPECTED, second, ":=", ":");
        } else if (comparison != null) {
            tokens.refuse(ProblemCode.CONDITION_IN_WHEN, comparison, written);
        } else {
            tokens.refuse(
                    ProblemCode.FORBIDDEN_EXPRESSION,
                    first,
                    written,
                    RuleWordAdvice.sign(second.text()).orElseGet(() -> ProblemWording.of("instead.expression")));
        }
    }

    private String written(List<Token> expression) {
        return tokens.between(expression.get(0), expression.get(expression.size() - 1));
    }
}
