package org.clusterrules.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No record can hold what the form cannot say. */
class CellTest {
    private static final Application BLANK = Application.blank(Documents.EDITION);
    private static final Place FIGURE = BLANK.basics().area().place();
    private static final Place COUNT = BLANK.innovation().smeEmployees().place();
    private static final Place CHOICE = BLANK.basics().industryType().place();
    private static final Place TICKS = BLANK.industry().resourceSharingWork().place();

    @Test
    void aFigureThatIsBlankHasNoNumber() {
        assertThrows(IllegalArgumentException.class, () -> new Figure(FIGURE, State.BLANK, BigDecimal.ONE));
    }

    @Test
    void aFigureThatIsFilledInHasANumber() {
        assertThrows(IllegalArgumentException.class, () -> new Figure(FIGURE, State.FILLED, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e30", "1e-30", "1e2147483647", "-1e-2147483647", "1234567890123456789012345678901"})
    void aFigureIsNotLongerThanAnyDocumentCanSay(BigDecimal number) {
        assertThrows(IllegalArgumentException.class, () -> new Figure(FIGURE, State.FILLED, number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e15", "-1e15", "1000000000000000.01"})
    void aFigureIsNoLargerThanAnyDocumentCanSay(BigDecimal number) {
        assertThrows(IllegalArgumentException.class, () -> new Figure(FIGURE, State.FILLED, number));
    }

    @Test
    void aFigureJustBelowTheLimitIsHeld() {
        BigDecimal number = new BigDecimal("-999999999999999.99");
        assertEquals(number, new Figure(FIGURE, State.FILLED, number).number());
    }

    @Test
    void aCountIsBelowItsLimit() {
        BigDecimal largest = new BigDecimal("9999999999");
        assertEquals(largest, new Count(COUNT, State.FILLED, largest).number());
        assertThrows(IllegalArgumentException.class, () -> new Count(COUNT, State.FILLED, largest.add(BigDecimal.ONE)));
    }

    @Test
    void aCountIsNotNegative() {
        assertThrows(IllegalArgumentException.class, () -> new Count(COUNT, State.FILLED, new BigDecimal(-1)));
    }

    @Test
    void aCountIsWhole() {
        assertThrows(ArithmeticException.class, () -> new Count(COUNT, State.FILLED, new BigDecimal("1.5")));
    }

    @Test
    void aCountOfAHugeNumberIsRefusedBeforeItIsCalculated() {
        assertThrows(
                IllegalArgumentException.class, () -> new Count(COUNT, State.FILLED, new BigDecimal("1e2147483647")));
    }

    @Test
    void aChoiceIsAnOptionOfItsPlace() {
        assertThrows(IllegalArgumentException.class, () -> new Choice(CHOICE, "FOURTH"));
    }

    @Test
    void aTickedBoxIsAnOptionOfItsPlace() {
        assertThrows(IllegalArgumentException.class, () -> new Ticks(TICKS, Map.of("GRADED_WASTE_USE", List.of())));
    }

    @Test
    void ticksDoNotFollowLaterChangesOfTheMap() {
        Map<String, List<String>> map = new HashMap<>(Map.of("SHARED_WORKSHOPS", new ArrayList<>()));
        Ticks ticks = new Ticks(TICKS, map);

        map.get("SHARED_WORKSHOPS").add("佐证.pdf");
        map.clear();

        assertEquals(Map.of("SHARED_WORKSHOPS", List.of()), ticks.ticked());
    }

    @Test
    void ticksCannotBeChanged() {
        Ticks ticks = new Ticks(TICKS, Map.of("SHARED_WORKSHOPS", List.of()));

        assertThrows(UnsupportedOperationException.class, () -> ticks.ticked().clear());
    }

    @Test
    void aSeriesHasAValueForEachYear() {
        assertThrows(IllegalArgumentException.class, () -> new Series<>(FIGURE, List.of(2021, 2022), List.of("one")));
    }

    @Test
    void numbersAreEqualByKindPlaceAndValueHoweverManyZerosTheyEndIn() {
        Figure figure = new Figure(FIGURE, State.FILLED, new BigDecimal("20"));

        assertEquals(new Figure(FIGURE, State.FILLED, new BigDecimal("20.00")), figure);
        assertEquals(new Figure(FIGURE, State.FILLED, new BigDecimal("20.00")).hashCode(), figure.hashCode());
        assertNotEquals(new Figure(FIGURE, State.FILLED, new BigDecimal("20.01")), figure);
        assertNotEquals(new Figure(COUNT, State.FILLED, new BigDecimal("20")), figure);
        assertNotEquals(new Count(FIGURE, State.FILLED, new BigDecimal("20")), figure);
        assertNotEquals(new Figure(FIGURE, State.BLANK, null), new Figure(FIGURE, State.NONE, null));
    }

    @Test
    void aNumberSaysWhatItIs() {
        assertEquals(
                "Count[place=" + COUNT + ", state=FILLED, number=20]",
                new Count(COUNT, State.FILLED, new BigDecimal("20.0")).toString());
    }

    /** Casts to several interfaces in turn slow down other threads: DECISIONS.md. */
    @Test
    void aCellImplementsOneInterfaceOnly() {
        assertEquals(
                Set.of(List.of(Cell.class)),
                BLANK.cells().stream()
                        .map(cell -> Stream.<Class<?>>iterate(cell.getClass(), Objects::nonNull, Class::getSuperclass)
                                .flatMap(type -> Stream.of(type.getInterfaces()))
                                .toList())
                        .collect(Collectors.toSet()));
    }

    @Test
    void theStepsOfNumbersAreThoseThatTheFormKeeps() {
        assertEquals(new BigDecimal("0.01"), BLANK.basics().area().step());
        assertEquals(BigDecimal.ONE, BLANK.innovation().smeEmployees().step());
    }

    @Test
    void aRangeIncludesItsBoundsUnlessItSaysOtherwise() {
        Range share = Dictionary.field("/digital/cloudAdoption").orElseThrow().range();
        Range area = Dictionary.field("/basics/area").orElseThrow().range();

        assertEquals(
                List.of(false, true, true, false),
                List.of(
                        share.contains(new BigDecimal("-0.01")),
                        share.contains(BigDecimal.ZERO),
                        share.contains(new BigDecimal("100.00")),
                        share.contains(new BigDecimal("100.01"))));
        assertEquals(
                List.of(false, true), List.of(area.contains(BigDecimal.ZERO), area.contains(new BigDecimal("0.01"))));
    }

    @Test
    void aStageHasANumberForEachTarget() {
        Plan plan = BLANK.plan();

        assertEquals(
                "/plan/stages/2022/rdSpending",
                plan.stages()
                        .values()
                        .get(0)
                        .valueFor(plan.targets().rdSpending())
                        .pointer());
    }
}
