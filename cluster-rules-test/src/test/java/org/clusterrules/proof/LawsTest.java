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

    /** {@link LawProperties} tries the same laws on other forms. */
    private static final int FORMS = Integer.getInteger("proof.forms", 2_000) / 60;

    /** That a session says the same is what {@link OneMeaningTest} is about. */
    private static RuleSet direct(String id) {
        return RuleSet.builtIn(id).direct();
    }

    @TestFactory
    Stream<DynamicNode> laws() {
        return RuleSet.builtInIds().stream().map(id -> dynamicContainer(id, Laws.of(direct(id), FORMS)));
    }

    @TestFactory
    Stream<DynamicNode> aProvinceChangesWhatItLists() {
        RuleSet national = direct("national-2022");
        return Stream.of(
                Laws.ofExtension(national, direct("yunnan"), DIFFERENT_IN_YUNNAN),
                Laws.ofExtension(national, direct("shanghai-2024"), DIFFERENT_IN_SHANGHAI),
                Laws.ofExtension(national, direct("liaoning-2023"), DIFFERENT_IN_LIAONING));
    }
}
