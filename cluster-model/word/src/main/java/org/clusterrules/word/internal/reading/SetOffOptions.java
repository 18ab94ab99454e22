package org.clusterrules.word.internal.reading;

import java.util.List;
import org.clusterrules.word.WordProblem.Kind;
import org.clusterrules.word.internal.sheet.Piece;

/** Options that are bold, coloured, highlighted or underlined, and so may be meant as ticked. */
final class SetOffOptions {
    private SetOffOptions() {}

    /** Reports options that differ from the others in how they look, if no box is ticked. */
    static void check(CellTemplate template, String pointer, Passage passage, ReadValues readValues) {
        ReadValues.Reading read = readValues.values().get(pointer);
        List<String> setOff = template.boxes().stream()
                .map(Piece.Box::text)
                .filter(text -> isSetOff(text, passage))
                .toList();
        boolean areSome = !setOff.isEmpty() && setOff.size() < template.boxes().size();
        if (read != null && read.value() == null && areSome) {
            readValues.say(
                    Kind.UNKNOWN_MARK,
                    pointer,
                    passage,
                    "marks.emphasis",
                    readValues.label(pointer),
                    String.join("、", setOff));
        }
    }

    private static boolean isSetOff(String text, Passage passage) {
        int[] words = passage.find(text, 0, passage.length());
        return words != null && passage.isEmphasized(words[0], words[1]);
    }
}
