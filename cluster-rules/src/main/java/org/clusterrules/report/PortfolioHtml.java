package org.clusterrules.report;

import static org.clusterrules.report.internal.Html.escape;
import static org.clusterrules.report.internal.Html.tag;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.assessment.Part;
import org.clusterrules.report.Applicant.Call;
import org.clusterrules.report.Applicant.Task;
import org.clusterrules.report.PortfolioContent.Failures;
import org.clusterrules.report.PortfolioContent.Line;
import org.clusterrules.report.internal.Html;
import org.jspecify.annotations.Nullable;

/** Lays out the page of a portfolio as one HTML page, without scripts: the style sheet filters what follows the radio buttons. */
final class PortfolioHtml extends PortfolioLayout<HtmlPage> {
    private final MarkDrawing drawing;

    PortfolioHtml(PortfolioContent content, HtmlPage page) {
        super(content, page);
        this.drawing = new MarkDrawing(content.required(), messages);
    }

    @Override
    Stream<String> write() {
        List<Line> lines = content.lines();
        return page.inPieces(List.of(
                Stream.of(this::head, this::calls, this::slips, this::failures, this::filters, this::beginRows),
                lines.stream().map(line -> () -> row(line)),
                Stream.of(this::endTable, this::beginMatrix),
                content.required().isEmpty() ? Stream.of() : lines.stream().map(line -> () -> marks(line)),
                Stream.of(this::endMatrix, this::beginToDo),
                lines.stream().map(line -> () -> toDo(line)),
                Stream.of(page::endChapter, this::end)));
    }

    @Override
    void standings() {
        line("<ul class=\"tally\">");
        content.standings()
                .forEach((standing, tally) -> line("<li class=\"" + standing.tone() + "\"><b>" + tally.all() + "</b> "
                        + escape(tally.text(messages.of("portfolio." + Html.id(standing)), messages)) + "</li>"));
        line("</ul>");
    }

    @Override
    void calls(List<Line> calls) {
        line("<ol class=\"calls\">");
        calls.forEach(this::call);
        line("</ol>");
    }

    private void call(Line line) {
        Applicant applicant = line.applicant();
        Call call = applicant.call().orElseThrow();
        line("<li class=\"entry " + applicant.standing().tone() + "\">");
        line("<h4>" + edge(call) + " " + link(line) + "</h4>");
        List<String> where = new ArrayList<>();
        where.add(messages.of("count", messages.of("portfolio.number"), line.number()));
        place(line).ifPresent(where::add);
        call.contact().ifPresent(contact -> where.add(messages.of("labelled", messages.of("portfolio.call"), contact)));
        line("<p class=\"place\">" + escape(String.join(messages.of("semicolon"), where)) + "</p>");
        page.paragraph(call.explanation());
        messages(call.messages());
        line("</li>");
    }

    @Override
    void slips(List<Line> slips) {
        line("<ul>");
        for (Line line : slips) {
            line("<li>" + line.number() + " " + link(line));
            messages(line.applicant().slips());
            line("</li>");
        }
        line("</ul>");
    }

    private void messages(List<String> messages) {
        page.list("<ul>", messages.stream().map(Html::escape));
    }

    @Override
    void failures(List<Failures> failures) {
        failures(failures, "portfolio.failures");
    }

    @Override
    void advisory(String heading, List<Failures> failures) {
        line("<details>\n<summary>" + escape(heading) + "</summary>");
        failures(failures, "portfolio.advisory");
        line("</details>");
    }

    private void failures(List<Failures> all, String label) {
        if (all.isEmpty()) {
            return;
        }
        beginTable("failures", label);
        line("<thead><tr>" + numberColumn(messages.of("portfolio.number")) + page.column("title")
                + columns(PortfolioContent.NOT_FULLY_MET, outcome -> numberColumn(messages.of(outcome.label())))
                + page.column("portfolio.share")
                + "</tr></thead>\n<tbody>");
        int number = 0;
        for (Failures failures : all) {
            number++;
            line("<tr>" + number(number) + "<th scope=\"row\">" + escape(failures.title(messages)) + "<br>"
                    + small(failures.part(messages)) + "</th>"
                    + columns(PortfolioContent.NOT_FULLY_MET, outcome -> number(failures.count(outcome)))
                    + "<td class=\"bar\"><span style=\"width:" + share(failures.count(Outcome.UNMET))
                    + "%\"></span></td></tr>");
        }
        endTable();
    }

    private String share(int count) {
        return BigDecimal.valueOf(count)
                .movePointRight(2)
                .divide(BigDecimal.valueOf(content.lines().size()), 1, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** A filter shows the elements with its class. */
    private void filters() {
        Map<String, Predicate<Line>> filters = new LinkedHashMap<>();
        filters.put("all", line -> true);
        filters.put("call", Line::hasCall);
        filters.put("slip", Line::hasSlip);
        content.standings()
                .keySet()
                .forEach(standing ->
                        filters.put(Html.id(standing), line -> line.applicant().standing() == standing));
        page.heading(messages.of("portfolio.rows"));
        page.paragraph(messages.of("portfolio.rows.note"));
        filters.forEach((id, wanted) -> {
            String label = messages.of("portfolio.show." + id);
            long count = content.lines().stream().filter(wanted).count();
            line("<input type=\"radio\" name=\"show\" id=\"show-" + id + "\"" + (id.equals("all") ? " checked" : "")
                    + "><label for=\"show-" + id + "\">" + escape(messages.of("portfolio.show", label, count))
                    + "</label>");
        });
    }

    @Override
    void beginRows() {
        line("<div>");
        beginTable("rows", "portfolio.rows");
        List<String> labels = rowLabels();
        int parts = PortfolioContent.PARTS.size();
        line("<thead><tr>" + numberColumn(messages.of("portfolio.number")) + page.column("portfolio.verdict")
                + page.column("portfolio.cluster")
                + columns(labels.subList(0, parts), label -> "<th scope=\"col\">" + escape(label) + "</th>")
                + columns(labels.subList(parts, labels.size()), PortfolioHtml::numberColumn)
                + "</tr></thead>\n<tbody>");
    }

    @Override
    void row(Line line) {
        Applicant applicant = line.applicant();
        List<String> values = rowValues(applicant);
        List<Part> parts = PortfolioContent.PARTS;
        String tags = verdict(applicant)
                + applicant.call().map(call -> " " + edge(call)).orElse("");
        String name =
                link(line) + place(line).map(place -> "<br>" + small(place)).orElse("");
        String outcomes =
                columns(parts, part -> "<td>" + outcome(applicant.parts().get(part)) + "</td>");
        String numbers = applicant.assessed().isPresent()
                ? columns(values.subList(parts.size(), values.size()), PortfolioHtml::number)
                : "<td colspan=\"6\">" + escape(applicant.summary()) + "</td>";
        line("<tr class=\"" + classes(line) + "\">" + number(line.number()) + "<td class=\"outcome\">" + tags
                + "</td><th scope=\"row\">" + name + "</th>" + outcomes + numbers + "</tr>");
    }

    private String outcome(@Nullable Outcome outcome) {
        return outcome == null ? "" : tag(outcome, messages.of(outcome.label()));
    }

    private static <T> String columns(List<T> things, Function<T, String> cell) {
        return things.stream().map(cell).collect(Collectors.joining());
    }

    private static String verdict(Applicant applicant) {
        return "<span class=\"tag " + applicant.standing().tone() + "\">" + escape(applicant.verdict()) + "</span>";
    }

    private static String small(String place) {
        return "<span class=\"place\">" + escape(place) + "</span>";
    }

    private void beginMatrix() {
        line("</div>");
        if (content.required().isEmpty()) {
            return;
        }
        page.chapter(messages.of("portfolio.matrix"));
        page.paragraph(messages.of("portfolio.matrix.note"));
        line("<p class=\"legend\">" + drawing.legend() + "</p>");
        beginTable("matrix", "portfolio.matrix");
        line("<thead><tr>" + page.column("portfolio.cluster") + "<th scope=\"col\">" + drawing.numbers()
                + "</th></tr></thead>\n<tbody>");
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
            page.endChapter();
        }
    }

    private void beginToDo() {
        line("<section class=\"to-do\">");
        page.heading(messages.of("portfolio.to-do"));
        page.paragraph(messages.of("portfolio.to-do.note"));
        page.paragraph(messages.of("portfolio.whole"));
    }

    /** The target of a link is inside the details, so that a browser opens them. */
    private void toDo(Line line) {
        Applicant applicant = line.applicant();
        line("<details class=\"" + classes(line) + "\">");
        line("<summary>" + line.number() + " " + escape(applicant.name()) + "</summary>");
        line("<div id=\"" + id(line) + "\">");
        line("<p>" + verdict(applicant) + " " + escape(applicant.summary()) + "</p>");
        if (!applicant.source().isEmpty()) {
            page.paragraph(messages.of("labelled", messages.of("portfolio.source"), applicant.source()));
        }
        if (!applicant.slips().isEmpty()) {
            page.paragraph(messages.of("slips"));
            messages(applicant.slips());
        }
        applicant.toDo().stream().filter(task -> !task.remarks().isEmpty()).forEach(this::task);
        if (applicant.blanks() > 0) {
            String sections = applicant.toDo().stream()
                    .filter(Task::hasBlanks)
                    .map(Task::section)
                    .collect(Collectors.joining(messages.of("semicolon")));
            page.paragraph(messages.of("portfolio.blanks.in", applicant.blanks(), sections));
        }
        line("</div>\n</details>");
    }

    private void task(Task task) {
        line("<p class=\"list\">" + escape(task.section()) + "</p>");
        page.list(
                "<ul>",
                task.remarks().stream().map(remark -> outcome(remark.outcome()) + " " + escape(remark.message())));
    }

    /** A wide table scrolls within its own region, also by keys. */
    private void beginTable(String kind, String label) {
        line("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"" + escape(messages.of(label)) + "\">");
        line("<table class=\"" + kind + "\">");
    }

    private void endTable() {
        line("</tbody>\n</table>\n</div>");
    }

    private void line(String line) {
        page.line(line);
    }

    private static String numberColumn(String label) {
        return "<th scope=\"col\" class=\"number\">" + escape(label) + "</th>";
    }

    private static String number(Object number) {
        return "<td class=\"number\">" + number + "</td>";
    }

    private String edge(Call call) {
        return "<span class=\"edge\">" + escape(reason(call)) + "</span>";
    }

    private static String classes(Line line) {
        return "row " + Html.id(line.applicant().standing()) + (line.hasCall() ? " call" : "")
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
