package org.clusterrules.language.judgement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Day;

/** The order of the form's dates. */
final class DayJudgements {
    private DayJudgements() {}

    /** Applied for after the base year; recommended not before it was signed, if both have dates. */
    static Judgement inOrder(Day declared, Day signed, Day recommended, int baseYear) {
        return ContentJudgement.of(
                List.of(declared, signed, recommended),
                days -> outcome(isEarly(days.get(0), baseYear), isEarlier(days.get(2), days.get(1)), days.get(0)),
                (days, outcome) -> details(days.get(0), days.get(1), days.get(2), baseYear, outcome));
    }

    private static Outcome outcome(boolean declaredEarly, boolean recommendedEarly, Day declared) {
        return declaredEarly || recommendedEarly
                ? Outcome.UNMET
                : declared.date() == null ? Outcome.UNDETERMINED : Outcome.MET;
    }

    private static boolean isEarly(Day declared, int baseYear) {
        LocalDate date = declared.date();
        return date != null && date.getYear() <= baseYear;
    }

    private static boolean isEarlier(Day one, Day other) {
        LocalDate date = one.date();
        LocalDate otherDate = other.date();
        return date != null && otherDate != null && date.isBefore(otherDate);
    }

    private static ContentDetails details(Day declared, Day signed, Day recommended, int baseYear, Outcome outcome) {
        List<Cell> read = new ArrayList<>(List.of(declared));
        List<Cell> offending = new ArrayList<>(0);
        List<String> wrong = new ArrayList<>(0);
        if (isEarly(declared, baseYear)) {
            offending.add(declared);
            wrong.add("days.declared");
        }
        if (signed.date() != null && recommended.date() != null) {
            read.addAll(List.of(signed, recommended));
        }
        if (isEarlier(recommended, signed)) {
            offending.addAll(List.of(signed, recommended));
            wrong.add("days.recommended");
        }
        Supplier<Object[]> arguments = () -> new Object[] {
            Phrase.label(declared),
            written(declared),
            baseYear + "",
            Phrase.label(recommended),
            written(recommended),
            Phrase.label(signed),
            written(signed)
        };
        ContentDetails details = ContentDetails.of("days", read)
                .offending(offending)
                .missing(List.of(declared))
                .with(arguments);
        if (outcome == Outcome.UNMET) {
            return details.statement(() ->
                    Phrase.join("semicolon", Phrase.each(wrong, key -> Phrase.of(key, arguments.get()))));
        }
        return outcome == Outcome.MET && read.size() > 1
                ? details.statement(() -> Phrase.of("days.met.both", arguments.get()))
                : details;
    }

    private static Phrase written(Day day) {
        LocalDate date = day.date();
        return date == null
                ? Phrase.NOTHING
                : Phrase.of(
                        "date", date.getYear() + "", Phrase.of("month." + date.getMonthValue()), date.getDayOfMonth());
    }
}
