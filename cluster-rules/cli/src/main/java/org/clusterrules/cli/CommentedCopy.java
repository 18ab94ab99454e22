package org.clusterrules.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.FindingSelection;
import org.clusterrules.assessment.Part;
import org.clusterrules.internal.SafeText;
import org.clusterrules.model.Application;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Label;
import org.clusterrules.model.Names;
import org.clusterrules.model.Text;
import org.clusterrules.model.Ticks;
import org.clusterrules.rules.RuleSet;
import org.clusterrules.word.ApplicationWord;
import org.clusterrules.word.UnreadableWordException;
import org.clusterrules.word.UnwritableWordException;
import org.clusterrules.word.WordComment;

/** A copy of the document with the findings as comments at their cells. */
record CommentedCopy(String file, Console console) {
    /** The copy, empty if there is no document to write to; and whether the form could be read, and so is assessed too. */
    record Copy(Optional<byte[]> docx, boolean isOfForm) {}

    /**
     * Returns the copy, of a new document if the form is not a {@code .docx}. Reports it if the form cannot be read and there is no
     * document to comment on.
     *
     * @throws UnreadableException if there are several forms, or the document cannot be written
     */
    Copy of(InputFiles input, RuleSet rules) throws IOException {
        try (InputFile open = input.open(0)) {
            Optional<InputForm> form = open.next();
            if (form.isEmpty() || open.next().isPresent()) {
                throw messages().refusalAt(file, "comments-one-form");
            }
            return of(form.get(), rules);
        } catch (UnreadableWordException e) {
            throw messages().refusal("at-file", file, e.message(messages().language()));
        } catch (UnwritableWordException e) {
            throw messages().refusal("at-file", file, e.message(messages().language()));
        }
    }

    private Copy of(InputForm form, RuleSet rules) {
        InputForm.ParsedForm parsed = form.read();
        Optional<byte[]> own = form.docx();
        if (parsed.application().isPresent()) {
            Application application = parsed.application().get();
            byte[] document = own.orElseGet(() -> ApplicationWord.write(application));
            if (own.isEmpty()) {
                say("comments-new-document");
            }
            return new Copy(Optional.of(commented(document, comments(rules.assess(application)), rules)), true);
        }
        List<WordComment> comments =
                parsed.unreadable().orElseThrow().comments(messages().language());
        if (own.isPresent() && !comments.isEmpty()) {
            return new Copy(Optional.of(commented(own.get(), comments, rules)), false);
        }
        say(comments.isEmpty() ? "comments-none" : "comments-none-save-as");
        return new Copy(Optional.empty(), false);
    }

    private byte[] commented(byte[] document, List<WordComment> comments, RuleSet rules) {
        if (DocumentDetector.haveMacros(document)) {
            say("document-macros");
        }
        return ApplicationWord.comment(document, comments, rules.edition());
    }

    private CliMessages messages() {
        return console.messages();
    }

    private void say(String key) {
        console.problem(messages().of("at-file", file, messages().of(key)));
    }

    /** Returns a comment for each finding that needs work, in their order, then one at each other cell that is missing or incomplete. */
    private List<WordComment> comments(Assessment assessment) {
        List<WordComment> comments = new ArrayList<>();
        Map<String, Cell> blanks = new LinkedHashMap<>();
        Map<String, Cell> incomplete = new LinkedHashMap<>();
        Set<String> commentedOn = new HashSet<>();
        for (Finding finding : assessment.findings()) {
            if (FindingSelection.NEEDING_WORK.includes(finding)) {
                Set<String> pointers = pointers(finding);
                pointers.forEach(pointer -> comments.add(new WordComment(pointer, text(finding))));
                commentedOn.addAll(pointers);
                finding.missing().forEach(cell -> blanks.putIfAbsent(cell.pointer(), cell));
                if (finding.criterion().part() == Part.COMPLETENESS) {
                    finding.cells().stream()
                            .filter(cell -> cell.isBlank() && !pointers.contains(cell.pointer()))
                            .forEach(cell -> incomplete.putIfAbsent(cell.pointer(), cell));
                }
            }
        }
        blanks.keySet().removeAll(commentedOn);
        incomplete.forEach(blanks::putIfAbsent);
        blanks.forEach((pointer, cell) -> comments.add(new WordComment(pointer, blank(cell))));
        return comments;
    }

    private String blank(Cell cell) {
        String label = cell.place().label(messages().language());
        return cell instanceof Text text && text.isPlaceholder()
                ? messages().of("comment-placeholder", label, SafeText.of(String.valueOf(text.value())))
                : messages().of("comment-blank", label);
    }

    /** Returns the cells to change; if there are none, the first to fill in, or the first that decided. */
    private static Set<String> pointers(Finding finding) {
        Set<String> changed = new LinkedHashSet<>();
        finding.advice().forEach(change -> changed.add(change.from().pointer()));
        if (!changed.isEmpty()) {
            return changed;
        }
        Set<String> boxes = boxesWithoutEvidence(finding);
        if (!boxes.isEmpty()) {
            return boxes;
        }
        return Set.of(Stream.concat(finding.missing().stream(), finding.cells().stream())
                .findFirst()
                .map(Cell::pointer)
                .orElse(""));
    }

    /** Returns the ticked boxes without evidence, if that is what the finding says; a long sentence names only some of them. */
    private static Set<String> boxesWithoutEvidence(Finding finding) {
        Map<String, Label> boxes = new LinkedHashMap<>();
        for (Cell cell : finding.cells()) {
            if (cell instanceof Ticks ticks && ticks.ticked() != null) {
                ticks.ticked().forEach((option, evidence) -> {
                    Label label = cell.place().options().get(option);
                    if (label != null && evidence.stream().noneMatch(Names::names)) {
                        boxes.put(cell.pointer() + "/" + option, label);
                    }
                });
            }
        }
        String message = finding.message(Locale.CHINESE);
        return boxes.values().stream().anyMatch(label -> message.contains(label.zh())) ? boxes.keySet() : Set.of();
    }

    private String text(Finding finding) {
        Criterion criterion = finding.criterion();
        String message = finding.message(messages().language());
        return messages()
                .of(
                        "comment",
                        SafeText.capitalized(messages().of(criterion.title())),
                        messages().of(finding.outcome().label()),
                        finding.advice().isEmpty()
                                ? message
                                : message + "\n" + messages().of("comment-advice"),
                        messages().of(criterion.basis()));
    }
}
