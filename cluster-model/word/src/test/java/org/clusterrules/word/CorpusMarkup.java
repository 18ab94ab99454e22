package org.clusterrules.word;

import static org.clusterrules.word.DocxBuilder.del;
import static org.clusterrules.word.DocxBuilder.escape;
import static org.clusterrules.word.DocxBuilder.ins;
import static org.clusterrules.word.DocxBuilder.r;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes the marks of boxes and tracked changes into the XML of a document that has signs where they go. In each round every value, every box and every row is changed in another way, so that
 * in as many rounds as there are ways each is changed in each.
 */
final class CorpusMarkup {
    /** Signs, of which a document has none of its own. */
    static final char TICKED = '\uE000';

    static final char UNTICKED = '\uE001';
    static final char VALUE = '\uE002';
    static final char END = '\uE003';

    /** As many as there are ways to change a value. */
    static final int ROUNDS = 10;

    private static final Pattern ROW = Pattern.compile("(?s)<w:tr>((?:(?!</?w:tr>).)*)</w:tr>");
    private static final Pattern PARAGRAPH =
            Pattern.compile("<w:p><w:r><w:t xml:space=\"preserve\">([^<]*)</w:t></w:r></w:p>");
    private static final Pattern RUN = Pattern.compile("<w:r><w:t xml:space=\"preserve\">([^<]*)</w:t></w:r>");
    private static final Pattern PIECE =
            Pattern.compile("([\uE000\uE001])|\uE002([^\uE003]*)\uE003|([^\uE000-\uE003]+)");
    private static final String BY = " w:id=\"7\" w:author=\"a\" w:date=\"2022-01-01T00:00:00Z\"";
    private static final String DELETED_MARK = "<w:pPr><w:rPr><w:del" + BY + "/></w:rPr></w:pPr>";
    private static final String INSERTED_MARK = "<w:pPr><w:rPr><w:ins" + BY + "/></w:rPr></w:pPr>";

    private final List<Way> ways;
    private final int round;
    private final boolean hasChangedLabels;
    private int values;
    private int boxes;
    private int rows;

    /**
     * A way of ticking.
     *
     * @param ticked a box that is ticked: a text, or the XML of runs
     * @param unticked one that is not
     */
    record Way(String ticked, String unticked) {
        String mark(boolean isTicked) {
            return isTicked ? ticked : unticked;
        }

        private boolean isControl() {
            return ticked.startsWith("<w:sdt>");
        }
    }

    /**
     * Makes one for a document.
     *
     * @param ways how boxes are ticked, in turn
     * @param round 0 for no tracked changes; up to {@link #ROUNDS}
     * @param hasChangedLabels whether what is printed is in several runs, some of them tracked changes
     */
    CorpusMarkup(List<Way> ways, int round, boolean hasChangedLabels) {
        this.ways = ways;
        this.round = round;
        this.hasChangedLabels = hasChangedLabels;
    }

    /** Takes the signs out of a text. */
    static String withoutSigns(String text) {
        return text.replaceAll("[\uE000-\uE003]", "");
    }

    /** Returns the XML with marks and changes in place of the signs. */
    String write(String xml) {
        String changed = round == 0 ? xml : ROW.matcher(xml).replaceAll(row -> quoted(row(row.group(1))));
        return PARAGRAPH.matcher(changed).replaceAll(paragraph -> quoted(paragraph(paragraph.group(1))));
    }

    private static String quoted(String text) {
        return Matcher.quoteReplacement(text);
    }

    /** A row as it is, inserted, or with one before it that is deleted and says another thing. */
    private String row(String cells) {
        rows++;
        return switch ((rows + round) % 3) {
            case 0 -> "<w:tr><w:trPr><w:ins" + BY + "/></w:trPr>" + cells + "</w:tr>";
            case 1 ->
                "<w:tr><w:trPr><w:del" + BY + "/></w:trPr>"
                        + RUN.matcher(cells).replaceAll(run -> quoted(deleted(r(other(run.group(1))))))
                        + "</w:tr><w:tr>"
                        + cells + "</w:tr>";
            default -> "<w:tr>" + cells + "</w:tr>";
        };
    }

    /** What is said before it is changed. */
    private static String other(String text) {
        String swapped = text.replace(TICKED, '☐').replace(UNTICKED, '☑');
        return withoutSigns(swapped).replace('1', '7').replace('0', '3') + (text.isEmpty() ? "" : "9");
    }

    private String paragraph(String text) {
        StringBuilder runs = new StringBuilder();
        String mark = "";
        String before = "";
        Matcher piece = PIECE.matcher(text);
        while (piece.find()) {
            if (piece.group(1) != null) {
                runs.append(box(piece.group(1).charAt(0) == TICKED));
            } else if (piece.group(3) != null) {
                runs.append(printed(piece.group(3)));
            } else {
                String value = piece.group(2);
                int way = round == 0 ? 0 : (values++ + round) % ROUNDS;
                int cut = value.offsetByCodePoints(0, value.codePointCount(0, value.length()) / 2);
                if (way == 8 && mark.isEmpty() && !value.contains("&")) {
                    mark = DELETED_MARK;
                    runs.append(run(value.substring(0, cut))).append("</w:p><w:p>");
                    runs.append(run(value.substring(cut)));
                } else if (way == 9 && mark.isEmpty()) {
                    mark = INSERTED_MARK;
                    before = "<w:p>" + DELETED_MARK + deleted(run("旧值9")) + "</w:p>";
                    runs.append(inserted(run(value)));
                } else {
                    runs.append(value(value, cut, way));
                }
            }
        }
        return before + "<w:p>" + mark + (text.isEmpty() ? r("") : runs) + "</w:p>";
    }

    private static String value(String value, int cut, int way) {
        String front = value.substring(0, cut);
        String back = value.substring(cut);
        boolean isWhole = value.contains("&");
        return switch (isWhole ? way % 2 : way) {
            case 1 -> deleted(run("987")) + inserted(run(value));
            case 2 -> run(front) + inserted(run(back));
            case 3 -> run(front) + deleted(run("5")) + run(back);
            case 4 -> moved("moveFrom", run("77")) + moved("moveTo", run(value));
            case 5 -> inserted(run(front) + deleted(run("6")) + run(back));
            case 6 ->
                "<w:r><w:rPr><w:b/><w:rPrChange" + BY + "><w:rPr><w:strike/><w:vanish/></w:rPr></w:rPrChange></w:rPr>"
                        + run(value).substring("<w:r>".length());
            case 7 -> deleted(run(front)) + inserted(run(front)) + run(back) + deleted(run("。无"));
            default -> run(value);
        };
    }

    private String box(boolean isTicked) {
        Way way = ways.get(boxes % ways.size());
        boxes++;
        String now = way.mark(isTicked);
        String before = way.mark(!isTicked);
        int change = round == 0 ? 0 : (boxes + round) % 4;
        if (way.isControl()) {
            String runBefore = before.replaceAll("(?s).*<w:sdtContent>|</w:sdtContent>.*", "");
            return switch (change) {
                case 1, 2, 3 ->
                    now.replace("<w:sdtContent>", "<w:sdtContent>" + deleted(runBefore) + "<w:ins" + BY + ">")
                            .replace("</w:sdtContent>", "</w:ins></w:sdtContent>");
                default -> now;
            };
        }
        String was = runs(before);
        String is = runs(now);
        return switch (change) {
            case 1 -> deleted(was) + inserted(is);
            case 2 -> is + deleted(was);
            case 3 -> moved("moveFrom", was) + moved("moveTo", is);
            default -> is;
        };
    }

    private static String runs(String mark) {
        return mark.isEmpty() || mark.startsWith("<w:") ? mark : run(escape(mark));
    }

    private String printed(String text) {
        if (!hasChangedLabels || text.length() < 4 || text.contains("&")) {
            return run(text);
        }
        int cut = text.length() / 2;
        return run(text.substring(0, 1))
                + run(text.substring(1, cut))
                + deleted(run("旧字"))
                + inserted(run(text.substring(cut, cut + 1)))
                + run(text.substring(cut + 1));
    }

    /** A run of text that is escaped. */
    private static String run(String text) {
        return text.isEmpty() ? "" : "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    private static String inserted(String runs) {
        return runs.isEmpty() ? "" : ins(runs);
    }

    private static String deleted(String runs) {
        if (runs.isEmpty()) {
            return "";
        }
        String empty = del("");
        int content = empty.indexOf("<w:r>");
        return empty.substring(0, content)
                + runs.replace("<w:t ", "<w:delText ")
                        .replace("</w:t>", "</w:delText>")
                        .replace("w:instrText", "w:delInstrText")
                + "</w:del>";
    }

    private static String moved(String which, String runs) {
        return runs.isEmpty() ? "" : "<w:" + which + BY + ">" + runs + "</w:" + which + ">";
    }
}
