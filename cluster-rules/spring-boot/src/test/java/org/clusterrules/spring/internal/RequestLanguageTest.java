package org.clusterrules.spring.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestLanguageTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "null | zh",
                "'' | zh",
                "* | zh",
                "en | en",
                "en-GB,en;q=0.9 | en",
                "zh-TW | zh",
                "fr | zh",
                "fr, en;q=0.5 | en",
                "en;q=0.5, zh;q=0.8 | zh",
                "zh;q=0.5, en;q=0.8 | en",
                "en;q=0 | zh",
                "en;q=many | zh",
            })
    void isWhatTheRequestPrefersOfChineseAndEnglish(String header, String language) {
        assertThat(RequestLanguage.of(header).toLanguageTag()).isEqualTo(language);
    }
}
