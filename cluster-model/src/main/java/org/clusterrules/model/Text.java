package org.clusterrules.model;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.CharMatcher;
import org.jspecify.annotations.Nullable;

/**
 * A text: a blank, 无, or words.
 *
 * @param place where on the form this is
 * @param state whether it is blank, 无 or words
 * @param value what was written, as it was written; {@code null} exactly where it is blank
 */
public record Text(Place place, State state, @Nullable String value) implements Cell {
    /** The form's own word for "no such situation". */
    public static final String NONE = "无";

    /** Checks that there are words exactly where there should be some. */
    public Text {
        checkArgument((value == null) == (state == State.BLANK), "%s: %s with value %s", place, state, value);
    }

    /** Returns the length as the form counts it (字): Unicode code points, white space left out; 0 for a blank. */
    public int length() {
        return value == null
                ? 0
                : Math.toIntExact(
                        CharMatcher.whitespace().removeFrom(value).codePoints().count());
    }
}
