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
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Assesses application forms. Everything is read before anything is written. */
@Command(name = "assess", sortOptions = false)
final class AssessCommand extends Subcommand {
    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "file")
    private List<String> files = new ArrayList<>();

    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "format")
    private String format = "text";

    @Option(names = "--rule-set", paramLabel = "ID", descriptionKey = "rule-set")
    private @Nullable String ruleSet;

    @Option(names = "--rules", paramLabel = "DIR", descriptionKey = "rules")
    private @Nullable String rules;

    @Option(names = "--encoding", paramLabel = "NAME", descriptionKey = "encoding")
    private String encoding = "UTF-8";

    AssessCommand(Words words, Console console) {
        super(words, console);
    }

    @Override
    int call() throws IOException {
        OutputFormat output = outputFormat();
        Charset charset = charset();
        checkRuleSet();

        Documents documents = new Documents(words(), console(), charset);
        List<Application> applications = documents.read(files);
        Optional<RuleSet> loaded = new Rules(words(), documents.problems()).load(ruleSet, rules);
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

    private void checkRuleSet() {
        if (ruleSet != null && rules != null) {
            throw refuse("rules-twice");
        } else if (ruleSet != null && !RuleSet.builtInIds().contains(ruleSet)) {
            throw refuse("no-rule-set", ruleSet, String.join(", ", RuleSet.builtInIds()));
        }
    }
}
