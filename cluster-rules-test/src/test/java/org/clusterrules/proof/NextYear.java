package org.clusterrules.proof;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationJson;

/** The same figures a year later, on the edition of the form that has its base year then. */
final class NextYear {
    private static final Pattern KEY = Pattern.compile("\"(20\\d\\d)\"(?= *:)");
    private static final Pattern DATE = Pattern.compile("\"(20\\d\\d-\\d\\d-\\d\\d)\"");
    private static final Pattern EDITION = Pattern.compile("\"edition\" *: *\"2022\"");
    private static final Pattern STEP = Pattern.compile("/(20\\d\\d)(?=/|\\b)");
    private static final Pattern YEAR = Pattern.compile("(?<![\\d./])(20\\d\\d)(?=年(?!版)|\\)|, |\\.$)");

    private NextYear() {}

    static Application of(Application form) {
        String json = EDITION.matcher(ApplicationJson.write(form)).replaceFirst("\"edition\": \"2023\"");
        json = KEY.matcher(json).replaceAll(year -> "\"" + next(year.group(1)) + "\"");
        json = DATE.matcher(json)
                .replaceAll(date -> "\"" + LocalDate.parse(date.group(1)).plusYears(1) + "\"");
        return ApplicationJson.parse(json);
    }

    /** Returns the pointer of the cell a year later. */
    static String ofPointer(String pointer) {
        return STEP.matcher(pointer).replaceAll(year -> "/" + next(year.group(1)));
    }

    /** Returns the sentence about the cells a year later; a year is written there as on the form, or ends it: 2021年, (2021), (2021, …), 2021. */
    static String ofSentence(String sentence) {
        return YEAR.matcher(sentence).replaceAll(year -> next(year.group(1)));
    }

    private static String next(String year) {
        return Integer.toString(Integer.parseInt(year) + 1);
    }
}
