package org.clusterrules.book;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Kind;
import org.clusterrules.assessment.Part;
import org.clusterrules.model.Label;
import org.junit.jupiter.api.Test;

/** What is written above a rule, as the book quotes it. */
class ClausesTest {
    private static final Clauses CLAUSES =
            new Clauses(List.of("standard.area", "standard.area-again", "standard.output"));

    private static List<String> quoted(String... comment) {
        Label nothing = new Label("", "");
        return CLAUSES.of(
                new Criterion(
                        "standard.area",
                        Part.STANDARD,
                        Kind.REQUIRED,
                        Optional.empty(),
                        BigDecimal.ONE,
                        new Label("面积不超过100平方公里", ""),
                        nothing,
                        nothing,
                        nothing,
                        new Criterion.RuleLocation("test", "standard.drl", 1, List.of(comment), Optional.empty())),
                "标准 一");
    }

    @Test
    void aLineThatWasBrokenBecauseItWasFullGoesOn() {
        String full = "一".repeat(46);

        assertEquals(List.of(full + "二。", "读法：三，四"), quoted(full, "二。", "读法：三，", "四"));
        assertEquals(List.of("一", "二"), quoted("一", "二"));
        assertEquals(List.of(full, "读法：二"), quoted(full, "读法：二"));
    }

    @Test
    void whatTheTitleOrTheBasisSaysIsNotSaidAgain() {
        assertEquals(List.of("读法：一"), quoted("标准 一", "", "一：面积不超过100平方公里", "读法：一"));
    }

    @Test
    void otherCriteriaAreNamedByTheirNumbers() {
        assertEquals(
                List.of("见第2项、第3项；standard.output-growth 不是"),
                quoted("见standard.area-again、standard.output；standard.output-growth 不是"));
        assertEquals(List.of("与第2项同样"), quoted("与 standard.area-again 同样"));
    }
}
