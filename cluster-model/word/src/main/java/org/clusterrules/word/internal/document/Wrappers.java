package org.clusterrules.word.internal.document;

import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterrules.word.internal.document.ElementContext.Flag;

/** Elements around others: which are looked through, which alternative is taken, what drawings contain. */
final class Wrappers {
    private static final Set<String> PROPERTIES =
            Set.of("rPr pPr tblPr tblPrEx tblGrid trPr tcPr sdtPr sdtEndPr sectPr fldData ffData binData".split(" "));

    /** Stands for a ticked box that the content of its control does not show. */
    static final String MISSING_BOX = "missingBox";

    private Wrappers() {}

    /** Whether an element that means nothing here is looked through: one of WordprocessingML or, in Word 2003 XML, of the document's own. */
    private static boolean isTransparent(XmlElement element, FileFormat format) {
        String name = element.name();
        int prefix = name.indexOf(':');
        if (prefix < 0) {
            return !PROPERTIES.contains(name);
        }
        return name.equals("aml:content")
                || name.startsWith("wx:")
                || (format == FileFormat.WORD_XML && name.startsWith("other:"));
    }

    /**
     * Visits the elements in an element, and those inside elements that only wrap others: tracked changes, content controls, alternatives.
     *
     * @param visitor takes an element and its surroundings; returns whether it knows the element
     */
    static void visit(
            XmlElement parent,
            ElementContext around,
            FileFormat format,
            BiPredicate<XmlElement, ElementContext> visitor) {
        for (XmlElement child : parent.children()) {
            if (visitor.test(child, around)) {
                continue;
            }
            switch (child.name()) {
                case "ins", "moveTo" -> visit(child, around.with(Flag.INSERTED), format, visitor);
                case "del", "moveFrom" -> visit(child, around.with(Flag.DELETED), format, visitor);
                case "sdt" -> {
                    ElementContext inside = around.inControl(child.child("sdtPr"));
                    visit(child.child("sdtContent"), inside, format, visitor);
                    if (inside.missesBox(around)) {
                        visit(XmlElement.of("sdtContent", XmlElement.of(MISSING_BOX)), inside, format, visitor);
                    }
                }
                case "mc:AlternateContent" -> chosen(child).forEach(chosen -> visit(chosen, around, format, visitor));
                case "aml:annotation" -> {
                    ElementContext inside = around.inAnnotation(child);
                    if (inside != null) {
                        visit(child, inside, format, visitor);
                    }
                }
                default -> {
                    if (isTransparent(child, format)) {
                        visit(child, around, format, visitor);
                    }
                }
            }
        }
    }

    /** Returns the alternative that a word processor takes: the first of which it knows all requirements, else the fallback. */
    static List<XmlElement> chosen(XmlElement alternatives) {
        for (XmlElement alternative : alternatives.children()) {
            if (alternative.name().equals("mc:Choice")) {
                String required = alternative.attribute("Requires");
                boolean isKnown = List.of(required.split(" ", -1)).stream()
                        .allMatch(uri -> uri.startsWith("http://schemas.microsoft.com/office/")
                                || uri.startsWith("http://schemas.openxmlformats.org/"));
                if (isKnown) {
                    return List.of(alternative);
                }
            } else if (alternative.name().equals("mc:Fallback")) {
                return List.of(alternative);
            }
        }
        return List.of();
    }

    /** Returns the contents of the outermost text boxes in a drawing. */
    static Stream<XmlElement> textBoxes(XmlElement element) {
        return element.name().equals("txbxContent")
                ? Stream.of(element)
                : in(element).flatMap(Wrappers::textBoxes);
    }

    /** Returns the texts of the paragraphs in an element. */
    static Stream<String> lines(XmlElement element) {
        return element.name().equals("p")
                ? Stream.of(words(element))
                : element.children().stream().flatMap(Wrappers::lines);
    }

    static String words(XmlElement element) {
        return texts(element).collect(Collectors.joining());
    }

    private static Stream<String> texts(XmlElement element) {
        return switch (element.name()) {
            case "t", "m:t", "a:t" -> Stream.of(element.text());
            case "aml:annotation" ->
                ElementContext.BODY.inAnnotation(element) == null
                        ? Stream.of()
                        : in(element).flatMap(Wrappers::texts);
            default -> in(element).flatMap(Wrappers::texts);
        };
    }

    private static Stream<XmlElement> in(XmlElement element) {
        return (element.name().equals("mc:AlternateContent") ? chosen(element) : element.children()).stream();
    }
}
