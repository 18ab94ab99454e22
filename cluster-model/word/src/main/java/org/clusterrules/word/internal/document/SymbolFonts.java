package org.clusterrules.word.internal.document;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.clusterrules.word.internal.WordMessages;
import org.jspecify.annotations.Nullable;

/** How the characters of symbol fonts look: {@code symbols.properties}. */
public final class SymbolFonts {
    private static final Map<String, Map<Integer, String>> LOOKS = read();

    /** Fonts of symbols whose appearance is unknown. */
    private static final Set<String> OTHER_FONTS = Set.of(
            "zapfdingbats",
            "zapf dingbats",
            "itc zapf dingbats",
            "marlett",
            "mt extra",
            "bookshelf symbol 7",
            "ms reference specialty",
            "ms outlook");

    private SymbolFonts() {}

    /** Whether a character is in the range in which documents keep the codes of symbol fonts. */
    static boolean isPrivate(int character) {
        return character >= 0xF000 && character <= 0xF0FF;
    }

    /** Whether the characters of a font are symbols, whatever their codes mean elsewhere. */
    static boolean isSymbolFont(String font) {
        String key = key(font);
        return LOOKS.containsKey(key) || OTHER_FONTS.contains(key);
    }

    /**
     * Returns what a character of a font looks like; empty if that is unknown.
     *
     * @param character its code, with or without the private range
     */
    public static Optional<String> look(@Nullable String font, int character) {
        if (font == null || !isSymbolFont(font)) {
            boolean isCharacter = Character.isDefined(character)
                    && Character.getType(character) != Character.PRIVATE_USE
                    && Character.getType(character) != Character.SURROGATE
                    && !Character.isISOControl(character);
            return isCharacter ? Optional.of(Character.toString(character)) : Optional.empty();
        }
        int code = isPrivate(character) ? character - 0xF000 : character;
        if (code > 0xFF) { // the font lacks it, and another is taken in its place
            return look(null, character);
        }
        return Optional.ofNullable(LOOKS.getOrDefault(key(font), Map.of()).get(code));
    }

    static String name(@Nullable String font, int character) {
        String code = String.format(Locale.ROOT, "U+%04X", character);
        return font == null || font.isBlank() ? code : ZipParts.shown(font) + " " + code;
    }

    private static String key(String font) {
        String key = font.strip().toLowerCase(Locale.ROOT);
        if (key.endsWith("1") && LOOKS.containsKey(key.substring(0, key.length() - 1))) {
            return key.substring(0, key.length() - 1); // LibreOffice numbers fonts of one name in Word 2003 XML
        }
        return key.equals("wingdings2") || key.equals("wingdings3") ? key.replace("dings", "dings ") : key;
    }

    private static Map<String, Map<Integer, String>> read() {
        Properties lines = WordMessages.read(SymbolFonts.class, "symbols.properties");
        Map<String, Map<Integer, String>> all = new HashMap<>();
        for (String font : lines.stringPropertyNames()) {
            Map<Integer, String> looks = new HashMap<>();
            for (String entry : lines.getProperty(font).strip().split("\\s+", -1)) {
                String look = entry.substring(3);
                looks.put(Integer.parseInt(entry.substring(0, 2), 16), look.equals("space") ? " " : look);
            }
            all.put(font, looks);
        }
        return all;
    }
}
