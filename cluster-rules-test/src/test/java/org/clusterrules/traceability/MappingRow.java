package org.clusterrules.traceability;

import java.util.List;

/**
 * One row of the mapping: what the form says, which blanks it is about, which criteria check them, and why software cannot check
 * the rest.
 *
 * @param sentences what the form says
 * @param continues whether the row is about the same sentences as the one above
 * @param blanks the blanks that hold what the sentences ask for; empty where they ask for nothing
 * @param criteria the criteria that check each of these blanks
 * @param reasons the names of the reasons why software checks none or only a part of it
 */
record MappingRow(
        List<FormSentence> sentences,
        boolean continues,
        List<Blank> blanks,
        List<String> criteria,
        List<String> reasons) {
    /** The reason that marks the title of a section of the form. */
    static final String TITLE_OF_SECTION = "section";

    boolean isTitleOfSection() {
        return reasons.contains(TITLE_OF_SECTION);
    }

    @Override
    public String toString() {
        return sentences + " " + blanks + " " + criteria + " " + reasons;
    }
}
