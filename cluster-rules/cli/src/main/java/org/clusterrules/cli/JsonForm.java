package org.clusterrules.cli;

import java.util.List;
import org.clusterrules.model.FormReader;
import org.clusterrules.model.InvalidApplicationException;

/**
 * A form that is JSON.
 *
 * @param file its file, as the command line names it
 * @param entry the form
 */
record JsonForm(String file, FormReader.Entry entry) implements InputForm {
    @Override
    public int line() {
        return entry.line();
    }

    @Override
    public long end() {
        return entry.end();
    }

    @Override
    public Reading read() {
        try {
            return Reading.of(entry.application(), List.of());
        } catch (InvalidApplicationException e) {
            return Reading.none(new UnreadableJson(file, entry, e), List.of());
        }
    }
}
