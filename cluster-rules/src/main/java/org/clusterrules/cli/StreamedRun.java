package org.clusterrules.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.google.common.io.ByteSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.AssessmentJson;
import org.clusterrules.rules.Portfolio;
import org.clusterrules.rules.RuleSet;

/**
 * Assesses form by form, as they are read, and writes each assessment on a line. A form that cannot be read is reported and
 * left out; the rest goes on.
 *
 * <p>As long as every form can be read, the n-th assessment is that of the n-th form. Behind one that cannot, counting no
 * longer tells, and each assessment begins with the file and line of its form.
 */
final class StreamedRun {
    /** An assessment has some 45,000 bytes. */
    private static final int ROOM = 1 << 16;

    private final RuleSet rules;
    private final Charset charset;
    private final Console console;
    private final Words words;

    /**
     * What came of one form.
     *
     * @param source where it stood
     * @param json the assessment and a line break; empty where the form could not be read
     */
    private record Result(Source source, ByteSource json, boolean passes, List<String> problems) {}

    /**
     * Where a form stands.
     *
     * @param number the number of its file, from 0
     * @param file its file
     * @param line its line; 0 where it has the file to itself
     * @param end how many bytes of the file lie before what follows it
     */
    private record Source(int number, String file, int line, long end) {
        static Source of(DocumentSequence.Entry entry) {
            return new Source(
                    entry.file(),
                    entry.name(),
                    entry.document().map(Document::line).orElse(0),
                    entry.document().map(Document::end).orElse(0L));
        }

        /** Returns it as a field of the assessment. */
        String json() {
            String name = String.valueOf(JsonStringEncoder.getInstance().quoteAsString(file));
            return "\"source\":{\"file\":\"" + name + (line == 0 ? "\"}" : "\",\"line\":" + line + "}");
        }
    }

    StreamedRun(RuleSet rules, Charset charset, Console console, Words words) {
        this.rules = rules;
        this.charset = charset;
        this.console = console;
        this.words = words;
    }

    /** Returns how far it came: to the end, unless whoever reads the output has gone before. */
    Checkpoint run(InputFiles input, Sink sink, Progress progress) throws IOException {
        Checkpoint reached = sink.start();
        try (DocumentSequence documents = new DocumentSequence(input.names(), charset, console, words, reached);
                Stream<Result> results = Portfolio.map(documents.stream(), this::assess)) {
            for (Iterator<Result> remaining = results.iterator(); remaining.hasNext(); ) {
                Result result = remaining.next();
                byte[] line = line(result, reached.unreadable());
                if (!sink.write(line)) {
                    return reached;
                }
                if (!result.problems().isEmpty()) {
                    progress.clear();
                    result.problems().forEach(console::problem);
                }
                reached = after(result, reached, line.length);
                sink.reached(reached);
                progress.form(input.sizeBefore(reached.file()) + reached.offset());
            }
            sink.finish();
            return reached;
        } finally {
            progress.clear();
        }
    }

    /** Does all that can be done for one form by itself; in one of many threads. */
    private Result assess(DocumentSequence.Entry entry) {
        Source source = Source.of(entry);
        try {
            Document document = entry.document().orElseThrow(() -> Document.none(entry.name(), words));
            Assessment assessment = rules.assess(document.read(charset, words));
            ByteArrayOutputStream json = new ByteArrayOutputStream(ROOM);
            AssessmentJson.writeLine(assessment, words.language(), json);
            json.write('\n');
            return new Result(source, ByteSource.wrap(json.toByteArray()), assessment.passes(), List.of());
        } catch (UnreadableException e) {
            return new Result(source, ByteSource.empty(), true, e.problems());
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail to be written
        }
    }

    private static byte[] line(Result result, boolean withSource) throws IOException {
        if (!withSource || result.json().isEmpty()) {
            return result.json().read();
        }
        byte[] source = ("{" + result.source().json() + ",").getBytes(UTF_8);
        ByteSource behindItsBrace = result.json().slice(1, Long.MAX_VALUE);
        return ByteSource.concat(ByteSource.wrap(source), behindItsBrace).read();
    }

    private static Checkpoint after(Result result, Checkpoint before, int written) {
        Source source = result.source();
        boolean fileIsDone = source.line() == 0;
        return new Checkpoint(
                fileIsDone ? source.number() + 1 : source.number(),
                fileIsDone ? 0 : source.end(),
                source.line(),
                before.written() + written,
                before.failed() || !result.passes(),
                before.unreadable() || !result.problems().isEmpty());
    }
}
