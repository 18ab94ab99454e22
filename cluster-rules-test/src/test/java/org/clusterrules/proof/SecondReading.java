package org.clusterrules.proof;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clusterrules.model.Application;
import org.clusterrules.model.Cell;
import org.jspecify.annotations.Nullable;

/**
 * The second reading: what each criterion says of a form, worked out in plain Java from the form and the policy. It shares
 * nothing with the rules but the model, and was written without looking at them. Compare the readings of the parts with
 * {@code criteria.tsv} and {@code variants.tsv}, row by row.
 */
final class SecondReading {
    private final Application form;
    /** Where each cell is on the form. */
    private final Map<String, Integer> order = new HashMap<>();
    /** What no variant changes, worked out once for all of them. */
    private final Map<String, ExpectedFinding> common = new LinkedHashMap<>();

    SecondReading(Application form) {
        this.form = form;
        List<Cell> cells = form.cells();
        cells.forEach(cell -> order.put(cell.pointer(), order.size()));
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        new CompletenessReading(form, cells).read(verdicts);
        new ConsistencyReading(form, cells).read(verdicts);
        DeclarationsReading.read(form.basics(), verdicts);
        verdicts.forEach((criterion, verdict) ->
                common.put(criterion, expected(verdict, Kinds.isRequired(criterion, Variant.NATIONAL_2022))));
    }

    /** Returns what the criteria of a rule set say. */
    ExpectedAnswers under(Variant variant) {
        StandardReading standard = new StandardReading(form, variant);
        TargetsReading targets = new TargetsReading(form, variant);
        Map<String, Verdict> own = new LinkedHashMap<>();
        standard.readOwn(own);
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        standard.read(verdicts);
        Map<String, Verdict> all = new LinkedHashMap<>(verdicts);
        all.putAll(own);
        List<Verdict> required = all.entrySet().stream()
                .filter(criterion -> Kinds.isRequired(criterion.getKey(), variant))
                .map(Map.Entry::getValue)
                .toList();
        verdicts.put("targets.baseline-meets-standard", TargetsReading.baselineMeetsStandard(required));
        targets.read(verdicts);
        verdicts.putAll(own);
        Map<String, ExpectedFinding> findings = new LinkedHashMap<>(common);
        verdicts.forEach((criterion, verdict) ->
                findings.put(criterion, expected(verdict, Kinds.isRequired(criterion, variant))));
        return new ExpectedAnswers(findings, Kinds.notRecorded(variant), targets);
    }

    private ExpectedFinding expected(Verdict verdict, boolean required) {
        return new ExpectedFinding(
                verdict.outcome(),
                verdict.possible().size() > 1,
                required,
                inOrder(verdict.cells()),
                inOrder(verdict.missing()),
                verdict.advice(),
                verdict.actual());
    }

    private @Nullable List<String> inOrder(@Nullable List<String> pointers) {
        return pointers == null || pointers.size() < 2
                ? pointers
                : pointers.stream().sorted(Comparator.comparing(order::get)).toList();
    }
}
