package org.clusterrules.word.internal.reading;

import static org.clusterrules.word.internal.reading.DocumentPosition.Printed.DOCUMENT;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.clusterrules.model.Section;
import org.clusterrules.word.UnreadableWordException;
import org.clusterrules.word.internal.document.DocumentBlock;
import org.clusterrules.word.internal.document.DocumentCell;
import org.clusterrules.word.internal.document.DocumentParagraph;
import org.clusterrules.word.internal.document.DocumentTable;
import org.clusterrules.word.internal.document.WordDocument;
import org.jspecify.annotations.Nullable;

/** Cuts a document into the sections of the form by their headings: paragraphs, or rows of a table. */
final class DocumentOutline {
    private static final String INSTRUCTIONS = "填报说明";
    private static final String FIRST_ITEM_OF_PLAN = "集群基本情况简介";
    private static final String DECLARATION = "真实性声明";

    /** Any table may have fewer of the form's labels. */
    private static final int FEWEST_LABELS = 4;

    sealed interface Item permits Line, Rows {}

    /** A section of the document; the instructions are none of the form. */
    record DocumentSection(@Nullable Section section, String heading, List<Item> items) {}

    private final Answers answers;
    private final GridLabels labels;
    private final List<DocumentSection> sections = new ArrayList<>();
    private final EnumSet<Section> headed = EnumSet.of(Section.COVER);
    private DocumentSection current = new DocumentSection(Section.COVER, "", new ArrayList<>());
    private int order;
    private int paragraphs;
    private int tables;

    private DocumentOutline(Answers answers, GridLabels labels) {
        this.answers = answers;
        this.labels = labels;
        sections.add(current);
    }

    /**
     * Cuts a document into sections.
     *
     * @throws UnreadableWordException if it has no section of the form
     */
    static List<DocumentSection> of(WordDocument document, Answers answers, GridLabels labels) {
        DocumentOutline outline = new DocumentOutline(answers, labels);
        document.blocks().forEach(outline::add);
        if (outline.headed.size() == 1) { // the cover, which has no heading
            throw new UnreadableWordException(UnreadableWordException.Kind.OTHER_DOCUMENT);
        }
        EnumSet.complementOf(outline.headed)
                .forEach(section -> answers.report("label-missing.heading", DOCUMENT, section.label()));
        return outline.sections;
    }

    private void add(DocumentBlock block) {
        if (block instanceof DocumentParagraph paragraph) {
            if (!begin(List.of(paragraph), paragraph.text(), true)) {
                beginByItem(List.of(paragraph));
                paragraphs++;
                current.items()
                        .add(new Line(paragraph, new DocumentPosition(current.heading(), 0, paragraphs, 0, order)));
            }
            order++;
        } else if (block instanceof DocumentTable table) {
            add(table);
        }
    }

    private void add(DocumentTable table) {
        int from = 0;
        List<List<DocumentCell>> byRow = Rows.byRow(table);
        int lastRowOfLabels = lastRowOfLabels(table);
        for (int number = 0; number < table.rows(); number++) {
            int row = number;
            List<DocumentCell> cells =
                    byRow.get(row).stream().filter(cell -> cell.row() == row).toList();
            List<DocumentCell> filled = cells.stream()
                    .filter(cell -> !Wording.isBlank(cell.text())
                            || cell.paragraphs().size() < cell.blocks().size())
                    .toList();
            List<DocumentParagraph> paragraphs =
                    cells.stream().flatMap(cell -> cell.paragraphs().stream()).toList();
            boolean isAlone = filled.size() == 1
                    && byRow.get(row).stream()
                            .allMatch(cell -> cell.column() == filled.get(0).column() || Wording.isBlank(cell.text()));
            int before = from;
            DocumentSection last = current;
            boolean isHeading = isAlone && begin(paragraphs, filled.get(0).text(), false);
            if (isHeading || beginByItem(paragraphs) || (row <= lastRowOfLabels && beginByLabels())) {
                add(table, byRow, before, row, last);
                from = isHeading ? row + 1 : row;
            }
        }
        add(table, byRow, from, table.rows(), current);
        tables++;
    }

    private void add(DocumentTable table, List<List<DocumentCell>> byRow, int from, int to, DocumentSection section) {
        if (to > from) {
            int number = (int) section.items().stream()
                            .filter(Rows.class::isInstance)
                            .count()
                    + 1;
            String id = String.valueOf(tables);
            section.items()
                    .add(new Rows(table, byRow, id, number, from, to, section.section(), section.heading(), order));
            order += table.rows() * table.columns() + 1;
        }
    }

    /** Begins a section if this is its heading. */
    private boolean begin(List<DocumentParagraph> paragraphs, String text, boolean isParagraph) {
        if (text.length() > 60 || Wording.isBlank(text) || isAnswer(paragraphs)) {
            return false;
        }
        if (Wording.name(text).equals(INSTRUCTIONS) && current.section() == Section.COVER) {
            begin(null, text);
            return true;
        }
        if (!isParagraph && labels.isName(text)) {
            return false; // as the head of the table of section 二 is, where its years are lost
        }
        for (Section section : Section.values()) {
            String heading = section.label().zh();
            boolean isExact = Wording.name(text).equals(Wording.name(heading));
            boolean isNear = isExact
                    || Wording.core(text).equals(Wording.core(heading))
                    || (isParagraph && Wording.isSlip(text, heading));
            if (section == Section.BASICS && isExact && current.section() == Section.DECLARATION) {
                DocumentPosition here = new DocumentPosition(current.heading(), 0, this.paragraphs + 1, 0, order);
                answers.report("duplicate.form-twice", here.printing(text), heading);
            }
            if (section != Section.COVER && isNear && mayBegin(section)) {
                boolean isSame = current.section() == section;
                if (!isSame) {
                    begin(section, text);
                }
                headed.add(section);
                DocumentPosition position = new DocumentPosition(text.strip(), 0, 0, 0, order);
                Remarks.reportInHeading(text, heading, position, answers);
                if (!isExact) {
                    answers.report("label-changed.printed", position.printing(text), text, heading);
                }
                return true;
            }
        }
        return false;
    }

    private boolean mayBegin(Section section) {
        Section now = current.section();
        if (now == section) {
            return section != Section.PLAN; // which repeats its heading as an item
        }
        return now == null
                || now.compareTo(section) < 0
                || (now.compareTo(Section.PLAN) < 0 && !headed.contains(section));
    }

    private static boolean isAnswer(List<DocumentParagraph> paragraphs) {
        return paragraphs.stream().flatMap(DocumentParagraph::tags).findAny().isPresent();
    }

    private void begin(@Nullable Section section, String heading) {
        current = new DocumentSection(section, heading.strip(), new ArrayList<>());
        sections.add(current);
        paragraphs = 0;
    }

    /** Begins section 八 or 九 without its heading, at its first item. */
    private boolean beginByItem(List<DocumentParagraph> paragraphs) {
        for (DocumentParagraph paragraph : paragraphs) {
            String name = paragraph.text().length() > 60 || isAnswer(List.of(paragraph))
                    ? ""
                    : Wording.name(paragraph.text());
            Section section = name.equals(FIRST_ITEM_OF_PLAN)
                    ? Section.PLAN
                    : name.equals(DECLARATION) ? Section.DECLARATION : null;
            Section now = current.section();
            if (section != null && (now == null || now.compareTo(section) < 0)) {
                begin(section, "");
                return true;
            }
        }
        return false;
    }

    /** Begins section 一 without its heading, at a table with its labels. */
    private boolean beginByLabels() {
        boolean isBefore = current.section() == null || current.section() == Section.COVER;
        if (!isBefore || headed.contains(Section.BASICS)) {
            return false;
        }
        begin(Section.BASICS, "");
        return true;
    }

    /** Returns the last row that still has enough labels from it on to be the form's; −1 if there are too few. */
    private int lastRowOfLabels(DocumentTable table) {
        if (headed.contains(Section.BASICS)) {
            return -1; // not asked for
        }
        List<Integer> rows = table.cells().stream()
                .flatMap(cell -> labelled(cell).map(label -> cell.row()))
                .sorted()
                .toList();
        return rows.size() < FEWEST_LABELS ? -1 : rows.get(rows.size() - FEWEST_LABELS);
    }

    /** Returns the labels in a cell: the cell itself, and those of nested tables. */
    private Stream<DocumentCell> labelled(DocumentCell cell) {
        Stream<DocumentCell> inner = cell.blocks().stream()
                .filter(DocumentTable.class::isInstance)
                .flatMap(table -> ((DocumentTable) table).cells().stream().flatMap(this::labelled));
        return Stream.concat(Stream.of(cell).filter(one -> labels.isMain(one.text())), inner);
    }
}
