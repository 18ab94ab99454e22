package org.clusterrules.traceability;

import java.util.List;

/**
 * One row of the mapping: of what the form says, where it is held, what checks it, and why nothing more can be checked.
 *
 * @param sentences what the form says
 * @param blanks where it is filled in; empty where nothing is
 * @param criteria the criteria that check each of these blanks
 * @param reasons names of the reasons why no machine checks it, or not all of it
 */
record Claim(List<Sentence> sentences, List<Blank> blanks, List<String> criteria, List<String> reasons) {
    /** The reason of a sentence that is the title of a part. */
    static final String TITLE_OF_PART = "part";

    boolean isTitleOfPart() {
        return reasons.contains(TITLE_OF_PART);
    }

    @Override
    public String toString() {
        return sentences + " " + blanks + " " + criteria + " " + reasons;
    }
}
