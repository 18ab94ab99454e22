package org.clusterrules.word.internal.sheet;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.clusterrules.model.Edition;

/** The form as the ministry prints it, with the years of an edition. Immutable. */
public record FormSheet(Edition edition, List<SheetPage> pages) {
    private static final Map<Edition, FormSheet> SHEETS = new ConcurrentHashMap<>();

    public static FormSheet of(Edition edition) {
        return SHEETS.computeIfAbsent(edition, SheetReader::read);
    }
}
