package org.clusterrules.cli;

import java.util.List;
import java.util.Optional;
import org.clusterrules.cases.Cases;
import org.clusterrules.rules.RuleSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Selects the rules; by default, the national ones. */
final class RuleSetOptions {
    @Option(names = "--rule-set", paramLabel = "ID", descriptionKey = "rule-set")
    private @Nullable String ruleSet;

    @Option(names = "--rules", paramLabel = "DIR", descriptionKey = "rules")
    private @Nullable String rules;

    void check(Subcommand command) {
        check(command, false);
    }

    /** Refuses options that exclude each other, and unknown names; a family is known only where a day chooses its version. */
    void check(Subcommand command, boolean withFamilies) {
        if (ruleSet != null && rules != null) {
            throw command.refuse("rules-twice");
        } else if (ruleSet != null && !(withFamilies && Versions.isBuiltIn(ruleSet))) {
            command.checkBuiltIn("no-rule-set", ruleSet);
        }
    }

    boolean areNamed() {
        return ruleSet != null || rules != null;
    }

    /** Returns the rules; empty if there are problems, which are added to the list. */
    Optional<RuleSet> load(CliMessages messages, List<String> problems) {
        return new RuleSetLoader(messages, problems).load(ruleSet, rules);
    }

    Optional<RuleSet> load(Versions versions) {
        return versions.choose(ruleSet, rules);
    }

    /** Returns the rules; refuses them with everything that is wrong. */
    RuleSet load(CliMessages messages) {
        return RuleSetLoader.require(messages, loader -> loader.load(ruleSet, rules));
    }

    RuleFiles files() {
        return RuleFiles.in(rules);
    }

    Optional<Cases> cases(CliMessages messages) {
        return Optional.ofNullable(rules)
                .map(directory -> RuleSetLoader.require(
                        messages,
                        loader -> loader.read(directory, () -> Cases.in(FileArguments.path(directory, messages)))));
    }
}
