package org.clusterrules.cli.lsp;

import java.util.Locale;
import java.util.Optional;
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

/** What the language server says, in one language. */
record EditorWords(Locale language) {
    private static final Catalogue MESSAGES = new Catalogue(name -> EditorWords.class.getResourceAsStream(name));

    String of(String key, Object... arguments) {
        return MESSAGES.in(language, key, arguments);
    }

    String of(Label label) {
        return label.in(language);
    }

    /** Returns what can be written somewhere, with what it means, by which it is found in Chinese too; nothing is said of an empty meaning. */
    CompletionItem item(String text, CompletionItemKind kind, Label meaning) {
        CompletionItem item = new CompletionItem(text);
        item.setKind(kind);
        if (!meaning.zh().isEmpty()) {
            item.setDetail(of(meaning));
            item.setFilterText(text + " " + meaning.zh());
        }
        return item;
    }

    /** Returns the label of a blank with its unit, if it has one. */
    String withUnit(Label label, Unit unit) {
        String of = of(unit.label());
        return of.isEmpty() ? of(label) : of(label) + " (" + of + ")";
    }

    /** Returns both languages, that of the reader first; once where they say the same. */
    String both(Label label) {
        String other = language.getLanguage().equals("zh") ? label.en() : label.zh();
        String first = of(label);
        return first.equals(other) || other.isEmpty() ? escape(first) : escape(first) + "  \n" + escape(other);
    }

    /** Keeps foreign text from being taken for Markdown. */
    static String escape(String text) {
        return MarkdownText.escapeLine(text.replace('\n', ' ').replace('\r', ' '));
    }

    /** Returns what a blank of the form is: its label, its place, its unit and its options. */
    String describe(Label type, Optional<Field> blank, String pointer) {
        StringBuilder text = new StringBuilder();
        blank.ifPresent(field -> {
            text.append("**").append(both(field.label())).append("**\n\n");
            text.append(of("hover.place", escape(of(field.section().label())))).append("  \n");
            if (!field.unit().code().isEmpty()) {
                text.append(of("hover.unit", escape(of(field.unit().label())))).append("  \n");
            }
        });
        text.append(of("hover.type", escape(of(type)))).append("  \n");
        if (!pointer.isEmpty()) {
            text.append('`').append(pointer).append("`\n");
        }
        blank.filter(field -> !field.options().isEmpty()).ifPresent(field -> {
            text.append('\n');
            field.options()
                    .forEach((name, label) -> text.append("- `")
                            .append(name)
                            .append("` ")
                            .append(escape(of(label)))
                            .append('\n'));
        });
        return text.toString();
    }

    /** Returns what a rule requires, in both languages, and on what basis. */
    String describe(RuleSet rules, Criterion criterion) {
        StringBuilder text =
                new StringBuilder("**").append(both(criterion.title())).append("**\n\n");
        Finding finding = rules.direct().finding(Application.blank(rules.edition()), criterion.id());
        text.append(both(Label.of(finding::requirement))).append("\n\n");
        text.append(of("hover.basis", escape(of(criterion.basis())))).append("  \n");
        text.append(of(
                "hover.kind",
                of(criterion.kind().label()),
                criterion
                        .area()
                        .map(area -> of(area.label()))
                        .orElse(of(criterion.part().label()))));
        criterion
                .source()
                .replaced()
                .ifPresent(other -> text.append("  \n").append(of("hover.replaces", escape(other.ruleSet()))));
        return text.toString();
    }
}
