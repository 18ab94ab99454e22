package org.clusterrules.word.internal.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The boxes and ticks that are bullets of lists. Numbers and other bullets are not text; but who makes ☐ and ☑ bullets of a list, and changes the bullet to tick, has a mark there like any other.
 */
final class ListBullets {
    /** Marks that are ordinary bullets too: nobody ticks with them. */
    private static final String ORDINARY = "●⬤⚫○◯⚪❍•▪▫◆⬥◇◊◈";

    private static final String LEVELS = "012345678";

    private final Map<String, Map<String, String>> marks = new HashMap<>(); // by list, then by level

    private ListBullets() {}

    /** Returns the bullets of the lists of a part. */
    static ListBullets of(Optional<XmlElement> part) {
        ListBullets all = new ListBullets();
        part.ifPresent(all::add);
        return all;
    }

    private void add(XmlElement part) {
        Map<String, Map<String, String>> definitions = new HashMap<>();
        for (XmlElement child : part.children()) {
            switch (child.name()) {
                case "abstractNum" -> definitions.put(String.valueOf(child.attribute("abstractNumId")), levels(child));
                case "listDef" -> definitions.put(String.valueOf(child.attribute("listDefId")), levels(child));
                case "num" -> addList(child, child.attribute("numId"), child.valueOf("abstractNumId"), definitions);
                case "list" -> addList(child, child.attribute("ilfo"), child.valueOf("ilst"), definitions);
                default -> {
                    // pictures of bullets
                }
            }
        }
    }

    private void addList(
            XmlElement list,
            @Nullable String id,
            @Nullable String definition,
            Map<String, Map<String, String>> definitions) {
        Map<String, String> levels = new HashMap<>(definitions.getOrDefault(String.valueOf(definition), Map.of()));
        list.children().stream()
                .filter(child -> child.name().equals("lvlOverride"))
                .forEach(override -> levels.putAll(levels(override)));
        marks.put(String.valueOf(id), levels);
    }

    private static Map<String, String> levels(XmlElement definition) {
        Map<String, String> levels = new HashMap<>();
        for (XmlElement level : definition.children()) {
            String number = String.valueOf(level.attribute("ilvl"));
            if (level.name().equals("lvl") && number.length() == 1 && LEVELS.contains(number)) {
                levels.put(number, markOf(level));
            }
        }
        return levels;
    }

    private static String markOf(XmlElement level) {
        boolean isBullet = "bullet".equals(level.valueOf("numFmt")) || "23".equals(level.valueOf("nfc"));
        String text = level.valueOf("lvlText");
        if (!isBullet || text == null || text.isEmpty()) {
            return "";
        }
        return markOf(text.codePointAt(0), RunFonts.of(level.child("rPr")));
    }

    /** Returns the mark that a bullet is; empty if it is an ordinary one. */
    static String markOf(int bullet, RunFonts fonts) {
        return SymbolFonts.look(fonts.symbolFont(bullet).orElse(null), bullet)
                .filter(look -> Mark.of(look) != null && !ORDINARY.contains(look))
                .orElse("");
    }

    /** Returns the mark that a paragraph begins with, by the element that puts it in a list; empty if there is none. */
    String mark(@Nullable XmlElement list) {
        if (list == null) {
            return "";
        }
        String id = list.valueOf("numId") == null ? list.valueOf("ilfo") : list.valueOf("numId");
        String level = list.valueOf("ilvl");
        return marks.getOrDefault(String.valueOf(id), Map.of()).getOrDefault(level == null ? "0" : level, "");
    }

    /** Whether a bullet is one that lists are decorated with, and no answer, since there is a box beside it. */
    static boolean isDecoration(Inline bullet, List<Inline> beside) {
        Mark mark = Mark.of(bullet.text());
        return (mark == Mark.TICK || mark == Mark.FILLED || mark == Mark.CROSS)
                && beside.stream().anyMatch(ListBullets::hasBox);
    }

    private static boolean hasBox(Inline inline) {
        return inline.kind().isText()
                && inline.text()
                        .codePoints()
                        .mapToObj(Mark::of)
                        .anyMatch(mark -> mark == Mark.EMPTY || mark == Mark.TICKED || mark == Mark.CROSSED);
    }
}
