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
 * What a rule requires of numbers, evaluated over many applications whose numbers are held as columns. It is derived
 * from the rule's finding for one application, with the same quantities and bounds. It gives the rule's outcome,
 * calculated in whole numbers of 64 bits and products of 128, or {@code null} if columns cannot decide. Immutable and thread-safe.
 *
 * <p>For tools. It covers comparisons with fixed numbers, joined by "and", "or" and for each year; no other
 * requirements.
 */
public final class ColumnRequirement {
    private final List<Numeric> cells;
    private final Node node;

    private ColumnRequirement(List<Numeric> cells, Node node) {
        this.cells = cells;
        this.node = node;
    }

    /** A requirement over columns; {@code null} means that the application itself has to be assessed. */
    interface Node {
        @Nullable
        Outcome outcome(NumberColumn[] columns, int index);
    }

    /**
     * Returns the requirement of a finding; it applies to all applications of the same edition.
     *
     * @return empty if the rule does anything but compare numbers with fixed numbers
     * @throws IllegalArgumentException if the finding was not made by a rule
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
     * Returns the outcome for the application of an index, given a column for each of the {@link #cells}. It is {@code
     * null} if the columns cannot decide, which is rare: a number is missing from a column or too large to calculate
     * with, or 无 may be excused by boxes.
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
        List<Node> components = new ArrayList<>();
        for (Judgement component : combined.components()) {
            Optional<Node> node = node(component, cells);
            if (node.isEmpty()) {
                return Optional.empty();
            }
            components.add(node.get());
        }
        Node[] nodes = components.toArray(Node[]::new);
        return Optional.of((columns, index) -> {
            int bits = 0;
            for (Node node : nodes) {
                Outcome outcome = node.outcome(columns, index);
                if (outcome == null) {
                    return null;
                }
                bits |= OutcomeTable.bit(outcome);
            }
            return combined.table.of(bits);
        });
    }
}
