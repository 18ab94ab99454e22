package org.clusterrules.kit;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.clusterrules.kit.Threshold.Side;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Choice;
import org.clusterrules.model.Count;
import org.clusterrules.model.Day;
import org.clusterrules.model.Names;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Text;
import org.clusterrules.model.Variation;
import org.jspecify.annotations.Nullable;

/** One form being drawn. */
final class Drawing {
    /** Shares of the cells, of which each form takes one: most forms are nearly filled in, some are nearly empty. */
    private static final double[] CHANGED = {0, 0.03, 0.2, 1};

    private static final double[] BLANK = {0, 0, 0.01, 0.1, 0.5};
    private static final double[] NONE = {0, 0.01, 0.1};
    private static final double[] NEAR = {0.05, 0.3, 0.7};

    private final Variation base;
    private final Random random;
    private final DrawnValues values;
    private final double blank;
    private final double none;

    Drawing(Variation base, Random random) {
        this.base = base;
        this.random = random;
        this.values = new DrawnValues(random);
        this.blank = oneOf(BLANK);
        this.none = oneOf(NONE);
    }

    Variation anyForm() {
        double changed = oneOf(CHANGED);
        Map<String, @Nullable Object> drawn = new LinkedHashMap<>();
        for (Map.Entry<String, Cell> entry : base.baseCells().entrySet()) {
            Cell cell = entry.getValue();
            if (random.nextDouble() < blank) {
                drawn.put(entry.getKey(), null);
            } else if (random.nextDouble() < none && canBeNone(cell)) {
                drawn.put(entry.getKey(), Text.NONE);
            } else if (random.nextDouble() < changed) {
                drawn.put(entry.getKey(), values.draw(cell));
            }
        }
        return base.with(drawn);
    }

    Variation formNear(List<Threshold> thresholds) {
        Variation form = anyForm();
        double near = oneOf(NEAR);
        for (Threshold threshold : thresholds) {
            if (random.nextDouble() < near) {
                List<Side> sides = threshold.sides(form);
                form = put(threshold, sides.get(random.nextInt(sides.size())), form);
            }
        }
        return form;
    }

    private Variation put(Threshold threshold, Side side, Variation form) {
        Cell cell = form.cell(threshold.cell());
        if (side == Side.BLANK || side == Side.NONE) {
            // Rarer than the numbers: a blank hides what the other cells of a criterion say.
            if (random.nextInt(3) == 0) {
                return form.with(threshold.cell(), side == Side.BLANK ? null : Text.NONE);
            } else if (cell instanceof Numeric) {
                return form.with(threshold.cell(), cell instanceof Count ? BigDecimal.ZERO : values.oddFigure());
            }
            return form;
        }
        BigDecimal number = threshold.number(side, form);
        if (number == null || !Threshold.canHold(cell, number)) {
            return form;
        } else if (cell instanceof Text) {
            return form.with(threshold.cell(), number.signum() > 0 ? values.words(number.intValue()) : null);
        }
        return form.with(threshold.cell(), number);
    }

    private static boolean canBeNone(Cell cell) {
        return !(cell instanceof Choice) && !(cell instanceof Day) && !(cell instanceof Names);
    }

    private double oneOf(double[] shares) {
        return shares[random.nextInt(shares.length)];
    }
}
