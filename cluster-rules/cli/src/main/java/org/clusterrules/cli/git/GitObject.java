package org.clusterrules.cli.git;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import org.clusterrules.rulefile.reader.Limits;
import org.eclipse.jgit.lib.Constants;

/** An object: a commit, a tree, a blob or a tag. */
final class GitObject {
    /** The most bytes of a loose object's file: what cannot be compressed becomes a little larger. */
    static final int LOOSE_BYTES = GitObjects.OBJECT_BYTES + (64 << 10);

    private static final Pattern HEADER = Pattern.compile("(commit|tree|blob|tag) (0|[1-9][0-9]{0,15})");

    private final int type;
    private final byte[] bytes;

    GitObject(int type, byte[] bytes) {
        this.type = type;
        this.bytes = bytes;
    }

    int type() {
        return type;
    }

    byte[] bytes() {
        return bytes;
    }

    static GitObject loose(byte[] file) throws IOException {
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(file))) {
            StringBuilder header = new StringBuilder();
            for (int next = in.read(); next > 0 && header.length() < 32; next = in.read()) {
                header.append((char) next);
            }
            Matcher parts = HEADER.matcher(header);
            if (!parts.matches()) {
                throw new GitException("corrupt", "objects");
            }
            int type = switch (parts.group(1)) {
                case "commit" -> Constants.OBJ_COMMIT;
                case "tree" -> Constants.OBJ_TREE;
                case "blob" -> Constants.OBJ_BLOB;
                default -> Constants.OBJ_TAG;
            };
            return new GitObject(type, inflate(in, size(type, Long.parseLong(parts.group(2)))));
        }
    }

    /** Returns the size of an object of that type; refuses one that is too large. */
    static int size(int type, long size) throws IOException {
        int most = type == Constants.OBJ_BLOB ? Limits.FILE_BYTES : GitObjects.OBJECT_BYTES;
        if (size < 0 || size > most) {
            throw new ObjectTooLargeException(most);
        }
        return (int) size;
    }

    /** Returns that many bytes, which must be the whole stream. */
    static byte[] inflate(InputStream in, int size) throws IOException {
        byte[] bytes = in.readNBytes(size);
        if (bytes.length < size || in.read() >= 0) {
            throw new GitException("corrupt", "objects");
        }
        return bytes;
    }
}
