package org.clusterrules.language;

import java.math.BigDecimal;
import org.clusterrules.model.Label;
import org.clusterrules.model.Unit;

/** The percent. */
final class Percent {
    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    static final Unit UNIT = new Unit("%", new Label("%", "%"));

    private Percent() {}
}
