package org.clusterrules.model;

import java.io.Serializable;
import java.util.Locale;

/**
 * The same words in Chinese and in English.
 *
 * @param zh the Chinese words, as the form or the policy prints them
 * @param en the English words
 */
public record Label(String zh, String en) implements Serializable {
    /** Returns the words in the given language: Chinese for any Chinese locale, English for every other. */
    public String in(Locale language) {
        return language.getLanguage().equals(Locale.CHINESE.getLanguage()) ? zh : en;
    }
}
