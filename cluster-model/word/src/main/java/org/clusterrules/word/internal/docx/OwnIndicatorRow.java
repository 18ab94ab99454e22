package org.clusterrules.word.internal.docx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clusterrules.model.Application;
import org.clusterrules.model.Cell;
import org.clusterrules.word.internal.ControlTag;
import org.clusterrules.word.internal.sheet.Piece.Printed;

/** A row for an own indicator, modelled on another row of the table. */
public final class OwnIndicatorRow {
    private static final String POINTER = "/plan/targets/other/";

    private OwnIndicatorRow() {}

    /** Returns the own indicators of a form in order, each as its cells by the last name of their pointers. */
    public static Map<String, Map<String, Cell>> ownIndicators(Application form) {
        Map<String, Map<String, Cell>> all = new LinkedHashMap<>();
        for (Cell cell : form.cells()) {
            String pointer = cell.pointer();
            if (pointer.startsWith(POINTER)) {
                all.computeIfAbsent(pointer.substring(0, pointer.lastIndexOf('/')), key -> new LinkedHashMap<>())
                        .put(cell.place().name(), cell);
            }
        }
        return all;
    }

    /**
     * Returns a row formatted like another.
     *
     * @param entry the cells of the indicator, by the last name of their pointers
     * @param control the first of eight numbers for content controls
     * @throws UneditableException if the other row does not have four cells
     */
    public static String like(XmlTag like, Map<String, Cell> entry, int control) {
        List<XmlTag> cells = like.elements().stream()
                .filter(child -> child.name().equals("tc"))
                .toList();
        List<List<Printed>> texts = FormPrinter.ownIndicator(entry);
        if (cells.size() != texts.size()) {
            throw new UneditableException();
        }
        StringBuilder row = new StringBuilder("<w:tr>");
        row.append(like.element("trPr"));
        int id = control;
        for (int i = 0; i < texts.size(); i++) {
            row.append("<w:tc>");
            XmlTag properties = cells.get(i).element("tcPr");
            row.append(
                    properties.toString().replace(properties.element("vMerge").toString(), ""));
            row.append("<w:p>").append(cells.get(i).element("p", "pPr"));
            XmlTag ofMark = cells.get(i).element("p", "pPr", "rPr");
            for (Printed span : texts.get(i)) {
                String run = Markup.run(ofMark, span.text());
                ControlTag tag = span.tag();
                row.append(tag == null ? run : Markup.control(tag, id++, "<w:temporary/>", run));
            }
            row.append("</w:p></w:tc>");
        }
        return row.append("</w:tr>").toString();
    }
}
