package org.clusterrules.cli.lsp;

import com.google.common.base.Enums;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clusterrules.assessment.Area;
import org.clusterrules.assessment.Kind;
import org.clusterrules.cli.lsp.OpenFile.Piece;
import org.clusterrules.model.Dictionary;
import org.clusterrules.model.Field;
import org.clusterrules.model.Label;
import org.clusterrules.rulefile.FactField;
import org.clusterrules.rulefile.FactType;
import org.clusterrules.rulefile.RuleWord;
import org.clusterrules.rulefile.reader.ParsedRule.Annotation;
import org.clusterrules.rulefile.reader.ParsedRule.Binding;
import org.clusterrules.rulefile.reader.ParsedRule.FactPattern;
import org.clusterrules.rulefile.reader.RuleFileOutline;
import org.clusterrules.rulefile.reader.Token;
import org.clusterrules.rules.RuleSet;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Position;

/** Describes what is at a position of a file. */
record Hovers(EditorMessages messages, OpenFile file, Optional<RuleSet> rules, int offset) {
    private static final Pattern POINTER = Pattern.compile("/[A-Za-z][A-Za-z0-9/]*");
    static final Pattern CRITERION = Pattern.compile("[a-z]+\\.[a-z0-9-]+");

    static Optional<Hover> at(EditorMessages messages, OpenFile file, Optional<RuleSet> rules, Position place) {
        Hovers hovers = new Hovers(messages, file, rules, file.positions().offset(place));
        return file.isRules() ? hovers.inRules() : hovers.inYaml();
    }

    private Optional<Hover> inRules() {
        RuleFileOutline outline = file.outline();
        Optional<Token> token = outline.tokens().stream()
                .filter(one -> !one.is(Token.Kind.SIGN) && !one.is(Token.Kind.END) && RuleScope.covers(one, offset))
                .findFirst();
        return token.flatMap(there -> RuleScope.of(outline, offset)
                .flatMap(rule -> text(rule, there))
                .map(text -> hover(text, new Piece(there.text(), there.start(), there.end()))));
    }

    private Hover hover(String markdown, Piece piece) {
        return new Hover(
                new MarkupContent(MarkupKind.MARKDOWN, markdown),
                file.positions().range(piece.start(), piece.end()));
    }

    private Optional<String> text(RuleScope rule, Token token) {
        if (token.equals(rule.rule().name()) || token.equals(rule.rule().rule())) {
            return criterion(rule.rule().name().text());
        } else if (token.is(Token.Kind.VARIABLE)) {
            return rule.field(token.text()).map(this::field);
        }
        for (Annotation annotation : rule.rule().annotations()) {
            if (annotation.text().filter(token::equals).isPresent()) {
                return annotation(annotation.name().text(), token.text());
            }
        }
        for (FactPattern fact : rule.rule().facts()) {
            Optional<String> inFact = fact(fact, token);
            if (inFact.isPresent()) {
                return inFact;
            }
        }
        return word(rule, token);
    }

    private Optional<String> criterion(String id) {
        return rules.flatMap(there -> there.rule(id).map(rule -> messages.describe(there, rule.criterion())));
    }

    private String field(FactField field) {
        return "`" + field + "`\n\n" + messages.describe(field.typeLabel(), field.formField(), pointer(field));
    }

    static String pointer(FactField field) {
        return field.factType() == FactType.CONCLUSION ? "" : field.pointer();
    }

    private Optional<String> annotation(String name, String value) {
        Optional<Label> label = switch (name) {
            case "area" -> Enums.getIfPresent(Area.class, value).toJavaUtil().map(Area::label);
            case "kind" -> Enums.getIfPresent(Kind.class, value).toJavaUtil().map(Kind::label);
            default -> Optional.empty();
        };
        return label.map(messages::both);
    }

    private Optional<String> fact(FactPattern fact, Token token) {
        boolean isType = fact.type().start() == token.start();
        if (isType) {
            return FactType.named(fact.type().text())
                    .map(type -> type.section()
                            .map(section -> messages.both(section.label()))
                            .orElse(messages.both(type.root().typeLabel())));
        }
        for (Binding binding : fact.bindings()) {
            for (int i = 0; i < binding.path().size(); i++) {
                if (binding.path().get(i).equals(token)) {
                    return RuleScope.field(fact, binding.path().subList(0, i + 1))
                            .map(this::field);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> word(RuleScope rule, Token token) {
        for (RuleScope.WrittenWord written : rule.messages()) {
            if (written.call().word().equals(token)) {
                return written.meanings().stream().findFirst().map(this::word);
            } else if (written.call().arguments().contains(token)) {
                return rule.option(token.text()).map(messages::both);
            }
        }
        return Optional.empty();
    }

    /** Describes a word and its parameters. */
    String word(RuleWord word) {
        StringBuilder text = new StringBuilder("`" + signature(word) + "`\n\n" + messages.both(word.label()) + "\n");
        for (RuleWord.Taken taken : word.taken()) {
            String name = taken.isText() ? taken.name() : "$" + taken.name();
            text.append("\n- `" + name + "` " + EditorMessages.escape(messages.of(taken.meaning())));
        }
        return text.toString();
    }

    static String signature(RuleWord word) {
        return word.taken().stream()
                .map(taken -> (taken.isText() ? "\"" + taken.name() + "\"" : "$" + taken.name())
                        + (taken.isOpen() ? ", …" : ""))
                .collect(Collectors.joining(", ", word.name() + "(", ")"));
    }

    private Optional<Hover> inYaml() {
        Optional<Hover> onField = file.around(offset, POINTER)
                .flatMap(pointer ->
                        pointer(pointer.text()).map(field -> hover(describe(field, pointer.text()), pointer)));
        return onField.or(() -> file.around(offset, CRITERION)
                .flatMap(id -> criterion(id.text()).map(text -> hover(text, id))));
    }

    private String describe(Field field, String pointer) {
        Label type = new Label(field.type().name(), field.type().name());
        return messages.describe(type, Optional.of(field), pointer);
    }

    /** Returns the blank of a pointer, which may end with a year. */
    private static Optional<Field> pointer(String pointer) {
        Optional<Field> field = Dictionary.field(pointer);
        int slash = pointer.lastIndexOf('/');
        return field.isPresent() || slash <= 0 ? field : Dictionary.field(pointer.substring(0, slash));
    }
}
