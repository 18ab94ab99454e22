package org.clusterrules.word.internal.reading;

import static org.clusterrules.word.internal.reading.DocumentPosition.Printed.DOCUMENT;

import java.util.ArrayList;
import java.util.List;
import org.clusterrules.model.internal.SeenText;
import org.clusterrules.word.internal.sheet.SheetBlock;
import org.clusterrules.word.internal.sheet.SheetCell;

/** Reads section 九: what follows each of its labels, in cells beside or below it, or as paragraphs. */
final class DeclarationReader {
    /** The most letters of a printed line that text can follow. */
    private static final int LONGEST_LINE = 25;
    /** The fewest letters of an authority's name. */
    private static final int SHORTEST_NAME = 4;

    private final Answers answers;
    private final List<String> labels = new ArrayList<>();
    private final List<CellTemplate> templates = new ArrayList<>();

    DeclarationReader(Answers answers, List<SheetBlock> blocks) {
        this.answers = answers;
        for (SheetBlock block : blocks) {
            if (block instanceof SheetBlock.Table table) {
                table.cells().forEach(this::add);
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

    void read(List<Line> lines, CellReader reader) {
        List<Integer> starts = new ArrayList<>();
        for (String label : labels) {
            starts.add(indexOf(label, lines));
        }
        for (int i = 0; i < labels.size(); i++) {
            if (starts.get(i) < 0) {
                answers.report("label-missing.label", DOCUMENT, "九", labels.get(i));
            }
        }
        int second = starts.get(1);
        if (second < 0) {
            lost(lines, reader);
            return;
        }
        int first = starts.get(0) + 1; // the first line if the label is missing
        read(templates.get(0), lines.subList(Math.min(first, second), second), reader, lines);
        read(templates.get(1), lines.subList(second + 1, lines.size()), reader, lines);
    }

    /** Without the second label, it is unclear whose the dates are. */
    private void lost(List<Line> lines, CellReader reader) {
        if (lines.stream().anyMatch(line -> WrittenValue.hasDigits(line.text()))) {
            answers.report("unreadable-value.declaration", new Passage(lines.get(0)), labels.get(1));
        } else {
            read(templates.get(0), lines, reader, lines);
        }
    }

    private static int indexOf(String label, List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i).text();
            boolean isLabel = Wording.name(text).equals(Wording.name(label)) || Wording.isSlip(text, label);
            if (isLabel && ControlledText.of(new Passage(lines.get(i))).isEmpty()) {
                return i;
            }
        }
        return -1;
    }

    private void read(CellTemplate template, List<Line> written, CellReader reader, List<Line> all) {
        StrayObjects objects = new StrayObjects(template);
        List<Line> lines = written.stream()
                .filter(line -> !objects.isInside(line))
                .map(line -> template.isNote(line.text()) ? objects.without(line) : line)
                .toList();
        DocumentPosition somewhere =
                all.isEmpty() ? DocumentPosition.BEGINNING : all.get(0).position();
        Passage passage = lines.isEmpty() ? new Passage(somewhere, List.of()) : new Passage(lines);
        boolean isControlled = !ControlledText.of(passage).isEmpty();
        if (!isControlled) {
            lines(template, passage);
        }
        reader.read(template, passage);
        if (!isControlled) {
            checkNames(template);
        }
        objects.report(answers);
    }

    /** Sets aside what is not an answer: a blank date where another is filled in, and text after a printed line. */
    private void lines(CellTemplate template, Passage passage) {
        boolean hasDate =
                passage.text().lines().anyMatch(line -> WrittenDate.day(line).isPresent());
        for (Span line : passage.lines()) {
            if (hasDate && SeenText.of(line.rest()).equals("年月日")) {
                line.setAside();
                continue;
            }
            for (String note : template.notes()) {
                Span printed = Wording.letters(note).length() > LONGEST_LINE
                        ? null
                        : passage.find(note, line.from(), line.to());
                if (printed != null && passage.beginsLine(printed.from())) {
                    afterLine(new Span(passage, passage.afterMarks(printed.to(), "）)：:"), line.to()));
                }
            }
        }
    }

    /** Text after 公章 is the name of the authority, which the form does not ask for here, or how it was sealed. */
    private void afterLine(Span rest) {
        String text = rest.rest();
        if (Wording.letters(text).isEmpty() || WrittenValue.hasDigits(text)) {
            return; // a date is read, or an error
        }
        boolean isAnswer = Wording.letters(text).length() < SHORTEST_NAME;
        answers.report(isAnswer ? "unreadable-value.stray" : "label-added.not-read", rest, text);
        rest.setAside();
    }

    /** Lines after a name are not part of it; nor is a date beside it. */
    private void checkNames(CellTemplate template) {
        for (CellTemplate.Group group : template.groups()) {
            Answers.Answer read = answers.all().get(group.first().pointer());
            if (group.lead().isEmpty() || read == null || !(read.value() instanceof String name)) {
                continue;
            }
            String text = Wording.trim(name);
            if (text.indexOf('\n') >= 0 || WrittenValue.hasDigits(text)) {
                String pointer = group.first().pointer();
                answers.report("unreadable-value.signature", pointer, read.span(), text);
            }
        }
    }
}
