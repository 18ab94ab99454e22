package org.clusterrules.word.internal.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkTest {
    @Test
    void aCharacterIsOneMark() {
        Set<Integer> seen = new HashSet<>();
        for (Mark mark : Mark.values()) {
            for (int character : mark.characters()) {
                assertTrue(seen.add(character), Character.toString(character));
                assertEquals(mark, Mark.of(character));
            }
        }
    }

    /** By the characters' names in Unicode, so that no mark is in a list that says another thing. */
    @Test
    void aCharacterIsTheMarkThatItsNameSays() {
        for (Mark mark : Mark.values()) {
            for (int character : mark.characters()) {
                String name = Character.getName(character);
                String expected = switch (mark) {
                    case EMPTY ->
                        ".*(WHITE|BALLOT BOX|DOTTED|LARGE CIRCLE|EMPTY NOTE PAGE|HEAVY CIRCLE|ENCLOSING|QUAD|LOZENGE|ZERO|IDEOGRAPHS|RO).*";
                    case TICKED -> ".*(WITH (BOLD )?CHECK|WHITE HEAVY CHECK MARK)";
                    case CROSSED ->
                        ".*(WITH (LIGHT |SCRIPT |BOLD SCRIPT )?X|TIMES( OPERATOR)?|X IN A RECTANGLE BOX|SQUARED SALTIRE)";
                    case TICK -> ".*(CHECK MARK|SQUARE ROOT|LOGICAL OR)";
                    case FILLED -> ".*(BLACK|CONTAINING|DOT OPERATOR|BULLET|FISHEYE|RADIO BUTTON).*";
                    case CROSS ->
                        ".*(BALLOT.* X|MULTIPLICATION.*|TIMES OPERATOR|CROSS MARK|SALTIRE|CANCELLATION X|CROSS|VECTOR OR CROSS PRODUCT|DIAGONAL CROSS)";
                };
                assertTrue(name.matches(expected), () -> mark + " " + Character.toString(character) + " " + name);
                assertTrue(!name.startsWith("NOT "), name);
            }
        }
    }

    /** The marks of the fonts' own code charts. */
    @ParameterizedTest
    @CsvSource({
        "Wingdings, 6C 6E 75 77 A4 A7, FILLED",
        "Wingdings, 6D 6F 70 71 72 A1 A2 A3 A6 A8, EMPTY",
        "Wingdings, 78 FD, CROSSED",
        "Wingdings, FB, CROSS",
        "Wingdings, FC, TICK",
        "Wingdings, FE, TICKED",
        "Wingdings 2, 4F CD CE CF D0 D1 D2 D3, CROSS",
        "Wingdings 2, 50, TICK",
        "Wingdings 2, 51 53 54, CROSSED",
        "Wingdings 2, 52, TICKED",
        "Wingdings 2, 97 98 9D 9E A0 A1 A2 A8 AE B1, FILLED",
        "Wingdings 2, 2A 99 9A 9B A3 A4 A5 AF B8, EMPTY",
        "Webdings, 61, TICK",
        "Webdings, 63, EMPTY",
        "Webdings, 67 6E, FILLED",
        "Webdings, 72, CROSS",
        "Symbol, B4, CROSS",
        "Symbol, C4, CROSSED",
        "Symbol, D6 DA, TICK",
        "Symbol, E0, EMPTY"
    })
    void theMarksOfAFontAreThoseOfItsChart(String font, String codes, Mark mark) {
        for (String code : codes.split(" ", -1)) {
            Optional<String> look = SymbolFonts.look(font, Integer.parseInt(code, 16));
            assertEquals(mark, Mark.of(look.orElseThrow()), code);
        }
    }

    @Test
    void noOtherSymbolOfAFontIsAMark() {
        List<String> known = List.of(
                "Wingdings:6C6E7577A4A76D6F707172A1A2A3A6A878FDFBFCFE",
                "Wingdings 2:2A4FCDCECFD0D1D2D3505153545297989D9EA0A1A2A8AEB1999A9BA3A4A5AFB8",
                "Webdings:6163676E72",
                "Wingdings 3:",
                "Symbol:B4C4D6DAE0");
        for (String of : known) {
            String font = of.substring(0, of.indexOf(':'));
            Set<String> codes =
                    new HashSet<>(List.of(of.substring(of.indexOf(':') + 1).split("(?<=\\G..)", -1)));
            for (int code = 0x21; code <= 0xFF; code++) {
                String look = SymbolFonts.look(font, code).orElse("");
                boolean isMark = Mark.of(look) != null;
                assertEquals(codes.contains("%02X".formatted(code)), isMark, font + " %02X".formatted(code));
            }
        }
    }

    @Test
    void whatSaysNeitherYesNorNoIsNotAMark() {
        "⍻◎⭕🔲🔳🗳◐◙▲△★☆➤✎〼0AXV一".codePoints().forEach(c -> assertNull(Mark.of(c), Character.toString(c)));
        "□☐■☑☒√✓✔✗✘◻◼▢▣◯●○◉⬜⬛🗹✅".codePoints().forEach(c -> assertNotNull(Mark.of(c), Character.toString(c)));
    }
}
