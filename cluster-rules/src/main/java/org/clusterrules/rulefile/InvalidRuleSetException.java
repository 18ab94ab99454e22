package org.clusterrules.rulefile;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Thrown for a rule set that cannot be used; lists all its problems. */
public final class InvalidRuleSetException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // an immutable list of records; it is not meant to be serialised
    private final List<RuleProblem> problems;

    /** Creates an exception for at least one problem. */
    public InvalidRuleSetException(List<RuleProblem> problems) {
        super(problems.stream()
                .map(problem -> problem.describe(Locale.ENGLISH))
                .collect(Collectors.joining(System.lineSeparator())));
        this.problems = List.copyOf(problems);
    }

    /** Returns the problems. */
    public List<RuleProblem> problems() {
        return problems;
    }
}
