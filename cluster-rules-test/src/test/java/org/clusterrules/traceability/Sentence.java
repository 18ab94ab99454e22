package org.clusterrules.traceability;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.List;

/**
 * The smallest thing that the form says: a sentence of its instructions, a label, an option, a note in brackets.
 *
 * @param line the line of the form's text, from 1
 * @param words the form's own words, with each run of white space as one space
 */
record Sentence(int line, String words) {
    /** A sentence ends with 。 or ；, an option begins with its box, and a note says how long a text or what to attach. */
    private static final Splitter BETWEEN_SENTENCES = Splitter.onPattern(
                    "(?<=[。；])|(?=□)|(?=（[^（）]*(?:字以内|需提供)[^（）]*）)")
            .trimResults()
            .omitEmptyStrings();

    /** Returns all that a form says, in its order. */
    static List<Sentence> allOf(String form) {
        List<Sentence> sentences = new ArrayList<>();
        int number = 0;
        for (String line : form.lines().toList()) {
            number++;
            String words = CharMatcher.whitespace().trimAndCollapseFrom(line, ' ');
            for (String sentence : BETWEEN_SENTENCES.split(words)) {
                sentences.add(new Sentence(number, sentence));
            }
        }
        return sentences;
    }
}
