package org.clusterrules.proof;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.clusterrules.kit.Law;
import org.clusterrules.model.Variation;
import org.clusterrules.rules.RuleSet;

/** The laws of the kit hold near every threshold of the policy, of good, round, poor and half-filled forms. */
class LawProperties {
    private static final List<RuleSet> RULE_SETS = RuleSet.builtInIds().stream()
            .map(id -> RuleSet.builtIn(id).direct())
            .toList();

    @Provide
    Arbitrary<Variation> forms() {
        return Bases.near();
    }

    @Provide
    Arbitrary<RuleSet> ruleSets() {
        return Arbitraries.of(RULE_SETS);
    }

    /** The same forms in every run: the search for a rounding, among others, finds what there is with luck. */
    @Property(tries = 2_000, seed = "20220930")
    void everyLawHolds(
            @ForAll Law law,
            @ForAll("ruleSets") RuleSet rules,
            @ForAll("forms") Variation form,
            @ForAll Random random) {
        law.check(rules, form, random);
    }
}
