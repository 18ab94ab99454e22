package org.clusterrules.book;

import static org.clusterrules.report.internal.MarkdownText.escape;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.clusterrules.book.Reference.Entry;
import org.clusterrules.book.Reference.Group;
import org.clusterrules.book.Reference.KeyGroup;
import org.clusterrules.book.Reference.Word;
import org.clusterrules.model.Section;
import org.clusterrules.report.internal.Columns;
import org.clusterrules.report.internal.PageWords;
import org.clusterrules.rulefile.RuleWord;
import org.clusterrules.workbench.internal.WorkbenchWords;

/**
 * The {@link Reference} as text for a terminal or as Markdown. Words are Chinese for a Chinese locale and English for every other.
 * Immutable.
 */
public final class ReferencePage {
    private static final String INDENT = "    ";

    private final PageWords words;

    /** Makes pages in a language. */
    public ReferencePage(Locale language) {
        this.words = WorkbenchWords.in(language);
    }

    /** Returns all words as text. */
    public String wordsAsText() {
        StringBuilder page = new StringBuilder();
        for (Group group : Reference.words()) {
            page.append(page.isEmpty() ? "" : "\n").append(heading(group, "")).append('\n');
            for (Word word : group.words()) {
                page.append(INDENT)
                        .append(word.written())
                        .append("  ")
                        .append(meaning(word))
                        .append('\n');
                notes(word, "")
                        .forEach(note ->
                                page.append(INDENT.repeat(2)).append(note).append('\n'));
            }
        }
        return page.toString();
    }

    /** Returns all words as Markdown, with headings of the third level. */
    public String wordsAsMarkdown() {
        StringBuilder page = new StringBuilder();
        for (Group group : Reference.words()) {
            page.append("### ").append(heading(group, "`")).append("\n\n");
            row(page, List.of(words.of("reference.word"), words.of("reference.meaning"), words.of("reference.takes")));
            row(page, List.of("---", "---", "---"));
            for (Word word : group.words()) {
                row(
                        page,
                        List.of(
                                "`" + word.written() + "`",
                                escape(meaning(word)),
                                String.join("<br>", notes(word, "`"))));
            }
            page.append('\n');
        }
        return page.toString();
    }

    private String heading(Group group, String quote) {
        if (group.isLast()) {
            return words.of("reference.last");
        } else if (group.after().isEmpty()) {
            return words.of("reference.first", quote + "criterion." + quote);
        }
        return words.of(
                "reference.after",
                words.join(
                        group.after().stream().map(word -> quote + word + quote).toList()));
    }

    private String meaning(Word word) {
        return word.unit().isEmpty()
                ? words.of(word.meaning())
                : words.of("reference.unit", words.of(word.meaning()), word.unit());
    }

    /** Returns what each parameter is, and of what the word can be said. */
    private List<String> notes(Word word, String quote) {
        List<String> notes = new ArrayList<>();
        for (RuleWord.Taken parameter : word.parameters()) {
            String meaning = words.of(parameter.meaning());
            notes.add(words.of(
                    "fact", quote + Reference.written(parameter) + quote, quote.isEmpty() ? meaning : escape(meaning)));
        }
        word.limit().ifPresent(limit -> notes.add(words.of("reference.limit", words.of(limit))));
        return notes;
    }

    /** Returns all fields as text. */
    public String fieldsAsText() {
        StringBuilder page = new StringBuilder();
        int widest = Reference.fields().stream()
                .mapToInt(field -> written(field).length())
                .max()
                .orElse(0);
        byFact().forEach((fact, fields) -> {
            page.append(page.isEmpty() ? "" : "\n").append(heading(fact)).append('\n');
            for (Entry field : fields) {
                page.append(INDENT)
                        .append(Columns.pad(written(field), widest + 2))
                        .append(words.of(field.label()))
                        .append(unit(field).isEmpty() ? "" : words.of("reference.in", unit(field)))
                        .append(words.of("reference.type", words.of(field.type())))
                        .append(options(field, "\n" + " ".repeat(widest + 2) + INDENT, ""))
                        .append('\n');
            }
        });
        return page.toString();
    }

    /** Returns all fields as Markdown, with headings of the third level. */
    public String fieldsAsMarkdown() {
        StringBuilder page = new StringBuilder();
        byFact().forEach((fact, fields) -> {
            page.append("### ").append(escape(heading(fact))).append("\n\n");
            row(
                    page,
                    List.of(
                            words.of("reference.field"),
                            words.of("reference.name"),
                            words.of("reference.unit-of"),
                            words.of("reference.type-of"),
                            words.of("reference.pointer")));
            row(page, List.of("---", "---", "---", "---", "---"));
            for (Entry field : fields) {
                row(
                        page,
                        List.of(
                                "`" + written(field) + "`",
                                escape(words.of(field.label())),
                                escape(unit(field)),
                                escape(words.of(field.type())) + options(field, "<br>", "`"),
                                field.pointer().isEmpty() ? "" : "`" + field.pointer() + "`"));
            }
            page.append('\n');
        });
        return page.toString();
    }

    /** Returns all keys as text. */
    public String keysAsText() {
        StringBuilder page = new StringBuilder();
        for (KeyGroup group : Reference.keys()) {
            page.append(page.isEmpty() ? "" : "\n")
                    .append(words.of(group.title()))
                    .append('\n');
            int widest = group.keys().stream()
                    .mapToInt(key -> Columns.width(key.written()))
                    .max()
                    .orElse(0);
            for (Reference.Key key : group.keys()) {
                page.append(INDENT)
                        .append(Columns.pad(key.written(), widest + 2))
                        .append(words.of(key.meaning()))
                        .append('\n');
            }
        }
        return page.toString();
    }

    /** Returns all keys as Markdown, with headings of the third level. */
    public String keysAsMarkdown() {
        StringBuilder page = new StringBuilder();
        for (KeyGroup group : Reference.keys()) {
            page.append("### ").append(escape(words.of(group.title()))).append("\n\n");
            row(page, List.of(words.of("reference.written"), words.of("reference.meaning")));
            row(page, List.of("---", "---"));
            for (Reference.Key key : group.keys()) {
                row(page, List.of("`" + key.written() + "`", escape(words.of(key.meaning()))));
            }
            page.append('\n');
        }
        return page.toString();
    }

    private static Map<String, List<Entry>> byFact() {
        return Reference.fields().stream()
                .collect(Collectors.groupingBy(Entry::fact, LinkedHashMap::new, Collectors.toList()));
    }

    /** Names a fact, and the part of the form that it is. */
    private String heading(String fact) {
        for (Section section : Section.values()) {
            if (section.type().getSimpleName().equals(fact)) {
                return words.of("place", fact, words.of(section.label()));
            }
        }
        return fact;
    }

    private static String written(Entry field) {
        return field.fact() + "." + field.path();
    }

    private String unit(Entry field) {
        return words.of(field.unit().label());
    }

    /** Returns the options of a blank, each after a break. */
    private String options(Entry field, String lineBreak, String quote) {
        return field.options().entrySet().stream()
                .map(option -> lineBreak + quote + option.getKey() + quote + " " + words.of(option.getValue()))
                .collect(Collectors.joining());
    }

    private static void row(StringBuilder page, List<String> cells) {
        page.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
