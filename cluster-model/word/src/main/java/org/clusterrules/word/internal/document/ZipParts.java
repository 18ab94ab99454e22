package org.clusterrules.word.internal.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.clusterrules.word.UnreadableWordException;
import org.clusterrules.word.UnreadableWordException.Kind;
import org.clusterrules.word.internal.WordMessages;

/**
 * The parts of a package, read by its directory as a word processor does. No size in a header is trusted: parts are unpacked within {@link WordLimits} and
 * must match the size and the checksum in the directory. Names ignore case, as packages do; some programs write them with backslashes.
 */
final class ZipParts {
    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int END_64_LOCATOR = 0x07064b50;
    private static final int ENTRY = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int END_SIZE = 22;
    private static final int ENTRY_SIZE = 46;
    private static final int LOCAL_SIZE = 30;
    private static final long UNSAID = 0xFFFFFFFFL; // the value is in the extra field of the 64-bit format
    private static final int FREE_OF_RATIO = 1 << 20;

    private final ByteBuffer file;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private record Entry(String name, int flags, int method, long crc, long packed, long size, long offset) {}

    private ZipParts(byte[] file) {
        this.file = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * Reads the directory of a package.
     *
     * @throws UnreadableWordException if it is damaged, inconsistent, or has too many entries
     */
    static ZipParts of(byte[] file) {
        ZipParts parts = new ZipParts(file);
        try {
            parts.readDirectory();
        } catch (IndexOutOfBoundsException e) { // a header that reaches beyond the end of the file
            throw damaged("damaged.directory");
        }
        return parts;
    }

    /** Returns the names of all parts, in lower case and in the directory's order. */
    Set<String> names() {
        return entries.keySet();
    }

    /**
     * Returns a part, unpacked; empty if there is none.
     *
     * @throws UnreadableWordException if it is damaged, encrypted, or too large
     */
    Optional<byte[]> read(String name) {
        Entry entry = entries.get(name.toLowerCase(Locale.ROOT));
        if (entry == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(unpack(entry));
        } catch (IndexOutOfBoundsException e) {
            throw damaged("damaged.entry", shown(entry.name()));
        }
    }

    private void readDirectory() {
        int end = end();
        long count = unsignedShort(end + 10);
        long offset = unsignedInt(end + 16);
        if ((count == 0xFFFF || offset == UNSAID) && end >= 20 && file.getInt(end - 20) == END_64_LOCATOR) {
            int end64 = position(file.getLong(end - 12));
            if (file.getInt(end64) != END_64) {
                throw damaged("damaged.directory");
            }
            count = file.getLong(end64 + 32);
            offset = file.getLong(end64 + 48);
        }
        WordLimits.ENTRIES.check(count);
        int at = position(offset);
        for (long i = 0; i < count; i++) {
            at = readEntry(at);
        }
        if (file.getInt(at) == ENTRY) { // more entries than the end of the directory admits
            throw damaged("damaged.directory");
        }
    }

    private int end() {
        int lowest = Math.max(0, file.limit() - END_SIZE - 0xFFFF);
        for (int at = file.limit() - END_SIZE; at >= lowest; at--) {
            if (file.getInt(at) == END) {
                return at;
            }
        }
        throw damaged("damaged.end");
    }

    private int readEntry(int at) {
        if (file.getInt(at) != ENTRY) {
            throw damaged("damaged.directory");
        }
        int nameLength = unsignedShort(at + 28);
        int extraLength = unsignedShort(at + 30);
        int commentLength = unsignedShort(at + 32);
        int flags = unsignedShort(at + 8);
        String name = name(at + ENTRY_SIZE, nameLength, flags);
        long[] sizes = {
            unsignedInt(at + 24), // in the order in which the 64-bit extra field has them
            unsignedInt(at + 20),
            unsignedInt(at + 42)
        };
        readExtra(at + ENTRY_SIZE + nameLength, extraLength, sizes);
        Entry entry =
                new Entry(name, flags, unsignedShort(at + 10), unsignedInt(at + 16), sizes[1], sizes[0], sizes[2]);
        if (Arrays.asList(name.split("[/\\\\]", -1)).contains("..")) {
            throw damaged("damaged.name", shown(name));
        }
        if (!name.endsWith("/") && entries.put(name.replace('\\', '/').toLowerCase(Locale.ROOT), entry) != null) {
            throw damaged("damaged.twice", shown(name));
        }
        return at + ENTRY_SIZE + nameLength + extraLength + commentLength;
    }

    private void readExtra(int start, int length, long[] sizes) {
        int at = start;
        while (at + 4 <= start + length) {
            int id = unsignedShort(at);
            int size = unsignedShort(at + 2);
            if (id == 1) {
                int field = at + 4;
                for (int i = 0; i < sizes.length; i++) {
                    if (sizes[i] == UNSAID && field + 8 <= at + 4 + size) {
                        sizes[i] = file.getLong(field);
                        field += 8;
                    }
                }
            }
            at += 4 + size;
        }
    }

    private byte[] unpack(Entry entry) {
        if ((entry.flags() & 1) != 0) {
            throw new UnreadableWordException(Kind.ENCRYPTED);
        }
        int local = position(entry.offset());
        int nameLength = unsignedShort(local + 26);
        int data = local + LOCAL_SIZE + nameLength + unsignedShort(local + 28);
        if (file.getInt(local) != LOCAL
                || unsignedShort(local + 8) != entry.method()
                || !name(local + LOCAL_SIZE, nameLength, entry.flags()).equals(entry.name())
                || data > file.limit()
                || entry.packed() < 0
                || entry.packed() > file.limit() - data) {
            throw damaged("damaged.entry", shown(entry.name()));
        }
        byte[] unpacked = switch (entry.method()) {
            case 0 -> stored(data, (int) entry.packed());
            case 8 -> inflated(entry, data, (int) entry.packed());
            default -> throw damaged("damaged.entry", shown(entry.name()));
        };
        CRC32 crc = new CRC32();
        crc.update(unpacked);
        if (unpacked.length != entry.size() || crc.getValue() != entry.crc()) {
            throw damaged("damaged.entry", shown(entry.name()));
        }
        return unpacked;
    }

    private byte[] stored(int data, int length) {
        WordLimits.PART_BYTES.check(length);
        return Arrays.copyOfRange(file.array(), data, data + length);
    }

    private byte[] inflated(Entry entry, int data, int length) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(file.array(), data, length);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[8192];
            while (!inflater.finished()) {
                int read = inflater.inflate(buffer);
                if (read == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw damaged("damaged.entry", shown(entry.name()));
                }
                out.write(buffer, 0, read);
                WordLimits.PART_BYTES.check(out.size());
                if (out.size() > FREE_OF_RATIO) {
                    WordLimits.RATIO.check(out.size() / Math.max(1, length));
                }
            }
            return out.toByteArray();
        } catch (DataFormatException e) {
            throw damaged("damaged.entry", shown(entry.name()));
        } finally {
            inflater.end();
        }
    }

    private String name(int at, int length, int flags) {
        byte[] bytes = new byte[length];
        file.get(at, bytes);
        // parts have names in ASCII; what else is in a package is never looked up, and only has to stay distinct
        return new String(bytes, (flags & 0x800) == 0 ? ISO_8859_1 : UTF_8);
    }

    private int unsignedShort(int at) {
        return Short.toUnsignedInt(file.getShort(at));
    }

    private long unsignedInt(int at) {
        return Integer.toUnsignedLong(file.getInt(at));
    }

    private int position(long offset) {
        if (offset < 0 || offset >= file.limit()) {
            throw damaged("damaged.directory");
        }
        return (int) offset;
    }

    /** Returns a name as a message may quote it: shortened, and without characters that a terminal would interpret. */
    static String shown(String name) {
        String printable = name.replaceAll("\\p{C}", "?");
        return printable.length() <= 80 ? printable : printable.substring(0, 80) + "…";
    }

    static UnreadableWordException damaged(String why, Object... details) {
        return new UnreadableWordException(Kind.DAMAGED, WordMessages.of(why, details));
    }
}
