package org.clusterrules.compiler;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.clusterrules.assessment.Part;

/** Compiles the files of a rule set. */
public final class RuleSetCompiler {
    private RuleSetCompiler() {}

    /** Finds what a rule set extends, as its {@code extends} names it. */
    public interface Library {
        /** Returns the files by name, or nothing where there is no such rule set. */
        Optional<Map<String, byte[]>> files(String base);

        /** Returns where the rule set of that name finds what it extends itself. */
        default Library of(String base) {
            return this;
        }

        /** Returns what tells the rule set of that name from others, whatever way leads there. */
        default String place(String base) {
            return base;
        }

        /** Returns the names of what comes with the library. */
        default List<String> builtInIds() {
            return List.of();
        }
    }

    /** Returns the names of the files that a rule set may have, in their order. */
    public static List<String> fileNames() {
        return Stream.concat(Stream.of(Manifest.FILE), Stream.of(Part.values()).map(RuleSetCompiler::fileName))
                .toList();
    }

    static String fileName(Part part) {
        return part.id() + ".drl";
    }

    /**
     * Checks and compiles a rule set.
     *
     * @param files its files by name: {@code ruleset.yaml} and a rule file a part
     * @param library where the rule set that it extends is found
     * @throws InvalidRuleSetException if anything is wrong with the files
     */
    public static CompiledRuleSet compile(Map<String, byte[]> files, Library library) {
        CheckedRuleSet checked = check(files, library);
        return DroolsCompiler.compile(checked.info(), checked.rules());
    }

    /**
     * Checks a rule set without compiling it.
     *
     * @param files its files by name: {@code ruleset.yaml} and a rule file a part
     * @param library where the rule set that it extends is found
     * @throws InvalidRuleSetException if anything is wrong with the files
     */
    public static CheckedRuleSet check(Map<String, byte[]> files, Library library) {
        RuleProblems problems = new RuleProblems();
        CheckedRuleSet checked = RuleSetReader.read(files, library, problems);
        problems.throwIfAny();
        SmokeTest.run(checked.rules(), problems);
        problems.throwIfAny();
        return new CheckedRuleSet(checked.info(), checked.rules(), problems.inOrder());
    }
}
