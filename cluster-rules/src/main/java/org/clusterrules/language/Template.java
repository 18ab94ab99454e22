package org.clusterrules.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pattern of a sentence, written as for {@link java.text.MessageFormat} and read once: an argument is {@code {0}}, and an
 * apostrophe is written twice. A whole number is written with its thousands apart.
 */
final class Template {
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)}");

    /** One text more than there are arguments: the first stands before them all, the others each behind one. */
    private final List<String> texts = new ArrayList<>();

    private final List<Integer> arguments = new ArrayList<>();

    private Template() {}

    static Template parse(String pattern) {
        Template template = new Template();
        Matcher matcher = ARGUMENT.matcher(pattern);
        int end = 0;
        while (matcher.find()) {
            template.texts.add(unquote(pattern.substring(end, matcher.start())));
            template.arguments.add(Integer.valueOf(matcher.group(1)));
            end = matcher.end();
        }
        template.texts.add(unquote(pattern.substring(end)));
        return template;
    }

    private static String unquote(String text) {
        return text.replace("''", "'");
    }

    String fill(Object... values) {
        if (arguments.isEmpty()) {
            return texts.get(0);
        }
        StringBuilder filled = new StringBuilder(texts.get(0));
        for (int i = 0; i < arguments.size(); i++) {
            Object value = values[arguments.get(i)];
            filled.append(value instanceof Integer number ? grouped(number) : value);
            filled.append(texts.get(i + 1));
        }
        return filled.toString();
    }

    private static String grouped(int number) {
        return number < 1000 ? Integer.toString(number) : String.format(Locale.ROOT, "%,d", number);
    }
}
