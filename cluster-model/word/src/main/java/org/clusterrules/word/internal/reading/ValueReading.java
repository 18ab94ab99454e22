package org.clusterrules.word.internal.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
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
record ValueReading(Answers answers) {
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

    void read(CellTemplate.Blank blank, Located located) {
        String written = located.rest();
        read(blank, written, located, -1);
    }

    private void sayMark(Cell cell, Located located, String written, String mark) {
        answers.say("unreadable-value.mark", cell.pointer(), located, written, WordMessages.of(mark));
    }

    /**
     * Reads a text.
     *
     * @param count how many names a list is said to have; −1 if unknown
     */
    void read(CellTemplate.Blank blank, String written, Located located, int count) {
        Optional<Label> object = located.object();
        Cell cell = answers.cell(blank.pointer());
        String seen = located.text();
        boolean isText = cell instanceof Text && !Loose.letters(written).isEmpty();
        if (!object.isEmpty() && isText) {
            answers.say("label-added.object-beside", cell.pointer(), located, object.get());
            answers.put(blank.pointer(), Loose.trim(written.replace(String.valueOf(Passage.OBJECT), "")), located);
        } else if (!object.isEmpty()) {
            answers.say("unreadable-value.object", cell.pointer(), located, object.get());
        } else if (REVERSING.matcher(seen).find()) {
            sayMark(cell, located, written, "object.reversing");
        } else if (Loose.isBlank(written)
                && cell instanceof Numeric
                && located.passage().isOnlyListLabel()) {
            answers.say("unreadable-value.list-label-only", cell.pointer(), located);
        } else if (Loose.isBlank(written)) {
            answers.put(blank.pointer(), null, located);
        } else if (cell instanceof Numeric numeric) {
            number(numeric, written, blank.tail(), located);
        } else if (cell instanceof Day) {
            day(blank, written, located);
        } else if (cell instanceof Names) {
            names(cell, written, located, count);
        } else if (cell instanceof Choice) {
            answers.put(blank.pointer(), option(cell, written), located);
        } else if (blank.pointer().endsWith("/contact/name")
                && TELEPHONE.matcher(written).find()) {
            answers.say("unreadable-value.contact", cell.pointer(), located, written);
        } else if (NAME.matcher(blank.pointer()).find()
                && LABELLED.matcher(Loose.trim(written)).lookingAt()) {
            answers.say("unreadable-value.name", cell.pointer(), located, written);
        } else {
            answers.put(blank.pointer(), written, located);
        }
    }

    /** Returns the pointer of the count beside a list of names, which the form may have. */
    static String countBeside(String pointer) {
        return pointer.replaceFirst("/[^/]+$", "/count");
    }

    private void names(Cell cell, String written, Located located, int count) {
        boolean isCounted = answers.isCell(countBeside(cell.pointer()));
        if (!Names.names(written)) {
            answers.put(cell.pointer(), written, located);
            return;
        }
        List<String> names = isCounted
                ? certain(NameList.counted(written, count), cell, written, located)
                : documents(cell, written, located);
        if (!names.isEmpty() && OF_LABEL.matcher(names.get(0)).lookingAt()) {
            answers.say("unreadable-value.name", cell.pointer(), located, written);
        } else if (!names.isEmpty()) {
            answers.put(cell.pointer(), names, located);
        }
    }

    /** Returns the attached documents that a text names; none, with a problem, if that is not certain. */
    List<String> documents(Cell cell, String written, Located located) {
        List<String> names = certain(NameList.documents(written), cell, written, located);
        names.stream()
                .filter(NameList::isOneFile)
                .forEach(name -> answers.say("read-as.one-name", cell.pointer(), located, name));
        return names;
    }

    private List<String> certain(Optional<List<String>> names, Cell cell, String written, Located located) {
        if (names.isEmpty()) {
            answers.say("unreadable-value.names", cell.pointer(), located, written);
        }
        return names.orElse(List.of());
    }

    private void number(Numeric cell, String written, String tail, Located located) {
        String text = withoutTail(written, tail);
        String pointer = cell.pointer();
        if (Loose.isBlank(text)) {
            answers.put(pointer, null, located); // only what the form prints
        } else if (!WrittenValue.hasDigits(text)) {
            if (WrittenValue.isChineseNumber(text, cell)) {
                answers.say("unreadable-value.chinese-number", pointer, located, written);
            } else {
                answers.put(pointer, text, located); // 无, or what the form refuses
            }
        } else if (located.passage().followsListLabel(located.from())) {
            answers.say("unreadable-value.list-label", pointer, located, written);
        } else if (located.text().indexOf(SOFT_HYPHEN) >= 0) {
            answers.say("unreadable-value.soft-hyphen", pointer, located, written);
        } else if (BROKEN_DIGITS.matcher(text).find()) {
            sayMark(cell, located, written, "object.break");
        } else {
            digits(cell, written, text, tail, located);
        }
    }

    private void digits(Numeric cell, String written, String text, String tail, Located located) {
        String raised = located.passage().raisedIn(located.from(), located.to());
        String year = year(cell.pointer());
        if (!year.isEmpty()
                && SeenText.of(text).matches(year + "[0-9].*")
                && located.passage().tagAt(located.from()).isEmpty()) { // else it was written by this library
            answers.say("unreadable-value.after-year", cell.pointer(), located, written, year);
            return;
        }
        Optional<BigDecimal> number = !raised.isEmpty() || WrittenValue.isBroken(text)
                ? Optional.empty()
                : WrittenValue.number(WrittenValue.withoutYear(text, year), cell, tail)
                        .or(() -> WrittenValue.number(written, cell, tail)); // 1.2万个
        if (number.isEmpty()) {
            Label unit = cell.place().unit().label();
            String key = unit.zh().isEmpty() ? "unreadable-value.number" : "unreadable-value.number-in";
            answers.say(key, cell.pointer(), located, raised.isEmpty() ? written : raised, unit);
            return;
        }
        answers.put(cell.pointer(), number.get(), located);
        if (!WrittenValue.isPlain(text)) {
            answers.say(
                    "read-as.value", cell.pointer(), located, text, number.get().toPlainString());
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
        String text = Loose.trim(written);
        if (tail.isEmpty()) {
            return text;
        } else if (SeenText.of(text).equals(SeenText.of(tail))) {
            return "";
        } else if (text.endsWith(tail)) {
            return Loose.trim(text.substring(0, text.length() - tail.length()));
        }
        return text.startsWith(tail) ? Loose.trim(text.substring(tail.length())) : text;
    }

    private void day(CellTemplate.Blank blank, String written, Located located) {
        Cell cell = answers.cell(blank.pointer());
        String raised = located.passage().raisedIn(located.from(), located.to());
        boolean isWhole = raised.isEmpty() && !BROKEN_DIGITS.matcher(written).find();
        LocalDate day = isWhole ? WrittenDate.day(written).orElse(null) : null;
        if (day != null) {
            answers.put(blank.pointer(), day.toString(), located);
            String printed = "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
            String seen = SeenText.of(written);
            if (!(blank.isDate() && seen.equals(printed)) && !seen.equals(day.toString())) {
                answers.say("read-as.value", cell.pointer(), located, written, day.toString());
            }
        } else if (!SeenText.of(written).matches("年?月?日?")) {
            String key = raised.isEmpty() ? WrittenDate.problem(written) : "unreadable-value.date";
            answers.say(key, cell.pointer(), located, written);
        } else {
            answers.put(blank.pointer(), null, located);
        }
    }

    /** Returns the option with these words, or the words, for the form to refuse. */
    static String option(Cell cell, String written) {
        String seen = Loose.letters(written);
        FieldType type = cell.place().field().type();
        boolean isYesNo = type == FieldType.YES_NO || type == FieldType.YES_NO_NA;
        return cell.place().options().entrySet().stream()
                .filter(option ->
                        !isYesNo && Loose.letters(option.getValue().zh()).equals(seen))
                .map(java.util.Map.Entry::getKey)
                .findFirst()
                .orElse(written);
    }
}
