package org.clusterrules.word.internal.reading;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.internal.SeenText;
import org.clusterrules.model.internal.TypedValues;

/** Numbers as people write them, if their value is certain. */
final class WrittenValue {
    private static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]+(?:\\.[0-9]+)?");
    private static final String SPACE = "[\\s\u3000]*";
    private static final Pattern DIGIT = Pattern.compile("[0-9０-９]|[\\p{No}\\p{Nl}]");
    /** Signs of negative numbers, and what Word and Chinese input methods make of a hyphen. */
    static final String SIGN = "(?:——|[-－﹣−‐\u2011\u2012–—―─负])";

    private static final Pattern MINUS = Pattern.compile("^" + SIGN + "[\\s\u3000]*(?=[0-9０-９])");

    static final String CHANGED_TO = "(?:增加|增长|提高|提升|上升|扩大|降低|下降|减少)[到至]|[增升降减][到至]";

    /** Says before a number that it is the total, or the value reached. */
    private static final Pattern LEAD =
            Pattern.compile("^(?:共有|共计|共|合计|总计|达到了?|达|为|" + CHANGED_TO + ")" + SPACE + "(?=[0-9０-９约≈])");

    /** Words before a number for what the cell asks: growth, or a reduction. Others may be about the rate itself. */
    private static final Pattern GROWTH = Pattern.compile("^(?:同比|比上年|较上年)?增长" + SPACE + "(?=[0-9０-９约])");

    private static final Pattern DECLINE = Pattern.compile("^(?:同比|比上年|较上年)?负增长" + SPACE + "(?=[0-9０-９])");
    private static final Pattern REDUCTION = Pattern.compile("^(?:下降|降低|减少)" + SPACE + "(?=[0-9０-９约])");

    /** Says after a number that it is approximate. */
    private static final Pattern ABOUT = Pattern.compile("(?:左右|上下)$");

    private static final String END = "。；;，、．";

    /** A full stop. The only point could be that of a number without its decimals. */
    private static final Pattern POINT_AT_END = Pattern.compile("[.].*[.]$");

    /** A number and its unit, which may be in brackets. */
    private static final Pattern WITH_UNIT =
            Pattern.compile("(?s)(.*?[0-9０-９])[\\s\u3000]*(?:[（(]([^（()）]+)[）)]|([\\p{L}\\p{So}%％‰].*))");

    /** The end of a line, a cell or a paragraph. */
    private static final Pattern BREAK = Pattern.compile("[\n\r\t\u000B\f\u0085\u2028\u2029]");

    private static final Pattern CHINESE_NUMBER = Pattern.compile("[零〇一二两三四五六七八九十百千万亿]+(?:点[零〇一二三四五六七八九]+)?");

    private WrittenValue() {}

    /** Whether a number is written exactly as the form wants it. */
    static boolean isPlain(String text) {
        return PLAIN.matcher(text).matches();
    }

    static boolean hasDigits(String text) {
        return DIGIT.matcher(text).find();
    }

    /** Whether digits are on several lines or apart by a tab: several numbers, or an unclear one. So is one with a sign on a separate line. */
    static boolean isBroken(String text) {
        int parts = 0;
        boolean hasOther = false;
        for (String part : BREAK.split(text, -1)) {
            if (hasDigits(part)) {
                parts++;
            } else {
                hasOther |= !Wording.isBlank(part) && Wording.letters(part).isEmpty();
            }
        }
        return parts > 1 || (parts == 1 && hasOther);
    }

    /** Whether a text is a number in Chinese characters, with or without its unit. */
    static boolean isChineseNumber(String text, Numeric cell) {
        String seen = SeenText.of(text);
        Matcher number = CHINESE_NUMBER.matcher(seen);
        return number.lookingAt()
                && (number.end() == seen.length() || WrittenUnit.isKnown(seen.substring(number.end()), cell));
    }

    /** Returns the number that a text is, in the unit of its cell; {@code tail} is what the form prints after the blank. */
    static Optional<BigDecimal> number(String text, Numeric cell, String tail) {
        String written = withoutEnd(text);
        if (isPlain(written)) {
            return written.length() > 2 * Numeric.MAX_DIGITS ? Optional.empty() : Optional.of(new BigDecimal(written));
        }
        written = withoutChange(LEAD.matcher(written).replaceFirst(""), cell);
        if (written.startsWith("≈")) {
            written = "约" + written.substring(1);
        }
        written = Wording.trim(ABOUT.matcher(written).replaceFirst(""));
        written = MINUS.matcher(written).replaceFirst("-");
        Matcher withUnit = WITH_UNIT.matcher(written);
        if (!withUnit.matches()) {
            return TypedValues.number(written, cell.place().unit());
        }
        String unit = withUnit.group(2) == null ? withUnit.group(3) : withUnit.group(2);
        return TypedValues.number(withUnit.group(1), cell.place().unit())
                .flatMap(number -> WrittenUnit.converted(number, unit, cell, tail));
    }

    /** Removes 增长 before a number in a cell for growth, and 降低 in one for a reduction. */
    private static String withoutChange(String written, Numeric cell) {
        String label = cell.place().label(Locale.CHINESE);
        if (label.contains("降低率")) {
            return REDUCTION.matcher(written).replaceFirst("");
        }
        boolean isGrowth = label.contains("增速") || label.contains("增长");
        return isGrowth
                ? DECLINE.matcher(GROWTH.matcher(written).replaceFirst("")).replaceFirst("-")
                : written;
    }

    /** Removes the number's own year before it: {@code 2021年：126.38}. A dash after the year may or may not be a sign. */
    static String withoutYear(String text, String year) {
        Matcher named = Pattern.compile(
                        "(?:截至|截止到?)?" + year + "年[度末底]?(?:" + SPACE + "[：:为]" + SPACE + "|" + SPACE + "(?=[0-9０-９约]))")
                .matcher(text);
        return !year.isEmpty() && named.lookingAt() ? text.substring(named.end()) : text;
    }

    /** Removes the full stop or comma at the end of a number or a date. */
    static String withoutEnd(String text) {
        String trimmed = Wording.trim(text);
        while (!trimmed.isEmpty()
                && (END.indexOf(trimmed.charAt(trimmed.length() - 1)) >= 0
                        || POINT_AT_END.matcher(trimmed).find())) {
            trimmed = Wording.trim(trimmed.substring(0, trimmed.length() - 1));
        }
        return trimmed;
    }
}
