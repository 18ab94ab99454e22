package org.clusterrules.word.internal.document;

/** The characters that boxes are made of and ticked with. */
public final class Marks {
    private static final String EMPTY_BOXES = "□☐◻▢❏❐❑❒▫◽⬜⬚○◯〇◌⭘◇◊\u20DD\u20DE";
    private static final String TICKED_BOXES = "☑☒■▣◼◾⬛▪✅❎⊠⊗⊙●◉◎⦿⬤◆";
    private static final String TICKS = "√✓✔\uD83D\uDDF8∨";
    private static final String CROSSES = "✗✘×✕✖╳❌⨯Xx\uFF38\uFF58";

    private Marks() {}

    /** Whether it is a box, a circle or a diamond with nothing in it. */
    public static boolean isEmptyBox(int character) {
        return EMPTY_BOXES.indexOf(character) >= 0;
    }

    /** Whether it is a box, a circle or a diamond that is ticked, crossed or filled. */
    public static boolean isTickedBox(int character) {
        return TICKED_BOXES.indexOf(character) >= 0
                || character == 0x1F5F5
                || character == 0x1F5F7
                || character == 0x1F5F9
                || character == 0x2BBD;
    }

    /** Whether it is a tick without a box. */
    public static boolean isTick(int character) {
        return TICKS.indexOf(character) >= 0;
    }

    /** Whether it is a cross without a box; the letter that is drawn like one too. */
    public static boolean isCross(int character) {
        return CROSSES.indexOf(character) >= 0 || character == 0x1F5F4 || character == 0x1F5F6;
    }
}
