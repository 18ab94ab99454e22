package org.clusterrules.rulefile.reader;

import com.google.common.collect.ImmutableMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clusterrules.model.Label;
import org.clusterrules.rulefile.wording.ProblemWording;

/** What people try to say that the rule language has no word for, with what says it, or comes nearest. */
final class Unsayable {
    /** The key of the advice for each word, in lower case. */
    private static final Map<String, String> WORDS = words(Map.of(
            "range", "between isbetween within isbetweenand iswithin",
            "negation", "not isnot isnotequalto isnotthesameas except unless neither",
            "arithmetic",
                    "sum sumof total plus add minus subtract multiply times divide product percentof percentageof",
            "condition", "if else elseif ifthen when onlyif onlywhen onlywhere where provided implies then",
            "texts", "contains matches startswith endswith like includes length",
            "many", "exists forall accumulate collect count every all any some each groupby",
            "equality", "equals isequalto equalto",
            "order", "isgreaterthan greaterthan morethan islessthanorequalto isgreaterthanorequalto atleast atmost",
            "extremes", "min max median minimum maximum lowest highest"));

    private static final Map<String, String> SIGNS = ImmutableMap.<String, String>builder()
            .put("&", "and")
            .put("|", "or")
            .put("!", "negation")
            .put("<", "comparison")
            .put(">", "comparison")
            .put("*", "arithmetic")
            .put("/", "arithmetic")
            .put("+", "arithmetic")
            .put("-", "arithmetic")
            .put("?", "condition")
            .build();

    private Unsayable() {}

    private static Map<String, String> words(Map<String, String> byKey) {
        ImmutableMap.Builder<String, String> words = ImmutableMap.builder();
        byKey.forEach((key, names) -> {
            for (String name : names.split(" ", -1)) {
                words.put(name, key);
            }
        });
        return words.buildOrThrow();
    }

    /** Returns what to write in the place of a word; empty if nobody is known to try it. */
    static Optional<Label> word(String name) {
        return advice(WORDS, name.toLowerCase(Locale.ROOT));
    }

    /** Returns what to write in the place of a sign. */
    static Optional<Label> sign(String sign) {
        return advice(SIGNS, sign);
    }

    private static Optional<Label> advice(Map<String, String> keys, String name) {
        return Optional.ofNullable(keys.get(name)).map(key -> ProblemWording.of("instead." + key));
    }
}
