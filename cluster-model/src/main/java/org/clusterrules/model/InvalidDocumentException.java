package org.clusterrules.model;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Thrown for a document with errors; lists all of them, in the order of the document. Many problems with one cause, such as every number
 * quoted, are one problem with their count. A list of more than a hundred ends with {@link Problem.Kind#TOO_MANY}. The message has a line
 * for each in English; {@link Problem#describe} returns them in Chinese, too.
 */
public class InvalidDocumentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final List<Problem> problems;

    InvalidDocumentException(List<Problem> problems) {
        super(problems.stream()
                .map(problem -> problem.describe(Locale.ENGLISH))
                .collect(Collectors.joining(System.lineSeparator())));
        this.problems = List.copyOf(problems);
    }

    /** Returns at least one problem. */
    public final List<Problem> problems() {
        return problems;
    }
}
