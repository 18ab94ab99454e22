package org.clusterrules.proof;

import java.util.Arrays;

/** The rule sets of variants.tsv. */
enum Variant {
    NATIONAL_2022("national-2022"),
    YUNNAN("yunnan"),
    SHANGHAI_2024("shanghai-2024"),
    LIAONING_2023("liaoning-2023");

    private final String id;

    Variant(String id) {
        this.id = id;
    }

    static Variant of(String ruleSet) {
        return Arrays.stream(values())
                .filter(variant -> variant.id.equals(ruleSet))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the second reading does not know the rule set " + ruleSet));
    }
}
