package org.clusterrules.language.judgement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Operator;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.language.CriterionWords;
import org.clusterrules.language.CriterionWords.Requirement;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Label;
import org.clusterrules.model.Text;
import org.clusterrules.model.Unit;

/** Requirements of hundreds of cells: whatever an outcome does not need is created on demand. */
record FormWords(FirstWords first, FormView form) implements CriterionWords.Form {
    private static final Unit CHARACTERS = new Unit("characters", new Label("字", "characters"));
    private static final Unit PLACES = new Unit("places", new Label("位", "decimal places"));

    @Override
    public Requirement isFilledInExcept(String... pointers) {
        List<String> except = List.of(pointers);
        return requireNone(
                form -> form.askedExcept(except),
                Cell::isBlank,
                (asked, blank) -> ContentDetails.ofEach("filled", () -> asked, blank)
                        .with(() ->
                                new Object[] {Phrase.cells(blank), blank.size(), placeholders(blank), asked.size()}));
    }

    private <C extends Cell> Requirement requireNone(
            Function<FormView, List<C>> cells,
            Predicate<C> wrong,
            BiFunction<List<C>, List<C>, ContentDetails> details) {
        return first.require(ContentJudgement.of(
                form, form -> Judgement.metIf(noneIs(cells.apply(form), wrong)), (form, outcome) -> {
                    List<C> all = cells.apply(form);
                    return details.apply(all, outcome == Outcome.MET ? List.of() : FormView.filter(all, wrong));
                }));
    }

    private static <C extends Cell> boolean noneIs(List<C> cells, Predicate<C> wrong) {
        for (int i = 0; i < cells.size(); i++) {
            if (wrong.test(cells.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static Phrase placeholders(List<? extends Cell> cells) {
        List<Phrase> quotes = new ArrayList<>();
        for (Cell cell : cells) {
            if (cell instanceof Text text && text.isPlaceholder()) {
                quotes.add(Phrase.of("placeholder", Phrase.label(text), TextWords.quoted(text)));
            }
        }
        return quotes.isEmpty() ? Phrase.NOTHING : Phrase.of("placeholders", Phrase.join("also", quotes));
    }

    @Override
    public Requirement hasShortTextsOfAtMost(String characters) {
        int most = Integer.parseInt(characters);
        return requireNone(
                FormView::limitedTexts,
                text -> writtenLength(text) > most && length(text) > most,
                (texts, tooLong) -> ContentDetails.ofEach("short-texts", () -> texts, tooLong)
                        .comparing(() -> atMost(most, longest(texts)))
                        .with(() -> new Object[] {
                            Phrase.some(Phrase.each(tooLong, FormWords::withLength)),
                            tooLong.size(),
                            amount(most, CHARACTERS)
                        }));
    }

    private static int longest(List<Text> texts) {
        int longest = 0;
        for (Text text : texts) {
            longest = Math.max(longest, length(text));
        }
        return longest;
    }

    private static Phrase withLength(Text text) {
        return Phrase.of("length", Phrase.label(text), amount(text.length(), CHARACTERS));
    }

    private static NumberWithUnit amount(int number, Unit unit) {
        return new NumberWithUnit(BigDecimal.valueOf(number), unit);
    }

    @Override
    public Requirement hasAPlanOfAtMost(String characters) {
        int most = Integer.parseInt(characters);
        return first.require(ContentJudgement.of(
                form, form -> Judgement.metIf(!isTooLong(form.planTexts(), most)), (form, outcome) -> {
                    List<Text> texts = form.planTexts();
                    return ContentDetails.of("total-length", () -> given(texts))
                            .among(ContentDetails.DECIDED)
                            .comparing(() -> atMost(most, totalLength(texts)))
                            .with(() ->
                                    new Object[] {amount(totalLength(texts), CHARACTERS), amount(most, CHARACTERS)});
                }));
    }

    private static boolean isTooLong(List<Text> texts, int most) {
        int written = 0;
        for (int i = 0; i < texts.size(); i++) {
            written += writtenLength(texts.get(i));
        }
        return written > most && totalLength(texts) > most;
    }

    private static List<Text> given(List<Text> texts) {
        return FormView.filter(texts, text -> !text.isBlank());
    }

    private static int totalLength(List<Text> texts) {
        int total = 0;
        for (Text text : texts) {
            total += length(text);
        }
        return total;
    }

    /** A blank has no length, even if it holds a placeholder. */
    private static int length(Text text) {
        return text.isBlank() ? 0 : text.length();
    }

    /** Returns a length that is cheap to compute, and never less than the one that counts. */
    private static int writtenLength(Text text) {
        return text.value() == null ? 0 : text.value().length();
    }

    private static Comparison atMost(int most, int length) {
        return new Comparison.Numbers(
                Operator.AT_MOST,
                Optional.of(BigDecimal.valueOf(length)),
                Optional.of(BigDecimal.valueOf(most)),
                CHARACTERS);
    }

    @Override
    public Requirement hasDecimalsOfAtMost(String places) {
        int most = Integer.parseInt(places);
        return requireNone(
                FormView::figures,
                figure -> hasMoreDecimals(figure, most),
                (figures, tooMany) -> ContentDetails.ofEach("decimals", () -> RangeJudgements.given(figures), tooMany)
                        .with(() -> new Object[] {
                            Phrase.some(Phrase.each(tooMany, FormWords::written)), tooMany.size(), amount(most, PLACES)
                        }));
    }

    private static boolean hasMoreDecimals(Figure figure, int most) {
        BigDecimal number = CellNumbers.orZero(figure);
        return number.scale() > most && number.stripTrailingZeros().scale() > most;
    }

    private static Phrase written(Figure figure) {
        return Phrase.of("written", Phrase.label(figure), CellNumbers.written(figure));
    }

    @Override
    public Requirement hasEvidenceForEachTick() {
        return first.require(EvidenceJudgements.forEachTick(form));
    }

    @Override
    public Requirement hasSharesWithinTheirRange() {
        return withinRange(FormView::shares, "shares");
    }

    @Override
    public Requirement hasAmountsWithinTheirRange() {
        return withinRange(FormView::amounts, "amounts");
    }

    @Override
    public Requirement hasRatesWithinTheirRange() {
        return withinRange(FormView::rates, "rates");
    }

    private Requirement withinRange(Function<FormView, RangeJudgements.RangedCells> numbers, String kind) {
        return first.require(RangeJudgements.within("range", kind + ".required", form, numbers));
    }

    @Override
    public Requirement hasPlausibleFigures() {
        return first.require(RangeJudgements.within("plausible", "plausible.required", form, FormView::plausible));
    }

    @Override
    public Requirement hasSharesInPercent() {
        return first.require(RangeJudgements.inPercent(form));
    }
}
