package org.clusterrules.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.util.Optional;
import org.clusterrules.model.Edition;
import org.clusterrules.model.FormReader;
import org.clusterrules.model.FormReader.Arrangement;
import org.jspecify.annotations.Nullable;

/** A file of forms while it is read. */
final class InputFile implements Closeable {
    private final String name;
    private final InputStream in;
    private final Edition edition;
    private final @Nullable FormReader forms; // null for a document of a word processor
    private final @Nullable Fingerprint expected;
    private final @Nullable Blocks blocks;
    private boolean isRead;

    /**
     * @param name as the command line has it
     * @param expected the fingerprint of the file, if it was taken before
     */
    InputFile(
            String name,
            InputStream in,
            Charset charset,
            Arrangement arrangement,
            Edition edition,
            @Nullable Fingerprint expected)
            throws IOException {
        PushbackInputStream whole = new PushbackInputStream(in, DocumentDetector.LOOKED_AT);
        byte[] beginning = whole.readNBytes(DocumentDetector.LOOKED_AT);
        whole.unread(beginning);
        this.name = name;
        this.edition = edition;
        this.expected = expected;
        this.blocks = expected == null ? null : new Blocks(whole);
        this.in = blocks == null ? whole : blocks;
        boolean isDocument = DocumentDetector.isOne(beginning) || DocumentDetector.isNamedSo(name, beginning);
        this.forms = isDocument ? null : new FormReader(this.in, charset, arrangement, edition);
    }

    Optional<InputForm> next() throws IOException {
        if (forms != null) {
            return forms.next().map(entry -> InputForm.of(name, entry));
        } else if (isRead) {
            return Optional.empty();
        }
        isRead = true;
        return Optional.of(InputForm.of(name, DocumentDetector.read(in), edition));
    }

    /** Returns the fingerprint up to the end of the block in which the form ends, if fingerprints are taken. */
    Fingerprint read(InputForm last) {
        return blocks == null ? new Fingerprint(last.end(), "") : blocks.taker.taken();
    }

    /** Returns whether the whole file still has its fingerprint; the last form need not be at its end. */
    boolean isUnchanged() throws IOException {
        if (blocks == null) {
            return true;
        }
        blocks.transferTo(OutputStream.nullOutputStream());
        return blocks.taker.taken().equals(expected);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /**
     * Reads in blocks of one size and fingerprints them. How far a file was read when a form ends then depends on the file alone, not on
     * the version of Java or the file system.
     */
    private static final class Blocks extends InputStream {
        private static final int SIZE = 1 << 12; // fewer than any decoder asks for

        private final InputStream in;
        private final Fingerprint.Taker taker = new Fingerprint.Taker();

        Blocks(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        /** {@link #available} is 0 and a block is the most that is read, so that a decoder asks for one block at a time. */
        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int rest = SIZE - (int) (taker.bytes() % SIZE);
            int read = in.readNBytes(target, offset, Math.min(length, rest));
            taker.write(target, offset, read);
            return read == 0 && length > 0 ? -1 : read;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
