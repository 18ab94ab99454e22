package org.clusterrules.word.internal.sheet;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.clusterrules.model.Edition;

/** The form as the ministry prints it, with the years of an edition. Immutable. */
public record FormSheet(Edition edition, List<SheetPage> pages) {
    private static final int YEARS = 3;
    private static final Map<Edition, FormSheet> SHEETS = new ConcurrentHashMap<>();

    /** Whether the form has as many years and stages as the ministry prints; a rule directory may bring an edition that has not. */
    public static boolean hasPlacesFor(Edition edition) {
        return edition.seriesYears().size() == YEARS && edition.stageYears().size() == YEARS;
    }

    public static FormSheet of(Edition edition) {
        return SHEETS.computeIfAbsent(edition, SheetReader::read);
    }
}
