package org.clusterrules.rulefile.reader;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clusterrules.assessment.Operator;
import org.clusterrules.language.CriterionWords;
import org.clusterrules.model.Label;
import org.clusterrules.model.internal.NearestName;
import org.clusterrules.rulefile.RuleWord;
import org.clusterrules.rulefile.wording.ProblemWording;

/** Words that people try and the rule language lacks, each with advice on what to write. */
final class RuleWordAdvice {
    /** The key of the advice for each word, in lower case. */
    private static final Map<String, String> WORDS = words(ImmutableMap.<String, String>builder()
            .put("range", "between isbetween within isbetweenand iswithin")
            .put("negation", "not isnot isnotequalto isnotthesameas except neither")
            .put(
                    "arithmetic",
                    "sum sumof total plus add minus subtract multiply times divide product percentof percentageof")
            .put("condition", "if then when onlyif onlywhen onlywhere where provided implies ifthen")
            .put("branches", "else elseif otherwise orelse")
            .put("unless", "unless appliesunless unlesswhere exceptwhere exceptwhen appliesexcept")
            .put("texts", "contains matches startswith endswith like includes length")
            .put("many", "exists forall accumulate collect count every all any some each groupby")
            .put("years", "anyyear someyear firstyear inanyyear")
            .put("equality", "equals isequalto equalto isexactly exactly isequal equal")
            .put("extremes", "min max median minimum maximum lowest highest")
            .put("decrease", "decrease decreaseacross reductionacross decline drop fall decreaseinbaseyear")
            .put("falls", "falls decreases declines drops shrinks isfalling isdecreasing")
            .put("share", "ratio ratioof percentage percent proportion fraction shareof")
            .put("one-of", "isoneof isanyof isin iseither iseitherof oneof anyof isamong in")
            .put("no", "isno")
            .put("boxes-of", "have haveallof haveanyof haveoneof haveall haveany haveeach include")
            .put("boxes-limit", "haveexactly haveatmostof havenoneof havenone haveexactlyof")
            .put("xor", "xor eitheror exclusiveor")
            .buildOrThrow());

    /** Other names for words, in lower case. */
    private static final Map<String, String> MEANT =
            words(Map.of("eachYear", "everyyear allyears ineachyear", "isNoneOf", "isnotoneof isnotanyof isnotin"));

    private static final Map<Operator, String> COMPARISONS = Maps.immutableEnumMap(Map.of(
            Operator.AT_LEAST, "isAtLeast",
            Operator.MORE_THAN, "isMoreThan",
            Operator.AT_MOST, "isAtMost",
            Operator.LESS_THAN, "isLessThan"));

    private static final String BOXES = "haveAtLeast";

    private static final Map<String, String> SIGNS = words(Map.of(
            "and", "&", "or", "|", "negation", "!", "comparison", "< >", "arithmetic", "* / + -", "condition", "?"));

    private RuleWordAdvice() {}

    private static Map<String, String> words(Map<String, String> byKey) {
        ImmutableMap.Builder<String, String> words = ImmutableMap.builder();
        byKey.forEach((key, names) -> {
            for (String name : names.split(" ", -1)) {
                words.put(name, key);
            }
        });
        return words.buildOrThrow();
    }

    /** A name that is spelt almost like a word but means the opposite does not mean it. */
    static Optional<String> meant(String name, Collection<String> known) {
        String lower = name.toLowerCase(Locale.ROOT);
        Optional<Operator> comparison = ComparisonName.operator(lower);
        Optional<String> other = comparison.isPresent() && known.contains(BOXES)
                ? comparison.filter(Operator.AT_LEAST::equals).map(operator -> BOXES)
                : comparison.map(COMPARISONS::get).or(() -> Optional.ofNullable(MEANT.get(lower)));
        return other.filter(known::contains)
                .or(() -> comparison.isPresent() || WORDS.containsKey(lower) ? Optional.empty() : near(name, known));
    }

    private static Optional<String> near(String name, Collection<String> known) {
        return NearestName.of(
                name,
                known.stream()
                        .filter(word -> !ComparisonName.areOpposed(name, word))
                        .toList());
    }

    /** Returns advice for a word that follows others; lists the known words if there is none. */
    static Label instead(String name, Collection<String> known) {
        Optional<String> meant = meant(name, known);
        if (meant.isPresent()) {
            return ProblemWording.meant(name, meant.get());
        }
        String key = comparison(name, known).orElse(WORDS.getOrDefault(name.toLowerCase(Locale.ROOT), ""));
        if (!key.isEmpty()) {
            return ProblemWording.of("instead." + key);
        } else if (RuleWord.namesOf(CriterionWords.class).contains(name)) {
            return known.contains("thereIsEvidence")
                    ? ProblemWording.of("instead.condition")
                    : ProblemWording.of("instead.begins", ProblemWording.list(known));
        } else if (ComparisonName.isNegated(name)) {
            return ProblemWording.of("instead.negation");
        }
        return ProblemWording.hint("", known);
    }

    /** Returns the key of the advice for a comparison that the subject of the known words does not support. */
    private static Optional<String> comparison(String name, Collection<String> known) {
        return ComparisonName.operator(name.toLowerCase(Locale.ROOT)).map(operator -> {
            if (known.contains(BOXES)) {
                return operator == Operator.MORE_THAN ? "boxes-more" : "boxes-limit";
            }
            return known.contains("rises") ? "row" : "order";
        });
    }

    /** Returns advice for a word, if it is one that people try. */
    static Optional<Label> word(String name) {
        return advice(WORDS, name.toLowerCase(Locale.ROOT));
    }

    static Optional<Label> sign(String sign) {
        return advice(SIGNS, sign);
    }

    /** Returns advice for a sign or word that joins requirements in other languages. */
    static Optional<Label> joint(Token token) {
        String text = token.text();
        if (token.isName("and") || token.isName("or")) {
            return Optional.of(ProblemWording.of("instead." + text));
        }
        return token.is(Token.Kind.SIGN) ? sign(text) : word(text);
    }

    static Label brackets() {
        return ProblemWording.of("instead.brackets");
    }

    private static Optional<Label> advice(Map<String, String> keys, String name) {
        return Optional.ofNullable(keys.get(name)).map(key -> ProblemWording.of("instead." + key));
    }
}
