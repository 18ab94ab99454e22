package org.clusterrules.cli.lsp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.clusterrules.assessment.Area;
import org.clusterrules.assessment.Kind;
import org.clusterrules.assessment.Part;
import org.clusterrules.language.CriterionWords;
import org.clusterrules.model.Field;
import org.clusterrules.model.Label;
import org.clusterrules.model.Section;
import org.clusterrules.rulefile.FactField;
import org.clusterrules.rulefile.FactType;
import org.clusterrules.rulefile.RuleWord;
import org.clusterrules.rulefile.reader.RuleFileOutline;
import org.clusterrules.rulefile.reader.RuleSetKeys;
import org.clusterrules.rulefile.reader.Token;
import org.clusterrules.rules.RuleSet;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** The completions at a position of a rule file. */
final class Completions {
    private final EditorMessages messages;
    private final OpenFile file;
    private final Optional<RuleSet> rules;
    private final boolean snippets;
    private final int offset;
    private final List<Token> before = new ArrayList<>();
    private final Optional<RuleScope> rule;
    private final List<CompletionItem> items = new ArrayList<>();

    /** The quoted text at the position, which may be empty. */
    private final Optional<Token> quoted;

    private Completions(EditorMessages messages, OpenFile file, Optional<RuleSet> rules, boolean snippets, int offset) {
        this.messages = messages;
        this.file = file;
        this.rules = rules;
        this.snippets = snippets;
        this.offset = offset;
        RuleFileOutline outline = file.outline();
        this.rule = RuleScope.of(outline, offset);
        Optional<Token> text = Optional.empty();
        for (Token token : outline.tokens()) {
            if (token.is(Token.Kind.TEXT) && token.start() < offset && offset < endOfText(token)) {
                text = Optional.of(token);
            }
            boolean ends = token.end() < offset || (token.end() == offset && !isName(token) && text.isEmpty());
            if (ends && !token.is(Token.Kind.END)) {
                before.add(token);
            }
        }
        this.quoted = text;
    }

    /** Returns the completions by the rule set as last read; as snippets if the editor supports them. */
    static List<CompletionItem> at(
            EditorMessages messages, OpenFile file, Optional<RuleSet> rules, boolean snippets, Position place) {
        Completions completions = new Completions(
                messages, file, rules, snippets, file.positions().offset(place));
        completions.find();
        return completions.items;
    }

    private static boolean isName(Token token) {
        return token.is(Token.Kind.NAME) || token.is(Token.Kind.VARIABLE) || token.is(Token.Kind.NUMBER);
    }

    /** Returns the end of a text: after the quote, or if that is missing, the end of the line. */
    private int endOfText(Token token) {
        boolean closed = token.end() - token.start() == token.text().length() + 2;
        return closed ? token.end() : token.end() + 1;
    }

    private Token last(int back) {
        int at = before.size() - 1 - back;
        return at < 0 ? new Token(Token.Kind.END, "", 0, 0) : before.get(at);
    }

    private void find() {
        int ruleAt = lastWord("rule");
        int when = lastWord("when");
        int then = lastWord("then");
        int end = lastWord("end");
        if (ruleAt < 0 || end > ruleAt) {
            add("rule", CompletionItemKind.Snippet, rule(), Label.NOTHING);
        } else if (when < ruleAt) {
            header();
        } else if (then < when) {
            facts(when);
        } else {
            requirement(then);
        }
    }

    private int lastWord(String word) {
        int found = -1;
        for (int i = 0; i < before.size(); i++) {
            found = before.get(i).isName(word) ? i : found;
        }
        return found;
    }

    private String part() {
        return file.name().replace(".drl", "");
    }

    private String rule() {
        String part = part();
        String area = part.startsWith("co") ? "" : "\n    @area(\"${5:INDUSTRY}\")";
        return "rule \"" + part + ".${1:name}\"\n    @title(\"${2}\")\n    @titleEn(\"${3}\")\n    @basis(\"${4}\")"
                + area + "\nwhen\n    $0\nthen\n    criterion.\nend\n";
    }

    private void header() {
        if (quoted.isPresent()) {
            if (last(0).isName("rule")) {
                rules.stream()
                        .flatMap(there -> there.criteria().stream())
                        .filter(criterion -> criterion.part().id().equals(part()))
                        .forEach(criterion -> add(criterion.id(), CompletionItemKind.Class, criterion.title()));
            } else if (last(0).isSign('(') && last(2).isSign('@')) {
                values(last(1).text());
            }
        } else {
            String at = last(0).isSign('@') ? "" : "@";
            List<String> there = rule.stream()
                    .flatMap(one -> one.rule().annotations().stream())
                    .map(annotation -> annotation.name().text())
                    .toList();
            for (String name : RuleSetKeys.ANNOTATIONS) {
                if (!there.contains(name)) {
                    add("@" + name, CompletionItemKind.Property, at + name + "(\"$1\")", Label.NOTHING);
                }
            }
            if (at.equals("@")) {
                add("when", CompletionItemKind.Keyword, "when\n    $0", Label.NOTHING);
            }
        }
    }

    private void values(String annotation) {
        switch (annotation) {
            case "area" -> Arrays.stream(Area.values()).forEach(area -> constant(area.name(), area.label()));
            case "kind" -> Arrays.stream(Kind.values()).forEach(kind -> constant(kind.name(), kind.label()));
            case "overrides" ->
                rules.stream()
                        .flatMap(there -> there.info().chain().stream())
                        .skip(1)
                        .forEach(info -> add(info.id(), CompletionItemKind.Module, info.title()));
            default -> {
                // free text
            }
        }
    }

    /** After {@code when}: facts, and in the brackets of one, its fields. */
    private void facts(int when) {
        int open = -1;
        for (int i = when; i < before.size(); i++) {
            open = before.get(i).isSign('(') ? i : before.get(i).isSign(')') ? -1 : open;
        }
        if (open < 0) {
            for (FactType fact : FactType.all()) {
                Label label =
                        fact.section().map(Section::label).orElse(fact.root().typeLabel());
                add(fact.typeName(), CompletionItemKind.Class, fact.typeName() + "( $0 )", label);
            }
            add("then", CompletionItemKind.Keyword, "then\n    criterion.$0", Label.NOTHING);
            return;
        }
        Optional<FactType> fact = FactType.named(before.get(open - 1).text());
        if (quoted.isPresent()) {
            Arrays.stream(Part.values()).forEach(part -> constant(part.id(), part.label()));
        } else if (last(0).isSign('(') || last(0).isSign(',')) {
            fact.ifPresent(there -> fields(there.root(), field -> "\\$" + lastName(field) + " : "));
        } else {
            // A path that is begun is replaced as a whole.
            int start = before.size();
            while (start > 0 && (last(before.size() - start).isSign('.') || isName(before.get(start - 1)))) {
                start--;
            }
            int from = start < before.size() ? before.get(start).start() : offset;
            if (from < file.positions().startOfLine(offset)) {
                return; // an editor replaces text on one line only
            }
            if (start > 0 && before.get(start - 1).isSign(':')) {
                fact.ifPresent(there -> fields(there.root(), field -> ""));
                Range path = file.positions().range(from, offset);
                items.forEach(item -> item.getTextEdit().getLeft().setRange(path));
            }
        }
    }

    private static String lastName(FactField field) {
        return field.path().substring(field.path().lastIndexOf('.') + 1);
    }

    private void fields(FactField field, Function<FactField, String> prefix) {
        boolean isFormField = field.formField()
                .filter(there -> there.pointer().equals(field.pointer()))
                .isPresent();
        boolean isTaken = RuleWord.all().stream().anyMatch(word -> word.takes(field.type()));
        if (isTaken && !field.path().isEmpty()) {
            Label label = field.formField().map(Field::label).orElse(field.typeLabel());
            CompletionItem item =
                    add(field.path(), CompletionItemKind.Field, prefix.apply(field) + field.path(), label);
            item.setDocumentation(new MarkupContent(
                    MarkupKind.MARKDOWN,
                    messages.describe(field.typeLabel(), field.formField(), Hovers.pointer(field))));
            field.formField().ifPresent(there -> item.setDetail(messages.withUnit(label, there.unit())));
        }
        if (!isFormField
                || field.fields().stream().anyMatch(below -> below.formField().isPresent())) {
            field.fields().forEach(below -> fields(below, prefix));
        }
    }

    /** After {@code then}: the words that can follow, and what they take. */
    private void requirement(int then) {
        if (then == before.size() - 1) {
            add("criterion", CompletionItemKind.Keyword, "criterion.$0", Label.NOTHING);
            return;
        }
        List<RuleScope.WrittenWord> written = rule.map(RuleScope::messages).orElse(List.of()).stream()
                .filter(word -> word.call().word().end() < offset)
                .toList();
        if (last(0).isSign(';')) {
            add("end", CompletionItemKind.Keyword, "end\n", Label.NOTHING);
        } else if (last(0).isSign('.')) {
            Optional<Class<?>> subject = written.isEmpty()
                    ? Optional.of(CriterionWords.class)
                    : written.get(written.size() - 1).result();
            subject.ifPresent(there -> RuleWord.of(there).forEach(this::word));
        } else if (!written.isEmpty() && (quoted.isPresent() || last(0).isSign('(') || last(0).isSign(','))) {
            arguments(written.get(written.size() - 1));
        }
    }

    private void word(RuleWord word) {
        StringBuilder text = new StringBuilder(word.name()).append('(');
        List<String> free = new ArrayList<>(rule.map(RuleScope::variables).orElse(List.of()));
        int place = 0;
        for (RuleWord.Taken taken : word.taken()) {
            text.append(place == 0 ? "" : ", ");
            int here = place++;
            Optional<String> variable = free.stream()
                    .filter(name -> rule.flatMap(there -> there.field(name))
                            .filter(field -> word.takes(here, field.type()))
                            .isPresent())
                    .findFirst();
            variable.ifPresent(free::remove);
            text.append(
                    taken.isText()
                            ? "\"${" + place + ":" + taken.name() + "}\""
                            : "${" + place + ":\\" + variable.orElse("$" + taken.name()) + "}");
        }
        text.append(')');
        CompletionItem item = add(Hovers.signature(word), CompletionItemKind.Method, text.toString(), word.label());
        item.setFilterText(word.name() + " " + word.label().zh());
        item.setSortText(word.name());
    }

    private void arguments(RuleScope.WrittenWord word) {
        RuleScope there = rule.orElseThrow();
        if (quoted.isEmpty()) {
            for (String name : there.variables()) {
                Optional<Label> label =
                        there.field(name).flatMap(FactField::formField).map(Field::label);
                add(name, CompletionItemKind.Variable, "\\" + name, label.orElse(Label.NOTHING));
            }
            return;
        }
        there.formFields()
                .filter(blank -> word.meanings().stream().anyMatch(RuleScope::takesOption))
                .flatMap(blank -> blank.options().keySet().stream())
                .distinct()
                .forEach(name -> constant(name, there.option(name).orElse(Label.NOTHING)));
    }

    private void constant(String name, Label meaning) {
        add(name, CompletionItemKind.EnumMember, meaning);
    }

    private void add(String name, CompletionItemKind kind, Label meaning) {
        CompletionItem unused = add(name, kind, name, meaning);
    }

    /** Adds an item that replaces what is begun; its text is a snippet. */
    private CompletionItem add(String label, CompletionItemKind kind, String text, Label meaning) {
        CompletionItem item = messages.item(label, kind, meaning);
        int start = quoted.map(token -> token.start() + 1).orElseGet(this::startOfName);
        int end = quoted.map(token ->
                        Math.max(offset, token.start() + 1 + token.text().length()))
                .orElse(offset);
        item.setTextEdit(
                Either.forLeft(new TextEdit(file.positions().range(start, end), snippets ? text : plain(text))));
        item.setInsertTextFormat(snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText);
        items.add(item);
        return item;
    }

    /** Removes the placeholders of a snippet, for an editor without snippets. */
    private static String plain(String snippet) {
        return snippet.replaceAll("\\$\\{\\d+:?((?:[^}\\\\]|\\\\.)*)}", "$1")
                .replaceAll("(?<!\\\\)\\$\\d", "")
                .replace("\\$", "$");
    }

    private int startOfName() {
        int start = offset;
        while (start > 0 && isInName(file.text().codePointBefore(start))) {
            start -= Character.charCount(file.text().codePointBefore(start));
        }
        return start;
    }

    private static boolean isInName(int c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$';
    }
}
