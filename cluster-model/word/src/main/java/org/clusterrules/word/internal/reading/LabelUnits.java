package org.clusterrules.word.internal.reading;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clusterrules.model.SeenText;
import org.clusterrules.model.Unit;

/** Tells whether a label names another unit than the form does. */
final class LabelUnits {
    /** What is in the name of a unit that changes a figure by a factor. */
    private static final String SIGNS = "万亿千百元吨亩顷米里‰㎡克斤kKmMtT";

    /** A unit, in a column of units. */
    private static final Pattern ALONE =
            Pattern.compile("[十百千万亿]*(?:元|吨\\D{0,10}|亩|公顷|平方(?:公里|千米|米)|㎡|km[2²]|人|个|家|件|项)|[十百千万亿]+|[%‰]");

    /** The unit of a whole table. */
    private static final Pattern OF_TABLE = Pattern.compile("\\(?(?:计量|金额)?单位:(.{1,30}?)\\)?");

    private LabelUnits() {}

    /** Whether a text is nothing but a unit. */
    static boolean isAlone(String text) {
        return ALONE.matcher(SeenText.of(text)).matches();
    }

    /** Whether a text is the unit of a table: {@code 单位：万元}. */
    static boolean isOfTable(String text) {
        return OF_TABLE.matcher(SeenText.of(text)).matches();
    }

    /** Whether the unit of a table, which is not of all its figures, is another one for amounts of the same kind. */
    static boolean isOtherScale(String ofTable, Unit unit) {
        Matcher matcher = OF_TABLE.matcher(SeenText.of(ofTable));
        String name = token(unit.label().zh());
        List<String> same = !matcher.matches() || name.isEmpty()
                ? List.of()
                : Stream.of(matcher.group(1).split("[、,;/]", -1))
                        .filter(token -> token.endsWith("元") && name.endsWith("元"))
                        .toList();
        return !same.isEmpty() && !same.contains(name);
    }

    /** Whether a text in brackets names a unit. */
    static boolean areIn(String text) {
        return text.codePoints().anyMatch(c -> SIGNS.indexOf(c) >= 0);
    }

    /**
     * Whether what a label has in brackets is another unit than the form's.
     *
     * @param found the label in the document
     * @param printed the label of the form
     * @param unit the unit of the cell
     */
    static boolean differ(String found, String printed, Unit unit) {
        String wanted = token(Loose.inBrackets(printed));
        String name = token(unit.label().zh());
        boolean isOther = false;
        for (String part : Loose.inBrackets(found).split("[^\\p{L}\\p{N}%/㎡‰]+", -1)) {
            String token = token(part);
            boolean isSame = token.equals(wanted) || token.equals(name) || token.equalsIgnoreCase(unit.code());
            boolean isPart = name.startsWith(token); // 吨 of 吨二氧化碳
            isOther |= !token.isEmpty() && !isSame && !isPart && isUnit(token, name);
        }
        return isOther;
    }

    private static boolean isUnit(String token, String name) {
        boolean isPercent = name.equals("%");
        return areIn(token) || (isPercent ? token.contains("倍") : token.contains("%"));
    }

    private static String token(String text) {
        return SeenText.of(text).replaceAll("[()\\[\\]【】]", "").replaceFirst("^单位:?", "");
    }
}
