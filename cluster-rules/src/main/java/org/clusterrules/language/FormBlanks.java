package org.clusterrules.language;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Predicate;
import org.clusterrules.language.RangeFacts.RangedCells;
import org.clusterrules.model.Application;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Edition;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Text;
import org.clusterrules.model.Ticks;

/** The blanks of a form, sorted by what is asked of the form as a whole. Each list is in the form's order. */
final class FormBlanks {
    private final Edition edition;
    private final List<Cell> all;
    private final FormPlaces places;

    FormBlanks(Application form) {
        edition = form.edition();
        all = form.cells();
        places = FormPlaces.of(form);
    }

    Edition edition() {
        return edition;
    }

    /** Returns the places of the form. */
    FormPlaces places() {
        return places;
    }

    /** Returns all that have to be filled in, which are those that are not at or below any of these places. */
    List<Cell> askedExcept(List<String> pointers) {
        return pick(places.askedExcept(pointers));
    }

    /** Returns the texts whose label sets a limit (…字以内). */
    List<Text> limitedTexts() {
        return pick(places.limitedTexts);
    }

    /** Returns the texts of the plan, which together have a limit. */
    List<Text> planTexts() {
        return pick(places.planTexts);
    }

    /** Returns the figures of parts 一 to 八. */
    List<Figure> figures() {
        return pick(places.figures);
    }

    List<Ticks> ticks() {
        return pick(places.ticks);
    }

    /** Returns the numbers that by definition are within 0 to 100. */
    RangedCells shares() {
        return pick(places.shares);
    }

    /** Returns the shares of parts 一 to 七, which are not planned. */
    List<Numeric> sharesOfToday() {
        return pick(places.sharesOfToday);
    }

    /** Returns the amounts, which by definition are not negative. */
    RangedCells amounts() {
        return pick(places.amounts);
    }

    /** Returns the growths, reductions and ratios, which by definition have an end. */
    RangedCells rates() {
        return pick(places.rates);
    }

    /** Returns the numbers of which experience knows a range. */
    RangedCells plausible() {
        return pick(places.plausible);
    }

    private RangedCells pick(FormPlaces.Ranged ranged) {
        return new RangedCells(pick(ranged.indices), ranged.limits);
    }

    private <C extends Cell> List<C> pick(int[] indices) {
        return pick(indices, true);
    }

    /**
     * Returns the cells at these indices, which the caller knows to be of that type.
     *
     * @param inOrder whether the indices rise
     */
    <C extends Cell> List<C> pick(int[] indices, boolean inOrder) {
        return new Picked<>(all, indices, inOrder);
    }

    /** Returns the cell at an index. */
    Cell at(int index) {
        return all.get(index);
    }

    /** Returns those of some cells that a condition holds for, in the same order. */
    static <C extends Cell> List<C> those(List<C> cells, Predicate<? super C> condition) {
        int[] kept = new int[cells.size()];
        int size = 0;
        for (int i = 0; i < kept.length; i++) {
            if (condition.test(cells.get(i))) {
                kept[size++] = i;
            }
        }
        return size == kept.length ? cells : new Picked<>(cells, Arrays.copyOf(kept, size), areInOrder(cells));
    }

    /** Whether cells are known to be in the form's order, each of them once. */
    static boolean areInOrder(List<? extends Cell> cells) {
        return cells instanceof Picked<?> picked && picked.inOrder;
    }

    /** Some of the cells: a view, so that nothing is copied for a form. */
    private static final class Picked<C extends Cell> extends AbstractList<C> implements RandomAccess {
        private final List<? extends Cell> all;
        private final int[] indices;
        private final boolean inOrder;

        Picked(List<? extends Cell> all, int[] indices, boolean inOrder) {
            this.all = all;
            this.indices = indices;
            this.inOrder = inOrder;
        }

        @Override
        @SuppressWarnings("unchecked") // what is at a place is always of the same type
        public C get(int index) {
            return (C) all.get(indices[index]);
        }

        @Override
        public int size() {
            return indices.length;
        }

        /** Copies them, faster than one by one. */
        @Override
        public Object[] toArray() {
            Object[] cells = new Object[indices.length];
            for (int i = 0; i < cells.length; i++) {
                cells[i] = all.get(indices[i]);
            }
            return cells;
        }
    }
}
