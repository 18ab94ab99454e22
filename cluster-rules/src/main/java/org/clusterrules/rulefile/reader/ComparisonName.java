package org.clusterrules.rulefile.reader;

import com.google.common.collect.Maps;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clusterrules.assessment.Operator;

/** Recognises the comparison in a name that is not a word: {@code isNotMoreThan}, {@code exceeds}. */
final class ComparisonName {
    private static final Map<Operator, String> NAMES = Maps.immutableEnumMap(Map.of(
            Operator.AT_LEAST,
            "atleast|(?:more|greater|larger|higher)thanorequal|greaterorequal",
            Operator.MORE_THAN,
            "(?:more|greater|larger|higher|bigger)than|above|over|beyond|exceed(?:s|ing)?",
            Operator.AT_MOST,
            "atmost|upto|(?:less|fewer|smaller|lower)thanorequal|lessorequal",
            Operator.LESS_THAN,
            "(?:less|fewer|smaller|lower)than|below|under|beneath"));

    private static final Map<Operator, Operator> OPPOSITES = Maps.immutableEnumMap(Map.of(
            Operator.AT_LEAST, Operator.LESS_THAN,
            Operator.MORE_THAN, Operator.AT_MOST,
            Operator.AT_MOST, Operator.MORE_THAN,
            Operator.LESS_THAN, Operator.AT_LEAST));

    private static final String BEFORE = "(?:is|are|has|have|does|do|must|be|can)*(not|no|never)?";
    private static final Pattern NEGATED = Pattern.compile("(?:^|[a-z])(?:[Nn]ot|[Nn]o|[Nn]ever)(?=[A-Z])");

    private static final List<List<String>> POLES =
            List.of(List.of("least", "most"), List.of("more", "less"), List.of("increas", "decreas"));

    private ComparisonName() {}

    static Optional<Operator> operator(String name) {
        for (Map.Entry<Operator, String> entry : NAMES.entrySet()) {
            Matcher matcher = Pattern.compile(BEFORE + "(?:" + entry.getValue() + ")(?:to)?")
                    .matcher(name);
            if (matcher.matches()) {
                return Optional.ofNullable(matcher.group(1) == null ? entry.getKey() : OPPOSITES.get(entry.getKey()));
            }
        }
        return Optional.empty();
    }

    static boolean isNegated(String name) {
        return NEGATED.matcher(name).find();
    }

    /** Whether two names that are spelt almost alike have opposite meanings. */
    static boolean areOpposed(String name, String other) {
        return isNegated(name) != isNegated(other)
                || POLES.stream()
                        .anyMatch(poles -> (has(name, poles, 0) && has(other, poles, 1))
                                || (has(name, poles, 1) && has(other, poles, 0)));
    }

    private static boolean has(String name, List<String> poles, int pole) {
        return name.toLowerCase(Locale.ROOT).contains(poles.get(pole))
                && !name.toLowerCase(Locale.ROOT).contains(poles.get(1 - pole));
    }
}
