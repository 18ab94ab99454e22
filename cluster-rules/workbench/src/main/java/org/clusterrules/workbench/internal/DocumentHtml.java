package org.clusterrules.workbench.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.report.internal.Html;
import org.clusterrules.report.internal.PageMessages;
import org.clusterrules.workbench.internal.Document.Code;
import org.clusterrules.workbench.internal.Document.Description;
import org.clusterrules.workbench.internal.Document.DescriptionList;
import org.clusterrules.workbench.internal.Document.Group;
import org.clusterrules.workbench.internal.Document.Heading;
import org.clusterrules.workbench.internal.Document.Inline;
import org.clusterrules.workbench.internal.Document.Line;
import org.clusterrules.workbench.internal.Document.Picture;
import org.clusterrules.workbench.internal.Document.Table;

/** Lays a document out as one HTML page, without scripts or external resources. */
final class DocumentHtml extends DocumentFormat {
    /** Chinese words, with the figures and signs between them. */
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}(?:[^\\p{IsHan}\\p{IsLatin}]*\\p{IsHan})*");

    private final boolean isChinese;

    DocumentHtml(PageMessages messages) {
        super(messages);
        this.isChinese = messages.of("lang").startsWith("zh");
    }

    @Override
    String write(Document document) {
        page.append(Html.begin(messages.of("lang"), document.title(), document.kind(), style()));
        write("<article class=\"document\">");
        write("<h2>" + text(document.title()) + "</h2>");
        blocks(document.blocks());
        write("</article>");
        return page.append(Html.END).toString();
    }

    private static String style() {
        try {
            return Resources.toString(requireNonNull(DocumentHtml.class.getResource("document.css")), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    void heading(Heading heading) {
        String tag = "h" + (heading.level() + 1);
        write("<" + tag + ">" + line(heading.text()) + "</" + tag + ">");
    }

    @Override
    void paragraph(Line text) {
        write("<p>" + line(text) + "</p>");
    }

    @Override
    void quotation(List<Line> lines) {
        write("<blockquote>" + each(lines, line -> "<p>" + line(line) + "</p>") + "</blockquote>");
    }

    @Override
    void code(Code code) {
        write("<p>" + Html.code(code.file()) + "</p>");
        write("<pre><code>" + code.lines().stream().map(Html::escape).collect(Collectors.joining("\n"))
                + "</code></pre>");
    }

    @Override
    void descriptions(DescriptionList descriptions) {
        write("<dl>");
        for (Description description : descriptions.descriptions()) {
            write("<div><dt>" + text(description.label()) + "</dt><dd>" + lines(description.lines()) + "</dd></div>");
        }
        write("</dl>");
    }

    @Override
    void table(Table table) {
        write("<table class=\"" + table.kind() + "\">");
        String head = each(table.head(), name -> "<th scope=\"col\">" + text(name) + "</th>");
        write("<thead><tr>" + head + "</tr></thead>");
        write("<tbody>");
        for (List<List<Line>> row : table.rows()) {
            if (row.size() == 1) {
                write("<tr class=\"part\"><th colspan=\"" + table.head().size() + "\" scope=\"colgroup\">"
                        + lines(row.get(0)) + "</th></tr>");
            } else {
                String cells = each(row.subList(1, row.size()), cell -> "<td>" + lines(cell) + "</td>");
                write("<tr><th scope=\"row\">" + lines(row.get(0)) + "</th>" + cells + "</tr>");
            }
        }
        write("</tbody>");
        write("</table>");
    }

    @Override
    void picture(Picture picture) {
        write("<figure><figcaption>" + text(picture.caption()) + "</figcaption>");
        write(picture.svg());
        write("<p class=\"legend\">"
                + picture.legend().stream()
                        .map(one -> "<span><i class=\"" + one.label() + "\"></i>" + text(one.value()) + "</span>")
                        .collect(Collectors.joining(" "))
                + "</p>");
        write("</figure>");
    }

    @Override
    void group(Group group) {
        write("<section class=\"" + group.kind() + "\" id=\"" + Html.escape(group.id()) + "\">");
        blocks(group.blocks());
        write("</section>");
    }

    private static <T> String each(List<T> items, Function<T, String> html) {
        return items.stream().map(html).collect(Collectors.joining());
    }

    private String lines(List<Line> lines) {
        return lines.stream().map(this::line).collect(Collectors.joining("<br>"));
    }

    @Override
    String inline(Inline piece) {
        return switch (piece.style()) {
            case PLAIN -> text(piece.text());
            case ASIDE -> "<span class=\"aside\">" + text(piece.text()) + "</span>";
            case CODE -> Html.code(piece.text());
            case LINK -> "<a href=\"#" + Html.escape(piece.about()) + "\">" + text(piece.text()) + "</a>";
            case OUTCOME -> Html.tag(Outcome.valueOf(piece.about()), piece.text());
        };
    }

    /** Marks Chinese text on an English page, so that it is read aloud and broken into lines as Chinese. */
    private String text(String text) {
        String escaped = Html.escape(text);
        if (isChinese) {
            return escaped;
        }
        return CHINESE.matcher(escaped)
                .replaceAll(match -> Matcher.quoteReplacement("<span lang=\"zh-CN\">" + match.group() + "</span>"));
    }
}
