package org.clusterrules.rulefile.reader;

import com.google.common.base.Throwables;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Reads with a time limit: a network drive may be gone, or a pipe may take the place of a file between the check and
 * the opening, which blocks, and Java has no other way to open it. A read that does not answer keeps a thread until it
 * does; their number is limited.
 */
public final class TimeLimit {
    /** Some thousand times as long as a read takes. */
    public static final Duration LIMIT = Duration.ofSeconds(60);

    private static final int MOST_UNANSWERED = 16;
    private static final AtomicInteger UNANSWERED = new AtomicInteger();

    private TimeLimit() {}

    /**
     * Returns the result of the call, and rethrows its exceptions.
     *
     * @throws NoAnswerException if that takes longer than {@link #LIMIT}
     */
    public static <T> T call(Callable<T> what) throws IOException {
        return call(what, LIMIT);
    }

    static <T> T call(Callable<T> what, Duration atMost) throws IOException {
        if (UNANSWERED.get() >= MOST_UNANSWERED) {
            throw new NoAnswerException(atMost);
        }
        Task<T> task = new Task<>(what);
        Thread thread = new Thread(null, task, "clusterrules-read", 0, false);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(atMost.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            task.abandon();
            throw new NoAnswerException(atMost);
        } catch (InterruptedException e) {
            task.abandon();
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("interrupted while reading").initCause(e);
        } catch (ExecutionException e) {
            Throwable cause = Objects.requireNonNull(e.getCause());
            Throwables.throwIfInstanceOf(cause, IOException.class);
            Throwables.throwIfUnchecked(cause);
            throw new IOException(cause);
        }
    }

    /** Counts as unanswered from the time it is abandoned until it ends. */
    private static final class Task<T> extends FutureTask<T> {
        private boolean ended;
        private boolean abandoned;

        Task(Callable<T> what) {
            super(what);
        }

        synchronized void abandon() {
            if (!ended) {
                abandoned = true;
                UNANSWERED.incrementAndGet();
            }
        }

        @Override
        protected synchronized void done() {
            ended = true;
            if (abandoned) {
                UNANSWERED.decrementAndGet();
            }
        }
    }

    /** Thrown if a read does not answer in time. */
    public static final class NoAnswerException extends IOException {
        private static final long serialVersionUID = 1L;

        NoAnswerException(Duration limit) {
            super("no answer within " + limit.toSeconds() + " s");
        }
    }
}
