package org.clusterrules.compiler;

import java.util.Optional;
import org.clusterrules.assessment.Criterion.Source;

/** Notes what is wrong with one rule of a file. */
final class Reports {
    private final String ruleSet;
    private final RuleText source;
    private final String rule;
    private final RuleProblems problems;
    private boolean anyError;

    Reports(String ruleSet, RuleText source, String rule, RuleProblems problems) {
        this.ruleSet = ruleSet;
        this.source = source;
        this.rule = rule;
        this.problems = problems;
    }

    void add(ProblemCode code, Token where, Object... arguments) {
        add(code, where.start(), arguments);
    }

    void add(ProblemCode code, int where, Object... arguments) {
        anyError |= code.severity() == Severity.ERROR;
        problems.add(code, source.file(), source.line(where), source.column(where), rule, arguments);
    }

    /** Whether the rule cannot be used. */
    boolean anyError() {
        return anyError;
    }

    int line(Token token) {
        return source.line(token.start());
    }

    int column(Token token) {
        return source.column(token.start());
    }

    String file() {
        return source.file();
    }

    /** Returns where the rule stands that begins with this word. */
    Source source(Token word) {
        int line = line(word);
        return new Source(ruleSet, problems.path(source.file()), line, Comments.above(source, line), Optional.empty());
    }
}
