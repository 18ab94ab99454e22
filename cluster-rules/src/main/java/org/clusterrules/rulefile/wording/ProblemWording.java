package org.clusterrules.rulefile.wording;

import com.google.common.collect.Sets;
import com.google.common.reflect.TypeToken;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.clusterrules.internal.Catalogue;
import org.clusterrules.internal.SafeText;
import org.clusterrules.model.Label;
import org.clusterrules.model.Series;
import org.clusterrules.model.internal.NearestName;
import org.clusterrules.rulefile.RuleWord;

/** Words the problems of rule sets, from the {@code messages} bundles. */
public final class ProblemWording {
    private static final Catalogue MESSAGES = new Catalogue(name -> ProblemWording.class.getResourceAsStream(name));
    private static final int LONGEST_QUOTE = 40;
    private static final int LONGEST_LIST = 1_000;
    private static final int LONGEST_FILE = 255; // as long as file systems allow
    private static final Type IN_A_ROW = Series.class.getTypeParameters()[0];

    /** Alphabets with letters that look like those of a known name. */
    private static final Set<Character.UnicodeScript> LOOK_LATIN = Sets.immutableEnumSet(
            Character.UnicodeScript.CYRILLIC, Character.UnicodeScript.GREEK, Character.UnicodeScript.ARMENIAN);

    private ProblemWording() {}

    /** Returns the message of a key; arguments are labels, and texts that are the same in both languages. */
    public static Label of(String key, Object... arguments) {
        Object[] words = Arrays.stream(arguments)
                .map(argument -> argument instanceof Label ? argument : shown(String.valueOf(argument)))
                .toArray();
        return MESSAGES.of(key, words);
    }

    /** Returns a name of a type for people who write no Java. */
    public static Label type(Type type) {
        TypeToken<?> token = TypeToken.of(type);
        if (token.getRawType() == Series.class) {
            return of("type.row", type(token.resolveType(IN_A_ROW).getType()));
        }
        String key = "type." + token.getRawType().getSimpleName();
        return of(MESSAGES.has(key) ? key : "type.other");
    }

    /** Asks whether the nearest known name was meant; empty if none is near. */
    public static Label didYouMean(String name, Collection<String> known) {
        return NearestName.of(name, known).map(near -> meant(name, near)).orElse(Label.NOTHING);
    }

    /** Asks whether a known name was meant. Points out a letter of another alphabet, which may look the same. */
    public static Label meant(String name, String known) {
        return joined(foreignLetter(name), of("did-you-mean", known));
    }

    /** Points out a letter of an alphabet whose letters look like Latin ones; empty if there is none. */
    public static Label foreignLetter(String name) {
        return name.codePoints()
                .filter(c -> LOOK_LATIN.contains(Character.UnicodeScript.of(c)))
                .mapToObj(c -> of("foreign-letter", Character.toString(c), String.format("U+%04X", c)))
                .findFirst()
                .orElse(Label.NOTHING);
    }

    /** Joins sentences. */
    public static Label joined(Label one, Label other) {
        return new Label(one.zh() + other.zh(), one.en() + other.en());
    }

    /** Asks whether the nearest known name was meant; lists them if none is near. */
    public static Label hint(String name, Collection<String> known) {
        Label near = didYouMean(name, known);
        return near.zh().isEmpty() && !known.isEmpty() ? of("there-are", list(known)) : near;
    }

    /** Lists the words that take what was given to another; empty if there are none. */
    public static Label wordsThatTakeIt(List<RuleWord> words) {
        List<String> names =
                words.stream().map(RuleWord::name).distinct().sorted().toList();
        return names.isEmpty() ? Label.NOTHING : of("words-that-take-it", list(names));
    }

    /** Joins names with commas, up to a maximum length: some are from the file. */
    public static String list(Collection<String> names) {
        return shorten(names.stream().map(ProblemWording::quote).collect(Collectors.joining(", ")), LONGEST_LIST);
    }

    /** Shortens an excerpt of a file, and puts it on one line. */
    public static String quote(String text) {
        return shown(shorten(text, LONGEST_QUOTE)).replace("\u00A0", "\\u00a0"); // looks like a space
    }

    /** Shows the name of a file, or its end: an escaped character takes up six. */
    public static String file(String name) {
        String shown = shown(name);
        return shown.codePointCount(0, shown.length()) <= LONGEST_FILE
                ? shown
                : "…" + shown.substring(shown.offsetByCodePoints(shown.length(), -LONGEST_FILE));
    }

    /** Cuts a text after so many characters. */
    public static String shorten(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest)) + "…";
    }

    /** Returns the text if it is one line without hidden or control characters; else makes it so. */
    public static String shown(String text) {
        return SafeText.isShown(text) ? text : SafeText.of(text);
    }
}
