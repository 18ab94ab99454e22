package org.clusterrules.word.internal.reading;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clusterrules.model.internal.NearestName;
import org.clusterrules.word.internal.sheet.SheetBlock;
import org.jspecify.annotations.Nullable;

/** Finds what the form prints in a passage, changed or not, and text beside it that is not an answer. */
final class PrintedText {
    private static final Pattern DATE = Pattern.compile("[0-9０-９" + WrittenDate.NOUGHT
            + "一二三四五六七八九]{0,4}[\\s\u3000]*年[\\s\u3000]*[0-9０-９一二三四五六七八九十]{0,3}[\\s\u3000]*月"
            + "[\\s\u3000]*[0-9０-９一二三四五六七八九十]{0,3}[\\s\u3000]*日");

    static final String COLONS = "：:";
    private static final Pattern BRACKET = Pattern.compile("[\\s\u3000]*[（(][^（()）]*[）)]");
    private static final String MARKS = "）)：:。．”】]";
    private static final Pattern EVIDENCE = Pattern.compile("[（(]?(?:详?见|如)?(?:附件|附表|佐证)[^。]{0,40}。?[）)]?");

    /** Longer printed texts, and those in brackets, are recognised even if changed. */
    private static final int LONG_NOTE = 15;

    /** The least similarity of a changed printed text, in percent. */
    private static final int ALIKE = 70;

    private PrintedText() {}

    /** Sets aside a printed text with the marks around it; returns whether the passage has it. */
    static boolean setAside(String printed, Passage passage) {
        if (printed.isEmpty()) {
            return true;
        }
        Span found = passage.find(printed);
        if (found == null && !Wording.core(printed).isEmpty()) {
            found = passage.find(Wording.core(printed));
            found = found == null ? null : new Span(passage, found.from(), afterBracket(passage, found.to()));
        }
        if (found == null) {
            return Wording.letters(printed).isEmpty();
        }
        if (isChangedBefore(printed, passage, found.from())) {
            return false;
        }
        int from = found.from();
        while (from > 0 && "（(“\"【[".indexOf(passage.charAt(from - 1)) >= 0 && "（(“【".indexOf(printed.charAt(0)) >= 0) {
            from--;
        }
        boolean endsInMark = !Character.isLetterOrDigit(printed.charAt(printed.length() - 1));
        passage.setAside(from, endsInMark ? passage.afterMarks(found.to(), MARKS) : found.to());
        return true;
    }

    /** Whether a text printed in brackets was changed: found without them, and after something else on its line. */
    private static boolean isChangedBefore(String printed, Passage passage, int from) {
        String line = passage.text().substring(passage.text().lastIndexOf('\n', from) + 1, from);
        String before = Wording.trim(line);
        return "（(".indexOf(printed.charAt(0)) >= 0
                && !before.isEmpty()
                && before.length() <= 3
                && "（(".indexOf(before.charAt(before.length() - 1)) < 0;
    }

    /** Returns the end of brackets that follow on the same line: the form's own, which someone has changed. */
    private static int afterBracket(Passage passage, int from) {
        String rest = passage.text().substring(from, passage.endOfLine(from));
        Matcher bracket = BRACKET.matcher(rest);
        return bracket.lookingAt() ? from + bracket.end() : from;
    }

    /** Returns the end of a line; a line break in an answer that is set aside does not end it. */
    static int endOfLeftLine(Passage passage, int from) {
        int end = passage.endOfLine(from);
        while (end < passage.length() && passage.isSetAside(end)) {
            end = passage.endOfLine(end + 1);
        }
        return end;
    }

    /** Finds the text before a blank: at the beginning of a line, or with a colon after it. */
    static @Nullable Span lead(String lead, Passage passage, int from) {
        boolean isLong = Wording.letters(lead).length() > 3;
        for (Span found : passage.findAll(lead, from, passage.length())) {
            int end = passage.afterMarks(found.to(), COLONS + "）)");
            boolean hasColon = hasColon(passage.text().substring(found.to(), end));
            if (hasColon || isLong || passage.beginsLine(found.from())) {
                return new Span(passage, found.from(), end);
            }
        }
        return null;
    }

    static boolean hasColon(String text) {
        return text.chars().anyMatch(c -> COLONS.indexOf(c) >= 0);
    }

    /** Finds the text before a blank that begins a line and has a colon after it, before a character. */
    static @Nullable Span lineWith(String lead, Passage passage, int before) {
        Span found = passage.find(lead, 0, before);
        int end = found == null ? 0 : passage.afterMarks(found.to(), COLONS + "）)");
        boolean isLine = found != null
                && passage.beginsLine(found.from())
                && COLONS.indexOf(passage.charAt(Math.max(0, end - 1))) >= 0;
        return isLine && found != null ? new Span(passage, found.from(), end) : null;
    }

    /** Returns the last 年 月 日 after a character, with their numbers; else the last line that is left, if it is a date. */
    static @Nullable Span lastDate(Passage passage, int after) {
        Matcher printed = DATE.matcher(passage.text());
        Span last = null;
        while (printed.find()) {
            int start = printed.start();
            while (start < printed.end() && passage.isSetAside(start)) {
                start++; // white space of an answer before it
            }
            if (start >= after && start < printed.end()) {
                last = new Span(passage, start, printed.end());
            }
        }
        return last == null ? lastLineWithDate(passage, after) : last;
    }

    private static @Nullable Span lastLineWithDate(Passage passage, int after) {
        int start = passage.text().lastIndexOf('\n') + 1;
        while (start >= after) {
            int end = passage.endOfLine(start);
            String line = passage.rest(start, end);
            if (!line.isEmpty()) {
                return WrittenDate.day(line).isPresent() ? new Span(passage, start, end) : null;
            }
            start = start < 2 ? -1 : passage.text().lastIndexOf('\n', start - 2) + 1;
        }
        return null;
    }

    /** Sets aside a printed note, changed or not. */
    static void note(String note, Passage passage, Answers answers) {
        if (setAside(note, passage)) {
            return;
        }
        for (Span line : passage.lines()) {
            String written = line.rest();
            boolean isCandidate = note.length() > LONG_NOTE || Wording.isNote(written);
            if (isCandidate && Wording.likeness(Wording.letters(written), Wording.letters(note)) >= ALIKE) {
                line.setAside();
                answers.report("label-changed.printed", line, written, note);
                return;
            }
        }
        answers.report("label-missing.printed", passage, note);
    }

    /** Reports lines with a misspelt label of an extra, which would be read as part of something else, and sets them aside. */
    static void misspelt(SheetBlock.Extra extra, Passage passage, Answers answers) {
        for (Span line : passage.lines()) {
            String written = line.rest();
            int colon = Math.max(written.indexOf('：'), written.indexOf(':'));
            String label = colon < 0 ? "" : Wording.letters(written.substring(0, colon));
            boolean isNear = label.length() > 1
                    && !label.equals(extra.label())
                    && NearestName.within(extra.label().length() / 2, label, List.of(extra.label()))
                            .isPresent();
            if (isNear) {
                answers.report("unreadable-value.stray", extra.pointer(), line, written);
                line.setAside();
            }
        }
    }

    /** Returns the end of the note that asks for evidence beside a text; −1 if there is none. Call before notes are set aside. */
    static int endOfNote(CellTemplate template, Passage passage) {
        int end = -1;
        for (String note : template.notes()) {
            Span found = asksForEvidence(note, template) ? passage.find(note) : null;
            end = found == null ? end : passage.afterMarks(found.to(), MARKS);
        }
        return end;
    }

    private static boolean asksForEvidence(String note, CellTemplate template) {
        return note.contains("佐证材料")
                && template.boxes().isEmpty()
                && !template.extras().isEmpty();
    }

    /**
     * Reports evidence that is not written as such, and sets it aside: a line that names evidence, and text after the printed note, which hardly belongs to the
     * text before the note. Call once notes and labelled lines are set aside.
     */
    static void evidence(int endOfNote, CellTemplate template, Passage passage, Answers answers) {
        if (template.notes().stream().noneMatch(note -> asksForEvidence(note, template))) {
            return;
        }
        SheetBlock.Extra extra = template.extras().get(0);
        for (Span line : passage.lines()) {
            if (EVIDENCE.matcher(line.rest()).matches()) {
                answers.report("unreadable-value.evidence-line", extra.pointer(), line, line.rest(), extra.label());
                line.setAside();
            }
        }
        Span behind = new Span(passage, endOfNote < 0 ? passage.length() : endOfNote, passage.length());
        String letters = Wording.letters(behind.rest());
        boolean isFirst = Wording.letters(passage.rest(0, behind.from())).isEmpty();
        if (!letters.isEmpty() && (!isFirst || letters.matches("(?:详?见|如)?(?:附件|附表|佐证).*"))) {
            answers.report("unreadable-value.behind-note", extra.pointer(), behind, behind.rest(), extra.label());
            behind.setAside();
        }
    }
}
