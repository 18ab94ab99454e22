package org.clusterrules.word.internal.reading;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a mark at a box means. {@code Marks} tells only which symbols of fonts and fields are marks at all. */
enum TickMark {
    /** An empty box, or a bracket with nothing in it. */
    EMPTY("□☐▢◻◽▫⬜❏❐❑❒⬚⃞○◯◌⚪〇❍⭘🞎🞏🞐🞑🞅🞆口▭◇"),
    /** A tick, in a box or without. */
    TICK("√✓✔☑🗹✅🗸⍻☑️◉⦿🔘"),
    /** A box or circle filled in: a tick where others are empty. */
    FILLED("■◼◾▪⬛●⚫▣🔲◙"),
    /** A crossed box: Word's own tick, unless there are ticks beside it. */
    CROSSED("☒🗷🗵⊠⌧🗳"),
    /** A cross: yes to some, no to others. */
    CROSS("✗✘×✕✖╳☓❌❎⨯");

    private static final Map<Integer, TickMark> BY_CHARACTER = byCharacter();

    private final String characters;

    TickMark(String characters) {
        this.characters = characters;
    }

    /** Returns what a character means as a mark; {@code null} if it is not known as one. */
    static @Nullable TickMark of(int character) {
        return BY_CHARACTER.get(character);
    }

    private static Map<Integer, TickMark> byCharacter() {
        Map<Integer, TickMark> marks = new HashMap<>();
        for (TickMark mark : values()) {
            mark.characters
                    .codePoints()
                    .filter(c -> c != 0xFE0F) // says how to draw the character before it
                    .forEach(c -> marks.put(c, mark));
        }
        return marks;
    }
}
