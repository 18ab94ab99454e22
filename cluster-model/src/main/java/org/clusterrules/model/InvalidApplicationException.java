package org.clusterrules.model;

import java.util.List;

/** Thrown for a document that is not a valid application form. */
public final class InvalidApplicationException extends InvalidDocumentException {
    private static final long serialVersionUID = 1L;

    InvalidApplicationException(List<Problem> problems) {
        super(problems);
    }
}
