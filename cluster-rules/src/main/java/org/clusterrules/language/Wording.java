package org.clusterrules.language;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import org.clusterrules.assessment.Change;
import org.clusterrules.model.Unit;

/** Puts what was found into words, from the {@code messages} bundles. */
final class Wording {
    private static final Map<String, Template> CHINESE = templates("messages_zh");
    private static final Map<String, Template> ENGLISH = templates("messages_en");

    /** What an amount of the form is in yuan. */
    private static final Map<String, BigDecimal> YUAN =
            Map.of("100 million CNY", new BigDecimal("1e8"), "10,000 CNY", new BigDecimal("1e4"));

    private static final Map<String, BigDecimal> SCALES = ImmutableMap.of(
            " trillion", new BigDecimal("1e12"), " billion", new BigDecimal("1e9"), " million", new BigDecimal("1e6"));

    /** A word that counts several things. */
    private static final Pattern PLURAL = Pattern.compile("^([a-z]+?)(?:(?<=ch)es|s)$");

    /** A sentence that lists more is not read. */
    static final int MOST_NAMED = 6;

    private Wording() {}

    private static Map<String, Template> templates(String name) {
        // Named whole, so that the machine's own locale has no say.
        ResourceBundle bundle = ResourceBundle.getBundle(Wording.class.getPackageName() + "." + name, Locale.ROOT);
        Map<String, Template> templates = new HashMap<>();
        for (String key : bundle.keySet()) {
            templates.put(key, Template.parse(bundle.getString(key)));
        }
        return templates;
    }

    private static boolean isChinese(Locale language) {
        return language.getLanguage().equals(Locale.CHINESE.getLanguage());
    }

    static String of(String key, Locale language, Object... arguments) {
        Template template = (isChinese(language) ? CHINESE : ENGLISH).get(key);
        return requireNonNull(template, key).fill(arguments);
    }

    /** Makes a sentence of a clause: a capital letter in English, a full stop, and then the notes that are there. */
    static String sentence(String clause, Locale language, String... notes) {
        String sentence = clause + of("full-stop", language);
        int first = clause.startsWith("\"") ? 1 : 0; // a name that stands in quotation marks
        if (Character.isLowerCase(clause.charAt(first))) {
            sentence = sentence.substring(0, first)
                    + Character.toUpperCase(clause.charAt(first))
                    + sentence.substring(first + 1);
        }
        StringBuilder whole = new StringBuilder(sentence);
        for (String note : notes) {
            whole.append(note.isEmpty() ? "" : of("space", language)).append(note);
        }
        return whole.toString();
    }

    /**
     * Returns a number with its unit: {@code 70.00%}, {@code 44.20亿元}; amounts of money in English as an English text would
     * have them, with the form's own unit beside them: {@code 4.42 billion yuan (44.20亿元)}; and one thing as one: {@code 1
     * enterprise}.
     */
    static String amount(BigDecimal number, Unit unit, Locale language) {
        BigDecimal yuan = YUAN.get(unit.code());
        String form = asOnTheForm(number, unit, language);
        return isChinese(language) || yuan == null ? form : yuan(number.multiply(yuan)) + " (" + form + ")";
    }

    /** Returns a number with its unit, and an amount of money as the form has it: {@code 44.20亿元}. */
    static String asOnTheForm(BigDecimal number, Unit unit, Locale language) {
        if (isChinese(language) || YUAN.containsKey(unit.code())) {
            return number.toPlainString() + unit.label().zh();
        }
        String label = unit.label().en();
        if (number.compareTo(BigDecimal.ONE) == 0) {
            label = PLURAL.matcher(label).replaceFirst("$1");
        }
        return number.toPlainString() + (label.isEmpty() || label.equals("%") ? "" : " ") + label;
    }

    private static String yuan(BigDecimal amount) {
        for (Map.Entry<String, BigDecimal> scale : SCALES.entrySet()) {
            if (amount.abs().compareTo(scale.getValue()) >= 0) {
                BigDecimal scaled = amount.divide(scale.getValue());
                return ExactNumber.withPlaces(scaled, 1).toPlainString() + scale.getKey() + " yuan";
            }
        }
        return amount.stripTrailingZeros().toPlainString() + " yuan";
    }

    /**
     * Lists names in quotation marks, and says how many there are in all where there are more. Chinese names that hold the mark of a
     * list themselves are listed by another.
     */
    static String list(List<String> names, int all, Locale language) {
        String comma = of("comma", language);
        if (isChinese(language)) {
            boolean ambiguous = names.stream().anyMatch(name -> name.contains(comma));
            String mark = all == 2 ? "and" : ambiguous ? "semicolon" : "comma";
            String named = String.join(of(mark, language), names);
            return all > names.size() ? of("and-more", language, named, all) : named;
        }
        int last = names.size() - 1;
        if (all > names.size()) {
            return of("and-more", language, String.join(comma, names), all, all - names.size());
        }
        return last < 1
                ? String.join(comma, names)
                : String.join(comma, names.subList(0, last)) + of("and", language) + names.get(last);
    }

    /** Puts a name into quotation marks; Chinese ones within it become single ones. */
    static String name(String name, Locale language) {
        return of("name", language, isChinese(language) ? name.replace('“', '‘').replace('”', '’') : name);
    }

    /** Says what change would meet the requirement, beginning with a semicolon; nothing where there is none. */
    static Phrase advice(List<Change> changes) {
        return changes.isEmpty()
                ? Phrase.NOTHING
                : Phrase.of("advice", Phrase.join("semicolon", Phrase.each(changes, Wording::change)));
    }

    private static Phrase change(Change change) {
        Unit unit = change.from().place().unit();
        return Phrase.of(
                "change",
                Phrase.label(change.from()),
                change.fromNumber().map(from -> Phrase.amount(from, unit)).orElse(Phrase.of("none")),
                Phrase.amount(change.to(), unit));
    }
}
