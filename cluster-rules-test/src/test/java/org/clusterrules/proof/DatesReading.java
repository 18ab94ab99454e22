package org.clusterrules.proof;

import java.time.LocalDate;
import java.util.List;
import org.clusterrules.model.Application;
import org.clusterrules.model.Day;

/** consistency.dates: declared in a year after the base year; recommended not before signed, where both are there. */
final class DatesReading {
    private DatesReading() {}

    static Verdict verdict(Application form) {
        Day signed = form.declaration().signedOn();
        Day recommended = form.declaration().recommendation().recommendedOn();
        return Verdict.all(
                List.of(declared(form.cover().declaredOn(), form.edition().baseYear()), inOrder(signed, recommended)));
    }

    private static Verdict declared(Day declared, int baseYear) {
        LocalDate date = declared.date();
        return date == null
                ? Verdict.blank(List.of(declared))
                : Verdict.metIf(date.getYear() > baseYear, List.of(declared));
    }

    private static Verdict inOrder(Day signed, Day recommended) {
        LocalDate first = signed.date();
        LocalDate second = recommended.date();
        return first == null || second == null
                ? Verdict.notApplicable()
                : Verdict.metIf(!second.isBefore(first), List.of(signed, recommended));
    }
}
