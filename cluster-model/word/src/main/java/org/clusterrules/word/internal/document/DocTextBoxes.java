package org.clusterrules.word.internal.document;

import java.util.BitSet;
import org.apache.poi.ddf.EscherContainerRecord;
import org.apache.poi.ddf.EscherOptRecord;
import org.apache.poi.ddf.EscherPropertyTypes;
import org.apache.poi.ddf.EscherSimpleProperty;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.OfficeDrawing;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.util.LittleEndian;
import org.jspecify.annotations.Nullable;

/** The text boxes of a binary document. Their texts follow the body, one after the other; each shape names its own. */
final class DocTextBoxes {
    /** Where the file's header has the position and the length of the list of the starts of all texts. */
    private static final int LIST = 602;

    /** The bytes of each text in that list, besides its start. */
    private static final int PROPERTIES = 22;

    private final HWPFDocument document;
    private final int[] starts;
    private final BitSet read = new BitSet();
    private int drawings;
    private long characters;

    DocTextBoxes(HWPFDocument document) {
        this.document = document;
        this.starts = starts(document);
    }

    private static int[] starts(HWPFDocument document) {
        byte[] head = document.getMainStream();
        if (head.length < LIST + 8) {
            return new int[0];
        }
        byte[] table = document.getTableStream();
        int offset = LittleEndian.getInt(head, LIST);
        int length = LittleEndian.getInt(head, LIST + 4);
        if (length < 4 || offset < 0 || offset > table.length - length) {
            return new int[0];
        }
        int[] starts = new int[(length - 4) / (4 + PROPERTIES) + 1];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = LittleEndian.getInt(table, offset + 4 * i);
        }
        return starts;
    }

    /** Returns the text of the box anchored at a character; {@code null} if there is none, or if it is in a group of shapes, which POI does not find. */
    @Nullable
    Range at(int character) {
        WordLimits.DRAWINGS.check(++drawings);
        OfficeDrawing drawing =
                starts.length == 0 ? null : document.getOfficeDrawingsMain().getOfficeDrawingAt(character);
        EscherContainerRecord shape = drawing == null ? null : drawing.getOfficeArtSpContainer();
        if (shape == null
                || !(shape.getChildById(EscherOptRecord.RECORD_ID) instanceof EscherOptRecord properties)
                || !(properties.lookup(EscherPropertyTypes.TEXT__TEXTID) instanceof EscherSimpleProperty text)) {
            return null;
        }
        int box = (text.getPropertyValue() >>> 16) - 1;
        if (box < 0 || box + 1 >= starts.length || read.get(box)) { // a text that is shown twice is read once
            return null;
        }
        read.set(box);
        Range all = document.getMainTextboxRange();
        long from = Math.max(0L, starts[box]) + all.getStartOffset();
        long to = Math.min(all.getEndOffset(), (long) all.getStartOffset() + starts[box + 1]);
        if (from >= to) {
            return null;
        }
        characters += to - from;
        WordLimits.CHARACTERS.check(characters);
        return new Range((int) from, (int) to, document);
    }
}
