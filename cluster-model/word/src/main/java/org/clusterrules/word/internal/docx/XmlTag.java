package org.clusterrules.word.internal.docx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An element of a part that is edited. Keeps every tag and text as written, so that whatever is unchanged comes out character for character. For well-formed
 * XML without a document type.
 */
public final class XmlTag {
    /** A missing element, without children and parent. */
    public static final XmlTag NONE = new XmlTag("", null, Map.of(), "");

    private static final Set<String> WORD = Set.of(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main");
    private static final String WORD_2010 = "http://schemas.microsoft.com/office/word/2010/wordml";
    private static final Pattern ATTRIBUTE = Pattern.compile("([^\\s=/<>\"']+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");
    private static final Pattern REFERENCE = Pattern.compile("&(?:#x([0-9a-fA-F]+)|#([0-9]+)|(\\w+));");
    private static final Map<String, String> ENTITIES =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'");

    private final String name;
    private final @Nullable XmlTag parent;
    private final Map<String, String> namespaces;
    private final List<Object> children = new ArrayList<>(); // elements, and what is between them as it is written
    private String start;
    private String end = "";

    private XmlTag(String name, @Nullable XmlTag parent, Map<String, String> namespaces, String start) {
        this.name = name;
        this.parent = parent;
        this.namespaces = namespaces;
        this.start = start;
    }

    /** Reads a part. The returned element contains the root, and what is before and after it. */
    static XmlTag read(String xml) {
        XmlTag document = new XmlTag("", null, Map.of(), "");
        XmlTag open = document;
        int at = 0;
        while (at < xml.length()) {
            int tag = xml.indexOf('<', at);
            int next = tag < 0 ? xml.length() : tag;
            if (next > at) {
                open.children.add(xml.substring(at, next));
            } else if (xml.startsWith("<!--", at)) {
                next = after(xml, "-->", at);
                open.children.add(xml.substring(at, next));
            } else if (xml.startsWith("<![CDATA[", at)) {
                next = after(xml, "]]>", at);
                open.children.add(Markup.escape(xml.substring(at + 9, next - 3)));
            } else if (xml.startsWith("<?", at)) {
                next = after(xml, "?>", at);
                open.children.add(xml.substring(at, next));
            } else if (xml.startsWith("</", at)) {
                next = after(xml, ">", at);
                open.end = xml.substring(at, next);
                open = open.parent == null ? document : open.parent;
            } else {
                next = endOfTag(xml, at);
                String start = xml.substring(at, next);
                XmlTag element = of(start, open);
                open.children.add(element);
                open = start.endsWith("/>") ? open : element;
            }
            at = next;
        }
        return document;
    }

    private static int after(String xml, String end, int at) {
        int found = xml.indexOf(end, at);
        return found < 0 ? xml.length() : found + end.length();
    }

    private static int endOfTag(String xml, int at) {
        int quote = 0;
        for (int i = at; i < xml.length(); i++) {
            char c = xml.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            }
        }
        return xml.length();
    }

    private static XmlTag of(String start, XmlTag parent) {
        int end = 1;
        while (end < start.length() && " \t\r\n/>".indexOf(start.charAt(end)) < 0) {
            end++;
        }
        String qualified = start.substring(1, end);
        Map<String, String> namespaces = parent.namespaces;
        if (start.contains("xmlns")) {
            namespaces = new HashMap<>(namespaces);
            Matcher attributes = ATTRIBUTE.matcher(start);
            while (attributes.find()) {
                String attribute = attributes.group(1);
                if (attribute.equals("xmlns")) {
                    namespaces.put("", value(attributes));
                } else if (attribute.startsWith("xmlns:")) {
                    namespaces.put(attribute.substring(6), value(attributes));
                }
            }
        }
        int colon = qualified.indexOf(':');
        String namespace = namespaces.getOrDefault(colon < 0 ? "" : qualified.substring(0, colon), "");
        String local = qualified.substring(colon + 1);
        String name =
                WORD.contains(namespace) ? local : namespace.equals(WORD_2010) ? "w14:" + local : "other:" + local;
        return new XmlTag(name, parent, namespaces, start);
    }

    /** Returns the name, without a prefix for WordprocessingML, with {@code w14:} or {@code other:} for others. */
    public String name() {
        return name;
    }

    /** Returns the parent; {@link #NONE} if there is none. */
    public XmlTag parent() {
        return parent == null ? NONE : parent;
    }

    public boolean isThere() {
        return this != NONE;
    }

    public List<XmlTag> elements() {
        return children.stream()
                .filter(XmlTag.class::isInstance)
                .map(XmlTag.class::cast)
                .toList();
    }

    /** Returns the first child of a name, its first child of the next name, and so on; {@link #NONE} if there is none. */
    public XmlTag element(String... path) {
        XmlTag found = this;
        for (String wanted : path) {
            found = found.elements().stream()
                    .filter(element -> element.name.equals(wanted))
                    .findFirst()
                    .orElse(NONE);
        }
        return found;
    }

    /** Returns all descendants of a name, in document order. */
    public List<XmlTag> all(String wanted) {
        List<XmlTag> found = new ArrayList<>();
        visit(element -> {
            if (element.name.equals(wanted)) {
                found.add(element);
            }
        });
        return found;
    }

    private void visit(Consumer<XmlTag> visitor) {
        for (Object child : children) {
            if (child instanceof XmlTag element) {
                visitor.accept(element);
                element.visit(visitor);
            }
        }
    }

    /** Returns the innermost ancestor of a name; {@link #NONE} if there is none. */
    public XmlTag around(String wanted) {
        XmlTag element = parent();
        while (element.isThere() && !element.name.equals(wanted)) {
            element = element.parent();
        }
        return element;
    }

    /** Returns an attribute, whatever its prefix; empty if there is none. */
    public String attribute(String local) {
        MatchResult found = find(local);
        return found == null ? "" : unescape(value(found));
    }

    /** Changes an attribute, or removes it for {@code null}. Does nothing if there is none. */
    void attribute(String local, @Nullable String value) {
        MatchResult found = find(local);
        if (found != null) {
            String changed = value == null ? "" : found.group(1) + "=\"" + Markup.escape(value) + "\"";
            start = start.substring(0, found.start()) + changed + start.substring(found.end());
        }
    }

    private @Nullable MatchResult find(String local) {
        return ATTRIBUTE
                .matcher(start)
                .results()
                .filter(one -> one.group(1).replaceFirst("^(?!xmlns)[^:]*:", "").equals(local))
                .findFirst()
                .orElse(null);
    }

    private static String value(MatchResult attribute) {
        return attribute.group(2) == null ? attribute.group(3) : attribute.group(2);
    }

    /** Returns its text, without that of its children. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Object child : children) {
            if (child instanceof String written && !written.startsWith("<")) {
                text.append(unescape(written));
            }
        }
        return text.toString();
    }

    private static String unescape(String written) {
        return REFERENCE.matcher(written).replaceAll(reference -> {
            String character = reference.group(3) != null
                    ? ENTITIES.getOrDefault(reference.group(3), "")
                    : Character.toString(
                            reference.group(1) != null
                                    ? Integer.parseInt(reference.group(1), 16)
                                    : Integer.parseInt(reference.group(2)));
            return Matcher.quoteReplacement(character);
        });
    }

    public void append(String markup) {
        insert(children.size(), markup);
    }

    private void insert(int index, String markup) {
        if (end.isEmpty() && start.endsWith("/>")) { // an element without content gets some
            String qualified = start.substring(1).split("[\\s/>]", 2)[0];
            start = start.substring(0, start.length() - 2).stripTrailing() + ">";
            end = "</" + qualified + ">";
        }
        children.add(index, markup);
    }

    /** Inserts markup after a child; at the beginning for {@link #NONE}. */
    public void insertAfter(XmlTag element, String markup) {
        insert(children.indexOf(element) + 1, markup);
    }

    public void replace(XmlTag element, String markup) {
        children.set(children.indexOf(element), markup);
    }

    /** Closes this element before a child and opens it again after it; does nothing the second time. */
    void takeOut(XmlTag element) {
        int at = children.indexOf(element);
        boolean isOut = at > 0 && children.get(at - 1).equals(end);
        if (at >= 0 && !isOut) {
            children.add(at + 1, start);
            children.add(at, end);
        }
    }

    boolean declares() {
        return start.contains("xmlns");
    }

    public void remove() {
        if (parent != null) {
            parent.replace(this, "");
        }
    }

    /**
     * Returns markup written with the prefix {@code w}, with the declarations it needs here to mean WordprocessingML.
     *
     * @param markup one or several elements, none of them inside an element that is not part of the markup
     */
    public String own(String markup) {
        String namespace = namespaces.getOrDefault("w", "");
        if (WORD.contains(namespace)) {
            return markup;
        }
        String needed = namespaces.values().stream()
                .filter(WORD::contains)
                .findFirst()
                .orElse("http://schemas.openxmlformats.org/wordprocessingml/2006/main");
        StringBuilder own = new StringBuilder();
        for (Object child : read(markup).children) {
            if (child instanceof XmlTag element) {
                element.start = element.start.replaceFirst("^<[^\\s/>]+", "$0 xmlns:w=\"" + needed + "\"");
            }
            own.append(child);
        }
        return own.toString();
    }

    /** Returns the markup. */
    @Override
    public String toString() {
        StringBuilder xml = new StringBuilder();
        write(xml);
        return xml.toString();
    }

    private void write(StringBuilder xml) {
        xml.append(start);
        for (Object child : children) {
            if (child instanceof XmlTag element) {
                element.write(xml);
            } else {
                xml.append(child);
            }
        }
        xml.append(end);
    }
}
