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
 * The pattern of a sentence, written as for {@link MessageFormat} and read once: an argument is {@code {0}}, an apostrophe is
 * written twice, and a number is written with its thousands apart and at most three decimals.
 */
@FunctionalInterface
interface Template {
    /** An argument that is written as it is. */
    Pattern ARGUMENT = Pattern.compile("\\{(\\d+)}");

    String fill(Object... values);

    /** Reads a pattern: mostly one of arguments alone, and else one that says one thing of one and another of several. */
    static Template parse(String pattern) {
        Matcher matcher = ARGUMENT.matcher(pattern);
        if (matcher.replaceAll("").indexOf('{') >= 0) {
            MessageFormat format = new MessageFormat(pattern, Locale.ROOT);
            return values -> ((MessageFormat) format.clone()).format(values); // one is for one thread
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

    /** Takes one text more than there are arguments: the first goes before them all, the others each after one. */
    private static Template plain(String[] texts, int[] arguments) {
        return values -> {
            // Joined at once: a builder begins with Latin letters, and copies a Chinese text several times.
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
