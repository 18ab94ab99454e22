package org.clusterrules.word.internal.docx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.model.Edition;
import org.clusterrules.word.internal.docx.CommentWriter.Note;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** What Word asks of a package, and refuses to open where it is missing. */
class PackageTest {
    /** The order of elements in the schema, as far as we write them. */
    private static final Map<String, List<String>> ORDER = Map.of(
            "pPr",
                    List.of(
                            "pStyle",
                            "keepNext",
                            "keepLines",
                            "pageBreakBefore",
                            "spacing",
                            "ind",
                            "jc",
                            "outlineLvl",
                            "rPr"),
            "rPr", List.of("rStyle", "rFonts", "b", "bCs", "sz", "szCs", "u", "lang"),
            "tblPr", List.of("tblStyle", "tblW", "jc", "tblInd", "tblBorders", "tblLayout", "tblCellMar", "tblLook"),
            "tblBorders", List.of("top", "left", "bottom", "right", "insideH", "insideV"),
            "tblCellMar", List.of("top", "left", "bottom", "right"),
            "trPr", List.of("cantSplit", "trHeight", "tblHeader"),
            "tcPr", List.of("tcW", "gridSpan", "vMerge", "vAlign"),
            "sdtPr", List.of("tag", "id", "temporary", "appearance", "checkbox"),
            "sectPr", List.of("pgSz", "pgMar"),
            "style", List.of("name", "basedOn", "uiPriority", "semiHidden", "qFormat", "pPr", "rPr", "tblPr"));

    private static final List<String> IN_TABLE = List.of("tblPr", "tblGrid", "tr");

    @Test
    void theBlankFormIsAValidPackage() throws Exception {
        check(DocxWriter.write(Application.blank(Edition.of("2022"))));
    }

    @Test
    void aFilledInFormIsAValidPackage() throws Exception {
        check(DocxWriter.write(ApplicationJson.read(Path.of("../samples/eligible.json"))));
    }

    @Test
    void aFormWithCommentsIsAValidPackage() throws Exception {
        DocxParts parts = DocxParts.of(DocxWriter.write(ApplicationJson.read(Path.of("../samples/eligible.json"))));
        CommentWriter.add(parts, List.of(new Note(-1, "甲"), new Note(70, "乙\n丙"), new Note(70, "丁")));
        check(parts.write());
    }

    private static void check(byte[] docx) throws IOException, SAXException, ParserConfigurationException {
        Map<String, Document> parts = new LinkedHashMap<>();
        for (Map.Entry<String, byte[]> part : unpack(docx).entrySet()) {
            parts.put(part.getKey(), parse(part.getValue()));
        }
        assertEquals("[Content_Types].xml", parts.keySet().iterator().next());
        checkTypes(parts);
        for (String name : parts.keySet()) {
            if (name.endsWith(".rels")) {
                checkRelationships(name, parts);
            }
        }
        Set<String> ids = new HashSet<>();
        for (String name : List.of("word/document.xml", "word/styles.xml")) {
            checkElement(parts.get(name).getDocumentElement(), ids);
        }
        checkStyles(parts);
    }

    private static void checkTypes(Map<String, Document> parts) {
        Set<String> typed = new HashSet<>();
        for (Element type : children(parts.get("[Content_Types].xml").getDocumentElement())) {
            if (type.getLocalName().equals("Override")) {
                assertTrue(
                        parts.containsKey(type.getAttribute("PartName").substring(1)), type.getAttribute("PartName"));
                assertTrue(typed.add(type.getAttribute("PartName").substring(1)), type.getAttribute("PartName"));
            }
        }
        parts.keySet().stream()
                .filter(name -> name.endsWith(".xml") && !name.startsWith("["))
                .forEach(name -> assertTrue(typed.contains(name), name));
    }

    private static void checkRelationships(String name, Map<String, Document> parts) {
        String folder = name.substring(0, name.indexOf("_rels/"));
        Set<String> ids = new HashSet<>();
        for (Element relationship : children(parts.get(name).getDocumentElement())) {
            assertTrue(
                    parts.containsKey(folder + relationship.getAttribute("Target")),
                    relationship.getAttribute("Target"));
            assertTrue(ids.add(relationship.getAttribute("Id")), relationship.getAttribute("Id"));
        }
    }

    private static void checkElement(Element element, Set<String> ids) {
        List<Element> children = children(element);
        List<String> names = children.stream().map(Node::getLocalName).toList();
        List<String> order = ORDER.get(element.getLocalName());
        if (order != null) {
            assertTrue(order.containsAll(names), () -> element.getLocalName() + " " + names);
            List<Integer> places = names.stream().map(order::indexOf).toList();
            assertEquals(
                    places.stream().sorted().distinct().toList(), places, () -> element.getLocalName() + " " + names);
        }
        switch (element.getLocalName()) {
            case "tbl" -> assertTrue(IN_TABLE.containsAll(names), names::toString);
            case "tc" -> assertEquals("p", names.get(names.size() - 1)); // a cell ends with a paragraph
            case "sdtPr" -> {
                Element id = children.stream()
                        .filter(one -> one.getLocalName().equals("id"))
                        .findFirst()
                        .orElseThrow();
                assertTrue(ids.add(id.getAttributeNS(id.getNamespaceURI(), "val")), "the same id twice");
            }
            case "tr" ->
                assertEquals(
                        columns(element.getParentNode()),
                        children.stream()
                                .filter(one -> one.getLocalName().equals("tc"))
                                .mapToInt(PackageTest::span)
                                .sum());
            default -> {
                // nothing more to ask
            }
        }
        children.forEach(child -> checkElement(child, ids));
    }

    private static int columns(Node table) {
        return children((Element) table).stream()
                .filter(one -> one.getLocalName().equals("tblGrid"))
                .mapToInt(grid -> children(grid).size())
                .sum();
    }

    private static int span(Element cell) {
        return children(children(cell).get(0)).stream()
                .filter(one -> one.getLocalName().equals("gridSpan"))
                .mapToInt(one -> Integer.parseInt(one.getAttributeNS(one.getNamespaceURI(), "val")))
                .findFirst()
                .orElse(1);
    }

    private static void checkStyles(Map<String, Document> parts) {
        Set<String> styles = new HashSet<>();
        for (Element style : children(parts.get("word/styles.xml").getDocumentElement())) {
            styles.add(style.getAttributeNS(style.getNamespaceURI(), "styleId"));
        }
        var used = parts.get("word/document.xml").getElementsByTagNameNS("*", "pStyle");
        for (int i = 0; i < used.getLength(); i++) {
            Element style = (Element) used.item(i);
            assertTrue(styles.contains(style.getAttributeNS(style.getNamespaceURI(), "val")));
        }
        assertTrue(used.getLength() > 0);
    }

    static Map<String, byte[]> unpack(byte[] docx) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static Document parse(byte[] xml) throws IOException, SAXException, ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }
}
