package org.clusterrules.rules;

import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Works through many applications with all processors, in order, and in memory that does not grow with their number. {@link
 * RuleSet#assessAll} assesses applications that were read before; where reading a document and writing its assessment are to
 * be spread over the processors too, as they should be since they cost more, they are part of the work:
 *
 * <pre>{@code
 * try (Stream<String> forms = Files.lines(Path.of("forms.ndjson"));
 *         Stream<String> assessments = Portfolio.map(
 *                 forms, form -> AssessmentJson.writeLine(rules.assess(ApplicationJson.parse(form)), Locale.CHINESE))) {
 *     assessments.forEach(System.out::println);
 * }
 * }</pre>
 *
 * <p>A document that cannot be read ends such a stream with its {@link org.clusterrules.model.InvalidApplicationException};
 * work that catches it and returns something in its place lets the rest go on.
 */
public final class Portfolio {
    private Portfolio() {}

    /**
     * Returns a stream of what the work makes of each document, in the order of the documents, like {@link Stream#map}. A
     * parallel stream of the JDK keeps the order too, but not the bound on memory.
     *
     * <p><b>Threads:</b> one for each available processor, daemons, started when the first result is asked for. They take
     * documents from the given stream, one thread at a time, so that stream need not be safe for threads; the work is done
     * by all of them at once and must be. Results are handed over in the thread that asks for them; the stream that is
     * returned is sequential and stays so.
     *
     * <p><b>Memory:</b> about five documents for each processor are between the two streams, taken and not yet handed
     * over; then taking waits.
     *
     * <p><b>Errors:</b> what the work or the given stream throws is thrown on, unchanged, where the document's result would
     * have been, after the results before it; the stream has ended then. An interrupt of the thread that waits for a result
     * ends it with a {@link java.util.concurrent.CancellationException}, and the thread stays interrupted.
     *
     * <p><b>Closing</b> the stream stops the threads and closes the given stream. It waits for work that is going on, but
     * not longer than a second, since a source may be waiting for what never comes. A stream that is not read to its end has
     * to be closed; the threads of one that ended are gone.
     *
     * @param documents what to work on; not null and without nulls where the work does not take them
     * @param work what to do with each; safe to call from many threads
     */
    public static <T, R> Stream<R> map(Stream<? extends T> documents, Function<? super T, ? extends R> work) {
        OrderedWork<T, R> results =
                new OrderedWork<>(documents, work, Runtime.getRuntime().availableProcessors());
        return StreamSupport.stream(results, false).onClose(results::close);
    }
}
