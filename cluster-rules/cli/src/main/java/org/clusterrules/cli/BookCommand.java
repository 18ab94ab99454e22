package org.clusterrules.cli;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.util.function.Function;
import org.clusterrules.book.RuleBook;
import org.clusterrules.rules.RuleSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a rule set as a document for people who will never open a rule file. */
@Command(name = "book", sortOptions = false)
final class BookCommand extends Subcommand {
    private static final ImmutableMap<String, Function<RuleBook, String>> FORMATS =
            ImmutableMap.of("markdown", RuleBook::markdown, "html", RuleBook::html);

    @Mixin
    private final RuleSetOptions rules = new RuleSetOptions();

    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "book-format")
    private String format = "markdown";

    @Mixin
    private final OutputOption output = new OutputOption();

    @Override
    int call() throws IOException {
        rules.check(this);
        Function<RuleBook, String> written = choose("no-format", format, FORMATS);
        Destination destination = output.open(this).notOver(rules.files());
        RuleSet loaded = rules.load(messages()).direct();
        RuleBook book = RuleBook.of(loaded, rules.cases(messages()), messages().language());
        destination.write(written.apply(book));
        return 0;
    }
}
