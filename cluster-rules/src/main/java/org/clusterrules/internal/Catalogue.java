package org.clusterrules.internal;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Suppliers;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.clusterrules.model.Label;
import org.jspecify.annotations.Nullable;

/**
 * Messages in Chinese and in English, by key: {@code messages_zh.properties} and {@code messages_en.properties}, read on first use.
 * Patterns are those of {@link java.text.MessageFormat}. Independent of the machine's locale.
 */
public final class Catalogue {
    private final Supplier<Messages> chinese;
    private final Supplier<Messages> english;

    /**
     * Makes the catalogue of the files beside a class: {@code new Catalogue(name -> Book.class.getResourceAsStream(name))}. (A method
     * reference to a caller-sensitive method takes milliseconds to link.)
     *
     * @param files opens a file by its name; only the module that has the files can
     */
    public Catalogue(Function<String, @Nullable InputStream> files) {
        this.chinese = Suppliers.memoize(() -> Messages.read("messages_zh.properties", files));
        this.english = Suppliers.memoize(() -> Messages.read("messages_en.properties", files));
    }

    /** Whether there is a message with that key. */
    public boolean has(String key) {
        return english.get().patterns().containsKey(key);
    }

    /** Whether the language is Chinese, in any country. */
    public static boolean isChinese(Locale language) {
        return language.getLanguage().equals(Locale.CHINESE.getLanguage());
    }

    /** Returns a message in Chinese for any Chinese locale, and in English for every other. */
    public String in(Locale language, String key, Object... arguments) {
        return (isChinese(language) ? chinese : english).get().fill(key, arguments);
    }

    /** Returns a message in both languages; an argument is a label, or is the same in both languages. */
    public Label of(String key, Object... arguments) {
        return new Label(
                in(Locale.CHINESE, key, texts(Locale.CHINESE, arguments)),
                in(Locale.ENGLISH, key, texts(Locale.ENGLISH, arguments)));
    }

    private static Object[] texts(Locale language, Object... arguments) {
        return Arrays.stream(arguments)
                .map(argument -> argument instanceof Label label ? label.in(language) : String.valueOf(argument))
                .toArray();
    }

    /** The messages of one language, with the parsed templates of those used so far. */
    private record Messages(Properties patterns, Map<String, Template> templates) {
        static Messages read(String file, Function<String, @Nullable InputStream> files) {
            Properties patterns = new Properties();
            try (InputStream in = requireNonNull(files.apply(file), file)) {
                patterns.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return new Messages(patterns, new ConcurrentHashMap<>());
        }

        String fill(String key, Object... arguments) {
            Template template = templates.get(key); // does not lock, unlike computeIfAbsent
            if (template == null) {
                template = Template.parse(requireNonNull(patterns.getProperty(key), key));
                templates.put(key, template);
            }
            return template.fill(arguments);
        }
    }
}
