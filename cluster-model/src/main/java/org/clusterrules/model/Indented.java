package org.clusterrules.model;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;

/** Indents JSON the same way under every version of Jackson: {@code "a": 1}, <code>{}</code>. */
final class Indented extends DefaultPrettyPrinter {
    private static final long serialVersionUID = 1L;

    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

    Indented() {
        indentObjectsWith(INDENTER);
        indentArraysWith(INDENTER);
    }

    @Override
    public DefaultPrettyPrinter createInstance() {
        return new Indented();
    }

    @Override
    public void writeObjectFieldValueSeparator(JsonGenerator json) throws IOException {
        json.writeRaw(": ");
    }

    @Override
    public void writeEndObject(JsonGenerator json, int entries) throws IOException {
        end(json, entries, '}');
    }

    @Override
    public void writeEndArray(JsonGenerator json, int entries) throws IOException {
        end(json, entries, ']');
    }

    private void end(JsonGenerator json, int entries, char bracket) throws IOException {
        _nesting--;
        if (entries > 0) {
            INDENTER.writeIndentation(json, _nesting);
        }
        json.writeRaw(bracket);
    }
}
