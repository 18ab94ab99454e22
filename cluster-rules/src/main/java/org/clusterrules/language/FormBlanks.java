package org.clusterrules.language;

import java.util.ArrayList;
import java.util.List;
import org.clusterrules.model.Application;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Field;
import org.clusterrules.model.FieldType;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Range;
import org.clusterrules.model.Section;
import org.clusterrules.model.Text;
import org.clusterrules.model.Ticks;

/**
 * The blanks of a form, sorted in one walk by what is asked of the form as a whole. Each list is in the form's order, and has
 * room for as many as there are on the form of 2022.
 */
final class FormBlanks {
    final List<Cell> all;

    /** The texts whose label sets a limit (…字以内). */
    final List<Text> limitedTexts = new ArrayList<>(32);

    /** The texts of the plan, which together have a limit. */
    final List<Text> planTexts = new ArrayList<>(16);

    /** The figures of parts 一 to 八. */
    final List<Figure> figures = new ArrayList<>(96);

    final List<Ticks> ticks = new ArrayList<>(16);

    /** The numbers that by definition are within 0 to 100. */
    final List<Numeric> shares = new ArrayList<>(48);

    /** The amounts, which by definition are not negative. */
    final List<Numeric> amounts = new ArrayList<>(64);

    /** The growths, reductions and ratios, which by definition have an end. */
    final List<Numeric> rates = new ArrayList<>(32);

    /** The numbers of which experience knows a range. */
    final List<Numeric> plausible = new ArrayList<>(96);

    FormBlanks(Application form) {
        all = form.cells();
        for (Cell cell : all) {
            if (cell instanceof Text text) {
                add(text);
            } else if (cell instanceof Numeric number) {
                add(number);
            } else if (cell instanceof Ticks group) {
                ticks.add(group);
            }
        }
    }

    private void add(Text text) {
        Field field = text.place().field();
        if (field.maxLength() > 0) {
            limitedTexts.add(text);
        }
        // All of part 八 but the indicators of the cluster's own.
        if (field.section() == Section.PLAN && field.type() != FieldType.NAMED_TARGETS) {
            planTexts.add(text);
        }
    }

    private void add(Numeric cell) {
        if (cell instanceof Figure figure && cell.place().field().section() != Section.COVER) {
            figures.add(figure);
        }
        if (cell.place().indicator().plausible() != null) {
            plausible.add(cell);
        }
        Range range = cell.place().range();
        if (range != null) {
            switch (range.kind()) {
                case SHARE -> shares.add(cell);
                case AMOUNT -> amounts.add(cell);
                default -> rates.add(cell);
            }
        }
    }

    /** Returns the shares of parts 一 to 七, which are not planned. */
    List<Numeric> sharesOfToday() {
        List<Numeric> today = new ArrayList<>(shares);
        today.removeIf(share -> share.place().field().section() == Section.PLAN);
        return today;
    }
}
