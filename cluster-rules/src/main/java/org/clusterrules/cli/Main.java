package org.clusterrules.cli;

import java.nio.file.Path;
import java.util.Locale;
import org.clusterrules.assessment.AssessmentJson;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.rules.RuleSet;

/** Temporary. */
public final class Main {
    private Main() {}

    /** Assesses. */
    public static void main(String[] args) throws Exception {
        System.out.println(AssessmentJson.write(
                RuleSet.builtIn("national-2022").assess(ApplicationJson.read(Path.of(args[0]))), Locale.CHINESE));
    }
}
