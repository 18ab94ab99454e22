package org.clusterrules.word.internal.docx;

import java.util.List;
import java.util.Locale;
import org.clusterrules.word.internal.ControlTag;
import org.clusterrules.word.internal.sheet.Piece;
import org.clusterrules.word.internal.sheet.Piece.Look;
import org.clusterrules.word.internal.sheet.Piece.Printed;
import org.clusterrules.word.internal.sheet.SheetBlock;
import org.clusterrules.word.internal.sheet.SheetBlock.Style;
import org.clusterrules.word.internal.sheet.SheetCell;
import org.jspecify.annotations.Nullable;

/** Writes {@code word/document.xml}. Word refuses elements in another order than the schema's. */
final class DocumentMarkup {
    static final String TICKED = "☑";
    /** As the form prints it. */
    static final String UNTICKED = "□";
    /** Without margins, in twentieths of a point. */
    static final int PAGE_HEIGHT = 16838 - 1134 - 1021;
    /** Left and right of the text. */
    static final int CELL_MARGIN = 80;
    /** The height of a row besides its lines. */
    static final int ROW_PADDING = 2 * 30 + 10;

    private static final String BEGIN = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
            xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
            xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" \
            xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" mc:Ignorable="w14 w15"><w:body>""";

    private static final String END = """
            <w:p><w:pPr><w:pStyle w:val="Last"/></w:pPr></w:p>\
            <w:sectPr><w:pgSz w:w="11906" w:h="16838"/>\
            <w:pgMar w:top="1134" w:right="1453" w:bottom="1021" w:left="1453" w:header="567" w:footer="567" w:gutter="0"/>\
            </w:sectPr></w:body></w:document>""";

    private static final String TABLE = """
            <w:tblPr><w:tblW w:w="%d" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>%s</w:tblBorders><w:tblLayout w:type="fixed"/>\
            <w:tblCellMar><w:top w:w="30" w:type="dxa"/><w:left w:w="%d" w:type="dxa"/>\
            <w:bottom w:w="30" w:type="dxa"/><w:right w:w="%d" w:type="dxa"/></w:tblCellMar></w:tblPr>""";

    private static final String BOX = """
            <w15:appearance w15:val="hidden"/><w14:checkbox><w14:checked w14:val="%d"/>\
            <w14:checkedState w14:val="2611" w14:font="Segoe UI Symbol"/>\
            <w14:uncheckedState w14:val="25A1" w14:font="宋体"/></w14:checkbox>""";

    /** A value becomes ordinary text once it is edited. */
    private static final String VALUE = "<w:temporary/><w15:appearance w15:val=\"hidden\"/>";

    private final StringBuilder xml = new StringBuilder(BEGIN);
    private int controls;
    private boolean isFirstPage = true;

    void page(List<SheetBlock> blocks, PageFit fit, boolean mayBreak) {
        boolean isFirst = true;
        for (SheetBlock block : blocks) {
            if (block instanceof SheetBlock.Paragraph paragraph) {
                paragraph(paragraph, styleOf(paragraph.style()), false, isFirst && !isFirstPage);
            } else if (block instanceof SheetBlock.Table table) {
                table(table, fit, mayBreak);
            }
            isFirst = false;
        }
        isFirstPage = false;
    }

    String end() {
        return xml.append(END).toString();
    }

    private static String styleOf(Style style) {
        String name = style.name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    private void table(SheetBlock.Table printed, PageFit fit, boolean mayBreak) {
        SheetBlock.Table table = mayBreak ? KeptHeadings.inRows(printed) : printed;
        int width = table.widths().stream().mapToInt(Integer::intValue).sum();
        StringBuilder borders = new StringBuilder();
        List<String> sides = List.of("top", "left", "bottom", "right", "insideH", "insideV");
        for (String side : table.equals(printed) ? sides : sides.subList(0, 4)) {
            borders.append("<w:%s w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>".formatted(side));
        }
        xml.append("<w:tbl>").append(TABLE.formatted(width, borders, CELL_MARGIN, CELL_MARGIN));
        xml.append("<w:tblGrid>");
        for (int column : table.widths()) {
            xml.append("<w:gridCol w:w=\"").append(column).append("\"/>");
        }
        xml.append("</w:tblGrid>");
        int columns = table.widths().size();
        @Nullable SheetCell[] merged = new SheetCell[columns]; // what reaches down to the row
        int[] ends = new int[columns];
        List<List<SheetCell>> rows = table.cellsByRow();
        for (int i = 0; i < rows.size(); i++) {
            List<SheetCell> row = rows.get(i);
            beginRow(row, fit, mayBreak, i == 0);
            int next = 0;
            for (int column = 0; column < columns; ) {
                SheetCell above = merged[column];
                if (above != null && ends[column] > i) {
                    cell(table, above, "<w:vMerge/>", List.of(), fit, mayBreak);
                    column += above.columns();
                } else {
                    SheetCell cell = row.get(next++);
                    merged[column] = cell;
                    ends[column] = i + cell.rows();
                    String merge = cell.rows() > 1 ? "<w:vMerge w:val=\"restart\"/>" : "";
                    cell(table, cell, merge, cell.blocks(), fit, mayBreak);
                    column += cell.columns();
                }
            }
            xml.append("</w:tr>");
        }
        xml.append("</w:tbl>");
    }

    private void beginRow(List<SheetCell> row, PageFit fit, boolean mayBreak, boolean isFirst) {
        xml.append("<w:tr><w:trPr>");
        if (!mayBreak || KeptHeadings.isKept(row)) {
            xml.append("<w:cantSplit/>");
        }
        xml.append("<w:trHeight w:val=\"").append(fit.rowHeight(row)).append("\" w:hRule=\"atLeast\"/>");
        if (isFirst && row.size() > 1 && row.stream().allMatch(SheetCell::isPrinted)) {
            xml.append("<w:tblHeader/>");
        }
        xml.append("</w:trPr>");
    }

    private void cell(
            SheetBlock.Table table,
            SheetCell cell,
            String merge,
            List<SheetBlock> blocks,
            PageFit fit,
            boolean mayBreak) {
        xml.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(table.width(cell)).append("\" w:type=\"dxa\"/>");
        if (cell.columns() > 1) {
            xml.append("<w:gridSpan w:val=\"").append(cell.columns()).append("\"/>");
        }
        xml.append(merge);
        if (!mayBreak) {
            xml.append("<w:vAlign w:val=\"center\"/>");
        }
        xml.append("</w:tcPr>");
        String text = mayBreak ? "Plan" : "Cell" + fit.size();
        boolean isClosed = false; // whether a paragraph follows the last table, as it must
        for (SheetBlock block : blocks) {
            if (block instanceof SheetBlock.Paragraph paragraph) {
                boolean isText = paragraph.style() == Style.BODY;
                paragraph(paragraph, isText ? text : styleOf(paragraph.style()), cell.isCentred() && isText, false);
            } else if (block instanceof SheetBlock.Table inner) {
                table(inner, PageFit.any(), false);
            }
            isClosed = block instanceof SheetBlock.Paragraph;
        }
        if (!isClosed) {
            paragraph(new SheetBlock.Paragraph(Style.BODY, List.of()), text, cell.isCentred(), false);
        }
        xml.append("</w:tc>");
    }

    private void paragraph(SheetBlock.Paragraph paragraph, String style, boolean isCentred, boolean beginsPage) {
        xml.append("<w:p><w:pPr><w:pStyle w:val=\"").append(style).append("\"/>");
        if (beginsPage) {
            xml.append("<w:pageBreakBefore/>");
        }
        if (isCentred) {
            xml.append("<w:jc w:val=\"center\"/>");
        }
        xml.append("</w:pPr>");
        for (Piece piece : paragraph.pieces()) {
            if (piece instanceof Printed span) {
                span(span);
            }
        }
        xml.append("</w:p>");
    }

    private void span(Printed span) {
        ControlTag tag = span.tag();
        String run = Markup.run(properties(span.look()), span.text());
        if (tag == null) {
            xml.append(run);
        } else if (span.look().isBox()) {
            String box = BOX.formatted(span.look() == Look.TICKED ? 1 : 0);
            xml.append(Markup.control(tag, ++controls, box, run));
        } else {
            xml.append(Markup.control(tag, ++controls, VALUE, run));
        }
    }

    private static String properties(Look look) {
        return switch (look) {
            case PLAIN -> "";
            case UNDERLINED -> "<w:rPr><w:u w:val=\"single\"/></w:rPr>";
            case TICKED -> "<w:rPr>" + font("Segoe UI Symbol") + "</w:rPr>";
            case UNTICKED -> "<w:rPr>" + font("宋体") + "</w:rPr>";
        };
    }

    private static String font(String name) {
        return "<w:rFonts w:hint=\"eastAsia\" w:ascii=\"%1$s\" w:hAnsi=\"%1$s\" w:eastAsia=\"%1$s\" w:cs=\"%1$s\"/>"
                .formatted(name);
    }
}
