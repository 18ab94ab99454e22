package org.clusterrules.kit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.stream.Stream;
import org.clusterrules.cases.CaseReport;
import org.clusterrules.cases.Cases;
import org.clusterrules.mutation.Mutant;
import org.clusterrules.mutation.Mutation;
import org.clusterrules.rules.RuleSet;
import org.junit.jupiter.api.DynamicNode;

/**
 * The mutants of a rule set as tests of JUnit 5: a container for each criterion, a test for each error that could be made in
 * its rule, which fails where no case would notice it.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicNode> mutants() throws IOException {
 *     return RuleMutants.in(Path.of("rules"));
 * }
 * }</pre>
 */
public final class RuleMutants {
    private RuleMutants() {}

    /**
     * Returns the mutants of the rules in a directory, held against the cases beside them.
     *
     * @throws IOException if the directory cannot be read
     * @throws org.clusterrules.rulefile.InvalidRuleSetException if the rules or the cases are wrong
     */
    public static Stream<DynamicNode> in(Path directory) throws IOException {
        return nodes(Cases.in(directory).run(RuleSet.load(directory).direct()));
    }

    /** Returns the mutants of a rule set that comes with the library. */
    public static Stream<DynamicNode> builtIn(String id) {
        return nodes(Cases.builtIn(id).run(RuleSet.builtIn(id).direct()));
    }

    private static Stream<DynamicNode> nodes(CaseReport cases) {
        Mutation mutation = Mutation.of(cases.rules());
        Set<Mutant> survivors = Set.copyOf(mutation.survivors(cases));
        return mutation.mutants().stream()
                .collect(groupingBy(mutant -> mutant.criterion().id(), LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .map(criterion -> dynamicContainer(
                        criterion.getKey(), criterion.getValue().stream().map(mutant -> test(mutant, survivors))));
    }

    private static DynamicNode test(Mutant mutant, Set<Mutant> survivors) {
        return dynamicTest(
                mutant.description().en(),
                () -> assertFalse(survivors.contains(mutant), () -> "no case notices " + mutant));
    }
}
