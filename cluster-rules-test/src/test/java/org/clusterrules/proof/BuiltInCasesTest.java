package org.clusterrules.proof;

import java.util.stream.Stream;
import org.clusterrules.kit.RuleCases;
import org.clusterrules.rules.RuleSet;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** The cases that stand beside the built-in rule sets. */
class BuiltInCasesTest {
    @TestFactory
    Stream<DynamicNode> cases() {
        return RuleSet.builtInIds().stream().map(id -> DynamicContainer.dynamicContainer(id, RuleCases.builtIn(id)));
    }
}
