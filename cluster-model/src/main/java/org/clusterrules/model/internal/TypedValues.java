package org.clusterrules.model.internal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Unit;

/** Reads numbers and days as people type them, if they are unambiguous. Thread-safe; no argument may be null. */
public final class TypedValues {
    /** {@code 1,234.5}, {@code 约45}, {@code 300件}. */
    private static final Pattern NUMBER = Pattern.compile(
            "(?:约|大约)?\\s*([+-]?)([1-9][0-9]{0,2}(?:,[0-9]{3})+|[0-9]+)(\\.[0-9]+)?\\s*([^0-9.,\\s].*)?");

    /** Year, month and day, with the same mark between them; a time of the day may follow. */
    private static final Pattern DATE =
            Pattern.compile("([0-9]{4})(?:\\s*年\\s*([0-9]{1,2})\\s*月\\s*([0-9]{1,2})\\s*[日号]"
                    + "|([-/.])([0-9]{1,2})\\4([0-9]{1,2})(?:[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]+)?)?)?"
                    + "|([0-9]{2})([0-9]{2}))");

    private static final int LONGEST = 100;

    /** Day 0 of a spreadsheet, which counts a 29 February 1900 that did not exist. */
    private static final LocalDate SPREADSHEET_EPOCH = LocalDate.of(1899, 12, 30);

    private static final LocalDate FIRST_DAY = LocalDate.of(1980, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);

    private TypedValues() {}

    /**
     * Returns the number in a text, in a unit of the form: {@code １２．５}, {@code 1,234.5}, {@code 约45}, or {@code 45%} if the unit is %.
     * Empty if that is not certain, for example for {@code 45万} and {@code 40-50}.
     */
    public static Optional<BigDecimal> number(String text, Unit unit) {
        Matcher matcher = NUMBER.matcher(halfWidth(text));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String written = matcher.group(4);
        if (written != null
                && !SeenText.of(written).equals(SeenText.of(unit.label().zh()))) {
            return Optional.empty();
        }
        String decimals = matcher.group(3);
        String digits = matcher.group(2).replace(",", "") + (decimals == null ? "" : decimals);
        return digits.length() > Numeric.MAX_DIGITS
                ? Optional.empty()
                : Optional.of(new BigDecimal(matcher.group(1) + digits));
    }

    /**
     * Returns the day in a text: year, month and day, for example {@code 2022年10月12日}, or the number of a day in a spreadsheet. Empty if
     * that is not certain.
     */
    public static Optional<LocalDate> day(String written) {
        String text = halfWidth(written);
        Matcher matcher = DATE.matcher(text);
        try {
            if (matcher.matches()) {
                int first = matcher.group(2) != null ? 2 : matcher.group(5) != null ? 5 : 7;
                return Optional.of(LocalDate.of(
                        Integer.parseInt(matcher.group(1)),
                        Integer.parseInt(matcher.group(first)),
                        Integer.parseInt(matcher.group(first + 1))));
            }
        } catch (DateTimeException e) {
            return Optional.empty(); // not a day of the calendar
        }
        if (text.length() != 5 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        return Optional.of(SPREADSHEET_EPOCH.plusDays(Integer.parseInt(text)))
                .filter(day -> !day.isBefore(FIRST_DAY) && !day.isAfter(LAST_DAY));
    }

    /** Converts to half width and drops invisible characters. Does not normalise: in NFKC, 10⁴ would be 104. */
    private static String halfWidth(String text) {
        if (text.length() > LONGEST) {
            return "";
        }
        StringBuilder half = new StringBuilder();
        text.codePoints().filter(c -> !SeenText.isUnseen(c)).forEach(c -> {
            if (c >= 0xFF01 && c <= 0xFF5E) {
                half.append((char) (c - 0xFF01 + '!'));
            } else if (SeenText.isWhiteSpace(c)) {
                half.append(' ');
            } else {
                half.appendCodePoint(c == 0x2212 ? '-' : c); // the minus sign
            }
        });
        return half.toString().strip();
    }
}
