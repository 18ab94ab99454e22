package org.clusterrules.report;

import static org.clusterrules.report.internal.Html.code;
import static org.clusterrules.report.internal.Html.escape;
import static org.clusterrules.report.internal.Html.tag;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterrules.assessment.Eligibility;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.report.Content.CellTone;
import org.clusterrules.report.Content.Chapter;
import org.clusterrules.report.Content.Entry;
import org.clusterrules.report.Content.FormPart;
import org.clusterrules.report.Content.MapCell;
import org.clusterrules.report.Content.MapPart;
import org.clusterrules.report.Content.MapRow;
import org.clusterrules.report.Content.PartRow;
import org.clusterrules.report.Content.Picture;
import org.clusterrules.report.Content.Pictures;
import org.clusterrules.report.Content.Row;
import org.clusterrules.report.Content.ScoreRow;
import org.clusterrules.report.Content.Visuals;
import org.clusterrules.report.Content.Where;
import org.clusterrules.report.internal.Html;
import org.clusterrules.report.internal.LabelledValue;
import org.clusterrules.report.internal.PageWords;

/** Lays a report out as one HTML page, without scripts or anything from elsewhere. */
final class HtmlPage extends HtmlLines {

    HtmlPage(PageWords words) {
        super(words);
    }

    String write(Content content) {
        String report = words.of("report");
        page.append(Html.begin(words.of("lang"), content.name() + " – " + report, report));
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
        toDo(content);
        content.sections().forEach(this::section);
        Visuals visuals = content.visuals().get();
        pictures(visuals.pictures());
        map(visuals.map());
        settled(visuals.settled());
        content.notes().forEach(note -> line("<p>" + escape(note) + "</p>"));
        score(content);
        LabelledValue fingerprint = content.fingerprint();
        line("<p class=\"fingerprint\">" + escape(words.of("fact", fingerprint.label(), "")) + code(fingerprint.value())
                + "</p>");
        line("</article>");
        page.append(Html.END);
        return page.toString();
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
        section.entries().forEach(entry -> entry(entry, "h4"));
        line("</section>");
    }

    private void toDo(Content content) {
        if (content.toDo().isEmpty()) {
            return;
        }
        line("<section>");
        line("<h3>" + escape(words.of("to-do")) + "</h3>");
        line("<p>" + escape(words.of("to-do.note", content.toFillIn())) + "</p>");
        for (FormPart part : content.toDo()) {
            line("<h4 class=\"part\">" + escape(part.part()) + "</h4>");
            part.entries().forEach(entry -> entry(entry, "h5"));
            list("to-do.blanks", "check", part.blanks());
            list(
                    "to-do.waiting",
                    "waiting",
                    part.waiting().stream().map(this::titled).toList());
        }
        line("</section>");
    }

    private void list(String key, String kind, List<String> items) {
        if (!items.isEmpty()) {
            line("<p class=\"list\">" + escape(words.of(key)) + "</p>");
            line("<ul class=\"" + kind + "\">");
            items.forEach(item -> line("<li>" + escape(item) + "</li>"));
            line("</ul>");
        }
    }

    private void pictures(List<Pictures> parts) {
        if (parts.isEmpty()) {
            return;
        }
        line("<section>");
        line("<h3>" + escape(words.of("pictures")) + "</h3>");
        line("<p>" + escape(words.of("pictures.note")) + "</p>");
        for (Pictures part : parts) {
            line("<h4 class=\"part\">" + escape(part.part()) + "</h4>");
            line("<div class=\"pictures\">");
            part.pictures().forEach(this::picture);
            line("</div>");
        }
        line("</section>");
    }

    private void picture(Picture picture) {
        Entry entry = picture.entry();
        line("<figure class=\"" + Html.tone(entry.outcome()) + "\">");
        line("<figcaption>" + tags(entry) + " " + escape(entry.title()) + "</figcaption>");
        picture.scale().ifPresent(scale -> line(SvgDrawing.scale(scale, entry.message())));
        for (Row row : picture.rows()) {
            line("<p>" + escape(row.label()) + "</p>");
            line(SvgDrawing.row(
                    row,
                    row.points().stream()
                            .map(point -> words.of("fact", point.label(), point.shown()))
                            .collect(Collectors.joining(words.of("semicolon")))));
        }
        line("</figure>");
    }

    private void map(List<MapPart> parts) {
        line("<section>");
        line("<h3>" + escape(words.of("map")) + "</h3>");
        line("<p class=\"legend\">"
                + Stream.of(CellTone.values())
                        .map(tone -> square(tone, "aria-hidden=\"true\"") + escape(words.of(FormMapBuilder.key(tone))))
                        .collect(Collectors.joining("<wbr>"))
                + "</p>");
        for (MapPart part : parts) {
            line("<h4 class=\"part\">" + escape(part.part()) + "</h4>");
            line("<ul class=\"map\">");
            for (MapRow row : part.rows()) {
                line("<li><span>" + escape(row.label()) + "</span> <span>"
                        + row.cells().stream().map(HtmlPage::square).collect(Collectors.joining())
                        + "</span></li>");
            }
            line("</ul>");
        }
        line("</section>");
    }

    private static String square(MapCell cell) {
        String label = escape(cell.label());
        return square(cell.tone(), "role=\"img\" aria-label=\"" + label + "\" title=\"" + label + "\"");
    }

    private static String square(CellTone tone, String attributes) {
        String sign = switch (tone) {
            case FILLED, BLANK -> "";
            case NONE -> "–";
            case MISSING, DOUBTFUL -> "?";
            case FAILING -> "×";
        };
        return "<i class=\"" + tone.name().toLowerCase(Locale.ROOT) + "\" " + attributes + ">" + sign + "</i>";
    }

    private void settled(List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        line("<details>");
        line("<summary>" + escape(words.of("settled", entries.size())) + "</summary>");
        line("<ul>");
        entries.forEach(entry -> line("<li class=\"" + Html.tone(entry.outcome()) + "\">" + tags(entry) + " "
                + escape(entry.title()) + "<br>" + escape(entry.message()) + "</li>"));
        line("</ul>");
        line("</details>");
    }

    private static String tags(Entry entry) {
        String edge = entry.knifeEdge()
                .map(words -> " <span class=\"edge\">" + escape(words) + "</span>")
                .orElse("");
        return tag(entry.outcome(), entry.outcomeLabel()) + edge;
    }

    private void entry(Entry entry, String heading) {
        line("<div class=\"entry " + Html.tone(entry.outcome()) + "\">");
        line("<" + heading + ">" + tags(entry) + " " + escape(entry.title()) + "</" + heading + ">");
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
        return escape(words.of("fact", cell.label(), cell.value()));
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
}
