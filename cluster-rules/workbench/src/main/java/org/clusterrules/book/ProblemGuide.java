package org.clusterrules.book;

import com.google.common.base.Splitter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.clusterrules.report.internal.Columns;
import org.clusterrules.report.internal.PageWords;
import org.clusterrules.rulefile.ProblemCode;
import org.clusterrules.workbench.internal.Document;
import org.clusterrules.workbench.internal.Document.Code;
import org.clusterrules.workbench.internal.DocumentBuilder;
import org.clusterrules.workbench.internal.DocumentFormat;
import org.clusterrules.workbench.internal.WorkbenchWords;

/** The {@link ProblemPage}s as text for a terminal or as Markdown. Chinese for a Chinese locale, English for every other. Immutable. */
public final class ProblemGuide {
    private final PageWords words;

    public ProblemGuide(Locale language) {
        this.words = WorkbenchWords.in(language);
    }

    /** Returns every code with its meaning, one per line. */
    public String list() {
        int widest = Columns.widest(ProblemPage.all(), page -> page.code().id()) + 2;
        return ProblemPage.all().stream()
                .map(page -> Columns.pad(page.code().id(), widest) + severity(page.code()) + "  "
                        + firstSentence(words.of(page.code().help())) + "\n")
                .collect(Collectors.joining());
    }

    private static String firstSentence(String text) {
        return text.replaceFirst("(?s)(。|\\. (?=[A-Z])).*", "$1").strip();
    }

    private String severity(ProblemCode code) {
        return words.of("problem.severity." + code.severity());
    }

    /** Returns the page of a code as text. */
    public String text(ProblemCode code) {
        return DocumentFormat.text(document(code), words);
    }

    /** Returns the page of a code as Markdown. */
    public String markdown(ProblemCode code) {
        return DocumentFormat.markdown(document(code), words);
    }

    /** Returns all pages as Markdown, with headings of the second level. */
    public String markdown() {
        DocumentBuilder pages = new DocumentBuilder(words);
        for (ProblemPage page : ProblemPage.all()) {
            add(pages.heading(2, page.code().id()), page);
        }
        return DocumentFormat.markdown(pages.blocks(), words).stripLeading();
    }

    private Document document(ProblemCode code) {
        DocumentBuilder page = new DocumentBuilder(words);
        add(page, ProblemPage.of(code));
        return page.build("problem", code.id());
    }

    private void add(DocumentBuilder blocks, ProblemPage page) {
        blocks.paragraph(words.of(
                "problem.meaning." + page.code().severity(),
                words.of(page.code().help())));
        blocks.paragraph(words.of("problem.why", words.of(page.why())));
        add(blocks, "problem.avoid", page.avoid());
        add(blocks, "problem.prefer", page.prefer());
    }

    private void add(DocumentBuilder blocks, String title, ProblemExample example) {
        StringBuilder heading = new StringBuilder(words.of(title));
        if (!example.charset().equals(StandardCharsets.UTF_8)) {
            heading.append(words.of("problem.encoding", example.charset().name()));
        }
        if (example.times() > 1) {
            heading.append(words.of("problem.times", example.times()));
        }
        example.note().ifPresent(note -> heading.append(words.of("problem.note", words.of(note))));
        blocks.paragraph(heading.toString());
        for (Map.Entry<String, String> file : example.shown().entrySet()) {
            if (file.getValue().isEmpty()) {
                blocks.paragraph(words.of("problem.no-file", file.getKey()));
            } else {
                blocks.add(new Code(
                        file.getKey(),
                        Splitter.on('\n').splitToList(file.getValue().stripTrailing())));
            }
        }
    }
}
