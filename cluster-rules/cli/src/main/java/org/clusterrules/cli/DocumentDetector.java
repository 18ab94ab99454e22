package org.clusterrules.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.clusterrules.word.ApplicationWord;

/** Tells word-processor documents from JSON by their first bytes, whatever their names. */
final class DocumentDetector {
    /** The number of bytes by which a file is recognised. */
    static final int LOOKED_AT = 8;

    private DocumentDetector() {}

    /**
     * Whether a file that begins so is a document, or something mistaken for one: these are refused with advice, and not as faulty JSON.
     */
    static boolean isOne(byte[] beginning) {
        String start = HexFormat.of().formatHex(beginning).toLowerCase(Locale.ROOT);
        return Stream.of(
                        "504b0304", // a package: .docx, and .xlsx
                        "d0cf11e0", // an OLE2 file: .doc and .wps, and .xls
                        "3c", // XML
                        "efbbbf3c",
                        "fffe3c00",
                        "feff003c",
                        "255044462d", // PDF
                        "7b5c727466", // RTF
                        "89504e47", // pictures
                        "ffd8ff")
                .anyMatch(start::startsWith);
    }

    /** Whether a file with a document's name is treated as one because its beginning cannot be JSON. */
    static boolean isNamedSo(String name, byte[] beginning) {
        String lower = name.toLowerCase(Locale.ROOT);
        return Stream.of(".docx", ".docm", ".doc", ".wps").anyMatch(lower::endsWith)
                && IntStream.range(0, beginning.length).noneMatch(i -> beginning[i] == '{' || beginning[i] == '[');
    }

    /** Whether it is a zip package, as {@code .docx} files are. */
    static boolean isPackage(byte[] document) {
        return document.length > 1 && document[0] == 'P' && document[1] == 'K';
    }

    /** Whether a document has macros, which are not copied. */
    static boolean haveMacros(byte[] docx) {
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                String name = part.getName().toLowerCase(Locale.ROOT);
                if (name.endsWith("vbaproject.bin")) {
                    return true;
                }
            }
        } catch (IOException e) {
            return false; // a broken file is refused on reading
        }
        return false;
    }

    /** Reads a document, or one byte more than the largest allowed. */
    static byte[] read(InputStream in) throws IOException {
        return in.readNBytes(ApplicationWord.MAX_BYTES + 1);
    }
}
