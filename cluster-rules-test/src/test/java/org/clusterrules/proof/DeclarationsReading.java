package org.clusterrules.proof;

import java.util.Map;
import java.util.Set;
import org.clusterrules.model.Basics;
import org.clusterrules.model.Choice;

/** What the county declares: criteria.tsv, declarations.*. */
final class DeclarationsReading {
    private DeclarationsReading() {}

    static void read(Basics basics, Map<String, Set<Says>> answers) {
        answers.put("declarations.operator", Says.one(operator(basics.operator().kind())));
        answers.put("declarations.not-restricted-industry", yes(basics.notRestrictedIndustry()));
        answers.put("declarations.no-major-incidents", yes(basics.noMajorIncidents()));
        answers.put("declarations.no-misconduct", yes(basics.noMisconduct()));
        answers.put("declarations.energy-efficiency", yes(basics.energyEfficiencyAboveBaseline()));
        answers.put("declarations.water-efficiency", yes(basics.waterEfficiencyAboveBaseline()));
        answers.put("declarations.provincial-cluster", yes(basics.provincialCluster()));
    }

    /** 基础建设单位不可作为集群运营管理机构. */
    private static Says operator(Choice kind) {
        return kind.isBlank() ? Says.UNDETERMINED : kind.is("INFRASTRUCTURE_BUILDER") ? Says.UNMET : Says.MET;
    }

    /** 是; 不涉及 does not apply. */
    static Set<Says> yes(Choice choice) {
        return Says.one(
                choice.isBlank()
                        ? Says.UNDETERMINED
                        : choice.is("YES") ? Says.MET : choice.is("NO") ? Says.UNMET : Says.NOT_APPLICABLE);
    }
}
