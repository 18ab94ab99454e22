package org.clusterrules.compiler;

import com.google.common.base.Enums;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clusterrules.assessment.Area;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Criterion.Source;
import org.clusterrules.assessment.Kind;
import org.clusterrules.assessment.Part;
import org.clusterrules.model.Label;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * Reads one rule file and lets through only what states a requirement: rules with the known annotations, patterns that bind
 * what they read, and one chain of calls on {@code criterion}. Everything else is refused, with its place, before anything is
 * compiled: what is compiled is Java, and a rule file must not be a program.
 */
final class RuleFileParser {
    private static final Set<String> ANNOTATIONS =
            Set.of("title", "titleEn", "basis", "area", "kind", "weight", "note", "noteEn", "overrides");
    private static final String NAME = "[a-z]+\\.[a-z0-9]+(-[a-z0-9]+)*";

    private final String ruleSet;
    private final String file;
    private final String drl;
    private final RuleProblems problems;

    private RuleFileParser(String ruleSet, String file, String drl, RuleProblems problems) {
        this.ruleSet = ruleSet;
        this.file = file;
        this.drl = drl;
        this.problems = problems;
    }

    static List<CheckedRule> parse(String ruleSet, String file, String drl, RuleProblems problems) {
        return new RuleFileParser(ruleSet, file, drl, problems).parse();
    }

    private List<CheckedRule> parse() {
        // This level keeps the place of an annotation.
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL5);
        PackageDescr parsed;
        try {
            parsed = parser.parse(false, drl);
        } catch (DroolsParserException e) {
            problems.add(file, 1, 1, "", "无法解析：" + e.getMessage(), "cannot be parsed: " + e.getMessage());
            return List.of();
        }
        if (parser.hasErrors() || parsed == null) {
            for (DroolsError error : parser.getErrors()) {
                int line = error.getLines().length == 0 ? 1 : error.getLines()[0];
                problems.add(file, line, 1, "", "语法错误：" + error.getMessage(), "syntax: " + error.getMessage());
            }
            return List.of();
        }
        checkNothingElse(parsed);
        List<CheckedRule> rules = new ArrayList<>();
        for (RuleDescr rule : parsed.getRules()) {
            check(rule).ifPresent(rules::add);
        }
        return rules;
    }

    private void checkNothingElse(PackageDescr parsed) {
        List<BaseDescr> others = new ArrayList<>();
        others.addAll(parsed.getImports());
        others.addAll(parsed.getFunctionImports());
        others.addAll(parsed.getAccumulateImports());
        others.addAll(parsed.getGlobals());
        others.addAll(parsed.getAttributes());
        others.addAll(parsed.getFunctions());
        others.addAll(parsed.getTypeDeclarations());
        others.addAll(parsed.getEnumDeclarations());
        others.addAll(parsed.getEntryPointDeclarations());
        others.addAll(parsed.getWindowDeclarations());
        if (parsed.getUnit() != null) {
            others.add(parsed.getUnit());
        }
        for (BaseDescr other : others) {
            refuse(
                    other,
                    "",
                    "规则文件只能包含规则（rule … end），不能有导入、全局变量、函数、声明或其他内容",
                    "a rule file holds rules (rule … end) and nothing else: no imports, globals, functions or declarations");
        }
        if (!parsed.getName().isEmpty()) {
            refuse(parsed, "", "规则文件不写 package", "a rule file has no package");
        }
    }

    private Optional<CheckedRule> check(RuleDescr rule) {
        String name = rule.getName();
        if (rule.isQuery() || !name.matches(NAME)) {
            refuse(
                    rule,
                    "",
                    "规则名应为“部分.名称”，如 standard.total-output（小写字母、数字和连字符）",
                    "a rule is named part.name, for example standard.total-output (lower-case letters, digits, hyphens)");
            return Optional.empty();
        }
        if (!rule.getAttributes().isEmpty()
                || rule.hasParent()
                || !rule.getNamedConsequences().isEmpty()) {
            refuse(
                    rule,
                    name,
                    "规则不能有 salience、agenda-group 等属性，也不能有 extends 或命名结论",
                    "a rule has no attributes (salience, agenda-group …), no extends and no named consequences");
            return Optional.empty();
        }
        Map<String, Type> variables = new HashMap<>();
        List<CheckedRule.Pattern> patterns = patterns(rule, variables);
        Optional<String> calls = Consequence.check(
                String.valueOf(rule.getConsequence()),
                variables,
                (offset, zh, en) -> problems.add(file, rule.getConsequenceLine() + offset, 1, name, zh, en));
        Optional<Criterion> criterion = criterion(rule);
        if (criterion.isEmpty() || calls.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new CheckedRule(criterion.get(), patterns, CheckedRule.calls(calls.get()), overrides(rule)));
    }

    private List<CheckedRule.Pattern> patterns(RuleDescr rule, Map<String, Type> variables) {
        List<CheckedRule.Pattern> patterns = new ArrayList<>();
        for (BaseDescr element : rule.getLhs().getDescrs()) {
            if (!(element instanceof PatternDescr pattern)
                    || !Facts.isKnown(pattern.getObjectType())
                    || pattern.getSource() != null
                    || pattern.getIdentifier() != null
                    || pattern.isQuery()
                    || !pattern.getPositionalConstraints().isEmpty()
                    || !pattern.getBehaviors().isEmpty()
                    || !pattern.getAnnotations().isEmpty()) {
                refuse(
                        element,
                        rule.getName(),
                        "when 中只能写“" + String.join(" ", Facts.NAMES) + "”之一，后跟括号和绑定",
                        "a pattern is one of " + String.join(" ", Facts.NAMES) + ", with bindings in brackets");
                continue;
            }
            List<String> constraints = new ArrayList<>();
            for (BaseDescr constraint : pattern.getDescrs()) {
                String text = constraint instanceof ExprConstraintDescr expression
                        ? expression.getExpression().strip()
                        : "";
                Optional<String> checked = Binding.check(pattern.getObjectType(), text, variables);
                if (checked.isEmpty()) {
                    refuse(
                            constraint,
                            rule.getName(),
                            "“" + text + "”不是绑定：应写 $名称 : 栏目，栏目为 " + pattern.getObjectType() + " 的字段路径",
                            "\"" + text + "\" is no binding: write $name : field, a field of "
                                    + pattern.getObjectType());
                }
                checked.ifPresent(constraints::add);
            }
            patterns.add(CheckedRule.pattern(pattern.getObjectType(), constraints));
        }
        return patterns;
    }

    private Optional<Criterion> criterion(RuleDescr rule) {
        String name = rule.getName();
        for (AnnotationDescr annotation : rule.getAnnotations()) {
            if (!ANNOTATIONS.contains(annotation.getName())) {
                refuse(
                        annotation,
                        name,
                        "没有注解 @" + annotation.getName(),
                        "there is no annotation @" + annotation.getName());
            }
        }
        Optional<Part> part = constant(Part.class, name.substring(0, name.indexOf('.')));
        String expected = part.map(p -> p.id() + ".drl").orElse("");
        if (!file.equals(expected)) {
            refuse(
                    rule,
                    name,
                    "规则名的第一段须是所在文件的名称（" + file + "）",
                    "the first part of a rule's name is the name of its file (" + file + ")");
            return Optional.empty();
        }
        String title = text(rule, "title").orElse("");
        String basis = text(rule, "basis").orElse("");
        if (title.isEmpty() || basis.isEmpty()) {
            refuse(rule, name, "缺少 @title(\"…\") 或 @basis(\"…\")", "@title(\"…\") or @basis(\"…\") is missing");
        }
        Optional<Area> area = constant(rule, "area", Area.class);
        boolean scored = part.get() != Part.COMPLETENESS && part.get() != Part.CONSISTENCY;
        if (scored != area.isPresent()) {
            refuse(
                    rule,
                    name,
                    scored ? "缺少 @area(\"…\")" : "本部分的规则不计分，不能有 @area",
                    scored ? "@area(\"…\") is missing" : "a rule of this part is not scored and has no @area");
        }
        String note = text(rule, "note").orElse("");
        return Optional.of(new Criterion(
                name,
                part.get(),
                constant(rule, "kind", Kind.class).orElse(Kind.REQUIRED),
                area,
                weight(rule),
                new Label(title, text(rule, "titleEn").orElse(title)),
                basis,
                new Label(note, text(rule, "noteEn").orElse(note)),
                new Source(
                        ruleSet,
                        problems.path(file),
                        rule.getLine(),
                        Comments.above(drl, rule.getLine()),
                        Optional.empty())));
    }

    private Optional<CheckedRule.Overrides> overrides(RuleDescr rule) {
        AnnotationDescr at = rule.getAnnotation("overrides");
        return text(rule, "overrides").map(name -> new CheckedRule.Overrides(name, at.getLine(), at.getColumn() + 1));
    }

    private BigDecimal weight(RuleDescr rule) {
        Optional<String> text = text(rule, "weight");
        if (text.isPresent() && !text.get().matches("\\d{1,9}(\\.\\d{1,9})?")) {
            refuse(
                    rule,
                    rule.getName(),
                    "@weight 应为不小于零的数字，如 @weight(\"2\")",
                    "@weight is a number not below zero, such as @weight(\"2\")");
            return BigDecimal.ONE;
        }
        return text.map(BigDecimal::new).orElse(BigDecimal.ONE);
    }

    private <E extends Enum<E>> Optional<E> constant(RuleDescr rule, String annotation, Class<E> type) {
        Optional<String> text = text(rule, annotation);
        Optional<E> constant = text.flatMap(name -> constant(type, name));
        if (text.isPresent() && constant.isEmpty()) {
            String known = List.of(type.getEnumConstants()).toString();
            refuse(
                    rule,
                    rule.getName(),
                    "@" + annotation + " 应为 " + known + " 之一",
                    "@" + annotation + " is one of " + known);
        }
        return constant;
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
        return Enums.getIfPresent(type, name.toUpperCase(Locale.ROOT))
                .transform(Optional::of)
                .or(Optional.empty());
    }

    /** Returns the one text of an annotation, without its quotes. */
    private Optional<String> text(RuleDescr rule, String name) {
        AnnotationDescr annotation = rule.getAnnotation(name);
        if (annotation == null) {
            return Optional.empty();
        }
        Map<String, Object> values = annotation.getValueMap();
        String raw = values.size() == 1 ? String.valueOf(values.get(AnnotationDescr.VALUE)) : "";
        if (raw.length() < 2 || !raw.startsWith("\"") || !raw.endsWith("\"") || hasControl(raw)) {
            refuse(annotation, rule.getName(), "@" + name + " 应写作 @" + name + "(\"…\")", "write @" + name + "(\"…\")");
            return Optional.empty();
        }
        return Optional.of(raw.substring(1, raw.length() - 1));
    }

    private static boolean hasControl(String text) {
        return text.codePoints().anyMatch(Character::isISOControl);
    }

    private void refuse(BaseDescr at, String rule, String zh, String en) {
        problems.add(file, at.getLine(), at.getColumn() + 1, rule, zh, en);
    }
}
