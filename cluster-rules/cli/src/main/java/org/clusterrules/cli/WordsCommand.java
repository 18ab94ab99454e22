package org.clusterrules.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import org.clusterrules.book.Reference;
import org.clusterrules.book.Reference.Group;
import org.clusterrules.book.Reference.Word;
import org.clusterrules.book.ReferencePage;
import org.clusterrules.model.Label;
import org.clusterrules.rulefile.RuleWord;
import picocli.CommandLine.Command;

/** Lists all words that a requirement can be made of. */
@Command(name = "words", sortOptions = false)
final class WordsCommand extends ReferenceCommand {
    WordsCommand(Words words, Console console) {
        super(words, console);
    }

    @Override
    String text(ReferencePage page) {
        return page.wordsAsText();
    }

    @Override
    String markdown(ReferencePage page) {
        return page.wordsAsMarkdown();
    }

    @Override
    void write(JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (Group group : Reference.words()) {
            for (Word word : group.words()) {
                json.writeStartObject();
                write(json, group, word);
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    private void write(JsonGenerator json, Group group, Word word) throws IOException {
        json.writeStringField("word", word.name());
        Json.texts(json, "after", group.after());
        json.writeStringField("written", word.written());
        json.writeStringField("meaning", words().of(word.meaning()));
        json.writeStringField("unit", word.unit().isEmpty() ? null : word.unit());
        Optional<Label> limit = word.limit();
        json.writeStringField("onlyOf", limit.map(words()::of).orElse(null));
        json.writeArrayFieldStart("parameters");
        for (RuleWord.Taken parameter : word.parameters()) {
            json.writeStartObject();
            json.writeStringField("name", parameter.name());
            json.writeStringField("kind", parameter.isText() ? "text" : "variable");
            json.writeBooleanField("repeatable", parameter.isOpen());
            json.writeStringField("meaning", words().of(parameter.meaning()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
