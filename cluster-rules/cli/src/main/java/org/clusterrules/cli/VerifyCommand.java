package org.clusterrules.cli;

import com.google.common.collect.Streams;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clusterrules.cli.Verifier.VerifiedForm;
import org.clusterrules.internal.SafeText;
import org.clusterrules.rules.Portfolio;
import org.clusterrules.rules.RuleSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Verifies that assessments are what the rules say of forms. Of several, each is reported as soon as it is read. */
@Command(name = "verify", sortOptions = false)
final class VerifyCommand extends Subcommand {
    @Parameters(index = "0", paramLabel = "ASSESSMENT", descriptionKey = "assessment")
    private String assessment = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FORM", descriptionKey = "form")
    private List<String> forms = new ArrayList<>();

    @Mixin
    private final RuleSetOptions rules = new RuleSetOptions();

    @Mixin
    private final EncodingOption encoding = new EncodingOption();

    @Override
    int call() throws IOException {
        InputFiles written = encoding.file(this, assessment);
        InputFiles input = encoding.files(this, forms);
        rules.check(this);
        if (assessment.equals(InputFiles.STANDARD_INPUT) && forms.contains(InputFiles.STANDARD_INPUT)) {
            throw refuse("standard-input-twice");
        }
        List<String> problems = new ArrayList<>(input.problems());
        Optional<RuleSet> named = rules.areNamed() ? rules.load(messages(), problems) : Optional.empty();
        named.ifPresent(input::take);
        problems.addAll(written.problems());
        UnreadableException.check(problems);
        Verifier verifier = new Verifier(messages(), assessment, named);
        try (AssessedForms pairs = new AssessedForms(written, input, messages());
                Stream<VerifiedForm> results = Portfolio.map(Streams.stream(pairs), verifier::verify)) {
            return tell(pairs, results.iterator());
        }
    }

    private int tell(AssessedForms pairs, Iterator<VerifiedForm> results) throws IOException {
        VerifiedForm first = results.next(); // an empty file has one that reports this
        if (results.hasNext() || !pairs.differentNumbers().isEmpty()) {
            return tellAll(pairs, first, results);
        }
        UnreadableException.check(first.problems());
        console().print(first.text());
        return first.exitCode();
    }

    private int tellAll(AssessedForms pairs, VerifiedForm first, Iterator<VerifiedForm> rest) throws IOException {
        int[] counts = new int[Main.UNREADABLE + 1]; // by exit code
        for (VerifiedForm next = first; next != null; next = rest.hasNext() ? rest.next() : null) {
            counts[next.exitCode()]++;
            next.problems().forEach(console()::problem);
            String text = next.problems().isEmpty() ? next.text() : messages().of("verify.unverified") + "\n";
            console().print(messages().of("at-file", SafeText.of(next.place()), text));
        }
        int all = counts[0] + counts[1] + counts[2];
        console().print(messages().of("verify.sum", all, counts[0], counts[1], counts[2]) + "\n");
        if (!pairs.differentNumbers().isEmpty()) {
            throw new UnreadableException(pairs.differentNumbers());
        }
        return counts[Main.UNREADABLE] > 0 ? Main.UNREADABLE : counts[1] > 0 ? 1 : 0;
    }
}
