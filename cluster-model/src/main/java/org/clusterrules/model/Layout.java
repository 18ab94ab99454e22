package org.clusterrules.model;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How one part of the form, from a single blank to the whole, is read, walked through and written. */
interface Layout {
    /** Makes the model's value from JSON; {@code null} JSON, or unreadable JSON, makes a blank. */
    Object read(@Nullable JsonValue json, Problems problems);

    /** Adds the blanks that the model's value holds, in the form's order. */
    void cells(Object value, List<Cell> cells);

    /** Whether nothing at all is filled in, so that there is nothing to write. */
    boolean isBlank(Object value);

    /** Writes the model's value as JSON. */
    void write(Object value, JsonGenerator json) throws IOException;
}
