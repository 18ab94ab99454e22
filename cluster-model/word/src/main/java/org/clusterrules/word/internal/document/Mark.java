package org.clusterrules.word.internal.document;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The meaning of a character as a mark at a box. This is the only list of marks, for reading and for writing; symbols of symbol fonts are looked up as the
 * characters they resemble ({@link SymbolFonts}). Other characters mean neither yes nor no. Writing prefers the first character of a list.
 */
public enum Mark {
    /** An empty box, circle or diamond; characters and kana that are typed in place of one. */
    EMPTY("☐□◻▢◽⬜▫❑❏❐❒⬚▭⎕🞎🞏🞐🞑🞒" + "○◯◌⚪〇❍⭘🔾🔿🞅🞆🞇" + "◇◊⬦⬨" + "🗆" + "口囗ロ" + "\u20DD\u20DE"),
    /** A ticked box. */
    TICKED("☑🗹✅"),
    /** A crossed box: Word's own tick, where a document has no other ticks; among others it may say no. */
    CROSSED("☒⊠🗵🗷⮽⌧⛝⊗⨂"),
    /** A tick without a box. */
    TICK("✓√✔🗸∨"),
    /** A box, circle or diamond that is filled in or has a dot in it: a tick where others are empty. */
    FILLED("■◼⬛◾▪▣⊡🞔🞕" + "●⬤⚫◉⦿⊙🔘🞊" + "◆⬥◈"),
    /** A cross without a box: yes to some, no to others. */
    CROSS("✗✘×✕✖╳☓❌❎⨯⨉🗴🗶🗙🞨🞩🞪🞫🞬🞭🞮");

    private static final Map<Integer, Mark> BY_CHARACTER = byCharacter();

    private final String characters;

    Mark(String characters) {
        this.characters = characters;
    }

    /** Returns the meaning of a character; {@code null} if it is not a known mark. */
    public static @Nullable Mark of(int character) {
        return BY_CHARACTER.get(character);
    }

    static @Nullable Mark of(String look) {
        return look.codePointCount(0, look.length()) == 1 ? of(look.codePointAt(0)) : null;
    }

    public int[] characters() {
        return characters.codePoints().toArray();
    }

    private static Map<Integer, Mark> byCharacter() {
        Map<Integer, Mark> marks = new HashMap<>();
        for (Mark mark : values()) {
            for (int character : mark.characters()) {
                marks.put(character, mark);
            }
        }
        return marks;
    }
}
