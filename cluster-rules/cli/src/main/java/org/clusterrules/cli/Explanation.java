package org.clusterrules.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterrules.book.ProblemExample;
import org.clusterrules.book.ProblemGuide;
import org.clusterrules.book.ProblemPage;
import org.clusterrules.rulefile.ProblemCode;

/**
 * Explains problem codes: one, or all of them.
 *
 * @param words the words, in one language
 */
record Explanation(Words words) {
    static final List<String> FORMATS = List.of("text", "json", "markdown");

    /** Returns the page of a code; of all, a list as text, and else the pages. Empty if there is no such format. */
    Optional<String> write(String format, Optional<ProblemCode> code) {
        ProblemGuide guide = new ProblemGuide(words.language());
        return Optional.ofNullable(
                switch (format) {
                    case "text" -> code.map(guide::text).orElseGet(guide::list);
                    case "markdown" -> code.map(guide::markdown).orElseGet(guide::markdown);
                    case "json" ->
                        Json.write(json -> {
                            if (code.isPresent()) {
                                write(json, ProblemPage.of(code.get()));
                                return;
                            }
                            json.writeStartArray();
                            for (ProblemPage page : ProblemPage.all()) {
                                write(json, page);
                            }
                            json.writeEndArray();
                        });
                    default -> null;
                });
    }

    private void write(JsonGenerator json, ProblemPage page) throws IOException {
        json.writeStartObject();
        json.writeStringField("code", page.code().id());
        json.writeStringField("severity", page.code().severity().name());
        json.writeStringField("meaning", words.of(page.code().help()));
        json.writeStringField("why", words.of(page.why()));
        write(json, "avoid", page.avoid());
        write(json, "prefer", page.prefer());
        json.writeEndObject();
    }

    private void write(JsonGenerator json, String name, ProblemExample example) throws IOException {
        json.writeObjectFieldStart(name);
        if (example.note().isPresent()) {
            json.writeStringField("note", words.of(example.note().get()));
        }
        json.writeStringField("encoding", example.charset().name());
        json.writeNumberField("times", example.times());
        json.writeObjectFieldStart("files");
        for (Map.Entry<String, String> file : example.shown().entrySet()) {
            json.writeStringField(file.getKey(), file.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
    }
}
