package org.clusterrules.cli;

import java.util.List;
import org.clusterrules.book.Reference;
import org.clusterrules.book.ReferencePage;
import org.clusterrules.workbench.internal.Json;
import picocli.CommandLine.Command;

/** Lists everything that {@code ruleset.yaml}, the annotations of a rule and case files can say. */
@Command(name = "keys", sortOptions = false)
final class KeysCommand extends ReferenceCommand {
    KeysCommand() {
        super(ReferencePage::keysAsText, ReferencePage::keysAsMarkdown);
    }

    @Override
    List<Json> json() {
        return Reference.keys().stream()
                .flatMap(group -> group.keys().stream().map(key -> json(group, key)))
                .toList();
    }

    private Json json(Reference.KeyGroup group, Reference.Key key) {
        return new Json()
                .with("group", messages().of(group.title()))
                .with("written", key.written())
                .with("meaning", messages().of(key.meaning()));
    }
}
