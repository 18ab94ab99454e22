package org.clusterrules.word.internal.docx;

import org.clusterrules.word.internal.ControlTag;

/** Writes text as XML. */
public final class Markup {
    private Markup() {}

    /** Returns a run of text with these properties. */
    public static String run(Object properties, String text) {
        return "<w:r>" + properties + text(text) + "</w:r>";
    }

    static String control(ControlTag tag, int id, String properties, String run) {
        return "<w:sdt><w:sdtPr><w:tag w:val=\"" + tag + "\"/><w:id w:val=\"" + id + "\"/>" + properties
                + "</w:sdtPr><w:sdtContent>" + run + "</w:sdtContent></w:sdt>";
    }

    /** Returns the content of a run, with elements for line breaks, tabs and carriage returns. */
    static String text(String text) {
        StringBuilder xml = new StringBuilder();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            String element = i == text.length()
                    ? ""
                    : switch (text.charAt(i)) {
                        case '\n' -> "<w:br/>";
                        case '\t' -> "<w:tab/>";
                        case '\r' -> "<w:cr/>";
                        default -> "";
                    };
            if (i == text.length() || !element.isEmpty()) {
                if (start < i || text.isEmpty()) {
                    xml.append("<w:t xml:space=\"preserve\">")
                            .append(escape(text.substring(start, i)))
                            .append("</w:t>");
                }
                xml.append(element);
                start = i + 1;
            }
        }
        return xml.toString();
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Replaces what XML cannot hold with U+FFFD. */
    static String writable(String text) {
        StringBuilder writable = new StringBuilder();
        text.codePoints().forEach(c -> writable.appendCodePoint(isWritable(c) ? c : 0xFFFD));
        return writable.toString();
    }

    static boolean isWritable(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20
                        && !(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                        && c != 0xFFFE
                        && c != 0xFFFF);
    }
}
