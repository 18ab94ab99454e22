package org.clusterrules.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.clusterrules.assessment.Eligibility;
import org.clusterrules.assessment.Outcome;

/**
 * What a report of one assessment says, in words and in order; the formats only lay it out, so that they cannot drift. All
 * text in it is safe to show, and not yet escaped for any markup.
 *
 * @param name the name of the cluster
 * @param about which rule set and form this is about
 * @param eligibility the verdict, for its colour
 * @param verdict the verdict in words
 * @param summary what the required criteria come to, in a sentence
 * @param parts what each part came to
 * @param sections what a reader has to know of single criteria
 * @param notes what is to be said of all of them
 * @param score the score, by area and in total
 * @param scoreNote that the score is this project's own
 * @param fingerprint which files the rules were
 */
record Content(
        String name,
        List<Fact> about,
        Eligibility eligibility,
        String verdict,
        String summary,
        List<PartRow> parts,
        List<Section> sections,
        List<String> notes,
        List<ScoreRow> score,
        String scoreNote,
        Fact fingerprint) {

    /** A label and what it is about. */
    record Fact(String label, String value) {}

    /** What a part came to, and how many of its required criteria are what. */
    record PartRow(String part, Outcome outcome, String outcomeLabel, String counts) {}

    /** Entries under a heading. */
    record Section(String heading, String note, List<Entry> entries) {}

    /** A criterion. */
    record Entry(
            Outcome outcome,
            String outcomeLabel,
            Optional<String> knifeEdge,
            String title,
            String message,
            List<Where> cells,
            Optional<String> more,
            String basis) {}

    /** A cell, and the change of it that is advised. */
    record Where(String pointer, Optional<String> change) {}

    /** The score of an area, or the total, of 100. */
    record ScoreRow(String label, Optional<BigDecimal> score, boolean total) {}
}
