package org.clusterrules.word.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the form prints after the three blanks of a region: {@code 省（区、市）}. A name that ends in its level is written as {@code 虚构省 （区、市）}, so that
 * nothing is there twice. The space distinguishes it from {@code 虚构} followed by what the form prints.
 */
public final class RegionLevel {
    private static final String LEVELS = "省市县区旗州盟团";

    private RegionLevel() {}

    /** Whether a value of a region cell ends in its level, as 虚构省 does. */
    public static boolean isIn(String pointer, String name) {
        return pointer.contains("/region/") && !name.isEmpty() && LEVELS.indexOf(name.charAt(name.length() - 1)) >= 0;
    }

    /** Returns what is printed after a name that ends in its level. */
    public static String withoutFirst(String tail) {
        int bracket = tail.indexOf('（');
        return bracket < 0 ? tail : " " + tail.substring(bracket);
    }

    /**
     * Finds what is printed after a name that ends in its level.
     *
     * @param tail what the form prints after the blank
     * @return its start and end; {@code null} if it is missing
     */
    public static int @Nullable [] find(String tail, String text, int from, int to) {
        Matcher printed = Pattern.compile("(?<=[" + LEVELS + "])[\\s\u3000]+"
                        + Pattern.quote(withoutFirst(tail).strip())
                                .replace("（", "\\E[（(]\\Q")
                                .replace("）", "\\E[)）]\\Q"))
                .matcher(text)
                .region(from, to)
                .useTransparentBounds(true);
        return printed.find() ? new int[] {printed.start(), printed.end()} : null;
    }
}
