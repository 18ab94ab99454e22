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
 * The requirements of a rule set, bound to the places of forms. The rules state them once, for a blank form; findings
 * for other forms are derived from that. No data of a form is kept. Thread-safe.
 */
public final class FormRequirements {
    private final List<Criterion> criteria;
    private final int[] order;
    private final ObjIntConsumer<Statements> rules;

    /** The requirement of each rule, by kind of form; {@code null} if a rule has to state it for each form. */
    private final Map<FormPlaces, @Nullable RuleRequirement[]> known = new ConcurrentHashMap<>();

    /** @param rules makes the rule of an index state its requirement */
    public FormRequirements(List<Criterion> criteria, ObjIntConsumer<Statements> rules) {
        this.criteria = criteria;
        this.order = order(criteria);
        this.rules = rules;
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
        Statements statements = statements(application);
        for (int index : order) {
            apply(index, statements);
        }
        return statements.findings();
    }

    /** Returns statements for an application, which already hold the known requirements. */
    public Statements statements(Application application) {
        Statements statements = new Statements(criteria, application);
        FormPlaces places = statements.blanks().places();
        @Nullable RuleRequirement[] requirements = known.get(places);
        if (requirements == null) {
            requirements = requirements(application);
            FormPlaces.remember(known, places, requirements);
        }
        return statements.knowing(requirements);
    }

    /** Applies the rule of an index, once; the statements were made by {@link #statements}. */
    public void apply(int index, Statements statements) {
        if (!statements.recordKnown(index)) {
            rules.accept(statements, index);
        }
    }

    /** An element is {@code null} for a rule that reads a blank that forms with these places lack. */
    private @Nullable RuleRequirement[] requirements(Application application) {
        Statements statements = new Statements(criteria, Application.blank(application.edition()));
        for (int index : order) {
            rules.accept(statements, index);
        }
        Map<Place, Integer> places = FormIndex.places(application.cells());
        return statements.findings().stream()
                .map(finding -> requirement(((JudgedFinding) finding).judgement(), new FormIndex(places)))
                .toArray(RuleRequirement[]::new);
    }

    private static @Nullable RuleRequirement requirement(Judgement judgement, FormIndex index) {
        FormRequirement requirement = judgement.bindTo(index);
        Phrase words = Phrase.once(language -> judgement.requirement().in(language)); // not before they are needed
        return index.hasAll() ? new RuleRequirement(requirement, words) : null;
    }
}
