package org.clusterrules.equivalence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clusterrules.cases.Cases;
import org.clusterrules.model.Variation;
import org.clusterrules.rulefile.Rule;
import org.clusterrules.rules.RuleSet;

/** Rules that are read from a directory, as an analyst would write them. */
final class TwoRules {
    static final Variation BASE = Variation.of(Cases.eligibleForm());

    private TwoRules() {}

    /** Returns a rule of the part {@code standard} for each of these requirements, about the same facts. */
    static List<Rule> read(Path directory, String facts, String... requirements) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < requirements.length; i++) {
            text.append("rule \"standard.r").append(i).append("\"\n");
            text.append("    @title(\"规则")
                    .append("甲乙丙丁戊己".charAt(i))
                    .append("\")  @basis(\"无\")  @area(\"INDUSTRY\")\n");
            text.append("when\n    ").append(facts).append("\nthen\n    criterion");
            text.append(requirements[i]).append(";\nend\n\n");
        }
        try {
            Files.writeString(directory.resolve("ruleset.yaml"), "id: ours\ntitle: 规则\nedition: \"2022\"\n");
            Files.writeString(directory.resolve("standard.drl"), text);
            return RuleSet.load(directory).rules();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compares two requirements about the same facts. */
    static Equivalence compare(Path directory, String facts, String one, String other) {
        List<Rule> rules = read(directory, facts, one, other);
        return Equivalence.of(rules.get(0), rules.get(1), BASE);
    }
}
