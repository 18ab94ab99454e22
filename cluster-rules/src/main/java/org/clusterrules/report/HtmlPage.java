package org.clusterrules.report;

import com.google.common.html.HtmlEscapers;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clusterrules.assessment.Eligibility;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.report.Content.Entry;
import org.clusterrules.report.Content.Fact;
import org.clusterrules.report.Content.PartRow;
import org.clusterrules.report.Content.ScoreRow;
import org.clusterrules.report.Content.Section;
import org.clusterrules.report.Content.Where;

/** Lays a report out as one HTML page, without scripts or anything from elsewhere. */
final class HtmlPage {
    private final Words words;
    private final StringBuilder page = new StringBuilder();

    HtmlPage(Words words) {
        this.words = words;
    }

    String write(List<Content> contents) {
        String report = words.of("report");
        String title = contents.size() == 1 ? contents.get(0).name() + " – " + report : report;
        line("<!DOCTYPE html>");
        line("<html lang=\"" + words.of("lang") + "\">");
        line("<head>");
        line("<meta charset=\"utf-8\">");
        line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        line("<title>" + escape(title) + "</title>");
        line("<style>");
        page.append(style());
        line("</style>");
        line("</head>");
        line("<body>");
        line("<header><h1>" + escape(report) + "</h1></header>");
        line("<main>");
        contents.forEach(this::write);
        line("</main>");
        line("</body>");
        line("</html>");
        return page.toString();
    }

    private static String style() {
        try {
            return Resources.toString(Resources.getResource(HtmlPage.class, "report.css"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Content content) {
        line("<article>");
        line("<h2>" + escape(content.name()) + "</h2>");
        line("<dl class=\"about\">");
        content.about().forEach(fact -> fact(fact.label(), escape(fact.value())));
        line("</dl>");
        line("<section class=\"verdict " + tone(content.eligibility()) + "\">");
        line("<h3>" + escape(content.verdict()) + "</h3>");
        line("<p>" + escape(content.summary()) + "</p>");
        line("</section>");
        parts(content.parts());
        content.sections().forEach(this::section);
        content.notes().forEach(note -> line("<p>" + escape(note) + "</p>"));
        score(content);
        Fact fingerprint = content.fingerprint();
        line("<p class=\"fingerprint\">" + escape(words.of("fact", fingerprint.label(), "")) + code(fingerprint.value())
                + "</p>");
        line("</article>");
    }

    private void parts(List<PartRow> parts) {
        line("<table>");
        line("<caption>" + escape(words.of("verdict.basis")) + "</caption>");
        line("<thead><tr>" + column("part") + column("outcome") + column("required") + "</tr></thead>");
        line("<tbody>");
        for (PartRow part : parts) {
            line("<tr>" + rowHeader(part.part()) + "<td>" + tag(part.outcome(), part.outcomeLabel()) + "</td><td>"
                    + escape(part.counts()) + "</td></tr>");
        }
        line("</tbody>");
        line("</table>");
    }

    private void section(Section section) {
        line("<section>");
        line("<h3>" + escape(section.heading()) + "</h3>");
        if (!section.note().isEmpty()) {
            line("<p>" + escape(section.note()) + "</p>");
        }
        section.entries().forEach(this::entry);
        line("</section>");
    }

    private void entry(Entry entry) {
        line("<div class=\"entry " + tone(entry.outcome()) + "\">");
        String edge = entry.knifeEdge()
                .map(words -> " <span class=\"edge\">" + escape(words) + "</span>")
                .orElse("");
        line("<h4>" + tag(entry.outcome(), entry.outcomeLabel()) + edge + " " + escape(entry.title()) + "</h4>");
        line("<p>" + escape(entry.message()) + "</p>");
        line("<dl>");
        if (!entry.cells().isEmpty()) {
            String cells =
                    String.join("<br>", entry.cells().stream().map(this::cell).toList());
            fact(words.of("cells"), cells + entry.more().map(HtmlPage::escape).orElse(""));
        }
        fact(words.of("basis"), escape(entry.basis()));
        line("</dl>");
        line("</div>");
    }

    private String cell(Where cell) {
        return code(cell.pointer())
                + cell.change()
                        .map(change -> escape(words.of("cell.change", change)))
                        .orElse("");
    }

    private void score(Content content) {
        line("<section>");
        line("<h3>" + escape(words.of("score")) + "</h3>");
        line("<p>" + escape(content.scoreNote()) + "</p>");
        line("<table class=\"score\">");
        line("<thead><tr>" + column("score.area") + "<th scope=\"col\" colspan=\"2\">"
                + escape(words.of("score.number")) + "</th></tr></thead>");
        line("<tbody>");
        for (ScoreRow row : content.score()) {
            line("<tr" + (row.total() ? " class=\"total\"" : "") + ">" + rowHeader(row.label())
                    + "<td class=\"number\">"
                    + escape(row.score().map(BigDecimal::toPlainString).orElse(words.of("score.none")))
                    + "</td><td class=\"bar\">" + bar(row.score()) + "</td></tr>");
        }
        line("</tbody>");
        line("</table>");
        line("</section>");
    }

    private static String bar(Optional<BigDecimal> score) {
        return score.map(number -> "<span style=\"width:" + number.toPlainString() + "%\"></span>")
                .orElse("");
    }

    private static String tone(Eligibility eligibility) {
        return switch (eligibility) {
            case YES -> tone(Outcome.MET);
            case NO -> tone(Outcome.UNMET);
            case UNDETERMINED -> tone(Outcome.UNDETERMINED);
        };
    }

    private static String tone(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String tag(Outcome outcome, String label) {
        return "<span class=\"tag " + tone(outcome) + "\">" + escape(label) + "</span>";
    }

    private String column(String key) {
        return "<th scope=\"col\">" + escape(words.of(key)) + "</th>";
    }

    private static String rowHeader(String label) {
        return "<th scope=\"row\">" + escape(label) + "</th>";
    }

    private void fact(String label, String html) {
        line("<div><dt>" + escape(label) + "</dt><dd>" + html + "</dd></div>");
    }

    private static String code(String text) {
        return "<code>" + escape(text) + "</code>";
    }

    private static String escape(String text) {
        return HtmlEscapers.htmlEscaper().escape(text);
    }

    private void line(String line) {
        page.append(line).append('\n');
    }
}
