package org.clusterrules.rules;

import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The results of several threads, in the order of the documents. Each worker takes the next document, queues its task while it still holds
 * the lock on the documents, and runs it; the consumer waits for the task at the queue's head. If the queue is full, no worker takes a
 * document. There is no thread that only reads ahead, and a source that pauses delays no earlier result.
 */
final class OrderedWork<T, R> extends AbstractSpliterator<R> {
    private static final int QUEUED_PER_WORKER = 4;
    private static final int SECONDS_TO_STOP = 1;

    private final Stream<? extends T> documents;
    private final Function<? super T, ? extends R> work;
    private final int workers;
    private final BlockingQueue<FutureTask<R>> queue;
    private final FutureTask<R> end = new FutureTask<>(() -> {
        throw new IllegalStateException("the end has no result");
    });

    private final ReentrantLock taking = new ReentrantLock();
    private @Nullable Iterator<? extends T> remaining; // guarded by taking
    private volatile boolean exhausted;
    private volatile boolean stopped;
    private @Nullable ExecutorService threads; // guarded by this

    OrderedWork(Stream<? extends T> documents, Function<? super T, ? extends R> work, int workers) {
        super(Long.MAX_VALUE, ORDERED);
        this.documents = documents;
        this.work = work;
        this.workers = workers;
        this.queue = new ArrayBlockingQueue<>(QUEUED_PER_WORKER * workers);
    }

    @Override
    public boolean tryAdvance(Consumer<? super R> action) {
        start();
        R result;
        try {
            FutureTask<R> head = stopped ? end : queue.take();
            if (head == end) {
                stop();
                return false;
            }
            result = head.get();
        } catch (ExecutionException e) {
            stop();
            throw unchecked(e.getCause());
        } catch (InterruptedException e) {
            stop();
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted while waiting for the next result");
        }
        action.accept(result);
        return true;
    }

    /** Stops the threads, waits a moment for them to release the documents, and closes these. */
    void close() {
        stop();
        ExecutorService running;
        synchronized (this) {
            running = threads;
        }
        try {
            if (running != null) {
                boolean unused = running.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        documents.close();
    }

    private synchronized void start() {
        if (threads != null || stopped) {
            return;
        }
        ExecutorService pool = Executors.newFixedThreadPool(workers, OrderedWork::thread);
        threads = pool;
        for (int i = 0; i < workers; i++) {
            pool.execute(this::work);
        }
        pool.shutdown(); // the threads end after these tasks
    }

    private static Thread thread(Runnable worker) {
        Thread thread = new Thread(worker, "portfolio");
        thread.setDaemon(true);
        return thread;
    }

    private synchronized void stop() {
        stopped = true;
        if (threads != null) {
            threads.shutdownNow();
        }
        // A consumer that waits in another thread gets the end; an interrupted worker puts at most one more task.
        queue.clear();
        queue.offer(end);
    }

    private void work() {
        try {
            for (FutureTask<R> task = next(); task != null; task = next()) {
                task.run();
            }
        } catch (InterruptedException e) {
            // stopped
        }
    }

    /** Takes the next document and queues its task; returns null if there is none. */
    private @Nullable FutureTask<R> next() throws InterruptedException {
        taking.lockInterruptibly();
        try {
            if (exhausted || stopped) {
                return null;
            }
            FutureTask<R> task = take();
            queue.put(task);
            return task == end ? null : task;
        } finally {
            taking.unlock();
        }
    }

    @SuppressWarnings("CatchAllThrowable") // the consumer gets what the source throws
    private FutureTask<R> take() {
        try {
            if (remaining == null) {
                remaining = documents.iterator();
            }
            if (remaining.hasNext()) {
                T document = remaining.next();
                return new FutureTask<>(() -> work.apply(document));
            }
            exhausted = true;
            return end;
        } catch (RuntimeException | Error e) {
            exhausted = true;
            return new FutureTask<>(() -> {
                throw e;
            });
        }
    }

    private static RuntimeException unchecked(@Nullable Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException exception ? exception : new IllegalStateException(cause);
    }

    /** Splitting would keep many results at once. */
    @Override
    public @Nullable Spliterator<R> trySplit() {
        return null;
    }
}
