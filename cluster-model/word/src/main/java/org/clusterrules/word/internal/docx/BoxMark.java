package org.clusterrules.word.internal.docx;

import java.util.List;
import java.util.Optional;
import org.clusterrules.word.internal.document.Mark;
import org.clusterrules.word.internal.document.SymbolFonts;
import org.jspecify.annotations.Nullable;

/** Changes the state of a box of any make: a character, a symbol, a form field, a content control, or characters printed over each other. */
public final class BoxMark {
    private static final String DEFAULT_TICKED = "2612";
    private static final String DEFAULT_UNTICKED = "2610";

    private BoxMark() {}

    /**
     * Changes a box, or returns the character to replace it with.
     *
     * @param element the text, symbol or field start that shows the box
     * @param seen how the box looks
     * @param font its symbol font; {@code null} for an ordinary one
     * @return the character to replace it with; empty if the box is changed already
     * @throws UneditableException if the box cannot be changed
     */
    public static Optional<String> set(XmlTag element, String seen, @Nullable String font, boolean isTicked) {
        XmlTag control = checkBoxControl(element);
        if (control.isThere()) {
            return Optional.of(control(control, isTicked));
        } else if (element.name().equals("sym")) {
            element.attribute("char", String.format("%04X", 0xF000 + code(element.attribute("font"), isTicked)));
            return Optional.empty();
        } else if (element.name().equals("fldChar")) {
            field(element, isTicked);
            return Optional.empty();
        } else if (font != null) {
            return Optional.of(Character.toString(0xF000 + code(font, isTicked))); // of that font whatever its script
        }
        return Optional.of(character(seen, isTicked));
    }

    private static String character(String seen, boolean isTicked) {
        return isTicked ? DocumentMarkup.TICKED : seen.equals("☑") || seen.equals("☒") ? "☐" : DocumentMarkup.UNTICKED;
    }

    private static XmlTag checkBoxControl(XmlTag element) {
        XmlTag control = element.around("sdt");
        XmlTag box = control.element("sdtPr", "w14:checkbox");
        return box.isThere() || !control.isThere() ? box : checkBoxControl(control);
    }

    private static String control(XmlTag box, boolean isTicked) {
        XmlTag checked = box.element("w14:checked");
        if (checked.attribute("val").isEmpty()) {
            throw new UneditableException();
        }
        checked.attribute("val", isTicked ? "1" : "0");
        String shown = box.element(isTicked ? "w14:checkedState" : "w14:uncheckedState")
                .attribute("val");
        String code = !shown.isEmpty() ? shown : isTicked ? DEFAULT_TICKED : DEFAULT_UNTICKED;
        return Character.toString(Integer.parseInt(code, 16));
    }

    private static int code(String font, boolean isTicked) {
        for (Mark mark : isTicked ? List.of(Mark.TICKED, Mark.CROSSED, Mark.TICK) : List.of(Mark.EMPTY)) {
            for (int character : mark.characters()) {
                String look = Character.toString(character);
                for (int code = 0x21; code <= 0xFF; code++) {
                    if (SymbolFonts.look(font, code).filter(look::equals).isPresent()) {
                        return code;
                    }
                }
            }
        }
        throw new UneditableException();
    }

    private static void field(XmlTag begin, boolean isTicked) {
        XmlTag box = begin.element("ffData", "checkBox");
        if (!box.isThere()) {
            enclosed(begin, isTicked);
            return;
        }
        XmlTag checked = box.element("checked");
        String markup = box.own("<w:checked w:val=\"" + (isTicked ? 1 : 0) + "\"/>");
        if (!checked.isThere()) {
            box.append(markup);
        } else {
            box.replace(checked, markup);
        }
    }

    /** Replaces a field that prints characters over each other with a character. */
    private static void enclosed(XmlTag begin, boolean isTicked) {
        XmlTag run = begin.parent();
        XmlTag parent = run.parent();
        List<XmlTag> siblings = parent.elements();
        int depth = 0;
        for (int i = siblings.indexOf(run); i < siblings.size(); i++) {
            XmlTag sibling = siblings.get(i);
            for (XmlTag mark : sibling.all("fldChar")) {
                String type = mark.attribute("fldCharType");
                depth += "begin".equals(type) ? 1 : "end".equals(type) ? -1 : 0;
            }
            if (!sibling.name().equals("r")) {
                throw new UneditableException();
            }
            if (sibling != run) {
                parent.replace(sibling, "");
            }
            if (depth == 0) {
                String character = isTicked ? DocumentMarkup.TICKED : DocumentMarkup.UNTICKED;
                parent.replace(run, parent.own("<w:r>" + run.element("rPr") + "<w:t>" + character + "</w:t></w:r>"));
                return;
            }
        }
        throw new UneditableException();
    }
}
