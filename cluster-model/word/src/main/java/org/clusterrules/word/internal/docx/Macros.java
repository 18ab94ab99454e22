package org.clusterrules.word.internal.docx;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clusterrules.word.internal.document.OfficePackage;

/** Removes whatever a document can run. Word does not open a {@code .docx} that has macros or declares them. */
record Macros(DocxParts parts) {
    private static final String DOCUMENT =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    /** Content types of documents with macros, and of templates. */
    private static final Set<String> OTHER_DOCUMENTS = Set.of(
            "application/vnd.ms-word.document.macroenabled.main+xml",
            "application/vnd.ms-word.template.macroenabledtemplate.main+xml",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml");

    private static final Pattern OF_MACROS =
            Pattern.compile("(?i).*(vbaProject\\w*|vbaData(\\+xml)?|keyMapCustomizations(\\+xml)?|attachedToolbars)");
    private static final Pattern RELATIONSHIP =
            Pattern.compile("(?i).*/(vbaProject\\w*|wordVbaData|keyMapCustomizations|attachedToolbars)");

    /** Removes macros, and a template fetched from elsewhere; other documents stay as they are. */
    static void remove(DocxParts parts) {
        Macros macros = new Macros(parts);
        parts.names().stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(".rels"))
                .forEach(macros::unrelate);
        macros.removeTypes();
    }

    private void unrelate(String relationships) {
        XmlTag all = XmlTag.read(parts.text(relationships));
        String source = relationships.replaceFirst("(?i)_rels/(?=[^/]*$)", "").replaceFirst("(?i)\\.rels$", "");
        boolean isChanged = false;
        for (XmlTag one : all.all("other:Relationship")) {
            String type = one.attribute("Type");
            boolean isMacro = RELATIONSHIP.matcher(type).matches();
            boolean isTemplate = type.endsWith("/attachedTemplate")
                    && one.attribute("TargetMode").equals("External");
            if (isMacro) {
                parts.remove(OfficePackage.resolve(source, one.attribute("Target")));
            } else if (isTemplate) {
                detach(source, one.attribute("Id"));
            }
            if (isMacro || isTemplate) {
                one.remove();
                isChanged = true;
            }
        }
        if (isChanged && parts.names().contains(relationships)) {
            parts.put(relationships, all.toString());
        }
    }

    private void detach(String settings, String id) {
        XmlTag all = XmlTag.read(parts.text(settings));
        List<XmlTag> templates = all.all("attachedTemplate").stream()
                .filter(template -> template.attribute("id").equals(id))
                .toList();
        templates.forEach(XmlTag::remove);
        if (!templates.isEmpty()) {
            parts.put(settings, all.toString());
        }
    }

    private void removeTypes() {
        String name = parts.types();
        XmlTag types = XmlTag.read(parts.text(name));
        boolean isChanged = false;
        for (XmlTag type : Stream.concat(types.all("other:Override").stream(), types.all("other:Default").stream())
                .toList()) {
            String content = type.attribute("ContentType");
            String part = type.attribute("PartName");
            if (OTHER_DOCUMENTS.contains(content.toLowerCase(Locale.ROOT))) {
                type.attribute("ContentType", DOCUMENT);
                isChanged = true;
            } else if (OF_MACROS.matcher(content).matches()) {
                if (!part.isEmpty()) {
                    parts.remove(OfficePackage.resolve("", part));
                    type.remove();
                } else if (parts.names().stream().anyMatch(other -> hasEnding(other, type.attribute("Extension")))) {
                    type.attribute("ContentType", "application/octet-stream");
                } else {
                    type.remove();
                }
                isChanged = true;
            }
        }
        if (isChanged) {
            parts.put(name, types.toString());
        }
    }

    private static boolean hasEnding(String name, String ending) {
        return name.toLowerCase(Locale.ROOT).endsWith("." + ending.toLowerCase(Locale.ROOT));
    }
}
