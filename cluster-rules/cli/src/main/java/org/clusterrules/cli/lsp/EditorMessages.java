package org.clusterrules.cli.lsp;

import java.util.Locale;
import java.util.Optional;
import org.clusterrules.assessment.Area;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Finding;
import org.clusterrules.internal.Catalogue;
import org.clusterrules.model.Application;
import org.clusterrules.model.Field;
import org.clusterrules.model.Label;
import org.clusterrules.model.Unit;
import org.clusterrules.report.internal.MarkdownText;
import org.clusterrules.rules.RuleSet;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;

/** The messages of the language server, in one language. */
record EditorMessages(Locale language) {
    private static final Catalogue MESSAGES = new Catalogue(name -> EditorMessages.class.getResourceAsStream(name));

    String of(String key, Object... arguments) {
        return MESSAGES.in(language, key, arguments);
    }

    String of(Label label) {
        return label.in(language);
    }

    /** Returns a completion with its meaning, if that is not empty; it is also found by its meaning in Chinese. */
    CompletionItem item(String text, CompletionItemKind kind, Label meaning) {
        CompletionItem item = new CompletionItem(text);
        item.setKind(kind);
        if (!meaning.zh().isEmpty()) {
            item.setDetail(of(meaning));
            item.setFilterText(text + " " + meaning.zh());
        }
        return item;
    }

    String withUnit(Label label, Unit unit) {
        String of = of(unit.label());
        return of.isEmpty() ? of(label) : of(label) + " (" + of + ")";
    }

    /** Returns both languages, the reader's first; once if they are equal. */
    String both(Label label) {
        String other = language.getLanguage().equals("zh") ? label.en() : label.zh();
        String first = of(label);
        return first.equals(other) || other.isEmpty() ? escape(first) : escape(first) + "  \n" + escape(other);
    }

    /** Escapes Markdown in foreign text. */
    static String escape(String text) {
        return MarkdownText.escapeLine(text.replace('\n', ' ').replace('\r', ' '));
    }

    /** Describes a blank of the form: its label, place, unit and options. */
    String describe(Label type, Optional<Field> formField, String pointer) {
        StringBuilder text = new StringBuilder();
        formField.ifPresent(field -> {
            text.append("**" + both(field.label()) + "**\n\n");
            text.append(line("hover.place", field.section().label()));
            Label unit = field.unit().label();
            text.append(field.unit().code().isEmpty() ? "" : line("hover.unit", unit));
        });
        text.append(line("hover.type", type));
        text.append(pointer.isEmpty() ? "" : "`" + pointer + "`\n");
        formField.filter(field -> !field.options().isEmpty()).ifPresent(field -> {
            text.append('\n');
            field.options().forEach((name, label) -> text.append("- `" + name + "` " + escape(of(label)) + "\n"));
        });
        return text.toString();
    }

    private String line(String key, Label value) {
        return of(key, escape(of(value))) + "  \n";
    }

    /** Describes a rule in both languages, with its basis. */
    String describe(RuleSet rules, Criterion criterion) {
        Finding finding = rules.finding(Application.blank(rules.edition()), criterion.id());
        Label area = criterion.area().map(Area::label).orElse(criterion.part().label());
        Optional<String> replaced = criterion.location().replaced().map(Criterion.RuleLocation::ruleSet);
        return "**" + both(criterion.title()) + "**\n\n"
                + both(Label.of(finding::requirement)) + "\n\n"
                + line("hover.basis", criterion.basis())
                + of("hover.kind", of(criterion.kind().label()), of(area))
                + replaced.map(id -> "  \n" + of("hover.replaces", escape(id))).orElse("");
    }
}
