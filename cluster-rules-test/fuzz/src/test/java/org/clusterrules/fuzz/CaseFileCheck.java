package org.clusterrules.fuzz;

import static com.google.common.base.Verify.verify;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clusterrules.cases.CaseReport;
import org.clusterrules.cases.CaseResult;
import org.clusterrules.cases.Cases;
import org.clusterrules.rulefile.InvalidRuleSetException;
import org.clusterrules.rules.RuleSet;

/** Reads a file of cases from a directory, and runs them where they are right and few. */
final class CaseFileCheck implements InputCheck {
    private static final int FEW = 5;

    private final RuleSet rules = RuleSet.builtIn("national-2022").direct();
    private final Path directory = Files.createTempDirectory("cases");
    private final Path file = directory.resolve("standard.cases.yaml");

    CaseFileCheck() throws IOException {
        directory.toFile().deleteOnExit();
        file.toFile().deleteOnExit();
    }

    @Override
    public void check(byte[] input) throws IOException {
        Files.write(file, input);
        Cases cases;
        try {
            cases = Cases.in(directory);
        } catch (InvalidRuleSetException e) {
            verify(!e.problems().isEmpty(), "refused without a reason");
            TextPlaces places = TextPlaces.of(input, UTF_8);
            RuleSetCheck.verifyProblems(e.problems(), named -> places);
            return;
        }
        verify(cases.all().size() <= input.length, "more cases than bytes");
        if (cases.all().size() <= FEW) {
            CaseReport report = cases.run(rules);
            verify(report.results().size() == cases.all().size(), "not one result for each case");
            report.results().forEach(CaseFileCheck::verifyResult);
        }
    }

    private static void verifyResult(CaseResult result) {
        verify(result.passes() == result.failures().isEmpty(), "it passes with failures");
        verify(
                result.finding().isPresent() || !result.passes(),
                "%s passes without a finding",
                result.what().place());
    }
}
