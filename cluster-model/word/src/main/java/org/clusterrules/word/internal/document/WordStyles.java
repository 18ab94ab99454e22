package org.clusterrules.word.internal.document;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the styles of a document say about runs: their fonts, and whether they are hidden. */
final class WordStyles {
    private static final Look NOTHING = new Look(RunFonts.NONE, null, false);

    private final Map<String, XmlElement> styles = new HashMap<>();
    private final Map<String, Look> looks = new HashMap<>();
    private Look defaults = NOTHING;
    private @Nullable String defaultParagraph;

    /**
     * How a run is set.
     *
     * @param fonts its fonts
     * @param isHidden whether it is hidden, {@code null} if nothing says so
     * @param isPrompt whether it is in the style of the prompts of content controls
     */
    record Look(RunFonts fonts, @Nullable Boolean isHidden, boolean isPrompt) {
        private Look over(Look below) {
            return new Look(fonts.over(below.fonts), isHidden == null ? below.isHidden : isHidden, isPrompt);
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
        return ofStyle(id == null ? defaultParagraph : id).over(defaults);
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
        boolean isHidden = direct.isHidden != null
                ? direct.isHidden
                : Boolean.TRUE.equals(style.isHidden) != Boolean.TRUE.equals(paragraph.isHidden); // a toggle
        return new Look(direct.fonts.over(style.fonts).over(paragraph.fonts), isHidden, style.isPrompt);
    }

    private static Look direct(@Nullable XmlElement properties) {
        return properties == null ? NOTHING : new Look(RunFonts.of(properties), properties.switchOf("vanish"), false);
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
        return new Look(look.fonts, look.isHidden, isPrompt);
    }
}
