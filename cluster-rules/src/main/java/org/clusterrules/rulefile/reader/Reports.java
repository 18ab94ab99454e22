package org.clusterrules.rulefile.reader;

import java.util.Collection;
import org.clusterrules.rulefile.ProblemCode;
import org.clusterrules.rulefile.wording.ProblemWording;

/** Notes what is wrong with a file of rules, and with which rule of it. */
final class Reports {
    /** No rule that is right has a name that long. */
    private static final int LONGEST_RULE = 100;

    private final RuleText source;
    private final RuleProblems problems;
    private String rule = "";
    private boolean anyError;

    Reports(RuleText source, RuleProblems problems) {
        this.source = source;
        this.problems = problems;
    }

    /** Names the rule that what is wrong from now on belongs to. */
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

    /** Notes a name that is none of those known, with the nearest of these. */
    void addUnknown(ProblemCode code, Token name, Collection<String> known) {
        add(code, name, ProblemWording.quote(name.text()), ProblemWording.hint(name.text(), known));
    }

    /** Whether there was an error. */
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

    /** Returns the way to the file from where the rule set is. */
    String path() {
        return problems.path(source.file());
    }
}
