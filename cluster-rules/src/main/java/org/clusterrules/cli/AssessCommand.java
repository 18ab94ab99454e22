package org.clusterrules.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.model.Application;
import org.clusterrules.rules.RuleSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Assesses application forms. Everything is read before anything is written. */
@Command(name = "assess", sortOptions = false)
final class AssessCommand extends Subcommand {
    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "file")
    private List<String> files = new ArrayList<>();

    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "format")
    private String format = "text";

    @Mixin
    private final RuleSetOptions rules = new RuleSetOptions();

    @Option(names = "--encoding", paramLabel = "NAME", descriptionKey = "encoding")
    private String encoding = "UTF-8";

    AssessCommand(Words words, Console console) {
        super(words, console);
    }

    @Override
    int call() throws IOException {
        OutputFormat output = outputFormat();
        Charset charset = charset();
        rules.check(this);

        Documents documents = new Documents(words(), console(), charset);
        List<Application> applications = documents.read(files);
        Optional<RuleSet> loaded = rules.load(words(), documents.problems());
        if (loaded.isEmpty() || !documents.problems().isEmpty()) {
            throw new UnreadableException(documents.problems());
        }
        List<Assessment> assessments =
                applications.stream().map(loaded.get()::assess).toList();
        console().print(output.write(assessments, words().language()));
        return assessments.stream().allMatch(Assessment::passes) ? 0 : 1;
    }

    private OutputFormat outputFormat() {
        return OutputFormat.of(format)
                .orElseThrow(() -> refuse("no-format", format, String.join(", ", OutputFormat.names())));
    }

    private Charset charset() {
        try {
            return Charset.forName(encoding);
        } catch (IllegalArgumentException e) {
            throw refuse("no-encoding", encoding, UTF_8.name() + ", GBK, GB18030");
        }
    }
}
