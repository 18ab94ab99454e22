package org.clusterrules.rulefile.reader;

import com.google.common.collect.Sets;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.clusterrules.language.CriterionWords;
import org.clusterrules.language.Meaning.Role;
import org.clusterrules.model.Field;
import org.clusterrules.model.Label;
import org.clusterrules.rulefile.FactField;
import org.clusterrules.rulefile.ProblemCode;
import org.clusterrules.rulefile.Rule;
import org.clusterrules.rulefile.RuleWord;
import org.clusterrules.rulefile.reader.ParsedRule.WordCall;
import org.clusterrules.rulefile.reader.Scope.Use;
import org.clusterrules.rulefile.reader.Token.Kind;
import org.clusterrules.rulefile.wording.ProblemWording;

/** Checks that a requirement consists of words that can follow one another, each with arguments of the right kinds. */
final class RequirementChecker {
    /** Texts of which a word takes a list. */
    private static final Set<Role> LISTED = Sets.immutableEnumSet(Role.OPTION, Role.LEVEL, Role.POINTER);

    private final Reports reports;
    private final Scope scope;
    private final ParsedRule rule;
    private final TextChecker texts;
    private final UnitChecker units;
    private List<Use> about = List.of();

    /** The unit of the requirement's quantity; empty if it is that of the cells. */
    private String unit = "";

    private boolean inCondition;

    /** Whether the last word is certain, and not a guess with which the rest is checked. */
    private boolean isSure = true;

    RequirementChecker(Reports reports, Scope scope, ParsedRule rule) {
        this.reports = reports;
        this.scope = scope;
        this.rule = rule;
        this.texts = new TextChecker(reports);
        this.units = new UnitChecker(reports);
    }

    /** Returns the requirement, as far as it is recognised. */
    List<Rule.Call> check() {
        List<Rule.Call> checked = new ArrayList<>();
        if (rule.calls().size() > Limits.CALLS) {
            reports.add(ProblemCode.RULE_TOO_LARGE, rule.calls().get(0).word(), Limits.CALLS);
            return checked;
        }
        rule.calls().stream()
                .flatMap(call -> call.arguments().stream())
                .forEach(argument -> scope.use(argument.is(Kind.NAME) ? "$" + argument.text() : argument.text()));
        Class<?> subject = CriterionWords.class;
        for (WordCall call : rule.calls()) {
            isSure = true;
            Optional<RuleWord> word = word(subject, call);
            if (word.isEmpty()) {
                return checked;
            }
            subject = word.get().result();
            check(word.get(), call);
            checked.add(new Rule.Call(word.get(), arguments(word.get(), call)));
        }
        texts.end();
        if (subject != CriterionWords.Requirement.class
                && isSure
                && rule.isWholeInThen()
                && !rule.calls().isEmpty()) {
            Token last = rule.calls().get(rule.calls().size() - 1).word();
            reports.add(
                    ProblemCode.INCOMPLETE_REQUIREMENT,
                    last,
                    last.text(),
                    ProblemWording.list(RuleWord.namesOf(subject)));
        }
        return checked;
    }

    private void check(RuleWord word, WordCall call) {
        List<Optional<Use>> arguments =
                call.arguments().stream().map(scope::use).toList();
        List<Use> cells = arguments.stream().flatMap(Optional::stream).toList();
        if (!isSure) {
            about = List.of();
            texts.forget();
            call.arguments().stream()
                    .filter(argument -> argument.is(Kind.NUMBER))
                    .forEach(number -> reports.add(ProblemCode.UNQUOTED_NUMBER, number, "\"" + number.quoted() + "\""));
            return;
        }
        if (word.subject() == CriterionWords.class) {
            about = cells;
            unit = word.unit();
        }
        if (word.beginsCondition()) {
            if (inCondition) {
                reports.add(
                        ProblemCode.UNKNOWN_WORD,
                        call.word(),
                        word.name(),
                        ProblemWording.of("instead.second-condition"));
            }
            inCondition = true;
            texts.enterCondition();
        } else if (inCondition && word.meaning().unrecorded()) {
            reports.add(ProblemCode.UNKNOWN_WORD, call.word(), word.name(), ProblemWording.of("instead.no-condition"));
        }
        checkRepeated(word, call, arguments);
        units.check(word, call.word(), arguments, about, unit);
        texts.check(word, call, blanks(cells), blanks(about));
    }

    /** An option or cell given twice would be counted twice, or a count of them could never be reached. */
    private void checkRepeated(RuleWord word, WordCall call, List<Optional<Use>> arguments) {
        Set<Object> given = new HashSet<>();
        for (int i = 0; i < arguments.size(); i++) {
            Token written = call.arguments().get(i);
            Optional<Object> cell = UnitChecker.takes(word, i, arguments.get(i))
                    ? arguments.get(i).map(use -> use.field().pointer())
                    : Optional.empty(); // a cell of another kind is reported for its kind
            Optional<Object> text = word.role(i).filter(LISTED::contains).map(role -> written.text());
            if (cell.or(() -> text).filter(one -> !given.add(one)).isPresent()) {
                reports.add(
                        ProblemCode.WRONG_ARGUMENT,
                        written,
                        word.name(),
                        ProblemWording.of(cell.isPresent() ? "type.another-cell" : "type.another-text"),
                        written.quoted(),
                        ProblemWording.of("type.already"),
                        Label.NOTHING);
            }
        }
    }

    private static List<Field> blanks(List<Use> cells) {
        return cells.stream().map(Use::formField).toList();
    }

    private List<Rule.Argument> arguments(RuleWord word, WordCall call) {
        List<Rule.Argument> arguments = new ArrayList<>();
        for (Token token : call.arguments()) {
            if (token.is(Kind.TEXT) || token.is(Kind.NUMBER)) {
                arguments.add(new Rule.QuotedText(token.text(), word.role(arguments.size())));
            } else {
                scope.use(token.text())
                        .flatMap(Scope.BoundVariable::field)
                        .ifPresent(field -> arguments.add(new Rule.Variable(token.text(), field)));
            }
        }
        return arguments;
    }

    TextChecker texts() {
        return texts;
    }

    private Optional<RuleWord> word(Class<?> subject, WordCall call) {
        String name = call.word().text();
        List<RuleWord> named = RuleWord.named(subject, name);
        if (named.isEmpty()) {
            List<String> known = RuleWord.namesOf(subject);
            reports.add(
                    ProblemCode.UNKNOWN_WORD,
                    call.word(),
                    ProblemWording.quote(name),
                    RuleWordAdvice.instead(name, known));
            isSure = false;
            return RuleWordAdvice.meant(name, known)
                    .map(meant -> RuleWord.named(subject, meant).get(0));
        }
        List<Type> types = new ArrayList<>();
        for (Token argument : call.arguments()) {
            type(argument).ifPresent(types::add);
        }
        if (types.size() < call.arguments().size()) {
            isSure = false; // already reported
            return Optional.of(named.get(0));
        }
        Optional<RuleWord> fitting = RuleWord.find(subject, name, types);
        if (fitting.isEmpty() && rule.isWholeInThen()) {
            explain(named.get(0), call, types);
        }
        isSure = fitting.isPresent();
        return Optional.of(fitting.orElse(named.get(0)));
    }

    private Optional<Type> type(Token argument) {
        String name = argument.text();
        if (argument.is(Kind.TEXT) || argument.is(Kind.NUMBER)) {
            return Optional.of(String.class);
        } else if (argument.is(Kind.NAME)) {
            boolean forgotten = scope.names().contains("$" + name);
            if (forgotten) {
                reports.add(
                        ProblemCode.UNKNOWN_VARIABLE, argument, name, ProblemWording.of("did-you-mean", "$" + name));
            } else {
                reports.add(ProblemCode.UNQUOTED_TEXT, argument, name);
            }
            return Optional.empty();
        }
        Optional<Scope.BoundVariable> variable = scope.use(name);
        if (variable.isEmpty() && rule.isWholeInWhen()) {
            reports.addUnknown(ProblemCode.UNKNOWN_VARIABLE, argument, scope.names());
        }
        return variable.flatMap(Scope.BoundVariable::field).map(FactField::type);
    }

    private void explain(RuleWord word, WordCall call, List<Type> types) {
        if (!word.takes(types.size())) {
            int wanted = word.isOpen() ? word.fixed() + 1 : word.fixed();
            reports.add(
                    ProblemCode.ARGUMENT_COUNT,
                    call.word(),
                    word.name(),
                    ProblemWording.of(word.isOpen() ? "count.at-least" : "count.exactly", wanted),
                    types.size());
            return;
        }
        for (int i = 0; i < types.size(); i++) {
            if (!word.takes(i, types.get(i))) {
                reports.add(
                        ProblemCode.WRONG_ARGUMENT,
                        call.arguments().get(i),
                        word.name(),
                        ProblemWording.type(word.parameter(i)),
                        call.arguments().get(i).quoted(),
                        ProblemWording.type(types.get(i)),
                        ProblemWording.wordsThatTakeIt(word.othersThatTake(types)));
                return;
            }
        }
    }
}
