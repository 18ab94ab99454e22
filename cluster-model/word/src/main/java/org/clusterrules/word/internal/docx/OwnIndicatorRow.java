package org.clusterrules.word.internal.docx;

import java.util.List;
import java.util.Map;
import org.clusterrules.model.Cell;
import org.clusterrules.word.internal.ControlTag;

/** A row for an indicator of the cluster's own, made after another row of the table. */
public final class OwnIndicatorRow {
    private OwnIndicatorRow() {}

    /**
     * Returns a row that is set as another one is.
     *
     * @param like the other row
     * @param entry the cells of the indicator, by the last name of their pointers
     * @param control the first of the numbers for content controls, of which eight are taken
     * @throws UneditableException if the other row does not have four cells
     */
    public static String like(XmlTag like, Map<String, Cell> entry, int control) {
        List<XmlTag> cells = like.elements().stream()
                .filter(child -> child.name().equals("tc"))
                .toList();
        List<List<PrintSpan>> texts = FormPrinter.ownIndicator(entry);
        if (cells.size() != texts.size()) {
            throw new UneditableException();
        }
        StringBuilder row = new StringBuilder("<w:tr>");
        copy(like.element("trPr"), "", row);
        int id = control;
        for (int i = 0; i < texts.size(); i++) {
            row.append("<w:tc>");
            copy(cells.get(i).element("tcPr"), "vMerge", row);
            row.append("<w:p>");
            copy(cells.get(i).element("p", "pPr"), "", row);
            XmlTag ofMark = cells.get(i).element("p", "pPr", "rPr");
            for (PrintSpan span : texts.get(i)) {
                id = span(span, ofMark == null ? "" : ofMark.toString(), id, row);
            }
            row.append("</w:p></w:tc>");
        }
        return row.append("</w:tr>").toString();
    }

    /** Copies properties, but for one of them. */
    private static void copy(@org.jspecify.annotations.Nullable XmlTag properties, String but, StringBuilder xml) {
        if (properties != null) {
            XmlTag dropped = properties.element(but);
            String all = properties.toString();
            xml.append(dropped == null ? all : all.replace(dropped.toString(), ""));
        }
    }

    private static int span(PrintSpan span, String properties, int id, StringBuilder xml) {
        ControlTag tag = span.tag();
        if (tag != null) {
            xml.append("<w:sdt><w:sdtPr><w:tag w:val=\"")
                    .append(tag)
                    .append("\"/><w:id w:val=\"")
                    .append(id);
            xml.append("\"/><w:temporary/></w:sdtPr><w:sdtContent>");
        }
        xml.append("<w:r>").append(properties);
        Markup.text(span.text(), xml);
        xml.append("</w:r>");
        if (tag != null) {
            xml.append("</w:sdtContent></w:sdt>");
        }
        return tag == null ? id : id + 1;
    }
}
