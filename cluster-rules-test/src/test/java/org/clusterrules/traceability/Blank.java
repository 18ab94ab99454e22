package org.clusterrules.traceability;

import com.google.common.base.Splitter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.clusterrules.model.Dictionary;
import org.clusterrules.model.Field;

/**
 * A blank of the form, a part of one, or one of its options ({@code /basics/noMisconduct=YES}). In a pointer, {@code *} matches
 * any one name; {@code *} alone is every blank.
 *
 * @param pointer the pointer; everything below it is included
 * @param option the name of the option, if only that one is meant
 */
record Blank(String pointer, Optional<String> option) {
    static final String EVERY = "*";

    static Blank parse(String text) {
        List<String> sides = Splitter.on('=').limit(2).splitToList(text);
        return new Blank(sides.get(0), sides.size() == 1 ? Optional.empty() : Optional.of(sides.get(1)));
    }

    boolean isEvery() {
        return pointer.equals(EVERY);
    }

    /** Whether this blank is the cell at that pointer, or the cell is a part of it. */
    boolean covers(String cell) {
        String below = Pattern.quote(pointer).replace("*", "\\E[^/]+\\Q") + "(/.*)?";
        return isEvery() || cell.matches(below);
    }

    /** Returns the dictionary's entries that this blank is, is part of, or consists of. */
    List<Field> fields() {
        return Dictionary.fields().stream()
                .filter(field -> covers(field.pointer()) || (pointer + "/").startsWith(field.pointer() + "/"))
                .toList();
    }

    @Override
    public String toString() {
        return pointer + option.map(name -> "=" + name).orElse("");
    }
}
