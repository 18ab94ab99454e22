package org.clusterrules.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list of names, of attached documents or of platforms, as written. A {@code null} entry of the document is read as an empty text, 无 is an empty list; {@code
 * null} if the list was left out.
 */
public record Names(Place place, @Nullable List<String> values) implements Cell {
    /** Copies the list. */
    public Names {
        values = values == null ? null : List.copyOf(values);
    }

    @Override
    public State state() {
        return values == null ? State.BLANK : State.FILLED;
    }

    /** Returns the entries that are not blank, 无 or a placeholder. */
    public List<String> named() {
        if (values == null) {
            return List.of();
        }
        for (String entry : values) {
            if (!names(entry)) {
                return values.stream().filter(Names::names).toList();
            }
        }
        return values; // almost always
    }

    /** Returns the entries that are placeholders, such as {@code —} or 暂无, as written. */
    public List<String> placeholders() {
        return values == null
                ? List.of()
                : values.stream().filter(TextMeaning::isPlaceholder).toList();
    }

    /** Whether an entry is not blank, 无 or a placeholder. */
    public static boolean names(String entry) {
        return TextMeaning.state(entry) == State.FILLED;
    }
}
