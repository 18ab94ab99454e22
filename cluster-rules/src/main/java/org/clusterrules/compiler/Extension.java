package org.clusterrules.compiler;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Criterion.Source;
import org.clusterrules.assessment.RuleSetInfo;
import org.clusterrules.compiler.CheckedRule.Overrides;
import org.clusterrules.model.NearestName;

/**
 * What a rule set makes of the one that it extends: a rule of the same name takes the place of the other, a rule that is
 * switched off is left out, and a new one stands behind the last of its part.
 */
final class Extension {
    private final Manifest manifest;
    private final Optional<CheckedRuleSet> base;
    private final RuleProblems problems;
    private final List<CheckedRule> rules = new ArrayList<>();
    private final List<RuleSetInfo.Off> off = new ArrayList<>();

    /** Begins with the rules of the base that are not switched off. */
    Extension(Manifest manifest, Optional<CheckedRuleSet> base, RuleProblems problems) {
        this.manifest = manifest;
        this.base = base;
        this.problems = problems;
        base.ifPresent(there -> {
            rules.addAll(there.rules());
            off.addAll(there.info().off());
        });
        manifest.off().forEach(this::switchOff);
    }

    /** Returns the rules, in their order. */
    List<CheckedRule> rules() {
        return rules;
    }

    /** Returns what is switched off here or in the base, and does not stand here again. */
    List<RuleSetInfo.Off> off() {
        Set<String> here = rules.stream().map(rule -> rule.criterion().id()).collect(Collectors.toSet());
        return off.stream().filter(one -> !here.contains(one.criterion().id())).toList();
    }

    private void switchOff(Manifest.Off wanted) {
        String name = wanted.rule().text();
        Optional<CheckedRule> there = find(name);
        if (there.isPresent()) {
            rules.remove(there.get());
            off.add(new RuleSetInfo.Off(
                    there.get().criterion(), manifest.id().text(), wanted.rule().line(), wanted.reason()));
        } else if (isBaseKnown()) {
            String near = nearest(name, names(rules));
            problems.add(
                    Manifest.FILE,
                    wanted.rule().line(),
                    wanted.rule().column(),
                    "",
                    "无法停用“" + name + "”：所扩展的规则集没有此规则" + (near.isEmpty() ? "" : "，是否应为“" + near + "”？"),
                    "\"" + name + "\" cannot be switched off: what is extended has no such rule"
                            + (near.isEmpty() ? "" : "; did you mean \"" + near + "\"?"));
        }
    }

    /** Whether the base is what the manifest says; where it is missing, that is what is wrong. */
    private boolean isBaseKnown() {
        return manifest.base().isPresent() == base.isPresent();
    }

    /** Adds the rule set's own rules. */
    void add(List<CheckedRule> own) {
        Set<String> names = new HashSet<>();
        for (CheckedRule rule : own) {
            String name = rule.criterion().id();
            if (!names.add(name)) {
                refuse(rule.criterion().source().line(), 1, rule, "规则重名", "there are two rules of this name");
            } else if (manifest.off().stream().anyMatch(one -> one.rule().text().equals(name))) {
                refuse(
                        rule.criterion().source().line(),
                        1,
                        rule,
                        "规则在 ruleset.yaml 的 off 中已停用，二者只能留一个",
                        "this rule is switched off in ruleset.yaml (off); keep one of the two");
            }
            if (isBaseKnown()) {
                rule.overrides().ifPresent(overrides -> check(rule, overrides));
            }
            put(rule);
        }
    }

    private void put(CheckedRule rule) {
        Optional<CheckedRule> there = find(rule.criterion().id());
        if (there.isPresent()) {
            Criterion replaced = there.get().criterion();
            boolean own = replaced.source().ruleSet().equals(manifest.id().text());
            rules.set(
                    rules.indexOf(there.get()),
                    own ? rule : rule.declaring(rule.criterion().replacing(replaced)));
            return;
        }
        int place = rules.size();
        while (place > 0
                && rules.get(place - 1)
                                .criterion()
                                .part()
                                .compareTo(rule.criterion().part())
                        > 0) {
            place--;
        }
        rules.add(place, rule);
    }

    /** Checks that the rule set that is named has a rule of this name. */
    private void check(CheckedRule rule, Overrides overrides) {
        String name = rule.criterion().id();
        String ruleSet = overrides.ruleSet();
        List<String> ids = base.stream()
                .flatMap(there -> there.info().chain().stream())
                .map(RuleSetInfo::id)
                .toList();
        List<CheckedRule> theirs = rules.stream()
                .filter(there -> isFrom(there.criterion().source(), ruleSet))
                .toList();
        if (!ids.contains(ruleSet)) {
            String near = nearest(ruleSet, ids);
            String known = String.join(", ", ids);
            refuse(
                    overrides.line(),
                    overrides.column(),
                    rule,
                    "@overrides：本规则集没有扩展“" + ruleSet + "”"
                            + (near.isEmpty() ? ids.isEmpty() ? "" : "，所扩展的是：" + known : "，是否应为“" + near + "”？"),
                    "@overrides: this rule set does not extend \"" + ruleSet + "\""
                            + (near.isEmpty()
                                    ? ids.isEmpty() ? "" : "; it extends " + known
                                    : "; did you mean \"" + near + "\"?"));
        } else if (!names(theirs).contains(name)) {
            String near = nearest(name, names(theirs));
            refuse(
                    overrides.line(),
                    overrides.column(),
                    rule,
                    "@overrides：“" + ruleSet + "”没有名为“" + name + "”的规则"
                            + (near.isEmpty() ? "" : "，是否应为“" + near + "”？"),
                    "@overrides: \"" + ruleSet + "\" has no rule \"" + name + "\""
                            + (near.isEmpty() ? "" : "; did you mean \"" + near + "\"?"));
        }
    }

    private static boolean isFrom(Source source, String ruleSet) {
        return source.ruleSet().equals(ruleSet)
                || source.replaced().filter(other -> isFrom(other, ruleSet)).isPresent();
    }

    private Optional<CheckedRule> find(String name) {
        return rules.stream().filter(rule -> rule.criterion().id().equals(name)).findFirst();
    }

    private static List<String> names(Collection<CheckedRule> rules) {
        return rules.stream().map(rule -> rule.criterion().id()).toList();
    }

    private static String nearest(String name, List<String> known) {
        return NearestName.of(name, known).orElse("");
    }

    private void refuse(int line, int column, CheckedRule rule, String zh, String en) {
        Criterion criterion = rule.criterion();
        problems.add(RuleSetCompiler.fileName(criterion.part()), line, column, criterion.id(), zh, en);
    }
}
