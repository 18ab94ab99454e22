package org.clusterrules.rulefile;

import java.util.Locale;
import org.clusterrules.model.Label;
import org.clusterrules.rulefile.wording.ProblemWording;

/**
 * One thing that is wrong with a rule set, or probably not meant: where, what, and what to write instead.
 *
 * @param code what kind of thing it is, for a program
 * @param file the name of the file
 * @param line the line, from 1
 * @param column the column in characters (code points), from 1
 * @param rule the rule; empty where it is about none
 * @param message what is wrong, and what to write instead
 */
public record RuleProblem(ProblemCode code, String file, int line, int column, String rule, Label message) {
    /** Returns a problem of a file as a whole; the arguments are those of the sentence in the bundles. */
    public static RuleProblem of(ProblemCode code, String file, Object... arguments) {
        return new RuleProblem(code, file, 1, 1, "", ProblemWording.of(code.id(), arguments));
    }

    /** Returns whether the rule set can be used in spite of it. */
    public ProblemCode.Severity severity() {
        return code.severity();
    }

    /** Whether the rule set cannot be used. */
    public boolean isError() {
        return severity() == ProblemCode.Severity.ERROR;
    }

    /**
     * Returns the problem on one line as compilers print it: {@code standard.drl:12:5: standard.area: …}. Of a name that is very long, the
     * end is shown.
     */
    public String describe(Locale language) {
        String rest = ":" + line + ":" + column + ": " + (rule.isEmpty() ? "" : rule + ": ") + message.in(language);
        return ProblemWording.file(file) + ProblemWording.shown(rest);
    }
}
