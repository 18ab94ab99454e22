package org.clusterrules.rules;

import java.io.IOException;
import java.nio.file.Path;
import org.clusterrules.compiler.CheckedRuleSet;
import org.clusterrules.compiler.RuleSetCompiler;

/** Reads and checks the files of a rule set without compiling them, for tools that look at the rules themselves. */
public final class RuleFiles {
    private RuleFiles() {}

    /**
     * Checks the rule set in a directory.
     *
     * @throws IOException if the directory cannot be read
     * @throws org.clusterrules.compiler.InvalidRuleSetException if it holds no rule set; says everything that is wrong with it
     */
    public static CheckedRuleSet check(Path directory) throws IOException {
        return RuleDirectory.check(directory);
    }

    /**
     * Checks a rule set that comes with the library.
     *
     * @throws IllegalArgumentException if there is no such rule set
     */
    public static CheckedRuleSet checkBuiltIn(String id) {
        return RuleSetCompiler.check(
                BuiltIn.files(id)
                        .orElseThrow(() ->
                                new IllegalArgumentException("no rule set \"" + id + "\"; built in: " + BuiltIn.ids())),
                BuiltIn.LIBRARY);
    }
}
