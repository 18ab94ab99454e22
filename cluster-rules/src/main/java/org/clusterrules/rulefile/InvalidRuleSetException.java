package org.clusterrules.rulefile;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A rule set that cannot be used; says everything that was found wrong with it. */
public final class InvalidRuleSetException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // an immutable list of records; it is not meant to be serialised
    private final List<RuleProblem> problems;

    /** Reports these problems; at least one. */
    public InvalidRuleSetException(List<RuleProblem> problems) {
        super(problems.stream()
                .map(problem -> problem.describe(Locale.ENGLISH))
                .collect(Collectors.joining(System.lineSeparator())));
        this.problems = List.copyOf(problems);
    }

    /** Returns what is wrong. */
    public List<RuleProblem> problems() {
        return problems;
    }
}
