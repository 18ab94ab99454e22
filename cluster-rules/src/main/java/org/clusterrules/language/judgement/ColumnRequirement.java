package org.clusterrules.language.judgement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Numeric;
import org.jspecify.annotations.Nullable;

/**
 * What a rule requires of numbers, ready to be asked of many applications whose numbers are held as columns. It is made from what the rule
 * said of one application, with the same quantities and bounds; what it says is what the rule says, in whole numbers of 64 bits and products
 * of 128, or nothing. Immutable, and safe to share between threads.
 *
 * <p>For tools. It knows comparisons with fixed numbers, and these joined by "and", "or" and for each year; of other requirements there is
 * none.
 */
public final class ColumnRequirement {
    private final List<Numeric> cells;
    private final Node node;

    private ColumnRequirement(List<Numeric> cells, Node node) {
        this.cells = cells;
        this.node = node;
    }

    /** What is asked of the columns; {@code null} says that the application has to be looked at. */
    interface Node {
        @Nullable
        Outcome outcome(NumberColumn[] columns, int index);
    }

    /**
     * Returns what a rule requires, by what it said of an application; it holds for all applications of that edition.
     *
     * @return empty if it compares anything but numbers with fixed numbers
     * @throws IllegalArgumentException if the finding is not one that a rule gave
     */
    public static Optional<ColumnRequirement> of(Finding finding) {
        if (!(finding instanceof JudgedFinding judged)) {
            throw new IllegalArgumentException("not a finding of a rule: " + finding);
        }
        Map<String, Numeric> cells = new LinkedHashMap<>();
        return node(judged.judgement(), cells).map(node -> new ColumnRequirement(List.copyOf(cells.values()), node));
    }

    /** Returns the cells that it reads, in the order of the columns. */
    public List<Numeric> cells() {
        return cells;
    }

    /**
     * Returns the outcome for one application; {@code null} if the columns do not decide it, which is rare: a number that is not in a column
     * or too large to calculate with, or 无 where boxes can excuse it.
     *
     * @param columns a column for each of the {@link #cells}, in their order
     * @param index the application
     */
    public @Nullable Outcome outcome(NumberColumn[] columns, int index) {
        try {
            return node.outcome(columns, index);
        } catch (ArithmeticException e) {
            return null; // an intermediate number of more than 64 bits
        }
    }

    private static Optional<Node> node(Judgement judgement, Map<String, Numeric> cells) {
        if (judgement instanceof ComparisonJudgement comparison) {
            return ColumnComparison.of(comparison, cells).map(Node.class::cast);
        }
        return judgement instanceof Combined combined ? joined(combined, cells) : Optional.empty();
    }

    private static Optional<Node> joined(Combined combined, Map<String, Numeric> cells) {
        List<Node> parts = new ArrayList<>();
        for (Judgement part : combined.parts()) {
            Optional<Node> node = node(part, cells);
            if (node.isEmpty()) {
                return Optional.empty();
            }
            parts.add(node.get());
        }
        return Optional.of(new Joined(parts.toArray(Node[]::new), combined.table()));
    }

    /** Several in one, as their judgement combines them. */
    private static final class Joined implements Node {
        private final Node[] parts;
        private final Outcome[] combined;

        Joined(Node[] parts, Outcome[] combined) {
            this.parts = parts;
            this.combined = combined;
        }

        @Override
        public @Nullable Outcome outcome(NumberColumn[] columns, int index) {
            int bits = 0;
            for (Node part : parts) {
                Outcome outcome = part.outcome(columns, index);
                if (outcome == null) {
                    return null;
                }
                bits |= Combined.bit(outcome);
            }
            return combined[bits];
        }
    }
}
