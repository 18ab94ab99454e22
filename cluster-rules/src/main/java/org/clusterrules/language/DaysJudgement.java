package org.clusterrules.language;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Day;
import org.jspecify.annotations.Nullable;

/** Declared in a year after the base year; and, where the province's date is there, recommended not before it was signed. */
final class DaysJudgement extends Judgement {
    private final Day declared;
    private final Day signed;
    private final Day recommended;
    private final int baseYear;

    DaysJudgement(Day declared, Day signed, Day recommended, int baseYear) {
        super(judge(declared, signed, recommended, baseYear));
        this.declared = declared;
        this.signed = signed;
        this.recommended = recommended;
        this.baseYear = baseYear;
    }

    private static Outcome judge(Day declared, Day signed, Day recommended, int baseYear) {
        if (isTooEarly(declared, baseYear) || isBefore(recommended.date(), signed.date())) {
            return Outcome.UNMET;
        }
        boolean signatureNeeded = !recommended.isBlank() && signed.isBlank();
        return declared.isBlank() || signatureNeeded ? Outcome.UNDETERMINED : Outcome.MET;
    }

    private static boolean isTooEarly(Day declared, int baseYear) {
        return declared.date() != null && declared.date().getYear() <= baseYear;
    }

    private static boolean isBefore(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one != null && other != null && one.isBefore(other);
    }

    @Override
    List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        if (outcome() == Outcome.UNDETERMINED) {
            return missing();
        }
        boolean met = outcome() == Outcome.MET;
        if (met || isTooEarly(declared, baseYear)) {
            cells.add(declared);
        }
        if (!recommended.isBlank() && (met || isBefore(recommended.date(), signed.date()))) {
            cells.add(signed);
            cells.add(recommended);
        }
        return cells;
    }

    @Override
    List<Cell> missing() {
        List<Cell> missing = new ArrayList<>();
        if (declared.isBlank()) {
            missing.add(declared);
        }
        if (!recommended.isBlank() && signed.isBlank()) {
            missing.add(signed);
        }
        return missing;
    }

    @Override
    String requirement(Locale language) {
        return Wording.of("days.required", language, Integer.toString(baseYear));
    }

    @Override
    String clause(Locale language) {
        if (outcome() == Outcome.UNDETERMINED) {
            return Wording.of("days.undetermined", language, Wording.list(missing(), language));
        } else if (outcome() == Outcome.MET) {
            return Wording.of("days.met", language);
        }
        List<String> wrong = new ArrayList<>();
        if (isTooEarly(declared, baseYear)) {
            wrong.add(
                    Wording.of("days.declared", language, String.valueOf(declared.date()), Integer.toString(baseYear)));
        }
        if (isBefore(recommended.date(), signed.date())) {
            wrong.add(Wording.of(
                    "days.recommended", language, String.valueOf(recommended.date()), String.valueOf(signed.date())));
        }
        return String.join(Wording.of("semicolon", language), wrong);
    }
}
