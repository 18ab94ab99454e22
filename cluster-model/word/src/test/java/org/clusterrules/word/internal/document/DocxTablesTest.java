package org.clusterrules.word.internal.document;

import static org.clusterrules.word.DocxBuilder.cell;
import static org.clusterrules.word.DocxBuilder.control;
import static org.clusterrules.word.DocxBuilder.merge;
import static org.clusterrules.word.DocxBuilder.p;
import static org.clusterrules.word.DocxBuilder.r;
import static org.clusterrules.word.DocxBuilder.row;
import static org.clusterrules.word.DocxBuilder.rowOf;
import static org.clusterrules.word.DocxBuilder.span;
import static org.clusterrules.word.DocxBuilder.table;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.clusterrules.word.DocxBuilder;
import org.junit.jupiter.api.Test;

class DocxTablesTest {
    private static String read(String... blocks) {
        return Documents.describe(
                DocumentReader.read(new DocxBuilder().add(blocks).docx()));
    }

    private static String c(String text) {
        return cell(p(r(text)));
    }

    private static String c(String properties, String text) {
        return cell(properties, p(text.isEmpty() ? "" : r(text)));
    }

    @Test
    void cellsStandInTheirGrid() {
        assertEquals("(2×2 0,0=a; 0,1=b; 1,0=c; 1,1=d)", read(table(row(c("a"), c("b")), row(c("c"), c("d")))));
    }

    @Test
    void cellsOverColumnsAndRowsAreOneCell() {
        assertEquals(
                "(3×3 0,0+3=a; 1,0×2=b; 1,1=c; 1,2=d; 2,1+2=e)",
                read(table(
                        row(c(span(3), "a")),
                        row(c(merge(true), "b"), c("c"), c("d")),
                        row(c(merge(false), ""), c(span(2), "e")))));
    }

    @Test
    void aMergeEndsWhereAnotherBeginsAndWhereTheWidthsDiffer() {
        assertEquals(
                "(4×2 0,0×2=a; 0,1=; 1,1=; 2,0=b; 2,1=; 3,0+2=c)",
                read(table(
                        row(c(merge(true), "a"), c("")),
                        row(c(merge(false), ""), c("")),
                        row(c(merge(true), "b"), c("")),
                        row(c(span(2) + merge(false), "c")))));
    }

    @Test
    void aContinuationWithNothingAboveIsACell() {
        assertEquals("(2×1 0,0×2=a)", read(table(row(c(merge(false), "a")), row(c(merge(false), "")))));
    }

    @Test
    void textThatAMergeCoversIsHiddenAndNotLost() {
        assertEquals("(2×1 0,0×2=a|{H:b})", read(table(row(c(merge(true), "a")), row(c(merge(false), "b")))));
    }

    @Test
    void theOldWayToMergeColumnsIsUnderstood() {
        String start = "<w:hMerge w:val=\"restart\"/>";
        String more = "<w:hMerge/>";
        assertEquals(
                "(2×3 0,0×2+2=a|{H:x}; 0,2=b; 1,2=c)",
                read(table(
                        row(c(start + merge(true), "a"), c(more + merge(true), "x"), c("b")),
                        row(c(start + merge(false), ""), c(more + merge(false), ""), c("c")))));
    }

    @Test
    void rowsMayBeginFurtherRightAndBeRagged() {
        assertEquals(
                "(3×3 0,1=a; 1,0=b; 1,1=c; 1,2=d; 2,0=e)",
                read(table(
                        rowOf("<w:gridBefore w:val=\"1\"/><w:gridAfter w:val=\"1\"/>", c("a")),
                        row(c("b"), c("c"), c("d")),
                        row(c("e")))));
    }

    @Test
    void rowsAndCellsMayStandInContentControls() {
        assertEquals(
                "(2×2 0,0=a; 0,1=b; 1,0=c; 1,1=d)",
                read(table(
                        control("x", row(c("a"), control("y", c("b")))),
                        "<w:customXml>" + row(c("c"), "<w:customXml>" + c("d") + "</w:customXml>")
                                + "</w:customXml>")));
    }

    @Test
    void tablesInCellsAreAmongTheirBlocks() {
        assertEquals(
                "(1×1 0,0=a|(1×2 0,0=b; 0,1=c)|d)",
                read(table(row(cell(p(r("a")) + table(row(c("b"), c("c"))) + p(r("d")))))));
    }

    @Test
    void aDeletedRowIsLeftOutAndItsTextsComeAfterTheTable() {
        String deleted = "<w:del w:id=\"1\" w:author=\"a\"/>";
        assertEquals(
                "(2×2 0,0×2=a; 0,1=1; 1,1=3)\n{D:2}",
                read(table(
                        row(c(merge(true), "a"), c("1")),
                        rowOf(deleted, c(merge(false), ""), c("2")),
                        row(c(merge(false), ""), c("3")))));
        assertEquals("{D:x}", read(table(rowOf(deleted, c("x")))));
    }

    @Test
    void insertedRowsAndCellsAreTakenAndDeletedCellsLeftOut() {
        assertEquals(
                "(2×2 0,0=+a; 0,1=+b; 1,0=+c)\n{D:d}",
                read(table(
                        rowOf("<w:ins w:id=\"1\" w:author=\"a\"/>", c("a"), c("b")),
                        row(c("<w:cellIns w:id=\"2\"/>", "c"), c("<w:cellDel w:id=\"3\"/>", "d")))));
    }

    @Test
    void aHiddenRowIsHidden() {
        assertEquals("(2×1 0,0={H:a}; 1,0=b)", read(table(rowOf("<w:hidden/>", c("a")), row(c("b")))));
    }

    @Test
    void edgesThatDifferByAHairAreOne() {
        String rows = row(c(merge(true), "a"), c(span(2), "b")) + row(c(span(2) + merge(false), ""), c("c"));
        String grid = "<w:gridCol w:w=\"2000\"/><w:gridCol w:w=\"%s\"/><w:gridCol w:w=\"2000\"/>";
        assertEquals(
                "(2×2 0,0×2=a; 0,1=b; 1,1=c)",
                read(table(rows).replace("<w:tblGrid/>", "<w:tblGrid>" + grid.formatted("15") + "</w:tblGrid>")));
        assertEquals(
                "(2×3 0,0=a; 0,1+2=b; 1,0+2=; 1,2=c)",
                read(table(rows).replace("<w:tblGrid/>", "<w:tblGrid>" + grid.formatted("150") + "</w:tblGrid>")));
        assertEquals(
                "(1×3 0,0=a; 0,1=b; 0,2=c)",
                read(table(row(c("a"), c("b"), c("c")))
                        .replace("<w:tblGrid/>", "<w:tblGrid>" + grid.formatted("15") + "</w:tblGrid>")));
    }

    @Test
    void aMergeThatIsATrackedChangeIsAMerge() {
        assertEquals(
                "(2×1 0,0×2=a)",
                read(table(
                        row(c("<w:cellMerge w:id=\"1\" w:vMerge=\"rest\"/>", "a")),
                        row(c("<w:cellMerge w:id=\"2\" w:vMerge=\"cont\"/>", "")))));
    }

    @Test
    void aSpanThatMeansNothingIsOneColumn() {
        assertEquals(
                "(1×3 0,0=a; 0,1=b; 0,2=c)",
                read(table(row(c(span(0), "a"), c(span(-4), "b"), c("<w:gridSpan w:val=\"x\"/>", "c")))));
    }
}
