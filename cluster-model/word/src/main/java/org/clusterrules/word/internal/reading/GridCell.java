package org.clusterrules.word.internal.reading;

import java.util.Optional;
import java.util.regex.Pattern;
import org.clusterrules.word.internal.ControlTag;
import org.clusterrules.word.internal.document.DocumentCell;
import org.clusterrules.word.internal.document.Inline;
import org.clusterrules.word.internal.document.Mark;
import org.clusterrules.word.internal.reading.GridLabels.Match;
import org.jspecify.annotations.Nullable;

/** A cell of a document's table, and what it is taken for. */
final class GridCell {
    /** What a cell is taken for. */
    enum Kind {
        /** A label of the form. */
        LABEL,
        /** What a column or row is about. */
        HEADING,
        /** A remark in brackets, beside a label. */
        NOTE,
        /** Something filled in, or to be filled in. */
        VALUE
    }

    private static final Pattern VALUE_AFTER = Pattern.compile("[：:][^：:]*[0-9０-９][^：:]*$");

    final DocumentCell cell;
    final DocumentOutline.Rows rows;
    final Passage passage;
    final Kind kind;
    /** The label, where it is one. */
    final String label;
    /** What it is about, where it is a heading. */
    final @Nullable Heading heading;
    /** The label that tells which of several of the same words it is. */
    String context = "";
    /** Whether it was read, or needs no reading. */
    boolean isUsed;

    private GridCell(
            DocumentOutline.Rows rows,
            DocumentCell cell,
            Passage passage,
            Kind kind,
            String label,
            @Nullable Heading heading) {
        this.rows = rows;
        this.cell = cell;
        this.passage = passage;
        this.kind = kind;
        this.label = label;
        this.heading = heading;
    }

    static GridCell of(DocumentOutline.Rows rows, DocumentCell cell, GridLabels labels, ReadValues readValues) {
        Passage passage = new Passage(rows.spot(cell), cell.paragraphs());
        String printed = printed(passage, labels);
        Optional<Heading> heading = Heading.of(printed);
        Optional<Match> match = heading.isPresent() ? Optional.empty() : labels.match(printed);
        if (match.isPresent()) {
            if (match.get().isChanged() && VALUE_AFTER.matcher(printed).find()) {
                readValues.say(
                        org.clusterrules.word.WordProblem.Kind.UNREADABLE_VALUE,
                        "",
                        passage,
                        "reading.in-label",
                        ValueReading.quote(printed));
            }
            if (match.get().isChanged()) {
                readValues.say(
                        org.clusterrules.word.WordProblem.Kind.LABEL_CHANGED,
                        "",
                        passage,
                        "style.changed",
                        ValueReading.quote(printed),
                        ValueReading.quote(match.get().label()));
            }
            return new GridCell(rows, cell, passage, Kind.LABEL, match.get().label(), null);
        }
        boolean isNote = !labels.isPrompt(printed)
                && Loose.isNote(printed)
                && Loose.letters(printed).length() > 1;
        return new GridCell(
                rows,
                cell,
                passage,
                heading.isPresent() ? Kind.HEADING : isNote ? Kind.NOTE : Kind.VALUE,
                "",
                heading.orElse(null));
    }

    /** Returns the text without what stands in content controls, and without lines that are filled in under a label. */
    private static String printed(Passage passage, GridLabels labels) {
        StringBuilder printed = new StringBuilder();
        for (int i = 0; i < passage.length(); i++) {
            Inline inline = passage.inlineAt(i);
            if (inline == null || ControlTag.read(inline.control()).isEmpty()) {
                printed.append(passage.charAt(i));
            }
        }
        StringBuilder label = new StringBuilder();
        for (String line : printed.toString().lines().toList()) {
            if (!labels.isExtra(line)) {
                label.append(line).append('\n');
            }
        }
        return label.toString().strip();
    }

    boolean isBlank() {
        return Loose.isBlank(passage.text()) || (Loose.letters(passage.text()).isEmpty() && !hasMark());
    }

    /** Whether it is words that are no label of the form, and could be another label. */
    boolean isWords() {
        String text = Loose.trim(passage.text());
        return kind == Kind.VALUE && !isBlank() && text.length() <= 40 && !WrittenValue.isPlain(text);
    }

    private boolean hasMark() {
        for (int i = 0; i < passage.length(); i++) {
            if (passage.isObject(i) || Mark.of(passage.text().codePointAt(i)) != null) {
                return true;
            }
        }
        return false;
    }

    boolean isInTableOf(GridCell other) {
        return rows.id().equals(other.rows.id());
    }

    boolean sharesRowWith(GridCell other) {
        return isInTableOf(other)
                && cell.row() < other.cell.row() + other.cell.rows()
                && other.cell.row() < cell.row() + cell.rows();
    }

    boolean isLeftOf(GridCell other) {
        return sharesRowWith(other) && cell.column() + cell.columns() <= other.cell.column();
    }

    boolean isAbove(GridCell other) {
        return isInTableOf(other)
                && cell.row() + cell.rows() <= other.cell.row()
                && cell.column() < other.cell.column() + other.cell.columns()
                && other.cell.column() < cell.column() + cell.columns();
    }

    int endColumn() {
        return cell.column() + cell.columns();
    }
}
