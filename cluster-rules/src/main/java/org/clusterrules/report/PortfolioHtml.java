package org.clusterrules.report;

import static org.clusterrules.report.internal.Html.code;
import static org.clusterrules.report.internal.Html.escape;
import static org.clusterrules.report.internal.Html.tag;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.assessment.Part;
import org.clusterrules.model.Label;
import org.clusterrules.report.Applicant.Call;
import org.clusterrules.report.Applicant.Task;
import org.clusterrules.report.PortfolioContent.Failures;
import org.clusterrules.report.PortfolioContent.Line;
import org.clusterrules.report.internal.Html;
import org.clusterrules.report.internal.PageWords;

/**
 * Lays the page of a portfolio out as one HTML page, without scripts or anything from elsewhere. Its filters are radio buttons, which the
 * style sheet looks at; as they come before what they filter, old browsers know how, too.
 */
final class PortfolioHtml extends HtmlLines {
    private final PortfolioContent content;
    private final MarkDrawing drawing;

    PortfolioHtml(PageWords words, PortfolioContent content) {
        super(words);
        this.content = content;
        this.drawing = new MarkDrawing(content.required(), words);
    }

    Stream<String> write() {
        List<Line> lines = content.lines();
        return inPieces(List.of(
                Stream.of(this::head, this::calls, this::slips, this::failures, this::filters, this::beginRows),
                lines.stream().map(line -> () -> row(line)),
                Stream.of(this::endTable, this::beginMatrix),
                content.required().isEmpty() ? Stream.of() : lines.stream().map(line -> () -> marks(line)),
                Stream.of(this::endMatrix, this::beginToDo),
                lines.stream().map(line -> () -> toDo(line)),
                Stream.of(this::end)));
    }

    private void head() {
        String title = words.of("portfolio");
        page.append(Html.begin(words.of("lang"), title, title));
        line("<article class=\"portfolio\">");
        line("<h2>" + escape(content.heading()) + "</h2>");
        line("<dl class=\"about\">");
        content.about().forEach(fact -> fact(fact.label(), escape(fact.value())));
        line("</dl>");
        line("<ul class=\"tally\">");
        content.standings()
                .forEach((standing, tally) -> line("<li class=\"" + standing.tone() + "\"><b>" + tally.all() + "</b> "
                        + escape(tally.words(words.of("portfolio." + standing.id()), words)) + "</li>"));
        line("</ul>");
        content.summary().forEach(this::paragraph);
        if (content.standings().containsKey(Standing.NEAR_MISS)) {
            paragraph(words.of("portfolio.near-miss.note"));
        }
    }

    private void calls() {
        List<Line> calls = content.calls();
        begin("portfolio.calls");
        paragraph(words.of("portfolio.calls.note", calls.size()));
        if (!calls.isEmpty()) {
            line("<ol class=\"calls\">");
            calls.stream().limit(PortfolioContent.MOST_CALLS).forEach(this::call);
            line("</ol>");
        }
        content.moreCalls(words).ifPresent(this::paragraph);
        line("</section>");
    }

    private void call(Line line) {
        Applicant applicant = line.applicant();
        Call call = applicant.call().orElseThrow();
        line("<li class=\"entry " + applicant.standing().tone() + "\">");
        line("<h4>" + reason(call) + " " + link(line) + "</h4>");
        List<String> where = new ArrayList<>();
        where.add(words.of("count", words.of("portfolio.number"), line.number()));
        place(line).ifPresent(where::add);
        call.contact().ifPresent(contact -> where.add(words.of("fact", words.of("portfolio.call"), contact)));
        line("<p class=\"place\">" + escape(String.join(words.of("semicolon"), where)) + "</p>");
        paragraph(call.words());
        messages(call.messages());
        line("</li>");
    }

    private void slips() {
        if (content.otherSlips().isEmpty()) {
            return;
        }
        begin("portfolio.slips");
        paragraph(words.of("slips.note"));
        line("<ul>");
        for (Line line : content.otherSlips()) {
            line("<li>" + line.number() + " " + link(line));
            messages(line.applicant().slips());
            line("</li>");
        }
        line("</ul>");
        line("</section>");
    }

    private void messages(List<String> messages) {
        line("<ul>");
        messages.forEach(message -> line("<li>" + escape(message) + "</li>"));
        line("</ul>");
    }

    private void failures() {
        begin("portfolio.failures");
        paragraph(words.of("portfolio.failures.note", content.required().size()));
        failures(content.required(), "portfolio.failures");
        if (!content.advisory().isEmpty()) {
            line("<details>");
            line("<summary>" + escape(words.of("portfolio.advisory")) + "</summary>");
            failures(content.advisory(), "portfolio.advisory");
            line("</details>");
        }
        line("</section>");
    }

    private void failures(List<Failures> all, String label) {
        if (all.isEmpty()) {
            return;
        }
        beginTable("failures", label);
        line("<thead><tr>" + numberColumn("portfolio.number") + column("title") + outcomeColumns()
                + column("portfolio.share")
                + "</tr></thead>");
        line("<tbody>");
        for (Failures failures : all) {
            line("<tr><td class=\"number\">" + failures.number() + "</td><th scope=\"row\">" + escape(failures.title())
                    + "<br><span class=\"place\">" + escape(failures.part()) + "</span></th>"
                    + PortfolioContent.OPEN.stream()
                            .map(outcome -> number(failures.count(outcome)))
                            .collect(Collectors.joining())
                    + "<td class=\"bar\"><span style=\"width:" + share(failures.count(Outcome.UNMET))
                    + "%\"></span></td></tr>");
        }
        endTable();
    }

    /** Returns which share of the applications that is, in per cent. */
    private String share(int count) {
        return BigDecimal.valueOf(count)
                .movePointRight(2)
                .divide(BigDecimal.valueOf(content.lines().size()), 1, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** What is not filtered away has the class of the filter. */
    private void filters() {
        Map<String, Predicate<Line>> filters = new LinkedHashMap<>();
        filters.put("call", Line::hasCall);
        filters.put("slip", Line::hasSlip);
        content.standings()
                .keySet()
                .forEach(standing ->
                        filters.put(standing.id(), line -> line.applicant().standing() == standing));
        heading("portfolio.rows");
        paragraph(words.of("portfolio.rows.note"));
        filter("all", " checked", content.lines().size());
        filters.forEach((id, wanted) ->
                filter(id, "", content.lines().stream().filter(wanted).count()));
    }

    private void filter(String id, String checked, long count) {
        line("<input type=\"radio\" name=\"show\" id=\"show-" + id + "\"" + checked + "><label for=\"show-" + id + "\">"
                + escape(words.of("portfolio.show", words.of("portfolio.show." + id), count)) + "</label>");
    }

    private void beginRows() {
        line("<div>");
        beginTable("rows", "portfolio.rows");
        line("<thead><tr>" + numberColumn("portfolio.number") + column("portfolio.verdict")
                + column("portfolio.cluster")
                + PortfolioContent.PARTS.stream()
                        .map(part -> "<th scope=\"col\">" + escape(words.of(part.label())) + "</th>")
                        .collect(Collectors.joining())
                + outcomeColumns() + numberColumn("knife-edge") + numberColumn("portfolio.blanks")
                + numberColumn("score")
                + "</tr></thead>");
        line("<tbody>");
    }

    private void row(Line line) {
        Applicant applicant = line.applicant();
        StringBuilder row = new StringBuilder(512);
        row.append("<tr class=\"")
                .append(classes(line))
                .append("\"><td class=\"number\">")
                .append(line.number());
        row.append("</td><td class=\"outcome\"><span class=\"tag ")
                .append(applicant.standing().tone())
                .append("\">");
        row.append(escape(applicant.verdict())).append("</span>");
        applicant.call().ifPresent(call -> row.append(' ').append(reason(call)));
        row.append("</td><th scope=\"row\">").append(link(line));
        place(line)
                .ifPresent(place -> row.append("<br><span class=\"place\">")
                        .append(escape(place))
                        .append("</span>"));
        row.append("</th>");
        for (Part part : PortfolioContent.PARTS) {
            Outcome outcome = applicant.parts().get(part);
            row.append("<td>")
                    .append(outcome == null ? "" : tag(outcome, words.of(outcome.label())))
                    .append("</td>");
        }
        if (applicant.assessed().isPresent()) {
            PortfolioContent.OPEN.forEach(outcome -> row.append(number(applicant.count(outcome))));
            row.append(number(applicant.knifeEdges())).append(number(applicant.blanks()));
            row.append("<td class=\"number\">")
                    .append(applicant.score().map(BigDecimal::toPlainString).orElse(""))
                    .append("</td>");
        } else {
            row.append("<td colspan=\"6\">").append(escape(applicant.summary())).append("</td>");
        }
        line(row.append("</tr>").toString());
    }

    private void beginMatrix() {
        line("</div>");
        if (content.required().isEmpty()) {
            return;
        }
        begin("portfolio.matrix");
        paragraph(words.of("portfolio.matrix.note"));
        line("<p class=\"legend\">" + drawing.legend() + "</p>");
        beginTable("matrix", "portfolio.matrix");
        line("<thead><tr>" + column("portfolio.cluster") + "<th scope=\"col\">" + drawing.numbers()
                + "</th></tr></thead>");
        line("<tbody>");
    }

    private void marks(Line line) {
        if (line.applicant().assessed().isPresent()) {
            line("<tr class=\"" + classes(line) + "\"><th scope=\"row\">" + line.number() + " " + link(line)
                    + "</th><td>" + drawing.marks(line.applicant().marks()) + "</td></tr>");
        }
    }

    private void endMatrix() {
        if (!content.required().isEmpty()) {
            endTable();
            line("</section>");
        }
    }

    private void beginToDo() {
        line("<section class=\"to-do\">");
        heading("portfolio.to-do");
        paragraph(words.of("portfolio.to-do.note"));
        paragraph(words.of("portfolio.whole"));
    }

    /** The target of a link is within what is folded, so that a browser unfolds it. */
    private void toDo(Line line) {
        Applicant applicant = line.applicant();
        line("<details class=\"" + classes(line) + "\">");
        line("<summary>" + line.number() + " " + escape(applicant.name()) + "</summary>");
        line("<div id=\"" + id(line) + "\">");
        line("<p><span class=\"tag " + applicant.standing().tone() + "\">" + escape(applicant.verdict()) + "</span> "
                + escape(applicant.summary()) + "</p>");
        if (!applicant.source().isEmpty()) {
            paragraph(words.of("fact", words.of("portfolio.source"), applicant.source()));
        }
        if (!applicant.slips().isEmpty()) {
            paragraph(words.of("slips"));
            messages(applicant.slips());
        }
        applicant.toDo().stream().filter(task -> !task.findings().isEmpty()).forEach(this::task);
        if (applicant.blanks() > 0) {
            String parts = applicant.toDo().stream()
                    .filter(Task::hasBlanks)
                    .map(Task::part)
                    .collect(Collectors.joining(words.of("semicolon")));
            paragraph(words.of("portfolio.blanks.in", applicant.blanks(), parts));
        }
        line("</div>");
        line("</details>");
    }

    private void task(Task task) {
        line("<p class=\"list\">" + escape(task.part()) + "</p>");
        line("<ul>");
        task.findings()
                .forEach(finding -> line("<li>" + tag(finding.outcome(), finding.outcomeLabel()) + " "
                        + escape(finding.message()) + "</li>"));
        line("</ul>");
    }

    private void end() {
        line("</section>");
        paragraph(words.of("score.note"));
        content.fingerprints()
                .forEach(fingerprint -> line("<p class=\"fingerprint\">"
                        + escape(words.of("fact", fingerprint.label(), "")) + code(fingerprint.value()) + "</p>"));
        line("</article>");
        page.append(Html.END);
    }

    private void begin(String heading) {
        line("<section>");
        heading(heading);
    }

    private void heading(String key) {
        line("<h3>" + escape(words.of(key)) + "</h3>");
    }

    /** A table that is too wide for a phone is moved within a region of its own, by keys too. */
    private void beginTable(String kind, String label) {
        line("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"" + escape(words.of(label)) + "\">");
        line("<table class=\"" + kind + "\">");
    }

    private void endTable() {
        line("</tbody>");
        line("</table>");
        line("</div>");
    }

    private void paragraph(String text) {
        line("<p>" + escape(text) + "</p>");
    }

    private String outcomeColumns() {
        return PortfolioContent.OPEN.stream()
                .map(outcome -> numberColumn(outcome.label()))
                .collect(Collectors.joining());
    }

    private String numberColumn(String key) {
        return "<th scope=\"col\" class=\"number\">" + escape(words.of(key)) + "</th>";
    }

    private String numberColumn(Label label) {
        return "<th scope=\"col\" class=\"number\">" + escape(words.of(label)) + "</th>";
    }

    private static String number(int number) {
        return "<td class=\"number\">" + number + "</td>";
    }

    private String reason(Call call) {
        return "<span class=\"edge\">"
                + escape(words.of("portfolio.call." + call.reason().id())) + "</span>";
    }

    private static String classes(Line line) {
        return "row " + line.applicant().standing().id() + (line.hasCall() ? " call" : "")
                + (line.hasSlip() ? " slip" : "");
    }

    private static String link(Line line) {
        return "<a href=\"#" + id(line) + "\">" + escape(line.applicant().name()) + "</a>";
    }

    private static String id(Line line) {
        return "a" + line.number();
    }

    private static Optional<String> place(Line line) {
        String place = line.applicant().assessed().isPresent()
                ? line.applicant().place()
                : line.applicant().source();
        return place.isEmpty() ? Optional.empty() : Optional.of(place);
    }
}
