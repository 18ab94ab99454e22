package org.clusterrules.language;

import com.google.common.primitives.Ints;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pattern of a sentence, written as for {@link MessageFormat} and read once: an argument is {@code {0}}, an apostrophe is
 * written twice, and a whole number is written with its thousands apart.
 */
abstract class Template {
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)}");

    static Template parse(String pattern) {
        boolean plain = ARGUMENT.matcher(pattern).replaceAll("").indexOf('{') < 0;
        return plain ? Plain.parse(pattern) : new Choosing(new MessageFormat(pattern, Locale.ROOT));
    }

    abstract String fill(Object... values);

    /** Nothing but arguments, as most patterns are: written one behind the other. */
    private static final class Plain extends Template {
        /** Enough for most clauses. */
        private static final int ROOM = 64;

        /** One text more than there are arguments: the first stands before them all, the others each behind one. */
        private final String[] texts;

        private final int[] arguments;

        private Plain(List<String> texts, List<Integer> arguments) {
            this.texts = texts.toArray(String[]::new);
            this.arguments = Ints.toArray(arguments);
        }

        static Plain parse(String pattern) {
            List<String> texts = new ArrayList<>();
            List<Integer> arguments = new ArrayList<>();
            Matcher matcher = ARGUMENT.matcher(pattern);
            int end = 0;
            while (matcher.find()) {
                texts.add(unquote(pattern.substring(end, matcher.start())));
                arguments.add(Integer.valueOf(matcher.group(1)));
                end = matcher.end();
            }
            texts.add(unquote(pattern.substring(end)));
            return new Plain(texts, arguments);
        }

        private static String unquote(String text) {
            return text.replace("''", "'");
        }

        @Override
        String fill(Object... values) {
            if (arguments.length == 0) {
                return texts[0];
            }
            StringBuilder filled = new StringBuilder(ROOM).append(texts[0]);
            for (int i = 0; i < arguments.length; i++) {
                Object value = values[arguments[i]];
                filled.append(value instanceof Integer number ? grouped(number) : value);
                filled.append(texts[i + 1]);
            }
            return filled.toString();
        }

        private static String grouped(int number) {
            return number < 1000 ? Integer.toString(number) : String.format(Locale.ROOT, "%,d", number);
        }
    }

    /** One that says one thing of one and another of several: left to Java, a copy at a time, since it is for one thread. */
    private static final class Choosing extends Template {
        private final MessageFormat format;

        Choosing(MessageFormat format) {
            this.format = format;
        }

        @Override
        String fill(Object... values) {
            return ((MessageFormat) format.clone()).format(values);
        }
    }
}
