package org.clusterrules.book;

import com.google.common.base.Splitter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.clusterrules.report.internal.Columns;
import org.clusterrules.report.internal.PageMessages;
import org.clusterrules.rulefile.ProblemCode;
import org.clusterrules.workbench.internal.Document;
import org.clusterrules.workbench.internal.Document.Code;
import org.clusterrules.workbench.internal.DocumentBuilder;
import org.clusterrules.workbench.internal.DocumentFormat;
import org.clusterrules.workbench.internal.WorkbenchMessages;

/** The {@link ProblemPage}s as text for a terminal or as Markdown. Chinese for a Chinese locale, English for every other. Immutable. */
public final class ProblemGuide {
    private final PageMessages messages;

    public ProblemGuide(Locale language) {
        this.messages = WorkbenchMessages.in(language);
    }

    /** Returns every code with its meaning, one per line. */
    public String list() {
        int widest = Columns.widest(ProblemPage.all(), page -> page.code().id()) + 2;
        return ProblemPage.all().stream()
                .map(page -> Columns.pad(page.code().id(), widest) + severity(page.code()) + "  "
                        + firstSentence(messages.of(page.code().help())) + "\n")
                .collect(Collectors.joining());
    }

    private static String firstSentence(String text) {
        return text.replaceFirst("(?s)(。|\\. (?=[A-Z])).*", "$1").strip();
    }

    private String severity(ProblemCode code) {
        return messages.of("problem.severity." + code.severity());
    }

    /** Returns the page of a code as text. */
    public String text(ProblemCode code) {
        return DocumentFormat.text(document(code), messages);
    }

    /** Returns the page of a code as Markdown. */
    public String markdown(ProblemCode code) {
        return DocumentFormat.markdown(document(code), messages);
    }

    /** Returns all pages as Markdown, with headings of the second level. */
    public String markdown() {
        DocumentBuilder pages = new DocumentBuilder(messages);
        for (ProblemPage page : ProblemPage.all()) {
            add(pages.heading(2, page.code().id()), page);
        }
        return DocumentFormat.markdown(pages.blocks(), messages).stripLeading();
    }

    private Document document(ProblemCode code) {
        DocumentBuilder page = new DocumentBuilder(messages);
        add(page, ProblemPage.of(code));
        return page.build("problem", code.id());
    }

    private void add(DocumentBuilder blocks, ProblemPage page) {
        blocks.paragraph(messages.of(
                "problem.meaning." + page.code().severity(),
                messages.of(page.code().help())));
        blocks.paragraph(messages.of("problem.why", messages.of(page.why())));
        add(blocks, "problem.avoid", page.avoid());
        add(blocks, "problem.prefer", page.prefer());
    }

    private void add(DocumentBuilder blocks, String title, ProblemExample example) {
        StringBuilder heading = new StringBuilder(messages.of(title));
        if (!example.charset().equals(StandardCharsets.UTF_8)) {
            heading.append(messages.of("problem.encoding", example.charset().name()));
        }
        if (example.times() > 1) {
            heading.append(messages.of("problem.times", example.times()));
        }
        example.note().ifPresent(note -> heading.append(messages.of("problem.note", messages.of(note))));
        blocks.paragraph(heading.toString());
        for (Map.Entry<String, String> file : example.shown().entrySet()) {
            if (file.getValue().isEmpty()) {
                blocks.paragraph(messages.of("problem.no-file", file.getKey()));
            } else {
                blocks.add(new Code(
                        file.getKey(),
                        Splitter.on('\n').splitToList(file.getValue().stripTrailing())));
            }
        }
    }
}
