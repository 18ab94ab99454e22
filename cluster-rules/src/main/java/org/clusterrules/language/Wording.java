package org.clusterrules.language;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.clusterrules.assessment.Change;
import org.clusterrules.model.Cell;
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
        char first = clause.charAt(0);
        if (Character.isLowerCase(first)) {
            sentence = Character.toUpperCase(first) + sentence.substring(1);
        }
        StringBuilder whole = new StringBuilder(sentence);
        for (String note : notes) {
            whole.append(note.isEmpty() ? "" : of("space", language)).append(note);
        }
        return whole.toString();
    }

    /**
     * Returns a number with its unit: {@code 70.00%}, {@code 44.20亿元}; amounts of money in English as an English text would
     * have them, with the form's own unit beside them: {@code 4.42 billion yuan (44.20亿元)}.
     */
    static String amount(BigDecimal number, Unit unit, Locale language) {
        String form = number.toPlainString() + unit.label().zh();
        if (isChinese(language)) {
            return form;
        }
        String label = unit.label().en();
        BigDecimal yuan = YUAN.get(unit.code());
        if (yuan != null) {
            return yuan(number.multiply(yuan)) + " (" + form + ")";
        }
        return number.toPlainString() + (label.isEmpty() || label.equals("%") ? "" : " ") + label;
    }

    private static String yuan(BigDecimal amount) {
        for (Map.Entry<String, BigDecimal> scale : SCALES.entrySet()) {
            if (amount.abs().compareTo(scale.getValue()) >= 0) {
                return amount.divide(scale.getValue()).stripTrailingZeros().toPlainString() + scale.getKey() + " yuan";
            }
        }
        return amount.stripTrailingZeros().toPlainString() + " yuan";
    }

    /**
     * Names cells one after the other; of many, the first few. Names that hold the mark of a list themselves are listed by
     * another.
     */
    static String list(List<? extends Cell> cells, Locale language) {
        List<String> names = new ArrayList<>();
        for (Cell cell : cells.subList(0, Math.min(cells.size(), MOST_NAMED))) {
            names.add(of("name", language, cell.place().label(language)));
        }
        String comma = of("comma", language);
        boolean ambiguous = names.stream().anyMatch(name -> name.contains(comma.strip()));
        String named = String.join(ambiguous ? of("semicolon", language) : comma, names);
        if (cells.size() > MOST_NAMED) {
            return of("and-more", language, named, cells.size());
        }
        return names.size() > 1 && !ambiguous && !isChinese(language) ? withAnd(names) : named;
    }

    private static String withAnd(List<String> names) {
        int last = names.size() - 1;
        return String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    /** Says what change would meet the requirement, beginning with a semicolon; nothing where there is none. */
    static Phrase advice(List<Change> changes) {
        return changes.isEmpty()
                ? Phrase.NOTHING
                : Phrase.of("advice", Phrase.join("comma", Phrase.each(changes, Wording::change)));
    }

    private static Phrase change(Change change) {
        Phrase from = change.from().isNone()
                ? Phrase.of("none")
                : language -> change.fromNumber().map(BigDecimal::toPlainString).orElse("");
        return Phrase.of(
                "change", Phrase.label(change.from()), from, change.to().toPlainString());
    }
}
