package org.clusterrules.word.internal.docx;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.clusterrules.word.UnreadableWordException;
import org.clusterrules.word.internal.document.DocumentReader;
import org.clusterrules.word.internal.document.FileFormat;
import org.clusterrules.word.internal.document.OfficePackage;
import org.clusterrules.word.internal.document.WordDocument;
import org.clusterrules.word.internal.document.WordLimits;
import org.jspecify.annotations.Nullable;

/** The parts of a document that is edited. Untouched parts stay as they are, byte for byte. For use by one thread. */
public final class DocxParts {
    private static final String TYPES = "[Content_Types].xml";
    /** The time of every entry, the earliest of a zip file: the same form gives the same bytes. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final Pattern ENCODING =
            Pattern.compile("<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

    private static final String OVERRIDE = """
            <Override xmlns="http://schemas.openxmlformats.org/package/2006/content-types" PartName="/%s" ContentType="%s"/>""";
    private static final String RELATIONSHIPS = """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>""";
    private static final String RELATIONSHIP = """
            <Relationship xmlns="http://schemas.openxmlformats.org/package/2006/relationships" Id="%s" Type="%s" Target="%s"/>""";

    private final WordDocument document;
    private final Map<String, byte[]> parts;
    private final String main;
    private final XmlTag body;

    private DocxParts(WordDocument document, Map<String, byte[]> parts) {
        this.document = document;
        this.parts = parts;
        this.main = target("", "officeDocument", "word/document.xml");
        this.body = XmlTag.read(text(main));
    }

    /**
     * Opens a document.
     *
     * @throws UnreadableWordException if it is not a {@code .docx}, broken or beyond the limits
     */
    public static DocxParts of(byte[] docx) {
        WordDocument document = DocumentReader.read(docx); // refuses what is broken or dangerous
        if (document.format() != FileFormat.DOCX) {
            throw new UnreadableWordException(UnreadableWordException.Kind.NOT_EDITABLE);
        }
        return new DocxParts(document, unpack(docx));
    }

    private static Map<String, byte[]> unpack(byte[] docx) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        long size = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                WordLimits.ENTRIES.check(parts.size());
                byte[] part = zip.readNBytes((int) (WordLimits.UNPACKED_BYTES.most() - size + 1));
                size += part.length;
                WordLimits.UNPACKED_BYTES.check(size);
                parts.put(entry.getName().replace('\\', '/'), part);
            }
        } catch (IOException e) {
            throw new UnreadableWordException(UnreadableWordException.Kind.NOT_EDITABLE);
        }
        return parts;
    }

    public WordDocument document() {
        return document;
    }

    public XmlTag body() {
        return body;
    }

    /** Returns the name of the part of a type that the main part is related to; {@code null} if there is none. */
    @Nullable
    String related(String type) {
        String name = target(main, type, "");
        return parts.containsKey(name) ? name : null;
    }

    String text(String name) {
        byte[] bytes = parts.getOrDefault(name, new byte[0]);
        return new String(bytes, charset(bytes));
    }

    void put(String name, String text) {
        byte[] old = parts.get(name);
        parts.put(name, text.getBytes(old == null ? UTF_8 : charset(old)));
    }

    /** Adds a part beside the main part, with a relationship to it. */
    void add(String file, String type, String contentType, String text) {
        String folder = main.substring(0, main.lastIndexOf('/') + 1);
        String name = folder + file;
        for (int i = 2; parts.containsKey(name); i++) {
            name = folder + file.replace(".", i + ".");
        }
        put(name, text);
        String typesName = partNamed(TYPES);
        XmlTag types = XmlTag.read(text(typesName));
        root(types).append(OVERRIDE.formatted(name, contentType));
        put(typesName, types.toString());
        String relationships = partNamed(OfficePackage.relationshipsOf(main));
        if (!parts.containsKey(relationships)) {
            put(relationships, RELATIONSHIPS);
        }
        XmlTag all = XmlTag.read(text(relationships));
        List<String> taken = all.all("other:Relationship").stream()
                .map(one -> one.attribute("Id"))
                .toList();
        String id = "rId1";
        for (int i = 2; taken.contains(id); i++) {
            id = "rId" + i;
        }
        String base = all.toString().contains(OfficePackage.STRICT) ? OfficePackage.STRICT : OfficePackage.TRANSITIONAL;
        root(all).append(RELATIONSHIP.formatted(id, base + type, name.substring(folder.length())));
        put(relationships, all.toString());
    }

    static XmlTag root(XmlTag part) {
        return part.elements().get(0);
    }

    List<String> names() {
        return List.copyOf(parts.keySet());
    }

    /** Returns the name of the part with the content types. */
    String types() {
        return partNamed(TYPES);
    }

    /** Removes a part and its relationships. */
    void remove(String name) {
        String relationships = partNamed(OfficePackage.relationshipsOf(partNamed(name)));
        parts.remove(partNamed(name));
        parts.remove(relationships);
    }

    /** Returns the document, without macros. */
    public byte[] write() {
        put(main, body.toString());
        Macros.remove(this);
        return zip(parts);
    }

    private String target(String source, String type, String otherwise) {
        String relationships = partNamed(OfficePackage.relationshipsOf(source));
        if (!parts.containsKey(relationships)) {
            return otherwise;
        }
        return XmlTag.read(text(relationships)).all("other:Relationship").stream()
                .filter(one -> one.attribute("Type").endsWith("/relationships/" + type))
                .map(one -> one.attribute("Target"))
                .findFirst()
                .map(target -> partNamed(OfficePackage.resolve(source, target)))
                .orElse(otherwise);
    }

    /** Returns a part's name as the file has it: case does not matter. */
    private String partNamed(String name) {
        return parts.keySet().stream()
                .filter(part -> part.equalsIgnoreCase(name))
                .findFirst()
                .orElse(name);
    }

    private static Charset charset(byte[] xml) {
        if (xml.length >= 2 && (xml[0] & 0xFF) == 0xFE && (xml[1] & 0xFF) == 0xFF) {
            return UTF_16BE;
        } else if (xml.length >= 2 && (xml[0] & 0xFF) == 0xFF && (xml[1] & 0xFF) == 0xFE) {
            return UTF_16LE;
        }
        Matcher encoding = ENCODING.matcher(new String(xml, 0, Math.min(xml.length, 200), ISO_8859_1));
        return encoding.find() && Charset.isSupported(encoding.group(1))
                ? Charset.forName(encoding.group(1).toUpperCase(Locale.ROOT))
                : UTF_8;
    }

    static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(TIME);
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
