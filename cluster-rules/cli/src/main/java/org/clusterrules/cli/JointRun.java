package org.clusterrules.cli;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Iterators;
import com.google.common.collect.PeekingIterator;
import com.google.common.collect.Streams;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.cli.FormSequence.Form;
import org.clusterrules.cli.InputForm.ParsedForm;
import org.clusterrules.rules.Portfolio;
import org.clusterrules.rules.RuleSet;

/** Assesses forms as they are read, and writes one result about all of them at the end. */
record JointRun(RuleSet rules, InputFiles input, JointOutput output, Console console) {
    /** {@code passes} is true for a form that cannot be read. */
    private record Result(JointOutput.Addition kept, ParsedForm parsed, boolean passes) {}

    /** A form, and whether it is the only one in its file. */
    private record Placed(Form form, boolean isAlone) {}

    /**
     * Writes the result, and returns the exit code.
     *
     * @throws UnreadableException if no form can be read; then nothing is written
     */
    int run(Destination destination) throws IOException {
        List<String> problems = new ArrayList<>();
        boolean isAssessed = false;
        boolean passes = true;
        try (FormSequence forms = new FormSequence(input);
                Stream<Result> results = Portfolio.map(placed(forms), this::assess)) {
            for (Iterator<Result> remaining = results.iterator(); remaining.hasNext(); ) {
                Result result = remaining.next();
                result.kept().add();
                problems.addAll(result.parsed().problems(console.messages().language()));
                console.notices(result.parsed().notices());
                isAssessed |= result.parsed().application().isPresent();
                passes &= result.passes();
            }
        }
        if (!isAssessed) {
            throw new UnreadableException(problems);
        }
        problems.forEach(console::problem);
        destination.write(output.finish());
        return problems.isEmpty() ? (passes ? 0 : 1) : Main.UNREADABLE;
    }

    /** Looks one form ahead to see whether there are more in the file. */
    private static Stream<Placed> placed(FormSequence sequence) {
        PeekingIterator<Form> forms = Iterators.peekingIterator(sequence);
        AtomicInteger fileBefore = new AtomicInteger(-1);
        return Streams.stream(Iterators.transform(forms, form -> {
            int file = form.end().file();
            boolean isFirst = file != fileBefore.getAndSet(file);
            boolean isLast =
                    !forms.hasNext() || requireNonNull(forms.peek()).end().file() != file;
            return new Placed(form, isFirst && isLast);
        }));
    }

    private Result assess(Placed placed) {
        Form form = placed.form();
        String file = input.name(form.end().file());
        CliMessages messages = console.messages();
        String line = Integer.toString(form.input().line());
        String name = placed.isAlone() ? file : messages.of("form-source", file, line);
        FormSource source = new FormSource(form.end().forms(), name);
        ParsedForm parsed = form.input().read();
        if (parsed.application().isPresent()) {
            Assessment assessment = rules.assess(parsed.application().get());
            return new Result(output.assessed(source, assessment), parsed, assessment.passes());
        }
        String problem = parsed.unreadable().orElseThrow().first(messages, rules.edition());
        return new Result(output.unreadable(source, problem), parsed, true);
    }
}
