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
            completeness.tick-evidence               MET UNMET UNDETERMINED NOT_APPLICABLE
            completeness.chain-map-evidence          MET UNMET UNDETERMINED NOT_APPLICABLE
            completeness.carbon-monitoring-evidence  MET UNMET UNDETERMINED NOT_APPLICABLE
            completeness.carbon-work-evidence        MET UNMET UNDETERMINED NOT_APPLICABLE
            completeness.co2-formula                 MET UNMET UNDETERMINED NOT_APPLICABLE
            completeness.standards-list              MET UNMET UNDETERMINED NOT_APPLICABLE
            completeness.patents-list                MET UNMET UNDETERMINED NOT_APPLICABLE
            completeness.overseas-branches-evidence  MET UNMET UNDETERMINED NOT_APPLICABLE
            completeness.signed                      MET UNMET
            completeness.cluster-name                MET UNMET
            completeness.stages                      MET UNMET
            completeness.yearly-targets              MET UNMET
            consistency.cover                        MET UNMET UNDETERMINED
            consistency.shares                       MET UNMET UNDETERMINED NOT_APPLICABLE
            consistency.amounts                      MET UNMET UNDETERMINED
            consistency.rates                        MET UNMET UNDETERMINED NOT_APPLICABLE
            consistency.smes                         MET UNMET UNDETERMINED
            consistency.specialized-smes             MET UNMET UNDETERMINED
            consistency.little-giants                MET UNMET UNDETERMINED
            consistency.little-giants-smes           MET UNMET UNDETERMINED
            consistency.champions                    MET UNMET UNDETERMINED
            consistency.high-tech-and-innovative     MET UNMET UNDETERMINED
            consistency.platforms                    MET UNMET UNDETERMINED
            consistency.iiot-baseline                MET UNMET UNDETERMINED
            consistency.stage-target                 MET UNMET UNDETERMINED NOT_APPLICABLE
            consistency.stage-growth                 MET UNMET UNDETERMINED NOT_APPLICABLE
            consistency.leading-growth               MET UNMET UNDETERMINED NOT_APPLICABLE
            consistency.average-growth               MET UNMET UNDETERMINED NOT_APPLICABLE
            consistency.patents-per-10k              MET UNMET UNDETERMINED NOT_APPLICABLE
            consistency.patents-baseline             MET UNMET UNDETERMINED
            consistency.quality-smes-baseline        MET UNMET UNDETERMINED
            consistency.output-growth-baseline       MET UNMET UNDETERMINED
            consistency.non-industrial               MET UNMET UNDETERMINED
            consistency.dates                        MET UNMET UNDETERMINED
            consistency.plausible-figures            MET UNMET UNDETERMINED NOT_APPLICABLE
            consistency.shares-in-percent            MET UNMET UNDETERMINED NOT_APPLICABLE
            consistency.rd-baseline                  MET UNMET UNDETERMINED NOT_APPLICABLE
            consistency.co2-baseline                 MET UNMET UNDETERMINED NOT_APPLICABLE
            declarations.operator                    MET UNMET NOT_APPLICABLE
            declarations.not-restricted-industry     MET UNMET UNDETERMINED
            declarations.no-major-incidents          MET UNMET UNDETERMINED
            declarations.no-misconduct               MET UNMET UNDETERMINED
            declarations.energy-efficiency           MET UNMET UNDETERMINED NOT_APPLICABLE
            declarations.water-efficiency            MET UNMET UNDETERMINED NOT_APPLICABLE
            declarations.provincial-cluster          MET UNMET UNDETERMINED
            standard.area                            MET UNMET UNDETERMINED
            standard.total-output                    MET UNMET UNDETERMINED
            standard.total-output-growth             MET UNMET UNDETERMINED
            standard.sme-output-share                MET UNMET UNDETERMINED
            standard.leading-output-share            MET UNMET UNDETERMINED
            standard.output-growth                   MET UNMET UNDETERMINED
            standard.quality-enterprises             MET UNMET UNDETERMINED
            standard.supply-chain                    MET UNMET UNDETERMINED
            standard.chain-map                       MET UNMET UNDETERMINED
            standard.quality-and-brand               MET UNMET UNDETERMINED
            standard.rd-growth                       MET UNMET UNDETERMINED
            standard.standards                       MET UNMET UNDETERMINED
            standard.collaboration                   MET UNMET UNDETERMINED
            standard.iiot-adoption                   MET UNMET UNDETERMINED
            standard.industrial-software             MET UNMET UNDETERMINED
            standard.digital-services                MET UNMET UNDETERMINED
            standard.digital-models                  MET UNMET UNDETERMINED
            standard.solid-waste                     MET UNMET UNDETERMINED NOT_APPLICABLE
            standard.water-reuse                     MET UNMET UNDETERMINED NOT_APPLICABLE
            standard.carbon-monitoring               MET UNMET UNDETERMINED
            standard.resource-use                    MET UNMET UNDETERMINED
            standard.green-services                  MET UNMET UNDETERMINED
            standard.openness                        MET UNMET UNDETERMINED
            standard.governance                      MET UNMET UNDETERMINED
            targets.baseline-meets-standard          MET UNMET UNDETERMINED
            targets.output-growth-baseline           MET UNMET UNDETERMINED
            targets.output-growth                    MET UNMET UNDETERMINED
            targets.quality-smes                     MET UNMET UNDETERMINED
            targets.rd-spending                      MET UNMET UNDETERMINED
            targets.invention-patents                MET UNMET UNDETERMINED
            targets.iiot-adoption                    MET NEAR UNMET UNDETERMINED
            targets.co2-emissions                    MET NEAR UNMET UNDETERMINED
            targets.energy-per-output                MET NEAR UNMET UNDETERMINED NOT_APPLICABLE
            targets.openness                         MET UNMET UNDETERMINED
            targets.governance                       MET UNMET UNDETERMINED
            """;

    /** What Liaoning adds. */
    private static final String LIAONING = """
            standard.platforms                       MET UNMET UNDETERMINED
            standard.patent-growth                   MET UNMET UNDETERMINED
            standard.patents-per-10k                 MET UNMET UNDETERMINED
            """;

    private PossibleOutcomes() {}

    /** Returns the possible outcomes by criterion: all criteria of criteria.tsv, in its order, and those of the variant. */
    static Map<String, Set<Says>> under(Variant variant) {
        Map<String, Set<Says>> possible = new LinkedHashMap<>();
        String table = variant == Variant.LIAONING_2023 ? TABLE + LIAONING : TABLE;
        table.lines().forEach(line -> {
            String[] words = line.split(" +");
            Set<Says> outcomes = EnumSet.noneOf(Says.class);
            Stream.of(words).skip(1).map(Says::valueOf).forEach(outcomes::add);
            boolean recorded = !Kinds.notRecorded(variant).contains(words[0]);
            possible.put(words[0], recorded ? outcomes : EnumSet.of(Says.UNDETERMINED));
        });
        return possible;
    }
}
