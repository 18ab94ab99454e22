package org.clusterrules.rules;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Works through many applications with all processors, in order, and in constant memory. {@link RuleSet#assessAll} assesses applications
 * that are already read; reading and writing cost more than assessing, so make them part of the work:
 *
 * <pre>{@code
 * try (Stream<String> forms = Files.lines(Path.of("forms.ndjson"));
 *         Stream<String> assessments = Portfolio.map(
 *                 forms, form -> AssessmentJson.writeLine(rules.assess(ApplicationJson.parse(form)), Locale.CHINESE))) {
 *     assessments.forEach(System.out::println);
 * }
 * }</pre>
 *
 * <p>A document that cannot be read ends the stream with its {@link org.clusterrules.model.InvalidApplicationException}, unless the work
 * catches it.
 */
public final class Portfolio {
    private Portfolio() {}

    /**
     * Returns the results of the work, in the order of the documents, like {@link Stream#map}. (A parallel stream of the JDK keeps the order
     * too, but does not bound memory.)
     *
     * <p><b>Threads:</b> one daemon for each available processor, started when the first result is asked for. One thread at a time takes
     * documents, so the given stream need not be thread-safe; the work must be. The returned stream is sequential and cannot be made parallel.
     *
     * <p><b>Memory:</b> at most about five documents for each processor are in progress or waiting for the caller.
     *
     * <p><b>Errors:</b> an exception of the work or the given stream is thrown unchanged in place of the result, and ends the stream. If the
     * waiting thread is interrupted, the stream ends with a {@link java.util.concurrent.CancellationException}; the thread stays interrupted.
     *
     * <p><b>Closing</b> the stream stops the threads and closes the given stream, after waiting at most a second for work in progress. A stream
     * that is not read to its end has to be closed.
     *
     * @param work the function to apply to each; thread-safe
     */
    public static <T, R> Stream<R> map(Stream<? extends T> documents, Function<? super T, ? extends R> work) {
        OrderedWork<T, R> results = new OrderedWork<>(
                requireNonNull(documents, "documents"),
                requireNonNull(work, "work"),
                Runtime.getRuntime().availableProcessors());
        return StreamSupport.stream(results, false).onClose(results::close);
    }
}
