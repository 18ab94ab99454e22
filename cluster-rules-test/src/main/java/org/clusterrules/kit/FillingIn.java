package org.clusterrules.kit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.kit.Claim.Violations;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Names;
import org.clusterrules.model.Variation;
import org.jspecify.annotations.Nullable;

/** Filling in what the form requires may decide what was undetermined; what was decided stays as it was. */
final class FillingIn implements Claim {
    private static final double FILLED_IN = 0.7;
    private static final double LEFT_OUT = 0.1;

    /** Besides evidence and names, the blanks that completeness does not ask for, or asks for under a condition. */
    private static final List<String> OPTIONAL = List.of(
            "/basics/operator/kind",
            "/cover/authoritySealed",
            "/green/co2Formula",
            "/plan/stages/",
            "/plan/targets/other",
            "/declaration/");

    @Override
    public void check(Subject rules, Variation form, Random random, Violations violations) {
        compare(rules, form, filledIn(form, random), violations);
        compare(rules, leftOut(form, random), form, violations);
    }

    private static void compare(Subject rules, Variation blank, Variation filled, Violations violations) {
        Assessment after = rules.assess(filled.application());
        for (Finding before : rules.findings(blank)) {
            Outcome now = after.finding(before.criterion().id()).outcome();
            boolean overturned = before.outcome() != Outcome.UNDETERMINED && now != before.outcome();
            violations.addIf(
                    overturned && !rules.isAboutBlanks(before.criterion()),
                    before,
                    "it was " + before.outcome() + " and is " + now
                            + " (a rule about what is filled in belongs in completeness) with\n" + filled);
        }
    }

    private static Variation filledIn(Variation form, Random random) {
        DrawnValues values = new DrawnValues(random);
        Map<String, @Nullable Object> filled = new LinkedHashMap<>();
        for (Cell there : form.baseCells().values()) {
            boolean blank = form.cell(there.pointer()).isBlank();
            if (isRequired(there) && blank && random.nextDouble() < FILLED_IN) {
                filled.put(there.pointer(), values.draw(there));
            }
        }
        return form.with(filled);
    }

    private static Variation leftOut(Variation form, Random random) {
        Map<String, @Nullable Object> blank = new LinkedHashMap<>();
        for (Cell there : form.baseCells().values()) {
            if (isRequired(there) && random.nextDouble() < LEFT_OUT) {
                blank.put(there.pointer(), null);
            }
        }
        return form.with(blank);
    }

    private static boolean isRequired(Cell cell) {
        return !(cell instanceof Names) && OPTIONAL.stream().noneMatch(cell.pointer()::startsWith);
    }
}
