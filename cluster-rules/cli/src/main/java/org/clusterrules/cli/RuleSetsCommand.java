package org.clusterrules.cli;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.RuleSetInfo;
import org.clusterrules.rulefile.Rule;
import org.clusterrules.rules.RuleSet;
import org.clusterrules.workbench.internal.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the built-in rule sets, and the known gaps in the sources of each. */
@Command(name = "rule-sets", sortOptions = false)
final class RuleSetsCommand extends Subcommand {
    private static final String INDENT = "    ";

    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "list-format")
    private String format = "text";

    @Mixin
    private final AsOfOption asOf = new AsOfOption();

    @Override
    int call() throws IOException {
        Function<List<RuleSet>, String> written =
                choose("no-format", format, ImmutableMap.of("text", this::text, "json", this::json));
        Optional<LocalDate> day = asOf.day(this);
        List<RuleSet> all = RuleSet.builtInIds().stream()
                .map(RuleSet::builtIn)
                .filter(rules -> day.isEmpty() || rules.info().inForce().includes(day.get()))
                .toList();
        console().print(written.apply(all));
        return 0;
    }

    private static List<Criterion> withoutThreshold(RuleSet rules) {
        return rules.rules().stream()
                .filter(Rule::hasNoRecordedThreshold)
                .map(Rule::criterion)
                .toList();
    }

    private static long own(RuleSet rules) {
        String id = rules.info().id();
        return rules.rules().stream()
                .filter(rule -> rule.criterion().location().ruleSet().equals(id))
                .count();
    }

    private String text(List<RuleSet> all) {
        return all.stream().map(this::text).collect(Collectors.joining("\n"));
    }

    private String text(RuleSet rules) {
        RuleSetInfo info = rules.info();
        List<String> lines = new ArrayList<>();
        lines.add(info.id());
        lines.add(INDENT + messages().of(info.title()));
        lines.add(line("rule-sets.edition", info.edition()));
        lines.add(line("rule-sets.in-force", messages().of(info.inForce().label())));
        info.base().ifPresent(base -> lines.add(line("rule-sets.extends", base.id())));
        int all = rules.rules().size();
        lines.add(line("rule-sets.criteria", all, own(rules), all - own(rules)));
        lines.add(line("rule-sets.sources"));
        info.sources().forEach(source -> lines.add(item(source)));
        lines.add(line("rule-sets.not-at-hand"));
        info.notAtHand().forEach(text -> lines.add(item(messages().of(text))));
        for (Criterion criterion : withoutThreshold(rules)) {
            lines.add(item(messages()
                    .of("rule-sets.no-threshold", criterion.id(), messages().of(criterion.title()))));
        }
        return String.join("\n", lines) + "\n";
    }

    private String line(String key, Object... arguments) {
        return INDENT + messages().of(key, arguments);
    }

    private static String item(String text) {
        return INDENT + INDENT + "- " + text;
    }

    private String json(List<RuleSet> all) {
        return Json.indented(all.stream().map(this::json).toList());
    }

    private Json json(RuleSet rules) {
        RuleSetInfo info = rules.info();
        Json criteria = new Json()
                .with("total", rules.rules().size())
                .with("own", own(rules))
                .with("inherited", rules.rules().size() - own(rules));
        Json notAtHand = new Json()
                .withEach("texts", info.notAtHand(), messages()::of)
                .withEach("criteria", withoutThreshold(rules), Criterion::id);
        return new Json()
                .with("id", info.id())
                .with("title", messages().of(info.title()))
                .with("edition", info.edition())
                .with("inForceFrom", info.inForce().from().map(LocalDate::toString))
                .with("inForceTo", info.inForce().to().map(LocalDate::toString))
                .with("extends", info.base().map(RuleSetInfo::id))
                .with("sources", info.sources())
                .with("criteria", criteria)
                .with("notAtHand", notAtHand)
                .with("sha256", info.sha256());
    }
}
