package org.clusterrules.spring.internal;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;

/** The language of an answer. */
final class RequestLanguage {
    private static final List<Locale> LANGUAGES = List.of(Locale.CHINESE, Locale.ENGLISH);

    private RequestLanguage() {}

    /** Returns Chinese or English as the header Accept-Language prefers; Chinese if it prefers neither or is missing. */
    static Locale of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return Locale.CHINESE;
        }
        try {
            Locale preferred = Locale.lookup(LanguageRange.parse(acceptLanguage), LANGUAGES);
            return preferred == null ? Locale.CHINESE : preferred;
        } catch (IllegalArgumentException e) {
            return Locale.CHINESE; // not a list of languages
        }
    }
}
