package org.clusterrules.word.internal.document;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text that is not hidden but invisible: it has the colour of the paper, or is too small. */
final class InvisibleText {
    private static final Pattern NEARLY_WHITE = Pattern.compile("(?i)(?:[EF][0-9A-F]){3}|white");
    private static final Set<String> WHITE_OF_THEME = Set.of("background1", "light1", "bg1", "lt1");
    private static final Set<String> NO_SHADE = Set.of("", "none", "nil", "auto", "clear", "null");

    /** In half points. */
    private static final int TINY = 4;
    /** In percent of the width. */
    private static final int NARROW = 10;

    private InvisibleText() {}

    /** Whether the properties of a run make it white on white; {@code null} if they set no colour. */
    static @Nullable Boolean isWhite(XmlElement properties) {
        XmlElement fill = properties.child("w14:textFill");
        if (!fill.isThere() && !properties.has("color")) {
            return null;
        }
        boolean isWhite = fill.isThere()
                ? fill.children().stream()
                        .anyMatch(kind -> kind.name().equals("w14:noFill")
                                || kind.children().stream().anyMatch(InvisibleText::isWhiteColour))
                : isWhiteColour(properties.child("color"));
        return isWhite && !isShaded(properties);
    }

    private static boolean isWhiteColour(XmlElement colour) {
        String theme = colour.attribute("themeColor");
        boolean isChanged =
                !colour.attribute("themeShade").isEmpty() || !colour.children().isEmpty();
        return !isChanged
                && (theme.isEmpty()
                        ? NEARLY_WHITE.matcher(colour.value()).matches() || WHITE_OF_THEME.contains(colour.value())
                        : WHITE_OF_THEME.contains(theme));
    }

    /** Whether the properties of a run make it too small to see; {@code null} if they set no size. */
    static @Nullable Boolean isTiny(XmlElement properties) {
        if (!properties.has("sz") && !properties.has("w")) {
            return null;
        }
        return properties.numberOf("sz", TINY + 1) <= TINY || properties.numberOf("w", NARROW + 1) <= NARROW;
    }

    /** Whether the properties of a cell, a paragraph or a run put a colour behind its text. */
    static boolean isShaded(XmlElement properties) {
        XmlElement shade = properties.child("shd");
        return isColour(shade.attribute("fill"))
                || shade.value().startsWith("pct")
                || isColour(properties.valueOf("highlight"));
    }

    private static boolean isColour(String colour) {
        return !NO_SHADE.contains(colour) && !NEARLY_WHITE.matcher(colour).matches();
    }
}
