package org.clusterrules.fuzz;

import java.util.List;
import org.clusterrules.cli.CheckpointCheck;

/** What Jazzer calls: once with the name of what is to be read, and then with one input after the other. */
public final class Fuzzer {
    /** The readers, by the names of their folders in {@code corpus}. */
    static final List<String> TARGETS = List.of("assessment", "cases", "checkpoint", "form", "rules");

    private static InputCheck check = input -> {};

    private Fuzzer() {}

    static InputCheck check(String target) throws Exception {
        return switch (target) {
            case "assessment" -> new WrittenAssessmentCheck();
            case "cases" -> new CaseFileCheck();
            case "checkpoint" -> new CheckpointCheck();
            case "form" -> new FormCheck();
            case "rules" -> new RuleSetCheck();
            default ->
                throw new IllegalArgumentException("there is no target \"" + target + "\"; expected one of " + TARGETS);
        };
    }

    public static void fuzzerInitialize(String[] arguments) throws Exception {
        check = check(arguments[0]);
    }

    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        check.check(input);
    }
}
