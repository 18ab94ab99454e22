package org.clusterrules.word.internal.document;

import java.util.ArrayList;
import java.util.List;
import org.clusterrules.word.internal.document.ElementContext.Flag;
import org.clusterrules.word.internal.document.Inline.Kind;

/** Reads the blocks of a body, a cell or a text box. */
final class BlockReader {
    private final WordParts parts;
    private final FieldStack fields = new FieldStack();
    private long cells;
    private int tables; // within each other, of what is read
    private boolean isShaded; // whether a colour is behind the text being read

    BlockReader(WordParts parts) {
        this.parts = parts;
    }

    List<DocumentBlock> read(XmlElement container, ElementContext around) {
        Blocks blocks = new Blocks();
        int before = fields.enter();
        boolean wasShaded = isShaded;
        isShaded |= InvisibleText.isShaded(container.child("tcPr"));
        collect(container, around, blocks);
        isShaded = wasShaded;
        List<Inline> unfinished = fields.leave(before);
        if (!unfinished.isEmpty()) {
            blocks.add(new DocumentParagraph(unfinished, -1), false);
        }
        return blocks.finish();
    }

    FileFormat format() {
        return parts.format();
    }

    void countCell() {
        WordLimits.CELLS.check(++cells);
    }

    private void collect(XmlElement container, ElementContext around, Blocks blocks) {
        Wrappers.visit(container, around, parts.format(), (child, inside) -> {
            switch (child.name()) {
                case "p" -> paragraph(child, inside, blocks);
                case "tbl" -> table(child, inside, blocks);
                case Wrappers.MISSING_BOX ->
                    blocks.add(single(Kind.UNKNOWN_SYMBOL, ControlBox.STATE + "1", inside), false);
                case "altChunk", "subDoc", "m:oMathPara", "m:oMath" ->
                    blocks.add(single(Kind.OBJECT, Wrappers.words(child), inside), false);
                default -> {
                    return false;
                }
            }
            return true;
        });
    }

    private void paragraph(XmlElement paragraph, ElementContext around, Blocks blocks) {
        XmlElement properties = paragraph.child("pPr");
        ParagraphReader reader = new ParagraphReader(
                parts.format(), parts.styles(), fields, properties, isShaded || InvisibleText.isShaded(properties));
        reader.readBullet(parts.bullets().of(parts.styles().listOf(properties)), around);
        reader.read(paragraph, around);
        int ordinal = parts.format() == FileFormat.DOCX ? paragraph.ordinal() : -1;
        blocks.add(new DocumentParagraph(reader.inlines(), ordinal), isMarkDeleted(properties));
        for (XmlElement textBox : reader.textBoxes()) { // read where it is anchored, as if it stood below
            read(textBox, around.withoutBox()).stream()
                    .map(DocumentParagraph::boxed)
                    .forEach(blocks::add);
        }
    }

    private void table(XmlElement table, ElementContext around, Blocks blocks) {
        WordLimits.TABLE_DEPTH.check(++tables);
        TableReader reader = new TableReader(this);
        reader.read(table, around);
        reader.blocks(table.child("tblGrid")).forEach(blocks::add);
        tables--;
    }

    private static DocumentParagraph single(Kind kind, String text, ElementContext around) {
        Inline inline = new Inline(kind, ZipParts.shown(text), around.is(Flag.INSERTED), around.control(), -1);
        return new DocumentParagraph(List.of(inline), -1);
    }

    /** Whether a tracked change deletes the end of a paragraph, so that it continues with the next one. */
    private static boolean isMarkDeleted(XmlElement properties) {
        return properties.child("rPr").children().stream()
                .anyMatch(change -> change.name().equals("del")
                        || change.name().equals("moveFrom")
                        || (change.name().equals("aml:annotation")
                                && change.attribute("type").equals("Word.Deletion")));
    }

    /** Collects blocks, and joins paragraphs where tracked changes do. */
    private static final class Blocks {
        private final List<DocumentBlock> all = new ArrayList<>();
        private final List<Inline> joined = new ArrayList<>(); // paragraphs that go on with the next
        private int joinedOrdinal = -1;

        void add(DocumentParagraph paragraph, boolean isJoined) {
            joined.addAll(paragraph.inlines());
            joinedOrdinal = paragraph.ordinal();
            if (!isJoined) {
                end();
            }
        }

        private void end() {
            all.add(new DocumentParagraph(List.copyOf(joined), joinedOrdinal));
            joined.clear();
        }

        void add(DocumentBlock block) {
            finish();
            all.add(block);
        }

        List<DocumentBlock> finish() {
            if (!joined.isEmpty()) {
                end();
            }
            return all;
        }
    }
}
