package org.clusterrules.word.internal.docx;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clusterrules.model.Application;
import org.clusterrules.model.Section;
import org.clusterrules.word.UnwritableWordException;
import org.clusterrules.word.internal.sheet.FormSheet;
import org.clusterrules.word.internal.sheet.SheetBlock;
import org.clusterrules.word.internal.sheet.SheetPage;

/** Writes a form as a {@code .docx} as the ministry prints it. */
public final class DocxWriter {
    /** 一至七部分不得串页. */
    private static final Set<Section> ONE_PAGE = EnumSet.range(Section.BASICS, Section.GOVERNANCE);

    /** Parts that are the same for every form, in order. */
    private static final List<String> FIXED = List.of(
            "[Content_Types].xml",
            "_rels/.rels",
            "docProps/app.xml",
            "docProps/core.xml",
            "word/_rels/document.xml.rels",
            "word/settings.xml",
            "word/fontTable.xml");

    private DocxWriter() {}

    /**
     * Returns the form as a document.
     *
     * @throws UnwritableWordException if a cell contains a character that documents cannot contain, or the edition has other years
     */
    public static byte[] write(Application form) {
        if (!FormSheet.hasPlacesFor(form.edition())) {
            throw new UnwritableWordException(form.edition());
        }
        FormPrinter printer = new FormPrinter(form);
        DocumentMarkup document = new DocumentMarkup();
        for (SheetPage page : FormSheet.of(form.edition()).pages()) {
            List<SheetBlock> blocks = printer.print(page.blocks());
            boolean mayBreak = page.section().filter(Section.PLAN::equals).isPresent();
            document.page(blocks, fit(page.section(), blocks), mayBreak);
        }
        Map<String, byte[]> parts = new LinkedHashMap<>();
        FIXED.forEach(name -> parts.put(name, resource(name)));
        parts.put("word/styles.xml", styles().getBytes(UTF_8));
        parts.put("word/document.xml", document.end().getBytes(UTF_8));
        return DocxParts.zip(parts);
    }

    private static PageFit fit(Optional<Section> section, List<SheetBlock> blocks) {
        if (section.filter(ONE_PAGE::contains).isPresent()) {
            return PageFit.of(blocks);
        }
        return section.filter(Section.DECLARATION::equals).isPresent() ? PageFit.wholePage(blocks) : PageFit.any();
    }

    /** Returns the styles of the resource, and one for the text of cells of each size. */
    private static String styles() {
        StringBuilder cells = new StringBuilder();
        for (int size : PageFit.SIZES) {
            cells.append("""
                    <w:style w:type="paragraph" w:customStyle="1" w:styleId="Cell%1$d"><w:name w:val="Cell %1$d"/>\
                    <w:basedOn w:val="Normal"/>\
                    <w:pPr><w:spacing w:line="%2$d" w:lineRule="exact"/></w:pPr>\
                    <w:rPr><w:sz w:val="%1$d"/><w:szCs w:val="%1$d"/></w:rPr></w:style>
                    """.formatted(size, PageFit.lineHeight(size)));
        }
        return new String(resource("word/styles.xml"), UTF_8).replace("</w:styles>", cells + "</w:styles>");
    }

    private static byte[] resource(String name) {
        String file = "package/" + name;
        try (InputStream in = requireNonNull(DocxWriter.class.getResourceAsStream(file), file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
