package org.clusterrules.book;

import static org.clusterrules.report.internal.Html.code;
import static org.clusterrules.report.internal.Html.escape;

import java.util.List;
import java.util.stream.Collectors;
import org.clusterrules.book.Book.Chapter;
import org.clusterrules.book.Book.Documents;
import org.clusterrules.book.Book.Entry;
import org.clusterrules.book.Book.Off;
import org.clusterrules.book.Book.Reads;
import org.clusterrules.report.internal.Html;
import org.clusterrules.report.internal.LabelledValue;
import org.clusterrules.report.internal.PageWords;

/** Lays a rule book out as one HTML page, without scripts or anything from elsewhere. */
final class BookHtml {
    private final PageWords words;
    private final StringBuilder page = new StringBuilder();

    BookHtml(PageWords words) {
        this.words = words;
    }

    String write(Book book) {
        page.append(Html.begin(words.of("lang"), book.title(), words.of("book")));
        line("<article>");
        line("<h2>" + escape(book.title()) + "</h2>");
        line("<dl class=\"about\">");
        book.about().forEach(fact -> fact(fact.label(), escape(fact.value())));
        line("</dl>");
        contents(book);
        line("<section>");
        line("<h3>" + escape(words.of("book.documents")) + "</h3>");
        book.documents().forEach(this::documents);
        line("</section>");
        line("</article>");
        book.parts().forEach(this::part);
        line("<article>");
        off(book.off());
        line("<p>" + escape(book.scoreNote()) + "</p>");
        LabelledValue fingerprint = book.fingerprint();
        line("<p class=\"fingerprint\">" + escape(words.of("fact", fingerprint.label(), "")) + code(fingerprint.value())
                + "</p>");
        line("</article>");
        page.append(Html.END);
        return page.toString();
    }

    private void contents(Book book) {
        line("<nav aria-label=\"" + escape(words.of("book.contents")) + "\">");
        line("<ul>");
        for (Chapter part : book.parts()) {
            line("<li><a href=\"#" + escape(part.id()) + "\">"
                    + escape(
                            words.of("book.part", part.heading(), part.entries().size())) + "</a></li>");
        }
        line("</ul>");
        line("</nav>");
    }

    private void documents(Documents documents) {
        line("<h4>" + escape(documents.ruleSet()) + "</h4>");
        line("<dl>");
        list("book.sources", documents.sources().stream().map(Html::escape).toList());
        list(
                "book.not-at-hand",
                documents.notAtHand().stream().map(Html::escape).toList());
        line("</dl>");
    }

    private void part(Chapter part) {
        line("<article id=\"" + escape(part.id()) + "\">");
        line("<h2>" + escape(part.heading()) + "</h2>");
        part.entries().forEach(this::entry);
        line("</article>");
    }

    private void entry(Entry entry) {
        line("<section class=\"rule\" id=\"" + escape(entry.id()) + "\">");
        line("<h3>" + escape(entry.title()) + "</h3>");
        line("<p>" + code(entry.id()) + " · " + escape(entry.kind()) + " · " + escape(entry.score()) + "</p>");
        if (!entry.clause().isEmpty()) {
            line("<blockquote>"
                    + entry.clause().stream()
                            .map(clause -> "<p>" + escape(clause) + "</p>")
                            .collect(Collectors.joining())
                    + "</blockquote>");
        }
        line("<dl>");
        fact(words.of("book.requirement"), "<strong>" + escape(entry.requirement()) + "</strong>");
        fact(words.of("basis"), escape(entry.basis()));
        list("book.cells", entry.cells().stream().map(BookHtml::cell).toList());
        list(
                "book.outcomes",
                entry.outcomes().stream()
                        .map(one -> words.of("fact", Html.tag(one.outcome(), one.label()), escape(one.meaning())))
                        .toList());
        entry.note().ifPresent(note -> fact(words.of("book.note"), escape(note)));
        list("book.cases", entry.cases().stream().map(Html::escape).toList());
        fact(words.of("book.origin"), escape(entry.origin()));
        list("book.replaced", entry.replaced().stream().map(Html::escape).toList());
        line("</dl>");
        line("</section>");
    }

    private static String cell(Reads cell) {
        return escape(cell.label())
                + cell.pointer().map(pointer -> " " + code(pointer)).orElse("");
    }

    private void off(List<Off> off) {
        if (!off.isEmpty()) {
            line("<section>");
            line("<h2>" + escape(words.of("book.off")) + "</h2>");
            line("<ul>");
            for (Off one : off) {
                line("<li>" + code(one.id()) + " "
                        + escape(one.title() + words.of("book.off.by", one.by(), one.reason())) + "</li>");
            }
            line("</ul>");
            line("</section>");
        }
    }

    private void fact(String label, String html) {
        line("<div><dt>" + escape(label) + "</dt><dd>" + html + "</dd></div>");
    }

    /** Writes items that are HTML already; nothing where there are none. */
    private void list(String key, List<String> items) {
        if (!items.isEmpty()) {
            fact(words.of(key), String.join("<br>", items));
        }
    }

    private void line(String line) {
        page.append(line).append('\n');
    }
}
