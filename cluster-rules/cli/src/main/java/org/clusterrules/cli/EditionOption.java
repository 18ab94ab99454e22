package org.clusterrules.cli;

import java.util.Map;
import org.clusterrules.model.Edition;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Selects the edition of the form; by default, that of the national rules. */
final class EditionOption {
    private static final String DEFAULT = "2022";

    @Option(names = "--edition", paramLabel = "EDITION", descriptionKey = "edition")
    private @Nullable String id;

    @Option(names = "--rules", paramLabel = "DIR", descriptionKey = "edition-rules")
    private @Nullable String rules;

    Edition of(Subcommand command) {
        if (rules != null && id != null) {
            throw command.refuse("edition-twice");
        } else if (rules != null) {
            return RuleSetLoader.require(command.messages(), loader -> loader.load(null, rules))
                    .edition();
        }
        Map<String, Edition> known = Edition.all();
        String wanted = id == null ? DEFAULT : id;
        Edition edition = known.get(wanted);
        if (edition == null) {
            throw command.refuse("no-edition", wanted, String.join(", ", known.keySet()));
        }
        return edition;
    }

    /** Refuses the option where it has no effect. */
    void checkIsNotGiven(Subcommand command) {
        if (id != null || rules != null) {
            throw command.refuse("edition-of-assessment");
        }
    }
}
