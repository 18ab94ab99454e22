package org.clusterrules.cli.lsp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Dictionary;
import org.clusterrules.model.Field;
import org.clusterrules.model.Label;
import org.clusterrules.rules.RuleSet;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** The completions in a case file or a manifest: criteria, cells, outcomes, and rule sets to extend. */
final class YamlCompletions {
    private final EditorMessages messages;
    private final OpenFile file;
    private final int offset;
    private final int start;
    private final List<CompletionItem> items = new ArrayList<>();

    private YamlCompletions(EditorMessages messages, OpenFile file, int offset) {
        this.messages = messages;
        this.file = file;
        this.offset = offset;
        int begin = offset;
        int line = file.positions().startOfLine(offset);
        while (begin > line && " {,[:\t\"'".indexOf(file.text().charAt(begin - 1)) < 0) {
            begin--;
        }
        this.start = begin;
    }

    static List<CompletionItem> at(EditorMessages messages, OpenFile file, Optional<RuleSet> rules, Position place) {
        YamlCompletions completions =
                new YamlCompletions(messages, file, file.positions().offset(place));
        completions.find(rules);
        return completions.items;
    }

    private void find(Optional<RuleSet> rules) {
        int line = file.positions().startOfLine(offset);
        String before = file.text().substring(line, start).stripTrailing();
        boolean atStart = start == line;
        if (!file.isCases()) {
            if (before.equals("extends:")) {
                RuleSet.builtInIds().forEach(id -> add(id, CompletionItemKind.Module, Label.NOTHING));
            } else if (before.startsWith("off:") || (start > line && before.isEmpty())) {
                rules.flatMap(RuleSet::base).ifPresent(this::criteria);
            }
        } else if (atStart) {
            rules.ifPresent(this::criteria);
        } else if (file.text().startsWith("/", start) && start < offset) {
            Dictionary.fields().forEach(this::cell);
        } else if (before.endsWith(":") && !before.endsWith("when:") && !before.endsWith("cell:")) {
            for (Outcome outcome : Outcome.values()) {
                add(outcome.name(), CompletionItemKind.EnumMember, outcome.label());
            }
        }
    }

    private void criteria(RuleSet rules) {
        rules.criteria().forEach(one -> add(one.id(), CompletionItemKind.Class, one.title()));
    }

    private void cell(Field field) {
        add(field.pointer(), CompletionItemKind.Field, field.label())
                .setDetail(messages.withUnit(field.label(), field.unit()));
    }

    private CompletionItem add(String text, CompletionItemKind kind, Label meaning) {
        CompletionItem item = messages.item(text, kind, meaning);
        item.setTextEdit(Either.forLeft(new TextEdit(file.positions().range(start, offset), text)));
        items.add(item);
        return item;
    }
}
