package org.clusterrules.word.internal.reading;

import org.clusterrules.model.SeenText;
import org.clusterrules.model.Unit;

/** Tells whether a label names another unit than the form does. */
final class LabelUnits {
    /** What is in the name of a unit that changes a figure by a factor. */
    private static final String SIGNS = "万亿千百元吨亩顷米里‰㎡克斤kKmMtT";

    private LabelUnits() {}

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
