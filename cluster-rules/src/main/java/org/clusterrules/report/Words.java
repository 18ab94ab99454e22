package org.clusterrules.report;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.clusterrules.model.Label;

/** The words around the findings, in one language. */
final class Words {
    private static final Words CHINESE = new Words(Locale.CHINESE, "messages_zh");
    private static final Words ENGLISH = new Words(Locale.ENGLISH, "messages_en");

    private final Locale language;
    private final ResourceBundle bundle;

    private Words(Locale language, String name) {
        this.language = language;
        // Named whole, so that the machine's own locale has no say.
        this.bundle = ResourceBundle.getBundle(Words.class.getPackageName() + "." + name, Locale.ROOT);
    }

    static Words in(Locale language) {
        return language.getLanguage().equals(Locale.CHINESE.getLanguage()) ? CHINESE : ENGLISH;
    }

    Locale language() {
        return language;
    }

    String of(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(arguments);
    }

    String of(Label label) {
        return label.in(language);
    }

    String join(List<String> items) {
        return String.join(of("comma"), items);
    }
}
