package org.clusterrules.cli.git;

import com.google.common.io.Closer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.eclipse.jgit.lib.AbbreviatedObjectId;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;

/**
 * A pack and its index, version 2. Neither is kept in memory: everything is read where it is looked up, so that a large pack, or one that
 * claims to be large, costs nothing.
 */
final class GitPack implements AutoCloseable {
    private static final int MAGIC = 0xFF744F63;
    private static final int FANOUT = 8;
    private static final int IDS = FANOUT + 256 * 4;
    private static final int ID = 20;

    private final Path file;
    private final FileChannel index;
    private final FileChannel pack;
    private final long count;

    private GitPack(Path file, FileChannel index, FileChannel pack) throws IOException {
        this.file = file;
        this.index = index;
        this.pack = pack;
        this.count = uint(index, IDS - 4);
        ByteBuffer start = read(index, 0, 8);
        // For each object its id, a checksum and its offset; then two checksums.
        if (start.getInt() != MAGIC || start.getInt() != 2 || IDS + count * (ID + 8) + 2 * ID > index.size()) {
            throw new GitException("corrupt", file);
        }
    }

    /** The header of an object: its type, its size, where its bytes begin, and the base of a delta. */
    record Entry(int type, long size, long start, long baseOffset, Optional<ObjectId> base) {
        boolean isDelta() {
            return type == Constants.OBJ_OFS_DELTA || type == Constants.OBJ_REF_DELTA;
        }
    }

    static GitPack open(Path index) throws IOException {
        String name = String.valueOf(index.getFileName());
        Path pack = index.resolveSibling(name.substring(0, name.length() - ".idx".length()) + ".pack");
        Closer files = Closer.create();
        try {
            return new GitPack(index, files.register(GitFile.open(index)), files.register(GitFile.open(pack)));
        } catch (IOException e) {
            files.close();
            throw e;
        }
    }

    Path name() {
        return file;
    }

    /** Returns the offset of an object; -1 if it is not in this pack. */
    long find(AnyObjectId id) throws IOException {
        long at = firstNotBelow(id);
        return at < count && id(at).equals(id) ? offset(at) : -1;
    }

    /** Adds the ids with that prefix, up to {@code most}. */
    void resolve(AbbreviatedObjectId start, Collection<ObjectId> matches, int most) throws IOException {
        ObjectId first = ObjectId.fromString((start.name() + "0".repeat(40)).substring(0, 40));
        for (long at = firstNotBelow(first); at < count && matches.size() < most; at++) {
            ObjectId id = id(at);
            if (start.prefixCompare(id) != 0) {
                return;
            }
            matches.add(id);
        }
    }

    private long firstNotBelow(AnyObjectId id) throws IOException {
        int first = id.getFirstByte();
        long low = first == 0 ? 0 : uint(index, FANOUT + 4L * (first - 1));
        long high = uint(index, FANOUT + 4L * first);
        if (low > high || high > count) {
            throw new GitException("corrupt", file);
        }
        while (low < high) {
            long middle = (low + high) / 2;
            if (id(middle).compareTo(id) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private ObjectId id(long at) throws IOException {
        return ObjectId.fromRaw(read(index, IDS + at * ID, ID).array());
    }

    private long offset(long at) throws IOException {
        long offset = uint(index, IDS + count * (ID + 4) + at * 4);
        if (offset < 1L << 31) {
            return offset;
        }
        return read(index, IDS + count * (ID + 8) + (offset - (1L << 31)) * 8, 8)
                .getLong();
    }

    /** Reads the header of an object. */
    Entry entry(long offset) throws IOException {
        if (offset < 12 || offset > pack.size() - ID) {
            throw new GitException("corrupt", file);
        }
        ByteBuffer header = read(pack, offset, (int) Math.min(64, pack.size() - offset));
        int next = header.get();
        int type = (next >> 4) & 7;
        long size = next & 15;
        for (int shift = 4; next < 0; shift += 7) {
            next = header.get();
            if (shift > 53) {
                throw new GitException("corrupt", file);
            }
            size |= (next & 0x7FL) << shift;
        }
        long baseOffset = 0;
        Optional<ObjectId> base = Optional.empty();
        if (type == Constants.OBJ_OFS_DELTA) {
            next = header.get();
            long back = next & 0x7F;
            while (next < 0 && back < 1L << 50) {
                next = header.get();
                back = ((back + 1) << 7) | (next & 0x7F);
            }
            baseOffset = offset - back;
            if (back <= 0 || baseOffset < 12) {
                throw new GitException("corrupt", file);
            }
        } else if (type == Constants.OBJ_REF_DELTA) {
            byte[] id = new byte[ID];
            header.get(id);
            base = Optional.of(ObjectId.fromRaw(id));
        } else if (type < Constants.OBJ_COMMIT || type > Constants.OBJ_TAG) {
            throw new GitException("corrupt", file);
        }
        return new Entry(type, size, offset + header.position(), baseOffset, base);
    }

    /** Returns the bytes of an object or a delta, of exactly this size. */
    byte[] inflate(Entry entry, int size) throws IOException {
        Inflater inflater = new Inflater();
        try {
            // The stream stays open with the pack.
            InputStream in = Channels.newInputStream(pack.position(entry.start()));
            return GitObject.inflate(new InflaterInputStream(in, inflater, 8_192), size);
        } finally {
            inflater.end();
        }
    }

    private long uint(FileChannel from, long position) throws IOException {
        return Integer.toUnsignedLong(read(from, position, 4).getInt());
    }

    private ByteBuffer read(FileChannel from, long position, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (position < 0 || from.read(buffer, position + buffer.position()) < 0) {
                throw new GitException("corrupt", file);
            }
        }
        return buffer.flip();
    }

    @Override
    public void close() {
        try (index;
                pack) {
            // Both are closed.
        } catch (IOException e) {
            // They were only read.
        }
    }
}
