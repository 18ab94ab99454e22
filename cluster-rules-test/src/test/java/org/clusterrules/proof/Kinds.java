package org.clusterrules.proof;

import java.util.Set;

/** Which criteria decide and which advise, and which have no threshold on record: criteria.tsv and variants.tsv. */
final class Kinds {
    /** The criteria that advise under the national standard; the others decide. */
    private static final Set<String> ADVISORY = Set.of(
            "completeness.cluster-name",
            "completeness.yearly-targets",
            "consistency.little-giants-smes",
            "consistency.high-tech-and-innovative",
            "consistency.stage-growth",
            "consistency.leading-growth",
            "consistency.average-growth",
            "consistency.patents-per-10k",
            "consistency.patents-baseline",
            "consistency.quality-smes-baseline",
            "consistency.output-growth-baseline",
            "consistency.non-industrial",
            "consistency.dates",
            "consistency.plausible-figures",
            "consistency.shares-in-percent",
            "consistency.rd-baseline",
            "consistency.co2-baseline",
            "declarations.provincial-cluster",
            "standard.area",
            "standard.total-output-growth",
            "standard.supply-chain",
            "standard.chain-map",
            "standard.quality-and-brand",
            "standard.rd-growth",
            "standard.standards",
            "standard.collaboration",
            "standard.iiot-adoption",
            "standard.industrial-software",
            "standard.digital-services",
            "standard.digital-models",
            "standard.solid-waste",
            "standard.water-reuse",
            "standard.carbon-monitoring",
            "standard.resource-use",
            "standard.green-services",
            "standard.openness",
            "standard.governance");

    private Kinds() {}

    static boolean isRequired(String criterion, Variant variant) {
        return switch (variant) {
            case NATIONAL_2022, SHANGHAI_2024 -> !ADVISORY.contains(criterion);
            case YUNNAN ->
                switch (criterion) {
                    case "standard.rd-growth", "standard.iiot-adoption", "standard.industrial-software" -> true;
                    default -> !ADVISORY.contains(criterion);
                };
            case LIAONING_2023 ->
                switch (criterion) {
                    case "standard.rd-growth", "standard.supply-chain", "standard.standards" -> true;
                    case "standard.leading-output-share", "standard.output-growth", "targets.output-growth-baseline" ->
                        false;
                    default -> !ADVISORY.contains(criterion);
                };
        };
    }

    static Set<String> notRecorded(Variant variant) {
        return switch (variant) {
            case NATIONAL_2022, SHANGHAI_2024 -> Set.of("standard.rd-growth", "standard.iiot-adoption");
            case YUNNAN -> Set.of();
            case LIAONING_2023 ->
                Set.of(
                        "standard.leading-output-share",
                        "standard.output-growth",
                        "standard.total-output-growth",
                        "standard.iiot-adoption",
                        "targets.output-growth-baseline");
        };
    }
}
