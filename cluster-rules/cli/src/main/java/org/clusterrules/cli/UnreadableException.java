package org.clusterrules.cli;

import java.util.List;

/** An input of the command cannot be read; has all problems, a line each. */
final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // an immutable list of texts; it is not meant to be serialised
    private final List<String> problems;

    UnreadableException(String problem) {
        this(List.of(problem));
    }

    UnreadableException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** Throws if there are problems. */
    static void check(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new UnreadableException(problems);
        }
    }

    List<String> problems() {
        return problems;
    }
}
