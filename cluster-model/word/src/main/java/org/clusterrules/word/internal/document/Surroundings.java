package org.clusterrules.word.internal.document;

import org.jspecify.annotations.Nullable;

/**
 * What a place in a document is in.
 *
 * @param isDeleted whether it is in a tracked deletion
 * @param isInserted whether it is in a tracked insertion
 * @param isHidden whether it is in what is not shown
 * @param isPrompt whether it is in a content control that shows its prompt
 * @param control the tag of the innermost content control that has one
 * @param box the content-control check box that it is in
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

    /** In a content control that shows its prompt, but not of the prompt. */
    Surroundings withoutPrompt() {
        return new Surroundings(isDeleted, isInserted, isHidden, false, control, box);
    }

    Surroundings withoutBox() {
        return new Surroundings(isDeleted, isInserted, isHidden, isPrompt, control, null);
    }

    /** Whether it is in a check box that is ticked and was not seen in what has come; {@code outside} is not. */
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

    /** Within what Word 2003 XML writes around a tracked change; {@code null} within a comment or another note. */
    @Nullable
    Surroundings inAnnotation(XmlElement annotation) {
        return switch (annotation.attribute("type")) {
            case "Word.Insertion" -> inserted();
            case "Word.Deletion" -> deleted();
            default -> null;
        };
    }
}
