package org.clusterrules.language.judgement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.Predicate;
import org.clusterrules.language.Conclusion;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationBuilder;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Dictionary;
import org.clusterrules.model.Edition;
import org.clusterrules.model.Names;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Places are sorted once for many forms: each form is asked about its own cells, however many indicators of its own it has. */
class FormViewTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 12, 1, 0})
    void listsHoldTheCellsOfTheFormThatIsAsked(int indicators) {
        ApplicationBuilder builder =
                Application.blank(Edition.of("2022")).toBuilder().set("/basics/area", 40 + indicators);
        for (int i = 0; i < indicators; i++) {
            builder.set("/plan/targets/other/" + i + "/indicator", "指标" + i);
        }
        Application form = builder.build();
        FormView blanks = new FormView(form, part -> new Conclusion(part.id(), List.of()));

        assertEquals(
                cells(form, cell -> !(cell instanceof Names) && !cell.pointer().startsWith("/plan/targets/other/")),
                blanks.askedExcept(List.of("/plan/targets/other")));
        assertEquals(cells(form, cell -> !(cell instanceof Names)), blanks.askedExcept(List.of("/plan/targets/oth")));
        assertEquals(
                cells(
                        form,
                        cell -> cell instanceof Numeric
                                && cell.place().range() != null
                                && cell.place().range().kind() == Range.Kind.AMOUNT),
                blanks.amounts().cells());
        for (int i = 0; i < blanks.plausible().cells().size(); i++) {
            assertEquals(
                    blanks.plausible().cells().get(i).place().indicator().plausible(),
                    blanks.plausible().limits().get(i).range());
        }
    }

    /** Which is why the number of its cells tells which places a form has. */
    @Test
    void aFormHasOneList() {
        assertEquals(
                1,
                Dictionary.fields().stream()
                        .filter(field -> field.type().wireName().startsWith("list<"))
                        .count());
    }

    private static List<Cell> cells(Application form, Predicate<Cell> wanted) {
        return form.cells().stream().filter(wanted).toList();
    }
}
