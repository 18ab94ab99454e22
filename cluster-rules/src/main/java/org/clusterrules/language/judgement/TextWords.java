package org.clusterrules.language.judgement;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.language.CriterionWords;
import org.clusterrules.language.CriterionWords.Requirement;
import org.clusterrules.model.Cell;
import org.clusterrules.model.State;
import org.clusterrules.model.Text;
import org.clusterrules.model.internal.SeenText;

/** Requirements of texts, which are compared as people see them. */
record TextWords(FirstWords first, List<Text> texts) implements CriterionWords.Texts {
    private static final String ANY = "…";

    /** The parts of a pattern, as people see them. */
    private static final Memo<String, List<String>> LITERALS = new Memo<>(TextWords::literals);

    @Override
    public Requirement areGiven() {
        return first.requireEach(texts, TextWords::describes);
    }

    private static Judgement describes(Text one) {
        return ContentJudgement.of(one, TextWords::described, (text, outcome) -> {
            ContentDetails details = ContentDetails.of("description", List.of(text))
                    .missing(List.of(text))
                    .requiresOf(() -> Phrase.of("description.met", Phrase.label(text)))
                    .with(() -> new Object[] {Phrase.label(text)});
            return text.isPlaceholder()
                    ? details.statement(() -> Phrase.of("description.placeholder", Phrase.label(text), quoted(text)))
                    : details;
        });
    }

    private static Outcome described(Text text) {
        return text.isBlank() ? Outcome.UNDETERMINED : Judgement.metIf(text.state() == State.FILLED);
    }

    @Override
    public Requirement sayTheSameAs(Text... twins) {
        checkArgument(twins.length == texts.size(), "%s texts and %s twins", texts.size(), twins.length);
        List<Judgement> judgements = new ArrayList<>(twins.length);
        for (int i = 0; i < twins.length; i++) {
            judgements.add(saysTheSame(texts.get(i), twins[i]));
        }
        return first.require(Combined.all(judgements));
    }

    private static Judgement saysTheSame(Text text, Text twin) {
        return ContentJudgement.of(text, twin, TextWords::areTheSame, (one, other, outcome) -> {
            List<Cell> blank = Judgement.unfilled(List.of(one, other));
            return ContentDetails.of("texts", List.of(one, other))
                    .missing(blank)
                    .requires(() -> Phrase.of("texts.required", section(one), section(other)))
                    .requiresOf(() ->
                            Phrase.of("texts.met", Phrase.label(one), section(one), Phrase.NOTHING, twin(one, other)))
                    .with(() -> new Object[] {
                        Phrase.label(one),
                        section(one),
                        quoted(one),
                        twin(one, other),
                        quoted(other),
                        outcome == Outcome.UNMET ? lookalikes(one, other) : Phrase.NOTHING,
                        // both have the same label: name the section too
                        Phrase.list(Phrase.each(blank, cell -> Phrase.name(cell.place()::fullLabel)), blank.size()),
                        blank.size()
                    });
        });
    }

    private static Outcome areTheSame(Text one, Text other) {
        return one.isBlank() || other.isBlank()
                ? Outcome.UNDETERMINED
                : Judgement.metIf(
                        written(one).equals(written(other)) || seen(one).equals(seen(other)));
    }

    private static Phrase lookalikes(Text one, Text other) {
        return SeenText.differences(written(one), written(other))
                .map(difference -> Phrase.of("texts.alike", (Phrase) difference::in))
                .orElse(Phrase.NOTHING);
    }

    /** Names the section, and the other text if that has another label. */
    private static Phrase twin(Cell one, Cell other) {
        boolean areAlike =
                one.place().label(Locale.CHINESE).equals(other.place().label(Locale.CHINESE));
        return areAlike ? section(other) : Phrase.name(other.place()::fullLabel);
    }

    private static Phrase section(Cell cell) {
        return Phrase.name(cell.place().field().section().label()::in);
    }

    @Override
    public Requirement haveTheForm(String form) {
        return first.requireEach(texts, text -> hasTheForm(text, form));
    }

    private static Judgement hasTheForm(Text any, String form) {
        String pattern = form.replaceAll(ANY + "{2,}", ANY); // …… is one ellipsis in Chinese
        return ContentJudgement.of(
                any, one -> Judgement.metIf(!one.isBlank() && matches(seen(one), pattern)), (text, outcome) -> {
                    ContentDetails details = ContentDetails.of("text-form", List.of(text))
                            .among(ContentDetails.DECIDED)
                            .requires(() -> Phrase.of("text-form.required", form))
                            .requiresOf(() -> Phrase.of("text-form.of", Phrase.label(text), form))
                            .with(() -> new Object[] {Phrase.label(text), quoted(text), form});
                    return text.value() == null
                            ? details.statement(() -> Phrase.of("text-form.blank", Phrase.label(text), "", form))
                            : details;
                });
    }

    /**
     * Finds the literals of the pattern in order, each as early as possible, the last at the end if need be. … matches any
     * text: possibly empty at either end, not empty in between.
     */
    private static boolean matches(String written, String form) {
        boolean openStart = form.startsWith(ANY);
        boolean openEnd = isOpenAtEnd(form);
        List<String> literals = LITERALS.of(form);
        int end = 0;
        for (int i = 0; i < literals.size(); i++) {
            String literal = literals.get(i);
            int least = i == 0 ? 0 : end + 1; // … is not empty in between
            boolean atEnd = i == literals.size() - 1 && !openEnd;
            int start = atEnd ? written.length() - literal.length() : written.indexOf(literal, least);
            if (start < least || !written.startsWith(literal, start) || (i == 0 && !openStart && start > 0)) {
                return false;
            }
            end = start + literal.length();
        }
        return true;
    }

    private static boolean isOpenAtEnd(String form) {
        return form.length() > ANY.length() && form.endsWith(ANY);
    }

    private static List<String> literals(String form) {
        int start = form.startsWith(ANY) ? ANY.length() : 0;
        String inner = form.substring(start, form.length() - (isOpenAtEnd(form) ? ANY.length() : 0));
        return Stream.of(inner.split(ANY, -1)).map(SeenText::of).toList();
    }

    private static String seen(Text text) {
        return SeenText.of(written(text));
    }

    private static String written(Text text) {
        return String.valueOf(text.value());
    }

    static Phrase quoted(Text text) {
        return Phrase.of("quoted", text.value() == null ? "" : written(text));
    }
}
