package org.clusterrules.book;

import java.util.List;
import java.util.Optional;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.report.internal.LabelledValue;

/**
 * What a rule book says, in words and in order; the formats only lay it out. All text in it is safe to show, and not yet
 * escaped for any markup.
 *
 * @param title the title of the rule set
 * @param about which rule set this is
 * @param documents what the rules come from, by rule set
 * @param parts the criteria, by part
 * @param off what is switched off
 * @param scoreNote that the score is this project's own
 * @param fingerprint which files the rules were
 */
record Book(
        String title,
        List<LabelledValue> about,
        List<Documents> documents,
        List<Chapter> parts,
        List<Off> off,
        String scoreNote,
        LabelledValue fingerprint) {

    /** What one of the rule sets comes from, and what of it is not at hand. */
    record Documents(String ruleSet, List<String> sources, List<String> notAtHand) {}

    /** The criteria of a part. */
    record Chapter(String id, String heading, List<Entry> entries) {}

    /**
     * A criterion.
     *
     * @param id its id
     * @param title the requirement in a few words
     * @param kind whether it is required or advisory
     * @param score in which area it is scored, and with which weight
     * @param clause what is written above the rule, line by line
     * @param basis where the form or the standard says so
     * @param requirement what is required
     * @param cells what of the form it reads
     * @param outcomes what it can come to, and what that means
     * @param note what a reader should know besides
     * @param origin where the rule stands
     * @param replaced which rules it replaces
     * @param cases the cases that show it
     */
    record Entry(
            String id,
            String title,
            String kind,
            String score,
            List<String> clause,
            String basis,
            String requirement,
            List<Reads> cells,
            List<Means> outcomes,
            Optional<String> note,
            String origin,
            List<String> replaced,
            List<String> cases) {}

    /** A blank of the form, or a part of it where there is no pointer. */
    record Reads(String label, Optional<String> pointer) {}

    /** What an outcome means. */
    record Means(Outcome outcome, String label, String meaning) {}

    /** A rule that is switched off. */
    record Off(String id, String title, String by, String reason) {}
}
