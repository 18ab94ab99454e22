package org.clusterrules.word;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.clusterrules.model.Application;

/** Changes documents as people do. */
final class HandMade {
    private HandMade() {}

    /** Takes away the content controls and leaves what is in them: as a document that was not written by this library. */
    static byte[] withoutControls(byte[] docx) {
        return edit(
                docx, xml -> xml.replaceAll("(?s)<w:sdt>.*?<w:sdtContent>", "").replace("</w:sdtContent></w:sdt>", ""));
    }

    /** Reads a form of which somebody has changed the document. */
    static WordForm read(Application form, UnaryOperator<String> change) {
        return ApplicationWord.read(edit(withoutControls(ApplicationWord.write(form)), xml -> {
            String changed = change.apply(xml);
            assertNotEquals(xml, changed, "nothing to change");
            return changed;
        }));
    }

    /** Returns the main part. */
    static String main(byte[] docx) {
        StringBuilder main = new StringBuilder();
        edit(docx, xml -> {
            main.append(xml);
            return xml;
        });
        return main.toString();
    }

    /** Changes the main part. */
    static byte[] edit(byte[] docx, UnaryOperator<String> change) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] part = zip.readAllBytes();
                parts.put(
                        entry.getName(),
                        entry.getName().equals("word/document.xml")
                                ? change.apply(new String(part, UTF_8)).getBytes(UTF_8)
                                : part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return DocxBuilder.zip(parts);
    }
}
