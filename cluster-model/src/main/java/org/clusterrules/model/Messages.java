package org.clusterrules.model;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clusterrules.model.JsonValue.JsonArray;
import org.clusterrules.model.JsonValue.JsonBoolean;
import org.clusterrules.model.JsonValue.JsonNumber;
import org.clusterrules.model.JsonValue.JsonObject;
import org.clusterrules.model.JsonValue.JsonText;
import org.clusterrules.model.internal.Table;

/** The messages of problems, in both languages: {@code messages.tsv}, in which {@code {0}} is the first detail. */
final class Messages {
    private static final Map<String, Label> MESSAGES = Table.map("messages.tsv", "key", row -> row.label("message"));

    private static final Pattern DETAIL = Pattern.compile("\\{([0-9])}");

    private Messages() {}

    /** Returns a message; a detail is a {@link Label}, or is the same in both languages. */
    static Label of(String key, Object... details) {
        Label message = requireNonNull(MESSAGES.get(key), key);
        List<Label> labels = labels(details);
        return Label.of(language -> fill(message, labels, language));
    }

    /** Returns the message of a problem, followed by the details that it does not name. */
    static String sentence(Problem.Kind kind, List<Label> details, Locale language) {
        Label message = requireNonNull(MESSAGES.get(kind.name()));
        long named = DETAIL.matcher(message.en()).results().count();
        return fill(message, details, language)
                + details.stream()
                        .skip(named)
                        .map(detail -> detail.in(language))
                        .collect(Collectors.joining());
    }

    static List<Label> labels(Object... details) {
        return Arrays.stream(details)
                .map(detail -> detail instanceof Label label ? label : new Label(detail.toString(), detail.toString()))
                .toList();
    }

    private static String fill(Label message, List<Label> details, Locale language) {
        return DETAIL.matcher(message.in(language))
                .replaceAll(place -> Matcher.quoteReplacement(
                        details.get(Integer.parseInt(place.group(1))).in(language)));
    }

    /** Names the type of a value, and the value of a scalar. */
    static Label found(JsonValue value) {
        if (value instanceof JsonText text) {
            return of("found.text", ForeignText.quote(text.text()));
        } else if (value instanceof JsonNumber number) {
            return of("found.number", number.number());
        } else if (value instanceof JsonBoolean answer) {
            return of("found.boolean", answer.value());
        } else if (value instanceof JsonObject) {
            return of("found.object");
        }
        return of(value instanceof JsonArray ? "found.list" : "found.null");
    }

    static String quoted(Collection<String> names) {
        return names.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
    }

    static Label joined(List<String> things) {
        int last = things.size() - 1;
        String before = String.join(", ", things.subList(0, Math.max(0, last)));
        return new Label(
                String.join("、", things), before.isEmpty() ? things.get(last) : before + " and " + things.get(last));
    }
}
