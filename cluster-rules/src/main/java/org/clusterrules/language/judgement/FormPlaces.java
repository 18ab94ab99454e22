package org.clusterrules.language.judgement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.clusterrules.language.judgement.RangeJudgements.NumberLimits;
import org.clusterrules.model.Application;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Edition;
import org.clusterrules.model.Field;
import org.clusterrules.model.FieldType;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Names;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Place;
import org.clusterrules.model.Range;
import org.clusterrules.model.Section;
import org.clusterrules.model.Text;
import org.clusterrules.model.Ticks;
import org.jspecify.annotations.Nullable;

/**
 * The places of a form, grouped once by the requirements on the form as a whole. Forms of an edition differ only in the
 * number of indicators that the cluster adds. Arrays hold indices into {@link Application#cells}.
 */
final class FormPlaces {
    /** Bounds the memory of a service that receives many editions and list lengths. */
    private static final int MOST = 100;

    private static final Map<FormShape, FormPlaces> KNOWN = new ConcurrentHashMap<>();

    final int[] limitedTexts;
    final int[] planTexts;
    final int[] figures;
    final int[] ticks;
    final Ranged shares;
    final int[] sharesOfToday;
    final Ranged amounts;
    final Ranged rates;
    final Ranged plausible;

    private final Place[] places;
    private final int[] asked;
    private final Map<List<String>, int[]> askedExcept = new ConcurrentHashMap<>();

    static final class Ranged {
        final int[] indices;
        /** In the order of the indices. */
        final List<NumberLimits> limits;

        final boolean mayNotApply;

        private Ranged(int[] indices, List<NumberLimits> limits) {
            this.indices = indices;
            this.limits = limits;
            this.mayNotApply = limits.stream().noneMatch(NumberLimits::isNoneZero);
        }
    }

    /** Identifies forms with the same places: a form has only one list. */
    private record FormShape(Edition edition, int cells) {
        /** Written by hand, like equals: linking a record's generated methods costs a cold start milliseconds. */
        @Override
        public int hashCode() {
            return edition.hashCode() + cells;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof FormShape shape && cells == shape.cells && edition.equals(shape.edition);
        }
    }

    private FormPlaces(List<Cell> cells) {
        places = cells.stream().map(Cell::place).toArray(Place[]::new);
        limitedTexts =
                indices(cells, cell -> cell instanceof Text && field(cell).maxLength() > 0);
        planTexts = indices(cells, FormPlaces::isOfThePlan);
        figures = indices(cells, cell -> cell instanceof Figure && field(cell).section() != Section.COVER);
        ticks = indices(cells, cell -> cell instanceof Ticks);
        shares = ranged(cells, Place::range, Range.Kind.SHARE::equals);
        sharesOfToday = IntStream.of(shares.indices)
                .filter(index -> field(cells.get(index)).section() != Section.PLAN)
                .toArray();
        amounts = ranged(cells, Place::range, Range.Kind.AMOUNT::equals);
        rates = ranged(cells, Place::range, kind -> kind != Range.Kind.SHARE && kind != Range.Kind.AMOUNT);
        plausible = ranged(cells, place -> place.indicator().plausible(), kind -> true);
        asked = indices(cells, cell -> !(cell instanceof Names));
    }

    static FormPlaces of(Application form) {
        List<Cell> cells = form.cells();
        FormShape shape = new FormShape(form.edition(), cells.size());
        FormPlaces known = KNOWN.get(shape);
        if (known == null) {
            known = new FormPlaces(cells);
            remember(KNOWN, shape, known);
        }
        return known;
    }

    static <K, V> void remember(Map<K, V> known, K key, V value) {
        if (known.size() > MOST) {
            known.clear();
        }
        known.put(key, value);
    }

    private static int[] indices(List<Cell> cells, Predicate<Cell> wanted) {
        return IntStream.range(0, cells.size())
                .filter(index -> wanted.test(cells.get(index)))
                .toArray();
    }

    private static Field field(Cell cell) {
        return cell.place().field();
    }

    /** All of section 八 except the indicators that the cluster adds. */
    private static boolean isOfThePlan(Cell cell) {
        return cell instanceof Text
                && field(cell).section() == Section.PLAN
                && field(cell).type() != FieldType.NAMED_TARGETS;
    }

    private static Ranged ranged(
            List<Cell> cells, Function<Place, @Nullable Range> rangeOf, Predicate<Range.Kind> wanted) {
        List<NumberLimits> limits = new ArrayList<>();
        int[] indices = indices(cells, cell -> {
            Range range = cell instanceof Numeric ? rangeOf.apply(cell.place()) : null;
            if (range == null || !wanted.test(range.kind())) {
                return false;
            }
            limits.add(NumberLimits.of(range, (Numeric) cell));
            return true;
        });
        return new Ranged(indices, List.copyOf(limits));
    }

    /** Evidence is required only under conditions, and platforms only if they are counted. */
    int[] askedExcept(List<String> pointers) {
        int[] known = askedExcept.get(pointers);
        if (known == null) {
            known = IntStream.of(asked)
                    .filter(index -> !isBelowAny(places[index].field().pointer(), pointers))
                    .toArray();
            remember(askedExcept, List.copyOf(pointers), known);
        }
        return known;
    }

    private static boolean isBelowAny(String pointer, List<String> above) {
        for (String other : above) {
            if (pointer.startsWith(other)
                    && (pointer.length() == other.length() || pointer.charAt(other.length()) == '/')) {
                return true;
            }
        }
        return false;
    }
}
