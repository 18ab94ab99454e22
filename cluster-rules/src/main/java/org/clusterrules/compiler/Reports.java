package org.clusterrules.compiler;

/** Notes what is wrong with one rule of a file. */
final class Reports {
    private final RuleText source;
    private final String rule;
    private final RuleProblems problems;
    private boolean anyError;

    Reports(RuleText source, String rule, RuleProblems problems) {
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

    String file() {
        return source.file();
    }
}
