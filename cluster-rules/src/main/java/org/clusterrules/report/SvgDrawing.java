package org.clusterrules.report;

import static org.clusterrules.report.internal.Html.escape;

import com.google.errorprone.annotations.FormatMethod;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.clusterrules.report.Pictures.Point;
import org.clusterrules.report.Pictures.Row;
import org.clusterrules.report.Pictures.Scale;

/** Draws numbers as SVG, in the colours of the page. */
final class SvgDrawing {
    private static final int WIDTH = 320;
    private static final int MARGIN = 6;
    private static final int CHARACTER = 7; // the approximate width in the smaller labels

    private final StringBuilder svg = new StringBuilder();

    private SvgDrawing() {}

    /** Positions numbers between two ends, or in the middle if all are the same. */
    private record Axis(BigDecimal low, BigDecimal high, int start, int end) {
        BigDecimal at(BigDecimal number) {
            BigDecimal length = BigDecimal.valueOf(end - (long) start);
            BigDecimal span = high.subtract(low);
            BigDecimal share = span.signum() == 0
                    ? length.divide(BigDecimal.valueOf(2), 1, RoundingMode.HALF_UP)
                    : number.subtract(low).multiply(length).divide(span, 1, RoundingMode.HALF_UP);
            return share.add(BigDecimal.valueOf(start));
        }
    }

    /** Draws a number beside the required one, with the numbers that meet the requirement and the tolerance shaded. */
    static String scale(Scale scale, String description) {
        List<BigDecimal> numbers = new ArrayList<>(List.of(scale.actual(), scale.required(), BigDecimal.ZERO));
        scale.nearFrom().ifPresent(numbers::add);
        BigDecimal low = Collections.min(numbers);
        BigDecimal high = Collections.max(numbers);
        BigDecimal room = high.subtract(low).movePointLeft(1).multiply(BigDecimal.valueOf(2));
        Axis axis = new Axis(low.signum() < 0 ? low.subtract(room) : low, high.add(room), MARGIN, WIDTH - MARGIN);
        BigDecimal threshold = axis.at(scale.required());
        BigDecimal end = axis.at(scale.asksForMore() ? axis.high() : axis.low());

        SvgDrawing drawing = new SvgDrawing();
        drawing.begin(64, "scale", description);
        drawing.bar("range", axis.at(axis.low()), axis.at(axis.high()));
        scale.nearFrom().ifPresent(near -> drawing.bar("tolerance", axis.at(near), threshold));
        drawing.bar("enough", threshold, end);
        drawing.line("threshold", threshold, 23, threshold, 45);
        drawing.add("<circle cx=\"%s\" cy=\"34\" r=\"6\"/>", axis.at(scale.actual()));
        drawing.label("value", axis.at(scale.actual()), 16, scale.shown());
        drawing.label("", threshold, 60, scale.requirement());
        return drawing.end();
    }

    /** Draws a row as columns; for an indicator of the plan also the line to the required number. */
    static String row(Row row, String description) {
        List<BigDecimal> numbers = new ArrayList<>(row.numbers());
        numbers.add(BigDecimal.ZERO);
        row.required().flatMap(Point::number).ifPresent(numbers::add);
        Axis axis = new Axis(Collections.min(numbers), Collections.max(numbers), 92, 26);

        SvgDrawing drawing = new SvgDrawing();
        drawing.begin(row.required().isPresent() ? 128 : 112, "row", description);
        int count = row.points().size();
        int step = (WIDTH - 2 * MARGIN) / count;
        BigDecimal ground = axis.at(BigDecimal.ZERO);
        for (int i = 0; i < count; i++) {
            Point point = row.points().get(i);
            int middle = MARGIN + step * i + step / 2;
            BigDecimal top = point.number().map(axis::at).orElse(ground);
            drawing.column(middle, Math.min(step - 12, 44), top, ground);
            drawing.label("value", BigDecimal.valueOf(middle), top.min(ground).intValue() - 6, point.shown());
            drawing.label("", BigDecimal.valueOf(middle), 108, point.label());
        }
        drawing.line("ground", MARGIN, ground, WIDTH - MARGIN, ground);
        row.required().ifPresent(point -> {
            BigDecimal required = point.number().orElseThrow();
            BigDecimal start = row.points().get(0).number().orElse(required);
            BigDecimal last = BigDecimal.valueOf(MARGIN + step * (count - 1) + step / 2);
            drawing.line("path", MARGIN + step / 2, axis.at(start), last, axis.at(required));
            drawing.label("path", last, 124, point.label() + " " + point.shown());
        });
        return drawing.end();
    }

    @FormatMethod
    private void add(String element, Object... values) {
        svg.append(element.formatted(values));
    }

    private void begin(int height, String kind, String description) {
        add(
                "<svg class=\"%s\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">",
                kind, WIDTH, height, escape(description));
    }

    private void bar(String kind, BigDecimal one, BigDecimal other) {
        BigDecimal width = one.subtract(other).abs();
        add("<rect class=\"%s\" x=\"%s\" y=\"28\" width=\"%s\" height=\"12\"/>", kind, one.min(other), width);
    }

    private void column(int middle, int width, BigDecimal top, BigDecimal ground) {
        BigDecimal height = ground.subtract(top).abs();
        int x = middle - width / 2;
        add("<rect class=\"column\" x=\"%d\" y=\"%s\" width=\"%d\" height=\"%s\"/>", x, top.min(ground), width, height);
    }

    private void line(String kind, Number x1, Number y1, Number x2, Number y2) {
        add("<line class=\"%s\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>", kind, x1, y1, x2, y2);
    }

    /** Centres a label, unless its length requires it to begin or end at an edge. */
    private void label(String kind, BigDecimal x, int y, String text) {
        BigDecimal half = BigDecimal.valueOf(
                        text.codePoints().map(c -> c < 0x2E80 ? 1 : 2).sum() * (long) CHARACTER)
                .divide(BigDecimal.valueOf(2), 1, RoundingMode.HALF_UP);
        String anchor = x.compareTo(half) < 0
                ? "start"
                : x.add(half).compareTo(BigDecimal.valueOf(WIDTH)) > 0 ? "end" : "middle";
        BigDecimal at = anchor.equals("start") ? BigDecimal.ZERO : anchor.equals("end") ? BigDecimal.valueOf(WIDTH) : x;
        add("<text class=\"%s\" x=\"%s\" y=\"%d\" text-anchor=\"%s\">%s</text>", kind, at, y, anchor, escape(text));
    }

    private String end() {
        return svg.append("</svg>").toString();
    }
}
