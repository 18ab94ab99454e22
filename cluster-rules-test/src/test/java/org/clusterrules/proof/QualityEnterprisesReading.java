package org.clusterrules.proof;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.clusterrules.model.Count;
import org.clusterrules.model.Industry;

/**
 * standard.quality-enterprises: in the base year champions and little giants are at least 1, or the others at least 10; in
 * Yunnan 3, in Shanghai there is no other half.
 */
final class QualityEnterprisesReading {
    private QualityEnterprisesReading() {}

    static Verdict verdict(Industry industry, Variant variant) {
        Count champions = industry.manufacturingChampions().last();
        List<Count> few = List.of(champions, industry.littleGiants().last());
        List<Count> many = List.of(
                industry.specializedSmes().last(),
                industry.highTechAndInnovativeEnterprises().last());
        return switch (variant) {
            case NATIONAL_2022, LIAONING_2023 -> either(few, many, "10");
            case YUNNAN -> either(few, many, "3");
            case SHANGHAI_2024 -> {
                Verdict verdict = RequiredValues.sum(few, "1");
                yield verdict.outcome() == Says.UNMET ? advised(verdict, champions) : verdict;
            }
        };
    }

    private static Verdict either(List<Count> few, List<Count> many, String least) {
        List<Count> both = Stream.concat(few.stream(), many.stream()).toList();
        if (RequiredValues.sum(few, "1").outcome() == Says.MET
                || RequiredValues.sum(many, least).outcome() == Says.MET) {
            return Verdict.met(both).withCellsOpen();
        } else if (Cells.anyBlank(both)) {
            return Verdict.blank(Cells.blanks(both));
        }
        return advised(Verdict.unmet(both), few.get(0));
    }

    /** Of the first half, where it fails, 1 is lacking: no half lacks fewer, and a tie goes to the first. A count that says 无 gets no advice. */
    private static Verdict advised(Verdict verdict, Count first) {
        return first.isNone() ? verdict : verdict.withAdvice(first, BigDecimal.ONE);
    }
}
