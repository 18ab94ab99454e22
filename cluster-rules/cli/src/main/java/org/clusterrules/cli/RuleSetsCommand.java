package org.clusterrules.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.RuleSetInfo;
import org.clusterrules.rulefile.Rule;
import org.clusterrules.rules.RuleSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the built-in rule sets, and the known gaps in the sources of each. */
@Command(name = "rule-sets", sortOptions = false)
final class RuleSetsCommand extends Subcommand {
    private static final String INDENT = "    ";

    @Mixin
    private final ListOptions options = new ListOptions();

    @Mixin
    private final AsOfOption asOf = new AsOfOption();

    RuleSetsCommand(Words words, Console console) {
        super(words, console);
    }

    @Override
    int call() throws IOException {
        boolean isJson = options.isJson(this);
        Optional<LocalDate> day = asOf.day(this);
        List<RuleSet> all = RuleSet.builtInIds().stream()
                .map(RuleSet::builtIn)
                .filter(rules -> day.filter(date -> !rules.info().inForce().includes(date))
                        .isEmpty())
                .toList();
        console().print(isJson ? Json.write(json -> write(json, all)) : text(all));
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
                .filter(rule -> rule.criterion().source().ruleSet().equals(id))
                .count();
    }

    private String text(List<RuleSet> all) {
        return all.stream().map(this::text).collect(Collectors.joining("\n"));
    }

    private String text(RuleSet rules) {
        RuleSetInfo info = rules.info();
        List<String> lines = new ArrayList<>();
        lines.add(info.id());
        lines.add(INDENT + words().of(info.title()));
        lines.add(INDENT + words().of("rule-sets.edition", info.edition()));
        lines.add(INDENT
                + words().of("rule-sets.in-force", words().of(info.inForce().label())));
        info.base().ifPresent(base -> lines.add(INDENT + words().of("rule-sets.extends", base.id())));
        lines.add(INDENT
                + words().of(
                                "rule-sets.criteria",
                                rules.rules().size(),
                                own(rules),
                                rules.rules().size() - own(rules)));
        lines.add(INDENT + words().of("rule-sets.sources"));
        info.sources().forEach(source -> lines.add(item(source)));
        lines.add(INDENT + words().of("rule-sets.not-at-hand"));
        info.notAtHand().forEach(text -> lines.add(item(words().of(text))));
        for (Criterion criterion : withoutThreshold(rules)) {
            lines.add(item(words().of("rule-sets.no-threshold", criterion.id(), words().of(criterion.title()))));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String item(String text) {
        return INDENT + INDENT + "- " + text;
    }

    private void write(JsonGenerator json, List<RuleSet> all) throws IOException {
        json.writeStartArray();
        for (RuleSet rules : all) {
            write(json, rules);
        }
        json.writeEndArray();
    }

    private void write(JsonGenerator json, RuleSet rules) throws IOException {
        RuleSetInfo info = rules.info();
        json.writeStartObject();
        json.writeStringField("id", info.id());
        json.writeStringField("title", words().of(info.title()));
        json.writeStringField("edition", info.edition());
        json.writeStringField(
                "inForceFrom", info.inForce().from().map(LocalDate::toString).orElse(null));
        json.writeStringField(
                "inForceTo", info.inForce().to().map(LocalDate::toString).orElse(null));
        Optional<String> base = info.base().map(RuleSetInfo::id);
        json.writeStringField("extends", base.orElse(null));
        Json.texts(json, "sources", info.sources());
        json.writeObjectFieldStart("criteria");
        json.writeNumberField("total", rules.rules().size());
        json.writeNumberField("own", own(rules));
        json.writeNumberField("inherited", rules.rules().size() - own(rules));
        json.writeEndObject();
        json.writeObjectFieldStart("notAtHand");
        Json.texts(json, "texts", info.notAtHand().stream().map(words()::of).toList());
        Json.texts(
                json,
                "criteria",
                withoutThreshold(rules).stream().map(Criterion::id).toList());
        json.writeEndObject();
        json.writeStringField("sha256", info.sha256());
        json.writeEndObject();
    }
}
