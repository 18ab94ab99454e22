package org.clusterrules.word.internal.sheet;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.clusterrules.model.Application;
import org.clusterrules.model.Edition;
import org.clusterrules.model.Label;
import org.clusterrules.model.Numeric;
import org.clusterrules.model.Section;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;
import org.xml.sax.SAXException;

/** Reads {@code sheet.xml} with the years of an edition. */
final class SheetReader {
    private static final String FULL_WIDTH_SPACE = "\u3000";

    private final Edition edition;
    private final Application blank;

    private SheetReader(Edition edition) {
        this.edition = edition;
        this.blank = Application.blank(edition);
    }

    static FormSheet read(Edition edition) {
        try (InputStream in = SheetReader.class.getResourceAsStream("sheet.xml")) {
            Element sheet = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(in)
                    .getDocumentElement();
            SheetReader reader = new SheetReader(edition);
            return new FormSheet(
                    edition, elements(sheet).stream().map(reader::page).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("sheet.xml", e);
        }
    }

    private SheetPage page(Element page) {
        String section = page.getAttribute("section");
        return new SheetPage(
                section.isEmpty() ? Optional.empty() : Optional.of(Section.valueOf(section)), blocks(page));
    }

    /** Reads paragraphs and tables; pieces between them form a paragraph. */
    private List<SheetBlock> blocks(Element parent) {
        List<SheetBlock> blocks = new ArrayList<>();
        List<Piece> loose = new ArrayList<>();
        for (Node node : children(parent).toList()) {
            if (node instanceof Element element
                    && List.of("p", "extra", "table").contains(node.getNodeName())) {
                endParagraph(loose, blocks);
                blocks.add(block(element));
            } else {
                piece(node).ifPresent(loose::add);
            }
        }
        endParagraph(loose, blocks);
        return blocks;
    }

    private static void endParagraph(List<Piece> loose, List<SheetBlock> blocks) {
        if (!loose.isEmpty()) {
            blocks.add(new SheetBlock.Paragraph(SheetBlock.Style.BODY, List.copyOf(loose)));
            loose.clear();
        }
    }

    private SheetBlock block(Element element) {
        return switch (element.getNodeName()) {
            case "p" -> new SheetBlock.Paragraph(style(element), pieces(element));
            case "extra" -> new SheetBlock.Extra(pointer(element), element.getAttribute("label"));
            default -> table(element);
        };
    }

    private static SheetBlock.Style style(Element paragraph) {
        String style = paragraph.getAttribute("style");
        return style.isEmpty() ? SheetBlock.Style.BODY : SheetBlock.Style.valueOf(style.toUpperCase(Locale.ROOT));
    }

    private List<Piece> pieces(Element paragraph) {
        return children(paragraph).flatMap(node -> piece(node).stream()).toList();
    }

    private Optional<Piece> piece(Node node) {
        if (node instanceof Text text) {
            String printed = withYears(text.getData().strip());
            return printed.isEmpty() ? Optional.empty() : Optional.of(new Piece.Printed(printed));
        } else if (!(node instanceof Element element)) {
            return Optional.empty(); // a comment
        } else {
            return Optional.of(
                    switch (element.getNodeName()) {
                        case "gap" -> new Piece.Printed(FULL_WIDTH_SPACE.repeat(number(element, "size", 1)));
                        case "answer" ->
                            new Piece.Answer(
                                    pointer(element),
                                    number(element, "size", 0),
                                    element.getAttribute("as").equals("date"));
                        case "box" -> box(element);
                        default -> throw new IllegalStateException("sheet.xml: " + element.getNodeName());
                    });
        }
    }

    private Piece box(Element box) {
        String pointer = pointer(box);
        String option = box.getAttribute("option");
        String text = box.getTextContent().strip();
        return new Piece.Box(pointer, option, text.isEmpty() ? label(pointer, option) : text);
    }

    private String label(String pointer, String option) {
        Label label = blank.cell(pointer).orElseThrow().place().options().get(option);
        return requireNonNull(label, () -> "sheet.xml: no option " + option + " in " + pointer)
                .zh();
    }

    private SheetBlock.Table table(Element table) {
        List<Integer> widths = Arrays.stream(table.getAttribute("widths").split(" "))
                .map(Integer::valueOf)
                .toList();
        int[] taken = new int[widths.size()]; // for each column, up to which row a merged cell reaches
        List<SheetBlock.Row> rows = new ArrayList<>();
        for (Element row : elements(table)) {
            rows.add(
                    row.getNodeName().equals("others")
                            ? new SheetBlock.OwnIndicatorRows(row.getAttribute("label"))
                            : new SheetBlock.Cells(cells(row, rows.size(), taken)));
        }
        return new SheetBlock.Table(widths, rows);
    }

    private List<SheetCell> cells(Element row, int index, int[] taken) {
        List<SheetCell> cells = new ArrayList<>();
        int column = 0;
        for (Element cell : elements(row)) {
            while (taken[column] > index) {
                column++;
            }
            int columns = number(cell, "cols", 1);
            int rows = number(cell, "rows", 1);
            Arrays.fill(taken, column, column + columns, index + rows);
            boolean isPrinted = cell.getNodeName().equals("th");
            List<SheetBlock> blocks = blocks(cell);
            cells.add(new SheetCell(isPrinted, isPrinted || isNumber(blocks), column, columns, rows, blocks));
            column += columns;
        }
        return cells;
    }

    /** Whether a cell holds only the blank of a number. */
    private boolean isNumber(List<SheetBlock> blocks) {
        return blocks.size() == 1
                && blocks.get(0) instanceof SheetBlock.Paragraph paragraph
                && paragraph.pieces().size() == 1
                && paragraph.pieces().get(0) instanceof Piece.Answer answer
                && blank.cell(answer.pointer()).orElseThrow() instanceof Numeric;
    }

    private String pointer(Element element) {
        String pointer = withYears(element.getAttribute("cell"));
        if (blank.cell(pointer).isEmpty()) {
            throw new IllegalStateException("sheet.xml: no cell " + pointer);
        }
        return pointer;
    }

    private static int number(Element element, String name, int otherwise) {
        String value = element.getAttribute(name);
        return value.isEmpty() ? otherwise : Integer.parseInt(value);
    }

    private String withYears(String text) {
        if (text.indexOf('{') < 0) {
            return text;
        }
        String withYears = text.replace("{base}", String.valueOf(edition.baseYear()))
                .replace("{target}", String.valueOf(edition.targetYear()));
        for (int i = 0; i < edition.seriesYears().size(); i++) {
            withYears = withYears.replace(
                    "{" + (i + 1) + "}", String.valueOf(edition.seriesYears().get(i)));
        }
        for (int i = 0; i < edition.stageYears().size(); i++) {
            withYears = withYears.replace(
                    "{s" + (i + 1) + "}", String.valueOf(edition.stageYears().get(i)));
        }
        return withYears;
    }

    private static List<Element> elements(Node parent) {
        return children(parent)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    private static Stream<Node> children(Node parent) {
        return Stream.iterate(parent.getFirstChild(), Objects::nonNull, Node::getNextSibling);
    }
}
