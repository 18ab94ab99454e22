package org.clusterrules.word;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes small documents for tests: the XML of a body, in a package of its own. What the static methods return is XML, to be put into each other and given to {@link #add}.
 *
 * <pre>{@code
 * byte[] docx = new DocxBuilder().add(table(row(cell(p(r("集群主导产业名称"))), cell(p(r("☑是")))))).docx();
 * }</pre>
 */
public final class DocxBuilder {
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String W_2003 = "http://schemas.microsoft.com/office/word/2003/wordml";
    private static final String RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String NAMESPACES = "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\""
            + " xmlns:w16se=\"http://schemas.microsoft.com/office/word/2015/wordml/symex\""
            + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
            + " xmlns:v=\"urn:schemas-microsoft-com:vml\""
            + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
            + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:aml=\"http://schemas.microsoft.com/aml/2001/core\""
            + " xmlns:wx=\"http://schemas.microsoft.com/office/word/2003/auxHint\"";

    private final StringBuilder body = new StringBuilder();
    private final StringBuilder styles = new StringBuilder();
    private final StringBuilder numbering = new StringBuilder();
    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    /** Adds paragraphs, tables and what else may be in a body. */
    public DocxBuilder add(String... blocks) {
        body.append(String.join("", blocks));
        return this;
    }

    /** Adds definitions of styles, and the defaults. */
    public DocxBuilder styles(String xml) {
        styles.append(xml);
        return this;
    }

    /** Adds definitions of lists. */
    public DocxBuilder numbering(String xml) {
        numbering.append(xml);
        return this;
    }

    /** Adds a part of the package, or puts another in the place of one. */
    public DocxBuilder part(String name, String content) {
        parts.put(name, content.getBytes(UTF_8));
        return this;
    }

    /** Returns the main part alone. */
    public String documentXml() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:document xmlns:w=\"" + W + "\" "
                + NAMESPACES + "><w:body>" + body + "</w:body></w:document>";
    }

    /** Returns the parts of the package, by name. */
    public Map<String, byte[]> parts() {
        String main = "application/vnd.openxmlformats-officedocument.wordprocessingml";
        String relationships = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
        Map<String, byte[]> all = new LinkedHashMap<>();
        put(
                all,
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + "<Override PartName=\"/word/document.xml\" ContentType=\"" + main + ".document.main+xml\"/>"
                        + "<Override PartName=\"/word/styles.xml\" ContentType=\"" + main + ".styles+xml\"/>"
                        + "<Override PartName=\"/word/numbering.xml\" ContentType=\"" + main + ".numbering+xml\"/>"
                        + "</Types>");
        put(
                all,
                "_rels/.rels",
                relationships + "<Relationship Id=\"rId1\" Type=\"" + RELATIONSHIP
                        + "/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
        put(
                all,
                "word/_rels/document.xml.rels",
                relationships + "<Relationship Id=\"rId1\" Type=\"" + RELATIONSHIP
                        + "/styles\" Target=\"styles.xml\"/><Relationship Id=\"rId2\" Type=\"" + RELATIONSHIP
                        + "/numbering\" Target=\"numbering.xml\"/></Relationships>");
        put(all, "word/styles.xml", "<w:styles xmlns:w=\"" + W + "\">" + styles + "</w:styles>");
        put(all, "word/numbering.xml", "<w:numbering xmlns:w=\"" + W + "\">" + numbering + "</w:numbering>");
        put(all, "word/document.xml", documentXml());
        all.putAll(parts);
        return all;
    }

    /** Returns the document as a {@code .docx}. */
    public byte[] docx() {
        return zip(parts());
    }

    /** Returns the document as Word 2003 XML; the body must be in what both vocabularies have. */
    public byte[] wordXml() {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><?mso-application progid=\"Word.Document\"?>"
                        + "<w:wordDocument xmlns:w=\"" + W_2003 + "\" " + NAMESPACES
                        + " xml:space=\"preserve\"><w:styles>"
                        + styles + "</w:styles><w:body>" + body + "</w:body></w:wordDocument>")
                .getBytes(UTF_8);
    }

    /** Returns a zip file of those entries. */
    public static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A paragraph. */
    public static String p(String... content) {
        return "<w:p>" + String.join("", content) + "</w:p>";
    }

    /** A run of text; a line break and a tab in it become what a document has for them. */
    public static String r(String text) {
        return run("", t(text));
    }

    /** A run of text with properties. */
    public static String r(String properties, String text) {
        return run(properties, t(text));
    }

    /** A run of any content, with properties. */
    public static String run(String properties, String... content) {
        String props = properties.isEmpty() ? "" : "<w:rPr>" + properties + "</w:rPr>";
        return "<w:r>" + props + String.join("", content) + "</w:r>";
    }

    /** The text of a run. */
    public static String t(String text) {
        return "<w:t xml:space=\"preserve\">"
                + escape(text)
                        .replace("\n", "</w:t><w:br/><w:t xml:space=\"preserve\">")
                        .replace("\t", "</w:t><w:tab/><w:t xml:space=\"preserve\">")
                + "</w:t>";
    }

    /** The fonts of a run, as its properties. */
    public static String font(String name) {
        return "<w:rFonts w:ascii=\"" + name + "\" w:hAnsi=\"" + name + "\"/>";
    }

    /** A run that holds a symbol; the code in hexadecimal digits, such as {@code F0FE}. */
    public static String sym(String font, String code) {
        return run("", "<w:sym w:font=\"" + font + "\" w:char=\"" + code + "\"/>");
    }

    /** A legacy check box, by its default and its state; {@code null} for one that is not recorded. */
    public static String legacyBox(String byDefault, String checked) {
        String data = (byDefault == null ? "" : "<w:default w:val=\"" + byDefault + "\"/>")
                + (checked == null ? "" : "<w:checked w:val=\"" + checked + "\"/>");
        return run(
                        "",
                        "<w:fldChar w:fldCharType=\"begin\"><w:ffData><w:name w:val=\"Check1\"/><w:enabled/><w:checkBox><w:sizeAuto/>"
                                + data + "</w:checkBox></w:ffData></w:fldChar>")
                + run("", "<w:instrText xml:space=\"preserve\"> FORMCHECKBOX </w:instrText>")
                + run("", "<w:fldChar w:fldCharType=\"separate\"/>")
                + run("", "<w:fldChar w:fldCharType=\"end\"/>");
    }

    /** A check box in a content control: its state, and what it shows. */
    public static String controlBox(String tag, boolean isChecked, String shown) {
        return "<w:sdt><w:sdtPr><w:tag w:val=\"" + tag + "\"/><w14:checkbox><w14:checked w14:val=\""
                + (isChecked ? 1 : 0)
                + "\"/><w14:checkedState w14:val=\"2611\" w14:font=\"MS Gothic\"/>"
                + "<w14:uncheckedState w14:val=\"2610\" w14:font=\"MS Gothic\"/></w14:checkbox></w:sdtPr><w:sdtContent>"
                + r(shown) + "</w:sdtContent></w:sdt>";
    }

    /** A content control with a tag around whatever it holds. */
    public static String control(String tag, String content) {
        return "<w:sdt><w:sdtPr><w:tag w:val=\"" + tag + "\"/></w:sdtPr><w:sdtContent>" + content
                + "</w:sdtContent></w:sdt>";
    }

    /** A field with its code and its result. */
    public static String field(String code, String result) {
        return run("", "<w:fldChar w:fldCharType=\"begin\"/>")
                + run("", "<w:instrText xml:space=\"preserve\">" + escape(code) + "</w:instrText>")
                + (result.isEmpty() ? "" : run("", "<w:fldChar w:fldCharType=\"separate\"/>") + r(result))
                + run("", "<w:fldChar w:fldCharType=\"end\"/>");
    }

    /** A tracked insertion. */
    public static String ins(String runs) {
        return "<w:ins w:id=\"1\" w:author=\"a\" w:date=\"2022-01-01T00:00:00Z\">" + runs + "</w:ins>";
    }

    /** A tracked deletion. */
    public static String del(String text) {
        return "<w:del w:id=\"2\" w:author=\"a\" w:date=\"2022-01-01T00:00:00Z\"><w:r><w:delText xml:space=\"preserve\">"
                + escape(text) + "</w:delText></w:r></w:del>";
    }

    /** A table without a declared grid; its cells say how far they reach. */
    public static String table(String... rows) {
        return "<w:tbl><w:tblPr/><w:tblGrid/>" + String.join("", rows) + "</w:tbl>";
    }

    /** A row. */
    public static String row(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    /** A row with properties. */
    public static String rowOf(String properties, String... cells) {
        return "<w:tr><w:trPr>" + properties + "</w:trPr>" + String.join("", cells) + "</w:tr>";
    }

    /** A cell of blocks. */
    public static String cell(String blocks) {
        return "<w:tc>" + blocks + "</w:tc>";
    }

    /** A cell of blocks, with properties such as {@link #span} and {@link #merge}. */
    public static String cell(String properties, String blocks) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + blocks + "</w:tc>";
    }

    /** How many columns a cell reaches over, as its property. */
    public static String span(int columns) {
        return "<w:gridSpan w:val=\"" + columns + "\"/>";
    }

    /** Whether a cell begins a merge over rows or continues one, as its property. */
    public static String merge(boolean isStart) {
        return isStart ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>";
    }

    /** Escapes what XML has another meaning for. */
    public static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static void put(Map<String, byte[]> parts, String name, String content) {
        parts.put(name, content.getBytes(UTF_8));
    }
}
