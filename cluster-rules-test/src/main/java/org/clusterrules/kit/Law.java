package org.clusterrules.kit;

import java.util.Random;
import org.clusterrules.model.Variation;
import org.clusterrules.rules.RuleSet;

/**
 * What holds of every rule set, whatever the form. {@link Laws#of(RuleSet)} checks all of them on many forms; in a property of
 * jqwik, a law is a parameter like any other:
 *
 * <pre>{@code
 * @Property
 * void everyLawHolds(@ForAll Law law, @ForAll("forms") Variation form, @ForAll Random random) {
 *     law.check(RULES, form, random);
 * }
 *
 * @Provide
 * Arbitrary<Variation> forms() {
 *     return Applications.near(Laws.samples().get(0), RULES);
 * }
 * }</pre>
 */
public enum Law {
    /** Every criterion of the rule set has one finding, in the order of the rules, in every run. */
    ONE_ANSWER("every criterion says exactly one thing", new OneAnswer()),
    /** The assessment as JSON, in both languages, is the same from one thread and from many that assess other forms besides. */
    SAME_BYTES("the same form gives the same bytes, from one thread or many", new SameBytes()),
    /**
     * Completeness aside, which is about the blanks themselves: words that ask whether something is filled in, such as {@code
     * thereIsText}, belong there. Blanks that the form leaves optional may change an outcome.
     */
    BLANKS("filling in a blank overturns nothing that was decided", new FillingIn()),
    /** Which way is better follows from the operator, and from how the margin moves with the cell. */
    BETTER_FIGURE("a better figure never worsens the outcome of a one-sided requirement", new BetterFigure()),
    /** Of several years each that falls short has its own, and is put right by it. */
    SMALLEST_CHANGE("advice meets the requirement, and one step less does not", new SmallestChange()),
    /** Looked for by trying: ends, corners and what lies within half a unit of the second decimal of each figure. */
    KNIFE_EDGE("knife-edge is true exactly where a rounding changes the outcome", new KnifeEdge()),
    /** 70.00 is not shown for a share of 69.999 that has to be at least 70; the margin is the distance of what is shown. */
    NUMBERS_SHOWN("the numbers shown never contradict the outcome", new NumbersShown()),
    /** In the form's order, each once; what is missing is blank, among them, and named only where the outcome waits for it. */
    CELLS_NAMED("a finding names cells of the form, in its order", new CellsNamed()),
    /** Chinese ends with 。 and English with a full stop; nothing is left unfilled, and the figures compared are in it. */
    SENTENCES("every finding is a sentence in both languages", new Sentences()),
    /** The application that was written as JSON and read again is equal, and is assessed the same. */
    READ_AGAIN("reading what was written gives the same application and assessment", AssessmentText::readAgain),
    /** Zeros at the end of a number change nothing. */
    TRAILING_ZEROS("100 and 100.00 are the same", AssessmentText::withZeros);

    private final String sentence;

    @SuppressWarnings("ImmutableEnumChecker") // a claim has no state
    private final Claim claim;

    Law(String sentence, Claim claim) {
        this.sentence = sentence;
        this.claim = claim;
    }

    /**
     * Checks this law on one form.
     *
     * @param random what is tried besides the form: other values for its cells, roundings of its figures
     * @throws AssertionError if it does not hold; names the rule set, a criterion, and the smallest variation that shows it
     */
    public void check(RuleSet rules, Variation form, Random random) {
        check(Subject.of(rules), form, random);
    }

    void check(Subject rules, Variation form, Random random) {
        claim.check(sentence, rules, form, random.nextLong());
    }

    /** Returns the law in a few words. */
    @Override
    public String toString() {
        return sentence;
    }
}
