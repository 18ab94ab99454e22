package org.clusterrules.word.internal.document;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a character says as a mark at a box: the one list of marks, for reading and for writing. A symbol of a symbol font is the character that it looks
 * like ({@link SymbolFonts}). What is not listed is not known, and says neither yes nor no. The character that is written first where a document has
 * several is the first of its list.
 */
public enum Mark {
    /** An empty box, circle or diamond; characters and kana that are typed in place of one. */
    EMPTY("☐□◻▢◽⬜▫❑❏❐❒⬚▭⎕🞎🞏🞐🞑🞒" + "○◯◌⚪〇❍⭘🔾🔿🞅🞆🞇" + "◇◊⬦⬨" + "口囗ロ" + "\u20DD\u20DE"),
    /** A ticked box. */
    TICKED("☑🗹✅"),
    /** A crossed box: Word's own tick, unless there are ticks beside it; Word draws it as ☒ beside ☐, and that pair is its own whatever is used elsewhere. */
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

    /** Returns what a character says; {@code null} if it is not known as a mark. */
    public static @Nullable Mark of(int character) {
        return BY_CHARACTER.get(character);
    }

    /** Returns what a symbol that looks like a text says; {@code null} if that is not known as a mark. */
    static @Nullable Mark of(String look) {
        return look.codePointCount(0, look.length()) == 1 ? of(look.codePointAt(0)) : null;
    }

    /** Returns its characters, those that are written first before others. */
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
