package org.clusterrules.proof;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the declarations come to for each answer. */
class DeclarationsExamplesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # 基础建设单位不可作为集群运营管理机构
            operator                | /basics/operator/kind=PARK_COMMITTEE                 | MET
            operator                | /basics/operator/kind=PARK_OPERATING_COMPANY         | MET
            operator                | /basics/operator/kind=PUBLIC_SERVICE_BODY            | MET
            operator                | /basics/operator/kind=OTHER_LEGAL_ENTITY             | MET
            operator                | /basics/operator/kind=INFRASTRUCTURE_BUILDER         | UNMET
            operator                | /basics/operator/kind=                               | UNDETERMINED

            # 是/否
            not-restricted-industry | /basics/notRestrictedIndustry=YES                    | MET
            not-restricted-industry | /basics/notRestrictedIndustry=NO                     | UNMET
            not-restricted-industry | /basics/notRestrictedIndustry=                       | UNDETERMINED
            no-major-incidents      | /basics/noMajorIncidents=YES                         | MET
            no-major-incidents      | /basics/noMajorIncidents=NO                          | UNMET
            no-major-incidents      | /basics/noMajorIncidents=                            | UNDETERMINED
            no-misconduct           | /basics/noMisconduct=YES                             | MET
            no-misconduct           | /basics/noMisconduct=NO                              | UNMET
            no-misconduct           | /basics/noMisconduct=                                | UNDETERMINED
            provincial-cluster      | /basics/provincialCluster=YES                        | MET
            provincial-cluster      | /basics/provincialCluster=NO                         | UNMET
            provincial-cluster      | /basics/provincialCluster=                           | UNDETERMINED

            # 是/否/不涉及
            energy-efficiency       | /basics/energyEfficiencyAboveBenchmark=YES           | MET
            energy-efficiency       | /basics/energyEfficiencyAboveBenchmark=NO            | UNMET
            energy-efficiency       | /basics/energyEfficiencyAboveBenchmark=NOT_APPLICABLE | NOT_APPLICABLE
            energy-efficiency       | /basics/energyEfficiencyAboveBenchmark=              | UNDETERMINED
            water-efficiency        | /basics/waterEfficiencyAboveBenchmark=YES            | MET
            water-efficiency        | /basics/waterEfficiencyAboveBenchmark=NO             | UNMET
            water-efficiency        | /basics/waterEfficiencyAboveBenchmark=NOT_APPLICABLE | NOT_APPLICABLE
            water-efficiency        | /basics/waterEfficiencyAboveBenchmark=               | UNDETERMINED
            """)
    void eachAnswer(String criterion, String changes, String expected) {
        Example.check("national-2022", "declarations." + criterion, changes, expected);
    }
}
