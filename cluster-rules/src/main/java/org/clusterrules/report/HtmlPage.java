package org.clusterrules.report;

import static org.clusterrules.report.internal.Html.code;
import static org.clusterrules.report.internal.Html.escape;
import static org.clusterrules.report.internal.Html.tag;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterrules.assessment.Eligibility;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.report.Content.BlankGroup;
import org.clusterrules.report.Content.Chapter;
import org.clusterrules.report.Content.Entry;
import org.clusterrules.report.Content.PartRow;
import org.clusterrules.report.Content.ScoreRow;
import org.clusterrules.report.Content.Where;
import org.clusterrules.report.internal.Html;
import org.clusterrules.report.internal.LabelledValue;
import org.clusterrules.report.internal.PageWords;

/** Lays a report out as one HTML page, without scripts or anything from elsewhere. */
final class HtmlPage extends Page {

    HtmlPage(PageWords words) {
        super(words);
    }

    @Override
    String write(List<Content> contents) {
        String report = words.of("report");
        String title = contents.size() == 1 ? contents.get(0).name() + " – " + report : report;
        page.append(Html.begin(words.of("lang"), title, report));
        contents.forEach(this::write);
        page.append(Html.END);
        return page.toString();
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
        content.notChecked().ifPresent(notChecked -> line("<p>" + escape(notChecked) + "</p>"));
        line("</section>");
        content.slips().ifPresent(this::section);
        parts(content.parts());
        content.sections().forEach(this::section);
        content.notes().forEach(note -> line("<p>" + escape(note) + "</p>"));
        score(content);
        LabelledValue fingerprint = content.fingerprint();
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

    private void section(Chapter section) {
        line("<section>");
        line("<h3>" + escape(section.heading()) + "</h3>");
        if (!section.note().isEmpty()) {
            line("<p>" + escape(section.note()) + "</p>");
        }
        section.entries().forEach(this::entry);
        section.blanks().forEach(this::blanks);
        line("</section>");
    }

    private void blanks(BlankGroup blanks) {
        line("<h4>" + escape(blanks.part()) + "</h4>");
        line("<ul>");
        blanks.cells().forEach(cell -> line("<li>" + cell(cell) + "</li>"));
        line("</ul>");
    }

    private void entry(Entry entry) {
        line("<div class=\"entry " + Html.tone(entry.outcome()) + "\">");
        String edge = entry.knifeEdge()
                .map(words -> " <span class=\"edge\">" + escape(words) + "</span>")
                .orElse("");
        line("<h4>" + tag(entry.outcome(), entry.outcomeLabel()) + edge + " " + escape(entry.title()) + "</h4>");
        line("<p>" + escape(entry.message()) + "</p>");
        line("<dl>");
        String cells = Stream.concat(
                        entry.cells().stream().map(this::cell),
                        entry.more().stream().map(Html::escape))
                .collect(Collectors.joining("<br>"));
        if (!cells.isEmpty()) {
            fact(words.of("cells"), cells);
        }
        fact(words.of("basis"), escape(entry.basis()));
        line("</dl>");
        line("</div>");
    }

    private String cell(Where cell) {
        return escape(cell.label())
                + cell.change()
                        .map(change -> escape(words.of("cell.change", change)))
                        .orElse("")
                + " <code class=\"pointer\">" + escape(cell.pointer()) + "</code>";
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
            case YES -> Html.tone(Outcome.MET);
            case NO -> Html.tone(Outcome.UNMET);
            case UNDETERMINED -> Html.tone(Outcome.UNDETERMINED);
        };
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
}
