package org.clusterrules.rulefile.reader;

import java.util.Collection;
import org.clusterrules.rulefile.ProblemCode;
import org.clusterrules.rulefile.wording.ProblemWording;

/** Reports the problems of a file of rules, with the rule that each is in. */
final class Reports {
    /** No valid rule has a name that long. */
    private static final int LONGEST_RULE = 100;

    private final RuleText source;
    private final RuleProblems problems;
    private String rule = "";
    private boolean anyError;

    Reports(RuleText source, RuleProblems problems) {
        this.source = source;
        this.problems = problems;
    }

    void enter(String name) {
        rule = ProblemWording.shorten(name, LONGEST_RULE);
    }

    void add(ProblemCode code, Token where, Object... arguments) {
        add(code, where.start(), arguments);
    }

    void add(ProblemCode code, int where, Object... arguments) {
        anyError |= code.severity() == ProblemCode.Severity.ERROR;
        problems.add(code, source.file(), source.line(where), source.column(where), rule, arguments);
    }

    void addUnknown(ProblemCode code, Token name, Collection<String> known) {
        addUnknown(code, name.start(), name.text(), known);
    }

    void addUnknown(ProblemCode code, int where, String name, Collection<String> known) {
        add(code, where, ProblemWording.quote(name), ProblemWording.hint(name, known));
    }

    boolean anyError() {
        return anyError;
    }

    RuleText source() {
        return source;
    }

    int line(Token token) {
        return source.line(token.start());
    }

    int column(Token token) {
        return source.column(token.start());
    }

    /** Returns the path of the file, relative to the rule set. */
    String path() {
        return problems.path(source.file());
    }
}
