package org.clusterrules.word.internal.document;

import java.util.NoSuchElementException;
import java.util.Objects;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.LFOData;
import org.apache.poi.hwpf.model.ListFormatOverrideLevel;
import org.apache.poi.hwpf.model.ListLevel;
import org.apache.poi.hwpf.model.ListTables;
import org.apache.poi.hwpf.model.StyleSheet;
import org.apache.poi.hwpf.sprm.CharacterSprmUncompressor;
import org.apache.poi.hwpf.usermodel.CharacterProperties;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.jspecify.annotations.Nullable;

/** The bullets and numbers of lists in a binary document. */
final class DocBullets {
    /** The number format of a bullet. */
    private static final int BULLET = 23;

    private final @Nullable ListTables lists;
    private final StyleSheet styles;

    DocBullets(HWPFDocument document) {
        this.lists = document.getListTables();
        this.styles = document.getStyleSheet();
    }

    /** Returns the list level of a paragraph; {@link XmlElement#NONE} if it is not in a list. */
    XmlElement of(Paragraph paragraph, DocFonts fonts) {
        ListLevel level = lists == null || paragraph.getIlfo() <= 0 ? null : level(lists, paragraph);
        if (level == null) {
            return XmlElement.NONE;
        }
        XmlElement element = XmlElement.of(
                "lvl",
                XmlElement.property("numFmt", level.getNumberFormat() == BULLET ? "bullet" : ""),
                XmlElement.property("lvlText", Objects.requireNonNullElse(level.getNumberText(), "")));
        if (level.getGrpprlChpx() != null) {
            element.add(XmlElement.of(
                    "rPr",
                    fonts.of(CharacterSprmUncompressor.uncompressCHP(
                            styles, new CharacterProperties(), level.getGrpprlChpx(), 0))));
        }
        return element;
    }

    /** Returns the list's own level, or else the level as defined. */
    private static @Nullable ListLevel level(ListTables lists, Paragraph paragraph) {
        try {
            LFOData own = lists.getLfoData(paragraph.getIlfo());
            for (ListFormatOverrideLevel level : own.getRgLfoLvl()) {
                if (level.getLevelNum() == paragraph.getIlvl() && level.isFormatting()) {
                    return level.getLevel();
                }
            }
            return lists.getLevel(lists.getLfo(paragraph.getIlfo()).getLsid(), paragraph.getIlvl());
        } catch (NoSuchElementException e) {
            return null; // a list that is not there
        }
    }
}
