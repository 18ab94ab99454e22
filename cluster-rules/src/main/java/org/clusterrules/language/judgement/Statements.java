package org.clusterrules.language.judgement;

import static com.google.common.base.Preconditions.checkState;

import java.util.ArrayList;
import java.util.List;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Part;
import org.clusterrules.language.Conclusion;
import org.clusterrules.language.Statement;
import org.clusterrules.model.Application;
import org.jspecify.annotations.Nullable;

/**
 * What the criteria of a rule set say about one application. Rules fill it in, one after the other. Serves one assessment, in one thread.
 */
public final class Statements {
    private final List<Criterion> criteria;
    private final Application application;
    private final FormBlanks blanks;
    private final @Nullable Finding[] findings;
    private @Nullable StatedRequirement[] requirements;
    private final Statement criterion = new StatementWords(this, StatedSoFar.NOTHING);
    private int speaking = -1;

    /**
     * Makes room for one finding a criterion.
     *
     * @param criteria the criteria, in the order of the rule files
     * @param application the application
     */
    public Statements(List<Criterion> criteria, Application application) {
        this.criteria = criteria;
        this.application = application;
        this.blanks = new FormBlanks(application, this::conclusion);
        this.findings = new @Nullable Finding[criteria.size()];
        this.requirements = new @Nullable StatedRequirement[criteria.size()];
    }

    /** Takes over what is known of what the rules require; {@code null} where a rule has to state it. */
    Statements knowing(@Nullable StatedRequirement[] known) {
        requirements = known;
        return this;
    }

    /** Returns what the statements are about. */
    public Application application() {
        return application;
    }

    /** Returns what a rule calls {@code criterion}; what is said to it is said by the rule of that place. */
    public Statement at(int index) {
        speak(index);
        return criterion;
    }

    /**
     * Notes which rule states its requirement next.
     *
     * @throws IllegalStateException if that rule has stated one already
     */
    public void speak(int index) {
        checkState(
                findings[index] == null,
                "rule %s speaks twice",
                criteria.get(index).id());
        speaking = index;
    }

    /** Returns what a rule calls {@code criterion}: one for all rules, each of which is announced with {@link #speak}. */
    public Statement criterion() {
        return criterion;
    }

    /** Takes down what the rule that speaks requires, with the alternatives that it has stated. */
    void say(Judgement judgement) {
        checkState(speaking >= 0, "nothing says which rule speaks");
        findings[speaking] = new JudgedFinding(criteria.get(speaking), judgement);
    }

    /** Returns the blanks of the form; several rules look through all of them, so they are sorted once. */
    FormBlanks blanks() {
        return blanks;
    }

    /**
     * Takes down what the rule of that place comes to, if it is known what it requires.
     *
     * @return whether it is; if not, the rule has to state it
     * @throws IllegalStateException if that rule has spoken already
     */
    boolean judges(int index) {
        speak(index);
        StatedRequirement requirement = requirements[index];
        if (requirement != null) {
            findings[index] = new JudgedFinding(criteria.get(index), requirement, blanks);
        }
        return requirement != null;
    }

    /** Returns what a part came to, once all its rules have spoken. */
    public Conclusion conclusion(Part part) {
        List<Finding> said = new ArrayList<>();
        for (int i = 0; i < findings.length; i++) {
            if (criteria.get(i).part() == part) {
                said.add(finding(i));
            }
        }
        return new Conclusion(part.id(), said);
    }

    /** Returns the statements that a {@code criterion} belongs to. */
    public static Statements of(Statement criterion) {
        return ((StatementWords) criterion).statements;
    }

    /** Returns one finding a criterion, once all rules have spoken. */
    public List<Finding> findings() {
        Finding[] all = new Finding[findings.length];
        for (int i = 0; i < all.length; i++) {
            all[i] = finding(i);
        }
        return List.of(all);
    }

    /**
     * Returns what the rule of that place has said.
     *
     * @throws IllegalStateException if it has not spoken
     */
    public Finding finding(int index) {
        Finding finding = findings[index];
        checkState(finding != null, "rule %s said nothing", criteria.get(index).id());
        return finding;
    }
}
