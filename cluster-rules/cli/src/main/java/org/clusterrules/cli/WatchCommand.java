package org.clusterrules.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clusterrules.cases.Cases;
import org.clusterrules.diff.DiffReport;
import org.clusterrules.diff.Impact;
import org.clusterrules.diff.Revision;
import org.clusterrules.diff.RuleSetDiff;
import org.clusterrules.live.Edits;
import org.clusterrules.model.Application;
import org.clusterrules.rules.RuleSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reports after each save what is wrong with a rule directory, which cases fail, and what differs from the last usable save. */
@Command(name = "watch", sortOptions = false)
final class WatchCommand extends Subcommand {
    @Parameters(paramLabel = "DIR", descriptionKey = "check-directory")
    private String directory = "";

    @Option(names = "--applications", paramLabel = "FILE", descriptionKey = "applications")
    private @Nullable String applications;

    @Mixin
    private final EncodingOption encoding = new EncodingOption();

    private Optional<RuleSet> last = Optional.empty();
    private int looks;

    @Override
    int call() throws IOException {
        CheckCommand.check(directory, messages()); // only a directory that cannot be read is refused
        List<Application> forms = new ArrayList<>();
        int unreadable = read(forms);
        try (Edits edits = Edits.of(FileArguments.path(directory, messages()))) {
            boolean isRead = true;
            while (isRead && edits.await()) {
                isRead = console().print(look(forms, unreadable));
            }
        }
        return 0;
    }

    /** Reads the applications, once; those that cannot be read are reported and left out. */
    private int read(List<Application> forms) {
        InputFiles input = encoding.file(this, applications);
        UnreadableException.check(input.problems());
        RuleSetLoader ignoringProblems =
                new RuleSetLoader(messages(), new ArrayList<>()); // they are reported after each save
        ignoringProblems.load(null, directory).ifPresent(input::take);
        List<String> problems = new ArrayList<>();
        int unreadable = input.readEach(problems, forms::add);
        problems.forEach(console()::problem);
        return unreadable;
    }

    private String look(List<Application> forms, int unreadable) {
        StringBuilder text = new StringBuilder();
        text.append("— ").append(++looks).append(" —\n");
        DirectoryCheck report;
        try {
            report = CheckCommand.check(directory, messages());
        } catch (UnreadableException e) { // a directory that is gone may come back
            e.problems().forEach(problem -> text.append(problem).append('\n'));
            return text.toString();
        }
        text.append(CheckText.of(report, messages()));
        if (report.errors() == 0 && report.rules().isPresent()) {
            RuleSet rules = report.rules().get().direct();
            report.cases().ifPresent(cases -> text.append(new CaseTree(messages()).failures(cases.run(rules))));
            last.ifPresent(before -> text.append(effect(before, rules, forms, unreadable)));
            last = Optional.of(rules);
        }
        return text.toString();
    }

    private String effect(RuleSet before, RuleSet after, List<Application> forms, int unreadable) {
        RuleSetDiff diff = RuleSetDiff.between(
                new Revision(messages().of("watch.before"), before),
                new Revision(messages().of("watch.after"), after),
                Cases.eligibleForm(after.edition()));
        if (diff.changes().isEmpty()) {
            return messages().of("watch.same") + "\n";
        }
        Optional<Impact> impact = forms.isEmpty() ? Optional.empty() : Optional.of(Impact.of(diff, forms, unreadable));
        return new DiffReport(diff, impact, messages().language(), DiffCommand.MOST_LISTED).text();
    }
}
