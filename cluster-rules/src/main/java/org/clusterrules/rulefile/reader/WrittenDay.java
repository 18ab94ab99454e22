package org.clusterrules.rulefile.reader;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day as people write it. */
final class WrittenDay {
    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})\\D{1,3}(\\d{1,2})\\D{1,3}(\\d{1,2})\\D{0,3}");

    private WrittenDay() {}

    /** Returns the day that a text says as ISO 8601 has it; empty if it says none. */
    static Optional<LocalDate> iso(String text) {
        return ISO.matcher(text).matches() ? meant(text) : Optional.empty();
    }

    /** Returns the day that is probably meant; empty if that is not certain. */
    static Optional<LocalDate> meant(String text) {
        Matcher written = WRITTEN.matcher(FullWidth.half(text).strip());
        if (!written.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(written.group(1)),
                    Integer.parseInt(written.group(2)),
                    Integer.parseInt(written.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty(); // there is no such day
        }
    }
}
