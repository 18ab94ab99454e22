package org.clusterrules.internal;

import com.google.common.primitives.Ints;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A parsed pattern of {@link MessageFormat}: an argument is {@code {0}}, an apostrophe is doubled, and a number has separators between
 * thousands and at most three decimals.
 */
@FunctionalInterface
interface Template {
    Pattern ARGUMENT = Pattern.compile("\\{(\\d+)}");

    String fill(Object... values);

    /** Most patterns have plain arguments only; the others distinguish singular and plural. */
    static Template parse(String pattern) {
        Matcher matcher = ARGUMENT.matcher(pattern);
        if (matcher.replaceAll("").indexOf('{') >= 0) {
            MessageFormat format = new MessageFormat(pattern, Locale.ROOT);
            return values -> ((MessageFormat) format.clone()).format(values); // not thread-safe
        }
        matcher.reset();
        List<String> texts = new ArrayList<>();
        List<Integer> arguments = new ArrayList<>();
        int end = 0;
        while (matcher.find()) {
            texts.add(pattern.substring(end, matcher.start()).replace("''", "'"));
            arguments.add(Integer.valueOf(matcher.group(1)));
            end = matcher.end();
        }
        texts.add(pattern.substring(end).replace("''", "'"));
        return plain(texts.toArray(String[]::new), Ints.toArray(arguments));
    }

    /** The first text precedes all arguments; each other one follows an argument. */
    private static Template plain(String[] texts, int[] arguments) {
        return values -> {
            // A StringBuilder begins with Latin-1, and would copy a Chinese text several times.
            String[] parts = new String[texts.length + arguments.length];
            parts[0] = texts[0];
            for (int i = 0; i < arguments.length; i++) {
                parts[2 * i + 1] = String.valueOf(written(values[arguments[i]]));
                parts[2 * i + 2] = texts[i + 1];
            }
            return String.join("", parts);
        };
    }

    private static Object written(Object value) {
        boolean isShort = value instanceof Integer number && number >= 0 && number < 1000;
        return value instanceof Number && !isShort
                ? NumberFormat.getInstance(Locale.ROOT).format(value)
                : value;
    }
}
