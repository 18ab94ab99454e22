package org.clusterrules.cli;

import java.io.IOException;
import org.clusterrules.book.RuleBook;
import org.clusterrules.rules.RuleSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a rule set as a document for people who will never open a rule file. */
@Command(name = "book", sortOptions = false)
final class BookCommand extends Subcommand {
    @Mixin
    private final RuleSetOptions rules = new RuleSetOptions();

    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "book-format")
    private String format = "markdown";

    @Mixin
    private final OutputOption output = new OutputOption();

    BookCommand(Words words, Console console) {
        super(words, console);
    }

    @Override
    int call() throws IOException {
        rules.check(this);
        if (!format.equals("markdown") && !format.equals("html")) {
            throw refuse("no-format", format, "markdown, html");
        }
        Outputs outputs = output.open(this);
        outputs.checkIsNoneOf(rules.files());
        RuleSet loaded = rules.load(words()).direct();
        RuleBook book = RuleBook.of(loaded, rules.cases(words()), words().language());
        outputs.write(format.equals("html") ? book.html() : book.markdown());
        return 0;
    }
}
