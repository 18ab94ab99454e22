package org.clusterrules.language;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
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

    private static final int MOST_NAMED = 6;

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

    /** Makes a sentence of a clause: a capital letter in English, a full stop, and the criterion's note behind it. */
    static String sentence(String clause, String note, Locale language) {
        String sentence = clause + of("full-stop", language);
        char first = clause.charAt(0);
        if (Character.isLowerCase(first)) {
            sentence = Character.toUpperCase(first) + sentence.substring(1);
        }
        return note.isEmpty() ? sentence : sentence + of("space", language) + note;
    }

    /** Returns a number with its unit: {@code 70.00%}, {@code 44.20亿元}, {@code 44.20 × 100 million yuan}. */
    static String amount(BigDecimal number, Unit unit, Locale language) {
        String label = unit.label().in(language);
        if (label.isEmpty()) {
            return number.toPlainString();
        } else if (isChinese(language) || label.equals("%")) {
            return number.toPlainString() + label;
        }
        boolean multiple = Character.isDigit(label.charAt(0));
        return number.toPlainString() + (multiple ? " × " : " ") + label;
    }

    static String requirement(Bound bound, Unit unit, Locale language) {
        String key = "operator." + bound.operator().name().toLowerCase(Locale.ROOT);
        return of(key, language, amount(bound.threshold(), unit, language));
    }

    /** Names cells one after the other; of many, the first few. */
    static String list(List<Cell> cells, Locale language) {
        StringBuilder named = new StringBuilder();
        for (int i = 0; i < Math.min(cells.size(), MOST_NAMED); i++) {
            named.append(i == 0 ? "" : of("comma", language));
            named.append(cells.get(i).place().label(language));
        }
        return cells.size() <= MOST_NAMED ? named.toString() : of("and-more", language, named, cells.size());
    }

    static String join(List<String> names, Locale language) {
        return String.join(of("comma", language), names);
    }

    /** Says what change would meet the requirement, beginning with a comma; nothing where there is none. */
    static String advice(List<Change> changes, Locale language) {
        if (changes.isEmpty()) {
            return "";
        }
        return of(
                "advice",
                language,
                join(
                        changes.stream()
                                .map(change -> of(
                                        "change",
                                        language,
                                        change.from().place().label(language),
                                        written(change, language),
                                        change.to().toPlainString()))
                                .toList(),
                        language));
    }

    private static String written(Change change, Locale language) {
        return switch (change.from().state()) {
            case BLANK -> of("blank", language);
            case NONE -> "无";
            case FILLED -> change.fromNumber().map(BigDecimal::toPlainString).orElse("");
        };
    }
}
