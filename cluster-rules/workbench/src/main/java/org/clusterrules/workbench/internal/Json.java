package org.clusterrules.workbench.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.Function;
import org.clusterrules.internal.SafeEscapes;
import org.clusterrules.model.internal.JsonTrees;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object with its members in order. A value is a text, a number, a boolean, a map, a list, or an {@code Optional} of one; {@code
 * null} and an empty {@code Optional} are written as {@code null}.
 */
public final class Json extends LinkedHashMap<String, @Nullable Object> {
    private static final long serialVersionUID = 1L;
    private static final JsonFactory JSON = new JsonFactory();
    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

    public Json with(String name, @Nullable Object value) {
        put(name, value);
        return this;
    }

    /** Adds a member if it has a value. */
    public Json withPresent(String name, Optional<?> value) {
        value.ifPresent(present -> put(name, present));
        return this;
    }

    /** Adds a list as a member. */
    public <T> Json withEach(String name, Collection<T> values, Function<? super T, ?> written) {
        return with(name, values.stream().map(written).toList());
    }

    public Json withAll(Json members) {
        putAll(members);
        return this;
    }

    /** Returns an indented document with a line break at its end. */
    public static String indented(Object value) {
        return document(
                value, new DefaultPrettyPrinter().withObjectIndenter(INDENTER).withArrayIndenter(INDENTER));
    }

    /** Returns a document on one line with a line break at its end. */
    public static String line(Object value) {
        return document(value, null);
    }

    private static String document(Object value, @Nullable PrettyPrinter printer) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.setPrettyPrinter(printer);
            JsonTrees.write(value, json);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a StringWriter does not fail
        }
        return SafeEscapes.escape(text + "\n");
    }
}
