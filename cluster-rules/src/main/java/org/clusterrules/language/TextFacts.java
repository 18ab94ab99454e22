package org.clusterrules.language;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.List;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Cell;
import org.clusterrules.model.SeenText;
import org.clusterrules.model.State;
import org.clusterrules.model.Text;

/** What is judged of the words of texts, which are compared as people see them. */
final class TextFacts {
    private static final String ANY = "…";

    private TextFacts() {}

    /** The text has to describe something: 无 does not. */
    static Judgement describes(Text text) {
        Outcome outcome =
                text.isBlank() ? Outcome.UNDETERMINED : text.state() == State.FILLED ? Outcome.MET : Outcome.UNMET;
        return FactJudgement.of(outcome, List.of(text))
                .missing(() -> List.of(text))
                .requires(() -> Phrase.of("description.required"))
                .says(() -> text.isPlaceholder()
                        ? Phrase.of("description.placeholder", Phrase.label(text), quoted(text))
                        : Phrase.of(AnswerFacts.key("description", outcome), Phrase.label(text)));
    }

    /** Two texts have to say the same. */
    static Judgement saysTheSame(Text one, Text other) {
        List<Text> both = List.of(one, other);
        List<Cell> blank = Judgement.blank(both);
        Outcome outcome =
                !blank.isEmpty() ? Outcome.UNDETERMINED : seen(one).equals(seen(other)) ? Outcome.MET : Outcome.UNMET;
        return FactJudgement.of(outcome, both)
                .missing(() -> blank)
                .requires(() -> Phrase.of("texts.required", section(one), section(other)))
                .says(() -> Phrase.of(
                        AnswerFacts.key("texts", outcome),
                        Phrase.label(one),
                        section(one),
                        quoted(one),
                        section(other),
                        quoted(other),
                        outcome == Outcome.UNMET ? lookalikes(one, other) : Phrase.NOTHING,
                        places(blank),
                        blank.size()));
    }

    /** Says which characters differ where the two look alike. */
    private static Phrase lookalikes(Text one, Text other) {
        return SeenText.differences(written(one), written(other))
                .map(difference -> Phrase.of("texts.alike", (Phrase) difference::in))
                .orElse(Phrase.NOTHING);
    }

    /** Names cells of the same label by the part of the form that each is in. */
    private static Phrase places(List<Cell> cells) {
        return language -> Wording.list(
                cells.stream()
                        .map(cell -> Wording.name(cell.place().fullLabel(language), language))
                        .toList(),
                cells.size(),
                language);
    }

    private static Phrase section(Cell cell) {
        return Phrase.name(language -> cell.place().field().section().label().in(language));
    }

    /** The text has to have a form, in which … stands for any words: nothing at all at either end, something in between. */
    static Judgement hasTheForm(Text text, String form) {
        Outcome outcome = !text.isBlank() && matches(seen(text), form) ? Outcome.MET : Outcome.UNMET;
        return FactJudgement.of(outcome, List.of(text))
                .among(Outcome.MET, Outcome.UNMET)
                .requires(() -> Phrase.of("text-form.required", form))
                .says(() -> Phrase.of(
                        text.value() == null ? "text-form.blank" : AnswerFacts.key("text-form", outcome),
                        Phrase.label(text),
                        quoted(text),
                        form));
    }

    /** Looks for the words of the form one after the other, each as early as possible, the last at the end if need be. */
    private static boolean matches(String written, String form) {
        boolean openStart = form.startsWith(ANY);
        boolean openEnd = form.length() > ANY.length() && form.endsWith(ANY);
        String inner = form.substring(openStart ? ANY.length() : 0, form.length() - (openEnd ? ANY.length() : 0));
        List<String> words =
                Splitter.on(ANY).splitToStream(inner).map(SeenText::of).toList();
        int end = 0;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            int least = i == 0 ? 0 : end + 1; // something in between
            boolean atEnd = i == words.size() - 1 && !openEnd;
            int start = atEnd ? written.length() - word.length() : written.indexOf(word, least);
            if (start < least || !written.startsWith(word, start) || (i == 0 && !openStart && start > 0)) {
                return false;
            }
            end = start + word.length();
        }
        return true;
    }

    private static String seen(Text text) {
        return SeenText.of(written(text));
    }

    private static String written(Text text) {
        return String.valueOf(text.value());
    }

    /** Returns what is written there, for a message. */
    static Phrase quoted(Text text) {
        return Phrase.of("quoted", text.value() == null ? "" : written(text));
    }

    /** Says which of the cells hold only a placeholder, and what to write; nothing where none does. */
    static Phrase placeholders(List<? extends Cell> cells) {
        List<Phrase> quotes = new ArrayList<>();
        for (Cell cell : cells) {
            if (cell instanceof Text text && text.isPlaceholder()) {
                quotes.add(Phrase.of("placeholder", Phrase.label(text), quoted(text)));
            }
        }
        return quotes.isEmpty() ? Phrase.NOTHING : Phrase.of("placeholders", Phrase.join("also", quotes));
    }
}
