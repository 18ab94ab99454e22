package org.clusterrules.language;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Day;
import org.jspecify.annotations.Nullable;

/** The order of the form's dates. */
final class DayFacts {
    private DayFacts() {}

    /** Declared in a year after the base year; recommended not before it was signed, where both dates are there. */
    static Judgement inOrder(Day declared, Day signed, Day recommended, int baseYear) {
        LocalDate declaredOn = declared.date();
        LocalDate signedOn = signed.date();
        LocalDate recommendedOn = recommended.date();
        boolean tooEarly = declaredOn != null && declaredOn.getYear() <= baseYear;
        boolean bothThere = signedOn != null && recommendedOn != null;
        boolean reversed = signedOn != null && recommendedOn != null && recommendedOn.isBefore(signedOn);
        Outcome outcome =
                tooEarly || reversed ? Outcome.UNMET : declaredOn == null ? Outcome.UNDETERMINED : Outcome.MET;
        List<Cell> read = new ArrayList<>(List.of(declared));
        if (bothThere) {
            read.add(signed);
            read.add(recommended);
        }
        String year = Integer.toString(baseYear);
        List<Phrase> wrong = new ArrayList<>();
        if (tooEarly) {
            wrong.add(Phrase.of("days.declared", Phrase.label(declared), written(declaredOn), year));
        }
        if (reversed) {
            wrong.add(Phrase.of(
                    "days.recommended",
                    Phrase.label(recommended),
                    written(recommendedOn),
                    Phrase.label(signed),
                    written(signedOn)));
        }
        return FactJudgement.of(outcome, read)
                .offending(() -> offending(declared, tooEarly, signed, recommended, reversed))
                .missing(() -> List.of(declared))
                .requires(() -> Phrase.of("days.required", year))
                .says(() -> switch (outcome) {
                    case UNMET -> Phrase.join("semicolon", wrong);
                    case UNDETERMINED -> Phrase.of("days.undetermined", Phrase.label(declared), year);
                    default ->
                        Phrase.of(
                                bothThere ? "days.met.both" : "days.met",
                                Phrase.label(declared),
                                written(declaredOn),
                                year,
                                Phrase.label(recommended),
                                written(recommendedOn),
                                Phrase.label(signed),
                                written(signedOn));
                });
    }

    private static Phrase written(@Nullable LocalDate day) {
        return day == null ? Phrase.NOTHING : Phrase.date(day);
    }

    private static List<Cell> offending(Day declared, boolean tooEarly, Day signed, Day recommended, boolean reversed) {
        List<Cell> offending = new ArrayList<>();
        if (tooEarly) {
            offending.add(declared);
        }
        if (reversed) {
            offending.add(signed);
            offending.add(recommended);
        }
        return offending;
    }
}
