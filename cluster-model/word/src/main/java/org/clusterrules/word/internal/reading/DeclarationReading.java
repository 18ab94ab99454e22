package org.clusterrules.word.internal.reading;

import java.util.ArrayList;
import java.util.List;
import org.clusterrules.model.SeenText;
import org.clusterrules.word.WordProblem.Kind;
import org.clusterrules.word.internal.document.DocumentParagraph;
import org.clusterrules.word.internal.reading.DocumentOutline.Line;
import org.clusterrules.word.internal.reading.ReadValues.Located;
import org.clusterrules.word.internal.sheet.SheetBlock;
import org.clusterrules.word.internal.sheet.SheetCell;

/** Reads part 九: what follows each of its labels, in cells beside or below it, or as paragraphs. */
final class DeclarationReading {
    /** The most letters of a printed line that something can follow. */
    private static final int LONGEST_LINE = 25;
    /** Fewer letters are no name of an authority. */
    private static final int SHORTEST_NAME = 4;

    private final ReadValues readValues;
    private final List<String> labels = new ArrayList<>();
    private final List<CellTemplate> templates = new ArrayList<>();

    DeclarationReading(ReadValues readValues, List<SheetBlock> blocks) {
        this.readValues = readValues;
        for (SheetBlock block : blocks) {
            if (block instanceof SheetBlock.Table table) {
                table.rows().stream()
                        .filter(SheetBlock.Cells.class::isInstance)
                        .map(SheetBlock.Cells.class::cast)
                        .flatMap(row -> row.cells().stream())
                        .forEach(this::add);
            }
        }
    }

    private void add(SheetCell cell) {
        CellTemplate template = CellTemplate.of(cell.blocks());
        if (cell.isPrinted()) {
            labels.add(template.notes().get(0));
        } else {
            templates.add(template);
        }
    }

    void read(List<Line> lines, CellReading reading) {
        List<Integer> starts = new ArrayList<>();
        for (String label : labels) {
            starts.add(indexOf(label, lines));
        }
        for (int i = 0; i < labels.size(); i++) {
            if (starts.get(i) < 0) {
                readValues.say(Kind.LABEL_MISSING, "", "style.label-missing", "九", labels.get(i));
            }
        }
        boolean isFirstMissing = starts.get(0) < 0;
        int second = starts.get(1);
        if (second < 0) {
            lost(lines, reading);
            return;
        }
        int first = isFirstMissing ? 0 : starts.get(0) + 1;
        read(templates.get(0), lines.subList(Math.min(first, second), second), reading, lines);
        read(templates.get(1), lines.subList(second + 1, lines.size()), reading, lines);
    }

    /** Without the second label it cannot be told whose the dates are. */
    private void lost(List<Line> lines, CellReading reading) {
        boolean isFilled = false;
        for (Line line : lines) {
            isFilled |= WrittenValue.hasDigits(line.paragraph().text());
        }
        if (isFilled && !lines.isEmpty()) {
            Passage passage =
                    new Passage(lines.get(0).spot(), List.of(lines.get(0).paragraph()));
            readValues.say(Kind.UNREADABLE_VALUE, "", passage, "reading.declaration", labels.get(1));
        }
        if (!isFilled) {
            read(templates.get(0), lines, reading, lines);
        }
    }

    private static int indexOf(String label, List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).paragraph().text();
            boolean isLabel = Loose.name(text).equals(Loose.name(label)) || Slips.isSlip(text, label);
            if (isLabel
                    && ControlledText.of(new Passage(
                                    lines.get(i).spot(), List.of(lines.get(i).paragraph())))
                            .isEmpty()) {
                return i;
            }
        }
        return -1;
    }

    private void read(CellTemplate template, List<Line> written, CellReading reading, List<Line> all) {
        LooseObjects objects = new LooseObjects(template);
        List<Line> lines = new ArrayList<>();
        for (Line line : written) {
            if (!objects.isInside(line)) {
                lines.add(isPrinted(template, line) ? objects.without(line) : line);
            }
        }
        List<Spot> spots = lines.stream().map(Line::spot).toList();
        List<DocumentParagraph> paragraphs = lines.stream().map(Line::paragraph).toList();
        Spot somewhere = all.isEmpty() ? new Spot("", 0, 0, 0, 0) : all.get(0).spot();
        Passage passage = new Passage(spots.isEmpty() ? List.of(somewhere) : spots, paragraphs);
        boolean isControlled = !ControlledText.of(passage).isEmpty();
        if (!isControlled) {
            lines(template, passage);
        }
        reading.read(template, passage);
        if (!isControlled) {
            checkNames(template);
        }
        objects.say(readValues);
    }

    private static boolean isPrinted(CellTemplate template, Line line) {
        String letters = Loose.letters(line.paragraph().text());
        return template.notes().stream().anyMatch(note -> Loose.letters(note).equals(letters));
    }

    /** Sets aside what is no answer: a date left blank where another is filled in, and what follows a printed line. */
    private void lines(CellTemplate template, Passage passage) {
        boolean hasDate =
                passage.text().lines().anyMatch(line -> WrittenDate.day(line).isPresent());
        for (int start = 0; start < passage.length(); start = passage.endOfLine(start) + 1) {
            int end = passage.endOfLine(start);
            String line = passage.rest(start, end);
            if (hasDate && SeenText.of(line).equals("年月日")) {
                passage.setAside(start, end);
                continue;
            }
            for (String note : template.notes()) {
                int[] printed = Loose.letters(note).length() > LONGEST_LINE ? null : passage.find(note, start, end);
                if (printed != null && passage.beginsLine(printed[0])) {
                    afterLine(passage, passage.afterMarks(printed[1], "）)：:"), end);
                }
            }
        }
    }

    /** What follows 公章 is the name of the authority, which the form does not ask for here, or how it was sealed. */
    private void afterLine(Passage passage, int from, int end) {
        String text = passage.rest(from, end);
        if (Loose.letters(text).isEmpty() || WrittenValue.hasDigits(text)) {
            return; // a date is read, or an error
        }
        boolean isAnswer = Loose.letters(text).length() < SHORTEST_NAME;
        readValues.say(
                isAnswer ? Kind.UNREADABLE_VALUE : Kind.LABEL_ADDED,
                "",
                new Located(passage, from, end),
                isAnswer ? "reading.stray" : "style.not-read",
                ValueReading.quote(text));
        passage.setAside(from, end);
    }

    /** What stands on lines after a name is not of the name; nor is a date beside it. */
    private void checkNames(CellTemplate template) {
        for (CellTemplate.Group group : template.groups()) {
            ReadValues.Reading read =
                    readValues.values().get(group.blanks().get(0).pointer());
            if (group.lead().isEmpty() || read == null || !(read.value() instanceof String name)) {
                continue;
            }
            String text = Loose.trim(name);
            if (text.indexOf('\n') >= 0 || WrittenValue.hasDigits(text)) {
                String pointer = group.blanks().get(0).pointer();
                readValues.say(
                        Kind.UNREADABLE_VALUE,
                        pointer,
                        read.located(),
                        "reading.signature",
                        readValues.label(pointer),
                        ValueReading.quote(text));
            }
        }
    }
}
