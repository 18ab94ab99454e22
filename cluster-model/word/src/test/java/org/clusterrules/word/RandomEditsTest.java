package org.clusterrules.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.clusterrules.model.Application;
import org.clusterrules.model.Cell;

/** Nothing is wrong silently: what a change of a document's text does is read, or is a problem. */
class RandomEditsTest {
    private static final Pattern TEXT = Pattern.compile("(<w:t(?: [^>]*)?>)([^<]+)(</w:t>)");
    private static final String CHARACTERS = "0123456789.万亿不国省年月是否□☑√（）：x一二 ";

    /** The lines that a filled-in form has where the ministry's has no blank begin with one of these. */
    private static final Set<String> LINE_LABELS = Set.of(
            "盖章：",
            "公章：",
            "机构类型：",
            "佐证材料：",
            "清单：",
            "集群产值年均增速：",
            "优质中小企业数量：",
            "研发经费投入：",
            "有效发明专利数量：",
            "工业互联网普及率：",
            "二氧化碳排放量：",
            "单位工业产值能耗：");

    private final Application form = RoundTripTest.sample("eligible");
    private final byte[] document = HandMade.withoutControls(ApplicationWord.write(form));
    private final Set<String> printed = new TreeSet<>();

    RandomEditsTest() throws IOException {
        HandMade.edit(HandMade.withoutControls(ApplicationWord.template(form.edition())), xml -> {
            texts(xml).forEach(text -> printed.add(text.group(2)));
            return xml;
        });
    }

    private static List<MatchResult> texts(String xml) {
        return TEXT.matcher(xml).results().toList();
    }

    /** What was written instead of what. */
    record Edit(String before, String after, WordForm read) {}

    // Of other edits about one in a thousand is right by no rule: a name that becomes 名称7： is still a name.
    @Property(tries = 100, seed = "1")
    void aChangedTextIsReadAsChangedOrIsAProblem(@ForAll Random random) {
        Edit edit = edit(random);

        check(edit);
    }

    Edit edit(Random random) {
        List<String> words = new ArrayList<>();
        byte[] edited = HandMade.edit(document, xml -> {
            List<MatchResult> all = texts(xml);
            MatchResult text = all.get(random.nextInt(all.size()));
            String after = changed(text.group(2), random);
            words.add(text.group(2));
            words.add(after);
            return xml.substring(0, text.start(2)) + after + xml.substring(text.end(2));
        });
        return new Edit(words.get(0), words.get(1), ApplicationWord.read(edited));
    }

    private static String changed(String text, Random random) {
        int at = random.nextInt(text.length());
        String other = String.valueOf(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        return switch (random.nextInt(4)) {
            case 0 -> text.substring(0, at) + text.substring(at + 1);
            case 1 -> text.substring(0, at) + other + text.substring(at);
            case 2 -> "";
            default -> text.substring(0, at) + other + text.substring(at + 1);
        };
    }

    void check(Edit edit) {
        Application read = edit.read().application().orElse(null);
        if (read == null) {
            assertFalse(edit.read().errors().isEmpty());
            return;
        }
        List<Cell> changed = new ArrayList<>();
        read.cells().forEach(cell -> {
            if (!form.cell(cell.pointer()).equals(java.util.Optional.of(cell))) {
                changed.add(cell);
            }
        });
        String what = "“" + edit.before() + "” became “" + edit.after() + "”: " + changed + " "
                + RoundTripTest.describe(edit.read().problems());
        boolean isSaid = edit.read().problems().size() > 1; // one is always there: how the date of the cover was read
        // a line without its label is one more line of the text above it
        boolean isLabelOfLine = LINE_LABELS.contains(edit.before()) && changed.size() == 2;
        boolean isOwn = changed.stream().allMatch(cell -> cell.pointer().startsWith("/plan/targets/other/"));
        // a seal is said to be there in a word that is printed beside boxes too
        boolean isAlsoValue = edit.before().equals("是") && changed.size() == 1;
        if (isAlsoValue) {
            return;
        }
        if (printed.contains(edit.before())) {
            // own indicators may use the form's words, and what is typed beside printed text is part of what is filled
            // in
            boolean isBeside =
                    edit.after().startsWith(edit.before()) || edit.after().endsWith(edit.before());
            // a digit in place of a unit is a digit of the number before it; the unit is said to be missing
            boolean isInPlaceOfUnit = edit.before().length() == 1 && isSaid;
            // so is a letter in place of the colon of a label
            boolean isInPlaceOfColon = edit.before().matches("(?s)(.*)：")
                    && edit.after().matches("(?s)\\Q" + withoutLast(edit.before()) + "\\E.?")
                    && isSaid;
            // and a tick in place of a box, or before words that are still known, is a tick
            boolean isTick = edit.before().equals("□") && edit.after().matches("[√☑]");
            boolean isTicked = isSaid && edit.after().matches("(?s).*[√☑].*");
            // what is typed where room is left for an answer is the answer
            boolean isAnswer = edit.before().isBlank();
            boolean isOfOneCell = isBeside || isInPlaceOfUnit || isInPlaceOfColon || isTick || isTicked || isAnswer;
            assertEquals(true, isOwn || (isOfOneCell && changed.size() == 1), what);
        } else if (changed.isEmpty()) {
            assertEquals(true, isSaid || isSameInMeaning(edit.before(), edit.after()), what);
        } else {
            assertEquals(true, isSaid || isOwn || isLabelOfLine || changed.size() == 1, what);
        }
    }

    private static String withoutLast(String text) {
        return text.substring(0, text.length() - 1);
    }

    /** Whether letters and digits are the same, zeros at the end aside, or it is about marks. */
    private static boolean isSameInMeaning(String before, String after) {
        String letters = before.replaceAll("[^\\p{L}\\p{N}]", "");
        boolean isNumber = before.matches("[0-9.]+") && after.matches("[0-9.]+");
        return letters.isEmpty()
                || letters.equals(after.replaceAll("[^\\p{L}\\p{N}]", ""))
                || (isNumber && new BigDecimal(before).compareTo(new BigDecimal(after)) == 0);
    }
}
