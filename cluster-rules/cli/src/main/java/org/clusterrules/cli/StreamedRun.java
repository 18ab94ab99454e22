package org.clusterrules.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.io.ByteSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.AssessmentJson;
import org.clusterrules.assessment.FindingSelection;
import org.clusterrules.cli.FormSequence.Form;
import org.clusterrules.cli.InputForm.ParsedForm;
import org.clusterrules.rules.Portfolio;
import org.clusterrules.rules.RuleSet;

/**
 * Assesses forms one by one as they are read, and writes a line for each, with its assessment or its problems: the n-th line is that of
 * the n-th form.
 */
record StreamedRun(RuleSet rules, FindingSelection selection, Console console) {
    /** An assessment has some 130,000 bytes. */
    private static final int ROOM = 150_000;

    /** The line of a form, with the line break; {@code passes} is true for a form that cannot be read. */
    private record Result(Form form, ParsedForm parsed, ByteSource line, boolean passes) {}

    /** Returns how far it came: to the end, unless the reader of the output was gone before. */
    Checkpoint run(InputFiles input, Sink sink, Progress progress) throws IOException {
        Checkpoint reached = sink.start();
        try (FormSequence forms = new FormSequence(input)) {
            sink.begin(forms.pass(reached.position().forms()));
            if (reached.unreadable() > 0) {
                console.problem(console.messages().of("unreadable-before", reached.unreadable()));
            }
            try (Stream<Result> results = Portfolio.map(forms.stream(), this::assess)) {
                for (Iterator<Result> remaining = results.iterator(); remaining.hasNext(); ) {
                    Result result = remaining.next();
                    boolean isRead = sink.write(result.line().read());
                    List<String> problems = result.parsed().problems(language());
                    if (!problems.isEmpty() || !result.parsed().notices().isEmpty()) {
                        progress.clear();
                        problems.forEach(console::problem);
                        console.notices(result.parsed().notices());
                    }
                    reached = new Checkpoint(
                            result.form().end(),
                            reached.failed() + (result.passes() ? 0 : 1),
                            reached.unreadable() + (problems.isEmpty() ? 0 : 1));
                    if (!isRead) {
                        return reached; // with this form, which was assessed
                    }
                    sink.reached(reached);
                    progress.form(input.sizeBefore(reached.position()));
                }
                sink.finish();
                return reached;
            }
        } finally {
            progress.clear();
        }
    }

    private Locale language() {
        return console.messages().language();
    }

    /** Does all work on one form; called from many threads. */
    private Result assess(Form form) {
        ParsedForm parsed = form.input().read();
        if (parsed.unreadable().isPresent()) {
            String line = parsed.unreadable().get().json(language());
            return new Result(form, parsed, ByteSource.wrap(line.getBytes(UTF_8)), true);
        }
        try {
            Assessment assessment = rules.assess(parsed.application().orElseThrow());
            ByteArrayOutputStream json = new ByteArrayOutputStream(ROOM);
            AssessmentJson.writeLine(assessment.in(language(), selection), json);
            json.write('\n');
            return new Result(form, parsed, ByteSource.wrap(json.toByteArray()), assessment.passes());
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
    }
}
