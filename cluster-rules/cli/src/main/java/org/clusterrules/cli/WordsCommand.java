package org.clusterrules.cli;

import java.util.List;
import java.util.Optional;
import org.clusterrules.book.Reference;
import org.clusterrules.book.Reference.Group;
import org.clusterrules.book.Reference.WordEntry;
import org.clusterrules.book.ReferencePage;
import org.clusterrules.rulefile.RuleWord;
import org.clusterrules.workbench.internal.Json;
import picocli.CommandLine.Command;

/** Lists all words that a requirement can be made of. */
@Command(name = "words", sortOptions = false)
final class WordsCommand extends ReferenceCommand {
    WordsCommand() {
        super(ReferencePage::wordsAsText, ReferencePage::wordsAsMarkdown);
    }

    @Override
    List<Json> json() {
        return Reference.words().stream()
                .flatMap(group -> group.words().stream().map(word -> json(group, word)))
                .toList();
    }

    private Json json(Group group, WordEntry word) {
        return new Json()
                .with("word", word.name())
                .with("after", group.after())
                .with("written", word.written())
                .with("meaning", messages().of(word.meaning()))
                .with("unit", Optional.of(word.unit()).filter(unit -> !unit.isEmpty()))
                .with("onlyOf", word.limit().map(messages()::of))
                .withEach("parameters", word.parameters(), this::json);
    }

    private Json json(RuleWord.Taken parameter) {
        return new Json()
                .with("name", parameter.name())
                .with("kind", parameter.isText() ? "text" : "variable")
                .with("repeatable", parameter.isOpen())
                .with("meaning", messages().of(parameter.meaning()));
    }
}
