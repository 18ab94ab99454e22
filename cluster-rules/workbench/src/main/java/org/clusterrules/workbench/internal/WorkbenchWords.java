package org.clusterrules.workbench.internal;

import java.util.Locale;
import org.clusterrules.internal.Catalogue;
import org.clusterrules.model.Label;
import org.clusterrules.report.internal.PageWords;

/** The words of this module for people, in both languages. */
public final class WorkbenchWords {
    private static final Catalogue MESSAGES = new Catalogue(name -> WorkbenchWords.class.getResourceAsStream(name));

    private WorkbenchWords() {}

    /** Returns the words of a page. */
    public static PageWords in(Locale language) {
        return new PageWords(language, MESSAGES);
    }

    /** Returns the words under a key in both languages; arguments are labels, and what is written alike in both. */
    public static Label of(String key, Object... arguments) {
        return MESSAGES.of(key, arguments);
    }
}
