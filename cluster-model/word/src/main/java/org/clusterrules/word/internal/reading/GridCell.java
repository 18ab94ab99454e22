package org.clusterrules.word.internal.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clusterrules.model.Unit;
import org.clusterrules.word.internal.document.DocumentCell;
import org.clusterrules.word.internal.document.Mark;
import org.clusterrules.word.internal.reading.GridLabels.Match;
import org.jspecify.annotations.Nullable;

/** A cell of a document's table and its role. */
final class GridCell {
    enum Kind {
        LABEL,
        /** The subject of a column or row. */
        HEADING,
        /** A remark in brackets beside a label. */
        NOTE,
        /** An answer, or the place of one. */
        VALUE
    }

    /** Ends in a star or a remark. */
    private static final Pattern MARKED = Pattern.compile("[）)\\]］】*＊※#△▲☆★]$");

    final DocumentCell cell;
    final Rows rows;
    final Passage passage;
    /** The printed text: without answers in content controls, and without lines filled in under a label. */
    final String printed;

    final Kind kind;
    /** Empty unless this is a label. */
    final String label;

    final @Nullable Heading heading;
    /** The label that distinguishes this one from the same label elsewhere. */
    String context = "";
    /** Where the value begins if it follows its label in the same cell; 0 if it does not. */
    int valueFrom;
    /** Whether it was read, or need not be. */
    boolean isUsed;
    /** Whether it is a heading of its column: its row has others of its kind. */
    boolean isHeadOfColumn;
    /** The nearest label above it that has a cell to fill in. */
    @Nullable
    GridCell labelAbove;
    /** The nearest headings of its columns of each kind; two if there are several of a kind. */
    List<GridCell> headsAbove = List.of();

    private GridCell(
            Rows rows,
            DocumentCell cell,
            Passage passage,
            String printed,
            Kind kind,
            String label,
            @Nullable Heading heading) {
        this.rows = rows;
        this.cell = cell;
        this.passage = passage;
        this.printed = printed;
        this.kind = kind;
        this.label = label;
        this.heading = heading;
    }

    static GridCell of(Rows rows, DocumentCell cell, GridLabels labels, Answers answers) {
        Passage passage = new Passage(rows.position(cell), Rows.paragraphs(cell));
        String printed = printed(passage, labels);
        Optional<Heading> heading = Heading.of(printed);
        Optional<Match> match = heading.isPresent() ? Optional.empty() : labels.match(printed);
        String own = heading.map(one -> Wording.core(printed))
                .orElseGet(() -> match.map(Match::label).orElse(""));
        boolean isChanged = heading.isPresent()
                ? MARKED.matcher(printed).find()
                        && Remarks.other(printed, "", Unit.NONE).isEmpty()
                : labels.arePrinted() && match.filter(Match::isChanged).isPresent();
        if (isChanged) {
            answers.report("label-changed.printed", passage, printed, own);
        }
        boolean isNote = !labels.isPrompt(printed)
                && Wording.isNote(printed)
                && Wording.letters(printed).length() > 1;
        Kind kind =
                match.isPresent() ? Kind.LABEL : heading.isPresent() ? Kind.HEADING : isNote ? Kind.NOTE : Kind.VALUE;
        String label = match.map(Match::label).orElse("");
        return new GridCell(rows, cell, passage, printed, kind, label, heading.orElse(null));
    }

    /** Returns the cell as a label followed by its value if it begins with one of these labels, else the cell itself. */
    GridCell orLabelled(Set<String> missing) {
        String name = kind == Kind.VALUE ? Wording.name(text()) : "";
        for (String one : name.isEmpty() ? Set.<String>of() : missing) {
            String letters = Wording.letters(one);
            Span at = name.length() > letters.length() && name.startsWith(letters) ? passage.find(one) : null;
            int end = at == null ? 0 : passage.afterMarks(at.to(), "）)：:");
            boolean isApart = at != null
                    && end < passage.length()
                    && (passage.charAt(end) == '\n' || "：:".indexOf(passage.charAt(end - 1)) >= 0);
            if (isApart && !Wording.isNote(passage.rest(end, passage.length()))) {
                GridCell labelled = new GridCell(rows, cell, passage, one, Kind.LABEL, one, null);
                labelled.valueFrom = end;
                return labelled;
            }
        }
        return this;
    }

    GridCell as(Heading about) {
        return new GridCell(rows, cell, passage, printed, Kind.HEADING, "", about);
    }

    /** Returns the same cell with only part of its text left to read. */
    GridCell part(int from, int to) {
        Passage copy = new Passage(passage.position(), passage.paragraphs());
        copy.setAside(0, from);
        copy.setAside(to, copy.length());
        return new GridCell(rows, cell, copy, printed, kind, label, heading);
    }

    private static String printed(Passage passage, GridLabels labels) {
        StringBuilder printed = new StringBuilder();
        for (int i = 0; i < passage.length(); i++) {
            if (passage.tagAt(i).isEmpty()) {
                printed.append(passage.charAt(i));
            }
        }
        return printed.toString()
                .lines()
                .filter(line -> !labels.isExtra(line))
                .collect(Collectors.joining("\n"))
                .strip();
    }

    String text() {
        return passage.text();
    }

    int row() {
        return cell.row();
    }

    int rows() {
        return cell.rows();
    }

    int column() {
        return cell.column();
    }

    int columns() {
        return cell.columns();
    }

    boolean isLabel() {
        return kind == Kind.LABEL;
    }

    boolean isHeading() {
        return kind == Kind.HEADING;
    }

    boolean isNote() {
        return kind == Kind.NOTE;
    }

    boolean isValue() {
        return kind == Kind.VALUE;
    }

    boolean isBlank() {
        return Wording.isBlank(text()) || (Wording.letters(text()).isEmpty() && !hasMark());
    }

    /** Whether it is words that could be a label the form does not have. */
    boolean isWords() {
        String text = Wording.trim(text());
        return kind == Kind.VALUE && !isBlank() && text.length() <= 40 && !WrittenValue.isPlain(text);
    }

    private boolean hasMark() {
        return IntStream.range(0, passage.length())
                .anyMatch(i -> passage.isObject(i) || Mark.of(text().codePointAt(i)) != null);
    }

    boolean isHeadOf(Heading.Kind what) {
        return isHeadOfColumn && heading != null && heading.kind() == what;
    }

    boolean isInTableOf(GridCell other) {
        return rows.id().equals(other.rows.id());
    }

    boolean isLeftOf(GridCell other) {
        return isInTableOf(other)
                && row() < other.row() + other.rows()
                && other.row() < row() + rows()
                && endColumn() <= other.column();
    }

    boolean isAbove(GridCell other) {
        return isInTableOf(other) && row() + rows() <= other.row() && sharesColumn(other);
    }

    boolean sharesColumn(GridCell other) {
        return column() < other.endColumn() && other.column() < endColumn();
    }

    int endColumn() {
        return column() + columns();
    }
}
