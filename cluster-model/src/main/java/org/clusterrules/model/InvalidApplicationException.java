package org.clusterrules.model;

import java.util.List;

/** A document that is not an application form. */
public final class InvalidApplicationException extends InvalidDocumentException {
    private static final long serialVersionUID = 1L;

    InvalidApplicationException(List<Problem> problems) {
        super(problems);
    }
}
