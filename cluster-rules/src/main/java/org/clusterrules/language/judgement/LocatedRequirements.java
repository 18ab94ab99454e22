package org.clusterrules.language.judgement;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ObjIntConsumer;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Part;
import org.clusterrules.model.Application;
import org.clusterrules.model.Place;
import org.jspecify.annotations.Nullable;

/**
 * The requirements of a rule set, located at the places of forms. The rules state them once, for a blank form; findings
 * for other forms are derived from that. No data of a form is kept. Thread-safe.
 */
public final class LocatedRequirements {
    private final List<Criterion> criteria;
    private final int[] order;
    private final ObjIntConsumer<FindingCollector> ruleRunner;

    /** The requirement of each rule, by the places of a form; {@code null} if a rule has to state it for each form. */
    private final Map<FormPlaces, @Nullable LocatedRequirement[]> known = new ConcurrentHashMap<>();

    /** @param ruleRunner runs the rule of an index, which states its requirement to the collector */
    public LocatedRequirements(List<Criterion> criteria, ObjIntConsumer<FindingCollector> ruleRunner) {
        this.criteria = criteria;
        this.order = order(criteria);
        this.ruleRunner = ruleRunner;
    }

    /** Returns the indices of the rules by part, since a rule may read the conclusion of an earlier part. */
    private static int[] order(List<Criterion> criteria) {
        int[] order = new int[criteria.size()];
        int at = 0;
        for (Part part : Part.values()) {
            for (int index = 0; index < order.length; index++) {
                if (criteria.get(index).part() == part) {
                    order[at++] = index;
                }
            }
        }
        return order;
    }

    /** Returns the findings for an application, in the order of the criteria. */
    public List<Finding> findings(Application application) {
        FindingCollector collector = collector(application);
        for (int index : order) {
            apply(index, collector);
        }
        return collector.findings();
    }

    /** Returns a collector for an application. For the first form of a shape, runs every rule on a blank form first, to learn the requirements. */
    public FindingCollector collector(Application application) {
        FindingCollector collector = new FindingCollector(criteria, application);
        FormPlaces places = collector.form().places();
        @Nullable LocatedRequirement[] requirements = known.get(places);
        if (requirements == null) {
            requirements = requirements(application);
            FormPlaces.remember(known, places, requirements);
        }
        return collector.knowing(requirements);
    }

    /** Applies the rule of an index, once; the collector was made by {@link #collector}. */
    public void apply(int index, FindingCollector collector) {
        if (!collector.putKnown(index)) {
            ruleRunner.accept(collector, index);
        }
    }

    /** An element is {@code null} for a rule that reads a blank that forms with these places lack. */
    private @Nullable LocatedRequirement[] requirements(Application application) {
        FindingCollector collector = new FindingCollector(criteria, Application.blank(application.edition()));
        for (int index : order) {
            ruleRunner.accept(collector, index);
        }
        Map<Place, Integer> indices = FormIndex.indices(application.cells());
        return collector.findings().stream()
                .map(finding -> requirement(((JudgedFinding) finding).judgement(), new FormIndex(indices)))
                .toArray(LocatedRequirement[]::new);
    }

    private static @Nullable LocatedRequirement requirement(Judgement judgement, FormIndex index) {
        LocatedJudgement located = judgement.locate(index);
        Phrase sentence = Phrase.once(language -> judgement.requirement().in(language)); // not before it is needed
        return index.hasAll() // known once the judgement has been located
                ? new LocatedRequirement(located, sentence)
                : null;
    }
}
