package org.clusterrules.word.internal.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An element of a part. Names have no prefix in WordprocessingML, whichever its namespace, and a fixed one in other vocabularies ({@link XmlParts}). */
final class XmlElement {
    /** A missing element, without attributes and children. */
    static final XmlElement NONE = of("");

    private static final Set<String> OFF = Set.of("0", "false", "off");

    private final String name;
    private final Map<String, String> attributes;
    private final int ordinal;
    private List<XmlElement> children = List.of();
    private String text = "";

    XmlElement(String name, Map<String, String> attributes, int ordinal) {
        this.name = name;
        this.attributes = attributes;
        this.ordinal = ordinal;
    }

    /** Makes an element that is in no file. */
    static XmlElement of(String name, XmlElement... children) {
        XmlElement element = new XmlElement(name, Map.of(), -1);
        List.of(children).forEach(element::add);
        return element;
    }

    static XmlElement property(String name, Object value) {
        return new XmlElement(name, Map.of("val", String.valueOf(value)), -1);
    }

    static XmlElement ofText(String text) {
        XmlElement element = of("t");
        element.text(text);
        return element;
    }

    String name() {
        return name;
    }

    /** Its position among all paragraphs or all runs of the part, from 0; −1 for other elements. */
    int ordinal() {
        return ordinal;
    }

    List<XmlElement> children() {
        return children;
    }

    /** Its text, if it is an element that holds visible text. */
    String text() {
        return text;
    }

    void add(XmlElement child) {
        if (children.isEmpty()) {
            children = new ArrayList<>(4);
        }
        children.add(child);
    }

    void text(String theText) {
        text = theText;
    }

    /** Returns an attribute; empty if there is none. */
    String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    /** Returns the attribute {@code val}; empty if there is none. */
    String value() {
        return attribute("val");
    }

    /** Returns the first child of a name; {@link #NONE} if there is none. */
    XmlElement child(String childName) {
        for (XmlElement child : children) {
            if (child.name.equals(childName)) {
                return child;
            }
        }
        return NONE;
    }

    XmlElement child(String childName, String otherName) {
        return has(childName) ? child(childName) : child(otherName);
    }

    boolean has(String childName) {
        return child(childName).isThere();
    }

    boolean isThere() {
        return this != NONE;
    }

    /** Returns the value of a child; empty if there is none. */
    String valueOf(String childName) {
        return child(childName).value();
    }

    /** Returns whether a property is on; {@code null} if it is not set. */
    @Nullable
    Boolean switchOf(String childName) {
        return has(childName) ? !OFF.contains(valueOf(childName)) : null;
    }

    boolean isOn(String childName) {
        return Boolean.TRUE.equals(switchOf(childName));
    }

    /** Returns the number in a child's value, or else the default. */
    int numberOf(String childName, int otherwise) {
        return number(valueOf(childName), otherwise);
    }

    static int number(String value, int otherwise) {
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
