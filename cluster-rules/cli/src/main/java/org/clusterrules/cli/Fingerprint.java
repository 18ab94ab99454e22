package org.clusterrules.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Identifies a sequence of bytes by its length and its SHA-256 in hexadecimal. */
record Fingerprint(long bytes, String sha256) {
    static final Fingerprint EMPTY = new Taker().taken();

    static Fingerprint of(Path file) throws IOException {
        Taker taker = new Taker();
        try (InputStream in = Files.newInputStream(file)) {
            in.transferTo(taker);
        }
        return taker.taken();
    }

    /** Fingerprints what is written to it; more can be written afterwards. */
    static final class Taker extends OutputStream {
        private final MessageDigest digest = sha256();
        private long bytes;

        @Override
        public void write(int b) {
            digest.update((byte) b);
            bytes++;
        }

        @Override
        public void write(byte[] source, int offset, int length) {
            digest.update(source, offset, length);
            bytes += length;
        }

        long bytes() {
            return bytes;
        }

        /** Returns the fingerprint of all bytes so far. */
        Fingerprint taken() {
            try {
                MessageDigest soFar = (MessageDigest) digest.clone();
                return new Fingerprint(bytes, HexFormat.of().formatHex(soFar.digest()));
            } catch (CloneNotSupportedException e) {
                throw new IllegalStateException("SHA-256 of this Java installation cannot be copied", e);
            }
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java installation has SHA-256", e);
            }
        }
    }
}
