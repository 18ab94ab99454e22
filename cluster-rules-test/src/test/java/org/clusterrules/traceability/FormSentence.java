package org.clusterrules.traceability;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.List;

/**
 * The smallest unit of the form: a sentence of its instructions, a label, an option, or a note in brackets.
 *
 * @param line the line of the form's text, from 1
 * @param words the form's own words; each run of white space is one space
 */
record FormSentence(int line, String words) {
    /** A sentence ends with 。 or ；, an option begins with its box, and a note gives the length of a text or what to attach. */
    private static final Splitter BETWEEN_SENTENCES = Splitter.onPattern(
                    "(?<=[。；])|(?=□)|(?=（[^（）]*(?:字以内|需提供)[^（）]*）)")
            .trimResults()
            .omitEmptyStrings();

    /** Returns every sentence of a form, in its order. */
    static List<FormSentence> allOf(String form) {
        List<FormSentence> sentences = new ArrayList<>();
        int number = 0;
        for (String line : form.lines().toList()) {
            number++;
            String words = CharMatcher.whitespace().trimAndCollapseFrom(line, ' ');
            for (String sentence : BETWEEN_SENTENCES.split(words)) {
                sentences.add(new FormSentence(number, sentence));
            }
        }
        return sentences;
    }
}
