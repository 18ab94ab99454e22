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
 * What the rules of a rule set require, ready to be asked of many forms. The rules state it once, of a blank form, and findings are worked out
 * from that. Nothing of a form is kept. Safe to share between threads.
 */
public final class FormRequirements {
    private final List<Criterion> criteria;
    private final int[] order;
    private final ObjIntConsumer<Statements> rules;

    /** For each kind of form, what each rule requires; {@code null} for a rule that has to state it of each form. */
    private final Map<FormPlaces, @Nullable StatedRequirement[]> known = new ConcurrentHashMap<>();

    /**
     * Makes them of rules.
     *
     * @param criteria the criteria, in the order of the rule files
     * @param rules has the rule of an index state its requirement
     */
    public FormRequirements(List<Criterion> criteria, ObjIntConsumer<Statements> rules) {
        this.criteria = criteria;
        this.order = order(criteria);
        this.rules = rules;
    }

    /** Returns the indices of the rules part by part, since a rule may read what an earlier part concluded. */
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

    /** Returns what each rule says of an application, in the order of the criteria. */
    public List<Finding> findings(Application application) {
        Statements statements = statements(application);
        for (int index : order) {
            apply(index, statements);
        }
        return statements.findings();
    }

    /** Returns what takes down what each rule says of an application, and knows what most of them require. */
    public Statements statements(Application application) {
        Statements statements = new Statements(criteria, application);
        FormPlaces places = statements.blanks().places();
        @Nullable StatedRequirement[] requirements = known.get(places);
        if (requirements == null) {
            requirements = requirements(application);
            FormPlaces.remember(known, places, requirements);
        }
        return statements.knowing(requirements);
    }

    /**
     * Has a rule say what it does of an application.
     *
     * @param index which rule
     * @param statements take that down; made by {@link #statements} for the application
     * @throws IllegalStateException if that rule has spoken already
     */
    public void apply(int index, Statements statements) {
        if (!statements.judges(index)) {
            rules.accept(statements, index);
        }
    }

    /** Returns what the rules require of forms with the same places; nothing of one that reads a blank that these have not. */
    private @Nullable StatedRequirement[] requirements(Application application) {
        Statements statements = new Statements(criteria, Application.blank(application.edition()));
        for (int index : order) {
            rules.accept(statements, index);
        }
        Map<Place, Integer> places = FormIndex.places(application.cells());
        return statements.findings().stream()
                .map(finding -> requirement(((JudgedFinding) finding).judgement(), new FormIndex(places)))
                .toArray(StatedRequirement[]::new);
    }

    private static @Nullable StatedRequirement requirement(Judgement judgement, FormIndex index) {
        FormRequirement requirement = judgement.ofOtherForms(index);
        Phrase words =
                Phrase.once(language -> judgement.requirement().in(language)); // nothing of it before it is asked for
        return index.hasAll() ? new StatedRequirement(requirement, words) : null;
    }
}
