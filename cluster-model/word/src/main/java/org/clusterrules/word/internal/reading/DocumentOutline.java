package org.clusterrules.word.internal.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.clusterrules.model.Section;
import org.clusterrules.word.WordProblem.Kind;
import org.clusterrules.word.internal.ControlTag;
import org.clusterrules.word.internal.document.DocumentBlock;
import org.clusterrules.word.internal.document.DocumentCell;
import org.clusterrules.word.internal.document.DocumentParagraph;
import org.clusterrules.word.internal.document.DocumentTable;
import org.clusterrules.word.internal.document.WordDocument;
import org.jspecify.annotations.Nullable;

/** Cuts a document into the parts of the form, by their headings: as paragraphs, or as rows of a table. */
final class DocumentOutline {
    private static final String INSTRUCTIONS = "填报说明";
    private static final String FIRST_ITEM_OF_PLAN = "集群基本情况简介";
    private static final String DECLARATION = "真实性声明";

    /** What a part is made of. */
    sealed interface Item {}

    /** A paragraph outside all tables, or of a cell. */
    record Line(DocumentParagraph paragraph, Spot spot) implements Item {}

    /**
     * Rows of a table.
     *
     * @param id the same for all rows of one table, and for no other
     * @param number the number of the table in its part, from 1
     * @param from the first row
     * @param to the row after the last
     */
    record Rows(
            DocumentTable table,
            String id,
            int number,
            int from,
            int to,
            @Nullable Section section,
            String part,
            int order)
            implements Item {
        /** Returns where a cell is. */
        Spot spot(DocumentCell cell) {
            int column = 1;
            for (DocumentCell other : table.cells()) {
                boolean isInRow = other.row() <= cell.row() && cell.row() < other.row() + other.rows();
                if (isInRow && other.column() < cell.column()) {
                    column++;
                }
            }
            return new Spot(
                    part, number, cell.row() + 1, column, order + table.cells().indexOf(cell));
        }

        /** Returns the cells that begin in these rows. */
        List<DocumentCell> cells() {
            return table.cells().stream()
                    .filter(cell -> cell.row() >= from && cell.row() < to)
                    .toList();
        }
    }

    /** A part of the document; the instructions have no section. */
    record Part(@Nullable Section section, String heading, List<Item> items) {}

    private final ReadValues readValues;
    private final GridLabels labels;
    private final List<Part> parts = new ArrayList<>();
    private final Set<Section> headed = EnumSet.of(Section.COVER);
    private Part current = new Part(Section.COVER, "", new ArrayList<>());
    private int order;
    private int paragraphs;
    private int tables;

    private DocumentOutline(ReadValues readValues, GridLabels labels) {
        this.readValues = readValues;
        this.labels = labels;
        parts.add(current);
    }

    static List<Part> of(WordDocument document, ReadValues readValues, GridLabels labels) {
        DocumentOutline outline = new DocumentOutline(readValues, labels);
        document.blocks().forEach(outline::add);
        for (Section section : Section.values()) {
            if (!outline.headed.contains(section)) {
                readValues.say(Kind.LABEL_MISSING, "", "style.heading-missing", section.label());
            }
        }
        return outline.parts;
    }

    private void add(DocumentBlock block) {
        if (block instanceof DocumentParagraph paragraph) {
            if (!begin(List.of(paragraph), paragraph.text(), true)) {
                beginByItem(List.of(paragraph));
                paragraphs++;
                current.items().add(new Line(paragraph, new Spot(current.heading(), 0, paragraphs, 0, order)));
            }
            order++;
        } else if (block instanceof DocumentTable table) {
            add(table);
        }
    }

    private void add(DocumentTable table) {
        int from = 0;
        for (int row = 0; row < table.rows(); row++) {
            List<DocumentCell> cells = cellsOf(table, row);
            List<DocumentCell> filled = cells.stream()
                    .filter(cell -> !Loose.isBlank(cell.text())
                            || cell.paragraphs().size() < cell.blocks().size())
                    .toList();
            List<DocumentParagraph> paragraphs =
                    cells.stream().flatMap(cell -> cell.paragraphs().stream()).toList();
            boolean isAlone = filled.size() == 1 && reachesOver(filled.get(0), row, table);
            int before = from;
            Part last = current;
            boolean isHeading = isAlone && begin(paragraphs, filled.get(0).text(), false);
            if (isHeading || beginByItem(paragraphs) || beginByLabels(table, row)) {
                add(table, before, row, last);
                from = isHeading ? row + 1 : row;
            }
        }
        add(table, from, table.rows(), current);
        tables++;
    }

    private static List<DocumentCell> cellsOf(DocumentTable table, int row) {
        return table.cells().stream().filter(cell -> cell.row() == row).toList();
    }

    private static boolean reachesOver(DocumentCell cell, int row, DocumentTable table) {
        return table.cells().stream()
                .allMatch(other -> isSame(other, cell)
                        || other.row() > row
                        || other.row() + other.rows() <= row
                        || Loose.isBlank(other.text()));
    }

    private static boolean isSame(DocumentCell one, DocumentCell other) {
        return one.row() == other.row() && one.column() == other.column();
    }

    private void add(DocumentTable table, int from, int to, Part part) {
        if (to > from) {
            long before = part.items().stream().filter(Rows.class::isInstance).count();
            part.items()
                    .add(new Rows(
                            table,
                            String.valueOf(tables),
                            (int) before + 1,
                            from,
                            to,
                            part.section(),
                            part.heading(),
                            order));
            order += table.cells().size() + 1;
        }
    }

    /** Begins a part, if this is the heading of one. */
    private boolean begin(List<DocumentParagraph> paragraphs, String text, boolean isParagraph) {
        if (text.length() > 60 || Loose.isBlank(text) || isAnswer(paragraphs)) {
            return false;
        }
        if (Loose.name(text).equals(INSTRUCTIONS) && current.section() == Section.COVER) {
            begin(null, text);
            return true;
        }
        for (Section section : Section.values()) {
            String heading = section.label().zh();
            boolean isExact = Loose.name(text).equals(Loose.name(heading));
            boolean isNear = isExact
                    || Loose.core(text).equals(Loose.core(heading))
                    || (isParagraph && Slips.isSlip(text, heading));
            if (section != Section.COVER && isNear && mayBegin(section)) {
                boolean isSame = current.section() == section;
                if (!isSame) {
                    begin(section, text);
                }
                headed.add(section);
                if (!isExact) {
                    readValues.say(
                            Kind.LABEL_CHANGED,
                            "",
                            new Spot(text.strip(), 0, 0, 0, order),
                            text,
                            "style.changed",
                            ValueReading.quote(text),
                            heading);
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
        return paragraphs.stream()
                .flatMap(paragraph -> paragraph.inlines().stream())
                .anyMatch(inline -> ControlTag.read(inline.control()).isPresent());
    }

    private void begin(@Nullable Section section, String heading) {
        current = new Part(section, heading.strip(), new ArrayList<>());
        parts.add(current);
        paragraphs = 0;
    }

    /** Begins part 八 or 九 without its heading, at what it begins with. */
    private boolean beginByItem(List<DocumentParagraph> paragraphs) {
        for (DocumentParagraph paragraph : paragraphs) {
            String name =
                    paragraph.text().length() > 60 || isAnswer(List.of(paragraph)) ? "" : Loose.name(paragraph.text());
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

    /** Begins part 一 without its heading, at a table with its labels. */
    private boolean beginByLabels(DocumentTable table, int row) {
        boolean isBefore = current.section() == null || current.section() == Section.COVER;
        if (!isBefore || headed.contains(Section.BASICS)) {
            return false;
        }
        long known = table.cells().stream()
                .filter(cell -> cell.row() >= row && labels.isMain(cell.text()))
                .limit(4)
                .count();
        if (known < 4) {
            return false;
        }
        begin(Section.BASICS, "");
        return true;
    }
}
