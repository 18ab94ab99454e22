package org.clusterrules.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.clusterrules.model.Application;
import org.clusterrules.model.Section;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same form laid out and ticked in many ways: every document gives exactly this form. */
class CorpusTest {
    private static final EnumSet<Section> TABLES = EnumSet.range(Section.BASICS, Section.GOVERNANCE);

    private static final Map<String, UnaryOperator<FormLayouts>> LAYOUTS = layouts();
    private static final Map<String, UnaryOperator<FormLayouts>> TICKS = ticks();

    private static Map<String, UnaryOperator<FormLayouts>> layouts() {
        Map<String, UnaryOperator<FormLayouts>> layouts = new LinkedHashMap<>();
        layouts.put("as printed", form -> form);
        layouts.put("parts joined into one table", FormLayouts::joined);
        layouts.put("part 八 as paragraphs", FormLayouts::planFlat);
        layouts.put("tables cut in two", form -> each(form, (all, part) -> all.cut(part, 6)));
        layouts.put("years as rows in 二", form -> form.table(Section.INDUSTRY, TableModel::transposed));
        layouts.put("years as rows in 三", form -> form.table(Section.INNOVATION, TableModel::transposed));
        layouts.put("years as columns in 六", form -> form.table(Section.OPENNESS, TableModel::transposed));
        layouts.put("years the other way round", form -> form.table(Section.INDUSTRY, table -> table.exchanged(1, 3)));
        layouts.put(
                "a row inserted",
                form -> form.table(Section.INDUSTRY, table -> table.withRow(4, "集群利润总额（亿元）", "5.1", "6.2", "7.3")));
        layouts.put("a column inserted", form -> form.table(Section.INDUSTRY, table -> table.withColumn("备注", "略")));
        layouts.put(
                "answers in cells cut in two",
                form -> each(form, (all, part) -> all.table(part, table -> table.cut(cell -> isNumber(cell.lines())))));
        layouts.put(
                "brackets and spaces otherwise",
                form -> form.texts(text -> text.replace("（", "(")
                        .replace("）", ")")
                        .replace("：", ":")
                        .replace("，", "， ")));
        layouts.put("headings numbered otherwise", form -> form.texts(text -> text.replaceFirst("^[二三四五六七]、", "2. ")));
        layouts.put("headings without numbers", form -> form.texts(text -> text.replaceFirst("^[一二三四五六七八九]、", "")));
        return layouts;
    }

    private static boolean isNumber(List<String> lines) {
        return lines.size() == 1 && lines.get(0).matches("-?[0-9.]+");
    }

    private interface OfPart {
        FormLayouts apply(FormLayouts form, Section part);
    }

    private static FormLayouts each(FormLayouts form, OfPart change) {
        FormLayouts changed = form;
        for (Section part : TABLES) {
            changed = change.apply(changed, part);
        }
        return changed;
    }

    private static Map<String, UnaryOperator<FormLayouts>> ticks() {
        Map<String, UnaryOperator<FormLayouts>> ticks = new LinkedHashMap<>();
        List<List<String>> marks = new ArrayList<>();
        marks.add(List.of("☑", "□"));
        marks.add(List.of("√", "□"));
        marks.add(List.of("■", "□"));
        marks.add(List.of("☒", "☐"));
        marks.add(List.of("✓", "▢"));
        marks.add(List.of("●", "○"));
        marks.add(List.of("◉", "◯"));
        marks.add(List.of("🗹", "⬜"));
        marks.add(List.of("□√", "□"));
        marks.add(List.of("（√）", "（ ）"));
        marks.add(List.of("[√]", "[ ]"));
        marks.add(List.of("√", "口"));
        marks.add(List.of("√", "×"));
        marks.add(List.of("✔", ""));
        for (List<String> mark : marks) {
            ticks.put(String.join(" and ", mark), form -> form.ticks(mark.get(0), mark.get(1)));
        }
        ticks.put("√ and nothing, after the words", form -> form.ticks("√", "").marksAfter());
        ticks.put("☑ and □, after the words", form -> form.ticks("☑", "□").marksAfter());
        ticks.put(
                "（√） and （ ）, after the words", form -> form.ticks("（√）", "（ ）").marksAfter());
        return ticks;
    }

    static List<String> layoutNames() {
        return List.copyOf(LAYOUTS.keySet());
    }

    static List<String> tickNames() {
        return List.copyOf(TICKS.keySet());
    }

    @ParameterizedTest
    @MethodSource("layoutNames")
    void everyLayoutGivesTheForm(String layout) throws IOException {
        assertGivesTheForm(LAYOUTS.get(layout));
    }

    @ParameterizedTest
    @MethodSource("tickNames")
    void everyWayOfTickingGivesTheForm(String ticks) throws IOException {
        assertGivesTheForm(TICKS.get(ticks));
    }

    @Property(tries = 10)
    void anyWayOfTickingInAnyLayoutGivesTheForm(@ForAll Random random) throws IOException {
        UnaryOperator<FormLayouts> layout = one(LAYOUTS, random);
        UnaryOperator<FormLayouts> ticks = one(TICKS, random);

        assertGivesTheForm(form -> ticks.apply(layout.apply(form)));
    }

    private static UnaryOperator<FormLayouts> one(Map<String, UnaryOperator<FormLayouts>> of, Random random) {
        return List.copyOf(of.values()).get(random.nextInt(of.size()));
    }

    private static void assertGivesTheForm(UnaryOperator<FormLayouts> way) throws IOException {
        Application form = RoundTripTest.sample("eligible");

        WordForm read = ApplicationWord.read(way.apply(new FormLayouts(form)).docx());

        assertEquals(List.of(), RoundTripTest.describe(read.errors()));
        assertEquals(Optional.of(form), read.application());
        assertTrue(read.places()
                .keySet()
                .containsAll(form.cells().stream()
                        .filter(cell -> !cell.isBlank())
                        .map(cell -> cell.pointer())
                        .toList()));
    }
}
