package org.clusterrules.word;

import static org.clusterrules.word.DocxBuilder.controlBox;
import static org.clusterrules.word.DocxBuilder.field;
import static org.clusterrules.word.DocxBuilder.font;
import static org.clusterrules.word.DocxBuilder.legacyBox;
import static org.clusterrules.word.DocxBuilder.r;
import static org.clusterrules.word.DocxBuilder.sym;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.clusterrules.model.Section;
import org.clusterrules.word.CorpusMarkup.Way;

/**
 * Documents that all give the form that they are made of: every way of ticking, tracked changes in everything, tables arranged, turned, widened, merged and split, and labels printed otherwise,
 * each two of these together in at least one document.
 */
final class Corpus {
    private static final EnumSet<Section> TABLES = EnumSet.range(Section.BASICS, Section.GOVERNANCE);

    /** Each document that has tracked changes has those of another round. */
    static final String TRACKED = "tracked changes";

    /** What the name of a way of ticking begins with that has fields and content controls among others. */
    static final String WITH_FIELDS = "all kinds";

    /** What is chosen for a document, and for each the options by their names. */
    private static final List<Map<String, UnaryOperator<FormLayouts>>> CHOICES =
            List.of(ticks(), changes(), arrangements(), tables(), cells(), labels());

    private Corpus() {}

    /** A document, by the names of what was chosen for it. */
    record Document(String name, UnaryOperator<FormLayouts> layout) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** Returns documents in which each two options come together. */
    static List<Document> documents() {
        int[] sizes = CHOICES.stream().mapToInt(Map::size).toArray();
        List<Document> documents = new ArrayList<>();
        for (int[] row : Pairwise.of(sizes)) {
            documents.add(document(row, documents.size()));
        }
        return documents;
    }

    private static Document document(int[] row, int number) {
        List<String> names = new ArrayList<>();
        UnaryOperator<FormLayouts> layout = form -> form;
        for (int choice = 0; choice < row.length; choice++) {
            String name = List.copyOf(CHOICES.get(choice).keySet()).get(row[choice]);
            UnaryOperator<FormLayouts> before = layout;
            UnaryOperator<FormLayouts> next = name.equals(TRACKED)
                    ? form -> form.tracked(1 + number % CorpusMarkup.ROUNDS)
                    : CHOICES.get(choice).get(name);
            layout = form -> next.apply(before.apply(form));
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return new Document(String.join("; ", names), layout);
    }

    /** Ways that are certain whatever others there are in the document. */
    private static Map<String, Way> ways() {
        Map<String, Way> ways = new LinkedHashMap<>();
        for (String marks : List.of("☑ □", "√ □", "✓ ▢", "🗹 ⬜", "□√ □", "（√） （　）", "[√] [　]", "√ 口", "□✔ ☐")) {
            ways.put(marks, way(marks));
        }
        ways.put("symbols of Wingdings", new Way(sym("Wingdings", "F0FE"), sym("Wingdings", "F0A8")));
        ways.put("symbols of Wingdings 2", new Way(sym("Wingdings 2", "F052"), sym("Wingdings 2", "F0A3")));
        ways.put("letters in Wingdings 2", new Way(r(font("Wingdings 2"), "R"), r(font("Wingdings 2"), "£")));
        ways.put("private characters", new Way(r(font("Wingdings"), "\uF0FE"), r(font("Wingdings"), "\uF0A8")));
        ways.put("√ of Symbol after □", new Way(r("□") + sym("Symbol", "F0D6"), "□"));
        ways.put("form fields", new Way(legacyBox("0", "1"), legacyBox("0", null)));
        ways.put("form fields ticked by default", new Way(legacyBox("1", null), legacyBox("1", "0")));
        ways.put("content controls", new Way(controlBox("x", true, "☒"), controlBox("y", false, "☐")));
        ways.put("enclosed √", new Way(field("eq \\o\\ac(□,√)", ""), field("eq \\o\\ac(□)", "")));
        ways.put("enclosed √ and □", new Way(field(" EQ \\o(□,√) \\* MERGEFORMAT ", "□"), "□"));
        ways.put(
                "symbol fields",
                new Way(field("SYMBOL 254 \\f Wingdings", "þ"), field("SYMBOL 168 \\f Wingdings", "")));
        return ways;
    }

    /** A way by the two marks. */
    private static Way way(String marks) {
        String[] both = marks.split(" ", 2);
        return new Way(both[0], both[1]);
    }

    /** Those ways in turn, from several of them on, so that each cell is ticked in several; and the ways that go with no other. */
    private static Map<String, UnaryOperator<FormLayouts>> ticks() {
        Map<String, UnaryOperator<FormLayouts>> ticks = new LinkedHashMap<>();
        List<Way> ways = List.copyOf(ways().values());
        for (int first = 0; first < ways.size(); first += 7) {
            List<Way> turn = new ArrayList<>(ways);
            Collections.rotate(turn, first);
            ticks.put(WITH_FIELDS + " from number " + first, form -> form.ticks(turn));
            List<Way> after = new ArrayList<>(turn);
            after.remove(way("√ 口")); // which is a word after other words
            ticks.put(
                    WITH_FIELDS + " after the words from number " + first,
                    form -> form.ticks(after).marksAfter());
        }
        for (String marks : List.of("■ □", "☒ ☐", "● ○", "◉ ◯", "√ ×", "◆ ◇", "✔ ")) {
            ticks.put(marks, form -> form.ticks(List.of(way(marks))));
        }
        ticks.put("√ after the words", form -> form.ticks(List.of(way("√ "))).marksAfter());
        ticks.put(
                "crossed symbols",
                form -> form.ticks(List.of(new Way(sym("Wingdings", "F0FD"), sym("Wingdings", "F06F")))));
        return ticks;
    }

    private static Map<String, UnaryOperator<FormLayouts>> changes() {
        Map<String, UnaryOperator<FormLayouts>> changes = new LinkedHashMap<>();
        changes.put("", form -> form);
        changes.put(TRACKED, form -> form);
        return changes;
    }

    private static Map<String, UnaryOperator<FormLayouts>> arrangements() {
        Map<String, UnaryOperator<FormLayouts>> arrangements = new LinkedHashMap<>();
        arrangements.put("", form -> form);
        arrangements.put("sections joined into one table", FormLayouts::joined);
        arrangements.put("section 八 as paragraphs", FormLayouts::planFlat);
        arrangements.put("tables cut in two", form -> {
            TABLES.forEach(section -> form.cut(section, 6));
            return form;
        });
        return arrangements;
    }

    private static Map<String, UnaryOperator<FormLayouts>> tables() {
        Map<String, UnaryOperator<FormLayouts>> tables = new LinkedHashMap<>();
        UnaryOperator<FormLayouts> otherWay = form -> form.table(Section.INDUSTRY, table -> table.exchanged(1, 3));
        UnaryOperator<FormLayouts> row =
                form -> form.table(Section.INDUSTRY, table -> table.withRow(4, "集群利润总额（亿元）", "5.1", "6.2", "7.3"));
        tables.put("", form -> form);
        tables.put("years as rows in 二", form -> form.table(Section.INDUSTRY, TableModel::transposed));
        tables.put("years as rows in 三", form -> form.table(Section.INNOVATION, TableModel::transposed));
        tables.put("years as columns in 六", form -> form.table(Section.OPENNESS, TableModel::transposed));
        tables.put("a row inserted, years the other way round", form -> otherWay.apply(row.apply(form)));
        tables.put("a column inserted", form -> form.table(Section.INDUSTRY, table -> table.withColumn("备注", "略")));
        return tables;
    }

    private static Map<String, UnaryOperator<FormLayouts>> cells() {
        Map<String, UnaryOperator<FormLayouts>> cells = new LinkedHashMap<>();
        cells.put("", form -> form);
        cells.put("answers in cells cut in two", form -> each(form, table -> table.cut(Corpus::isNumber)));
        cells.put("labels in cells cut in two", form -> each(form, table -> table.cut(Corpus::isLabel)));
        cells.put("each row merged with an empty one", form -> each(form, TableModel::doubled));
        return cells;
    }

    private static boolean isLabel(TableModel.Box cell) {
        return cell.column() == 0 && cell.lines().size() == 1;
    }

    private static boolean isNumber(TableModel.Box cell) {
        return cell.lines().size() == 1
                && CorpusMarkup.withoutSigns(cell.lines().get(0)).matches("-?[0-9.]+");
    }

    private static FormLayouts each(FormLayouts form, UnaryOperator<TableModel> change) {
        TABLES.forEach(section -> form.table(section, change));
        return form;
    }

    private static Map<String, UnaryOperator<FormLayouts>> labels() {
        Map<String, UnaryOperator<FormLayouts>> labels = new LinkedHashMap<>();
        labels.put("", form -> form);
        labels.put(
                "brackets and spaces otherwise",
                form -> form.texts(text -> text.replace("（", "(")
                        .replace("）", ")")
                        .replace("：", ":")
                        .replace("，", "， ")));
        labels.put("headings numbered otherwise", form -> form.texts(text -> text.replaceFirst("^[二三四五六七]、", "2. ")));
        labels.put("headings without numbers", form -> form.texts(text -> text.replaceFirst("^[一二三四五六七八九]、", "")));
        labels.put(
                "a space after each letter",
                form -> form.texts(text -> text.replaceAll("(\\p{IsHan})(?=\\p{IsHan})", "$1 ")));
        labels.put("labels in several runs, and changed", FormLayouts::changedLabels);
        return labels;
    }
}
