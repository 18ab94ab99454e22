package org.clusterrules.word.internal.reading;

import java.util.List;
import org.clusterrules.model.NearestName;
import org.clusterrules.word.WordProblem.Kind;
import org.clusterrules.word.internal.reading.ReadValues.Located;
import org.clusterrules.word.internal.sheet.SheetBlock;

/** A line with nearly the label of one that the form has no blank for: it would be read as part of something else. */
final class MisspeltExtra {
    private MisspeltExtra() {}

    /** Reports such lines, and sets them aside. */
    static void check(SheetBlock.Extra extra, Passage passage, ReadValues readValues) {
        for (int start = 0; start < passage.length(); start = passage.endOfLine(start) + 1) {
            int end = passage.endOfLine(start);
            String line = passage.rest(start, end);
            int colon = Math.max(line.indexOf('：'), line.indexOf(':'));
            String label = colon < 0 ? "" : Loose.letters(line.substring(0, colon));
            boolean isNear = label.length() > 1
                    && !label.equals(extra.label())
                    && NearestName.within(extra.label().length() / 2, label, List.of(extra.label()))
                            .isPresent();
            if (isNear) {
                Located located = new Located(passage, start, end);
                readValues.say(
                        Kind.UNREADABLE_VALUE, extra.pointer(), located, "reading.stray", ValueReading.quote(line));
                passage.setAside(start, end);
            }
        }
    }
}
