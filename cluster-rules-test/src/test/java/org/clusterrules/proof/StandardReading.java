package org.clusterrules.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.clusterrules.model.Application;
import org.clusterrules.model.Count;
import org.clusterrules.model.Figure;
import org.clusterrules.model.Industry;
import org.clusterrules.model.Standards;
import org.clusterrules.model.Ticks;

/** 认定标准: criteria.tsv, standard.*, with the columns of variants.tsv. */
final class StandardReading {
    private static final BigDecimal MINUS_100 = new BigDecimal("-100");

    private final Application form;
    private final Variant variant;
    private final Rounding rounding;

    StandardReading(Application form, Variant variant, Rounding rounding) {
        this.form = form;
        this.variant = variant;
        this.rounding = rounding;
    }

    void read(Map<String, Set<Says>> answers) {
        Industry industry = form.industry();
        answers.put("standard.area", rounding.required(form.basics().area(), area -> Says.atMost(area, "100")));
        answers.put("standard.total-output", totalOutput());
        answers.put(
                "standard.sme-output-share",
                rounding.required(industry.smeOutputShare().last(), this::smeOutputShare));
        answers.put(
                "standard.leading-output-share",
                rounding.required(industry.leadingOutputShare().last(), this::leadingOutputShare));
        answers.put(
                "standard.output-growth", rounding.required(industry.leadingOutputAverageGrowth(), this::outputGrowth));
        answers.put("standard.quality-enterprises", Says.one(qualityEnterprises()));
        answers.put("standard.supply-chain", Says.one(anyTicked(industry.resourceSharingWork())));
        answers.put("standard.rd-growth", rdGrowth());
        answers.put("standard.standards", Says.one(sumReaches(drafted(), 1)));
        answers.put("standard.iiot-adoption", iiotAdoption());
        answers.put(
                "standard.industrial-software",
                DeclarationsReading.yes(form.digital().industrialSoftwareRising()));
        answers.put("standard.solid-waste", DeclarationsReading.yes(form.green().solidWasteAboveAverage()));
        answers.put("standard.water-reuse", DeclarationsReading.yes(form.green().waterReuseAboveAverage()));
        answers.put("standard.openness", Says.one(anyTicked(form.openness().cooperationWork())));
        answers.put(
                "standard.governance",
                Says.all(List.of(
                        Says.one(anyTicked(form.governance().platformsWork())),
                        Says.one(anyTicked(form.governance().smeServicesWork())))));
    }

    /** Each of the three years ≥ 40; ≥ 10 in Yunnan, ≥ 30 in Shanghai. */
    private Set<Says> totalOutput() {
        String least = switch (variant) {
            case NATIONAL_2022 -> "40";
            case YUNNAN -> "10";
            case SHANGHAI_2024 -> "30";
        };
        List<Set<Says>> years = new ArrayList<>();
        for (Figure year : form.industry().totalOutput().values()) {
            years.add(rounding.required(year, output -> Says.atLeast(output, least)));
        }
        return Says.all(years);
    }

    private Set<Says> smeOutputShare(Span share) {
        return switch (variant) {
            case NATIONAL_2022 -> Says.atLeast(share, "70");
            case YUNNAN, SHANGHAI_2024 -> Says.atLeast(share, "50");
        };
    }

    private Set<Says> leadingOutputShare(Span share) {
        return switch (variant) {
            case NATIONAL_2022 -> Says.moreThan(share, "70");
            case YUNNAN -> Says.moreThan(share, "60");
            case SHANGHAI_2024 -> Says.atLeast(share, "50");
        };
    }

    private Set<Says> outputGrowth(Span growth) {
        return switch (variant) {
            case NATIONAL_2022 -> Says.moreThan(growth, "10");
            case YUNNAN -> Says.moreThan(growth, "3");
            case SHANGHAI_2024 -> Says.atLeast(growth, "10");
        };
    }

    /** In the base year, champions + little giants ≥ 1, or the others ≥ 10 (Yunnan: ≥ 3; Shanghai: no alternative). */
    private Says qualityEnterprises() {
        Industry industry = form.industry();
        Says few = sumReaches(
                List.of(
                        industry.manufacturingChampions().last(),
                        industry.littleGiants().last()),
                1);
        List<Count> others = List.of(
                industry.specializedSmes().last(),
                industry.highTechAndInnovativeEnterprises().last());
        return switch (variant) {
            case NATIONAL_2022 -> Says.any(List.of(few, sumReaches(others, 10)));
            case YUNNAN -> Says.any(List.of(few, sumReaches(others, 3)));
            case SHANGHAI_2024 -> few;
        };
    }

    /** Decided as soon as the counts that are there reach it. */
    private static Says sumReaches(List<Count> counts, int least) {
        BigDecimal sum = counts.stream()
                .filter(count -> count.number() != null)
                .map(Count::number)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.compareTo(BigDecimal.valueOf(least)) >= 0
                ? Says.MET
                : Rounding.anyBlank(counts) ? Says.UNDETERMINED : Says.UNMET;
    }

    private List<Count> drafted() {
        List<Count> counts = new ArrayList<>();
        for (Standards year : form.innovation().standards().values()) {
            Stream.of(year.international(), year.national(), year.industry(), year.group())
                    .forEach(level -> counts.addAll(List.of(level.led(), level.joined())));
        }
        return counts;
    }

    /** Yunnan: (1 + growth) over the three years > 1.05³, which needs growths from −100 % up. Elsewhere not recorded. */
    private Set<Says> rdGrowth() {
        List<Figure> years = form.innovation().rdSpendingGrowth().values();
        if (variant != Variant.YUNNAN) {
            return Says.one(Says.UNDETERMINED);
        } else if (years.stream().anyMatch(Figure::isNone)) {
            return Says.one(Says.UNMET);
        } else if (Rounding.anyBlank(years)) {
            return Says.one(Says.UNDETERMINED);
        }
        Set<Says> possible = EnumSet.noneOf(Says.class);
        Span grown = new Span(BigDecimal.ONE, BigDecimal.ONE);
        for (Figure year : years) {
            Span growth = rounding.span(year);
            if (growth.low().compareTo(MINUS_100) < 0) {
                possible.add(Says.UNDETERMINED);
            }
            if (growth.high().compareTo(MINUS_100) < 0) {
                return Says.one(Says.UNDETERMINED);
            }
            grown = grown.times(growth.from(MINUS_100).plus("100"));
        }
        possible.addAll(Says.moreThan(grown, "1157625")); // 105³
        return possible;
    }

    private Set<Says> iiotAdoption() {
        return variant == Variant.YUNNAN
                ? rounding.required(form.digital().iiotAdoption(), adoption -> Says.atLeast(adoption, "10"))
                : Says.one(Says.UNDETERMINED);
    }

    private static Says anyTicked(Ticks ticks) {
        return ticks.isBlank() ? Says.UNDETERMINED : ticks.ticked().isEmpty() ? Says.UNMET : Says.MET;
    }
}
