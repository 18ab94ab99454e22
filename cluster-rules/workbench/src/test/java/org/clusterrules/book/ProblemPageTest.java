package org.clusterrules.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.clusterrules.cases.Cases;
import org.clusterrules.rulefile.InvalidRuleSetException;
import org.clusterrules.rulefile.ProblemCode;
import org.clusterrules.rulefile.RuleProblem;
import org.clusterrules.rules.RuleSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind of problem has a page, and its examples are what they say. */
class ProblemPageTest {
    /** No file by itself has them: a permission, a service, and what no other check has let through so far. */
    private static final Set<ProblemCode> OF_NO_FILE =
            EnumSet.of(ProblemCode.UNREADABLE_FILE, ProblemCode.CANNOT_BE_LOADED, ProblemCode.CANNOT_BE_APPLIED);

    @TempDir
    private Path folder;

    @Test
    void everyCodeHasAPageInTheirOrder() {
        assertEquals(
                Arrays.asList(ProblemCode.values()),
                ProblemPage.all().stream().map(ProblemPage::code).toList());
        assertEquals(
                OF_NO_FILE,
                ProblemPage.all().stream()
                        .filter(page -> page.avoid().note().isPresent())
                        .map(ProblemPage::code)
                        .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void theExampleToAvoidHasThatProblemAndTheOneToPreferHasNone(ProblemCode code) throws IOException {
        ProblemPage page = ProblemPage.of(code);
        if (OF_NO_FILE.contains(code)) {
            assertEquals(Map.of(), page.avoid().pieces());
            return;
        }
        Set<String> expected = new TreeSet<>(Set.of(code.id()));
        page.also().forEach(other -> expected.add(other.id()));

        assertEquals(expected, problems(page.avoid(), "avoid"));
        assertEquals(Set.of(), problems(page.prefer(), "prefer"));
    }

    private Set<String> problems(ProblemExample example, String name) throws IOException {
        Path directory = folder.resolve(name).resolve("my-rules");
        for (Map.Entry<String, byte[]> file : ExampleFiles.of(example).entrySet()) {
            Path path = directory.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.createDirectories(directory);
            Files.write(path, file.getValue());
        }
        Set<String> codes = new TreeSet<>();
        try {
            RuleSet rules = RuleSet.load(directory);
            rules.warnings().forEach(problem -> codes.add(problem.code().id()));
            boolean passes = Cases.in(directory).run(rules.direct()).passes();
            if (!passes) {
                codes.add(ProblemCode.CASE_FAILS.id());
            }
        } catch (InvalidRuleSetException e) {
            e.problems().stream().map(RuleProblem::code).map(ProblemCode::id).forEach(codes::add);
        }
        return codes;
    }

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void everyPageSaysItsPieceInBothLanguages(ProblemCode code) {
        ProblemPage page = ProblemPage.of(code);

        assertTrue(page.why().zh().endsWith("。"), page.why().zh());
        assertTrue(page.why().en().matches("[A-Z@\"].*\\."), page.why().en());
        for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            String text = new ProblemGuide(language).text(code);
            assertTrue(text.contains(page.why().in(language).substring(0, 8)), text);
            assertFalse(text.contains("{{"), text);
            assertTrue(new ProblemGuide(language).markdown(code).contains(code.id()));
        }
    }
}
