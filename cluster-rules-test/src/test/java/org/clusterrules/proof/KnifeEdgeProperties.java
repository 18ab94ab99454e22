package org.clusterrules.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.assessment.Part;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Variation;
import org.clusterrules.rules.RuleSet;

/**
 * Knife-edge is what it says, by trying: no rounding changes an outcome that is not at a knife's edge, and one changes an
 * outcome that is.
 */
class KnifeEdgeProperties {
    private static final BigDecimal HALF_A_UNIT = new BigDecimal("0.005");
    /** Four, so that four equal figures can be made to rise. */
    private static final List<BigDecimal> MOVES =
            Stream.of("-0.005", "-0.002", "0.002", "0.005").map(BigDecimal::new).toList();

    private static final int ROUNDINGS = 20;
    private static final List<RuleSet> RULE_SETS =
            RuleSet.builtInIds().stream().map(RuleSet::builtIn).toList();

    @Provide
    Arbitrary<Variation> forms() {
        return Bases.near();
    }

    @Provide
    Arbitrary<RuleSet> ruleSets() {
        return Arbitraries.of(RULE_SETS);
    }

    @Property(tries = 300)
    void noRoundingChangesWhatIsNotAtTheEdge(
            @ForAll("forms") Variation form, @ForAll("ruleSets") RuleSet rules, @ForAll Random random) {
        Assessment written = rules.assess(form.application());
        for (int i = 0; i < ROUNDINGS; i++) {
            Variation rounded = rounded(form, random);
            Assessment other = rules.assess(rounded.application());
            for (Finding finding : written.findings()) {
                String id = finding.criterion().id();
                if (!finding.knifeEdge() && finding.criterion().part() != Part.COMPLETENESS) {
                    assertEquals(finding.outcome(), other.finding(id).outcome(), () -> id + "\n" + rounded);
                }
            }
        }
    }

    /** Each figure moved by half a unit down or up, not at all, or by anything between. */
    private static Variation rounded(Variation form, Random random) {
        Map<String, BigDecimal> moved = new LinkedHashMap<>();
        for (Cell cell : form.application().cells()) {
            if (cell instanceof Figure figure && figure.number() != null) {
                BigDecimal share = switch (random.nextInt(4)) {
                    case 0 -> BigDecimal.ONE;
                    case 1 -> BigDecimal.ONE.negate();
                    case 2 -> BigDecimal.ZERO;
                    default -> new BigDecimal(random.nextInt(2001) - 1000).movePointLeft(3);
                };
                moved.put(cell.pointer(), figure.number().add(HALF_A_UNIT.multiply(share)));
            }
        }
        return form.with(moved);
    }

    /** In the standard and the targets, which read few figures, some moves are enough to see it. */
    @Property(tries = 100)
    void someRoundingChangesWhatIsAtTheEdge(@ForAll("forms") Variation form, @ForAll("ruleSets") RuleSet rules) {
        for (Finding finding : rules.assess(form.application()).findings()) {
            String id = finding.criterion().id();
            boolean fewFigures = id.startsWith("standard.") || id.startsWith("targets.");
            if (finding.knifeEdge() && fewFigures && !id.equals("targets.baseline-meets-standard")) {
                List<Figure> figures = figures(form, id);
                boolean asTheFormAsks = figures.stream().allMatch(KnifeEdgeProperties::hasTwoDecimals);
                assertTrue(
                        !asTheFormAsks
                                || roundings(form, figures).stream()
                                        .anyMatch(rounded -> outcome(rules, rounded, id) != finding.outcome()),
                        () -> id + "\n" + form);
            }
        }
    }

    private static boolean hasTwoDecimals(Figure figure) {
        return figure.number().stripTrailingZeros().scale() <= 2;
    }

    private static Outcome outcome(RuleSet rules, Variation form, String criterion) {
        return rules.assess(form.application()).finding(criterion).outcome();
    }

    /** The figures of the policy's row, whether they decided or not. */
    private static List<Figure> figures(Variation form, String criterion) {
        List<Figure> figures = new ArrayList<>();
        for (String pointer : Roundable.cells(criterion)) {
            if (form.cell(pointer) instanceof Figure figure && figure.number() != null) {
                figures.add(figure);
            }
        }
        return figures;
    }

    private static List<Variation> roundings(Variation form, List<Figure> figures) {
        List<Variation> roundings = List.of(form);
        for (Figure figure : figures) {
            List<Variation> more = new ArrayList<>();
            for (BigDecimal move : MOVES) {
                roundings.forEach(rounding ->
                        more.add(rounding.with(figure.pointer(), figure.number().add(move))));
            }
            roundings = more;
        }
        return roundings;
    }
}
