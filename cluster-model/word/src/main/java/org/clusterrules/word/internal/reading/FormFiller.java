package org.clusterrules.word.internal.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clusterrules.model.Application;
import org.clusterrules.model.Cell;
import org.clusterrules.model.InvalidApplicationException;
import org.clusterrules.model.Problem;
import org.clusterrules.word.FilledInDocument;
import org.clusterrules.word.UnwritableWordException;
import org.clusterrules.word.WordForm;
import org.clusterrules.word.WordPlace;
import org.clusterrules.word.WordProblem;
import org.clusterrules.word.internal.WordMessages;
import org.clusterrules.word.internal.document.DocumentReader;
import org.clusterrules.word.internal.docx.DocxParts;
import org.clusterrules.word.internal.docx.UneditableException;
import org.clusterrules.word.internal.docx.WrittenCell;
import org.clusterrules.word.internal.reading.Answers.Answer;
import org.clusterrules.word.internal.sheet.FormSheet;
import org.jspecify.annotations.Nullable;

/**
 * Fills a form in a document: finds the cells as reading does, and changes their text and their boxes. The result is read again, so that differences from
 * the form are reported.
 */
public final class FormFiller {
    private final Application form;
    private final SheetTexts sheet;
    private final DocumentEditor editor;
    private final Answers answers;
    private final Optional<Application> before;

    private FormFiller(DocxParts parts, Application form) {
        this.form = form;
        this.sheet = SheetTexts.of(form.edition());
        this.editor = new DocumentEditor(parts);
        WordFormReader reader = WordFormReader.of(parts.document(), form.edition());
        this.answers = reader.answers();
        this.before = reader.form().application();
    }

    /**
     * Returns a document with the form filled in.
     *
     * @throws org.clusterrules.word.UnreadableWordException if the file is not a readable {@code .docx}
     * @throws UnwritableWordException if the form's edition has more or fewer years than documents
     */
    public static FilledInDocument fill(byte[] docx, Application form) {
        if (!FormSheet.hasPlacesFor(form.edition())) {
            throw new UnwritableWordException(form.edition());
        }
        FormFiller filler = new FormFiller(DocxParts.of(docx), form);
        filler.fill();
        byte[] filled = filler.editor.write();
        return new FilledInDocument(filled, filler.problems(filled));
    }

    private void fill() {
        BoxFiller boxes = new BoxFiller(sheet, editor, answers);
        List<Cell> texts = new ArrayList<>();
        for (Cell cell : form.cells()) {
            boolean isAsIs = before.flatMap(read -> read.cell(cell.pointer()))
                    .filter(cell::equals)
                    .isPresent();
            boolean isOwnIndicator = cell.pointer().startsWith(OwnIndicatorReader.POINTER);
            if (!isAsIs && sheet.around(cell.pointer()).hasBoxes()) {
                attempt(() -> boxes.fill(cell));
            } else if (!isAsIs && !isOwnIndicator) {
                texts.add(cell);
            }
        }
        new TextFiller(form, sheet, editor, answers).fill(texts);
        attempt(() -> new OwnIndicatorFiller(editor, answers).fill(form, before));
    }

    /** Makes a change if possible. Otherwise it is reported when the document is read again. */
    static void attempt(Runnable change) {
        try {
            change.run();
        } catch (UneditableException e) {
            // found when the document is read again, and told
        }
    }

    private List<WordProblem> problems(byte[] filled) {
        WordFormReader reader = WordFormReader.of(DocumentReader.read(filled), form.edition());
        WordForm read = reader.form();
        Application after = read.application().orElseGet(() -> accepted(reader.answers()));
        List<WordProblem> problems = new ArrayList<>();
        Set<String> asked = new HashSet<>();
        for (Cell cell : form.cells()) {
            asked.add(cell.pointer());
            if (!after.cell(cell.pointer()).filter(cell::equals).isPresent()) {
                problems.add(problem(reader.answers(), cell));
            }
        }
        after.cells().stream()
                .filter(cell -> !asked.contains(cell.pointer()) && !cell.isBlank())
                .forEach(cell -> problems.add(problem(reader.answers(), cell)));
        problems.addAll(read.errors());
        return problems;
    }

    /** Returns the form of a document that is refused, without the refused values. */
    private Application accepted(Answers read) {
        Map<String, @Nullable Object> values = new HashMap<>();
        read.all().forEach((pointer, answer) -> values.put(pointer, answer.value()));
        while (true) {
            try {
                return Application.blank(form.edition()).toBuilder()
                        .setAll(values)
                        .build();
            } catch (InvalidApplicationException e) {
                boolean isFewer = values.keySet()
                        .removeIf(pointer -> e.problems().stream()
                                .map(Problem::pointer)
                                .anyMatch(wrong -> wrong.equals(pointer) || wrong.startsWith(pointer + "/")));
                if (!isFewer) {
                    return Application.blank(form.edition());
                }
            }
        }
    }

    private static WordProblem problem(Answers read, Cell cell) {
        Answer answer = read.all().get(cell.pointer());
        Optional<WordPlace> place =
                answer == null ? Optional.empty() : Optional.of(answer.span().place());
        String value = Answers.quote(WrittenCell.text(cell));
        String key = place.isEmpty() ? "filling.no-place" : "filling.differs";
        return new WordProblem(
                WordProblem.Kind.NOT_FILLED_IN,
                cell.pointer(),
                place,
                WordMessages.of(key, WordMessages.fullLabel(cell), value));
    }
}
