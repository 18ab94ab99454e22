package org.clusterrules.word.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Label;

/** The sentences of this module in Chinese and in English, by key: {@code messages_zh.properties} and {@code messages_en.properties}. */
public final class WordMessages {
    private static final Properties CHINESE = read(WordMessages.class, "messages_zh.properties");
    private static final Properties ENGLISH = read(WordMessages.class, "messages_en.properties");

    private WordMessages() {}

    /** Returns a message in both languages. Arguments are labels, or the same in both; patterns are those of {@link MessageFormat}. */
    public static Label of(String key, Object... arguments) {
        return new Label(in(CHINESE, Locale.CHINESE, key, arguments), in(ENGLISH, Locale.ENGLISH, key, arguments));
    }

    /** Returns the label of a cell, preceded by its section. */
    public static Label fullLabel(Cell cell) {
        return Label.of(cell.place()::fullLabel);
    }

    private static String in(Properties messages, Locale language, String key, Object... arguments) {
        String pattern = requireNonNull(messages.getProperty(key), key);
        Object[] texts = Arrays.stream(arguments)
                .map(argument -> argument instanceof Label label ? label.in(language) : String.valueOf(argument))
                .toArray();
        return new MessageFormat(pattern, language).format(texts);
    }

    /** Reads a resource beside a class. */
    public static Properties read(Class<?> beside, String name) {
        try (Reader in = new InputStreamReader(requireNonNull(beside.getResourceAsStream(name), name), UTF_8)) {
            Properties messages = new Properties();
            messages.load(in);
            return messages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
