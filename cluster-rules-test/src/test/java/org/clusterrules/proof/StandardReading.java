package org.clusterrules.proof;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.clusterrules.model.Application;
import org.clusterrules.model.Count;
import org.clusterrules.model.Digital;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Governance;
import org.clusterrules.model.Green;
import org.clusterrules.model.Industry;
import org.clusterrules.model.Innovation;
import org.clusterrules.model.Innovation.Standards;

/** 认定标准: criteria.tsv, standard.*, with the columns of variants.tsv. */
final class StandardReading {
    private final Application form;
    private final Variant variant;

    StandardReading(Application form, Variant variant) {
        this.form = form;
        this.variant = variant;
    }

    void read(Map<String, Verdict> verdicts) {
        Industry industry = form.industry();
        Innovation innovation = form.innovation();
        Digital digital = form.digital();
        Green green = form.green();
        verdicts.put("standard.area", area(form.basics().area()));
        verdicts.put("standard.total-output", totalOutput(industry));
        verdicts.put("standard.total-output-growth", totalOutputGrowth(industry));
        verdicts.put("standard.sme-output-share", smeOutputShare(industry));
        verdicts.put("standard.leading-output-share", leadingOutputShare(industry));
        verdicts.put("standard.output-growth", outputGrowth(industry.leadingOutputAverageGrowth(), variant));
        verdicts.put("standard.quality-enterprises", QualityEnterprisesReading.verdict(industry, variant));
        verdicts.put("standard.supply-chain", RequiredValues.ticked(industry.resourceSharingWork()));
        verdicts.put(
                "standard.chain-map",
                DeclarationsReading.yes(industry.chainMap().drawn()));
        verdicts.put("standard.quality-and-brand", RequiredValues.ticked(industry.qualityAndBrandWork()));
        verdicts.put("standard.rd-growth", rdGrowth(innovation));
        verdicts.put("standard.standards", standards(innovation));
        verdicts.put("standard.collaboration", RequiredValues.ticked(innovation.collaborativeInnovationWork()));
        verdicts.put("standard.iiot-adoption", iiotAdoption(digital));
        verdicts.put("standard.industrial-software", DeclarationsReading.yes(digital.industrialSoftwareRising()));
        verdicts.put("standard.digital-services", RequiredValues.ticked(digital.servicesWork()));
        verdicts.put("standard.digital-models", RequiredValues.ticked(digital.newModelsWork()));
        verdicts.put("standard.solid-waste", DeclarationsReading.yes(green.solidWasteAboveAverage()));
        verdicts.put("standard.water-reuse", DeclarationsReading.yes(green.waterReuseAboveAverage()));
        verdicts.put(
                "standard.carbon-monitoring",
                DeclarationsReading.yes(green.carbonMonitoring().established()));
        verdicts.put("standard.resource-use", RequiredValues.ticked(green.resourceUseWork()));
        verdicts.put("standard.green-services", RequiredValues.ticked(green.publicServicesWork()));
        verdicts.put("standard.openness", RequiredValues.ticked(form.openness().cooperationWork()));
        verdicts.put("standard.governance", governance(form.governance()));
    }

    /** What Liaoning adds, after the targets. */
    void readOwn(Map<String, Verdict> verdicts) {
        Innovation innovation = form.innovation();
        if (variant == Variant.LIAONING_2023) {
            verdicts.put("standard.platforms", platforms(innovation.platforms()));
            verdicts.put(
                    "standard.patent-growth",
                    RequiredValues.number(innovation.inventionPatentGrowth(), Limit.atLeast("5")));
            verdicts.put(
                    "standard.patents-per-10k",
                    RequiredValues.number(innovation.inventionPatentsPer10k(), Limit.atLeast("5")));
        }
    }

    /** At most 100; 无 and a number that is not above zero do not count as an area. */
    private static Verdict area(Figure area) {
        if (area.isBlank() || area.isNone()) {
            return area.isBlank() ? Verdict.blank(List.of(area)) : Verdict.undetermined(List.of(area));
        }
        Limit most = Limit.atMost("100");
        Span span = Span.rounded(area);
        Set<Says> possible = EnumSet.noneOf(Says.class);
        if (span.canBeAtMost(BigDecimal.ZERO)) {
            possible.add(Says.UNDETERMINED);
        }
        if (span.canExceed(BigDecimal.ZERO)) {
            possible.addAll(most.possible(span.from(BigDecimal.ZERO)));
        }
        Verdict verdict = Cells.number(area).signum() > 0
                ? RequiredValues.number(area, most)
                : Verdict.undetermined(List.of(area));
        return verdict.withPossible(possible);
    }

    private Verdict totalOutput(Industry industry) {
        String least = switch (variant) {
            case NATIONAL_2022 -> "40";
            case YUNNAN -> "10";
            case SHANGHAI_2024 -> "30";
            case LIAONING_2023 -> "20";
        };
        return RequiredValues.eachYear(industry.totalOutput().values(), Limit.atLeast(least));
    }

    /** The average growth of two years: the middle one is not read. */
    private Verdict totalOutputGrowth(Industry industry) {
        List<Figure> years = industry.totalOutput().values();
        FromBase growth = new FromBase(years.get(0), years.get(2));
        return switch (variant) {
            case NATIONAL_2022 -> growth.grows(Limit.moreThan("10"), 2);
            case YUNNAN -> growth.grows(Limit.moreThan("3"), 2);
            case SHANGHAI_2024 -> growth.grows(Limit.atLeast("10"), 2);
            case LIAONING_2023 -> Verdict.notRecorded();
        };
    }

    private Verdict smeOutputShare(Industry industry) {
        Figure baseYear = industry.smeOutputShare().last();
        return switch (variant) {
            case NATIONAL_2022 -> RequiredValues.number(baseYear, Limit.atLeast("70"));
            case YUNNAN, SHANGHAI_2024 -> RequiredValues.number(baseYear, Limit.atLeast("50"));
            case LIAONING_2023 ->
                RequiredValues.eachYear(industry.smeOutputShare().values(), Limit.atLeast("60"));
        };
    }

    private Verdict leadingOutputShare(Industry industry) {
        Figure baseYear = industry.leadingOutputShare().last();
        return switch (variant) {
            case NATIONAL_2022 -> RequiredValues.number(baseYear, Limit.moreThan("70"));
            case YUNNAN -> RequiredValues.number(baseYear, Limit.moreThan("60"));
            case SHANGHAI_2024 -> RequiredValues.number(baseYear, Limit.atLeast("50"));
            case LIAONING_2023 -> Verdict.notRecorded();
        };
    }

    /** Of the leading industry, and of the plan's baseline. */
    static Verdict outputGrowth(Figure growth, Variant variant) {
        return switch (variant) {
            case NATIONAL_2022 -> RequiredValues.number(growth, Limit.moreThan("10"));
            case YUNNAN -> RequiredValues.number(growth, Limit.moreThan("3"));
            case SHANGHAI_2024 -> RequiredValues.number(growth, Limit.atLeast("10"));
            case LIAONING_2023 -> Verdict.notRecorded();
        };
    }

    private Verdict rdGrowth(Innovation innovation) {
        List<Figure> years = innovation.rdSpendingGrowth().values();
        return switch (variant) {
            case NATIONAL_2022, SHANGHAI_2024 -> Verdict.notRecorded();
            case YUNNAN -> RdGrowthReading.verdict(years, Limit.moreThan("5"));
            case LIAONING_2023 -> RdGrowthReading.verdict(years, Limit.atLeast("5"));
        };
    }

    /** At least 1 of any kind; in Liaoning at least 2, national or of the industry. There is no advice. */
    private Verdict standards(Innovation innovation) {
        return variant == Variant.LIAONING_2023
                ? RequiredValues.sum(nationalAndIndustry(innovation), "2")
                : RequiredValues.sum(EvidenceReading.drafted(innovation), "1");
    }

    private static List<Count> nationalAndIndustry(Innovation innovation) {
        return innovation.standards().values().stream()
                .flatMap((Standards year) -> Stream.of(year.national(), year.industry()))
                .flatMap(level -> Stream.of(level.led(), level.joined()))
                .toList();
    }

    private Verdict iiotAdoption(Digital digital) {
        return variant == Variant.YUNNAN
                ? RequiredValues.number(digital.iiotAdoption(), Limit.atLeast("10"))
                : Verdict.notRecorded();
    }

    private static Verdict governance(Governance governance) {
        return Verdict.all(List.of(
                RequiredValues.ticked(governance.platformsWork()),
                RequiredValues.ticked(governance.smeServicesWork()),
                RequiredValues.ticked(governance.governanceWork())));
    }

    /** National and provincial ones together at least 5; which count to raise is left open. */
    private static Verdict platforms(Innovation.PlatformsByLevel levels) {
        Verdict verdict = RequiredValues.sum(
                List.of(levels.national().count(), levels.provincial().count()), "5");
        return verdict.outcome() == Says.UNMET ? verdict.withAdviceOpen() : verdict;
    }
}
