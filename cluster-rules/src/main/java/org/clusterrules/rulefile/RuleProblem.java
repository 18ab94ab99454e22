package org.clusterrules.rulefile;

import java.util.Locale;
import org.clusterrules.model.Label;
import org.clusterrules.rulefile.wording.ProblemWording;

/**
 * A problem of a rule set, or something that is probably not meant: the place, the problem, and its remedy.
 *
 * @param code the kind of problem, for programs
 * @param file the name of the file
 * @param line the line, from 1
 * @param column the column in characters (code points), from 1
 * @param rule the rule; empty if none is concerned
 * @param message what is wrong, and what to write instead
 */
public record RuleProblem(ProblemCode code, String file, int line, int column, String rule, Label message) {
    /** Returns a problem of a whole file; the arguments are those of its message. */
    public static RuleProblem of(ProblemCode code, String file, Object... arguments) {
        return new RuleProblem(code, file, 1, 1, "", ProblemWording.of(code.id(), arguments));
    }

    /** Returns whether the rule set can be used all the same. */
    public ProblemCode.Severity severity() {
        return code.severity();
    }

    /** Whether the rule set cannot be used. */
    public boolean isError() {
        return severity() == ProblemCode.Severity.ERROR;
    }

    /**
     * Returns the problem on one line as compilers print it: {@code standard.drl:12:5: standard.area: …}. A very long
     * file name is cut at its beginning.
     */
    public String describe(Locale language) {
        String rest = ":" + line + ":" + column + ": " + (rule.isEmpty() ? "" : rule + ": ") + message.in(language);
        return ProblemWording.file(file) + ProblemWording.shown(rest);
    }
}
