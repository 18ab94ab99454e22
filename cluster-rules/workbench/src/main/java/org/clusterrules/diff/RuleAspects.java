package org.clusterrules.diff;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterrules.assessment.Comparison;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Finding;
import org.clusterrules.assessment.Kind;
import org.clusterrules.assessment.Operator;
import org.clusterrules.diff.Aspect.Stated;
import org.clusterrules.diff.Aspect.What;
import org.clusterrules.language.Meaning.Role;
import org.clusterrules.model.Application;
import org.clusterrules.model.Field;
import org.clusterrules.model.Label;
import org.clusterrules.report.internal.CellFormat;
import org.clusterrules.report.internal.PageMessages;
import org.clusterrules.rulefile.FactField;
import org.clusterrules.rulefile.Rule;
import org.clusterrules.workbench.internal.RuleCells;
import org.clusterrules.workbench.internal.WorkbenchMessages;

/**
 * What the rules of a rule set state, as far as rules can differ in it.
 *
 * @param blankForm a blank form; what rules require is the same for any form
 */
record RuleAspects(Revision revision, Application blankForm) {
    private static final Set<Role> TOLERANCES = Set.of(Role.TOLERANCE, Role.POINTS);

    /** Returns the differences in a criterion; empty if there are none. */
    static List<Aspect> differences(RuleAspects before, RuleAspects after, String criterionId) {
        Optional<Rule> rule = before.revision.rule(criterionId);
        if (rule.equals(after.revision.rule(criterionId)) && !rule.orElseThrow().readsConclusions()) {
            return List.of(); // inherited, as most rules of a variant are
        }
        Map<What, Stated> one = before.of(criterionId);
        Map<What, Stated> other = after.of(criterionId);
        List<Aspect> aspects = new ArrayList<>();
        for (What what : What.values()) {
            Aspect aspect = new Aspect(what, Optional.ofNullable(one.get(what)), Optional.ofNullable(other.get(what)));
            if (!aspect.before().equals(aspect.after())) {
                aspects.add(aspect);
            }
        }
        aspects.replaceAll(aspect -> aspect.what() == What.REQUIREMENT && !aspect.isWordedDifferently()
                ? new Aspect(What.REQUIREMENT, before.spelled(criterionId), after.spelled(criterionId))
                : aspect);
        return aspects;
    }

    /** Returns the requirement word by word, if its sentence does not show the difference. */
    private Optional<Stated> spelled(String id) {
        return revision.rule(id).map(rule -> new Stated(requirement(rule), both(messages -> spelled(rule, messages))));
    }

    private static String spelled(Rule rule, PageMessages messages) {
        return rule.calls().stream().map(call -> spelled(call, messages)).collect(Collectors.joining(" "));
    }

    private static String spelled(Rule.Call call, PageMessages messages) {
        String word = messages.of(call.word().label());
        String arguments = call.arguments().stream()
                .map(argument -> argument instanceof Rule.Variable variable
                        ? messages.of(label(variable.field()))
                        : ((Rule.QuotedText) argument).text())
                .collect(Collectors.joining(messages.of("semicolon")));
        return arguments.isEmpty() ? word : messages.of("rule-set.value", word, arguments);
    }

    private static Label label(FactField field) {
        return field.formField().map(Field::label).orElse(field.typeLabel());
    }

    private Map<What, Stated> of(String id) {
        Map<What, Stated> stated = new EnumMap<>(What.class);
        revision.rule(id).ifPresent(rule -> state(rule, revision.rules().finding(blankForm, id), stated));
        return stated;
    }

    private static void state(Rule rule, Finding finding, Map<What, Stated> stated) {
        Criterion criterion = rule.criterion();
        Kind kind = criterion.kind();
        stated.put(What.KIND, new Stated(kind.name(), kind.label()));
        finding.comparison().ifPresent(comparison -> {
            Operator operator = comparison.operator();
            stated.put(What.OPERATOR, new Stated(operator.name(), operator.label()));
            comparison.required().ifPresent(number -> stated.put(What.THRESHOLD, threshold(number, comparison)));
        });
        String tolerances = rule.calls().stream()
                .flatMap(call -> call.arguments().stream())
                .filter(argument -> argument instanceof Rule.QuotedText text
                        && text.role().filter(TOLERANCES::contains).isPresent())
                .map(argument -> ((Rule.QuotedText) argument).text())
                .collect(Collectors.joining(", "));
        if (!tolerances.isEmpty()) {
            stated.put(What.TOLERANCE, new Stated(tolerances, new Label(tolerances, tolerances)));
        }
        stated.put(What.REQUIREMENT, new Stated(requirement(rule), Label.of(finding::requirement)));
        Stream<String> fields =
                rule.variables().stream().map(variable -> variable.field().toString());
        Label cells = both(messages -> String.join(messages.of("semicolon"), new RuleCells(messages).of(rule)));
        stated.put(What.CELLS, new Stated(fields.collect(Collectors.joining(", ")), cells));
        criterion.area().ifPresent(area -> stated.put(What.AREA, new Stated(area.name(), area.label())));
        String weight = criterion.weight().stripTrailingZeros().toPlainString();
        stated.put(What.WEIGHT, new Stated(weight, new Label(weight, weight)));
        stated.put(What.TITLE, stated(criterion.title()));
        stated.put(What.BASIS, stated(criterion.basis()));
        if (!criterion.note().zh().isEmpty()) {
            stated.put(What.NOTE, stated(criterion.note()));
        }
    }

    private static Stated threshold(BigDecimal number, Comparison comparison) {
        String plain = number.toPlainString();
        Label label = comparison instanceof Comparison.Numbers numbers
                ? both(page -> new CellFormat(page).amount(number, numbers.unit()))
                : new Label(plain, plain);
        return new Stated(plain, label);
    }

    private static Stated stated(Label label) {
        return new Stated(label.zh(), label);
    }

    private static Label both(Function<PageMessages, String> text) {
        return Label.of(language -> text.apply(WorkbenchMessages.in(language)));
    }

    /** Returns the requirement with fields in place of variables, whose names make no difference. */
    private static String requirement(Rule rule) {
        Map<Rule.Variable, String> fields = new HashMap<>();
        for (Rule.Fact fact : rule.facts()) {
            Optional<String> part = fact.part().map(read -> "\"" + read.id() + "\"");
            fact.variables()
                    .forEach(variable ->
                            fields.put(variable, part.orElse(variable.field().toString())));
        }
        return rule.calls().stream().map(call -> written(call, fields)).collect(Collectors.joining("."));
    }

    private static String written(Rule.Call call, Map<Rule.Variable, String> fields) {
        return call.arguments().stream()
                .map(argument ->
                        argument instanceof Rule.Variable variable ? fields.get(variable) : argument.toString())
                .collect(Collectors.joining(", ", call.word().name() + "(", ")"));
    }
}
