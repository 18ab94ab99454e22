package org.clusterrules.word.internal.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Day;
import org.clusterrules.model.Label;
import org.clusterrules.word.internal.document.DocumentParagraph;
import org.clusterrules.word.internal.document.Inline;

/**
 * Pictures and text boxes where no answer is expected: a seal, a logo, 内部资料. They are left out and reported, unless the words in them may be an answer.
 * Not thread-safe.
 */
final class StrayObjects {
    /** An object, its name in messages, and the words in it. */
    private record Found(Line line, Label name, String words) {}

    private final CellTemplate template;
    private final List<Found> found = new ArrayList<>();
    /** The letters of text boxes whose lines follow. */
    private String awaited = "";

    StrayObjects(CellTemplate template) {
        this.template = template;
    }

    /** Returns a line without its objects; a picture within text may be one of its characters, and stays. */
    Line without(Line line) {
        List<Inline> inlines = line.paragraph().inlines();
        List<Inline> rest = new ArrayList<>();
        for (int i = 0; i < inlines.size(); i++) {
            Inline inline = inlines.get(i);
            boolean isWithin = inline.text().isBlank()
                    && hasText(inlines.subList(0, i))
                    && hasText(inlines.subList(i + 1, inlines.size()));
            if (inline.kind() == Inline.Kind.OBJECT && !isWithin) {
                add(new Found(line, ObjectNames.of(inline), inline.text()));
            } else {
                rest.add(inline);
            }
        }
        return rest.size() == inlines.size()
                ? line
                : new Line(new DocumentParagraph(rest, line.paragraph().ordinal()), line.position());
    }

    private void add(Found object) {
        String letters = Wording.letters(object.words());
        boolean isOfForm = template.groups().stream()
                .map(group -> Wording.letters(group.lead()))
                .anyMatch(lead -> !lead.isEmpty() && letters.contains(lead));
        if (!isOfForm) { // else its lines are read
            found.add(object);
            awaited += letters;
        }
    }

    private static boolean hasText(List<Inline> inlines) {
        return inlines.stream().anyMatch(inline -> inline.kind().isText() && !Wording.isBlank(inline.text()));
    }

    /** Whether a line belongs to a text box that was left out: its lines follow the line of its anchor. */
    boolean isInside(Line line) {
        String letters = Wording.letters(line.text());
        boolean isInside = !letters.isEmpty() && awaited.startsWith(letters);
        if (!letters.isEmpty()) {
            awaited = isInside ? awaited.substring(letters.length()) : "";
        }
        return isInside;
    }

    /** Reports what was left out; call once the answers are read. */
    void report(Answers answers) {
        for (Found object : found) {
            boolean isAnswer = template.groups().stream()
                    .flatMap(group -> group.blanks().stream())
                    .anyMatch(blank -> mayBe(object.words(), blank.pointer(), answers));
            Passage passage = new Passage(object.line());
            if (isAnswer) {
                answers.report("unreadable-value.stray", passage, object.words());
            } else {
                answers.report("label-added.object", passage, object.name());
            }
        }
    }

    /** Whether words may be the answer of a cell: of a blank one, or a date that differs. */
    private static boolean mayBe(String words, String pointer, Answers answers) {
        Cell cell = answers.cell(pointer);
        Object value = answers.value(pointer);
        Optional<LocalDate> day = WrittenDate.day(words);
        if (cell instanceof Day) {
            return value == null
                    ? WrittenValue.hasDigits(words) || day.isPresent()
                    : day.isPresent() && !day.get().toString().equals(value);
        }
        return value == null
                && !Wording.letters(words).isEmpty()
                && (!pointer.endsWith("/phone") || WrittenValue.hasDigits(words));
    }
}
