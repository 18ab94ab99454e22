package consumer;

import static org.clusterrules.model.FormCells.BASICS_AREA;
import static org.clusterrules.model.FormCells.BASICS_CLUSTER_NAME;
import static org.clusterrules.model.FormCells.BASICS_NO_MISCONDUCT;
import static org.clusterrules.model.FormCells.COVER_DECLARED_ON;
import static org.clusterrules.model.FormCells.GOVERNANCE_SME_SERVICES_WORK;
import static org.clusterrules.model.FormCells.INDUSTRY_LEADING_OUTPUT_SHARE;
import static org.clusterrules.model.FormCells.INDUSTRY_SMES;
import static org.clusterrules.model.FormCells.INDUSTRY_TOTAL_OUTPUT;
import static org.clusterrules.model.FormCells.INNOVATION_PLATFORMS_PROVINCIAL_COUNT;
import static org.clusterrules.model.FormCells.PLAN_TARGETS_OTHER_INDICATOR;
import static org.clusterrules.model.FormCells.PLAN_TARGETS_OTHER_TARGET;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationBuilder;
import org.clusterrules.model.Choice;
import org.clusterrules.rules.RuleSet;

/** Fills in a form from the rows of a table, as a database has them, and from a map by pointer, and assesses it. */
public final class FromATable {
    private static final List<YearRow> TABLE = List.of(
            new YearRow(2019, new BigDecimal("45.10"), null, 298),
            new YearRow(2020, new BigDecimal("49.61"), null, 304),
            new YearRow(2021, new BigDecimal("54.57"), new BigDecimal("70.01"), 310));

    private static final Map<String, Object> BY_POINTER =
            Map.of("/digital/cloudAdoption", "35.5", "/plan/targets/qualitySmes/target", 120);

    private FromATable() {}

    /** A row of the table; a figure that nobody knows is null. */
    private record YearRow(int year, BigDecimal totalOutput, BigDecimal leadingShare, long smes) {}

    public static void main(String[] args) {
        Assessment assessment = RuleSet.builtIn("national-2022").assess(form());
        System.out.println(assessment.finding("standard.leading-output-share").outcome());
        System.out.println(assessment.finding("standard.total-output").outcome());
        System.out.println(assessment.eligible());
    }

    private static Application form() {
        ApplicationBuilder form = Application.builder("2022")
                .set(BASICS_CLUSTER_NAME, "竹屿县竹木家居产业集群")
                .set(COVER_DECLARED_ON, LocalDate.of(2022, 10, 12))
                .set(BASICS_AREA, 62.5)
                .set(BASICS_NO_MISCONDUCT, Choice.YES)
                .setNone(INNOVATION_PLATFORMS_PROVINCIAL_COUNT)
                .tick(GOVERNANCE_SME_SERVICES_WORK, "TRAINING", "training.pdf")
                .set(PLAN_TARGETS_OTHER_INDICATOR.at(0), "企业上云比例")
                .set(PLAN_TARGETS_OTHER_TARGET.at(0), 60);
        for (YearRow row : TABLE) {
            form.set(INDUSTRY_TOTAL_OUTPUT.in(row.year()), row.totalOutput())
                    .set(INDUSTRY_LEADING_OUTPUT_SHARE.in(row.year()), row.leadingShare())
                    .set(INDUSTRY_SMES.in(row.year()), row.smes());
        }
        return form.setAll(BY_POINTER).build();
    }
}
