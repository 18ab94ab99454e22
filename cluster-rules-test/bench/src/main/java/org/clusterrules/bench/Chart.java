package org.clusterrules.bench;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Rectangle;
import java.awt.Shape;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.labels.StandardXYItemLabelGenerator;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.DefaultDrawingSupplier;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.DefaultXYDataset;
import org.w3c.dom.Document;

/**
 * Panels one below the other over one logarithmic axis, every value written beside its point, on white so that it can be read
 * on a page of any colour.
 *
 * @param across what the axis that the panels share stands for
 * @param base the base of that axis
 */
record Chart(String title, String across, int base, List<Panel> panels) {
    private static final int WIDTH = 760;
    private static final int HEIGHT_OF_PANEL = 210;
    private static final int HEIGHT_AROUND = 120;
    private static final Color GRID = new Color(0xDDDDDD);

    /** Colours that can be told apart by those who do not see all of them. */
    private static final List<Color> COLOURS =
            List.of(new Color(0x0072B2), new Color(0xD55E00), new Color(0x007A5A), new Color(0x8C4A78));

    private static final Shape[] SHAPES = DefaultDrawingSupplier.createStandardSeriesShapes();

    /**
     * Lines over one scale.
     *
     * @param upward what it stands for
     * @param logarithmic whether the scale is
     * @param format how the values are written
     */
    record Panel(String upward, boolean logarithmic, String format, List<Line> lines) {}

    /** A line through points. */
    record Line(String name, SortedMap<Integer, Double> points) {}

    /** Draws something: fails where a chart cannot be drawn, as on a machine without fonts. */
    static void check() {
        SortedMap<Integer, Double> point = new TreeMap<>(Map.of(1, 1.0));
        new Chart("", "", 10, List.of(new Panel("", true, "0", List.of(new Line("", point))))).svg();
    }

    /** Draws it: the same figures give the same bytes, on one machine. */
    String svg() {
        CombinedDomainXYPlot plot = new CombinedDomainXYPlot(logarithmic(across, base, format("#,##0")));
        plot.setGap(16);
        panels.forEach(panel -> plot.add(plot(panel)));
        JFreeChart chart = new JFreeChart(title, font(Font.BOLD, 15), plot, false);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(new RectangleInsets(8, 4, 8, 12));
        panels.stream()
                .filter(panel -> panel.lines.size() > 1)
                .findFirst()
                .ifPresent(panel -> chart.addLegend(legend(panel)));
        Dimension size = new Dimension(WIDTH, panels.size() * HEIGHT_OF_PANEL + HEIGHT_AROUND);
        SVGGraphics2D graphics = new SVGGraphics2D(document());
        graphics.setSVGCanvasSize(size);
        chart.draw(graphics, new Rectangle(size));
        StringWriter svg = new StringWriter();
        try {
            graphics.stream(svg, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return svg.toString();
    }

    /** What the lines of a panel stand for; lines of the same name in other panels look alike. */
    private static LegendTitle legend(Panel panel) {
        LegendTitle legend = new LegendTitle(plot(panel));
        legend.setItemFont(font(Font.PLAIN, 12));
        legend.setFrame(BlockBorder.NONE);
        legend.setPosition(RectangleEdge.BOTTOM);
        return legend;
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument("http://www.w3.org/2000/svg", "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static XYPlot plot(Panel panel) {
        DefaultXYDataset data = new DefaultXYDataset();
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer();
        for (Line line : panel.lines) {
            int index = data.getSeriesCount();
            data.addSeries(line.name, new double[][] {
                line.points.keySet().stream().mapToDouble(Integer::doubleValue).toArray(),
                line.points.values().stream().mapToDouble(Double::doubleValue).toArray()
            });
            renderer.setSeriesPaint(index, COLOURS.get(index));
            renderer.setSeriesItemLabelPaint(index, COLOURS.get(index));
            renderer.setSeriesShape(index, SHAPES[index]);
            renderer.setSeriesStroke(index, new BasicStroke(1.5f));
            renderer.setSeriesPositiveItemLabelPosition(index, beside(index));
        }
        renderer.setDefaultItemLabelGenerator(
                new StandardXYItemLabelGenerator("{2}", format(panel.format), format(panel.format)));
        renderer.setDefaultItemLabelFont(font(Font.PLAIN, 11));
        renderer.setDefaultItemLabelsVisible(true);
        XYPlot plot = new XYPlot(data, null, upward(panel), renderer);
        plot.setBackgroundPaint(Color.WHITE);
        plot.setDomainGridlinePaint(GRID);
        plot.setRangeGridlinePaint(GRID);
        plot.setOutlineVisible(false);
        return plot;
    }

    /** The values of the first line stand above it, those of the next below. */
    private static ItemLabelPosition beside(int index) {
        return index % 2 == 0
                ? new ItemLabelPosition(ItemLabelAnchor.OUTSIDE12, TextAnchor.BOTTOM_CENTER)
                : new ItemLabelPosition(ItemLabelAnchor.OUTSIDE6, TextAnchor.TOP_CENTER);
    }

    private static ValueAxis upward(Panel panel) {
        DecimalFormat format = format(panel.format);
        ValueAxis axis = panel.logarithmic ? logarithmic(panel.upward, 10, format) : linear(panel.upward, format);
        axis.setUpperMargin(0.2);
        axis.setLowerMargin(0.2);
        return axis;
    }

    private static NumberAxis linear(String title, DecimalFormat format) {
        NumberAxis axis = new NumberAxis(title);
        axis.setNumberFormatOverride(format);
        axis.setLabelFont(font(Font.PLAIN, 12));
        axis.setTickLabelFont(font(Font.PLAIN, 11));
        return axis;
    }

    private static LogAxis logarithmic(String title, int base, DecimalFormat format) {
        LogAxis axis = new LogAxis(title);
        axis.setBase(base);
        axis.setTickUnit(new NumberTickUnit(1));
        axis.setNumberFormatOverride(format);
        axis.setLabelFont(font(Font.PLAIN, 12));
        axis.setTickLabelFont(font(Font.PLAIN, 11));
        axis.setUpperMargin(0.06);
        axis.setLowerMargin(0.06);
        return axis;
    }

    private static Font font(int style, int size) {
        return new Font(Font.SANS_SERIF, style, size);
    }

    private static DecimalFormat format(String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    }
}
