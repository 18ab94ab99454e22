package org.clusterrules.word.internal.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clusterrules.model.internal.TypedValues;

/** Dates as people write them, if the day is certain. */
final class WrittenDate {
    private static final String DIGITS = "零一二三四五六七八九";

    /** Characters written for 〇. */
    static final String NOUGHT = "零〇○◯OＯoｏ0０";

    private static final String SPACE = "[\\s\u3000]*";
    private static final String DASHES = "‐\u2011\u2012–—―−﹣";
    private static final String MARK = "[-/.、\\s\u3000]" + SPACE;

    private static final Pattern CHINESE_YEAR =
            Pattern.compile("(?<![0-9０-９])[二一][" + NOUGHT + "一二三四五六七八九]{3}(?=" + SPACE + "年)");

    private static final Pattern CHINESE_NUMBER = Pattern.compile("[一二三四五六七八九十]{1,3}(?=" + SPACE + "[月日号])");

    /** The day of the week after a date. */
    private static final Pattern WEEKDAY = Pattern.compile(SPACE + "[（(]?(?:星期|周)[一二三四五六日天][）)]?$");

    /** Year, month and day, in this order: each with its word, or with the same mark between them; another mark would be that of a period. */
    private static final Pattern DATE = Pattern.compile("([0-9]{4})(?:" + SPACE + "年" + SPACE + "([0-9]{1,2})" + SPACE
            + "月"
            + SPACE + "([0-9]{1,2})(?:" + SPACE + "[日号])?|(" + SPACE + "[-/.、]|[\\s\u3000])" + SPACE + "([0-9]{1,2})\\4"
            + SPACE + "([0-9]{1,2}))(?![0-9])");

    private static final Pattern YEAR_LAST = Pattern.compile("[0-9]{1,2}" + MARK + "[0-9]{1,2}" + MARK + "[0-9]{4}");
    private static final Pattern MIXED = Pattern.compile("[0-9]{4}[^0-9]{1,3}[0-9]{1,2}[^0-9]{1,3}[0-9]{1,2}[^0-9]?");
    private static final Pattern SHORT_YEAR = Pattern.compile(
            "[0-9]{2}(?:" + SPACE + "年|" + MARK + ")[0-9]{1,2}(?:" + SPACE + "月|" + MARK + ")[0-9]{1,2}[日号]?");

    private WrittenDate() {}

    static Optional<LocalDate> day(String text) {
        String written = withDigits(text);
        Matcher date = DATE.matcher(written);
        if (!date.matches()) {
            boolean isNumber = written.chars().allMatch(Character::isDigit) && written.length() < 8;
            return isNumber ? Optional.empty() : TypedValues.day(written); // not the number of a day in a spreadsheet
        }
        int month = date.group(2) == null ? 5 : 2;
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(date.group(1)),
                    Integer.parseInt(date.group(month)),
                    Integer.parseInt(date.group(month + 1))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Returns the message for a text that is not a certain day. */
    static String problem(String text) {
        String written = withDigits(text);
        Matcher date = DATE.matcher(written);
        if (date.matches()) {
            return "unreadable-value.date-none";
        }
        date.reset();
        if (date.find()) {
            return date.find() ? "unreadable-value.date-several" : "unreadable-value.date-words";
        } else if (YEAR_LAST.matcher(written).matches()) {
            return "unreadable-value.date-order";
        } else if (MIXED.matcher(written).matches()) {
            return "unreadable-value.date-marks";
        }
        return SHORT_YEAR.matcher(written).matches() ? "unreadable-value.date-year" : "unreadable-value.date";
    }

    private static String withDigits(String text) {
        String written = WEEKDAY.matcher(WrittenValue.withoutEnd(text)).replaceFirst("");
        written = withYearInDigits(written);
        written = CHINESE_NUMBER.matcher(written).replaceAll(number -> String.valueOf(upTo99(number.group())));
        StringBuilder half = new StringBuilder();
        written.chars()
                .map(c -> DASHES.indexOf(c) >= 0 ? '-' : c >= '！' && c <= '～' ? c - '！' + '!' : c)
                .forEach(c -> half.append((char) c));
        return half.toString();
    }

    /** Writes 二〇一九年 as 2019年. */
    static String withYearInDigits(String text) {
        return CHINESE_YEAR.matcher(text).replaceAll(year -> {
            StringBuilder digits = new StringBuilder();
            year.group().chars().forEach(c -> digits.append(Math.max(0, DIGITS.indexOf(c))));
            return digits.toString();
        });
    }

    /** Reads 十, 十二, 二十, 二十一, 七; 0 for anything else. */
    private static int upTo99(String text) {
        int ten = text.indexOf('十');
        if (ten < 0) {
            return text.length() == 1 ? DIGITS.indexOf(text) : 0;
        } else if (ten > 1 || text.length() - ten > 2) {
            return 0;
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(text.charAt(0));
        int ones = ten == text.length() - 1 ? 0 : DIGITS.indexOf(text.charAt(ten + 1));
        return 10 * tens + ones;
    }
}
