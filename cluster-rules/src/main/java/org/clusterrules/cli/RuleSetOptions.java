package org.clusterrules.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clusterrules.compiler.CheckedRuleSet;
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
        if (ruleSet != null && rules != null) {
            throw command.refuse("rules-twice");
        } else if (ruleSet != null && !RuleSet.builtInIds().contains(ruleSet)) {
            throw command.refuse("no-rule-set", ruleSet, String.join(", ", RuleSet.builtInIds()));
        }
    }

    /** Returns the rules, ready to be applied; nothing where something is wrong, which is added to the problems. */
    Optional<RuleSet> load(Words words, List<String> problems) {
        return new Rules(words, problems).load(ruleSet, rules);
    }

    /** Returns the rules as they stand in their files. */
    CheckedRuleSet read(Words words) {
        List<String> problems = new ArrayList<>();
        return new Rules(words, problems).read(ruleSet, rules).orElseThrow(() -> new UnreadableException(problems));
    }
}
