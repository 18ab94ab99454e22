package consumer;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.model.Application;
import org.clusterrules.rules.RuleSet;

/** Fills in a form from figures by pointer, as a table of a database has them, and assesses it. */
public final class FromATable {
    private FromATable() {}

    public static void main(String[] args) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("/industry/totalOutput/2019", new BigDecimal("45.10"));
        figures.put("/industry/totalOutput/2020", new BigDecimal("49.61"));
        figures.put("/industry/totalOutput/2021", new BigDecimal("54.57"));
        figures.put("/industry/leadingOutputShare/2021", new BigDecimal("70.01"));
        figures.put("/basics/area", 62.5);

        Application form = Application.builder("2022")
                .set("/basics/clusterName", "竹屿县竹木家居产业集群")
                .set("/basics/noMisconduct", "YES")
                .setAll(figures)
                .tick("/governance/smeServicesWork", "TRAINING", "training.pdf")
                .build();

        Assessment assessment = RuleSet.builtIn("national-2022").assess(form);
        System.out.println(assessment.finding("standard.leading-output-share").outcome());
        System.out.println(assessment.finding("standard.total-output").outcome());
        System.out.println(assessment.eligible());
    }
}
