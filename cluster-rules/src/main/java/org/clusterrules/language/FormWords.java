package org.clusterrules.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Operator;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Label;
import org.clusterrules.model.Text;
import org.clusterrules.model.Unit;

/**
 * What can be required of the form as a whole. These checks look through hundreds of cells: what an outcome does not need is
 * worked out when it is asked for.
 */
record FormWords(StatementWords statement, FormBlanks blanks) implements Statement.Form {
    private static final Unit CHARACTERS = new Unit("characters", new Label("字", "characters"));

    @Override
    public Statement.Said isFilledInExcept(String... pointers) {
        List<Cell> asked = blanks.askedExcept(Arrays.asList(pointers));
        List<Cell> blank = Judgement.blank(asked);
        return sayOfEach(
                blank,
                () -> FactDetails.ofEach("filled", () -> asked, blank).with(() ->
                        new Object[] {Phrase.cells(blank), blank.size(), placeholders(blank), asked.size()}));
    }

    /** Says which of the cells hold only a placeholder, and what to write; nothing where none does. */
    private static Phrase placeholders(List<Cell> cells) {
        List<Phrase> quotes = new ArrayList<>();
        for (Cell cell : cells) {
            if (cell instanceof Text text && text.isPlaceholder()) {
                quotes.add(Phrase.of("placeholder", Phrase.label(text), TextWords.quoted(text)));
            }
        }
        return quotes.isEmpty() ? Phrase.NOTHING : Phrase.of("placeholders", Phrase.join("also", quotes));
    }

    @Override
    public Statement.Said hasShortTextsOfAtMost(String characters) {
        int most = Integer.parseInt(characters);
        List<Text> texts = blanks.limitedTexts();
        List<Text> tooLong = new ArrayList<>(0);
        for (Text text : texts) {
            if (writtenLength(text) > most && length(text) > most) {
                tooLong.add(text);
            }
        }
        return sayOfEach(
                tooLong,
                () -> FactDetails.ofEach("short-texts", () -> texts, tooLong)
                        .comparing(() -> atMost(
                                most,
                                texts.stream().mapToInt(FormWords::length).max().orElse(0)))
                        .with(() -> new Object[] {
                            Phrase.some(Phrase.each(tooLong, FormWords::withLength)), tooLong.size(), most + ""
                        }));
    }

    /** Says that nothing is wrong, or else what is. */
    private Statement.Said sayOfEach(List<? extends Cell> wrong, Supplier<FactDetails> details) {
        return statement.say(new FactJudgement(Judgement.met(wrong.isEmpty()), details));
    }

    private static Phrase withLength(Text text) {
        return Phrase.of("length", Phrase.label(text), new Amount(BigDecimal.valueOf(text.length()), CHARACTERS));
    }

    @Override
    public Statement.Said hasAPlanOfAtMost(String characters) {
        int most = Integer.parseInt(characters);
        List<Text> texts = blanks.planTexts();
        int written = 0;
        for (Text text : texts) {
            written += writtenLength(text);
        }
        boolean tooLong = written > most && totalLength(texts) > most;
        return statement.say(new FactJudgement(
                Judgement.met(!tooLong),
                () -> FactDetails.of("total-length", () -> given(texts))
                        .among(FactDetails.DECIDED)
                        .comparing(() -> atMost(most, totalLength(texts)))
                        .with(() -> new Object[] {totalLength(texts) + "", most + ""})));
    }

    private static List<Text> given(List<Text> texts) {
        return texts.stream().filter(text -> !text.isBlank()).toList();
    }

    private static int totalLength(List<Text> texts) {
        return texts.stream().mapToInt(FormWords::length).sum();
    }

    /** A blank is not too long, whatever placeholder is written there. */
    private static int length(Text text) {
        return text.isBlank() ? 0 : text.length();
    }

    /** Returns a length that is seen at once, and never less than the one that counts. */
    private static int writtenLength(Text text) {
        return text.value() == null ? 0 : text.value().length();
    }

    private static Optional<Comparison> atMost(int most, int length) {
        return Optional.of(new Comparison.Numbers(
                Operator.AT_MOST,
                Optional.of(BigDecimal.valueOf(length)),
                Optional.of(BigDecimal.valueOf(most)),
                CHARACTERS));
    }

    @Override
    public Statement.Said hasDecimalsOfAtMost(String places) {
        int most = Integer.parseInt(places);
        List<Figure> figures = blanks.figures();
        List<Figure> tooMany = new ArrayList<>(0);
        for (Figure figure : figures) {
            BigDecimal number = CellNumbers.orZero(figure);
            if (number.scale() > most && number.stripTrailingZeros().scale() > most) {
                tooMany.add(figure);
            }
        }
        return sayOfEach(
                tooMany,
                () -> FactDetails.ofEach("decimals", () -> RangeFacts.given(figures), tooMany)
                        .with(() -> new Object[] {
                            Phrase.some(Phrase.each(tooMany, FormWords::written)), tooMany.size(), most + ""
                        }));
    }

    private static Phrase written(Figure figure) {
        return Phrase.of("written", Phrase.label(figure), CellNumbers.written(figure));
    }

    @Override
    public Statement.Said hasEvidenceForEachTick() {
        return statement.say(EvidenceFacts.forEachTick(blanks.ticks()));
    }

    @Override
    public Statement.Said hasSharesWithinTheirRange() {
        return withinRange(blanks.shares(), "shares");
    }

    @Override
    public Statement.Said hasAmountsWithinTheirRange() {
        return withinRange(blanks.amounts(), "amounts");
    }

    @Override
    public Statement.Said hasRatesWithinTheirRange() {
        return withinRange(blanks.rates(), "rates");
    }

    private Statement.Said withinRange(RangeFacts.RangedCells cells, String kind) {
        return statement.say(RangeFacts.within("range", kind + ".required", cells));
    }

    @Override
    public Statement.Said hasPlausibleFigures() {
        return statement.say(RangeFacts.within("plausible", "plausible.required", blanks.plausible()));
    }

    @Override
    public Statement.Said hasSharesInPercent() {
        return statement.say(RangeFacts.inPercent(blanks.sharesOfToday()));
    }
}
