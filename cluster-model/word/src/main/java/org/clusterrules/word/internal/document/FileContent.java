package org.clusterrules.word.internal.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.clusterrules.word.UnreadableWordException;
import org.clusterrules.word.UnreadableWordException.Kind;

/** The format of a file by its first bytes; its name may say anything. */
enum FileContent {
    ZIP,
    XML,
    OLE2,
    OTHER;

    private static final int LOOKED_AT = 4096;
    private static final List<String> WEB_PAGES =
            List.of("<html", "<!doctype html", "<head", "<body", "<table", "<meta");
    private static final Map<String, Kind> BEGINNINGS = Map.ofEntries(
            Map.entry("\u0089PNG", Kind.PICTURE),
            Map.entry("\u00FF\u00D8\u00FF", Kind.PICTURE),
            Map.entry("GIF8", Kind.PICTURE),
            Map.entry("BM", Kind.PICTURE),
            Map.entry("II*\0", Kind.PICTURE),
            Map.entry("MM\0*", Kind.PICTURE),
            Map.entry("{\\rtf", Kind.RICH_TEXT),
            Map.entry("Rar!", Kind.ARCHIVE),
            Map.entry("7z\u00BC\u00AF", Kind.ARCHIVE),
            Map.entry("\u001F\u008B", Kind.ARCHIVE),
            Map.entry("MIME-Version:", Kind.WEB_PAGE));

    /**
     * Returns the format of a file, of those that a document can have.
     *
     * @throws UnreadableWordException if it has another known format, with what to do instead
     */
    static FileContent of(byte[] file) {
        if (isEmpty(file)) {
            throw new UnreadableWordException(Kind.EMPTY);
        }
        String start = text(file);
        if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) {
            return ZIP;
        } else if (start.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
            return OLE2;
        }
        BEGINNINGS.forEach((beginning, kind) -> {
            if (start.startsWith(beginning)) {
                throw new UnreadableWordException(kind);
            }
        });
        if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
            throw new UnreadableWordException(Kind.PICTURE);
        } else if (start.substring(0, Math.min(1024, start.length())).contains("%PDF-")) { // readers of PDF look as far
            throw new UnreadableWordException(Kind.PDF);
        }
        String text = start.strip();
        if (text.startsWith("{") || text.startsWith("[")) {
            throw new UnreadableWordException(Kind.JSON);
        } else if (!text.startsWith("<")) {
            return OTHER;
        } else if (isWebPage(text.toLowerCase(Locale.ROOT))) {
            throw new UnreadableWordException(Kind.WEB_PAGE);
        }
        return XML;
    }

    private static boolean isWebPage(String text) {
        return WEB_PAGES.stream().anyMatch(text::startsWith)
                || ((text.startsWith("<!--") || text.startsWith("<?xml")) && text.contains("<html"));
    }

    private static boolean isEmpty(byte[] file) {
        for (byte each : file) { // a file of zeros is what a failed copy leaves
            if (each != 0 && each != ' ' && each != '\n' && each != '\r' && each != '\t') {
                return false;
            }
        }
        return true;
    }

    /** Decodes the beginning, without a byte-order mark: UTF-16, or else a character for each byte. */
    private static String text(byte[] file) {
        int length = Math.min(LOOKED_AT, file.length);
        String bytes = new String(file, 0, length, ISO_8859_1);
        if (bytes.startsWith("\u00FF\u00FE")) {
            return new String(file, 2, length - 2, UTF_16LE);
        } else if (bytes.startsWith("\u00FE\u00FF")) {
            return new String(file, 2, length - 2, UTF_16BE);
        }
        return bytes.startsWith("\u00EF\u00BB\u00BF") ? bytes.substring(3) : bytes;
    }
}
