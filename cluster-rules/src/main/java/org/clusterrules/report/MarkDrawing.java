package org.clusterrules.report;

import static org.clusterrules.report.internal.Html.escape;

import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.SetMultimap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.report.Applicant.Mark;
import org.clusterrules.report.PortfolioContent.Failures;
import org.clusterrules.report.internal.Html;
import org.clusterrules.report.internal.PageMessages;

/** Draws an application as a row of marks, one for each criterion that some application fails. A criterion that passes is only a dot. */
final class MarkDrawing {
    private static final int PITCH = 12;
    private static final int LEAST_COLUMNS = 40; // with fewer, marks would be too large

    private final PageMessages messages;
    private final Map<String, Integer> columns = new HashMap<>();
    private final int width;

    MarkDrawing(List<Failures> criteria, PageMessages messages) {
        this.messages = messages;
        criteria.forEach(failures -> columns.put(failures.criterion().id(), columns.size() + 1));
        this.width = PITCH * Math.max(LEAST_COLUMNS, criteria.size());
    }

    String numbers() {
        StringBuilder svg = new StringBuilder(begin(messages.of("portfolio.matrix.columns", columns.size())));
        for (int column = 1; column <= columns.size(); column++) {
            svg.append("<text x=\"%d\" y=\"10\">%d</text>".formatted(middle(column), column));
        }
        return svg.append("</svg>").toString();
    }

    String marks(List<Mark> marks) {
        SetMultimap<Outcome, Integer> marked =
                MultimapBuilder.enumKeys(Outcome.class).treeSetValues().build();
        for (Mark mark : marks) {
            Integer column = columns.get(mark.criterion().id());
            if (column != null && mark.criterion().isRequired()) {
                marked.put(mark.outcome(), column);
            }
        }
        List<String> descriptions = new ArrayList<>();
        StringBuilder shapes = new StringBuilder("<line class=\"met\" x1=\"%d\" y1=\"6\" x2=\"%d\" y2=\"6\"/>"
                .formatted(middle(1), middle(columns.size()) + 1));
        for (Outcome outcome : PortfolioContent.NOT_FULLY_MET) {
            Set<Integer> numbers = marked.get(outcome);
            if (!numbers.isEmpty()) {
                String list =
                        messages.join(numbers.stream().map(String::valueOf).toList());
                descriptions.add(messages.of("labelled", messages.of(outcome.label()), list));
                shapes.append("<path class=\"").append(Html.id(outcome)).append("\" d=\"");
                numbers.forEach(column -> shapes.append(shape(outcome, middle(column))));
                shapes.append("\"/>");
            }
        }
        String description = descriptions.isEmpty()
                ? messages.of(Outcome.MET.label())
                : String.join(messages.of("semicolon"), descriptions);
        return begin(description) + shapes + "</svg>";
    }

    String legend() {
        String dot = "<line class=\"met\" x1=\"6\" y1=\"6\" x2=\"7\" y2=\"6\"/>";
        Stream<String> signs = PortfolioContent.NOT_FULLY_MET.stream().map(outcome -> {
            String path = "<path class=\"%s\" d=\"%s\"/>".formatted(Html.id(outcome), shape(outcome, 6));
            return sign(outcome, path, messages.of(outcome.label()));
        });
        return Stream.concat(signs, Stream.of(sign(Outcome.MET, dot, messages.of("portfolio.matrix.passes"))))
                .collect(Collectors.joining(" "));
    }

    private String sign(Outcome outcome, String shape, String meaning) {
        return """
                <span class="sign"><svg class="sign" viewBox="0 0 12 12" role="img" aria-label="%s">%s</svg> %s</span>""".formatted(escape(messages.of(outcome.label())), shape, escape(meaning));
    }

    private static int middle(int column) {
        return PITCH * column - PITCH / 2;
    }

    /** A square, a diamond or a triangle. */
    private static String shape(Outcome outcome, int middle) {
        return switch (outcome) {
            case UNMET -> "M" + (middle - 5) + " 1h10v10h-10z";
            case NEAR -> "M" + (middle - 5) + " 11h10l-5 -9z";
            default -> "M" + middle + " 1.5l4.5 4.5l-4.5 4.5l-4.5 -4.5z";
        };
    }

    private String begin(String description) {
        return "<svg class=\"marks\" viewBox=\"0 0 %d 12\" role=\"img\" aria-label=\"%s\">"
                .formatted(width, escape(description));
    }
}
