package org.clusterrules.model;

import java.util.Arrays;

/** Bytes that are added to each other up to a limit, and one more, so that it is seen that there were more. */
final class LimitedBytes {
    private final int limit;
    private byte[] bytes = new byte[1 << 15];
    private int size;

    LimitedBytes(int limit) {
        this.limit = limit;
    }

    void clear() {
        size = 0;
    }

    void add(int b) {
        if (size <= limit) {
            makeRoom(size + 1);
            bytes[size] = (byte) b;
            size++;
        }
    }

    void add(byte[] source, int from, int to) {
        int count = Math.min(to - from, limit + 1 - size);
        makeRoom(size + count);
        System.arraycopy(source, from, bytes, size, count);
        size += count;
    }

    private void makeRoom(int needed) {
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(needed, 2 * bytes.length));
        }
    }

    boolean isOverLimit() {
        return size > limit;
    }

    /** Returns the bytes before the last one of that kind; none where there is none. */
    byte[] upToLast(char kind) {
        int end = size - 1;
        while (end > 0 && bytes[end] != kind) {
            end--;
        }
        return Arrays.copyOf(bytes, end);
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, size);
    }
}
