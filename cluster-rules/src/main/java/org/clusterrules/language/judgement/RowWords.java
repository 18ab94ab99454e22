package org.clusterrules.language.judgement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.clusterrules.language.CriterionWords.Requirement;
import org.clusterrules.language.NumberWords;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Series;
import org.jspecify.annotations.Nullable;

/** Requirements of the numbers of a row as they are entered. */
record RowWords(FirstWords first, List<? extends Numeric> cells) implements NumberWords.Row {
    @Override
    public Requirement isAtMost(Series<? extends Numeric> other) {
        List<Judgement> years = new ArrayList<>(cells.size());
        for (int i = 0; i < cells.size(); i++) {
            years.add(PairJudgements.atMost(cells.get(i), other.values().get(i)));
        }
        return first.require(Combined.all(years));
    }

    @Override
    public Requirement rises() {
        return first.require(new RisingJudgement("row-rising", cells));
    }

    @Override
    public Requirement isTheGrowthOf(Series<Figure> amount, Series<Figure> share, String tolerance) {
        List<Judgement> years = new ArrayList<>(cells.size());
        for (int i = 1; i < cells.size(); i++) {
            years.add(isTheGrowth(i, amount.values(), share.values(), Bound.number(tolerance)));
        }
        return first.require(Combined.all(years));
    }

    private Judgement isTheGrowth(int year, List<Figure> amounts, List<Figure> shares, BigDecimal points) {
        Numeric growth = cells.get(year);
        Figure amount = amounts.get(year);
        Figure share = shares.get(year);
        Figure amountBefore = amounts.get(year - 1);
        Figure shareBefore = shares.get(year - 1);
        return new Derived(
                        "derived.within",
                        List.of(growth, amountBefore, shareBefore, amount, share),
                        Phrase.of("quantity.product-growth", Phrase.label(amount), Phrase.label(share)),
                        numbers -> growth(numbers[1].multiply(numbers[2]), numbers[3].multiply(numbers[4])),
                        Derived.withinPoints(points),
                        List.of(Derived.points(points)))
                .judgement(
                        Phrase.of("undefined.product", Phrase.label(amountBefore), Phrase.label(shareBefore)),
                        details -> details.requires(() -> Phrase.of(
                                "derived.within.required",
                                Phrase.row(growth),
                                "",
                                Phrase.of("quantity.product-growth", Phrase.row(amount), Phrase.row(share)),
                                "",
                                Derived.points(points))));
    }

    private static @Nullable ExactNumber growth(BigDecimal before, BigDecimal after) {
        return Derived.quotient(after.subtract(before).multiply(ExactNumber.HUNDRED), before);
    }
}
