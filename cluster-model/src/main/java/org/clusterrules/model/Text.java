package org.clusterrules.model;

import org.clusterrules.model.internal.SeenText;
import org.jspecify.annotations.Nullable;

/**
 * A text: a blank, 无, or words. A placeholder ({@code /}, {@code —}, 暂无, a zero-width space alone) is a blank with a value.
 *
 * @param value the text as written; {@link #NONE} for 无, {@code null} for nothing or white space
 */
public record Text(Place place, State state, @Nullable String value) implements Cell {
    /** The form's own word for "no such situation". */
    public static final String NONE = "无";

    /** Checks that the state is that of the value. */
    public Text {
        boolean agrees = switch (state) {
            case BLANK -> value == null || TextMeaning.isPlaceholder(value);
            case NONE -> NONE.equals(value);
            case FILLED -> value != null && TextMeaning.state(value) == State.FILLED;
        };
        if (!agrees) {
            throw new IllegalArgumentException(place + ": " + state + " with value " + value);
        }
    }

    /** Returns the text of a document, in which marks around 无 do not matter. */
    static Text of(Place place, String written) {
        State state = TextMeaning.state(written);
        return new Text(
                place,
                state,
                switch (state) {
                    case BLANK -> TextMeaning.isBlank(written) ? null : written;
                    case NONE -> NONE;
                    case FILLED -> written;
                });
    }

    /** Whether this is a placeholder, such as {@code /} or 暂无: a blank with a {@link #value()}. */
    public boolean isPlaceholder() {
        return state == State.BLANK && value != null;
    }

    /**
     * Returns the length as the form counts it (字), without white space: a run of ASCII characters is one, every other code point is one;
     * 0 if there is no {@link #value()}.
     */
    public int length() {
        if (value == null) {
            return 0;
        }
        int length = 0;
        boolean inRun = false;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean space = SeenText.isWhiteSpace(c);
            boolean ascii = c < 0x80 && !space;
            boolean second = i > 0 && Character.isSurrogatePair(value.charAt(i - 1), c);
            if (!space && !second && !(ascii && inRun)) {
                length++;
            }
            inRun = ascii;
        }
        return length;
    }
}
