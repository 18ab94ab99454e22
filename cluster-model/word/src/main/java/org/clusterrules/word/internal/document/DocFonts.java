package org.clusterrules.word.internal.document;

import java.util.Map;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.Ffn;
import org.apache.poi.hwpf.usermodel.CharacterProperties;

/** The fonts of a run in a binary document. */
final class DocFonts {
    /** The hint that ambiguous characters are East Asian. */
    private static final int EAST_ASIAN = 1;

    private final Ffn[] fonts;

    DocFonts(HWPFDocument document) {
        this.fonts = document.getFontTable() == null
                ? new Ffn[0]
                : document.getFontTable().getFontNames();
    }

    XmlElement of(CharacterProperties properties) {
        return new XmlElement(
                "rFonts",
                Map.of(
                        "ascii", name(properties.getFtcAscii()),
                        "hAnsi", name(properties.getFtcOther()),
                        "eastAsia", name(properties.getFtcFE()),
                        "hint", properties.getIdctHint() == EAST_ASIAN ? "eastAsia" : ""),
                -1);
    }

    /** Returns the name of a font; empty if the index is unknown. */
    String name(int index) {
        return index >= 0 && index < fonts.length ? fonts[index].getMainFontName() : "";
    }
}
