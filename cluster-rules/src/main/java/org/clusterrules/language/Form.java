package org.clusterrules.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.clusterrules.model.Application;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Range;
import org.clusterrules.model.Text;

/** The form as a whole. */
public final class Form {
    private final Statement statement;
    private final Application form;
    private final List<Cell> cells;

    Form(Statement statement, Application form, List<Cell> cells) {
        this.statement = statement;
        this.form = form;
        this.cells = cells;
    }

    /**
     * Every blank has to be filled in (各必填栏目不得空缺), save those named, each with all that lies below it. A stage of the plan
     * is filled in where it says anything, platforms where they are counted.
     */
    public Said isFilledInExcept(String... pointers) {
        return statement.say(FormCheck.filledIn(cells, form.plan().stages().values(), pointers));
    }

    /** Every text whose label sets a limit (…字以内) may have at most that many characters. */
    public Said hasShortTextsOfAtMost(String characters) {
        return statement.say(FormCheck.shortTexts(cells, new BigDecimal(characters)));
    }

    /** The texts of the plan together may have at most that many characters. */
    public Said hasAPlanOfAtMost(String characters) {
        List<Text> texts = new ArrayList<>();
        for (Cell cell : cells) {
            if (cell instanceof Text text && FormCheck.isPlanText(text)) {
                texts.add(text);
            }
        }
        return statement.say(FormCheck.totalLength(texts, new BigDecimal(characters)));
    }

    /** Every figure may have at most that many decimals; zeros at the end do not count. */
    public Said hasDecimalsOfAtMost(String places) {
        return statement.say(FormCheck.decimals(cells, new BigDecimal(places)));
    }

    /** Every ticked box has to name evidence. */
    public Said hasEvidenceForEachTick() {
        return statement.say(FormCheck.ticksHaveEvidence(cells));
    }

    /** Every share has to be within 0 to 100. */
    public Said hasSharesWithinTheirRange() {
        return withinRange(range -> range.max() != null);
    }

    /** No amount may be negative, and an area has to be above zero. */
    public Said hasAmountsWithinTheirRange() {
        return withinRange(range -> range.max() == null);
    }

    private Said withinRange(Predicate<Range> wanted) {
        List<Numeric> ranged = new ArrayList<>();
        for (Cell cell : cells) {
            Range range = cell.place().range();
            if (cell instanceof Numeric numeric && range != null && wanted.test(range)) {
                ranged.add(numeric);
            }
        }
        return statement.say(new RangeJudgement(ranged));
    }
}
