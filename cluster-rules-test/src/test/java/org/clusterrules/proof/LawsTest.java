package org.clusterrules.proof;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;

import com.google.common.collect.Sets;
import java.util.Set;
import java.util.stream.Stream;
import org.clusterrules.kit.Laws;
import org.clusterrules.rules.RuleSet;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** The laws of the kit hold of the built-in rule sets, as they are tried for any rule set. */
class LawsTest {
    private static final Set<String> DIFFERENT_IN_SHANGHAI = Set.of(
            "standard.total-output",
            "standard.total-output-growth",
            "standard.sme-output-share",
            "standard.leading-output-share",
            "standard.output-growth",
            "standard.quality-enterprises",
            "targets.output-growth-baseline",
            // It reads what the standard came to.
            "targets.baseline-meets-standard");

    private static final Set<String> DIFFERENT_IN_YUNNAN = Sets.union(
            DIFFERENT_IN_SHANGHAI,
            Set.of("standard.rd-growth", "standard.iiot-adoption", "standard.industrial-software"));

    /** The last three are its own. */
    private static final Set<String> DIFFERENT_IN_LIAONING = Set.of(
            "standard.total-output",
            "standard.total-output-growth",
            "standard.sme-output-share",
            "standard.leading-output-share",
            "standard.output-growth",
            "standard.rd-growth",
            "standard.supply-chain",
            "standard.standards",
            "targets.output-growth-baseline",
            "targets.baseline-meets-standard",
            "standard.platforms",
            "standard.patent-growth",
            "standard.patents-per-10k");

    @TestFactory
    Stream<DynamicNode> laws() {
        return RuleSet.builtInIds().stream().map(id -> dynamicContainer(id, Laws.of(RuleSet.builtIn(id))));
    }

    @TestFactory
    Stream<DynamicNode> aProvinceChangesWhatItLists() {
        RuleSet national = RuleSet.builtIn("national-2022");
        return Stream.of(
                Laws.ofExtension(national, RuleSet.builtIn("yunnan"), DIFFERENT_IN_YUNNAN),
                Laws.ofExtension(national, RuleSet.builtIn("shanghai-2024"), DIFFERENT_IN_SHANGHAI),
                Laws.ofExtension(national, RuleSet.builtIn("liaoning-2023"), DIFFERENT_IN_LIAONING));
    }
}
