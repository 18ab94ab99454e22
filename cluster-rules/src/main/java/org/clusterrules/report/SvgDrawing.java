package org.clusterrules.report;

import static org.clusterrules.report.internal.Html.escape;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.clusterrules.report.Pictures.Point;
import org.clusterrules.report.Pictures.Row;
import org.clusterrules.report.Pictures.Scale;

/** Draws numbers as SVG, for a width of about 320 pixels, in the colours of the page. */
final class SvgDrawing {
    private static final int WIDTH = 320;
    private static final int MARGIN = 6;
    /** About how wide a character of the smaller labels is. */
    private static final int CHARACTER = 7;

    private final StringBuilder svg = new StringBuilder();

    private SvgDrawing() {}

    /** Positions numbers between two ends; where all numbers are the same, in the middle. */
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

    /** Draws a number beside the one that it has to reach; what meets it is shaded, and the tolerance a little. */
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
        drawing.line("threshold", threshold, BigDecimal.valueOf(23), threshold, BigDecimal.valueOf(45));
        drawing.dot(axis.at(scale.actual()), 34, 6);
        drawing.label("value", axis.at(scale.actual()), 16, scale.shown());
        drawing.label("", threshold, 60, scale.requirement());
        return drawing.end();
    }

    /** Draws a row as columns; an indicator of the plan as its way to the target, beside the one required. */
    static String row(Row row, String description) {
        List<BigDecimal> numbers = new ArrayList<>(List.of(BigDecimal.ZERO));
        row.points().forEach(point -> point.number().ifPresent(numbers::add));
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
        drawing.line("ground", BigDecimal.valueOf(MARGIN), ground, BigDecimal.valueOf(WIDTH - MARGIN), ground);
        row.required().ifPresent(point -> {
            BigDecimal required = point.number().orElseThrow();
            BigDecimal start = row.points().get(0).number().orElse(required);
            BigDecimal first = BigDecimal.valueOf(MARGIN + step / 2);
            BigDecimal last = BigDecimal.valueOf(MARGIN + step * (count - 1) + step / 2);
            drawing.line("path", first, axis.at(start), last, axis.at(required));
            drawing.label("path", last, 124, point.label() + " " + point.shown());
        });
        return drawing.end();
    }

    private void begin(int height, String kind, String description) {
        svg.append("<svg class=\"%s\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">"
                .formatted(kind, WIDTH, height, escape(description)));
    }

    private void bar(String kind, BigDecimal one, BigDecimal other) {
        svg.append("<rect class=\"%s\" x=\"%s\" y=\"28\" width=\"%s\" height=\"12\"/>"
                .formatted(kind, one.min(other), one.subtract(other).abs()));
    }

    private void column(int middle, int width, BigDecimal top, BigDecimal ground) {
        svg.append("<rect class=\"column\" x=\"%d\" y=\"%s\" width=\"%d\" height=\"%s\"/>"
                .formatted(
                        middle - width / 2,
                        top.min(ground),
                        width,
                        ground.subtract(top).abs()));
    }

    private void line(String kind, BigDecimal x1, BigDecimal y1, BigDecimal x2, BigDecimal y2) {
        svg.append("<line class=\"%s\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>".formatted(kind, x1, y1, x2, y2));
    }

    private void dot(BigDecimal x, int y, int radius) {
        svg.append("<circle cx=\"%s\" cy=\"%d\" r=\"%d\"/>".formatted(x, y, radius));
    }

    /** Writes a label around a place, moved away from the edge as far as its length asks for. */
    private void label(String kind, BigDecimal x, int y, String text) {
        BigDecimal half = BigDecimal.valueOf(
                        text.codePoints().map(c -> c < 0x2E80 ? 1 : 2).sum() * (long) CHARACTER)
                .divide(BigDecimal.valueOf(2), 1, RoundingMode.HALF_UP);
        String anchor = x.compareTo(half) < 0
                ? "start"
                : x.add(half).compareTo(BigDecimal.valueOf(WIDTH)) > 0 ? "end" : "middle";
        BigDecimal at = anchor.equals("start") ? BigDecimal.ZERO : anchor.equals("end") ? BigDecimal.valueOf(WIDTH) : x;
        svg.append("<text class=\"%s\" x=\"%s\" y=\"%d\" text-anchor=\"%s\">%s</text>"
                .formatted(kind, at, y, anchor, escape(text)));
    }

    private String end() {
        return svg.append("</svg>").toString();
    }
}
