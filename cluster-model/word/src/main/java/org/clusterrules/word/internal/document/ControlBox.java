package org.clusterrules.word.internal.document;

import java.util.Optional;

/** A check box in a content control, while it is read. If its appearance contradicts its state, somebody has typed over the box, and it is an unknown mark. */
final class ControlBox {
    /** Marks a box whose appearance contradicts its state. */
    static final String STATE = "w14:checked=";

    final boolean isChecked;
    boolean isShown;
    private final Optional<String> checkedLook;
    private final Optional<String> uncheckedLook;

    ControlBox(XmlElement checkBox) {
        isChecked = checkBox.isOn("w14:checked");
        checkedLook = look(checkBox.child("w14:checkedState"));
        uncheckedLook = look(checkBox.child("w14:uncheckedState"));
    }

    private static Optional<String> look(XmlElement state) {
        try {
            return SymbolFonts.look(state.attribute("font"), Integer.parseInt(state.value(), 16));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    boolean isBox(int character) {
        String shown = Character.toString(character);
        Mark mark = Mark.of(character);
        return checkedLook.filter(shown::equals).isPresent()
                || uncheckedLook.filter(shown::equals).isPresent()
                || (mark != null && mark != Mark.CROSS);
    }

    /** Whether a character that is the box agrees with its state. */
    boolean agrees(int character) {
        String shown = Character.toString(character);
        boolean isCheckedLook = checkedLook.filter(shown::equals).isPresent();
        boolean isUncheckedLook = uncheckedLook.filter(shown::equals).isPresent();
        if (isCheckedLook || isUncheckedLook) {
            return isChecked ? isCheckedLook : isUncheckedLook;
        }
        return isChecked != (Mark.of(character) == Mark.EMPTY);
    }
}
