package org.clusterrules.word.internal.document;

import java.util.Optional;

/** The marks of lists. A number is not text; a box or a tick as the bullet of a list is a mark like any other. */
final class ListBullets {
    private ListBullets() {}

    static ListBullets of(Optional<XmlElement> part) {
        return new ListBullets();
    }
}
