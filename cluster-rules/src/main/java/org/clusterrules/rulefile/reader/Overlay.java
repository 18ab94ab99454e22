package org.clusterrules.rulefile.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Criterion.RuleLocation;
import org.clusterrules.assessment.RuleSetInfo;
import org.clusterrules.rulefile.ProblemCode;
import org.clusterrules.rulefile.Rule;
import org.clusterrules.rulefile.Rule.Overrides;
import org.clusterrules.rulefile.wording.ProblemWording;

/**
 * Applies a rule set to the one that it extends: a rule of the same name replaces the other in its place, a rule that
 * is switched off is removed, and new rules are appended, so that the others keep their order. A table changes numbers
 * and annotations of inherited rules.
 */
final class Overlay {
    private final Manifest manifest;
    private final Optional<RuleSetDefinition> base;
    private final RuleProblems problems;
    /** By name; a replacement keeps the place of the rule that it replaces. */
    private final Map<String, Rule> rules = new LinkedHashMap<>();

    private final List<RuleSetInfo.Off> off = new ArrayList<>();

    Overlay(Manifest manifest, Optional<RuleSetDefinition> base, RuleProblems problems) {
        this.manifest = manifest;
        this.base = base;
        this.problems = problems;
        base.ifPresent(there -> {
            there.rules().forEach(rule -> rules.put(rule.criterion().id(), rule));
            off.addAll(there.info().off());
        });
        manifest.off().forEach(this::switchOff);
    }

    List<Rule> rules() {
        return List.copyOf(rules.values());
    }

    /** Returns the rules that are switched off here or in the base, and not defined again here. */
    List<RuleSetInfo.Off> off() {
        return off.stream()
                .filter(one -> !rules.containsKey(one.criterion().id()))
                .toList();
    }

    private void switchOff(Manifest.Off wanted) {
        String name = wanted.rule().text();
        Rule there = rules.remove(name);
        if (there != null) {
            off.add(new RuleSetInfo.Off(
                    there.criterion(), manifest.id().text(), wanted.rule().line(), wanted.reason()));
        } else if (isBaseKnown()) {
            problems.addOfManifest(
                    ProblemCode.UNKNOWN_RULE,
                    wanted.rule(),
                    ProblemWording.quote(name),
                    ProblemWording.didYouMean(name, rules.keySet()));
        }
    }

    /** Whether the base was found; if not, that alone is reported. */
    private boolean isBaseKnown() {
        return manifest.base().isPresent() == base.isPresent();
    }

    void add(List<Rule> own) {
        for (Rule rule : own) {
            String name = rule.criterion().id();
            if (manifest.off().stream().anyMatch(one -> one.rule().text().equals(name))) {
                refuse(
                        ProblemCode.RULE_IS_OFF,
                        rule,
                        rule.criterion().location().line(),
                        1);
            }
            if (isBaseKnown()) {
                rule.overrides().ifPresent(overrides -> check(rule, overrides));
            }
            put(rule);
        }
    }

    void change(List<TableRow> table, RuleChecker checker) {
        for (TableRow row : table) {
            Rule there = rules.get(row.name());
            Reports reports = row.reports();
            if (there != null) {
                Optional<ParsedRule> changed = RowRule.of(row, there);
                RuleLocation location = there.criterion().location();
                if (changed.isPresent()
                        && location.ruleSet().equals(manifest.id().text())) {
                    reports.add(
                            ProblemCode.RULE_IS_HERE, row.criterion().start(), location.file() + ":" + location.line());
                } else if (changed.isPresent()) {
                    checker.checkAll(reports, there.criterion().part(), changed.get())
                            .ifPresent(this::put);
                }
            } else if (manifest.off().stream().anyMatch(one -> one.rule().text().equals(row.name()))) {
                reports.add(ProblemCode.RULE_IS_OFF, row.criterion().start());
            } else if (isBaseKnown()) {
                reports.add(
                        ProblemCode.UNKNOWN_CRITERION,
                        row.criterion().start(),
                        ProblemWording.quote(row.name()),
                        ProblemWording.didYouMean(row.name(), rules.keySet()));
            }
        }
    }

    private void put(Rule rule) {
        Criterion criterion = rule.criterion();
        Rule there = rules.get(criterion.id());
        if (there == null
                || there.criterion().location().ruleSet().equals(manifest.id().text())) {
            rules.put(criterion.id(), rule);
        } else {
            rules.put(criterion.id(), rule.withCriterion(criterion.replacing(there.criterion())));
        }
    }

    private void check(Rule rule, Overrides overrides) {
        String name = rule.criterion().id();
        String ruleSet = overrides.ruleSet();
        List<String> ids = base.stream()
                .flatMap(there -> there.info().chain().stream())
                .map(RuleSetInfo::id)
                .toList();
        List<String> theirs = rules.values().stream()
                .map(Rule::criterion)
                .filter(there -> isFrom(there.location(), ruleSet))
                .map(Criterion::id)
                .toList();
        if (!ids.contains(ruleSet)) {
            refuse(
                    ProblemCode.OVERRIDES_NO_BASE,
                    rule,
                    overrides.line(),
                    overrides.column(),
                    ProblemWording.quote(ruleSet),
                    ProblemWording.hint(ruleSet, ids));
        } else if (!theirs.contains(name)) {
            refuse(
                    ProblemCode.OVERRIDES_NO_RULE,
                    rule,
                    overrides.line(),
                    overrides.column(),
                    ruleSet,
                    name,
                    ProblemWording.didYouMean(name, theirs));
        }
    }

    private static boolean isFrom(RuleLocation location, String ruleSet) {
        return location.ruleSet().equals(ruleSet)
                || location.replaced().filter(other -> isFrom(other, ruleSet)).isPresent();
    }

    private void refuse(ProblemCode code, Rule rule, int line, int column, Object... arguments) {
        Criterion criterion = rule.criterion();
        problems.add(code, RuleSetFile.rules(criterion.part()), line, column, criterion.id(), arguments);
    }
}
