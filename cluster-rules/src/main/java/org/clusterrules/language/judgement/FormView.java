package org.clusterrules.language.judgement;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;
import java.util.function.Predicate;
import org.clusterrules.assessment.Part;
import org.clusterrules.language.Conclusion;
import org.clusterrules.language.judgement.RangeJudgements.RangedCells;
import org.clusterrules.model.Application;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Edition;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Text;
import org.clusterrules.model.Ticks;

/**
 * The cells of a form, grouped by the requirements on the form as a whole, each list in the form's order; and the conclusions of its parts,
 * which judgements of later parts read.
 */
final class FormView {
    private final Edition edition;
    private final List<Cell> all;
    private final FormPlaces places;
    private final Function<Part, Conclusion> conclusions;

    /** @param conclusions the conclusion of a part for this form, once all its rules were applied */
    FormView(Application form, Function<Part, Conclusion> conclusions) {
        this.conclusions = conclusions;
        edition = form.edition();
        all = form.cells();
        places = FormPlaces.of(form);
    }

    Edition edition() {
        return edition;
    }

    /** Returns the conclusion of a part, once all its rules were applied. */
    Conclusion conclusion(Part part) {
        return conclusions.apply(part);
    }

    FormPlaces places() {
        return places;
    }

    /** Returns the cells that have to be filled in, except those at or below these places. */
    List<Cell> askedExcept(List<String> pointers) {
        return pick(places.askedExcept(pointers));
    }

    /** Returns the texts whose label sets a limit (…字以内). */
    List<Text> limitedTexts() {
        return pick(places.limitedTexts);
    }

    List<Text> planTexts() {
        return pick(places.planTexts);
    }

    /** Returns the figures of sections 一 to 八. */
    List<Figure> figures() {
        return pick(places.figures);
    }

    List<Ticks> ticks() {
        return pick(places.ticks);
    }

    RangedCells shares() {
        return pick(places.shares);
    }

    /** Returns the shares of sections 一 to 七, which are actual and not planned. */
    List<Numeric> sharesOfToday() {
        return pick(places.sharesOfToday);
    }

    RangedCells amounts() {
        return pick(places.amounts);
    }

    RangedCells rates() {
        return pick(places.rates);
    }

    RangedCells plausible() {
        return pick(places.plausible);
    }

    private RangedCells pick(FormPlaces.Ranged ranged) {
        return new RangedCells(pick(ranged.indices), ranged.limits, ranged.mayNotApply);
    }

    private <C extends Cell> List<C> pick(int[] indices) {
        return pick(indices, true);
    }

    /** @param inOrder whether the indices rise */
    <C extends Cell> List<C> pick(int[] indices, boolean inOrder) {
        return new Picked<>(all, indices, inOrder);
    }

    /** Not declared to return a {@link Cell}, for the reason given at {@link Picked}. */
    Object at(int index) {
        return all.get(index);
    }

    /** Returns those of some cells of a form view for which the condition holds. */
    static <C extends Cell> List<C> filter(List<C> cells, Predicate<? super C> condition) {
        Picked<C> picked = (Picked<C>) cells;
        int[] kept = new int[picked.indices.length];
        int size = 0;
        for (int index : picked.indices) {
            if (condition.test(picked.at(index))) {
                kept[size++] = index;
            }
        }
        return size == kept.length ? cells : new Picked<>(picked.all, Arrays.copyOf(kept, size), picked.inOrder);
    }

    /** Whether the cells are known to be in the form's order and distinct. */
    static boolean isInFormOrder(List<? extends Cell> cells) {
        return cells instanceof Picked<?> picked && picked.inOrder;
    }

    /**
     * Some of the cells, as a view, so that nothing is copied for a form. The type is not bounded by {@link Cell}, or
     * the compiler would insert a cast to that interface for each element. The virtual machine remembers one such cast
     * for each class; a cast to another interface is slow.
     */
    private static final class Picked<C> extends AbstractList<C> implements RandomAccess {
        private final List<Cell> all;
        private final int[] indices;
        private final boolean inOrder;

        Picked(List<Cell> all, int[] indices, boolean inOrder) {
            this.all = all;
            this.indices = indices;
            this.inOrder = inOrder;
        }

        @SuppressWarnings("unchecked") // a place always has the same type of cell
        private C at(int place) {
            return (C) all.get(place);
        }

        @Override
        public C get(int index) {
            return at(indices[index]);
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
