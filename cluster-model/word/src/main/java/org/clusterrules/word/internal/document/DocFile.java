package org.clusterrules.word.internal.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.clusterrules.word.UnreadableWordException;
import org.clusterrules.word.UnreadableWordException.Kind;

/** Reads the binary format of Word with Apache POI, whose presence {@link DocumentReader} has checked. */
final class DocFile {
    /** WPS writes a short last sector. */
    private static final int SECTOR = 512;

    private DocFile() {}

    @SuppressWarnings("CatchAllThrowable") // whatever bytes make the library throw, the file is what is wrong
    static WordParts read(byte[] bytes) {
        byte[] padded = Arrays.copyOf(bytes, (bytes.length + SECTOR - 1) / SECTOR * SECTOR);
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(padded))) {
            refuseOthers(files, padded.length);
            try (HWPFDocument document = new HWPFDocument(files)) {
                return new WordParts(
                        FileFormat.DOC,
                        new DocBody(document).read("body"),
                        new WordStyles(XmlElement.NONE),
                        new ListBullets(XmlElement.NONE),
                        outsideTexts(document));
            }
        } catch (UnreadableWordException e) {
            throw e;
        } catch (EncryptedDocumentException e) {
            throw new UnreadableWordException(Kind.ENCRYPTED);
        } catch (OldWordFileFormatException e) {
            throw new UnreadableWordException(Kind.OLD_WORD);
        } catch (IOException | RuntimeException | StackOverflowError | AssertionError e) {
            throw new UnreadableWordException(Kind.DAMAGED, "WordDocument");
        }
    }

    private static List<OutsideText> outsideTexts(HWPFDocument document) {
        return Stream.of(
                        lines(OutsideText.Kind.NOTE, document.getFootnoteRange()),
                        lines(OutsideText.Kind.NOTE, document.getEndnoteRange()),
                        lines(OutsideText.Kind.MARGIN, document.getHeaderStoryRange()))
                .flatMap(lines -> lines)
                .toList();
    }

    private static Stream<OutsideText> lines(OutsideText.Kind kind, Range range) {
        return Stream.of(range.text().split("\\p{Cntrl}+", -1)).map(line -> new OutsideText(kind, line));
    }

    /** Refuses other files in the same container. */
    private static void refuseOthers(POIFSFileSystem files, int size) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER); // as Windows looks them up
        names.addAll(files.getRoot().getEntryNames());
        if (names.contains("EncryptedPackage")) {
            throw new UnreadableWordException(Kind.ENCRYPTED);
        } else if (names.contains("Workbook") || names.contains("Book")) {
            throw new UnreadableWordException(Kind.SPREADSHEET);
        } else if (names.contains("PowerPoint Document")) {
            throw new UnreadableWordException(Kind.PRESENTATION);
        } else if (!names.contains("WordDocument")) {
            throw new UnreadableWordException(
                    Kind.OTHER_OLE2,
                    names.stream().sorted().limit(5).map(ZipParts::shown).collect(Collectors.joining(", ")));
        }
        for (Entry entry : files.getRoot()) {
            // POI would allocate as much as a damaged file claims.
            if (entry instanceof DocumentEntry part && part.getSize() > size) {
                throw new UnreadableWordException(Kind.DAMAGED, "WordDocument");
            }
        }
    }
}
