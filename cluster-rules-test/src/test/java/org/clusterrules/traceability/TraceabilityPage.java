package org.clusterrules.traceability;

import com.google.common.escape.CharEscaperBuilder;
import com.google.common.escape.Escaper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.model.Application;
import org.clusterrules.model.Cell;
import org.clusterrules.model.Dictionary;
import org.clusterrules.model.Edition;
import org.clusterrules.model.Field;
import org.clusterrules.model.Label;

/** Writes the mapping as a page for people, with the labels of the dictionary and the titles of the criteria. */
final class TraceabilityPage {
    private static final String DITTO = "〃";
    private static final Escaper MARKDOWN = escaper();

    /** The labels of single cells, with the year or the part that is meant. */
    private static final Map<String, String> LABELS = Application.blank(Edition.of("2022")).cells().stream()
            .collect(Collectors.toMap(Cell::pointer, cell -> cell.place().label(Locale.CHINESE)));

    private final Mapping mapping;
    private final Map<String, Criterion> criteria = new LinkedHashMap<>();
    private final StringBuilder page = new StringBuilder();

    private TraceabilityPage(Mapping mapping, List<Criterion> criteria) {
        this.mapping = mapping;
        criteria.forEach(criterion -> this.criteria.put(criterion.id(), criterion));
    }

    static String of(Mapping mapping, List<Criterion> criteria) {
        return new TraceabilityPage(mapping, criteria).write();
    }

    private String write() {
        page.append(Mapping.resource("about.md")
                .replace("{sentences}", String.valueOf(mapping.form().size()))
                .replace("{blanks}", String.valueOf(Dictionary.fields().size()))
                .replace("{criteria}", String.valueOf(criteria.size())));
        for (MappingRow row : mapping.rows()) {
            if (row.isTitleOfSection()) {
                section(row);
            } else {
                row(List.of(
                        row.continues() ? DITTO : lines(row.sentences()),
                        row.continues() ? DITTO : words(row, "<br>"),
                        blanks(row.blanks()),
                        row.criteria().stream().map(this::criterion).collect(Collectors.joining("<br>")),
                        row.reasons().stream().map(this::reason).collect(Collectors.joining("<br>"))));
            }
        }
        index();
        return page.toString();
    }

    private void section(MappingRow title) {
        head(
                "## " + words(title, " "),
                "行<br>Line",
                "申报表原文<br>The form's words",
                "栏目<br>Blank",
                "判定项<br>Criterion",
                "程序不检查的内容及原因<br>What software does not check, and why");
    }

    private void index() {
        page.append("\n## 判定项索引 · Index of criteria\n");
        for (BasisKind kind : BasisKind.values()) {
            List<Criterion> ofKind = criteria.values().stream()
                    .filter(criterion -> BasisKind.of(criterion) == kind)
                    .toList();
            if (!ofKind.isEmpty()) {
                head(
                        "### %s（%d项）· %s (%d)"
                                .formatted(
                                        kind.heading().zh(),
                                        ofKind.size(),
                                        kind.heading().en(),
                                        ofKind.size()),
                        "判定项<br>Criterion",
                        "依据<br>Basis",
                        "申报表文本的行<br>Lines of the form's text");
                ofKind.forEach(criterion -> row(List.of(
                        criterion(criterion.id()) + "<br>"
                                + MARKDOWN.escape(criterion.title().en()),
                        MARKDOWN.escape(criterion.basis().zh()),
                        linesOf(criterion.id()))));
            }
        }
    }

    /** Lists the lines of the sentences that a criterion is mapped to; a criterion on every blank has one line only. */
    private String linesOf(String criterion) {
        Set<String> lines = new LinkedHashSet<>();
        for (MappingRow row : mapping.rows()) {
            if (row.criteria().contains(criterion)) {
                if (row.blanks().stream().anyMatch(Blank::isEvery)) {
                    return lines(row.sentences()) + "（全部栏目 every blank）";
                }
                lines.add(lines(row.sentences()));
            }
        }
        return String.join("、", lines);
    }

    private static String lines(List<FormSentence> sentences) {
        int first = sentences.get(0).line();
        int last = sentences.get(sentences.size() - 1).line();
        return first == last ? String.valueOf(first) : first + "–" + last;
    }

    private static String words(MappingRow row, String separator) {
        return row.sentences().stream()
                .map(sentence -> MARKDOWN.escape(sentence.words()))
                .collect(Collectors.joining(separator));
    }

    /** Names each blank once, its options together. */
    private static String blanks(List<Blank> blanks) {
        Map<String, List<String>> options = new LinkedHashMap<>();
        for (Blank blank : blanks) {
            List<String> ofBlank = options.computeIfAbsent(blank.pointer(), pointer -> new ArrayList<>());
            blank.option().ifPresent(name -> ofBlank.add("`" + name + "`"));
        }
        return options.entrySet().stream()
                .map(entry -> blank(new Blank(entry.getKey(), Optional.empty()))
                        + (entry.getValue().isEmpty() ? "" : " = " + String.join("、", entry.getValue())))
                .collect(Collectors.joining("<br>"));
    }

    private static String blank(Blank blank) {
        if (blank.isEvery()) {
            return "全部栏目 every blank";
        }
        String label = Optional.ofNullable(LABELS.get(blank.pointer())).orElseGet(() -> {
            List<Field> fields = blank.fields();
            return fields.size() == 1 ? fields.get(0).label().zh() : "";
        });
        return MARKDOWN.escape(label) + (label.isEmpty() ? "" : " ") + "`" + blank.pointer() + "`";
    }

    private String criterion(String id) {
        Criterion criterion = criteria.get(id);
        return criterion == null
                ? "`" + id + "`"
                : MARKDOWN.escape(criterion.title().zh()) + "（"
                        + criterion.kind().label().zh() + "）`" + id + "`";
    }

    private String reason(String name) {
        Label reason = mapping.reasons().getOrDefault(name, new Label(name, name));
        return MARKDOWN.escape(reason.zh()) + "<br>" + MARKDOWN.escape(reason.en());
    }

    private void head(String title, String... columns) {
        page.append("\n").append(title).append("\n\n");
        row(List.of(columns));
        page.append("|").append(" --- |".repeat(columns.length)).append('\n');
    }

    private void row(List<String> cells) {
        page.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static Escaper escaper() {
        CharEscaperBuilder escaper = new CharEscaperBuilder();
        for (char special : "\\`*_[]<>|~#&!".toCharArray()) {
            escaper.addEscape(special, "\\" + special);
        }
        return escaper.toEscaper();
    }
}
