package org.clusterrules.live;

import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Waits until the operating system reports a change in some directories, or for a limited time. Its events are not relied on: they can be
 * lost (an overflow, a directory that is replaced, a network file system), and where there are none at all (too many watchers, a file
 * system without them), only the time limit works.
 */
final class DirectoryEvents implements AutoCloseable {
    private final CountDownLatch closed = new CountDownLatch(1);
    private final @Nullable WatchService service;
    private final Map<Path, WatchKey> keys = new HashMap<>();

    DirectoryEvents(Path directory) {
        service = open(directory);
    }

    private static @Nullable WatchService open(Path directory) {
        try {
            return directory.getFileSystem().newWatchService();
        } catch (IOException | UnsupportedOperationException e) {
            return null;
        }
    }

    /** Waits for a change, at most that long; returns whether to go on. */
    boolean await(Duration atMost) {
        if (service == null) {
            return pause(atMost);
        }
        try {
            WatchKey key = service.poll(atMost.toNanos(), TimeUnit.NANOSECONDS);
            Set<WatchKey> told = new HashSet<>();
            while (key != null) {
                // All keys that wait, even of deleted directories; but one that is signalled all the time only twice.
                boolean last = !told.add(key);
                key.pollEvents();
                key.reset(); // an invalid key is registered again next time
                key = last ? null : service.poll();
            }
            return !isClosed();
        } catch (ClosedWatchServiceException | InterruptedException e) {
            return false;
        }
    }

    /** Waits that long; returns whether to go on. */
    boolean pause(Duration time) {
        try {
            return !closed.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }

    boolean isClosed() {
        return closed.getCount() == 0;
    }

    /** Watches exactly these directories. To be called again and again: one may have been replaced by another of its name. */
    void watch(Set<Path> directories) {
        if (service == null) {
            return;
        }
        keys.entrySet().removeIf(entry -> {
            boolean gone = !directories.contains(entry.getKey());
            if (gone) {
                entry.getValue().cancel();
            }
            return gone;
        });
        for (Path directory : directories) {
            try {
                // The same key, if it is still the same directory.
                WatchKey key = directory.register(service, ENTRY_CREATE, ENTRY_MODIFY, ENTRY_DELETE);
                WatchKey before = keys.put(directory, key);
                if (before != null && !before.equals(key)) {
                    before.cancel();
                }
            } catch (IOException | ClosedWatchServiceException e) {
                // The directory is missing at the moment, or this is closed: the next wait notices.
            }
        }
    }

    @Override
    public void close() {
        closed.countDown();
        if (service != null) {
            try {
                service.close();
            } catch (IOException e) {
                // There is nothing left to do.
            }
        }
    }
}
