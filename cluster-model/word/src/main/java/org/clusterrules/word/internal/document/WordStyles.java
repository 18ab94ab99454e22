package org.clusterrules.word.internal.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What styles say about runs: their fonts, and whether they are hidden, struck through, raised. */
final class WordStyles {
    /** The longest chain of styles based on each other that is followed. */
    private static final int DEEPEST = 64;

    private static final Look NOTHING = new Look(RunFonts.NONE, Map.of());

    /** Properties that emphasize text, besides shading. */
    private static final List<String> EMPHASIS = List.of("b", "u", "highlight", "bdr", "em", "color");
    /** Their values that do not. */
    private static final Set<String> PLAIN =
            Set.of("none", "nil", "auto", "000000", "FFFFFF", "ffffff", "clear", "null", "black", "white");

    private final Map<String, XmlElement> styles = new HashMap<>();
    private final Map<String, Look> looks = new HashMap<>();
    private Look defaults = NOTHING;
    private String defaultParagraph = "";

    enum Trait {
        HIDDEN,
        STRUCK,
        /** Above or below the line, as a power or the mark of a note. */
        SCRIPT,
        /** How far it is moved up or down. */
        POSITION,
        /** Bold, underlined, highlighted, framed or coloured. */
        EMPHASIZED,
        /** The colour of paper, or none. */
        WHITE,
        /** Too small or too narrow to see. */
        TINY,
        /** In the style of the prompts of content controls. */
        PROMPT
    }

    /** How a run is set; the value of a trait is 0 if it does not apply. */
    record Look(RunFonts fonts, Map<Trait, Integer> traits) {
        boolean is(Trait trait) {
            return get(trait) != 0;
        }

        int get(Trait trait) {
            return traits.getOrDefault(trait, 0);
        }

        private Look over(Look below) {
            Map<Trait, Integer> all = new HashMap<>(below.traits);
            all.putAll(traits);
            return new Look(fonts.over(below.fonts), all);
        }

        /** Returns the same look with another value of a trait; {@code null} for none. */
        private Look with(Trait trait, @Nullable Boolean isSo) {
            Map<Trait, Integer> all = new HashMap<>(traits);
            all.remove(trait);
            put(all, trait, isSo);
            return new Look(fonts, all);
        }

        private static void put(Map<Trait, Integer> traits, Trait trait, @Nullable Boolean isSo) {
            if (isSo != null) {
                traits.put(trait, isSo ? 1 : 0);
            }
        }
    }

    WordStyles(XmlElement part) {
        for (XmlElement style : part.children()) {
            String id = style.attribute("styleId");
            if (style.name().equals("style") && !id.isEmpty()) {
                styles.putIfAbsent(id, style);
                boolean isDefault = List.of("1", "on", "true").contains(style.attribute("default"));
                if (isDefault && style.attribute("type").equals("paragraph")) {
                    defaultParagraph = id;
                }
            } else if (style.name().equals("docDefaults")) {
                defaults = direct(style.child("rPrDefault").child("rPr"));
            }
        }
    }

    /** Returns the look of runs that set nothing themselves. In any size: the form's last paragraph is tiny, and additions may be written there. */
    Look ofParagraph(XmlElement properties) {
        return ofStyle(idOf(properties)).over(defaults).with(Trait.TINY, null);
    }

    private String idOf(XmlElement properties) {
        return properties.has("pStyle") ? properties.valueOf("pStyle") : defaultParagraph;
    }

    /** Returns the list properties of a paragraph, its own or those of its style. */
    XmlElement listOf(XmlElement properties) {
        XmlElement list = properties.child("numPr", "listPr");
        XmlElement style = styles.get(idOf(properties));
        for (int depth = 0; !list.isThere() && style != null && depth < DEEPEST; depth++) {
            list = style.child("pPr").child("numPr", "listPr");
            style = styles.get(style.valueOf("basedOn"));
        }
        return list;
    }

    Look ofRun(XmlElement properties, Look paragraph) {
        if (!properties.isThere()) {
            return paragraph;
        }
        Look style = ofStyle(properties.valueOf("rStyle"));
        Look direct = direct(properties);
        Look all = direct.over(style).over(paragraph).with(Trait.PROMPT, style.is(Trait.PROMPT));
        for (Trait toggled :
                List.of(Trait.HIDDEN, Trait.STRUCK)) { // a style of characters toggles that of the paragraph
            boolean isSo = direct.traits.containsKey(toggled)
                    ? direct.is(toggled)
                    : style.is(toggled) != paragraph.is(toggled);
            all = all.with(toggled, isSo);
        }
        return all;
    }

    private static Look direct(XmlElement properties) {
        Boolean one = properties.switchOf("strike");
        Boolean two = properties.switchOf("dstrike");
        String script = properties.valueOf("vertAlign");
        Map<Trait, Integer> traits = new HashMap<>();
        Look.put(traits, Trait.HIDDEN, properties.switchOf("vanish"));
        Look.put(traits, Trait.STRUCK, (one == null || Boolean.TRUE.equals(two)) ? two : one);
        Look.put(traits, Trait.SCRIPT, script.isEmpty() ? null : script.endsWith("script"));
        Look.put(traits, Trait.EMPHASIZED, emphasis(properties));
        Look.put(traits, Trait.WHITE, InvisibleText.isWhite(properties));
        Look.put(traits, Trait.TINY, InvisibleText.isTiny(properties));
        if (properties.has("position")) {
            traits.put(Trait.POSITION, properties.numberOf("position", 0));
        }
        return new Look(RunFonts.of(properties), traits);
    }

    private static @Nullable Boolean emphasis(XmlElement properties) {
        boolean isSaid = properties.has("shd") || EMPHASIS.stream().anyMatch(properties::has);
        String fill = properties.child("shd").attribute("fill");
        boolean isOther = EMPHASIS.stream()
                .filter(name -> !name.equals("b") && properties.has(name))
                .map(properties::valueOf)
                .anyMatch(value -> !PLAIN.contains(value));
        boolean isShaded = !fill.isEmpty() && !PLAIN.contains(fill);
        return isSaid ? isShaded || isOther || properties.isOn("b") : null;
    }

    boolean hasPrompt(XmlElement element) {
        String style = element.name().equals("r") ? element.child("rPr").valueOf("rStyle") : "";
        return ofStyle(style).is(Trait.PROMPT) || element.children().stream().anyMatch(this::hasPrompt);
    }

    private Look ofStyle(String id) {
        return looks.computeIfAbsent(id, this::ofChain);
    }

    private Look ofChain(String first) {
        Look look = NOTHING;
        boolean isPrompt = false;
        XmlElement style = styles.get(first);
        for (int depth = 0; style != null && depth < DEEPEST; depth++) {
            isPrompt |= style.valueOf("name").equalsIgnoreCase("Placeholder Text");
            look = look.over(direct(style.child("rPr")));
            style = styles.get(style.valueOf("basedOn"));
        }
        return look.with(Trait.PROMPT, isPrompt);
    }
}
