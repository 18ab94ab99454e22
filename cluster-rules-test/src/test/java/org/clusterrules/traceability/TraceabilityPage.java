package org.clusterrules.traceability;

import com.google.common.escape.CharEscaperBuilder;
import com.google.common.escape.Escaper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.model.Dictionary;
import org.clusterrules.model.Field;
import org.clusterrules.model.Label;

/** Writes the table for people: the mapping with the words of the dictionary and of the rules. */
final class TraceabilityPage {
    private static final String DITTO = "〃";
    private static final Escaper MARKDOWN = escaper();

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
        for (Claim claim : mapping.claims()) {
            if (claim.isTitleOfPart()) {
                part(claim);
            } else {
                row(List.of(
                        lines(claim.sentences()),
                        words(claim, "<br>"),
                        blanks(claim.blanks()),
                        claim.criteria().stream().map(this::criterion).collect(Collectors.joining("<br>")),
                        claim.reasons().stream().map(this::reason).collect(Collectors.joining("<br>"))));
            }
        }
        index();
        return page.toString();
    }

    private void part(Claim title) {
        head(
                words(title, " "),
                "行<br>Line",
                "表上的话<br>The form's words",
                "空白<br>Blank",
                "规则<br>Criterion",
                "为什么机器不能检查<br>Why no machine can check it");
    }

    private void index() {
        head("规则索引 · The criteria", "规则<br>Criterion", "依据<br>Basis", "申报表文本的行<br>Lines of the form's text");
        for (Criterion criterion : criteria.values()) {
            row(List.of(
                    criterion(criterion.id()), MARKDOWN.escape(criterion.basis().zh()), linesOf(criterion.id())));
        }
    }

    /** Lists the sentences that a criterion is mapped to; one that is about every blank has no list. */
    private String linesOf(String criterion) {
        Set<String> lines = new LinkedHashSet<>();
        List<Sentence> sentences = List.of();
        for (Claim claim : mapping.claims()) {
            sentences = claim.sentences().isEmpty() ? sentences : claim.sentences();
            if (claim.criteria().contains(criterion)) {
                if (claim.blanks().stream().anyMatch(Blank::isEvery)) {
                    return lines(sentences) + "（全部栏目 every blank）";
                }
                lines.add(lines(sentences));
            }
        }
        return String.join("、", lines);
    }

    private static String lines(List<Sentence> sentences) {
        if (sentences.isEmpty()) {
            return DITTO;
        }
        int first = sentences.get(0).line();
        int last = sentences.get(sentences.size() - 1).line();
        return first == last ? String.valueOf(first) : first + "–" + last;
    }

    private static String words(Claim claim, String separator) {
        return claim.sentences().isEmpty()
                ? DITTO
                : claim.sentences().stream()
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
        List<Field> fields = blank.fields();
        String label =
                fields.size() == 1 ? MARKDOWN.escape(fields.get(0).label().zh()) + " " : "";
        return label + "`" + blank.pointer() + "`";
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
        page.append("\n## ").append(title).append("\n\n");
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
