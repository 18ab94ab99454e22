package org.clusterrules.language.judgement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clusterrules.assessment.Change;
import org.clusterrules.model.Unit;

/** What a finding says, as a sentence for a person. */
final class Sentence {
    private Sentence() {}

    /**
     * Makes a sentence of a clause: with advice, a capital letter in English and a full stop.
     *
     * @param notes sentences that follow; an empty one is left out
     */
    static String of(Phrase clause, Optional<Phrase> advice, Locale language, String... notes) {
        String told = advice.isPresent() ? advice.get().in(language) : "";
        // Each time of the right length: a builder begins with Latin letters, and copies a Chinese text several times.
        String sentence =
                capitalized(clause.in(language)).concat(told).concat(Phrase.MESSAGES.in(language, "full-stop"));
        for (String note : notes) {
            if (!note.isEmpty()) {
                sentence =
                        sentence.concat(Phrase.MESSAGES.in(language, "space")).concat(note);
            }
        }
        return sentence;
    }

    private static String capitalized(String clause) {
        int first = clause.charAt(0) == '"' ? 1 : 0; // a name in quotation marks
        char capital = Character.toUpperCase(clause.charAt(first));
        return capital == clause.charAt(first)
                ? clause
                : clause.substring(0, first) + capital + clause.substring(first + 1);
    }

    /**
     * Returns the changes as the end of a sentence.
     *
     * @param enough whether they alone meet the requirement
     */
    static Phrase advice(List<Change> changes, boolean enough) {
        return Phrase.of(
                enough ? "advice" : "advice.in-part", Phrase.join("semicolon", Phrase.each(changes, Sentence::change)));
    }

    private static Phrase change(Change change) {
        Unit unit = change.from().place().unit();
        return Phrase.of(
                "change",
                Phrase.label(change.from()),
                change.fromNumber().<Phrase>map(from -> new Amount(from, unit)).orElse(Phrase.of("none")),
                new Amount(change.to(), unit));
    }
}
