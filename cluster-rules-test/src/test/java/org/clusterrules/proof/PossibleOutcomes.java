package org.clusterrules.proof;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The outcomes that each criterion can take. */
final class PossibleOutcomes {
    private static final String TABLE = """
            completeness.filled                      MET UNMET
            completeness.text-length                 MET UNMET
            completeness.plan-length                 MET UNMET
            completeness.two-decimals                MET UNMET
            completeness.tick-evidence               MET UNMET
            completeness.chain-map-evidence          MET UNMET UNDETERMINED NOT_APPLICABLE
            completeness.carbon-monitoring-evidence  MET UNMET UNDETERMINED NOT_APPLICABLE
            completeness.carbon-work-evidence        MET UNMET UNDETERMINED NOT_APPLICABLE
            completeness.co2-formula                 MET UNMET UNDETERMINED NOT_APPLICABLE
            completeness.standards-list              MET UNMET UNDETERMINED NOT_APPLICABLE
            completeness.patents-list                MET UNMET UNDETERMINED NOT_APPLICABLE
            completeness.overseas-branches-evidence  MET UNMET UNDETERMINED NOT_APPLICABLE
            completeness.signed                      MET UNMET
            completeness.cluster-name                MET UNMET UNDETERMINED
            completeness.stages                      MET UNMET
            completeness.yearly-targets              MET UNMET
            consistency.cover                        MET UNMET UNDETERMINED
            consistency.shares                       MET UNMET UNDETERMINED NOT_APPLICABLE
            consistency.amounts                      MET UNMET UNDETERMINED
            consistency.smes                         MET UNMET UNDETERMINED
            consistency.specialized-smes             MET UNMET UNDETERMINED
            consistency.little-giants                MET UNMET UNDETERMINED
            consistency.champions                    MET UNMET UNDETERMINED
            consistency.platforms                    MET UNMET UNDETERMINED
            consistency.iiot-baseline                MET UNMET UNDETERMINED
            consistency.stage-target                 MET UNMET UNDETERMINED NOT_APPLICABLE
            consistency.leading-growth               MET UNMET UNDETERMINED NOT_APPLICABLE
            consistency.average-growth               MET UNMET UNDETERMINED NOT_APPLICABLE
            consistency.patents-per-10k              MET UNMET UNDETERMINED NOT_APPLICABLE
            consistency.patents-baseline             MET UNMET UNDETERMINED
            consistency.quality-smes-baseline        MET UNMET UNDETERMINED
            consistency.dates                        MET UNMET UNDETERMINED
            declarations.operator                    MET UNMET UNDETERMINED
            declarations.not-restricted-industry     MET UNMET UNDETERMINED
            declarations.no-major-incidents          MET UNMET UNDETERMINED
            declarations.no-misconduct               MET UNMET UNDETERMINED
            declarations.energy-efficiency           MET UNMET UNDETERMINED NOT_APPLICABLE
            declarations.water-efficiency            MET UNMET UNDETERMINED NOT_APPLICABLE
            declarations.provincial-cluster          MET UNMET UNDETERMINED
            standard.area                            MET UNMET UNDETERMINED
            standard.total-output                    MET UNMET UNDETERMINED
            standard.sme-output-share                MET UNMET UNDETERMINED
            standard.leading-output-share            MET UNMET UNDETERMINED
            standard.output-growth                   MET UNMET UNDETERMINED
            standard.quality-enterprises             MET UNMET UNDETERMINED
            standard.supply-chain                    MET UNMET UNDETERMINED
            standard.rd-growth                       UNDETERMINED
            standard.standards                       MET UNMET UNDETERMINED
            standard.iiot-adoption                   UNDETERMINED
            standard.industrial-software             MET UNMET UNDETERMINED
            standard.solid-waste                     MET UNMET UNDETERMINED NOT_APPLICABLE
            standard.water-reuse                     MET UNMET UNDETERMINED NOT_APPLICABLE
            standard.openness                        MET UNMET UNDETERMINED
            standard.governance                      MET UNMET UNDETERMINED
            targets.baseline-meets-standard          MET UNMET UNDETERMINED
            targets.output-growth                    MET UNMET UNDETERMINED
            targets.quality-smes                     MET UNMET UNDETERMINED
            targets.rd-spending                      MET UNMET UNDETERMINED
            targets.invention-patents                MET UNMET UNDETERMINED
            targets.iiot-adoption                    MET NEAR UNMET UNDETERMINED
            targets.co2-emissions                    MET NEAR UNMET UNDETERMINED
            targets.energy-per-output                MET NEAR UNMET UNDETERMINED
            targets.openness                         MET UNMET UNDETERMINED
            targets.governance                       MET UNMET UNDETERMINED
            """;

    /** Their thresholds are recorded in Yunnan alone. */
    private static final Set<String> DECIDED_IN_YUNNAN = Set.of("standard.rd-growth", "standard.iiot-adoption");

    private PossibleOutcomes() {}

    /** Returns the possible outcomes by criterion: all criteria of criteria.tsv, in its order. */
    static Map<String, Set<Says>> under(Variant variant) {
        Map<String, Set<Says>> possible = new LinkedHashMap<>();
        TABLE.lines().forEach(line -> {
            String[] words = line.split(" +");
            Set<Says> outcomes = EnumSet.noneOf(Says.class);
            Stream.of(words).skip(1).map(Says::valueOf).forEach(outcomes::add);
            if (variant == Variant.YUNNAN && DECIDED_IN_YUNNAN.contains(words[0])) {
                outcomes = EnumSet.of(Says.MET, Says.UNMET, Says.UNDETERMINED);
            }
            possible.put(words[0], outcomes);
        });
        return possible;
    }
}
