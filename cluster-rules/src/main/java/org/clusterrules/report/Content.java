package org.clusterrules.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
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
 * @param parts the outcome of each part of the rule set
 * @param toDo what is to be corrected or filled in, by part of the form and in its order
 * @param toFillIn how many blanks are to be filled in
 * @param sections single criteria that need no correction
 * @param notes what is to be said of all of them
 * @param visuals what there is to look at, made when a page has room for it
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
        List<FormPart> toDo,
        int toFillIn,
        List<Chapter> sections,
        List<String> notes,
        Supplier<Visuals> visuals,
        List<ScoreRow> score,
        String scoreNote,
        LabelledValue fingerprint) {

    /** The outcome of a part, and how many of its required criteria have which. */
    record PartRow(String part, Outcome outcome, String outcomeLabel, String counts) {}

    /** Entries under a heading. */
    record Chapter(String heading, String note, List<Entry> entries) {}

    /**
     * What is to be done in a part of the form.
     *
     * @param part the part
     * @param entries what is to be corrected
     * @param blanks what is to be filled in, blank by blank
     * @param waiting the criteria that can be decided once that is filled in
     */
    record FormPart(String part, List<Entry> entries, List<String> blanks, List<Entry> waiting) {
        boolean isEmpty() {
            return entries.isEmpty() && blanks.isEmpty() && waiting.isEmpty();
        }
    }

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

    /** A place on the form, and what is written there, with the change of it that is advised. */
    record Where(String label, String value) {}

    /**
     * What there is to look at.
     *
     * @param pictures the numbers that were compared
     * @param map every blank of the form, by part of the form
     * @param settled the criteria that are met, or do not apply
     */
    record Visuals(List<Pictures> pictures, List<MapPart> map, List<Entry> settled) {}

    /** The numbers that the criteria of a part of the rule set compare. */
    record Pictures(String part, List<Picture> pictures) {}

    /**
     * The numbers that a criterion compares.
     *
     * @param entry the criterion
     * @param scale the number that decided beside the one required
     * @param rows the rows of the form that it looks at
     */
    record Picture(Entry entry, Optional<Scale> scale, List<Row> rows) {}

    /**
     * A number beside the one required.
     *
     * @param actual the number
     * @param shown the same in words
     * @param required the number that it has to reach
     * @param requirement the same in words
     * @param nearFrom where the tolerance begins; empty where there is none
     * @param asksForMore whether more is better
     */
    record Scale(
            BigDecimal actual,
            String shown,
            BigDecimal required,
            String requirement,
            Optional<BigDecimal> nearFrom,
            boolean asksForMore) {}

    /**
     * A row of the form, year by year.
     *
     * @param label what the row is called, with its unit
     * @param points the years
     * @param required for an indicator of the plan, the number that the last of them would have to reach
     */
    record Row(String label, List<Point> points, Optional<Point> required) {}

    /** A year of a row, and its number; empty where it is blank or says 无. */
    record Point(String label, Optional<BigDecimal> number, String shown) {}

    /** The blanks of a part of the form. */
    record MapPart(String part, List<MapRow> rows) {}

    /** A blank with all its years and parts. */
    record MapRow(String label, List<MapCell> cells) {}

    /** A cell, what is the matter with it, and its label with that in words. */
    record MapCell(CellTone tone, String label) {}

    /** What is the matter with a cell. */
    enum CellTone {
        /** Filled in, and nothing is. */
        FILLED,
        /** Filled in with 无. */
        NONE,
        /** Blank, and no criterion asks for it. */
        BLANK,
        /** Blank, and to be filled in. */
        MISSING,
        /** To be looked at again: a likely slip, a knife-edge, or an advisory criterion that is not met. */
        DOUBTFUL,
        /** To blame for a required criterion that is not met. */
        FAILING
    }

    /** The score of an area, or the total, of 100. */
    record ScoreRow(String label, Optional<BigDecimal> score, boolean total) {}
}
