package org.clusterrules.word.internal.document;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fonts of a run by kind of character; {@code null} if not set, and {@code ""} for a font of the theme, which is never one of symbols.
 *
 * @param ascii for characters up to U+007F
 * @param other for all others that are not East Asian
 * @param complex for complex scripts
 * @param isEastAsian whether ambiguous characters are East Asian
 */
record RunFonts(
        @Nullable String ascii,
        @Nullable String other,
        @Nullable String eastAsia,
        @Nullable String complex,
        boolean isEastAsian) {
    static final RunFonts NONE = new RunFonts(null, null, null, null, false);

    static RunFonts of(XmlElement properties) {
        XmlElement fonts = properties.child("rFonts");
        String hint = fonts.attribute("hint");
        return new RunFonts(
                first(fonts, "asciiTheme", "ascii", "ascii"),
                first(fonts, "hAnsiTheme", "hAnsi", "h-ansi"),
                first(fonts, "eastAsiaTheme", "eastAsia", "fareast"),
                first(fonts, "cstheme", "cs", "cs"),
                hint.equals("eastAsia") || hint.equals("fareast"));
    }

    private static @Nullable String first(XmlElement fonts, String theme, String name, String nameOf2003) {
        if (!fonts.attribute(theme).isEmpty()) {
            return "";
        }
        String font = fonts.attribute(fonts.attribute(name).isEmpty() ? nameOf2003 : name);
        return font.isEmpty() ? null : font;
    }

    /** Returns these fonts, with others in the open slots. */
    RunFonts over(RunFonts below) {
        return new RunFonts(
                ascii == null ? below.ascii : ascii,
                other == null ? below.other : other,
                eastAsia == null ? below.eastAsia : eastAsia,
                complex == null ? below.complex : complex,
                isEastAsian || below.isEastAsian);
    }

    /** Returns the symbol font of a character; empty if its font is ordinary. */
    Optional<String> symbolFont(int character) {
        if (character < 0x20 || (character > 0xFF && !SymbolFonts.isPrivate(character))) {
            return Optional.empty(); // no symbol font has it, and another is taken in its place
        }
        String font = character <= 0x7F ? ascii : isEastAsian ? eastAsia : other;
        if (!SymbolFonts.isPrivate(character)) {
            return Optional.ofNullable(font).filter(SymbolFonts::isSymbolFont);
        }
        return Stream.of(font, other, ascii, eastAsia, complex)
                .filter(Objects::nonNull)
                .filter(SymbolFonts::isSymbolFont)
                .findFirst();
    }
}
