package org.clusterrules.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.Finding;
import org.clusterrules.kit.Laws;
import org.clusterrules.model.Variation;
import org.clusterrules.rules.RuleSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Rule sets of a few rules, and a form near their thresholds. */
abstract class RulesOnOneForm {
    static final String CLOUD = "/digital/cloudAdoption";
    static final String IIOT = "/digital/iiotAdoption";
    static final String WASTE = "/green/solidWasteAboveAverage";
    static final String FDI = "/openness/fdiGrowth/2021";

    /** The facts of the variables that a requirement uses. */
    static String facts(String requirement) {
        Map<String, String> bindings = Map.of(
                "$cloud", "Digital( $cloud : cloudAdoption )",
                "$iiot", "Digital( $iiot : iiotAdoption )",
                "$waste", "Green( $waste : solidWasteAboveAverage )",
                "$standards", "Innovation( $standards : standards )",
                "$intensity", "Innovation( $intensity : rdIntensity )");
        return bindings.entrySet().stream()
                .filter(binding -> requirement.contains(binding.getKey()))
                .map(binding -> "    " + binding.getValue() + "\n")
                .collect(Collectors.joining("", "when\n", "then\n    criterion." + requirement + ";"));
    }

    Variation form = Variation.of(Laws.samples().get(0));

    @TempDir
    private Path directory;

    @BeforeEach
    void numbers() {
        form = form.with(CLOUD, "62.35").with(IIOT, "15.00").with(WASTE, "YES");
    }

    final RuleSet rules(String file, String... rules) throws IOException {
        Files.writeString(directory.resolve("ruleset.yaml"), "id: joined\ntitle: 示例\nedition: \"2022\"\n");
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rules.length; i++) {
            text.append("rule \"" + file + ".joined-" + i + "\"\n    @title(\"示例" + i
                            + "\") @basis(\"示例\")\n    @area(\"GREEN\")\n")
                    .append(rules[i])
                    .append("\nend\n");
        }
        Files.writeString(directory.resolve(file + ".drl"), text);
        return RuleSet.load(directory);
    }

    /** Returns the finding of a rule that requires this, the same from both engines. */
    final Finding finding(String requirement) throws IOException {
        return findingOf(facts(requirement));
    }

    /** Returns the finding of a rule from {@code when} on, the same from both engines. */
    final Finding findingOf(String rule) throws IOException {
        RuleSet rules = rules("standard", rule);
        Assessment assessment = rules.assess(form.application());
        assertEquals(
                assessment.in(Locale.ENGLISH),
                rules.direct().assess(form.application()).in(Locale.ENGLISH));
        return assessment.findings().get(0);
    }

    static List<String> advice(Finding finding) {
        return finding.advice().stream()
                .map(change -> change.from().pointer() + " → " + change.to())
                .toList();
    }
}
