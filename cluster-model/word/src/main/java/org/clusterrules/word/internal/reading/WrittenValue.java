package org.clusterrules.word.internal.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clusterrules.model.Count;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.SeenText;
import org.clusterrules.model.Suggestion;

/** Numbers and dates as people write them in a document, where it is certain what they are. */
final class WrittenValue {
    private static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]+(?:\\.[0-9]+)?");
    private static final Pattern DIGIT = Pattern.compile("[0-9０-９]|[\\p{No}\\p{Nl}]");
    /** What is put after a count of anything. */
    private static final List<String> COUNTERS = List.of("个", "家", "件", "项", "人", "名", "户", "条", "所", "处");

    /** Signs of negative numbers, with space behind them or none; what Word and Chinese input methods make of a hyphen too. */
    static final String SIGN = "(?:——|[-－﹣−‐\u2011\u2012–—―─负])";

    private static final Pattern MINUS = Pattern.compile("^" + SIGN + "[\\s\u3000]*(?=[0-9０-９])");

    /** What says behind a number that it is about so much. */
    private static final Pattern ABOUT = Pattern.compile("(?:左右|上下)$");

    /** The end of a line, a cell or a paragraph. */
    private static final Pattern BREAK = Pattern.compile("[\n\r\t\u000B\f\u0085\u2028\u2029]");

    private static final String CHINESE_DIGITS = "零一二三四五六七八九";
    private static final Pattern CHINESE_NUMBER = Pattern.compile("[零〇一二两三四五六七八九十百千万亿]+(?:点[零〇一二三四五六七八九]+)?");
    private static final Pattern CHINESE_DATE =
            Pattern.compile("([零〇○Ｏ一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})[日号]");

    private WrittenValue() {}

    /** Whether a number is written exactly as the form wants it. */
    static boolean isPlain(String text) {
        return PLAIN.matcher(text).matches();
    }

    /** Whether there is a digit of any kind in a text. */
    static boolean hasDigits(String text) {
        return DIGIT.matcher(text).find();
    }

    /** Whether digits stand on several lines, or apart by a tab: several numbers, or one that cannot be told; so can a sign on a line of its own. */
    static boolean isBroken(String text) {
        int parts = 0;
        boolean hasOther = false;
        for (String part : BREAK.split(text, -1)) {
            if (hasDigits(part)) {
                parts++;
            } else {
                hasOther |= !Loose.isBlank(part) && Loose.letters(part).isEmpty();
            }
        }
        return parts > 1 || (parts == 1 && hasOther);
    }

    /** Whether a text is a number in Chinese characters. */
    static boolean isChineseNumber(String text) {
        return CHINESE_NUMBER.matcher(SeenText.of(text)).matches();
    }

    /**
     * Returns the number that a text is, in the unit of its cell.
     *
     * @param tail what the form prints after the blank
     */
    static Optional<BigDecimal> number(String text, Numeric cell, String tail) {
        String written = withoutEnd(text);
        if (isPlain(written)) {
            return written.length() > 2 * Numeric.MAX_DIGITS ? Optional.empty() : Optional.of(new BigDecimal(written));
        }
        if (written.startsWith("≈")) {
            written = "约" + written.substring(1);
        }
        written = Loose.trim(ABOUT.matcher(written).replaceFirst(""));
        written = MINUS.matcher(written).replaceFirst("-");
        String unit = cell.place().unit().label().zh();
        for (String ending : endings(cell, unit, tail)) {
            if (!ending.isEmpty() && written.endsWith(ending)) {
                Optional<BigDecimal> number =
                        Suggestion.number(written.substring(0, written.length() - ending.length()), cell.place());
                if (number.isPresent()) {
                    return number;
                }
            }
        }
        return Suggestion.number(written, cell.place());
    }

    private static List<String> endings(Numeric cell, String unit, String tail) {
        if (cell instanceof Count) {
            return Stream.concat(Stream.of(tail), COUNTERS.stream()).toList();
        }
        return List.of(
                tail,
                unit.endsWith("元") ? unit.substring(0, unit.length() - 1) : "",
                unit.replace("标准煤", "标煤"),
                cell.place().unit().code(),
                cell.place().unit().code().replace('2', '²'));
    }

    /** Takes the full stop or comma from the end of a number or a date. */
    private static String withoutEnd(String text) {
        String trimmed = Loose.trim(text);
        while (!trimmed.isEmpty() && "。；;，、．".indexOf(trimmed.charAt(trimmed.length() - 1)) >= 0) {
            trimmed = Loose.trim(trimmed.substring(0, trimmed.length() - 1));
        }
        return trimmed;
    }

    /** Returns the day that a text is. */
    static Optional<LocalDate> day(String text) {
        String written = withoutEnd(text);
        if (written.chars().allMatch(Character::isDigit) && written.length() < 8) {
            return Optional.empty(); // the number of a day in a spreadsheet, or anything else
        }
        Optional<LocalDate> day = Suggestion.day(written);
        Matcher chinese = CHINESE_DATE.matcher(written.replaceAll("[\\s\u3000]", ""));
        if (day.isPresent() || !chinese.matches()) {
            return day;
        }
        return Suggestion.day(
                chineseYear(chinese.group(1)) + "年" + upTo99(chinese.group(2)) + "月" + upTo99(chinese.group(3)) + "日");
    }

    /** Writes 二〇一九 as 2019. */
    static String chineseYear(String text) {
        StringBuilder year = new StringBuilder();
        text.chars().forEach(c -> year.append(Math.max(0, CHINESE_DIGITS.indexOf(c))));
        return year.toString();
    }

    /** Reads 十, 十二, 二十, 二十一, 七; 0 for anything else. */
    private static int upTo99(String text) {
        int ten = text.indexOf('十');
        if (ten < 0) {
            return text.length() == 1 ? CHINESE_DIGITS.indexOf(text) : 0;
        } else if (ten > 1 || text.length() - ten > 2) {
            return 0;
        }
        int tens = ten == 0 ? 1 : CHINESE_DIGITS.indexOf(text.charAt(0));
        int ones = ten == text.length() - 1 ? 0 : CHINESE_DIGITS.indexOf(text.charAt(ten + 1));
        return 10 * tens + ones;
    }
}
