package org.clusterrules.word.internal.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clusterrules.model.Unit;
import org.clusterrules.model.internal.SeenText;

/** Names of units in a document, beside labels and on separate lines. */
final class LabelUnits {
    private static final String TIMES = "[十百千万亿]";

    /** A unit in a column of units. */
    private static final Pattern ALONE = Pattern.compile("(?:人民币)?" + TIMES
            + "*(?:[美欧日港]?元|吨\\D{0,10}|千克|公斤|亩|公顷|平方(?:公里|千米|米)|k?m2|[个家户人名件项])|" + TIMES + "+|[%‰]|件/万人");

    /** States the unit of figures: 单位：万元, 单位均为万元, 以万元计. */
    private static final Pattern STATED =
            Pattern.compile("单位(?:均|都|统一)?[为是:]*([^。;()]{1,40})|[以按]([^以按。;()]{1,12}?)(?:为单位|计)");

    private static final int LONGEST_LINE = 60;

    /** Counters of anything but persons. */
    private static final String COUNTERS = "个家户件项条所处";

    private static final Set<String> PERSONS = Set.of("人", "名");

    private LabelUnits() {}

    static boolean isAlone(String text) {
        return ALONE.matcher(SeenText.of(text)).matches();
    }

    /** Returns the units that a line states: {@code 单位：万元、家}, {@code 注：产值以万元计}, or nothing but a unit. */
    static List<String> stated(String line) {
        String seen = SeenText.of(line).replaceFirst("^[(\\[【](.*)[)\\]】]$", "$1");
        if (seen.length() > LONGEST_LINE || isAlone(seen)) {
            return isAlone(seen) ? List.of(seen) : List.of();
        }
        List<String> units = new ArrayList<>();
        Matcher matcher = STATED.matcher(seen);
        while (matcher.find()) {
            String named = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            for (String unit : named.split("[、,和及或]", -1)) {
                Stream.of(isAlone(unit) ? new String[] {unit} : unit.split("/", -1))
                        .filter(LabelUnits::isAlone)
                        .forEach(units::add);
            }
        }
        return units;
    }

    /** Whether one of these units is of the same kind as the form's, and none is the form's. */
    static boolean areOther(List<String> units, Unit unit) {
        String kind = kind(unit.label().zh());
        List<String> same = units.stream()
                .filter(other -> kind(other).isEmpty() || kind(other).equals(kind))
                .toList();
        return !kind.isEmpty() && !same.isEmpty() && same.stream().noneMatch(other -> isSame(other, unit));
    }

    /** Whether a text is the form's unit, or another name of it. */
    static boolean isSame(String text, Unit unit) {
        String own = name(unit.label().zh());
        String other = name(text);
        boolean isCount = own.length() == 1 && COUNTERS.contains(own);
        return other.equals(own)
                || (own.endsWith("元") && own.equals(other + "元"))
                || (isCount && other.length() == 1 && COUNTERS.contains(other))
                || (PERSONS.contains(own) && PERSONS.contains(other))
                || (!unit.code().isEmpty() && other.equals(name(unit.code())));
    }

    private static String name(String text) {
        return SeenText.of(text)
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^人民币", "")
                .replaceFirst("平方千米|km2", "平方公里")
                .replaceFirst("百分[比数]", "%")
                .replaceFirst("二氧化碳|co2|标准?煤", ""); // the label names the substance
    }

    /** Returns the kind of a unit, whatever its size; empty for a bare number of times. */
    private static String kind(String text) {
        String base = name(text).replaceFirst("^" + TIMES + "+", "");
        if (base.contains("/")) {
            return kind(base.substring(0, base.indexOf('/'))) + "/";
        } else if (base.matches("亩|公顷|平方.*|k?m2")) {
            return "面积";
        } else if (base.matches("吨|千克|公斤|[%‰]")) {
            return base.matches("[%‰]") ? "%" : "吨";
        } else if (base.endsWith("元")) {
            return "元";
        }
        return PERSONS.contains(base) ? "人" : base.length() == 1 && COUNTERS.contains(base) ? "个" : base;
    }
}
