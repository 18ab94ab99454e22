package org.clusterrules.model;

import static org.clusterrules.model.Documents.form;
import static org.clusterrules.model.Documents.problem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.clusterrules.model.internal.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A document with the names of an earlier version of the wire format is told what each is called now. */
class RenamedTest {
    static Stream<Table.Row> rows() {
        return Table.read("renamed.tsv").stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void whatAnOldNameWasChangedToIsSaid(Table.Row row) {
        String old = row.get("old");
        String now = row.get("new");
        Problem problem = problem(form(old, "null"));

        String outer = old.substring(0, old.lastIndexOf('/'));
        String advice = now.substring(0, now.lastIndexOf('/')).equals(outer)
                ? "; it is now called \"" + now.substring(now.lastIndexOf('/') + 1) + "\""
                : "; it belongs at " + now;
        assertTrue(problem.message(Locale.ENGLISH).endsWith(advice), problem.message(Locale.ENGLISH));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void whatItIsCalledNowIsOnTheFormAndTheOldNameIsNot(Table.Row row) {
        assertTrue(isOnTheForm(row.get("new")));
        assertFalse(isOnTheForm(row.get("old")));
    }

    private static boolean isOnTheForm(String pointer) {
        int last = pointer.lastIndexOf('/');
        return Dictionary.field(pointer).isPresent()
                || Dictionary.field(pointer.substring(0, last))
                        .filter(field -> field.options().containsKey(pointer.substring(last + 1)))
                        .isPresent();
    }

    @Test
    void aContactAsATextIsToldItsMembers() {
        assertEquals(
                "expected a JSON object {\"name\": …, \"phone\": …}, found the text \"张三\"",
                problem(form("/basics/operator/contact", "\"张三\"")).message(Locale.ENGLISH));
    }

    @Test
    void aTargetAsATextIsToldItsMembers() {
        for (String target : List.of("/plan/targets/openness", "/plan/targets/governance")) {
            assertEquals(
                    "应为 JSON 对象 {\"baseline\": …, \"target\": …}，实为文本“扩大出口”",
                    problem(form(target, "\"扩大出口\"")).message(Locale.CHINESE));
        }
    }
}
