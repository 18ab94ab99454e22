package org.clusterrules.report.internal;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Function;
import org.clusterrules.model.Label;

/** The words around what is found, in one language: a page's own, and those that all pages share. */
public final class Words {
    private final Locale language;
    private final ResourceBundle own;
    private final ResourceBundle shared;

    private Words(Locale language, ResourceBundle own, ResourceBundle shared) {
        this.language = language;
        this.own = own;
        this.shared = shared;
    }

    /**
     * Returns the words of a page: in Chinese for a Chinese locale, in English for every other.
     *
     * @param language the language
     * @param own finds the page's own bundle, which is in a package of the page's, by its name
     */
    public static Words in(Locale language, Function<String, ResourceBundle> own) {
        boolean isChinese = language.getLanguage().equals(Locale.CHINESE.getLanguage());
        String name = isChinese ? "messages_zh" : "messages_en";
        // Named whole, so that the machine's own locale has no say.
        ResourceBundle shared = ResourceBundle.getBundle(Words.class.getPackageName() + "." + name, Locale.ROOT);
        return new Words(isChinese ? Locale.CHINESE : Locale.ENGLISH, own.apply(name), shared);
    }

    public Locale language() {
        return language;
    }

    public String of(String key, Object... arguments) {
        ResourceBundle bundle = own.containsKey(key) ? own : shared;
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(arguments);
    }

    public String of(Label label) {
        return label.in(language);
    }

    public String join(List<String> items) {
        return String.join(of("comma"), items);
    }
}
