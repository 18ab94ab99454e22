package org.clusterrules.report;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.assessment.Part;
import org.clusterrules.assessment.RuleSetInfo;

/**
 * What the page of a portfolio needs of one application, which is much less than its assessment. All text in it is safe to show, and
 * not yet escaped for any markup.
 *
 * @param source where the form was read; empty where nobody said
 * @param place where the cluster is; empty where the cover is blank
 * @param summary how many requirements need work, in a sentence
 * @param assessed which rules were applied; empty where the form could not be read
 * @param knifeEdges how many required criteria are on a knife-edge
 * @param blanks how many blanks are to be filled in
 * @param contact whom to call; empty where no telephone number is filled in
 * @param slips what looks like a slip of the pen
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

    /** Which rules were applied to which edition of the form. */
    record Assessed(RuleSetInfo ruleSet, String edition) {}

    /** Somebody to call; the name may be empty. */
    record Person(String name, String phone) {}

    /** A criterion that is neither met nor out of place. */
    record Mark(Criterion criterion, Outcome outcome) {}

    /** What is to be corrected in a part of the form, and whether blanks are to be filled in. */
    record Task(String part, List<Remark> remarks, boolean hasBlanks) {}

    /** What is said of a criterion. */
    record Remark(Outcome outcome, String message) {}

    /**
     * Why to call.
     *
     * @param contact whom to call; empty where the cover does not say
     * @param messages what decides, and what would do
     * @param open how many required criteria do not pass; the fewer, the sooner a call helps
     * @param gap the largest share of a threshold that is missing
     */
    record Call(
            Reason reason, String words, Optional<String> contact, List<String> messages, int open, BigDecimal gap) {
        static final Comparator<Call> BY_PROMISE =
                Comparator.comparing(Call::reason).thenComparing(Call::open).thenComparing(Call::gap);

        /** What a call can be about, the most promising first. */
        enum Reason {
            /** It is eligible, but a figure is probably wrong, and with it the verdict. */
            ELIGIBLE_SLIP,
            /** One or two figures decide, and miss by little. */
            NEAR_MISS,
            /** A figure is probably wrong, and the verdict may change. */
            SLIP,
            /** A few blanks keep the verdict open. */
            FEW_BLANKS,
            /** The form cannot be read and has to be sent again. */
            UNREADABLE,
            /** It is eligible, and a few other requirements are not met. */
            FEW_FIXES;

            /** Returns the name in the keys of words. */
            String id() {
                return name().toLowerCase(Locale.ROOT).replace('_', '-');
            }
        }
    }

    int count(Outcome outcome) {
        return (int) marks.stream()
                .filter(mark -> mark.criterion().isRequired())
                .filter(mark -> mark.outcome() == outcome)
                .count();
    }

    int open() {
        return count(Outcome.UNMET) + count(Outcome.UNDETERMINED);
    }
}
