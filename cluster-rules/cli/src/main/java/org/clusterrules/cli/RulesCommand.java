package org.clusterrules.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.google.common.base.Strings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clusterrules.assessment.Area;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Criterion.Source;
import org.clusterrules.assessment.Part;
import org.clusterrules.assessment.RuleSetInfo;
import org.clusterrules.assessment.RuleSetInfo.Off;
import org.clusterrules.internal.SafeText;
import org.clusterrules.rulefile.reader.RuleSetFile;
import org.clusterrules.rules.RuleSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists what a rule set comes to: each rule, where it is from and what it replaced, and what is switched off. */
@Command(name = "rules", sortOptions = false)
final class RulesCommand extends Subcommand {
    private static final String INDENT = "    ";

    @Mixin
    private final RuleSetOptions rules = new RuleSetOptions();

    @Mixin
    private final ListOptions options = new ListOptions();

    RulesCommand(Words words, Console console) {
        super(words, console);
    }

    @Override
    int call() throws IOException {
        rules.check(this);
        boolean isJson = options.isJson(this);
        RuleSet read = rules.load(words());
        List<Criterion> criteria = read.criteria();
        console()
                .print(
                        isJson
                                ? Json.write(json -> write(json, read.info(), criteria))
                                : String.join("\n", text(read.info(), criteria)) + "\n");
        return 0;
    }

    private List<String> text(RuleSetInfo info, List<Criterion> criteria) {
        List<String> lines = new ArrayList<>();
        lines.add(words().of("rules.rule-set", SafeText.of(words().of(info.title())), SafeText.of(info.id())));
        if (info.base().isPresent()) {
            lines.add(words().of(
                            "rules.chain",
                            info.chain().stream()
                                    .map(one -> SafeText.of(one.id()))
                                    .collect(Collectors.joining(" → "))));
        }
        int ids = criteria.stream().mapToInt(one -> one.id().length()).max().orElse(0);
        for (Part part : Part.values()) {
            List<Criterion> ofPart =
                    criteria.stream().filter(one -> one.part() == part).toList();
            if (!ofPart.isEmpty()) {
                lines.add("");
                lines.add(words().of(part.label()));
                ofPart.forEach(one -> lines.add(line(one, ids)));
            }
        }
        if (!info.off().isEmpty()) {
            lines.add("");
            lines.add(words().of("rules.off"));
            info.off().forEach(off -> lines.add(line(off)));
        }
        return lines;
    }

    private String line(Criterion criterion, int ids) {
        return INDENT
                + Strings.padEnd(criterion.id(), ids, ' ')
                + "  "
                + words().of(criterion.kind().label())
                + "  "
                + place(criterion.source())
                + replaced(criterion.source()).stream()
                        .map(other -> words().of("rules.replaced", place(other)))
                        .collect(Collectors.joining());
    }

    private String line(Off off) {
        return INDENT
                + words().of(
                                "rules.off.line",
                                off.criterion().id(),
                                place(off.criterion().source()),
                                SafeText.of(off.ruleSet()),
                                RuleSetFile.MANIFEST_NAME + ":" + off.line(),
                                SafeText.of(words().of(off.reason())));
    }

    private static String place(Source source) {
        return SafeText.of(source.ruleSet()) + " " + SafeText.of(source.file()) + ":" + source.line();
    }

    /** Returns the rules that were replaced, the nearest first. */
    private static List<Source> replaced(Source source) {
        List<Source> replaced = new ArrayList<>();
        for (Optional<Source> next = source.replaced();
                next.isPresent();
                next = next.get().replaced()) {
            replaced.add(next.get());
        }
        return replaced;
    }

    private void write(JsonGenerator json, RuleSetInfo info, List<Criterion> criteria) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("ruleSet");
        json.writeStringField("id", info.id());
        json.writeStringField("title", words().of(info.title()));
        json.writeStringField("edition", info.edition());
        Json.texts(
                json,
                "extends",
                info.chain().stream().skip(1).map(RuleSetInfo::id).toList());
        json.writeStringField("sha256", info.sha256());
        json.writeEndObject();
        json.writeArrayFieldStart("rules");
        for (Criterion criterion : criteria) {
            json.writeStartObject();
            write(json, criterion);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("off");
        for (Off off : info.off()) {
            json.writeStartObject();
            write(json, off.criterion());
            json.writeObjectFieldStart("switchedOff");
            place(json, off.ruleSet(), RuleSetFile.MANIFEST_NAME, off.line());
            json.writeStringField("reason", words().of(off.reason()));
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(JsonGenerator json, Criterion criterion) throws IOException {
        json.writeStringField("criterion", criterion.id());
        json.writeStringField("part", criterion.part().id());
        json.writeStringField("kind", criterion.kind().name());
        Optional<String> area = criterion.area().map(Area::name);
        if (area.isPresent()) {
            json.writeStringField("area", area.get());
        }
        json.writeFieldName("weight");
        json.writeNumber(criterion.weight().toPlainString());
        json.writeStringField("title", words().of(criterion.title()));
        json.writeObjectFieldStart("rule");
        place(json, criterion.source());
        json.writeEndObject();
        json.writeArrayFieldStart("replaced");
        for (Source other : replaced(criterion.source())) {
            json.writeStartObject();
            place(json, other);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void place(JsonGenerator json, Source source) throws IOException {
        place(json, source.ruleSet(), source.file(), source.line());
    }

    private static void place(JsonGenerator json, String ruleSet, String file, int line) throws IOException {
        json.writeStringField("file", file);
        json.writeNumberField("line", line);
        json.writeStringField("ruleSet", ruleSet);
    }
}
