package org.clusterrules.language;

import java.math.BigDecimal;
import org.clusterrules.model.Application;

/** The form as a whole. */
public final class Form {
    private final Statement statement;
    private final Application form;
    private final FormBlanks blanks;

    Form(Statement statement, Application form, FormBlanks blanks) {
        this.statement = statement;
        this.form = form;
        this.blanks = blanks;
    }

    /**
     * Every blank has to be filled in (各必填栏目不得空缺), save those named, each with all that lies below it. A stage of the plan
     * is filled in where it says anything, platforms where they are counted.
     */
    public Said isFilledInExcept(String... pointers) {
        return statement.say(
                FormCheck.filledIn(blanks.all(), form.plan().stages().values(), pointers));
    }

    /** Every text whose label sets a limit (…字以内) may have at most that many characters. */
    public Said hasShortTextsOfAtMost(String characters) {
        return statement.say(FormCheck.shortTexts(blanks.limitedTexts(), new BigDecimal(characters)));
    }

    /** The texts of the plan together may have at most that many characters. */
    public Said hasAPlanOfAtMost(String characters) {
        return statement.say(FormCheck.totalLength(blanks.planTexts(), new BigDecimal(characters)));
    }

    /** Every figure may have at most that many decimals; zeros at the end do not count. */
    public Said hasDecimalsOfAtMost(String places) {
        return statement.say(FormCheck.decimals(blanks.figures(), new BigDecimal(places)));
    }

    /** Every ticked box has to name evidence. */
    public Said hasEvidenceForEachTick() {
        return statement.say(FormCheck.ticksHaveEvidence(blanks.ticks()));
    }

    /** Every share has to be within 0 to 100. */
    public Said hasSharesWithinTheirRange() {
        return statement.say(new RangeJudgement(blanks.shares()));
    }

    /** No amount may be negative, and an area has to be above zero. */
    public Said hasAmountsWithinTheirRange() {
        return statement.say(new RangeJudgement(blanks.amounts()));
    }
}
