package org.clusterrules.proof;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.clusterrules.model.Application;

/**
 * The second reading: what each criterion says of a form, worked out in plain Java from the form and the policy. It shares
 * nothing with the rules but the model, and was written before they were read. Compare the readings of the parts with {@code
 * criteria.tsv} and {@code variants.tsv}, row by row.
 */
final class SecondReading {
    /** The criteria that advise; the others decide. */
    private static final Set<String> ADVISORY = Set.of(
            "completeness.cluster-name",
            "completeness.yearly-targets",
            "consistency.leading-growth",
            "consistency.average-growth",
            "consistency.patents-per-10k",
            "consistency.patents-baseline",
            "consistency.quality-smes-baseline",
            "consistency.dates",
            "declarations.provincial-cluster",
            "standard.area",
            "standard.supply-chain",
            "standard.rd-growth",
            "standard.standards",
            "standard.iiot-adoption",
            "standard.industrial-software",
            "standard.solid-waste",
            "standard.water-reuse",
            "standard.openness",
            "standard.governance");

    private static final Set<String> REQUIRED_IN_YUNNAN =
            Set.of("standard.rd-growth", "standard.iiot-adoption", "standard.industrial-software");

    private static final Set<String> NOT_RECORDED_BUT_IN_YUNNAN =
            Set.of("standard.rd-growth", "standard.iiot-adoption");

    private final Application form;
    /** What no variant changes, worked out once for all of them. */
    private final Map<String, Answer> common = new LinkedHashMap<>();

    private final TargetsReading targets;

    SecondReading(Application form) {
        this.form = form;
        this.targets = new TargetsReading(form.plan(), Rounding.AS_WRITTEN);
        Map<String, Set<Says>> completeness = new LinkedHashMap<>();
        new CompletenessReading(form).read(completeness);
        completeness.forEach(
                (criterion, says) -> common.put(criterion, answer(criterion, says, says, isRequired(criterion))));
        Map<String, Set<Says>> rounded = read(Rounding.HALF_A_UNIT);
        read(Rounding.AS_WRITTEN)
                .forEach((criterion, says) ->
                        common.put(criterion, answer(criterion, says, rounded.get(criterion), isRequired(criterion))));
    }

    private Map<String, Set<Says>> read(Rounding rounding) {
        Map<String, Set<Says>> answers = new LinkedHashMap<>();
        new ConsistencyReading(form, rounding).read(answers);
        DeclarationsReading.read(form.basics(), answers);
        new TargetsReading(form.plan(), rounding).read(answers);
        return answers;
    }

    /** Returns what the criteria of a rule set say. */
    Answers under(Variant variant) {
        Map<String, Set<Says>> rounded = standard(variant, Rounding.HALF_A_UNIT);
        Map<String, Answer> answers = new LinkedHashMap<>(common);
        standard(variant, Rounding.AS_WRITTEN)
                .forEach((criterion, says) -> answers.put(
                        criterion, answer(criterion, says, rounded.get(criterion), isRequired(criterion, variant))));
        Set<String> notRecorded = variant == Variant.YUNNAN ? Set.of() : NOT_RECORDED_BUT_IN_YUNNAN;
        return new Answers(answers, notRecorded, targets);
    }

    /** Reads the standard, and the target that looks back at it. */
    private Map<String, Set<Says>> standard(Variant variant, Rounding rounding) {
        Map<String, Set<Says>> standard = new LinkedHashMap<>();
        new StandardReading(form, variant, rounding).read(standard);
        List<Set<Says>> required = standard.entrySet().stream()
                .filter(criterion -> isRequired(criterion.getKey(), variant))
                .map(Map.Entry::getValue)
                .toList();
        standard.put("targets.baseline-meets-standard", TargetsReading.baselineMeetsStandard(required));
        return standard;
    }

    private static Answer answer(String criterion, Set<Says> asWritten, Set<Says> rounded, boolean required) {
        return new Answer(only(criterion, asWritten), rounded.size() > 1, required);
    }

    private static boolean isRequired(String criterion) {
        return !ADVISORY.contains(criterion);
    }

    private static boolean isRequired(String criterion, Variant variant) {
        return isRequired(criterion) || (variant == Variant.YUNNAN && REQUIRED_IN_YUNNAN.contains(criterion));
    }

    private static Says only(String criterion, Set<Says> says) {
        if (says.size() != 1) {
            throw new AssertionError(criterion + " has more than one answer: " + says);
        }
        return says.iterator().next();
    }

    /**
     * What one criterion says.
     *
     * @param outcome the outcome
     * @param knifeEdge whether rounding the figures the other way could have given another
     * @param required whether it decides its part
     */
    record Answer(Says outcome, boolean knifeEdge, boolean required) {}
}
