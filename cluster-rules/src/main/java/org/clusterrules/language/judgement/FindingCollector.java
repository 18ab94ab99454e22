package org.clusterrules.language.judgement;

import static com.google.common.base.Preconditions.checkState;

import java.util.ArrayList;
import java.util.List;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Part;
import org.clusterrules.language.Conclusion;
import org.clusterrules.language.CriterionWords;
import org.clusterrules.model.Application;
import org.jspecify.annotations.Nullable;

/**
 * The findings of a rule set for one application, collected one rule after the other. Serves one assessment, in one
 * thread.
 */
public final class FindingCollector {
    private final List<Criterion> criteria;
    private final Application application;
    private final FormView form;
    private final @Nullable Finding[] findings;
    private @Nullable LocatedRequirement[] requirements;
    private final CriterionWords words = new FirstWords(this, PartialRequirement.NOTHING);
    private int announced = -1;

    /** Creates a collector without findings; the criteria are in the order of the rule files. */
    public FindingCollector(List<Criterion> criteria, Application application) {
        this.criteria = criteria;
        this.application = application;
        this.form = new FormView(application, this::conclusion);
        this.findings = new @Nullable Finding[criteria.size()];
        this.requirements = new @Nullable LocatedRequirement[criteria.size()];
    }

    /** Sets the known requirements; {@code null} if a rule has to state its own. */
    FindingCollector knowing(@Nullable LocatedRequirement[] known) {
        requirements = known;
        return this;
    }

    /** Returns the application that is assessed. */
    public Application application() {
        return application;
    }

    /** Announces the rule of that index, and returns {@code criterion}. */
    public CriterionWords at(int index) {
        announce(index);
        return words;
    }

    /** Announces the rule whose finding comes next. Throws an exception if there is one already. */
    public void announce(int index) {
        checkState(
                findings[index] == null,
                "rule %s states two requirements",
                criteria.get(index).id());
        announced = index;
    }

    /** Returns {@code criterion}, one object for all rules; announce each with {@link #announce}. */
    public CriterionWords words() {
        return words;
    }

    /** Keeps what the announced rule requires so far: a rule that joins requirements calls this each time, and the last call counts. */
    void put(Judgement judgement) {
        checkState(announced >= 0, "no rule was announced");
        findings[announced] = new JudgedFinding(criteria.get(announced), judgement);
    }

    FormView form() {
        return form;
    }

    /** Keeps the finding of a rule if its requirement is known; returns false if the rule has to state it. */
    boolean putKnown(int index) {
        announce(index);
        LocatedRequirement requirement = requirements[index];
        if (requirement != null) {
            findings[index] = new JudgedFinding(criteria.get(index), requirement, form);
        }
        return requirement != null;
    }

    /** Returns the conclusion of a part, once all its rules were applied. */
    public Conclusion conclusion(Part part) {
        List<Finding> ofPart = new ArrayList<>();
        for (int i = 0; i < findings.length; i++) {
            if (criteria.get(i).part() == part) {
                ofPart.add(finding(i));
            }
        }
        return new Conclusion(part.id(), ofPart);
    }

    /** Returns the collector that a {@code criterion} belongs to. */
    public static FindingCollector of(CriterionWords words) {
        return ((FirstWords) words).collector;
    }

    /** Returns the findings in the order of the criteria, once all rules were applied. */
    public List<Finding> findings() {
        Finding[] all = new Finding[findings.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = finding(i);
        }
        return List.of(all);
    }

    /** Returns the finding of a rule. Throws an exception if the rule has not been applied. */
    public Finding finding(int index) {
        Finding finding = findings[index];
        checkState(
                finding != null,
                "rule %s stated no requirement",
                criteria.get(index).id());
        return finding;
    }
}
