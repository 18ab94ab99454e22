package org.clusterrules.proof;

import java.util.List;
import java.util.Map;
import org.clusterrules.model.Basics;
import org.clusterrules.model.Choice;

/** What the county declares: criteria.tsv, declarations.*. */
final class DeclarationsReading {
    private DeclarationsReading() {}

    static void read(Basics basics, Map<String, Verdict> verdicts) {
        verdicts.put("declarations.operator", operator(basics.operator().kind()));
        verdicts.put("declarations.not-restricted-industry", yes(basics.notRestrictedIndustry()));
        verdicts.put("declarations.no-major-incidents", yes(basics.noMajorIncidents()));
        verdicts.put("declarations.no-misconduct", yes(basics.noMisconduct()));
        verdicts.put("declarations.energy-efficiency", yes(basics.energyEfficiencyAboveBaseline()));
        verdicts.put("declarations.water-efficiency", yes(basics.waterEfficiencyAboveBaseline()));
        verdicts.put("declarations.provincial-cluster", yes(basics.provincialCluster()));
    }

    /** A legal entity that did not just build the place; the paper form has no place for it, so a blank is none. */
    private static Verdict operator(Choice kind) {
        return kind.isBlank()
                ? Verdict.notApplicable()
                : Verdict.metIf(!kind.is("INFRASTRUCTURE_BUILDER") && !kind.is("NOT_A_LEGAL_ENTITY"), List.of(kind));
    }

    /** 是; 不涉及 and 非工业集群，不适用 do not apply. */
    static Verdict yes(Choice choice) {
        List<Choice> read = List.of(choice);
        return choice.isBlank()
                ? Verdict.blank(read)
                : choice.is("NOT_APPLICABLE") ? Verdict.notApplicable(read) : Verdict.metIf(choice.is("YES"), read);
    }
}
