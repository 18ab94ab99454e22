package org.clusterrules.kit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.clusterrules.cases.CaseReport;
import org.clusterrules.cases.CaseResult;
import org.clusterrules.cases.Cases;
import org.clusterrules.rules.RuleSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicNode;

/**
 * The cases beside a rule set as tests of JUnit 5: a container for each criterion, a test for each case.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicNode> cases() throws IOException {
 *     return RuleCases.in(Path.of("rules"));
 * }
 * }</pre>
 */
public final class RuleCases {
    private RuleCases() {}

    /**
     * Returns the cases in the directory of a rule set.
     *
     * @throws IOException if the directory cannot be read
     * @throws org.clusterrules.rulefile.InvalidRuleSetException if the rules or the cases are wrong
     */
    public static Stream<DynamicNode> in(Path directory) throws IOException {
        return nodes(Cases.in(directory).run(RuleSet.load(directory)), directory);
    }

    /** Returns the cases of a rule set that comes with the library. */
    public static Stream<DynamicNode> builtIn(String id) {
        return nodes(Cases.builtIn(id).run(RuleSet.builtIn(id)), null);
    }

    private static Stream<DynamicNode> nodes(CaseReport report, @Nullable Path directory) {
        return report.results().stream()
                .collect(groupingBy(result -> result.what().criterionId(), LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .map(criterion -> dynamicContainer(
                        criterion.getKey(), criterion.getValue().stream().map(result -> test(result, directory))));
    }

    private static DynamicNode test(CaseResult result, @Nullable Path directory) {
        String name = result.what().name() + " → " + result.what().then().outcome();
        URI source = directory == null
                ? null
                : URI.create(directory.resolve(result.what().file()).toUri() + "?line="
                        + result.what().line());
        return dynamicTest(name, source, () -> check(result));
    }

    private static void check(CaseResult result) {
        if (!result.passes()) {
            List<String> failures = result.failures().stream()
                    .map(failure -> failure.in(Locale.ENGLISH))
                    .toList();
            String said = result.finding()
                    .map(finding -> finding.message(Locale.ENGLISH))
                    .orElse("");
            fail(result.what().place() + ": "
                    + Stream.concat(failures.stream(), Stream.of(said)).collect(joining("\n")));
        }
    }
}
