package org.clusterrules.word.internal.reading;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clusterrules.model.Count;
import org.clusterrules.model.Numeric;

/**
 * The figure that a text states right after the name of an indicator, as in {@code 研发经费投入增至63200万元，}, if it is certain.
 *
 * @param from the start of the number
 * @param to its end, with its unit
 */
record StatedFigure(BigDecimal number, int from, int to) {
    private static final String SPACE = "[\\s\u3000]*+";
    private static final String DIGITS = "[0-9０-９]";

    /** The unit in brackets after the name. */
    private static final Pattern NOTE = Pattern.compile("^" + SPACE + "[（(]([^（()）]{1,20})[）)]");

    /** Words before the value, and not before a change of it or a comparison. */
    private static final String VERB = "(?:[：:]|达到了?|达|约?为|是|力争|预计|计划|有望|将|实现|完成|稳步|逐步|进一步|持续" + "|"
            + WrittenValue.CHANGED_TO + "|发展[到至]|(?:保持|稳定)在)";

    private static final Pattern FIGURE =
            Pattern.compile("(?s)^" + SPACE + "(?<colon>[：:]?+)" + SPACE + "(?<from>[由从](?:[^，,；;。、到至]|[，,](?=" + DIGITS
                    + "{3}))" + "{1,20}?(?=" + VERB + "))?(?<verb>" + VERB + "{0,4}+)" + SPACE + "(?<figure>(?:约|大约)?"
                    + SPACE + "(?:" + WrittenValue.SIGN + "|[+＋])?" + SPACE
                    + "(?:" + DIGITS + "{1,3}(?:[,，]" + DIGITS + "{3})++(?!" + DIGITS + ")|" + DIGITS + "++)(?:[.．]"
                    + DIGITS + "++)?+"
                    + SPACE + "(?<unit>[^\\s\u3000，,；;。、（()）0-9０-９]{0,14}))"
                    + SPACE + "(?:$|[，,；;。、](?!" + SPACE + DIGITS + ").*)");

    /** May precede the name in its clause. */
    private static final Pattern BEFORE = Pattern.compile(
            "(?:[\\s\u3000]|到|至|截至|截止|预计|力争|确保|争取|计划|将|使|实现|完成|全年|全县|当年|本年|年度|年底|年末|年|集群|其中|以及|并且|和|并|且|[一二三四五六七八九十]是|20[0-9]{2})*+");

    /** Says that a sentence is about another time, or a sum of several years. */
    private static final Pattern OTHER_TIME = Pattern.compile("目前|现有|当前|现状|上年|去年|基年|基期|此前|过去|近三年|三年|累计|每年|期末|同比|分别");

    /** Says that what follows is about some enterprises only, or under a condition. */
    private static final Pattern OTHER_SCOPE = Pattern.compile(
            "规上|规模以上|龙头|政府|财政|不含|不包括|若|如果|如能|口径|季度|上半年|下半年|每月|月均|平均|(?:新增|增量|增长|增加)(?:部分)?[：:；;][\\s\u3000]*$"
                    + "|全[市省国县区](?:企业)?[：:，,]?[\\s\u3000]*$");

    /** How many characters before and after a name are considered. */
    static final int FAR = 1000;

    static final int NEAR = 120;
    private static final Pattern YEAR = Pattern.compile("([0-9０-９〇零○一二三四五六七八九]{4})(?=[年至~—–-])");

    /** Whether a text says from what a figure changes. */
    static boolean isChange(String text) {
        return Wording.trim(text).startsWith("由") || Wording.trim(text).startsWith("从");
    }

    /** Returns the end of the bracketed unit after a name if it is the cell's unit; else the end of the name. */
    static int afterUnit(String text, int from, int to, Numeric cell) {
        Matcher note = NOTE.matcher(text.substring(from, Math.min(to, from + NEAR)));
        return note.find() && WrittenUnit.isOwn(unit(note), cell) ? from + note.end() : from;
    }

    private static String unit(Matcher note) {
        return note.group(1).replaceFirst("^单位[：:]", "");
    }

    /**
     * Finds the figure after a name in a line, up to the end of the line or {@link #NEAR} characters after the name.
     *
     * @param name where the name begins
     * @param from where it ends
     * @param year the year that the text is about
     */
    static Optional<StatedFigure> find(String line, int name, int from, Numeric cell, String year) {
        Matcher note = NOTE.matcher(line.substring(from));
        boolean isNoted = note.find() && WrittenUnit.isKnown(unit(note), cell);
        int after = isNoted ? from + note.end() : from;
        Matcher figure = FIGURE.matcher(line.substring(after));
        if (!isAbout(line.substring(0, name), year) || !figure.matches()) {
            return Optional.empty();
        }
        boolean isNamed = isNoted
                || !figure.group("colon").isEmpty()
                || figure.group("verb").matches(".*[：:]");
        boolean hasUnit = !figure.group("unit").isEmpty();
        boolean isTwice = isNoted && hasUnit && !WrittenUnit.isOwn(unit(note), cell);
        boolean isTold = figure.group("from") == null || !figure.group("verb").isEmpty();
        if (!isTold || isTwice || !(hasUnit || isNamed || cell instanceof Count)) {
            return Optional.empty();
        }
        String written = figure.group("figure");
        return WrittenValue.number(isNoted && !hasUnit ? written + unit(note) : written, cell, "")
                .map(value -> new StatedFigure(value, after + figure.start("figure"), after + figure.end("figure")));
    }

    /** Whether what follows a text is about that year, and about the indicator as a whole. */
    private static boolean isAbout(String before, String year) {
        int clause = before.length();
        while (clause > 0 && "，,；;。、：:）)\n".indexOf(before.charAt(clause - 1)) < 0) {
            clause--;
        }
        int sentence =
                Math.max(before.lastIndexOf('。'), Math.max(before.lastIndexOf('；'), before.lastIndexOf(';'))) + 1;
        String last = year;
        Matcher years = YEAR.matcher(before);
        while (years.find()) {
            last = years.group(1);
        }
        return last.equals(year)
                && BEFORE.matcher(StageFigures.withoutMarker(before.substring(clause)))
                        .matches()
                && !OTHER_TIME.matcher(before.substring(sentence)).find()
                && !OTHER_SCOPE.matcher(before.substring(sentence)).find()
                && !OTHER_SCOPE.matcher(before).results().anyMatch(scope -> scope.end() == before.length());
    }
}
