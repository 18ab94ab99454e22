package org.clusterrules.language;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Day;

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
        List<Cell> both = List.of(signed, recommended);
        String year = Integer.toString(baseYear);
        return FactJudgement.of("days", outcome, cells(true, declared, bothThere, both))
                .offending(cells(tooEarly, declared, reversed, both))
                .missing(List.of(declared))
                .requires(() -> Phrase.of("days.required", year))
                .says(() -> switch (outcome) {
                    case UNMET -> wrong(tooEarly, declared, reversed, signed, recommended, year);
                    case UNDETERMINED -> Phrase.of("days.undetermined", Phrase.label(declared), year);
                    default ->
                        Phrase.of(
                                bothThere ? "days.met.both" : "days.met",
                                Phrase.label(declared),
                                written(declared),
                                year,
                                Phrase.label(recommended),
                                written(recommended),
                                Phrase.label(signed),
                                written(signed));
                });
    }

    private static List<Cell> cells(boolean withFirst, Cell first, boolean withOthers, List<Cell> others) {
        List<Cell> cells = new ArrayList<>(withOthers ? others : List.of());
        if (withFirst) {
            cells.add(0, first);
        }
        return cells;
    }

    private static Phrase wrong(
            boolean tooEarly, Day declared, boolean reversed, Day signed, Day recommended, String year) {
        List<Phrase> wrong = new ArrayList<>();
        if (tooEarly) {
            wrong.add(Phrase.of("days.declared", Phrase.label(declared), written(declared), year));
        }
        if (reversed) {
            wrong.add(Phrase.of(
                    "days.recommended",
                    Phrase.label(recommended),
                    written(recommended),
                    Phrase.label(signed),
                    written(signed)));
        }
        return Phrase.join("semicolon", wrong);
    }

    private static Phrase written(Day day) {
        LocalDate date = day.date();
        return date == null
                ? Phrase.NOTHING
                : Phrase.of(
                        "date", date.getYear() + "", Phrase.of("month." + date.getMonthValue()), date.getDayOfMonth());
    }
}
