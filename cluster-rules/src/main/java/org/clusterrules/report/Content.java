package org.clusterrules.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.clusterrules.assessment.Eligibility;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.report.internal.LabelledValue;

/**
 * What a report of one assessment says, in words and in order; the formats only lay it out, so that they cannot drift. All
 * text in it is safe to show, and not yet escaped for any markup.
 *
 * @param name the name of the cluster
 * @param about which rule set and form this is about
 * @param eligibility the verdict, for its colour
 * @param verdict the verdict in words
 * @param summary the outcomes of the required criteria, in a sentence
 * @param notChecked which criteria were not checked, because their threshold is not recorded
 * @param slips what looks like a slip of the pen and should be checked before all else
 * @param parts the outcome of each part
 * @param sections single criteria, and what is still to fill in
 * @param notes what is to be said of all of them
 * @param score the score, by area and in total
 * @param scoreNote that the score is this project's own
 * @param fingerprint which files the rules were
 */
record Content(
        String name,
        List<LabelledValue> about,
        Eligibility eligibility,
        String verdict,
        String summary,
        Optional<String> notChecked,
        Optional<Chapter> slips,
        List<PartRow> parts,
        List<Chapter> sections,
        List<String> notes,
        List<ScoreRow> score,
        String scoreNote,
        LabelledValue fingerprint) {

    /** The outcome of a part, and how many of its required criteria have which. */
    record PartRow(String part, Outcome outcome, String outcomeLabel, String counts) {}

    /** Entries under a heading, or blanks to fill in by part of the form. */
    record Chapter(String heading, String note, List<Entry> entries, List<BlankGroup> blanks) {}

    /** The blanks of a part of the form. */
    record BlankGroup(String part, List<Where> cells) {}

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

    /** A place on the form, with its place in the JSON document for programs, and the change of it that is advised. */
    record Where(String label, String pointer, Optional<String> change) {}

    /** The score of an area, or the total, of 100. */
    record ScoreRow(String label, Optional<BigDecimal> score, boolean total) {}
}
