package org.clusterrules.proof;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a finding is to say, or says. Of what is expected, whatever is {@code null} the policy leaves open, and anything is
 * right.
 *
 * @param outcome the outcome
 * @param knifeEdge whether the figures could have been rounded from others with another outcome
 * @param required whether the criterion decides its part
 * @param cells the pointers of the cells that decided it, in the form's order
 * @param missing the pointers of the cells to fill in, in the form's order
 * @param advice the changes advised, in the form's order
 * @param actual the figure that was compared with a threshold
 */
record ExpectedFinding(
        Says outcome,
        boolean knifeEdge,
        boolean required,
        @Nullable List<String> cells,
        @Nullable List<String> missing,
        @Nullable List<String> advice,
        @Nullable BigDecimal actual) {

    /** Whether a finding says what is expected here. */
    boolean isSaidBy(ExpectedFinding finding) {
        return outcome == finding.outcome
                && knifeEdge == finding.knifeEdge
                && required == finding.required
                && (cells == null || cells.equals(finding.cells))
                && (missing == null || missing.equals(finding.missing))
                && (advice == null || advice.equals(finding.advice))
                && (actual == null || (finding.actual != null && actual.compareTo(finding.actual) == 0));
    }

    @Override
    public String toString() {
        return outcome
                + (knifeEdge ? ", on a knife edge" : "")
                + (required ? "" : ", advisory")
                + shown("cells", cells)
                + shown("missing", missing)
                + shown("advice", advice)
                + shown("actual", actual == null ? null : actual.toPlainString());
    }

    private static String shown(String name, @Nullable Object value) {
        return value == null ? "" : "\n    " + name + ": " + value;
    }
}
