package org.clusterrules.word.internal.reading;

import java.util.regex.Pattern;
import org.clusterrules.word.WordProblem.Kind;
import org.clusterrules.word.internal.reading.ReadValues.Located;
import org.clusterrules.word.internal.sheet.SheetBlock;

/** What is written behind a printed note that asks for evidence: it is hardly the text that goes before the note. */
final class EvidenceBehind {
    private static final String NOTED = "佐证材料";
    private static final Pattern EVIDENCE = Pattern.compile("[（(]?(?:详?见|如)?(?:附件|附表|佐证)[^。]{0,40}。?[）)]?");
    private static final String MARKS = "）)：:。．”】]";

    private EvidenceBehind() {}

    /** Returns where the note that asks for evidence ends; −1 if there is none beside a text. To be called before it is set aside. */
    static int endOfNote(CellTemplate template, Passage passage) {
        int end = -1;
        for (String note : template.notes()) {
            int[] found = note.contains(NOTED) ? passage.find(note, 0, passage.length()) : null;
            end = found == null ? end : passage.afterMarks(found[1], MARKS);
        }
        return template.boxes().isEmpty() && !template.extras().isEmpty() ? end : -1;
    }

    /** Says what is behind the note, and takes it away; to be called when the note and the lines with labels are set aside. */
    static void check(int endOfNote, CellTemplate template, Passage passage, ReadValues readValues) {
        before(template, passage, readValues);
        String behind = endOfNote < 0 ? "" : passage.rest(endOfNote, passage.length());
        boolean isFirst =
                endOfNote < 0 || Loose.letters(passage.rest(0, endOfNote)).isEmpty();
        boolean isEvidence = Loose.letters(behind).matches("(?:详?见|如)?(?:附件|附表|佐证).*");
        if (!Loose.letters(behind).isEmpty() && (!isFirst || isEvidence)) {
            SheetBlock.Extra extra = template.extras().get(0);
            readValues.say(
                    Kind.UNREADABLE_VALUE,
                    extra.pointer(),
                    new Located(passage, endOfNote, passage.length()),
                    "reading.behind-note",
                    ValueReading.quote(behind),
                    extra.label());
            passage.setAside(endOfNote, passage.length());
        }
    }

    /** A line of its own that names evidence, where the form asks for it beside a text, is no part of the text. */
    private static void before(CellTemplate template, Passage passage, ReadValues readValues) {
        boolean isAsked = template.boxes().isEmpty()
                && !template.extras().isEmpty()
                && template.notes().stream().anyMatch(note -> note.contains(NOTED));
        for (int start = 0; isAsked && start < passage.length(); start = passage.endOfLine(start) + 1) {
            int end = passage.endOfLine(start);
            String line = passage.rest(start, end);
            if (EVIDENCE.matcher(line).matches()) {
                SheetBlock.Extra extra = template.extras().get(0);
                readValues.say(
                        Kind.UNREADABLE_VALUE,
                        extra.pointer(),
                        new Located(passage, start, end),
                        "reading.evidence-line",
                        ValueReading.quote(line),
                        extra.label());
                passage.setAside(start, end);
            }
        }
    }
}
