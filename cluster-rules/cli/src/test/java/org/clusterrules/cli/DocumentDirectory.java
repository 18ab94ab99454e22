package org.clusterrules.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.clusterrules.cli.MainTest.Run;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.word.ApplicationWord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A directory with one form, as JSON and as a document. */
abstract class DocumentDirectory {
    static final Path NEAR_MISS = Path.of("../../cluster-model/samples/near-miss.json");

    @TempDir
    Path directory;

    Path json;
    Path docx;

    @BeforeEach
    void write() throws IOException {
        json = Files.writeString(
                directory.resolve("form.json"), ApplicationJson.write(ApplicationJson.read(NEAR_MISS)), UTF_8);
        docx = Files.write(directory.resolve("form.docx"), ApplicationWord.write(ApplicationJson.read(NEAR_MISS)));
    }

    static Run run(String... arguments) {
        return MainTest.run(arguments);
    }

    static String part(Path document, String name) throws IOException {
        try (ZipInputStream parts = new ZipInputStream(Files.newInputStream(document))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                if (part.getName().equals(name)) {
                    return new String(parts.readAllBytes(), UTF_8);
                }
            }
        }
        return "";
    }

    /** Returns a copy of the document in which one text is another. */
    Path changed(String text, String other) throws IOException {
        Path copy = directory.resolve("changed.docx");
        try (ZipInputStream parts = new ZipInputStream(Files.newInputStream(docx));
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(copy))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                String content = new String(parts.readAllBytes(), UTF_8);
                out.putNextEntry(new ZipEntry(part.getName()));
                out.write((part.getName().equals("word/document.xml") ? content.replace(text, other) : content)
                        .getBytes(UTF_8));
            }
        }
        return copy;
    }
}
