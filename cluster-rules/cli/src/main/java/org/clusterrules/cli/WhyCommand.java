package org.clusterrules.cli;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clusterrules.book.FindingPage;
import org.clusterrules.model.Application;
import org.clusterrules.rules.RuleSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Explains one outcome of one form, step by step. */
@Command(name = "why", sortOptions = false)
final class WhyCommand extends Subcommand {
    private static final ImmutableMap<String, Function<FindingPage, String>> FORMATS =
            ImmutableMap.of("text", FindingPage::text, "markdown", FindingPage::markdown);

    @Parameters(index = "0", paramLabel = "FORM", descriptionKey = "why-form")
    private String form = "";

    @Parameters(index = "1", paramLabel = "CRITERION", descriptionKey = "why-criterion")
    private String criterionId = "";

    @Mixin
    private final RuleSetOptions rules = new RuleSetOptions();

    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "why-format")
    private String format = "text";

    @Mixin
    private final EncodingOption encoding = new EncodingOption();

    @Override
    int call() throws IOException {
        rules.check(this);
        Function<FindingPage, String> written = choose("no-format", format, FORMATS);
        InputFiles input = encoding.file(this, form);
        List<String> problems = new ArrayList<>();
        List<String> ofRules = new ArrayList<>();
        Optional<RuleSet> known = rules.load(messages(), ofRules);
        known.ifPresent(input::take);
        Optional<Application> read = input.readOne(problems);
        problems.addAll(ofRules);
        if (known.isEmpty() || read.isEmpty() || !problems.isEmpty()) {
            throw new UnreadableException(problems);
        }
        RuleSet loaded = known.get().direct();
        checkCriterion(loaded, criterionId);
        console()
                .print(written.apply(new FindingPage(
                        loaded, read.get(), criterionId, messages().language())));
        return 0;
    }
}
