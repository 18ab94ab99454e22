package org.clusterrules.report;

import static org.clusterrules.report.internal.Html.code;
import static org.clusterrules.report.internal.Html.escape;
import static org.clusterrules.report.internal.Html.tag;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterrules.report.FormMap.CellTone;
import org.clusterrules.report.FormMap.MapCell;
import org.clusterrules.report.FormMap.MapRow;
import org.clusterrules.report.FormMap.MapSection;
import org.clusterrules.report.ReportContent.FindingEntry;
import org.clusterrules.report.ReportContent.PartRow;
import org.clusterrules.report.ReportContent.ScoreRow;
import org.clusterrules.report.internal.Html;
import org.clusterrules.report.internal.LabelledValue;
import org.clusterrules.report.internal.PageMessages;

/** One HTML page, without scripts or external resources. */
final class HtmlPage extends ReportPage {
    private final String title;
    private final String kind;

    HtmlPage(PageMessages messages, String title, String kind) {
        super(messages);
        this.title = title;
        this.kind = kind;
    }

    @Override
    void begin(String heading, String name, List<LabelledValue> about) {
        page.append(Html.begin(messages.of("lang"), title, heading, ""));
        line(kind.isEmpty() ? "<article>" : "<article class=\"" + kind + "\">");
        line("<h2>" + escape(name) + "</h2>");
        line("<dl class=\"about\">");
        about.forEach(line -> description(line.label(), escape(line.value())));
        line("</dl>");
    }

    @Override
    void beginVerdict(ReportContent content) {
        line("<section class=\"verdict " + Html.tone(content.eligibility()) + "\">");
        heading(content.verdict());
    }

    @Override
    void chapter(String heading) {
        line("<section>");
        heading(heading);
    }

    void heading(String heading) {
        line("<h3>" + escape(heading) + "</h3>");
    }

    @Override
    void endChapter() {
        line("</section>");
    }

    @Override
    void subheading(String heading) {
        line("<h4 class=\"part\">" + escape(heading) + "</h4>");
    }

    @Override
    void paragraph(String text) {
        line("<p>" + escape(text) + "</p>");
    }

    @Override
    void fingerprint(LabelledValue fingerprint) {
        line("<p class=\"fingerprint\">" + escape(messages.of("labelled", fingerprint.label(), ""))
                + code(fingerprint.value()) + "</p>");
    }

    @Override
    void end() {
        line("</article>");
        page.append(Html.END);
    }

    String column(String key) {
        return "<th scope=\"col\">" + escape(messages.of(key)) + "</th>";
    }

    private static String rowHeader(String label) {
        return "<th scope=\"row\">" + escape(label) + "</th>";
    }

    private void description(String label, String html) {
        line("<div><dt>" + escape(label) + "</dt><dd>" + html + "</dd></div>");
    }

    @Override
    void parts(List<PartRow> parts, String basis) {
        line("<table>");
        line("<caption>" + escape(basis) + "</caption>");
        line("<thead><tr>" + column("part") + column("outcome") + column("required") + "</tr></thead>");
        line("<tbody>");
        for (PartRow part : parts) {
            line("<tr>" + rowHeader(part.part()) + "<td>" + tag(part.outcome(), part.outcomeLabel()) + "</td><td>"
                    + escape(part.counts()) + "</td></tr>");
        }
        line("</tbody>\n</table>");
    }

    @Override
    void list(String label, boolean isToTick, List<String> items) {
        line("<p class=\"list\">" + escape(label) + "</p>");
        String kind = isToTick ? "check" : "waiting";
        list("<ul class=\"" + kind + "\">", items.stream().map(Html::escape));
    }

    void list(String begin, Stream<String> items) {
        line(begin);
        items.forEach(item -> line("<li>" + item + "</li>"));
        line("</ul>");
    }

    @Override
    void visuals(ReportContent content) {
        pictures(content.pictures());
        map(content.map());
        settled(content.settled());
    }

    private void pictures(List<Pictures.OfPart> parts) {
        if (parts.isEmpty()) {
            return;
        }
        chapter(messages.of("pictures"));
        paragraph(messages.of("pictures.note"));
        for (Pictures.OfPart part : parts) {
            subheading(part.part());
            line("<div class=\"pictures\">");
            part.pictures().forEach(this::picture);
            line("</div>");
        }
        endChapter();
    }

    private void picture(Pictures.Picture picture) {
        FindingEntry entry = picture.entry();
        line("<figure class=\"" + Html.id(entry.outcome()) + "\">");
        line("<figcaption>" + tags(entry) + " " + escape(entry.title()) + "</figcaption>");
        picture.scale().ifPresent(scale -> line(SvgDrawing.scale(scale, entry.message())));
        for (Pictures.Row row : picture.rows()) {
            paragraph(row.label());
            line(SvgDrawing.row(
                    row,
                    row.points().stream()
                            .map(point -> messages.of("labelled", point.label(), point.shown()))
                            .collect(Collectors.joining(messages.of("semicolon")))));
        }
        line("</figure>");
    }

    private void map(List<MapSection> sections) {
        chapter(messages.of("map"));
        line("<p class=\"legend\">"
                + Stream.of(CellTone.values())
                        .map(tone -> square(tone, "aria-hidden=\"true\"") + escape(messages.of(FormMap.key(tone))))
                        .collect(Collectors.joining("<wbr>"))
                + "</p>");
        for (MapSection section : sections) {
            subheading(section.section());
            list("<ul class=\"map\">", section.rows().stream().map(HtmlPage::row));
        }
        endChapter();
    }

    private static String row(MapRow row) {
        String cells = row.cells().stream().map(HtmlPage::square).collect(Collectors.joining());
        return "<span>" + escape(row.label()) + "</span> <span>" + cells + "</span>";
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
        return "<i class=\"" + Html.id(tone) + "\" " + attributes + ">" + sign + "</i>";
    }

    private void settled(List<FindingEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        line("<details>\n<summary>" + escape(messages.of("settled", entries.size())) + "</summary>\n<ul>");
        entries.forEach(entry ->
                line("<li class=\"" + Html.id(entry.outcome()) + "\">" + tags(entry) + " " + escape(entry.title())
                        + "<br>" + escape(entry.message()) + "<br>" + code(entry.criterionId()) + "</li>"));
        line("</ul>\n</details>");
    }

    private static String tags(FindingEntry entry) {
        String edge = entry.knifeEdge()
                .map(messages -> " <span class=\"edge\">" + escape(messages) + "</span>")
                .orElse("");
        return tag(entry.outcome(), entry.outcomeLabel()) + edge;
    }

    @Override
    void entries(List<FindingEntry> entries, int level) {
        entries.forEach(entry -> entry(entry, "h" + level));
    }

    private void entry(FindingEntry entry, String heading) {
        line("<div class=\"entry " + Html.id(entry.outcome()) + "\">");
        line("<" + heading + ">" + tags(entry) + " " + escape(entry.title()) + "</" + heading + ">");
        paragraph(entry.message());
        line("<dl>");
        String cells = Stream.concat(
                        entry.cells().stream().map(cell -> messages.of("labelled", cell.label(), cell.value())),
                        entry.more().stream())
                .map(Html::escape)
                .collect(Collectors.joining("<br>"));
        if (!cells.isEmpty()) {
            description(messages.of("cells"), cells);
        }
        description(messages.of("basis"), escape(entry.basis()));
        description(messages.of("criterion"), code(entry.criterionId()));
        line("</dl>\n</div>");
    }

    @Override
    void scores(List<ScoreRow> scores) {
        line("<table class=\"score\">");
        line("<thead><tr>" + column("score.area") + "<th scope=\"col\" colspan=\"2\">"
                + escape(messages.of("score.number")) + "</th></tr></thead>");
        line("<tbody>");
        for (ScoreRow row : scores) {
            line("<tr" + (row.total() ? " class=\"total\"" : "") + ">" + rowHeader(row.label())
                    + "<td class=\"number\">"
                    + escape(row.score().map(BigDecimal::toPlainString).orElse(messages.of("score.none")))
                    + "</td><td class=\"bar\">" + bar(row.score()) + "</td></tr>");
        }
        line("</tbody>\n</table>");
    }

    private static String bar(Optional<BigDecimal> score) {
        return score.map(number -> "<span style=\"width:" + number.toPlainString() + "%\"></span>")
                .orElse("");
    }
}
