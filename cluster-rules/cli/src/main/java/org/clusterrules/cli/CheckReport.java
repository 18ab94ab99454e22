package org.clusterrules.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.clusterrules.rulefile.RuleProblem;
import org.clusterrules.rules.RuleSet;

/**
 * What was found in a directory of rules.
 *
 * @param directory the directory, as it was named
 * @param rules the rule set; nothing where it cannot be used
 * @param problems what is wrong, in the order of the files
 */
record CheckReport(String directory, Optional<RuleSet> rules, List<RuleProblem> problems) {
    CheckReport {
        problems = List.copyOf(problems);
    }

    long errors() {
        return problems.stream().filter(RuleProblem::isError).count();
    }

    long warnings() {
        return problems.size() - errors();
    }

    /** Returns the file of a problem, by the way that was named. */
    Path file(RuleProblem problem) {
        return Path.of(directory, problem.file()).normalize();
    }
}
