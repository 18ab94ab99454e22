package org.clusterrules.word.internal.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.clusterrules.word.internal.document.Inline.Kind;

/**
 * The bullets and numbers of lists. They are not text; but ☐ and ☑ as bullets are marks like any others if people tick by changing the bullet, and before a
 * figure, a dash is a minus and a number more digits.
 */
final class ListBullets {
    /** Marks that are ordinary bullets too: nobody ticks with them. */
    private static final String ORDINARY = "●⬤⚫○◯⚪❍•▪▫◆⬥◇◊◈";

    /** Looks like a minus. */
    private static final String DASHES = "-‐\u2011\u2012–—―−─﹣－";

    private final Map<String, Map<String, Inline>> bullets = new HashMap<>(); // by list, then by level

    private static final Inline NOTHING = inline(Kind.LIST_LABEL, "");

    ListBullets(XmlElement part) {
        Map<String, Map<String, Inline>> definitions = new HashMap<>();
        for (XmlElement child : part.children()) {
            switch (child.name()) {
                case "abstractNum" -> definitions.put(child.attribute("abstractNumId"), levels(child));
                case "listDef" -> definitions.put(child.attribute("listDefId"), levels(child));
                case "num" -> addList(child, child.attribute("numId"), child.valueOf("abstractNumId"), definitions);
                case "list" -> addList(child, child.attribute("ilfo"), child.valueOf("ilst"), definitions);
                default -> {
                    // pictures of bullets
                }
            }
        }
    }

    private void addList(XmlElement list, String id, String definition, Map<String, Map<String, Inline>> definitions) {
        Map<String, Inline> levels = new HashMap<>(definitions.getOrDefault(definition, Map.of()));
        list.children().stream()
                .filter(child -> child.name().equals("lvlOverride"))
                .forEach(override -> levels.putAll(levels(override)));
        bullets.put(id, levels);
    }

    private static Map<String, Inline> levels(XmlElement definition) {
        Map<String, Inline> levels = new HashMap<>();
        for (XmlElement level : definition.children()) {
            String number = level.attribute("ilvl");
            if (level.name().equals("lvl") && number.matches("[0-8]")) {
                levels.put(number, bullet(level));
            }
        }
        return levels;
    }

    /** Returns what is before a list paragraph: a mark, or a label that is left out and is empty for an ordinary bullet. */
    private static Inline bullet(XmlElement level) {
        boolean isBullet =
                level.valueOf("numFmt").equals("bullet") || level.valueOf("nfc").equals("23");
        String text = level.valueOf("lvlText");
        if (!isBullet || text.isEmpty()) {
            return inline(Kind.LIST_LABEL, text);
        }
        int bullet = text.codePointAt(0);
        String font = RunFonts.of(level.child("rPr")).symbolFont(bullet).orElse(null);
        String look = SymbolFonts.look(font, bullet).orElse(Character.toString(bullet));
        if (Mark.of(look) != null && !ORDINARY.contains(look)) {
            return inline(Kind.SYMBOL, look);
        }
        return inline(Kind.LIST_LABEL, DASHES.contains(look) ? look : "");
    }

    private static Inline inline(Kind kind, String text) {
        return new Inline(kind, text, false, null, -1);
    }

    /** Returns what a paragraph with these list properties begins with; an empty label for nothing. */
    Inline of(XmlElement list) {
        if (list.has("lvl")) { // of the binary format
            return bullet(list.child("lvl"));
        }
        String id = list.child("numId", "ilfo").value();
        String level = list.has("ilvl") ? list.valueOf("ilvl") : "0";
        return bullets.getOrDefault(id, Map.of()).getOrDefault(level, NOTHING);
    }

    /**
     * Returns the pieces of a paragraph with its bullet. A tick before several boxes, or before a ticked one, is decoration and left out; before one empty box,
     * it could be an answer.
     */
    static List<Inline> before(Inline bullet, List<Inline> pieces) {
        List<Inline> all = new ArrayList<>(pieces);
        if (bullet.text().isEmpty()) {
            return all;
        }
        Mark mark = bullet.kind() == Kind.SYMBOL ? Mark.of(bullet.text()) : null;
        String boxes = mark == Mark.TICK || mark == Mark.FILLED || mark == Mark.CROSS ? boxes(pieces) : "";
        if (boxes.isEmpty()) {
            all.add(0, bullet);
        } else if (boxes.length() == 1 && Mark.of(boxes) == Mark.EMPTY) {
            all.add(0, inline(Kind.UNKNOWN_SYMBOL, bullet.text()));
        }
        return all;
    }

    private static String boxes(List<Inline> pieces) {
        StringBuilder boxes = new StringBuilder();
        for (Inline piece : pieces) {
            if (piece.kind().isText()) {
                piece.text().codePoints().filter(ListBullets::isBox).forEach(boxes::appendCodePoint);
            }
        }
        return boxes.toString();
    }

    private static boolean isBox(int character) {
        Mark mark = Mark.of(character);
        return mark == Mark.EMPTY || mark == Mark.TICKED || mark == Mark.CROSSED;
    }
}
