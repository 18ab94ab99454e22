package org.clusterrules.book;

import static org.clusterrules.report.internal.MarkdownText.escape;

import java.util.List;
import java.util.stream.Collectors;
import org.clusterrules.book.Book.Chapter;
import org.clusterrules.book.Book.Documents;
import org.clusterrules.book.Book.Entry;
import org.clusterrules.book.Book.Means;
import org.clusterrules.book.Book.Off;
import org.clusterrules.book.Book.Reads;
import org.clusterrules.report.internal.LabelledValue;
import org.clusterrules.report.internal.MarkdownText;
import org.clusterrules.report.internal.PageWords;

/** Lays a rule book out as Markdown. */
final class BookMarkdown {
    private final PageWords words;
    private final StringBuilder page = new StringBuilder();

    BookMarkdown(PageWords words) {
        this.words = words;
    }

    String write(Book book) {
        line("# " + escape(book.title()));
        line("");
        book.about().forEach(this::item);
        heading("## ", words.of("book.documents"));
        book.documents().forEach(this::documents);
        for (Chapter part : book.parts()) {
            heading("## ", part.heading());
            part.entries().forEach(this::entry);
        }
        off(book.off());
        line("");
        line(escape(book.scoreNote()));
        line("");
        line(words.of(
                "fact", book.fingerprint().label(), "`" + book.fingerprint().value() + "`"));
        return page.toString();
    }

    private void documents(Documents documents) {
        heading("### ", documents.ruleSet());
        list(
                "book.sources",
                documents.sources().stream().map(MarkdownText::escape).toList());
        list(
                "book.not-at-hand",
                documents.notAtHand().stream().map(MarkdownText::escape).toList());
    }

    private void entry(Entry entry) {
        heading("### ", entry.title());
        line("`" + entry.id() + "` · " + escape(entry.kind()) + " · " + escape(entry.score()));
        line("");
        if (!entry.clause().isEmpty()) {
            line(entry.clause().stream()
                    .map(clause -> "> " + MarkdownText.escapeLine(clause))
                    .collect(Collectors.joining("\n>\n")));
            line("");
        }
        item(new LabelledValue(words.of("book.requirement"), entry.requirement()));
        item(new LabelledValue(words.of("basis"), entry.basis()));
        list("book.cells", entry.cells().stream().map(BookMarkdown::cell).toList());
        list("book.outcomes", entry.outcomes().stream().map(this::outcome).toList());
        entry.note().ifPresent(note -> item(new LabelledValue(words.of("book.note"), note)));
        list("book.cases", entry.cases().stream().map(MarkdownText::escape).toList());
        item(new LabelledValue(words.of("book.origin"), entry.origin()));
        list(
                "book.replaced",
                entry.replaced().stream().map(MarkdownText::escape).toList());
    }

    private static String cell(Reads cell) {
        return MarkdownText.escapeLine(cell.label())
                + cell.pointer().map(pointer -> " `" + pointer + "`").orElse("");
    }

    private String outcome(Means outcome) {
        return words.of("fact", "**" + escape(outcome.label()) + "**", escape(outcome.meaning()));
    }

    private void off(List<Off> off) {
        if (!off.isEmpty()) {
            heading("## ", words.of("book.off"));
            for (Off one : off) {
                line("- `" + one.id() + "` " + escape(one.title() + words.of("book.off.by", one.by(), one.reason())));
            }
        }
    }

    private void item(LabelledValue fact) {
        line("- " + words.of("fact", fact.label(), escape(fact.value())));
    }

    /** Writes items that are Markdown already, below what they are; nothing where there are none. */
    private void list(String key, List<String> items) {
        if (!items.isEmpty()) {
            line("- " + words.of("fact", words.of(key), "").stripTrailing());
            items.forEach(item -> line("  - " + item));
        }
    }

    private void heading(String level, String heading) {
        if (!page.toString().endsWith("\n\n")) {
            line("");
        }
        line(level + escape(heading));
        line("");
    }

    private void line(String line) {
        page.append(line).append('\n');
    }
}
