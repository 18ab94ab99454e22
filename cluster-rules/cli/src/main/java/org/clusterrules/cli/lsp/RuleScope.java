package org.clusterrules.cli.lsp;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clusterrules.language.CriterionWords;
import org.clusterrules.language.Meaning.Role;
import org.clusterrules.model.Field;
import org.clusterrules.model.Label;
import org.clusterrules.rulefile.FactField;
import org.clusterrules.rulefile.FactType;
import org.clusterrules.rulefile.RuleWord;
import org.clusterrules.rulefile.reader.ParsedRule;
import org.clusterrules.rulefile.reader.ParsedRule.Binding;
import org.clusterrules.rulefile.reader.ParsedRule.FactPattern;
import org.clusterrules.rulefile.reader.ParsedRule.WordCall;
import org.clusterrules.rulefile.reader.RuleFileOutline;
import org.clusterrules.rulefile.reader.Token;

/** The meaning of the names in one rule, as far as it is written. */
record RuleScope(ParsedRule rule) {
    /** A word as written, with the words of the language that it can be. */
    record WrittenWord(WordCall call, List<RuleWord> meanings) {
        Optional<Class<?>> result() {
            return meanings.stream().findFirst().map(RuleWord::result);
        }
    }

    /** Returns the rule at an offset: the last that begins before it. */
    static Optional<RuleScope> of(RuleFileOutline outline, int offset) {
        return outline.rules().stream()
                .filter(rule -> rule.rule().start() <= offset)
                .reduce((one, other) -> other)
                .map(RuleScope::new);
    }

    static boolean covers(Token token, int offset) {
        return token.start() <= offset && offset <= token.end();
    }

    /** Returns the field that a variable is bound to. */
    Optional<FactField> field(String variable) {
        return rule.facts().stream()
                .flatMap(fact -> fact.bindings().stream()
                        .filter(binding -> binding.variable().text().equals(variable))
                        .flatMap(binding -> field(fact, binding.path()).stream()))
                .findFirst();
    }

    /** Returns the variable where it is bound. */
    Optional<Token> binding(String variable) {
        return rule.facts().stream()
                .flatMap(fact -> fact.bindings().stream())
                .map(Binding::variable)
                .filter(token -> token.text().equals(variable))
                .findFirst();
    }

    List<String> variables() {
        return rule.facts().stream()
                .flatMap(fact -> fact.bindings().stream())
                .map(binding -> binding.variable().text())
                .distinct()
                .toList();
    }

    Stream<Field> formFields() {
        return variables().stream().flatMap(name -> field(name).flatMap(FactField::formField).stream());
    }

    /** Returns the label of an option of one of these fields. */
    Optional<Label> option(String name) {
        return formFields()
                .flatMap(field -> Optional.ofNullable(field.options().get(name)).stream())
                .findFirst();
    }

    static Optional<FactField> field(FactPattern fact, List<Token> path) {
        Optional<FactField> field = FactType.named(fact.type().text()).map(FactType::root);
        for (Token name : path) {
            field = field.flatMap(there -> there.field(name.text()));
        }
        return field;
    }

    /** Returns the words of the requirement, in their order. */
    List<WrittenWord> messages() {
        List<WrittenWord> messages = new ArrayList<>();
        Optional<Class<?>> subject = Optional.of(CriterionWords.class);
        for (WordCall call : rule.calls()) {
            WrittenWord word = new WrittenWord(call, meanings(subject, call));
            messages.add(word);
            subject = word.result();
        }
        return messages;
    }

    static boolean takesOption(RuleWord word) {
        return IntStream.range(0, word.taken().size())
                .anyMatch(place -> word.role(place).filter(Role.OPTION::equals).isPresent());
    }

    /** Returns the words that it can be, the ones that take its arguments first. */
    private List<RuleWord> meanings(Optional<Class<?>> subject, WordCall call) {
        String name = call.word().text();
        List<Type> types = new ArrayList<>();
        for (Token argument : call.arguments()) {
            Type text = String.class;
            types.add(field(argument.text()).map(FactField::type).orElse(text));
        }
        return Stream.concat(
                        subject.flatMap(there -> RuleWord.find(there, name, types)).stream(),
                        subject.stream().flatMap(there -> RuleWord.named(there, name).stream()))
                .distinct()
                .toList();
    }
}
