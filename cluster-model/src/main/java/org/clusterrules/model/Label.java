package org.clusterrules.model;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Locale;
import java.util.function.Function;

/** The same words in Chinese, as the form or the policy prints them, and in English. */
public record Label(String zh, String en) implements Serializable {
    /** No words. */
    public static final Label NOTHING = new Label("", "");

    public Label {
        requireNonNull(zh, "zh");
        requireNonNull(en, "en");
    }

    /** Returns the words that a function has for Chinese and for English. */
    public static Label of(Function<Locale, String> words) {
        requireNonNull(words, "words");
        return new Label(words.apply(Locale.CHINESE), words.apply(Locale.ENGLISH));
    }

    /** Returns the words in the given language: Chinese for any Chinese locale, English for every other. */
    public String in(Locale language) {
        return requireNonNull(language, "language").getLanguage().equals(Locale.CHINESE.getLanguage()) ? zh : en;
    }
}
