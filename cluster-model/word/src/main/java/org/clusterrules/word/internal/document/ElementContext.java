package org.clusterrules.word.internal.document;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a place in a document is inside of.
 *
 * @param control the tag of the innermost content control that has one
 * @param box the check box, made as a content control, around it
 */
record ElementContext(
        Set<Flag> flags, @Nullable String control, @Nullable ControlBox box) {
    static final ElementContext BODY = new ElementContext(Set.of(), null, null);

    enum Flag {
        /** In a tracked deletion. */
        DELETED,
        /** In a tracked insertion. */
        INSERTED,
        /** Not shown. */
        HIDDEN,
        /** In a content control that shows its prompt. */
        PROMPT
    }

    boolean is(Flag flag) {
        return flags.contains(flag);
    }

    boolean isShown() {
        return !is(Flag.DELETED) && !is(Flag.HIDDEN);
    }

    ElementContext with(Flag flag) {
        Set<Flag> all = EnumSet.of(flag);
        all.addAll(flags);
        return new ElementContext(all, control, box);
    }

    ElementContext withoutPrompt() {
        Set<Flag> others = EnumSet.complementOf(EnumSet.of(Flag.PROMPT));
        others.retainAll(flags);
        return new ElementContext(others, control, box);
    }

    ElementContext withoutBox() {
        return new ElementContext(flags, control, null);
    }

    /** Whether it is in a ticked check box, unlike {@code outside}, that has not been shown so far. */
    boolean missesBox(ElementContext outside) {
        return box != null && !box.equals(outside.box) && !box.isShown && box.isChecked;
    }

    ElementContext inControl(XmlElement properties) {
        String tag = properties.valueOf("tag");
        XmlElement checkBox = properties.child("w14:checkbox");
        ElementContext inside = properties.isOn("showingPlcHdr") ? with(Flag.PROMPT) : this;
        return new ElementContext(
                inside.flags, tag.isEmpty() ? control : tag, checkBox.isThere() ? new ControlBox(checkBox) : box);
    }

    /** Returns the context inside an annotation of Word 2003 XML; {@code null} for a comment or another note. */
    @Nullable
    ElementContext inAnnotation(XmlElement annotation) {
        return switch (annotation.attribute("type")) {
            case "Word.Insertion" -> with(Flag.INSERTED);
            case "Word.Deletion" -> with(Flag.DELETED);
            default -> null;
        };
    }
}
