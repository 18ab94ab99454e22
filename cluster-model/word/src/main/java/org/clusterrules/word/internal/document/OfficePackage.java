package org.clusterrules.word.internal.document;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clusterrules.word.UnreadableWordException;
import org.clusterrules.word.UnreadableWordException.Kind;

/** Finds the parts of a document: in a package by their relationships, whatever their names, or in one XML file. */
public final class OfficePackage {
    /** The prefix of relationship types. */
    public static final String TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    /** The prefix of relationship types in the strict format. */
    public static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships/";

    private static final List<String> NOTES = List.of("footnote", "endnote");
    private static final List<String> MARGINS = List.of("header", "footer");

    /** Defects of a part without which the text can still be read; a part beyond a limit or a dangerous one is always refused. */
    private static final Set<Kind> BROKEN = Set.of(Kind.DAMAGED, Kind.BROKEN_XML);

    private static final String CONTENT_TYPES = "[content_types].xml";

    private final Function<String, XmlElement> parts;

    private OfficePackage(Function<String, XmlElement> parts) {
        this.parts = parts;
    }

    /**
     * Reads a package that is a zip file.
     *
     * @throws UnreadableWordException if it is not one of a document
     */
    static WordParts read(byte[] file) {
        ZipParts zip = ZipParts.of(file);
        if (!zip.names().contains(CONTENT_TYPES)) {
            throw new UnreadableWordException(kindWithoutContentTypes(zip));
        }
        return new OfficePackage(name -> zip.read(name)
                        .map(xml -> XmlParts.read(xml, ZipParts.shown(name)))
                        .orElse(XmlElement.NONE))
                .read(FileFormat.DOCX);
    }

    /**
     * Reads a document that is one XML file: Word 2003 XML, or a package written as one file.
     *
     * @throws UnreadableWordException if it is XML of another kind
     */
    static WordParts readXml(byte[] file) {
        XmlElement root = XmlParts.read(file, "XML");
        return switch (root.name()) {
            case "wordDocument" -> wordDocument(root);
            case "pkg:package" -> read(root);
            case "ss:Workbook" -> throw new UnreadableWordException(Kind.SPREADSHEET);
            case "odf:document" -> throw new UnreadableWordException(Kind.OPEN_DOCUMENT);
            case "html:html", "none:html" -> throw new UnreadableWordException(Kind.WEB_PAGE);
            default -> throw new UnreadableWordException(Kind.UNKNOWN_FORMAT);
        };
    }

    private static WordParts wordDocument(XmlElement root) {
        if (!root.has("body")) {
            throw ZipParts.damaged("damaged.body", "XML");
        }
        List<OutsideText> outsideTexts = new ArrayList<>();
        OutsideText.collect(root.child("body"), outsideTexts);
        return new WordParts(
                FileFormat.WORD_XML,
                root.child("body"),
                new WordStyles(root.child("styles")),
                new ListBullets(root.child("lists")),
                outsideTexts);
    }

    private static WordParts read(XmlElement root) {
        Map<String, XmlElement> parts = new HashMap<>();
        for (XmlElement part : root.children()) {
            String name = part.attribute("pkg:name");
            XmlElement data = part.child("pkg:xmlData");
            if (!name.isEmpty() && data.children().size() == 1) {
                XmlElement twice = parts.put(
                        withoutSlash(name).toLowerCase(Locale.ROOT),
                        data.children().get(0));
                if (twice != null) {
                    throw ZipParts.damaged("damaged.twice", name);
                }
            }
        }
        return new OfficePackage(name -> parts.getOrDefault(name.toLowerCase(Locale.ROOT), XmlElement.NONE))
                .read(FileFormat.WORD_XML);
    }

    private WordParts read(FileFormat format) {
        String name = related("", "officeDocument").findFirst().orElseThrow(() -> ZipParts.damaged("damaged.main"));
        refuseOthers(name);
        XmlElement root = parts.apply(name);
        if (!root.isThere()) {
            throw ZipParts.damaged("damaged.part", ZipParts.shown(name));
        } else if (!root.name().equals("document") || !root.has("body")) {
            throw ZipParts.damaged("damaged.body", ZipParts.shown(name));
        }
        return new WordParts(
                format,
                root.child("body"),
                new WordStyles(first(name, "styles")),
                new ListBullets(first(name, "numbering")),
                outsideTexts(name, root.child("body")));
    }

    private List<OutsideText> outsideTexts(String main, XmlElement body) {
        Stream<OutsideText> notes = NOTES.stream()
                .flatMap(type -> outsideTexts(main, type + "s", OutsideText.Kind.NOTE, OutsideText.Kind.LOST_NOTES))
                .filter(aside -> aside.kind() != OutsideText.Kind.LOST_NOTES || hasNote(body));
        Stream<OutsideText> margins = MARGINS.stream()
                .flatMap(type -> outsideTexts(main, type, OutsideText.Kind.MARGIN, OutsideText.Kind.LOST_MARGIN));
        return Stream.concat(notes, margins).toList();
    }

    private Stream<OutsideText> outsideTexts(String main, String type, OutsideText.Kind kind, OutsideText.Kind lost) {
        return relationships(main, type).flatMap(one -> {
            XmlElement part = XmlElement.NONE;
            try {
                part = parts.apply(target(main, one));
            } catch (UnreadableWordException e) {
                if (!BROKEN.contains(e.kind())) {
                    throw e;
                }
            }
            return part.isThere()
                    ? OutsideText.lines(kind, part)
                    : Stream.of(new OutsideText(lost, ZipParts.shown(one.attribute("Target"))));
        });
    }

    private static boolean hasNote(XmlElement element) {
        return NOTES.stream().anyMatch(type -> element.name().equals(type + "Reference"))
                || element.children().stream().anyMatch(OfficePackage::hasNote);
    }

    private XmlElement first(String source, String type) {
        return related(source, type).findFirst().map(parts).orElse(XmlElement.NONE);
    }

    /** Returns the parts that another part, or for an empty name the package, is related to. */
    private Stream<String> related(String source, String type) {
        return relationships(source, type).map(one -> target(source, one));
    }

    private Stream<XmlElement> relationships(String source, String type) {
        return parts.apply(relationshipsOf(source)).children().stream()
                .filter(one -> !one.attribute("Target").isEmpty())
                .filter(one -> Set.of(TRANSITIONAL + type, STRICT + type).contains(one.attribute("Type")));
    }

    private static String target(String source, XmlElement relationship) {
        String target = relationship.attribute("Target");
        if (relationship.attribute("TargetMode").equalsIgnoreCase("External")) {
            throw ZipParts.damaged("damaged.outside", ZipParts.shown(target));
        }
        return resolve(source, target);
    }

    /** Returns the name of the part with the relationships of another part, or for an empty name of the package. */
    public static String relationshipsOf(String source) {
        int folder = source.lastIndexOf('/') + 1;
        return source.substring(0, folder) + "_rels/" + source.substring(folder) + ".rels";
    }

    /** Resolves a target against its source part, or if it begins with a slash against the package. */
    public static String resolve(String source, String target) {
        String folder = source.substring(0, source.lastIndexOf('/') + 1);
        Deque<String> steps = new ArrayDeque<>();
        for (String step : (target.startsWith("/") ? target : folder + target).split("/", -1)) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }

    private void refuseOthers(String mainPart) {
        String type = parts.apply(CONTENT_TYPES).children().stream()
                .filter(override -> override.name().equals("ct:Override")
                        && withoutSlash(override.attribute("PartName")).equalsIgnoreCase(mainPart))
                .map(override -> override.attribute("ContentType"))
                .findFirst()
                .orElse("");
        if (type.contains("spreadsheetml") || type.contains("ms-excel")) {
            throw new UnreadableWordException(Kind.SPREADSHEET);
        } else if (type.contains("presentationml") || type.contains("ms-powerpoint")) {
            throw new UnreadableWordException(Kind.PRESENTATION);
        }
    }

    private static Kind kindWithoutContentTypes(ZipParts zip) {
        if (zip.names().contains("ofd.xml")) {
            return Kind.OFD;
        }
        String type =
                zip.read("mimetype").map(bytes -> new String(bytes, US_ASCII)).orElse("");
        return type.startsWith("application/vnd.oasis.opendocument") ? Kind.OPEN_DOCUMENT : Kind.ARCHIVE;
    }

    private static String withoutSlash(String name) {
        return name.startsWith("/") ? name.substring(1) : name;
    }
}
