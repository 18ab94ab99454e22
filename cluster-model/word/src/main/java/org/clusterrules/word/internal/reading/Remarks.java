package org.clusterrules.word.internal.reading;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clusterrules.model.Unit;
import org.clusterrules.model.internal.SeenText;

/**
 * Brackets beside the form's own words, in a label or above a column: {@code 2021年（1-9月）}. They say what the figures are; these are the form's only if the
 * brackets contain what the form prints there, its unit, or something harmless.
 */
final class Remarks {
    /** Numbers of footnotes, what to attach, and that the whole year is meant. */
    private static final Pattern HARMLESS = Pattern.compile(
            "[0-9]{1,2}|[一二三四五六七八九十]{1,3}|[*※#△▲☆★]+|注[0-9]{0,2}|单位"
                    + "|[0-9]+字(?:以内|左右)?|年[末底度]|截[至止]年[末底]|全年|[必选]填|如有|续表?|下同|(?:需|请|须)?(?:提供|附)\\D{0,10}(?:清单|名单|材料|证明|佐证|附件|文件)");

    private static final Pattern BETWEEN = Pattern.compile("[,、;:。()\\[\\]【】]+");

    /** A shorter one may be part of a word. */
    private static final int SHORTEST_PART = 3;

    private Remarks() {}

    /**
     * Returns the first remark in a text that is not the form's.
     *
     * @param printed what the form prints
     * @param unit the unit of the figures
     */
    static Optional<String> other(String text, String printed, Unit unit) {
        String known = Wording.inBrackets(printed);
        return Stream.of(BETWEEN.split(Wording.inBrackets(text)))
                .filter(remark -> !remark.isEmpty())
                .filter(remark -> !HARMLESS.matcher(remark).matches())
                .filter(remark -> !isIn(remark.replaceFirst("等$", ""), known))
                .filter(remark -> !LabelUnits.isSame(remark.replaceFirst("^单位[为是]?", ""), unit))
                .findFirst();
    }

    /** Reports a remark, beside a label or in a heading, that is not the form's; {@code label} is what the form prints. */
    static void report(GridCell beside, String remark, String label, Answers answers) {
        answers.report(
                "unreadable-value.remark",
                beside.passage,
                beside.printed,
                remark,
                beside.heading == null ? label : Wording.core(beside.printed));
    }

    /** Reports a remark in a heading that is not the form's. */
    static void reportInHeading(String text, String heading, DocumentPosition position, Answers answers) {
        other(text, heading, Unit.NONE)
                .ifPresent(remark ->
                        answers.report("unreadable-value.remark", position.printing(text), text, remark, heading));
    }

    private static boolean isIn(String remark, String known) {
        boolean isPart = remark.length() >= SHORTEST_PART && known.contains(SeenText.of(remark));
        return isPart || Stream.of(BETWEEN.split(known)).anyMatch(one -> Wording.areNear(remark, one));
    }
}
