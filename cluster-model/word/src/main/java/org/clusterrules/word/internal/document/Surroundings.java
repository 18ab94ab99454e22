package org.clusterrules.word.internal.document;

import org.jspecify.annotations.Nullable;

/**
 * What a place in a document is inside of.
 *
 * @param isHidden whether it is not shown
 * @param isPrompt whether it is in a content control that shows its prompt
 * @param control the tag of the innermost content control that has one
 * @param box the check box, made as a content control, around it
 */
record Surroundings(
        boolean isDeleted,
        boolean isInserted,
        boolean isHidden,
        boolean isPrompt,
        @Nullable String control,
        @Nullable ControlBox box) {
    static final Surroundings BODY = new Surroundings(false, false, false, false, null, null);

    Surroundings deleted() {
        return new Surroundings(true, isInserted, isHidden, isPrompt, control, box);
    }

    Surroundings inserted() {
        return new Surroundings(isDeleted, true, isHidden, isPrompt, control, box);
    }

    Surroundings hidden() {
        return new Surroundings(isDeleted, isInserted, true, isPrompt, control, box);
    }

    Surroundings withoutPrompt() {
        return new Surroundings(isDeleted, isInserted, isHidden, false, control, box);
    }

    Surroundings withoutBox() {
        return new Surroundings(isDeleted, isInserted, isHidden, isPrompt, control, null);
    }

    /** Whether it is in a ticked check box, unlike {@code outside}, that has not been shown so far. */
    boolean lacksBox(Surroundings outside) {
        return box != null && !box.equals(outside.box) && !box.isShown() && box.isChecked();
    }

    Surroundings inControl(XmlElement properties) {
        String tag = properties.valueOf("tag");
        XmlElement checkBox = properties.child("w14:checkbox");
        return new Surroundings(
                isDeleted,
                isInserted,
                isHidden,
                isPrompt || properties.isOn("showingPlcHdr"),
                tag.isEmpty() ? control : tag,
                checkBox.isThere() ? new ControlBox(checkBox) : box);
    }

    /** Returns the context inside an annotation of Word 2003 XML; {@code null} for a comment or another note. */
    @Nullable
    Surroundings inAnnotation(XmlElement annotation) {
        return switch (annotation.attribute("type")) {
            case "Word.Insertion" -> inserted();
            case "Word.Deletion" -> deleted();
            default -> null;
        };
    }
}
