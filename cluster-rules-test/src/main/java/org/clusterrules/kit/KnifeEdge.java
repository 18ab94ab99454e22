package org.clusterrules.kit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.Finding;
import org.clusterrules.kit.Claim.Violations;
import org.clusterrules.model.Application;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Field;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Variation;

/**
 * Rounds the figures otherwise and checks what happens to the outcomes: one that is not at a knife's edge stays what it is, and
 * for one that is, some rounding is found that changes it.
 */
final class KnifeEdge implements Claim {
    private static final int ROUNDINGS_OF_ALL = 8;

    @Override
    public void check(Subject rules, Variation form, Random random, Violations violations) {
        List<Finding> written = rules.findings(form).stream()
                .filter(finding -> rules.deciding(finding.criterion()).allMatch(rules::hasThresholds))
                .toList();
        Set<String> changed = new HashSet<>();
        List<Figure> all = figures(form.application().cells());
        for (int i = 0; i < ROUNDINGS_OF_ALL; i++) {
            Variation rounded = form.with(Roundings.random(all, i % 2 == 0, random));
            Assessment other = rules.assess(rounded.application());
            for (Finding finding : written) {
                String id = finding.criterion().id();
                if (other.finding(id).outcome() != finding.outcome()) {
                    changed.add(id);
                    violations.addIf(
                            !finding.knifeEdge(),
                            finding,
                            "it is not at a knife's edge and turns "
                                    + other.finding(id).outcome() + " with\n" + rounded);
                }
            }
        }
        for (Finding finding : written) {
            boolean edge =
                    finding.knifeEdge() && !changed.contains(finding.criterion().id());
            violations.addIf(
                    edge && !changes(rules, form, finding, random),
                    finding,
                    "it is at a knife's edge, and no rounding was found that changes " + finding.outcome());
        }
    }

    private static boolean changes(Subject rules, Variation form, Finding finding, Random random) {
        String id = finding.criterion().id();
        List<Numeric> named = named(rules, form, finding);
        for (Map<String, BigDecimal> rounding : Roundings.of(figures(named), named, random)) {
            if (rules.outcome(form.with(rounding), id) != finding.outcome()) {
                return true;
            }
        }
        return changesStepByStep(rules, form, finding, named);
    }

    /** Takes step after step that leaves fewer cells to blame, as where several pairs of figures have to meet at once. */
    private static boolean changesStepByStep(Subject rules, Variation form, Finding finding, List<Numeric> named) {
        String id = finding.criterion().id();
        List<Map<String, BigDecimal>> steps = Roundings.steps(figures(named), named);
        Variation reached = form;
        int blamed = finding.cells().size();
        boolean fewer = true;
        while (fewer) {
            fewer = false;
            for (Map<String, BigDecimal> step : steps) {
                Variation next = reached.with(step);
                Finding said = rules.finding(next, id);
                if (said.outcome() != finding.outcome()) {
                    return true;
                } else if (said.cells().size() < blamed) {
                    reached = next;
                    blamed = said.cells().size();
                    fewer = true;
                }
            }
        }
        return false;
    }

    /**
     * The numbers that the criterion can depend on: those that it names, of this form, of the one that was varied and of a
     * blank one, with the other years of their rows.
     */
    private static List<Numeric> named(Subject rules, Variation form, Finding finding) {
        String id = finding.criterion().id();
        Variation blank = Variation.of(Application.blank(form.base().edition()));
        Set<Field> fields = new HashSet<>();
        for (Finding said : List.of(finding, rules.finding(Variation.of(form.base()), id), rules.finding(blank, id))) {
            said.cells().forEach(cell -> fields.add(cell.place().field()));
            said.missing().forEach(cell -> fields.add(cell.place().field()));
        }
        List<Numeric> named = new ArrayList<>();
        for (Cell cell : form.application().cells()) {
            if (cell instanceof Numeric numeric
                    && numeric.number() != null
                    && fields.contains(cell.place().field())) {
                named.add(numeric);
            }
        }
        return named;
    }

    private static List<Figure> figures(List<? extends Cell> cells) {
        List<Figure> figures = new ArrayList<>();
        for (Cell cell : cells) {
            if (cell instanceof Figure figure && figure.number() != null) {
                figures.add(figure);
            }
        }
        return figures;
    }
}
