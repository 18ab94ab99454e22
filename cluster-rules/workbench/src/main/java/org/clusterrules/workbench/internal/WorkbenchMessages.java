package org.clusterrules.workbench.internal;

import java.util.Locale;
import org.clusterrules.internal.Catalogue;
import org.clusterrules.model.Label;
import org.clusterrules.report.internal.PageMessages;

/** The messages of this module, in both languages. */
public final class WorkbenchMessages {
    private static final Catalogue MESSAGES = new Catalogue(name -> WorkbenchMessages.class.getResourceAsStream(name));

    private WorkbenchMessages() {}

    public static PageMessages in(Locale language) {
        return new PageMessages(language, MESSAGES);
    }

    /** Returns the message of a key in both languages; arguments are labels, or values that are the same in both. */
    public static Label of(String key, Object... arguments) {
        return MESSAGES.of(key, arguments);
    }
}
