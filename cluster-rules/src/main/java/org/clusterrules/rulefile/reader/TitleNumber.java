package org.clusterrules.rulefile.reader;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clusterrules.assessment.Operator;
import org.jspecify.annotations.Nullable;

/**
 * A number in the title of a rule, in the form's unit, with the words of its comparison: {@code 40亿元以上}, {@code
 * 高于百分之七十}, {@code at least 4 billion yuan}.
 */
record TitleNumber(String written, BigDecimal value, Optional<Operator> operator) {
    private static final String PERCENT = "%";
    private static final String DIGITS = "\\d[\\d,]{0,30}(?:\\.\\d{1,10})?";
    private static final String NUMERALS = "零一二三四五六七八九";
    private static final Pattern CHINESE =
            Pattern.compile("(?<![第\\d" + NUMERALS + "两十百千])(百分之)?(?:(" + DIGITS + ")|([" + NUMERALS + "两十百千]{1,9}))");
    private static final Pattern ENGLISH =
            Pattern.compile("(?<![\\d.,])(" + DIGITS + ")(?: (thousand|million|billion|trillion))?\\s?");
    private static final Pattern ENGLISH_UNIT =
            Pattern.compile("(?:(" + DIGITS + ") )?(?:(thousand|million|billion|trillion) )?(.*)");
    private static final Map<String, Integer> ENGLISH_ZEROS =
            Map.of("thousand", 3, "million", 6, "billion", 9, "trillion", 12);

    private static final Comparisons IN_CHINESE = new Comparisons(
            Map.of(
                    Operator.AT_LEAST, List.of("不低于", "不少于", "不小于", "至少"),
                    Operator.AT_MOST, List.of("不高于", "不超过", "不多于", "不大于", "至多"),
                    Operator.MORE_THAN, List.of("高于", "超过", "大于", "多于"),
                    Operator.LESS_THAN, List.of("低于", "少于", "小于", "不足")),
            Map.of(
                    Operator.AT_LEAST, List.of("以上", "及以上", "（含）以上"),
                    Operator.AT_MOST, List.of("以下", "以内", "及以下", "（含）以下"),
                    Operator.ABOUT, List.of("左右")));
    private static final Comparisons IN_ENGLISH = new Comparisons(
            Map.of(
                    Operator.AT_LEAST,
                            List.of("at least", "no less than", "not less than", "no fewer than", "not below"),
                    Operator.AT_MOST, List.of("at most", "no more than", "not more than", "not above", "up to"),
                    Operator.MORE_THAN, List.of("more than", "greater than", "over", "above", "exceeds"),
                    Operator.LESS_THAN, List.of("less than", "fewer than", "below", "under"),
                    Operator.ABOUT, List.of("about", "around", "approximately")),
            Map.of(
                    Operator.AT_LEAST, List.of(" or more", " or above"),
                    Operator.AT_MOST, List.of(" or less", " or fewer", " or below")));

    /** Returns the numbers that have the quantity's unit. */
    static List<TitleNumber> chinese(String title, ValueRange range) {
        UnitName unit = UnitName.of(range.unit().zh());
        String name = unit.name().replaceFirst("/.*", ""); // 件/万人 is 件 in 每万人…不低于5件
        String text = FullWidth.half(title);
        List<TitleNumber> found = new ArrayList<>();
        for (Matcher matcher = CHINESE.matcher(text); matcher.find(); ) {
            boolean perCent = matcher.group(1) != null;
            UnitName there = UnitName.of(text.substring(matcher.end()));
            boolean named = perCent
                    ? name.equals(PERCENT)
                    : !name.isEmpty() && there.name().startsWith(name);
            Optional<BigDecimal> number =
                    matcher.group(2) != null ? Optional.of(digits(matcher.group(2))) : numerals(matcher.group(3));
            if (named && number.isPresent()) {
                int end = perCent ? matcher.end() : text.length() - there.name().length() + name.length();
                BigDecimal value = number.get().scaleByPowerOfTen(there.zeros() - unit.zeros());
                found.add(IN_CHINESE.around(title, matcher.start(), end, value));
            }
        }
        return found;
    }

    /** A count needs no unit if it is compared. */
    static List<TitleNumber> english(String title, ValueRange range) {
        MatchResult unit =
                ENGLISH_UNIT.matcher(range.unit().en()).results().findFirst().orElseThrow(); // matches any text
        String name = unit.group(3);
        BigDecimal one = multiplied(unit.group(1) == null ? BigDecimal.ONE : digits(unit.group(1)), unit.group(2));
        List<TitleNumber> found = new ArrayList<>();
        for (Matcher matcher = ENGLISH.matcher(title); matcher.find(); ) {
            boolean named = !name.isEmpty() && title.startsWith(name, matcher.end());
            int end = named ? matcher.end() + name.length() : matcher.end(1);
            BigDecimal value = multiplied(digits(matcher.group(1)), matcher.group(2))
                    .scaleByPowerOfTen(1 - one.precision()); // a unit is a power of ten: 100 million yuan
            TitleNumber number = IN_ENGLISH.around(title, matcher.start(), end, value);
            if (named || (range.whole() && number.operator().isPresent() && !title.startsWith(PERCENT, end))) {
                found.add(number);
            }
        }
        return found;
    }

    private static BigDecimal digits(String written) {
        return new BigDecimal(written.replace(",", ""));
    }

    private static BigDecimal multiplied(BigDecimal number, @Nullable String multiplier) {
        return multiplier == null ? number : number.movePointRight(ENGLISH_ZEROS.getOrDefault(multiplier, 0));
    }

    /** Reads 六十 or 一千二百; empty if two digits follow one another, as in a year. */
    private static Optional<BigDecimal> numerals(String written) {
        BigDecimal sum = BigDecimal.ZERO;
        int digit = -1;
        for (char character : written.replace('两', '二').toCharArray()) {
            int next = NUMERALS.indexOf(character);
            if (next < 0) {
                sum = sum.add(BigDecimal.valueOf(Math.abs(digit))
                        .scaleByPowerOfTen(UnitName.zeros(String.valueOf(character))));
                digit = -1;
            } else if (digit > 0) {
                return Optional.empty();
            } else {
                digit = next;
            }
        }
        return Optional.of(sum.add(BigDecimal.valueOf(Math.max(digit, 0))));
    }

    private record Comparisons(Map<Operator, List<String>> before, Map<Operator, List<String>> after) {

        private record Found(String word, Operator operator) {}

        TitleNumber around(String title, int start, int end, BigDecimal value) {
            String text = title.substring(0, start).stripTrailing();
            Optional<Found> left =
                    longest(before, word -> text.toLowerCase(Locale.ROOT).endsWith(word));
            Optional<Found> right = longest(after, word -> title.startsWith(word, end))
                    .filter(found -> left.isEmpty() || found.operator() == Operator.ABOUT); // 高于…左右 is about
            String written = title.substring(
                    left.map(found -> text.length() - found.word().length()).orElse(start),
                    end + right.map(found -> found.word().length()).orElse(0));
            return new TitleNumber(written, value, right.or(() -> left).map(Found::operator));
        }

        private static Optional<Found> longest(Map<Operator, List<String>> words, Predicate<String> isThere) {
            return words.entrySet().stream()
                    .flatMap(entry -> entry.getValue().stream().map(word -> new Found(word, entry.getKey())))
                    .filter(found -> isThere.test(found.word()))
                    .max(Comparator.comparingInt(found -> found.word().length()));
        }
    }
}
