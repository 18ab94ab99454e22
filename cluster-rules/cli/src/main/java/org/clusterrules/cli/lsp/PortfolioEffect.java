package org.clusterrules.cli.lsp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Application;
import org.clusterrules.model.Edition;
import org.clusterrules.model.FormReader;
import org.clusterrules.model.FormReader.Arrangement;
import org.clusterrules.model.InvalidApplicationException;
import org.clusterrules.model.Problem;
import org.clusterrules.rules.RuleSet;

/**
 * How many applications of a portfolio have other outcomes than under other rules.
 *
 * @param against the name of the other rules
 * @param applications the number of applications
 * @param changed for each criterion of both, the number of applications whose outcome differs
 */
record PortfolioEffect(String against, int applications, Map<String, Integer> changed) {
    /** As many as cause no noticeable delay. */
    private static final int MOST = 2_000;

    /** The first applications of a file, and the problems of those that cannot be read. */
    record Portfolio(List<Application> read, List<Problem> refused) {}

    /** Reads the applications of a file, which may be of this edition or of a known one. */
    static Portfolio read(Path file, Edition edition) throws IOException {
        Portfolio portfolio = new Portfolio(new ArrayList<>(), new ArrayList<>());
        try (FormReader forms = new FormReader(Files.newInputStream(file), UTF_8, Arrangement.ANY, edition)) {
            for (Optional<FormReader.Entry> next = forms.next();
                    next.isPresent() && portfolio.read.size() < MOST;
                    next = forms.next()) {
                try {
                    portfolio.read.add(next.get().application());
                } catch (InvalidApplicationException e) {
                    portfolio.refused.add(e.problems().get(0));
                }
            }
        }
        return portfolio;
    }

    /** Compares two rule sets; empty if that is no longer wanted. */
    static Optional<PortfolioEffect> of(
            String against, RuleSet before, RuleSet after, List<Application> applications, BooleanSupplier isWanted) {
        RuleSet one = before.direct();
        RuleSet other = after.direct();
        Map<String, Integer> changed = new HashMap<>();
        for (Application application : applications) {
            if (!isWanted.getAsBoolean()) {
                return Optional.empty();
            }
            Map<String, Outcome> outcomes = outcomes(one.assess(application));
            outcomes(other.assess(application)).forEach((id, outcome) -> {
                Outcome was = outcomes.get(id);
                if (was != null) {
                    changed.merge(id, was == outcome ? 0 : 1, Integer::sum);
                }
            });
        }
        return Optional.of(new PortfolioEffect(against, applications.size(), changed));
    }

    private static Map<String, Outcome> outcomes(Assessment assessment) {
        Map<String, Outcome> outcomes = new HashMap<>();
        for (Finding finding : assessment.findings()) {
            outcomes.put(finding.criterion().id(), finding.outcome());
        }
        return outcomes;
    }
}
