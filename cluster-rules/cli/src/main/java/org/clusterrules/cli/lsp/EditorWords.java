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

/** The messages of the language server, in one language. */
record EditorWords(Locale language) {
    private static final Catalogue MESSAGES = new Catalogue(name -> EditorWords.class.getResourceAsStream(name));

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

    /** Describes a rule in both languages, with its basis. */
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
