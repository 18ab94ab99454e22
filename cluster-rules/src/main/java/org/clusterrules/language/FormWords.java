package org.clusterrules.language;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.clusterrules.model.Numeric;

/** The form as a whole. */
final class FormWords implements Statement.Form {
    private final StatementWords statement;
    private final FormBlanks blanks;

    FormWords(StatementWords statement, FormBlanks blanks) {
        this.statement = statement;
        this.blanks = blanks;
    }

    /**
     * Every blank has to be filled in (各必填栏目不得空缺), save evidence and those named, each with all that lies below it.
     * Platforms are filled in where they are counted.
     */
    @Override
    public Statement.Said isFilledInExcept(String... pointers) {
        return statement.say(FormFacts.filledIn(blanks.all(), Arrays.asList(pointers)));
    }

    /** Every text whose label sets a limit (…字以内) may have at most that many characters. */
    @Override
    public Statement.Said hasShortTextsOfAtMost(String characters) {
        return statement.say(FormFacts.shortTexts(blanks.limitedTexts(), new BigDecimal(characters)));
    }

    /** The texts of the plan together may have at most that many characters. */
    @Override
    public Statement.Said hasAPlanOfAtMost(String characters) {
        return statement.say(FormFacts.totalLength(blanks.planTexts(), new BigDecimal(characters)));
    }

    /** Every figure may have at most that many decimals; zeros at the end do not count. */
    @Override
    public Statement.Said hasDecimalsOfAtMost(String places) {
        return statement.say(FormFacts.decimals(blanks.figures(), new BigDecimal(places)));
    }

    /** Every ticked box has to name evidence. */
    @Override
    public Statement.Said hasEvidenceForEachTick() {
        return statement.say(EvidenceFacts.forEachTick(blanks.ticks()));
    }

    /** Every share has to be within 0 to 100. */
    @Override
    public Statement.Said hasSharesWithinTheirRange() {
        return withinRange(blanks.shares(), "shares");
    }

    /** No amount may be negative, and an area has to be above zero. */
    @Override
    public Statement.Said hasAmountsWithinTheirRange() {
        return withinRange(blanks.amounts(), "amounts");
    }

    /** No growth may be below −100, no reduction above 100, no ratio negative. */
    @Override
    public Statement.Said hasRatesWithinTheirRange() {
        return withinRange(blanks.rates(), "rates");
    }

    private Statement.Said withinRange(List<Numeric> cells, String kind) {
        return statement.say(RangeFacts.within(cells, cell -> cell.place().range(), "range", kind));
    }

    /** Every number of which experience knows a range has to be within it; one outside is nearly always in the wrong unit. */
    @Override
    public Statement.Said hasPlausibleFigures() {
        return statement.say(RangeFacts.within(
                blanks.plausible(), cell -> cell.place().indicator().plausible(), "plausible", "plausible"));
    }

    /** The shares must not all be fractions of 1, as they are where a spreadsheet keeps 89.45 % as 0.8945. */
    @Override
    public Statement.Said hasSharesInPercent() {
        return statement.say(RangeFacts.inPercent(blanks.sharesOfToday()));
    }
}
