package org.clusterrules.language.judgement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationBuilder;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Edition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormOrderTest {
    private static final Application FORM = Application.blank(Edition.of("2022"));

    private static Cell cell(String pointer) {
        return FORM.cell(pointer).orElseThrow();
    }

    @Test
    void cellsInOrderStayAsTheyAre() {
        assertEquals(FORM.cells(), FormOrder.of(FORM.cells()));
    }

    @Test
    void blanksAndTheirYearsComeInTheOrderOfTheForm() {
        List<Cell> expected = List.of(
                cell("/basics/area"),
                cell("/industry/totalOutput/2019"),
                cell("/industry/totalOutput/2021"),
                cell("/plan/targets/rdSpending/baseline"),
                cell("/plan/targets/rdSpending/target"));

        assertEquals(
                expected,
                FormOrder.of(
                        List.of(expected.get(4), expected.get(3), expected.get(2), expected.get(1), expected.get(0))));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 10, 40, 200})
    void fewCellsAndManyAreOrderedAlike(int size) {
        List<Cell> inOrder = FORM.cells().subList(0, size);
        List<Cell> blanksBackwards = new ArrayList<>();
        int yearsInFront = 0;
        for (int i = size - 1; i >= 0; i--) {
            boolean sameBlank = i < size - 1
                    && inOrder.get(i)
                            .place()
                            .field()
                            .equals(inOrder.get(i + 1).place().field());
            yearsInFront = sameBlank ? yearsInFront + 1 : 0;
            blanksBackwards.add(blanksBackwards.size() - yearsInFront, inOrder.get(i));
        }

        assertEquals(inOrder, FormOrder.of(blanksBackwards));
    }

    @Test
    void aCellThatIsNamedTwiceIsThereOnce() {
        Cell first = cell("/industry/totalOutput/2019");
        Cell last = cell("/industry/totalOutput/2021");

        assertEquals(List.of(first, last), FormOrder.of(List.of(first, last, first)));
    }

    @Test
    void aLongListOfOneBlankHasEachOfItsCellsOnce() {
        List<Cell> cells = new ArrayList<>();
        ApplicationBuilder builder = FORM.toBuilder();
        for (int i = 0; i < 12; i++) {
            builder.set("/plan/targets/other/" + i + "/indicator", "指标" + i);
        }
        for (Cell cell : builder.build().cells()) {
            if (cell.pointer().startsWith("/plan/targets/other/")) {
                cells.add(cell);
            }
        }
        List<Cell> twice = new ArrayList<>(cells);
        twice.addAll(cells);

        assertEquals(cells, FormOrder.of(twice));
    }
}
