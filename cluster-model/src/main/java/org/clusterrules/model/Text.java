package org.clusterrules.model;

import org.jspecify.annotations.Nullable;

/**
 * A text: a blank, 无, or words.
 *
 * @param place where on the form this is
 * @param state whether it is blank, 无 or words
 * @param value what was written, as it was written; {@link #NONE} where it is 无, {@code null} exactly where it is blank
 */
public record Text(Place place, State state, @Nullable String value) implements Cell {
    /** The form's own word for "no such situation". */
    public static final String NONE = "无";

    /** Checks that the state is what the words mean: white space is a blank, and 无 is 无. */
    public Text {
        boolean agrees = switch (state) {
            case BLANK -> value == null;
            case NONE -> NONE.equals(value);
            case FILLED -> value != null && !Blanks.isBlank(value) && !Blanks.isNone(value);
        };
        if (!agrees) {
            throw new IllegalArgumentException(place + ": " + state + " with value " + value);
        }
    }

    /** Whether it says nothing, though something is written there. */
    public boolean isPlaceholder() {
        return state == State.BLANK && value != null;
    }

    /** Returns the length as the form counts it (字): Unicode code points, white space left out; 0 for a blank. */
    public int length() {
        if (value == null) {
            return 0;
        }
        int length = 0;
        for (int i = 0; i < value.length(); i++) {
            boolean second = i > 0 && Character.isSurrogatePair(value.charAt(i - 1), value.charAt(i));
            if (!second && !Blanks.isWhiteSpace(value.charAt(i))) {
                length++;
            }
        }
        return length;
    }
}
