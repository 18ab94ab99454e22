package org.clusterrules.word.internal.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the styles of a document say about runs: their fonts, and whether they are hidden, struck through, raised. */
final class WordStyles {
    private static final Look NOTHING = new Look(RunFonts.NONE, null, null, null, null, null, null, null, false);

    /** What sets text off from other text, shades aside. */
    private static final List<String> EMPHASIS = List.of("b", "u", "highlight", "bdr", "em", "color");
    /** Values that do not. */
    private static final Set<String> PLAIN =
            Set.of("none", "nil", "auto", "000000", "FFFFFF", "ffffff", "clear", "null", "black", "white");

    private final Map<String, XmlElement> styles = new HashMap<>();
    private final Map<String, Look> looks = new HashMap<>();
    private Look defaults = NOTHING;
    private @Nullable String defaultParagraph;

    /**
     * How a run is set.
     *
     * @param fonts its fonts
     * @param isHidden whether it is hidden, {@code null} if nothing says so
     * @param isStruck whether it is struck through, {@code null} if nothing says so
     * @param isScript whether it is above or below the line as a power or the mark of a note, {@code null} if nothing says so
     * @param position how far it is moved up or down, {@code null} if nothing says so
     * @param isEmphasized whether it is set off: bold, underlined, highlighted, framed or coloured; {@code null} if nothing says so
     * @param isWhite whether it has the colour of paper, or none; {@code null} if nothing says so
     * @param isTiny whether it is too small or too narrow to see; {@code null} if nothing says so
     * @param isPrompt whether it is in the style of the prompts of content controls
     */
    record Look(
            RunFonts fonts,
            @Nullable Boolean isHidden,
            @Nullable Boolean isStruck,
            @Nullable Boolean isScript,
            @Nullable Integer position,
            @Nullable Boolean isEmphasized,
            @Nullable Boolean isWhite,
            @Nullable Boolean isTiny,
            boolean isPrompt) {
        private Look over(Look below) {
            return new Look(
                    fonts.over(below.fonts),
                    isHidden == null ? below.isHidden : isHidden,
                    isStruck == null ? below.isStruck : isStruck,
                    isScript == null ? below.isScript : isScript,
                    position == null ? below.position : position,
                    isEmphasized == null ? below.isEmphasized : isEmphasized,
                    isWhite == null ? below.isWhite : isWhite,
                    isTiny == null ? below.isTiny : isTiny,
                    isPrompt);
        }

        /** The same, without being tiny: the form's last paragraph is, and what is added to the form may be written there. */
        private Look ofSomeSize() {
            return new Look(fonts, isHidden, isStruck, isScript, position, isEmphasized, isWhite, null, isPrompt);
        }

        /** What is set here, and what is toggled by a style of characters on a style of paragraphs. */
        private static boolean toggled(@Nullable Boolean direct, @Nullable Boolean style, @Nullable Boolean paragraph) {
            return direct != null ? direct : Boolean.TRUE.equals(style) != Boolean.TRUE.equals(paragraph);
        }
    }

    private WordStyles() {}

    /** Returns the styles of a part; empty for a document without any. */
    static WordStyles of(Optional<XmlElement> part) {
        WordStyles all = new WordStyles();
        part.ifPresent(all::add);
        return all;
    }

    private void add(XmlElement part) {
        for (XmlElement style : part.children()) {
            String id = style.attribute("styleId");
            if (style.name().equals("style") && id != null) {
                styles.putIfAbsent(id, style);
                boolean isDefault = "1".equals(style.attribute("default"))
                        || "on".equals(style.attribute("default"))
                        || "true".equals(style.attribute("default"));
                if (isDefault && "paragraph".equals(style.attribute("type"))) {
                    defaultParagraph = id;
                }
            } else if (style.name().equals("docDefaults")) {
                XmlElement runs = style.child("rPrDefault");
                defaults = direct(runs == null ? null : runs.child("rPr"));
            }
        }
    }

    /** How the runs of a paragraph are set that say nothing themselves. */
    Look ofParagraph(@Nullable XmlElement properties) {
        String id = properties == null ? null : properties.valueOf("pStyle");
        return ofStyle(id == null ? defaultParagraph : id).over(defaults).ofSomeSize();
    }

    /** What puts a paragraph in a list, by itself or by its style; {@code null} if nothing does. */
    @Nullable
    XmlElement listOf(@Nullable XmlElement properties) {
        XmlElement list = listIn(properties);
        String id = properties == null ? null : properties.valueOf("pStyle");
        XmlElement style = styles.get(id == null ? String.valueOf(defaultParagraph) : id);
        for (int depth = 0; list == null && style != null && depth < WordLimits.STYLE_DEPTH.most(); depth++) {
            list = listIn(style.child("pPr"));
            style = styles.get(String.valueOf(style.valueOf("basedOn")));
        }
        return list;
    }

    private static @Nullable XmlElement listIn(@Nullable XmlElement properties) {
        if (properties == null) {
            return null;
        }
        XmlElement list = properties.child("numPr");
        return list == null ? properties.child("listPr") : list;
    }

    /** How a run is set. */
    Look ofRun(@Nullable XmlElement properties, Look paragraph) {
        if (properties == null) {
            return paragraph;
        }
        Look style = ofStyle(properties.valueOf("rStyle"));
        Look direct = direct(properties);
        Look all = direct.over(style).over(paragraph);
        return new Look(
                all.fonts,
                Look.toggled(direct.isHidden, style.isHidden, paragraph.isHidden),
                Look.toggled(direct.isStruck, style.isStruck, paragraph.isStruck),
                all.isScript,
                all.position,
                all.isEmphasized,
                all.isWhite,
                all.isTiny,
                style.isPrompt);
    }

    private static Look direct(@Nullable XmlElement properties) {
        if (properties == null) {
            return NOTHING;
        }
        Boolean one = properties.switchOf("strike");
        Boolean two = properties.switchOf("dstrike");
        String script = properties.valueOf("vertAlign");
        return new Look(
                RunFonts.of(properties),
                properties.switchOf("vanish"),
                (one == null || Boolean.TRUE.equals(two)) ? two : one,
                script == null ? null : script.endsWith("script"),
                properties.child("position") == null ? null : properties.numberOf("position", 0),
                emphasis(properties),
                Unseen.isWhite(properties),
                Unseen.isTiny(properties),
                false);
    }

    private static @Nullable Boolean emphasis(XmlElement properties) {
        boolean isSaid = EMPHASIS.stream().anyMatch(name -> properties.child(name) != null);
        XmlElement shade = properties.child("shd");
        boolean isShaded = shade != null && !PLAIN.contains(String.valueOf(shade.attribute("fill")));
        boolean isOther = EMPHASIS.stream()
                .filter(name -> !name.equals("b"))
                .map(properties::valueOf)
                .anyMatch(value -> value != null && !PLAIN.contains(value));
        return (isSaid || shade != null) ? isShaded || isOther || properties.isOn("b") : null;
    }

    /** Whether anything in an element is in the style of prompts. */
    boolean hasPrompt(XmlElement element) {
        XmlElement own = element.name().equals("r") ? element.child("rPr") : null;
        String style = own == null ? null : own.valueOf("rStyle");
        return ofStyle(style).isPrompt || element.children().stream().anyMatch(this::hasPrompt);
    }

    private Look ofStyle(@Nullable String id) {
        if (id == null) {
            return NOTHING;
        }
        Look known = looks.get(id);
        if (known == null) {
            known = ofChain(id);
            looks.put(id, known);
        }
        return known;
    }

    private Look ofChain(String first) {
        Look look = NOTHING;
        boolean isPrompt = false;
        XmlElement style = styles.get(first);
        for (int depth = 0; style != null && depth < WordLimits.STYLE_DEPTH.most(); depth++) {
            isPrompt |= "Placeholder Text".equalsIgnoreCase(style.valueOf("name"));
            look = look.over(direct(style.child("rPr")));
            style = styles.get(String.valueOf(style.valueOf("basedOn")));
        }
        return new Look(
                look.fonts,
                look.isHidden,
                look.isStruck,
                look.isScript,
                look.position,
                look.isEmphasized,
                look.isWhite,
                look.isTiny,
                isPrompt);
    }
}
