package org.clusterrules.cli;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clusterrules.assessment.Area;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Criterion.RuleLocation;
import org.clusterrules.assessment.Part;
import org.clusterrules.assessment.RuleSetInfo;
import org.clusterrules.assessment.RuleSetInfo.Off;
import org.clusterrules.internal.SafeText;
import org.clusterrules.rulefile.reader.RuleSetFile;
import org.clusterrules.rules.RuleSet;
import org.clusterrules.workbench.internal.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the rules of a rule set: where each is from, what it replaced, and what is switched off. */
@Command(name = "rules", sortOptions = false)
final class RulesCommand extends Subcommand {
    private static final String INDENT = "    ";

    @Mixin
    private final RuleSetOptions rules = new RuleSetOptions();

    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "list-format")
    private String format = "text";

    @Override
    int call() throws IOException {
        rules.check(this);
        Function<RuleSet, String> written =
                choose("no-format", format, ImmutableMap.of("text", this::text, "json", this::json));
        console().print(written.apply(rules.load(messages())));
        return 0;
    }

    private String text(RuleSet read) {
        RuleSetInfo info = read.info();
        List<Criterion> criteria = read.criteria();
        List<String> lines = new ArrayList<>();
        lines.add(messages().of("rules.rule-set", SafeText.of(messages().of(info.title())), SafeText.of(info.id())));
        if (info.base().isPresent()) {
            Stream<String> chain = info.chain().stream().map(one -> SafeText.of(one.id()));
            lines.add(messages().of("rules.chain", chain.collect(Collectors.joining(" → "))));
        }
        int ids = criteria.stream().mapToInt(one -> one.id().length()).max().orElse(0);
        for (Part part : Part.values()) {
            List<Criterion> ofPart =
                    criteria.stream().filter(one -> one.part() == part).toList();
            if (!ofPart.isEmpty()) {
                lines.add("");
                lines.add(messages().of(part.label()));
                ofPart.forEach(one -> lines.add(line(one, ids)));
            }
        }
        if (!info.off().isEmpty()) {
            lines.add("");
            lines.add(messages().of("rules.off"));
            info.off().forEach(off -> lines.add(line(off)));
        }
        return String.join("\n", lines) + "\n";
    }

    private String line(Criterion criterion, int ids) {
        String id = Strings.padEnd(criterion.id(), ids, ' ');
        String replaced = replaced(criterion.location()).stream()
                .map(other -> messages().of("rules.replaced", place(other)))
                .collect(Collectors.joining());
        String kind = messages().of(criterion.kind().label());
        return INDENT + id + "  " + kind + "  " + place(criterion.location()) + replaced;
    }

    private String line(Off off) {
        Criterion criterion = off.criterion();
        String line = RuleSetFile.MANIFEST_NAME + ":" + off.line();
        String reason = SafeText.of(messages().of(off.reason()));
        String ruleSet = SafeText.of(off.ruleSet());
        return INDENT
                + messages().of("rules.off.line", criterion.id(), place(criterion.location()), ruleSet, line, reason);
    }

    private static String place(RuleLocation location) {
        return SafeText.of(location.ruleSet()) + " " + SafeText.of(location.file()) + ":" + location.line();
    }

    /** Returns the replaced rules, the nearest first. */
    private static List<RuleLocation> replaced(RuleLocation location) {
        List<RuleLocation> replaced = new ArrayList<>();
        for (Optional<RuleLocation> next = location.replaced();
                next.isPresent();
                next = next.get().replaced()) {
            replaced.add(next.get());
        }
        return replaced;
    }

    private String json(RuleSet read) {
        RuleSetInfo info = read.info();
        Json ruleSet = new Json()
                .with("id", info.id())
                .with("title", messages().of(info.title()))
                .with("edition", info.edition())
                .withEach("extends", info.chain().subList(1, info.chain().size()), RuleSetInfo::id)
                .with("sha256", info.sha256());
        return Json.indented(new Json()
                .with("ruleSet", ruleSet)
                .withEach("rules", read.criteria(), this::json)
                .withEach("off", info.off(), this::json));
    }

    private Json json(Off off) {
        Json switchedOff = json(off.ruleSet(), RuleSetFile.MANIFEST_NAME, off.line())
                .with("reason", messages().of(off.reason()));
        return json(off.criterion()).with("switchedOff", switchedOff);
    }

    private Json json(Criterion criterion) {
        return new Json()
                .with("criterion", criterion.id())
                .with("part", criterion.part().id())
                .with("kind", criterion.kind().name())
                .withPresent("area", criterion.area().map(Area::name))
                .with("weight", criterion.weight())
                .with("title", messages().of(criterion.title()))
                .with("rule", json(criterion.location()))
                .withEach("replaced", replaced(criterion.location()), RulesCommand::json);
    }

    private static Json json(RuleLocation location) {
        return json(location.ruleSet(), location.file(), location.line());
    }

    private static Json json(String ruleSet, String file, int line) {
        return new Json().with("file", file).with("line", line).with("ruleSet", ruleSet);
    }
}
