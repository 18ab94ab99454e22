package org.clusterrules.word.internal.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Names;
import org.clusterrules.model.Text;
import org.clusterrules.model.Ticks;
import org.clusterrules.word.internal.document.Inline;
import org.clusterrules.word.internal.document.Mark;
import org.clusterrules.word.internal.docx.WrittenCell;
import org.clusterrules.word.internal.reading.BoxMarks.Marked;
import org.clusterrules.word.internal.reading.BoxMarks.State;
import org.clusterrules.word.internal.reading.BoxTokenizer.Token;
import org.clusterrules.word.internal.sheet.Piece;
import org.clusterrules.word.internal.sheet.SheetBlock;
import org.jspecify.annotations.Nullable;

/** Reads which boxes of a cell are ticked, and the evidence beside them. */
final class BoxReader {
    private static final String EVIDENCE = "佐证材料";

    private final Answers answers;
    private final CellTemplate template;
    private final Passage passage;
    private final String pointer;
    private final Cell cell;
    /** The evidence in content controls, by the number of the option. */
    private final Map<Integer, List<String>> evidence;

    private boolean isWrong;

    BoxReader(Answers answers, CellTemplate template, Passage passage, Map<Integer, List<String>> evidence) {
        this.answers = answers;
        this.template = template;
        this.passage = passage;
        this.pointer = template.boxes().get(0).pointer();
        this.cell = answers.cell(pointer);
        this.evidence = evidence;
    }

    void read(Set<Mark> inDocument) {
        List<Token> tokens = BoxTokenizer.tokens(passage, template.boxes());
        BoxMarks marks = new BoxMarks(
                passage, tokens.stream().map(token -> named(token, tokens)).toList());
        Map<Integer, State> states = states(marks, inDocument);
        if (isWrong) {
            return;
        }
        if (states.isEmpty()) {
            withoutOptions(marks);
            return;
        }
        Object value = cell instanceof Ticks ? ticks(states, marks) : choice(states, marks);
        if (!isWrong) {
            if (value == null) {
                reportStroke();
                reportEmphasis();
            }
            answers.put(pointer, value, passage.all());
        }
        for (int i = 0; i < template.boxes().size(); i++) {
            if (!states.containsKey(i)) {
                answers.report(
                        "label-missing.option",
                        pointer,
                        passage,
                        template.boxes().get(i).text());
            }
        }
    }

    /** Returns a misspelt option as the missing option that it resembles, and any other token unchanged. */
    private Token named(Token token, List<Token> tokens) {
        boolean isOther = token.kind() == BoxTokenizer.Kind.OPTION && token.option() < 0;
        for (int i = 0; isOther && i < template.boxes().size(); i++) {
            int option = i;
            String printed = template.boxes().get(i).text();
            String words = passage.text().substring(token.from(), token.to());
            boolean isThere = tokens.stream().anyMatch(other -> other.option() == option);
            if (!isThere && Wording.isSlip(words, printed)) {
                answers.report("label-changed.printed", pointer, passage, words, printed);
                return new Token(token.kind(), token.from(), token.to(), option, null);
            }
        }
        return token;
    }

    private void error(String key, Object... details) {
        isWrong = true;
        answers.report(key, pointer, passage, details);
    }

    private Map<Integer, State> states(BoxMarks marks, Set<Mark> inDocument) {
        Map<Integer, State> states = new TreeMap<>();
        if (marks.isAmbiguous()) {
            error("unknown-mark.which", passage.text());
        }
        for (Marked option : marks.options()) {
            int number = option.token().option();
            if (number < 0) {
                continue;
            }
            Piece.Box box = template.boxes().get(number);
            State state = marks.state(option, inDocument);
            checkControls(option, number);
            if (state == State.UNKNOWN) {
                unknown(option, box);
            }
            State other = states.putIfAbsent(number, state);
            if (other != null && !(other == State.NOT_TICKED && state == State.NOT_TICKED)) {
                error("unreadable-value.option-twice", box.text());
            }
            if (!option.marks().isEmpty()) {
                List<Span> spans = option.marks().stream()
                        .map(mark -> new Span(passage, mark.from(), mark.to()))
                        .toList();
                answers.putBox(pointer, box.option(), new Answers.Box(spans, state));
            }
        }
        for (Marked option : marks.options()) {
            if (option.token().option() < 0) {
                further(option, states);
            }
        }
        boolean hasMarksLeft =
                marks.options().stream().anyMatch(option -> option.marks().size() > 1);
        if (states.size() < template.boxes().size() && hasMarksLeft) {
            // a mark of an option that is not there
            error("unknown-mark.which", passage.text());
        }
        return states;
    }

    private void unknown(Marked option, Piece.Box box) {
        StringBuilder marks = new StringBuilder();
        for (Token token : option.marks()) {
            Inline inline = passage.inlineAt(token.from());
            if (passage.isObject(token.from()) && inline != null) {
                error(
                        inline.isBoxAgainstItsState() ? "unknown-mark.control" : "unknown-mark.object",
                        box.text(),
                        ObjectNames.of(inline));
                return;
            }
            marks.append(passage.text(), token.from(), token.to());
        }
        error("unknown-mark.unknown", box.text(), marks);
    }

    /** The tag of a box must agree with the words beside it. */
    private void checkControls(Marked option, int number) {
        for (Token mark : option.marks()) {
            passage.tagAt(mark.from())
                    .filter(tag -> !(tag.pointer().equals(pointer) && tag.option() == optionNumber(number)))
                    .ifPresent(tag -> error("unreadable-value.control", passage.text()));
        }
    }

    private int optionNumber(int box) {
        return WrittenCell.number(cell, template.boxes().get(box).option());
    }

    /** Handles words in the place of an option that the form does not have. */
    private void further(Marked option, Map<Integer, State> states) {
        String words = rest(option.token());
        boolean isLost = states.size() < template.boxes().size();
        boolean isNone = isNone(words) && states.values().stream().noneMatch(state -> state == State.TICKED);
        if (isNone && cell instanceof Ticks) {
            return;
        }
        boolean isMarked = !option.marks().isEmpty();
        if (isLost || !isMarked || !(cell instanceof Ticks)) {
            error(wordsKey(), words);
        } else {
            answers.report("label-added.added", pointer, passage, words);
        }
    }

    /** Where evidence is asked for, words beside the options may be that. */
    private String wordsKey() {
        return cell instanceof Ticks
                ? "unreadable-value.words-evidence"
                : template.extras().isEmpty() ? "unreadable-value.words" : "unreadable-value.words-evidence-line";
    }

    private static boolean isNone(String words) {
        return Wording.letters(words).equals(Text.NONE);
    }

    private void withoutOptions(BoxMarks marks) {
        String rest = passage.rest();
        if (cell instanceof Ticks && isNone(rest)) {
            answers.put(pointer, Text.NONE, passage.all());
        } else if (!marks.unattached().isEmpty() || !Wording.letters(rest).isEmpty()) {
            error("unreadable-value.no-options", rest);
        } else {
            reportStroke();
            answers.put(pointer, null, new Span(passage, 0, 0));
        }
    }

    /** Reports a stroke in place of a tick, alone, before or after all options: it is not an answer. */
    private void reportStroke() {
        String rest = passage.rest();
        if (rest.matches("(?s)[/／—–-]+\\s.*|(?:.*\\s)?[/／—–-]+")) {
            answers.report("read-as.stroke", pointer, passage, rest);
        }
    }

    /** Reports options that are emphasized, and so may be meant as ticked, if no box is. */
    private void reportEmphasis() {
        List<String> setOff = template.boxes().stream()
                .map(Piece.Box::text)
                .filter(text -> {
                    Span words = passage.find(text);
                    return words != null && passage.isEmphasized(words.from(), words.to());
                })
                .toList();
        if (!setOff.isEmpty() && setOff.size() < template.boxes().size()) {
            answers.report("unknown-mark.emphasis", pointer, passage, setOff);
        }
    }

    private @Nullable Object choice(Map<Integer, State> states, BoxMarks marks) {
        List<Integer> ticked = ticked(states);
        checkWords(marks);
        boolean isTyped = states.size() == 1 && states.containsValue(State.UNMARKED);
        boolean hasMarks = states.values().stream().anyMatch(state -> state != State.UNMARKED);
        if (isTyped) {
            ticked = List.copyOf(states.keySet());
        } else if (ticked.isEmpty() && states.containsValue(State.UNMARKED)) {
            error(hasMarks ? "unreadable-value.some-without" : "unreadable-value.none", passage.text());
        } else if (ticked.size() > 1) {
            error(
                    "several-answers.several",
                    ticked.stream()
                            .map(number -> template.boxes().get(number).text())
                            .toList());
        }
        return ticked.isEmpty() ? null : template.boxes().get(ticked.get(0)).option();
    }

    private static List<Integer> ticked(Map<Integer, State> states) {
        return states.entrySet().stream()
                .filter(state -> state.getValue() == State.TICKED)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Checks words beside the options of a question: they may be evidence if the form asks for it; a remark in brackets is reported, others are errors. */
    private void checkWords(BoxMarks marks) {
        for (Marked option : marks.options()) {
            for (Token words : option.words()) {
                String text = rest(words);
                Optional<SheetBlock.Extra> extra = template.extras().stream()
                        .filter(one -> Wording.letters(text).startsWith(one.label()))
                        .findFirst();
                if (extra.isPresent()) {
                    new ValueReader(answers)
                            .read(
                                    new CellTemplate.Blank(extra.get().pointer()),
                                    afterLabel(text),
                                    new Span(passage, words.from(), words.to()),
                                    -1);
                } else if (Wording.isNote(text)) {
                    answers.report("label-added.added", pointer, passage, text);
                } else {
                    error(wordsKey(), text);
                }
            }
        }
    }

    private @Nullable Object ticks(Map<Integer, State> states, BoxMarks marks) {
        List<Integer> ticked = ticked(states);
        boolean isNone = marks.options().stream()
                .anyMatch(option -> (option.token().option() < 0 && isNone(rest(option.token())))
                        || (ticked.isEmpty() && option.words().stream().anyMatch(token -> isNone(rest(token)))));
        boolean hasBoxes = marks.options().stream()
                .flatMap(option -> option.marks().stream())
                .anyMatch(token ->
                        token.mark() != Mark.TICK || passage.charAt(token.from()) != passage.charAt(token.to() - 1));
        if (states.containsValue(State.UNMARKED) && (hasBoxes || ticked.isEmpty()) && !isNone) {
            error(hasBoxes ? "unreadable-value.some-without" : "unreadable-value.none", passage.text());
        }
        if (isNone && !ticked.isEmpty()) {
            error("several-answers.none-and-ticks");
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (Marked option : marks.options()) {
            int number = option.token().option();
            if (number >= 0 && states.get(number) == State.TICKED) {
                values.put(template.boxes().get(number).option(), evidence(option, number));
            } else if (!option.words().isEmpty() && !isNone) {
                answers.report("label-added.added", pointer, passage, words(option));
            }
        }
        return isNone ? Text.NONE : values.isEmpty() ? null : values;
    }

    private String rest(Token token) {
        return passage.rest(token.from(), token.to());
    }

    private String words(Marked option) {
        return option.words().stream().map(this::rest).collect(Collectors.joining());
    }

    private List<String> evidence(Marked option, int number) {
        List<String> entries = evidence.get(optionNumber(number));
        if (entries != null) {
            return entries;
        }
        String words = words(option);
        if (Wording.letters(words).isEmpty()) {
            return List.of();
        }
        boolean isLabelled = Wording.letters(words).startsWith(EVIDENCE);
        String named = isLabelled ? afterLabel(words) : unbracketed(words);
        if (!isLabelled) {
            answers.report("read-as.evidence", pointer, passage, named);
        }
        return Names.names(named)
                ? new ValueReader(answers).documents(cell, named, passage.all())
                : named.isEmpty() ? List.of() : List.of(named);
    }

    private static String unbracketed(String words) {
        String text = words;
        while (text.length() > 1 && "（(：:，,".indexOf(text.charAt(0)) >= 0) {
            boolean isBracket = "（(".indexOf(text.charAt(0)) >= 0 && "）)".indexOf(text.charAt(text.length() - 1)) >= 0;
            text = Wording.trim(text.substring(1, text.length() - (isBracket ? 1 : 0)));
        }
        return text;
    }

    private static String afterLabel(String words) {
        String text = unbracketed(words);
        int end = text.indexOf(EVIDENCE) + EVIDENCE.length();
        return unbracketed(Wording.trim(text.substring(end)));
    }
}
