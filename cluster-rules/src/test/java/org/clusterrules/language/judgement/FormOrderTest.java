package org.clusterrules.language.judgement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
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

    @ParameterizedTest
    @ValueSource(ints = {2, 10, 40, 50, 51, 200})
    void cellsInAnyOrderComeInThatOfTheForm(int size) {
        List<Cell> all = withOwnIndicators(12).cells();
        for (int seed = 0; seed < 100; seed++) {
            List<Cell> mixed = new ArrayList<>(all);
            Collections.shuffle(mixed, new Random(seed));
            List<Cell> some = mixed.subList(0, size);

            List<Cell> inOrder = new ArrayList<>(all);
            inOrder.retainAll(some);
            assertEquals(inOrder, FormOrder.of(some));
        }
    }

    private static Application withOwnIndicators(int number) {
        ApplicationBuilder builder = FORM.toBuilder();
        for (int i = 0; i < number; i++) {
            builder.set("/plan/targets/other/" + i + "/indicator", "指标" + i);
        }
        return builder.build();
    }

    @Test
    void aCellThatIsNamedTwiceIsThereOnce() {
        Cell first = cell("/industry/totalOutput/2019");
        Cell last = cell("/industry/totalOutput/2021");

        assertEquals(List.of(first, last), FormOrder.of(List.of(first, last, first)));
    }

    @Test
    void aLongListHasEachOfItsCellsOnce() {
        List<Cell> cells = withOwnIndicators(12).cells();
        List<Cell> twice = new ArrayList<>(cells);
        twice.addAll(cells);

        assertEquals(cells, FormOrder.of(twice));
    }
}
