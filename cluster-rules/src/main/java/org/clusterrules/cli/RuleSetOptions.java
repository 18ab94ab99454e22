package org.clusterrules.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clusterrules.compiler.CheckedRuleSet;
import org.clusterrules.rules.RuleSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say which rules; the national ones where none is given. */
final class RuleSetOptions {
    private static final String DEFAULT = "national-2022";

    private final Words words;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(names = "--rule-set", paramLabel = "ID", descriptionKey = "rule-set")
    private @Nullable String ruleSet;

    @Option(names = "--rules", paramLabel = "DIR", descriptionKey = "rules")
    private @Nullable String rules;

    RuleSetOptions(Words words) {
        this.words = words;
    }

    /** Refuses options that do not go together. */
    void check() {
        if (ruleSet != null && rules != null) {
            throw refuse("rules-twice");
        } else if (ruleSet != null && !RuleSet.builtInIds().contains(ruleSet)) {
            throw refuse("no-rule-set", ruleSet, String.join(", ", RuleSet.builtInIds()));
        }
    }

    /** Returns the rules, ready to be applied; nothing where something is wrong, which is added to the problems. */
    Optional<RuleSet> load(List<String> problems) {
        return new Rules(words, problems).load(id(), rules);
    }

    /** Returns the rules as they stand in their files. */
    CheckedRuleSet read() {
        List<String> problems = new ArrayList<>();
        return new Rules(words, problems).read(id(), rules).orElseThrow(() -> new UnreadableException(problems));
    }

    private String id() {
        return ruleSet == null ? DEFAULT : ruleSet;
    }

    private ParameterException refuse(String key, Object... arguments) {
        if (spec == null) {
            throw new IllegalStateException("not parsed");
        }
        return new ParameterException(spec.commandLine(), words.of(key, arguments));
    }
}
