package org.clusterrules.workbench.internal;

import java.util.Locale;
import org.clusterrules.internal.Catalogue;
import org.clusterrules.model.Label;
import org.clusterrules.report.internal.PageWords;

/** The messages of this module, in both languages. */
public final class WorkbenchWords {
    private static final Catalogue MESSAGES = new Catalogue(name -> WorkbenchWords.class.getResourceAsStream(name));

    private WorkbenchWords() {}

    public static PageWords in(Locale language) {
        return new PageWords(language, MESSAGES);
    }

    /** Returns the message of a key in both languages; arguments are labels, or values that are the same in both. */
    public static Label of(String key, Object... arguments) {
        return MESSAGES.of(key, arguments);
    }
}
