package org.clusterrules.report;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.assessment.Part;
import org.clusterrules.assessment.RuleSetInfo;

/**
 * The part of one assessment that the page of a portfolio needs. All text is safe to show, and not yet escaped for any markup.
 *
 * @param source the origin of the form; may be empty
 * @param place of the cluster; empty if the cover is blank
 * @param assessed empty if the form could not be read
 * @param knifeEdges the number of required criteria on a knife-edge
 * @param blanks the number of blanks to fill in
 * @param contact empty without a telephone number
 * @param slips messages about likely slips of the pen
 */
record Applicant(
        String source,
        String name,
        String place,
        Standing standing,
        String verdict,
        String summary,
        Optional<Assessed> assessed,
        boolean passes,
        Map<Part, Outcome> parts,
        List<Mark> marks,
        int knifeEdges,
        int blanks,
        Optional<BigDecimal> score,
        Optional<Person> contact,
        List<String> slips,
        Optional<Call> call,
        List<Task> toDo) {

    record Assessed(RuleSetInfo ruleSet, String edition, List<Criterion> notChecked) {}

    /** The name may be empty. */
    record Person(String name, String phone) {}

    /** A criterion that is neither met nor not applicable. */
    record Mark(Criterion criterion, Outcome outcome) {}

    /** Corrections in a section of the form. */
    record Task(String section, List<Remark> remarks, boolean hasBlanks) {}

    record Remark(Outcome outcome, String message) {}

    /**
     * A reason to call.
     *
     * @param notPassing the number of required criteria that do not pass; the fewer, the sooner a call helps
     * @param gap the largest missing share of a threshold
     */
    record Call(
            Reason reason,
            String explanation,
            Optional<String> contact,
            List<String> messages,
            int notPassing,
            BigDecimal gap) {
        static final Comparator<Call> BY_PROMISE = Comparator.comparing(Call::reason)
                .thenComparing(Call::notPassing)
                .thenComparing(Call::gap);

        /** The most promising first. */
        enum Reason {
            /** It is eligible, but a figure, and so the verdict, is probably wrong. */
            ELIGIBLE_SLIP,
            /** One or two figures decide, and miss by little. */
            NEARLY_ELIGIBLE,
            /** A figure is probably wrong, and the verdict may change. */
            SLIP,
            /** A few blanks leave the verdict open. */
            FEW_BLANKS,
            /** The form cannot be read and has to be sent again. */
            UNREADABLE,
            /** It is eligible, and a few other requirements are not met. */
            FEW_FIXES
        }
    }

    int count(Outcome outcome) {
        return (int) marks.stream()
                .filter(mark -> mark.criterion().isRequired())
                .filter(mark -> mark.outcome() == outcome)
                .count();
    }

    int notPassing() {
        return count(Outcome.UNMET) + count(Outcome.UNDETERMINED);
    }
}
