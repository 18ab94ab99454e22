package org.clusterrules.cli;

import java.util.List;
import java.util.Optional;
import org.clusterrules.cases.Cases;
import org.clusterrules.rules.RuleSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which rules; the national ones where none is given. */
final class RuleSetOptions {
    @Option(names = "--rule-set", paramLabel = "ID", descriptionKey = "rule-set")
    private @Nullable String ruleSet;

    @Option(names = "--rules", paramLabel = "DIR", descriptionKey = "rules")
    private @Nullable String rules;

    /** Refuses options that do not go together. */
    void check(Subcommand command) {
        check(command, false);
    }

    /** Refuses options that do not go together, and names that are not known; a family is known where a day chooses its version. */
    void check(Subcommand command, boolean withFamilies) {
        if (ruleSet != null && rules != null) {
            throw command.refuse("rules-twice");
        } else if (ruleSet != null
                && !RuleSet.builtInIds().contains(ruleSet)
                && !(withFamilies && Versions.isBuiltIn(ruleSet))) {
            throw command.refuse("no-rule-set", ruleSet, String.join(", ", RuleSet.builtInIds()));
        }
    }

    /** Whether one of the options is given. */
    boolean areNamed() {
        return ruleSet != null || rules != null;
    }

    /** Returns the rules, ready to be applied; nothing where something is wrong, which is added to the problems. */
    Optional<RuleSet> load(Words words, List<String> problems) {
        return new Rules(words, problems).load(ruleSet, rules);
    }

    /** Returns the rules that are in force on a day, ready to be applied. */
    Optional<RuleSet> load(Versions versions) {
        return versions.choose(ruleSet, rules);
    }

    /** Returns the rules; says everything that is wrong with them. */
    RuleSet load(Words words) {
        return Rules.require(words, loader -> loader.load(ruleSet, rules));
    }

    /** Returns the files that no result may be written over. */
    RuleFiles files() {
        return RuleFiles.in(rules);
    }

    /** Returns the cases in the directory of the rules, if it is one. */
    Optional<Cases> cases(Words words) {
        return Optional.ofNullable(rules)
                .map(directory -> Rules.require(
                        words, loader -> loader.read(directory, () -> Cases.in(NamedFiles.path(directory, words)))));
    }
}
