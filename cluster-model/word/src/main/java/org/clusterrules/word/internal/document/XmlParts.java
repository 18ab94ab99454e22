package org.clusterrules.word.internal.document;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.clusterrules.word.UnreadableWordException;
import org.clusterrules.word.UnreadableWordException.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Reads the XML of a part into elements, within {@link WordLimits}: no document type, no entities but the five of XML, nothing from outside. Always uses the
 * JDK's own parser.
 */
final class XmlParts {
    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("http://schemas.openxmlformats.org/wordprocessingml/2006/main", ""),
            Map.entry("http://purl.oclc.org/ooxml/wordprocessingml/main", ""),
            Map.entry("http://schemas.microsoft.com/office/word/2003/wordml", ""),
            Map.entry("http://schemas.microsoft.com/office/word/2010/wordml", "w14:"),
            Map.entry("http://schemas.microsoft.com/office/word/2015/wordml/symex", "w16se:"),
            Map.entry("http://schemas.openxmlformats.org/markup-compatibility/2006", "mc:"),
            Map.entry("http://schemas.openxmlformats.org/officeDocument/2006/math", "m:"),
            Map.entry("http://purl.oclc.org/ooxml/officeDocument/math", "m:"),
            Map.entry("http://schemas.openxmlformats.org/drawingml/2006/main", "a:"),
            Map.entry("http://purl.oclc.org/ooxml/drawingml/main", "a:"),
            Map.entry("http://schemas.microsoft.com/aml/2001/core", "aml:"),
            Map.entry("http://schemas.microsoft.com/office/word/2003/auxHint", "wx:"),
            Map.entry("http://schemas.microsoft.com/office/2006/xmlPackage", "pkg:"),
            Map.entry("http://schemas.openxmlformats.org/package/2006/relationships", "rel:"),
            Map.entry("http://schemas.openxmlformats.org/package/2006/content-types", "ct:"),
            Map.entry("urn:schemas-microsoft-com:office:spreadsheet", "ss:"),
            Map.entry("urn:oasis:names:tc:opendocument:xmlns:office:1.0", "odf:"),
            Map.entry("http://www.w3.org/1999/xhtml", "html:"),
            Map.entry(XMLConstants.XML_NS_URI, "xml:"));
    private static final Set<String> WITH_TEXT = Set.of("t", "delText", "instrText", "delInstrText", "m:t", "a:t");

    private final String part;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Integer> counted = new HashMap<>(Map.of("p", 0, "r", 0));
    private final Deque<XmlElement> open = new ArrayDeque<>();
    private final Deque<Boolean> keepsSpace = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable XmlElement root;
    private long elements;
    private long allAttributes;
    private long characters;

    private XmlParts(String part) {
        this.part = part;
    }

    /**
     * Reads a part.
     *
     * @param part its name, for messages
     * @throws UnreadableWordException if it is not well-formed, has a document type or exceeds a limit
     */
    static XmlElement read(byte[] xml, String part) {
        return new XmlParts(part).read(xml);
    }

    private XmlElement read(byte[] xml) {
        int line = 1;
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new ByteArrayInputStream(xml));
            try {
                while (reader.hasNext()) {
                    take(reader.next(), reader);
                    line = Math.max(1, reader.getLocation().getLineNumber());
                }
            } finally {
                reader.close();
            }
        } catch (UnreadableWordException e) {
            throw e;
        } catch (XMLStreamException e) {
            int where = e.getLocation() == null
                    ? line
                    : Math.max(line, e.getLocation().getLineNumber());
            throw new UnreadableWordException(Kind.BROKEN_XML, part, where);
        } catch (RuntimeException e) { // the parser lets some of its own escape on bytes that are not characters
            throw new UnreadableWordException(Kind.BROKEN_XML, part, line);
        }
        if (root == null) {
            throw new UnreadableWordException(Kind.BROKEN_XML, part, line);
        }
        return root;
    }

    private void take(int event, XMLStreamReader reader) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start(reader);
            case XMLStreamConstants.END_ELEMENT -> end();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                XmlElement element = open.peek();
                if (element != null && WITH_TEXT.contains(element.name())) {
                    characters += reader.getTextLength();
                    WordLimits.CHARACTERS.check(characters);
                    text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                }
            }
            case XMLStreamConstants.DTD -> throw new UnreadableWordException(Kind.DOCUMENT_TYPE, part);
            case XMLStreamConstants.ENTITY_REFERENCE ->
                throw new UnreadableWordException(
                        Kind.BROKEN_XML, part, reader.getLocation().getLineNumber());
            default -> {
                // comments and processing instructions say nothing
            }
        }
    }

    private void start(XMLStreamReader reader) {
        WordLimits.ELEMENTS.check(++elements);
        WordLimits.DEPTH.check(open.size() + 1L);
        String name = name(reader.getNamespaceURI(), reader.getLocalName());
        Integer ordinal = counted.computeIfPresent(name, (key, count) -> count + 1);
        XmlElement element = new XmlElement(name, attributes(reader, name), ordinal == null ? -1 : ordinal - 1);
        XmlElement parent = open.peek();
        if (parent == null) {
            root = element;
        } else {
            parent.add(element);
        }
        open.push(element);
        String space = element.attribute("xml:space");
        keepsSpace.push(space.isEmpty() ? !keepsSpace.isEmpty() && keepsSpace.peek() : space.equals("preserve"));
        text.setLength(0);
    }

    private void end() {
        XmlElement element = open.pop();
        boolean isKept = keepsSpace.pop();
        if (!text.isEmpty()) {
            String all = text.toString().replace('\n', ' ').replace('\t', ' ').replace('\r', ' ');
            element.text(isKept ? all : trim(all));
            text.setLength(0);
        }
    }

    /** Trims like a word processor: no full-width spaces. */
    private static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && text.charAt(start) == ' ') {
            start++;
        }
        while (end > start && text.charAt(end - 1) == ' ') {
            end--;
        }
        return text.substring(start, end);
    }

    private Map<String, String> attributes(XMLStreamReader reader, String element) {
        Map<String, String> attributes = Map.of();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String local = reader.getAttributeLocalName(i);
            if (local.startsWith("rsid")) { // most of all attributes, and never of use
                continue;
            }
            String uri = reader.getAttributeNamespace(i);
            String name = uri == null || uri.isEmpty() ? local : name(uri, local);
            String value = reader.getAttributeValue(i);
            if (element.equals("mc:Choice") && name.equals("Requires")) {
                value = namespaces(value, reader);
            }
            WordLimits.ATTRIBUTES.check(++allAttributes);
            if (attributes.isEmpty()) {
                attributes = new LinkedHashMap<>(4);
            }
            attributes.put(name.startsWith("w14:") || name.startsWith("w16se:") ? local : name, value);
        }
        return attributes;
    }

    private static String namespaces(String prefixes, XMLStreamReader reader) {
        return Stream.of(prefixes.strip().split("\\s+", -1))
                .map(prefix -> String.valueOf(reader.getNamespaceURI(prefix)))
                .collect(Collectors.joining(" "));
    }

    private String name(@Nullable String uri, String local) {
        String prefix = uri == null || uri.isEmpty() ? "none:" : PREFIXES.getOrDefault(uri, "other:");
        return prefix.isEmpty() ? local : names.computeIfAbsent(prefix + local, name -> name);
    }

    /** Makes a factory for one part: a shared one would keep the last part in memory. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing from outside");
        });
        return factory;
    }
}
