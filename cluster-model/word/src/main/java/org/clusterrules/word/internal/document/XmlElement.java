package org.clusterrules.word.internal.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An element of a part. Names are those of {@link XmlParts}: without a prefix in the vocabulary of WordprocessingML, whichever namespace it has, and with a fixed prefix in all others.
 */
final class XmlElement {
    /** One that is not there: it has no attributes and no children. */
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

    /** Makes one that is in no file. */
    static XmlElement of(String name, XmlElement... children) {
        XmlElement element = new XmlElement(name, Map.of(), -1);
        List.of(children).forEach(element::add);
        return element;
    }

    /** Makes a property that is in no file. */
    static XmlElement property(String name, Object value) {
        return new XmlElement(name, Map.of("val", String.valueOf(value)), -1);
    }

    /** Makes one for text that is in no file. */
    static XmlElement ofText(String text) {
        XmlElement element = of("t");
        element.text(text);
        return element;
    }

    String name() {
        return name;
    }

    /** The how-manieth of its name in the part it is, counted for paragraphs and runs; −1 for all others. */
    int ordinal() {
        return ordinal;
    }

    List<XmlElement> children() {
        return children;
    }

    /** The text, where it is one of the elements that hold what is seen. */
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

    /** An attribute; empty if there is none. */
    String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    /** The attribute that most properties have their value in; empty if there is none. */
    String value() {
        return attribute("val");
    }

    /** The first child of that name; {@link #NONE} if there is none. */
    XmlElement child(String childName) {
        for (XmlElement child : children) {
            if (child.name.equals(childName)) {
                return child;
            }
        }
        return NONE;
    }

    /** The first child of a name, or else of another. */
    XmlElement child(String childName, String otherName) {
        return has(childName) ? child(childName) : child(otherName);
    }

    boolean has(String childName) {
        return child(childName).isThere();
    }

    boolean isThere() {
        return this != NONE;
    }

    /** The value of a child; empty if there is no such child. */
    String valueOf(String childName) {
        return child(childName).value();
    }

    /** The value of a child that switches a property on or off, {@code null} if there is no such child. */
    @Nullable
    Boolean switchOf(String childName) {
        return has(childName) ? !OFF.contains(valueOf(childName)) : null;
    }

    boolean isOn(String childName) {
        return Boolean.TRUE.equals(switchOf(childName));
    }

    /** The number in a child's value, if it is one that a document can mean; else the default. */
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
