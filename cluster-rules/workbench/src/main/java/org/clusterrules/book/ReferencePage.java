package org.clusterrules.book;

import static org.clusterrules.report.internal.MarkdownText.escape;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clusterrules.book.Reference.Entry;
import org.clusterrules.book.Reference.Group;
import org.clusterrules.book.Reference.KeyGroup;
import org.clusterrules.book.Reference.WordEntry;
import org.clusterrules.model.Section;
import org.clusterrules.report.internal.Columns;
import org.clusterrules.report.internal.PageMessages;
import org.clusterrules.rulefile.RuleWord;
import org.clusterrules.workbench.internal.WorkbenchMessages;

/** The {@link Reference} as text for a terminal or as Markdown. Chinese for a Chinese locale, English for every other. Immutable. */
public final class ReferencePage {
    private static final String INDENT = "    ";

    private final PageMessages messages;

    public ReferencePage(Locale language) {
        this.messages = WorkbenchMessages.in(language);
    }

    /** Returns all words as text. */
    public String wordsAsText() {
        return text(Reference.words(), group -> heading(group, ""), Group::words, (word, group) -> {
            String notes = notes(word, "").stream()
                    .map(note -> "\n" + INDENT.repeat(2) + note)
                    .collect(Collectors.joining());
            return word.written() + "  " + meaning(word) + notes;
        });
    }

    /** Returns all words as Markdown, with headings of the third level. */
    public String wordsAsMarkdown() {
        return markdown(
                List.of("reference.word", "reference.meaning", "reference.takes"),
                Reference.words(),
                group -> heading(group, "`"),
                Group::words,
                word -> List.of(code(word.written()), escape(meaning(word)), String.join("<br>", notes(word, "`"))));
    }

    private String heading(Group group, String quote) {
        if (group.isLast()) {
            return messages.of("reference.last");
        } else if (group.after().isEmpty()) {
            return messages.of("reference.first", quote + "criterion." + quote);
        }
        List<String> quoted =
                group.after().stream().map(word -> quote + word + quote).toList();
        return messages.of("reference.after", messages.join(quoted));
    }

    private String meaning(WordEntry word) {
        return word.unit().isEmpty()
                ? messages.of(word.meaning())
                : messages.of("reference.unit", messages.of(word.meaning()), word.unit());
    }

    /** Describes each parameter, and the numbers to which the word is limited. */
    private List<String> notes(WordEntry word, String quote) {
        List<String> notes = new ArrayList<>();
        for (RuleWord.Taken parameter : word.parameters()) {
            String written = quote + Reference.written(parameter) + quote;
            String meaning = messages.of(parameter.meaning());
            notes.add(messages.of("labelled", written, quote.isEmpty() ? meaning : escape(meaning)));
        }
        word.limit().ifPresent(limit -> notes.add(messages.of("reference.limit", messages.of(limit))));
        return notes;
    }

    /** Returns all fields as text. */
    public String fieldsAsText() {
        List<String> all =
                Reference.fields().stream().map(ReferencePage::written).toList();
        int widest = Columns.widest(all, written -> written) + 2;
        return text(
                byFact().entrySet(),
                fact -> heading(fact.getKey()),
                Map.Entry::getValue,
                (field, fields) -> Columns.pad(written(field), widest)
                        + messages.of(field.label())
                        + (unit(field).isEmpty() ? "" : messages.of("reference.in", unit(field)))
                        + messages.of("reference.type", messages.of(field.type()))
                        + options(field, "\n" + " ".repeat(widest) + INDENT, ""));
    }

    /** Returns all fields as Markdown, with headings of the third level. */
    public String fieldsAsMarkdown() {
        return markdown(
                List.of(
                        "reference.field",
                        "reference.name",
                        "reference.unit-of",
                        "reference.type-of",
                        "reference.pointer"),
                byFact().entrySet(),
                fact -> escape(heading(fact.getKey())),
                Map.Entry::getValue,
                field -> List.of(
                        code(written(field)),
                        escape(messages.of(field.label())),
                        escape(unit(field)),
                        escape(messages.of(field.type())) + options(field, "<br>", "`"),
                        field.pointer().isEmpty() ? "" : code(field.pointer())));
    }

    /** Returns all keys as text. */
    public String keysAsText() {
        return text(
                Reference.keys(),
                group -> messages.of(group.title()),
                KeyGroup::keys,
                (key, keys) -> Columns.pad(key.written(), Columns.widest(keys, Reference.Key::written) + 2)
                        + messages.of(key.meaning()));
    }

    /** Returns all keys as Markdown, with headings of the third level. */
    public String keysAsMarkdown() {
        return markdown(
                List.of("reference.written", "reference.meaning"),
                Reference.keys(),
                group -> escape(messages.of(group.title())),
                KeyGroup::keys,
                key -> List.of(code(key.written()), escape(messages.of(key.meaning()))));
    }

    /** Writes groups under their headings; how an entry is written may depend on the others of its group. */
    private static <G, E> String text(
            Collection<G> groups,
            Function<G, String> heading,
            Function<G, List<E>> entries,
            BiFunction<E, List<E>, String> written) {
        return groups.stream()
                .map(group -> heading.apply(group) + "\n"
                        + entries.apply(group).stream()
                                .map(entry -> INDENT + written.apply(entry, entries.apply(group)) + "\n")
                                .collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    /** Writes a table for each group. */
    private <G, E> String markdown(
            List<String> head,
            Collection<G> groups,
            Function<G, String> heading,
            Function<G, List<E>> entries,
            Function<E, List<String>> cells) {
        StringBuilder page = new StringBuilder();
        for (G group : groups) {
            page.append("### ").append(heading.apply(group)).append("\n\n");
            row(page, head.stream().map(messages::of).toList());
            row(page, Collections.nCopies(head.size(), "---"));
            entries.apply(group).forEach(entry -> row(page, cells.apply(entry)));
            page.append('\n');
        }
        return page.toString();
    }

    private static String code(String text) {
        return "`" + text + "`";
    }

    private static Map<String, List<Entry>> byFact() {
        return Reference.fields().stream()
                .collect(Collectors.groupingBy(Entry::fact, LinkedHashMap::new, Collectors.toList()));
    }

    /** Returns a fact with the section that it is. */
    private String heading(String fact) {
        for (Section section : Section.values()) {
            if (section.type().getSimpleName().equals(fact)) {
                return messages.of("place", fact, messages.of(section.label()));
            }
        }
        return fact;
    }

    private static String written(Entry field) {
        return field.fact() + "." + field.path();
    }

    private String unit(Entry field) {
        return messages.of(field.unit().label());
    }

    /** Returns the options of a blank, each after a break. */
    private String options(Entry field, String lineBreak, String quote) {
        return field.options().entrySet().stream()
                .map(option -> lineBreak + quote + option.getKey() + quote + " " + messages.of(option.getValue()))
                .collect(Collectors.joining());
    }

    private static void row(StringBuilder page, List<String> cells) {
        page.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
