package org.clusterrules.cases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.model.Variation;
import org.clusterrules.rulefile.RuleProblem;
import org.clusterrules.rules.RuleSet;

/** Case files written in tests, on the form that meets everything. */
final class CaseFiles {
    static final RuleSet NATIONAL = RuleSet.builtIn("national-2022");
    static final Application ELIGIBLE = eligible();

    private CaseFiles() {}

    private static Application eligible() {
        try (InputStream form = ApplicationJson.class.getResourceAsStream("samples/eligible.json")) {
            return ApplicationJson.read(form);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Variation form() {
        return Variation.of(ELIGIBLE);
    }

    /** Returns the cases in a file in which nothing is wrong. */
    static List<Case> cases(String yaml) {
        List<RuleProblem> problems = new ArrayList<>();
        List<Case> cases = parse(yaml.getBytes(UTF_8), problems);
        assertEquals(List.of(), problems);
        return cases;
    }

    /** Returns what is wrong with a file, in English, a line each. */
    static List<String> problems(byte[] yaml) {
        List<RuleProblem> problems = new ArrayList<>();
        parse(yaml, problems);
        return problems.stream()
                .map(problem -> problem.describe(Locale.ENGLISH))
                .toList();
    }

    private static List<Case> parse(byte[] yaml, List<RuleProblem> problems) {
        return CaseFileParser.parse(
                "a.cases.yaml",
                yaml,
                criterion -> true,
                name -> name.equals("eligible") ? Optional.of(ELIGIBLE) : Optional.empty(),
                problems);
    }
}
