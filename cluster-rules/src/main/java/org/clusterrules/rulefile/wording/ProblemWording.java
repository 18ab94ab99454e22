package org.clusterrules.rulefile.wording;

import com.google.common.reflect.TypeToken;
import java.lang.reflect.Type;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.clusterrules.model.Label;
import org.clusterrules.model.NearestName;
import org.clusterrules.model.Series;
import org.clusterrules.rulefile.RuleWord;

/** Puts what is wrong with a rule set into words, from the {@code messages} bundles. */
public final class ProblemWording {
    /** No words. */
    public static final Label NOTHING = new Label("", "");

    private static final ResourceBundle CHINESE = bundle("messages_zh");
    private static final ResourceBundle ENGLISH = bundle("messages_en");
    private static final int LONGEST_QUOTE = 40;
    private static final Type IN_A_ROW = Series.class.getTypeParameters()[0];

    private ProblemWording() {}

    private static ResourceBundle bundle(String name) {
        // Named whole, so that the machine's own locale has no say.
        return ResourceBundle.getBundle(ProblemWording.class.getPackageName() + "." + name, Locale.ROOT);
    }

    /** Returns the words under a key; arguments are texts, numbers, or labels in either language. */
    public static Label of(String key, Object... arguments) {
        return new Label(
                format(CHINESE, key, Locale.CHINESE, arguments), format(ENGLISH, key, Locale.ENGLISH, arguments));
    }

    private static String format(ResourceBundle bundle, String key, Locale language, Object... arguments) {
        Object[] words = Arrays.stream(arguments)
                .map(argument -> argument instanceof Label label ? label.in(language) : String.valueOf(argument))
                .toArray();
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(words);
    }

    /** Returns what a person who writes no Java calls the type of what is in a place of the form. */
    public static Label type(Type type) {
        TypeToken<?> token = TypeToken.of(type);
        if (token.getRawType() == Series.class) {
            return of("type.row", type(token.resolveType(IN_A_ROW).getType()));
        }
        String key = "type." + token.getRawType().getSimpleName();
        return of(ENGLISH.containsKey(key) ? key : "type.other");
    }

    /** Asks whether the nearest of the known names was meant; says nothing where none is near. */
    public static Label didYouMean(String name, Collection<String> known) {
        return NearestName.of(name, known).map(near -> of("did-you-mean", near)).orElse(NOTHING);
    }

    /** Asks whether the nearest of the known names was meant; lists them where none is near. */
    public static Label hint(String name, Collection<String> known) {
        Label near = didYouMean(name, known);
        return near.zh().isEmpty() && !known.isEmpty() ? of("there-are", list(known)) : near;
    }

    /** Names the words that take what was given to another; says nothing where there are none. */
    public static Label wordsThatTakeIt(List<RuleWord> words) {
        List<String> names =
                words.stream().map(RuleWord::name).distinct().sorted().toList();
        return names.isEmpty() ? NOTHING : of("words-that-take-it", list(names));
    }

    /** Joins names with commas. */
    public static String list(Collection<String> names) {
        return String.join(", ", names);
    }

    /** Shortens what was found in a file. */
    public static String quote(String text) {
        int length = text.codePointCount(0, text.length());
        return length <= LONGEST_QUOTE ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
    }
}
