package org.clusterrules.sweep;

import java.util.Arrays;
import java.util.List;
import org.clusterrules.internal.SafeText;
import org.clusterrules.report.internal.Html;

/**
 * Draws the number of applications with each outcome as stacked bands, with one step for each threshold, for a width of about 320 pixels.
 * A table has the same data.
 */
record SweepDrawing(int steps, int most, StringBuilder svg) {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 176;
    private static final int TOP = 24;
    private static final int GROUND = 152;
    /** Coordinates have one decimal. */
    private static final long TENTHS = 10;

    /** The number of applications of one kind at each threshold; {@code kind} is a class of the style sheet. */
    record Band(String kind, List<Integer> counts) {}

    /**
     * The labels around the bands.
     *
     * @param applications the number of applications that the height stands for
     * @param currentAt the index of the current threshold; −1 if it is not among the thresholds
     */
    record Labels(
            String id,
            String title,
            String description,
            int applications,
            String most,
            String first,
            String last,
            String current,
            int currentAt) {}

    /** Draws bands, the first at the bottom. */
    static String draw(List<Band> bands, Labels labels) {
        int steps = bands.get(0).counts().size();
        SweepDrawing drawing = new SweepDrawing(steps, Math.max(1, labels.applications()), new StringBuilder());
        drawing.begin(labels);
        long[] ground = new long[steps];
        for (Band band : bands) {
            long[] top = ground.clone();
            for (int i = 0; i < steps; i++) {
                top[i] += band.counts().get(i);
            }
            drawing.band(band.kind(), ground, top);
            ground = top;
        }
        return drawing.end(labels);
    }

    private void begin(Labels labels) {
        svg.append("<svg class=\"bands\" viewBox=\"0 0 %d %d\" role=\"img\" aria-labelledby=\"%s-title %s-desc\">"
                .formatted(WIDTH, HEIGHT, labels.id(), labels.id()));
        svg.append("<title id=\"%s-title\">%s</title><desc id=\"%s-desc\">%s</desc>"
                .formatted(labels.id(), escape(labels.title()), labels.id(), escape(labels.description())));
    }

    /** Goes along the upper edge and back along the lower one; an empty band is not drawn. */
    private void band(String kind, long[] ground, long[] top) {
        if (Arrays.equals(ground, top)) {
            return;
        }
        StringBuilder path = new StringBuilder("M0 ").append(y(ground[0]));
        for (int i = 0; i < steps; i++) {
            path.append('V').append(y(top[i])).append('H').append(x(i + 1));
        }
        for (int i = steps - 1; i >= 0; i--) {
            path.append('V').append(y(ground[i])).append('H').append(x(i));
        }
        svg.append("<path class=\"band %s\" d=\"%sZ\"/>".formatted(kind, path));
    }

    private String end(Labels labels) {
        if (labels.currentAt() >= 0) {
            String x = tenths(TENTHS * WIDTH * (2L * labels.currentAt() + 1) / (2L * steps));
            svg.append("<line class=\"threshold\" x1=\"%s\" y1=\"%d\" x2=\"%s\" y2=\"%d\"/>"
                    .formatted(x, TOP - 4, x, GROUND));
        }
        label(0, TOP - 8, "start", labels.most());
        label(WIDTH, TOP - 8, "end", labels.currentAt() >= 0 ? labels.current() : "");
        label(0, GROUND + 18, "start", labels.first());
        label(WIDTH, GROUND + 18, "end", steps > 1 ? labels.last() : "");
        return svg.append("</svg>").toString();
    }

    private void label(int x, int y, String anchor, String text) {
        if (!text.isEmpty()) {
            svg.append("<text x=\"%d\" y=\"%d\" text-anchor=\"%s\">%s</text>".formatted(x, y, anchor, escape(text)));
        }
    }

    private static String escape(String text) {
        return Html.escape(SafeText.of(text));
    }

    private String x(int step) {
        return tenths(TENTHS * WIDTH * step / steps);
    }

    private String y(long applications) {
        return tenths(TENTHS * GROUND - TENTHS * (GROUND - TOP) * applications / most);
    }

    private static String tenths(long number) {
        return number % TENTHS == 0 ? "" + number / TENTHS : number / TENTHS + "." + number % TENTHS;
    }
}
