package org.clusterrules.cli.git;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.eclipse.jgit.internal.storage.pack.BinaryDelta;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;

/** Restores an object that is stored as a chain of deltas. */
final class GitDeltas {
    /** The longest chain that git makes. */
    private static final int LONGEST_CHAIN = 4_095;

    /** The most bytes that are restored: a hostile pack could ask for a thousand times as many. */
    private static final long MOST_BYTES = 256L << 20;

    private final Index index;
    private long made;

    GitDeltas(Index index) {
        this.index = index;
    }

    /** Finds the base of a delta. */
    interface Index {
        Place find(AnyObjectId id) throws IOException;
    }

    record Place(GitPack pack, long offset) {}

    GitObject read(Place place) throws IOException {
        Deque<Place> deltas = new ArrayDeque<>();
        Place at = place;
        GitPack.Entry entry = at.pack().entry(at.offset());
        while (entry.isDelta()) {
            if (deltas.size() == LONGEST_CHAIN) {
                throw new GitException("corrupt", place.pack().name());
            }
            deltas.push(at);
            at = entry.base().isPresent() ? index.find(entry.base().get()) : new Place(at.pack(), entry.baseOffset());
            entry = at.pack().entry(at.offset());
        }
        int type = entry.type();
        byte[] bytes =
                at.pack().inflate(entry, deltas.isEmpty() ? GitObject.size(type, entry.size()) : size(entry.size()));
        while (!deltas.isEmpty()) {
            Place next = deltas.pop();
            GitPack.Entry delta = next.pack().entry(next.offset());
            bytes = apply(
                    next.pack().inflate(delta, size(delta.size())), bytes, deltas.isEmpty() ? type : Constants.OBJ_BAD);
        }
        return new GitObject(type, bytes);
    }

    private byte[] apply(byte[] delta, byte[] base, int type) throws IOException {
        try {
            int size = GitObject.size(type, BinaryDelta.getResultSize(delta));
            return BinaryDelta.apply(base, delta, new byte[size(size)]);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw (IOException) new GitException("corrupt", "objects/pack").initCause(e);
        }
    }

    private int size(long size) throws IOException {
        int one = GitObject.size(Constants.OBJ_BAD, size);
        made += one;
        if (made > MOST_BYTES) {
            throw new ObjectTooLargeException(MOST_BYTES);
        }
        return one;
    }
}
