package org.clusterrules.kit;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Variation;

/** The form with zeros after every figure is assessed as it is without. */
final class TrailingZeros implements Claim {
    private static final int ZEROS = 2;

    @Override
    public List<Violation> violations(Subject rules, Variation form, Random random) {
        Map<String, BigDecimal> longer = new LinkedHashMap<>();
        for (Cell cell : form.application().cells()) {
            BigDecimal number = cell instanceof Figure figure ? figure.number() : null;
            if (number != null && number.precision() + ZEROS + Math.abs(number.scale()) <= Numeric.MAX_DIGITS) {
                longer.put(cell.pointer(), number.setScale(number.scale() + ZEROS));
            }
        }
        return AssessmentText.differences(
                rules.assess(form.application()),
                rules.assess(form.with(longer).application()),
                "with zeros after the figures, it says something else:");
    }
}
