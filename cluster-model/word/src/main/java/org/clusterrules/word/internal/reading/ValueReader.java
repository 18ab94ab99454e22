package org.clusterrules.word.internal.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Choice;
import org.clusterrules.model.Day;
import org.clusterrules.model.FieldType;
import org.clusterrules.model.Label;
import org.clusterrules.model.Names;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Text;
import org.clusterrules.model.internal.SeenText;
import org.clusterrules.word.internal.WordMessages;

/** Reads the text of a blank as the kind of value that the form has there. */
record ValueReader(Answers answers) {
    private static final char SOFT_HYPHEN = '\u00AD';
    private static final Pattern BROKEN_DIGITS = Pattern.compile("[0-9０-９.．]\\s*[\n\t]\\s*[0-9０-９.．]");

    /** Reverses the order in which the text after it is shown. */
    private static final Pattern REVERSING = Pattern.compile("[\u202D\u202E]");

    /** Cells that hold a single name. A name does not contain a colon. */
    private static final Pattern NAME = Pattern.compile(
            "/(?:name|clusterName|operator|countyAuthority|responsiblePerson|province|city|county|recommendation/unit)$");

    private static final Pattern LABELLED = Pattern.compile("[^：:\n]{0,14}[：:]");

    /** The rest of a label before a name. */
    private static final Pattern OF_LABEL = Pattern.compile("[^：:]{0,3}[：:]");

    private static final Pattern YEAR = Pattern.compile("/([0-9]{4})(?:/|$)");
    private static final Pattern TELEPHONE = Pattern.compile("[0-9０-９]{5}");

    void read(CellTemplate.Blank blank, Span span) {
        String written = span.rest();
        read(blank, written, span, -1);
    }

    private void reportMark(Cell cell, Span span, String written, String mark) {
        answers.report("unreadable-value.mark", cell.pointer(), span, written, WordMessages.of(mark));
    }

    /**
     * Reads a text.
     *
     * @param count how many names a list is said to have; −1 if unknown
     */
    void read(CellTemplate.Blank blank, String written, Span span, int count) {
        Optional<Label> object = span.object();
        Cell cell = answers.cell(blank.pointer());
        String seen = span.text();
        boolean isText = cell instanceof Text && !Wording.letters(written).isEmpty();
        if (object.isPresent() && isText) {
            answers.report("label-added.object-beside", cell.pointer(), span, object.get());
            answers.put(blank.pointer(), Wording.trim(written.replace(String.valueOf(Passage.OBJECT), "")), span);
        } else if (object.isPresent()) {
            answers.report("unreadable-value.object", cell.pointer(), span, object.get());
        } else if (REVERSING.matcher(seen).find()) {
            reportMark(cell, span, written, "object.reversing");
        } else if (Wording.isBlank(written)
                && cell instanceof Numeric
                && span.passage().isOnlyListLabel()) {
            answers.report("unreadable-value.list-label-only", cell.pointer(), span);
        } else if (Wording.isBlank(written)) {
            answers.put(blank.pointer(), null, span);
        } else if (cell instanceof Numeric numeric) {
            number(numeric, written, blank.tail(), span);
        } else if (cell instanceof Day) {
            day(blank, written, span);
        } else if (cell instanceof Names) {
            names(cell, written, span, count);
        } else if (cell instanceof Choice) {
            answers.put(blank.pointer(), option(cell, written), span);
        } else if (blank.pointer().endsWith("/contact/name")
                && TELEPHONE.matcher(written).find()) {
            answers.report("unreadable-value.contact", cell.pointer(), span, written);
        } else if (NAME.matcher(blank.pointer()).find()
                && LABELLED.matcher(Wording.trim(written)).lookingAt()) {
            answers.report("unreadable-value.name", cell.pointer(), span, written);
        } else {
            answers.put(blank.pointer(), written, span);
        }
    }

    /** Returns the pointer of the count beside a list of names, which the form may have. */
    static String countBeside(String pointer) {
        return pointer.replaceFirst("/[^/]+$", "/count");
    }

    private void names(Cell cell, String written, Span span, int count) {
        boolean isCounted = answers.isCell(countBeside(cell.pointer()));
        if (!Names.names(written)) {
            answers.put(cell.pointer(), written, span);
            return;
        }
        List<String> names = isCounted
                ? certain(NameList.counted(written, count), cell, written, span)
                : documents(cell, written, span);
        if (!names.isEmpty() && OF_LABEL.matcher(names.get(0)).lookingAt()) {
            answers.report("unreadable-value.name", cell.pointer(), span, written);
        } else if (!names.isEmpty()) {
            answers.put(cell.pointer(), names, span);
        }
    }

    /** Returns the attached documents that a text names; none, with a problem, if that is not certain. */
    List<String> documents(Cell cell, String written, Span span) {
        List<String> names = certain(NameList.documents(written), cell, written, span);
        names.stream()
                .filter(NameList::isOneFile)
                .forEach(name -> answers.report("read-as.one-name", cell.pointer(), span, name));
        return names;
    }

    private List<String> certain(Optional<List<String>> names, Cell cell, String written, Span span) {
        if (names.isEmpty()) {
            answers.report("unreadable-value.names", cell.pointer(), span, written);
        }
        return names.orElse(List.of());
    }

    private void number(Numeric cell, String written, String tail, Span span) {
        String text = withoutTail(written, tail);
        String pointer = cell.pointer();
        if (Wording.isBlank(text)) {
            answers.put(pointer, null, span); // only what the form prints
        } else if (!WrittenValue.hasDigits(text)) {
            if (WrittenValue.isChineseNumber(text, cell)) {
                answers.report("unreadable-value.chinese-number", pointer, span, written);
            } else {
                answers.put(pointer, text, span); // 无, or what the form refuses
            }
        } else if (span.passage().followsListLabel(span.from())) {
            answers.report("unreadable-value.list-label", pointer, span, written);
        } else if (span.text().indexOf(SOFT_HYPHEN) >= 0) {
            answers.report("unreadable-value.soft-hyphen", pointer, span, written);
        } else if (BROKEN_DIGITS.matcher(text).find()) {
            reportMark(cell, span, written, "object.break");
        } else {
            digits(cell, written, text, tail, span);
        }
    }

    private void digits(Numeric cell, String written, String text, String tail, Span span) {
        String raised = span.passage().raisedIn(span.from(), span.to());
        String year = year(cell.pointer());
        if (!year.isEmpty()
                && SeenText.of(text).matches(year + "[0-9].*")
                && span.passage().tagAt(span.from()).isEmpty()) { // else it was written by this library
            answers.report("unreadable-value.after-year", cell.pointer(), span, written, year);
            return;
        }
        Optional<BigDecimal> number = !raised.isEmpty() || WrittenValue.isBroken(text)
                ? Optional.empty()
                : WrittenValue.number(WrittenValue.withoutYear(text, year), cell, tail)
                        .or(() -> WrittenValue.number(written, cell, tail)); // 1.2万个
        if (number.isEmpty()) {
            Label unit = cell.place().unit().label();
            String key = unit.zh().isEmpty() ? "unreadable-value.number" : "unreadable-value.number-in";
            answers.report(key, cell.pointer(), span, raised.isEmpty() ? written : raised, unit);
            return;
        }
        answers.put(cell.pointer(), number.get(), span);
        if (!WrittenValue.isPlain(text)) {
            answers.report(
                    "read-as.value", cell.pointer(), span, text, number.get().toPlainString());
        }
    }

    /** Returns the year of a cell's value; empty if it has none. */
    private String year(String pointer) {
        if (pointer.endsWith("/baseline")) {
            return String.valueOf(answers.edition().baseYear());
        } else if (pointer.endsWith("/target")) {
            return String.valueOf(answers.edition().targetYear());
        }
        Matcher year = YEAR.matcher(pointer);
        return year.find() ? year.group(1) : "";
    }

    /** Removes what the form prints after the blank. */
    private static String withoutTail(String written, String tail) {
        String text = Wording.trim(written);
        if (tail.isEmpty()) {
            return text;
        } else if (SeenText.of(text).equals(SeenText.of(tail))) {
            return "";
        } else if (text.endsWith(tail)) {
            return Wording.trim(text.substring(0, text.length() - tail.length()));
        }
        return text.startsWith(tail) ? Wording.trim(text.substring(tail.length())) : text;
    }

    private void day(CellTemplate.Blank blank, String written, Span span) {
        Cell cell = answers.cell(blank.pointer());
        String raised = span.passage().raisedIn(span.from(), span.to());
        boolean isWhole = raised.isEmpty() && !BROKEN_DIGITS.matcher(written).find();
        LocalDate day = isWhole ? WrittenDate.day(written).orElse(null) : null;
        if (day != null) {
            answers.put(blank.pointer(), day.toString(), span);
            String printed = "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
            String seen = SeenText.of(written);
            if (!(blank.isDate() && seen.equals(printed)) && !seen.equals(day.toString())) {
                answers.report("read-as.value", cell.pointer(), span, written, day.toString());
            }
        } else if (!SeenText.of(written).matches("年?月?日?")) {
            String key = raised.isEmpty() ? WrittenDate.problem(written) : "unreadable-value.date";
            answers.report(key, cell.pointer(), span, written);
        } else {
            answers.put(blank.pointer(), null, span);
        }
    }

    /** Returns the option with these words, or the words, for the form to refuse. */
    static String option(Cell cell, String written) {
        String seen = Wording.letters(written);
        FieldType type = cell.place().field().type();
        boolean isYesNo = type == FieldType.YES_NO || type == FieldType.YES_NO_NA;
        return cell.place().options().entrySet().stream()
                .filter(option ->
                        !isYesNo && Wording.letters(option.getValue().zh()).equals(seen))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(written);
    }
}
