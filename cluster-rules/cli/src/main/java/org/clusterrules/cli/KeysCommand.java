package org.clusterrules.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.clusterrules.book.Reference;
import org.clusterrules.book.Reference.KeyGroup;
import org.clusterrules.book.ReferencePage;
import picocli.CommandLine.Command;

/** Lists everything that {@code ruleset.yaml}, the annotations of a rule and case files can say. */
@Command(name = "keys", sortOptions = false)
final class KeysCommand extends ReferenceCommand {
    KeysCommand(Words words, Console console) {
        super(words, console);
    }

    @Override
    String text(ReferencePage page) {
        return page.keysAsText();
    }

    @Override
    String markdown(ReferencePage page) {
        return page.keysAsMarkdown();
    }

    @Override
    void write(JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (KeyGroup group : Reference.keys()) {
            for (Reference.Key key : group.keys()) {
                json.writeStartObject();
                json.writeStringField("group", words().of(group.title()));
                json.writeStringField("written", key.written());
                json.writeStringField("meaning", words().of(key.meaning()));
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }
}
