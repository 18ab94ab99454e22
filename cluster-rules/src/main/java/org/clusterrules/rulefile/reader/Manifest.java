package org.clusterrules.rulefile.reader;

import com.google.common.base.CharMatcher;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.clusterrules.assessment.TimeInForce;
import org.clusterrules.model.Edition;
import org.clusterrules.model.Label;
import org.clusterrules.model.internal.TypedValues;
import org.clusterrules.rulefile.ProblemCode;
import org.clusterrules.rulefile.RuleProblem;
import org.clusterrules.rulefile.reader.YamlNodes.Entry;
import org.clusterrules.rulefile.wording.ProblemWording;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/**
 * The content of {@code ruleset.yaml}.
 *
 * <pre>{@code
 * id: yunnan
 * title: 云南省规则
 * edition: "2022"                      # or one that it brings: {id: …, seriesYears: [ … ], stageYears: [ … ]}
 * inForceFrom: 2025-01-01              # the first day; left out where it is not stated
 * inForceTo: 2025-12-31                # the last day
 * extends: national-2022               # a built-in rule set, or a directory: ../base
 * sources: [云南省认定标准]
 * notAtHand: [云南省认定标准的原文]      # or {zh: …, en: …}
 * off:
 *   standard.supply-chain: 省里不考察   # why; or {zh: …, en: …}
 * }</pre>
 */
record Manifest(
        Placed id,
        Label title,
        NamedEdition edition,
        TimeInForce inForce,
        List<String> sources,
        List<Label> notAtHand,
        Optional<Placed> base,
        List<Off> off) {
    private static final String FROM = "inForceFrom";
    private static final String TO = "inForceTo";

    /** Replaces a manifest that cannot be read. */
    static final Manifest NONE = new Manifest(
            new Placed("", 1, 1),
            Label.NOTHING,
            new NamedEdition(new Placed("", 1, 1), Optional.empty()),
            TimeInForce.NOT_STATED,
            List.of(),
            List.of(),
            Optional.empty(),
            List.of());

    /** Ids appear in results, on the command line and in file names of others. */
    static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,99}");

    record Placed(String text, int line, int column) {
        static Placed of(String text, Node node) {
            return new Placed(text, YamlNodes.line(node), YamlNodes.column(node));
        }
    }

    /** The name of the edition of the form, and the edition if the manifest defines it. */
    record NamedEdition(Placed id, Optional<Edition> own) {}

    record Off(Placed rule, Label reason) {}

    static Manifest parse(byte[] yaml, RuleProblems problems) {
        List<RuleProblem> found = new ArrayList<>();
        YamlNodes nodes = new YamlNodes(RuleSetFile.MANIFEST_NAME, found);
        Optional<Node> root = nodes.root(yaml, Limits.MANIFEST_BYTES);
        Manifest manifest = root.map(node -> new Reading(nodes, node, nodes.entries(node)).manifest())
                .orElse(NONE);
        if (root.isEmpty() && found.isEmpty()) {
            problems.addOfFile(ProblemCode.WRONG_VALUE, RuleSetFile.MANIFEST_NAME, ProblemWording.of("value.empty"));
        }
        problems.addAll(found);
        return manifest;
    }

    private record Reading(YamlNodes nodes, Node root, Map<String, Entry> entries) {
        Manifest manifest() {
            if (!(root instanceof MappingNode)) {
                return NONE; // already reported
            }
            nodes.refuseOthers(entries, RuleSetKeys.MANIFEST);
            Placed title = required("title");
            return new Manifest(
                    id(),
                    new Label(
                            title.text(),
                            entries.containsKey("titleEn") ? required("titleEn").text() : title.text()),
                    edition(),
                    inForce(),
                    value("sources").map(nodes::texts).orElse(List.of()).stream()
                            .map(Reading::onOneLine)
                            .toList(),
                    value("notAtHand").map(nodes::each).orElse(List.of()).stream()
                            .flatMap(node -> sentence(node, "notAtHand").stream())
                            .toList(),
                    entries.containsKey("extends")
                            ? Optional.of(required("extends"))
                                    .filter(base -> !base.text().isBlank())
                            : Optional.empty(),
                    off());
        }

        private Optional<Node> value(String key) {
            return Optional.ofNullable(entries.get(key)).map(Entry::value);
        }

        /** Returns a required text of one line. */
        private Placed required(String key) {
            Optional<Node> node = value(key);
            if (node.isEmpty()) {
                nodes.add(ProblemCode.MISSING_KEY, root, key);
                return new Placed("", 1, 1);
            }
            String text = nodes.text(node.get()).orElse(" ");
            if (text.isEmpty() || CharMatcher.javaIsoControl().matchesAnyOf(text)) {
                nodes.addWrong(node.get(), "value.line", key);
            }
            return Placed.of(text, node.get());
        }

        private Placed id() {
            Placed id = required("id");
            if (!id.text().isBlank() && !ID.matcher(id.text()).matches()) {
                value("id").ifPresent(node -> nodes.addWrong(node, "value.id", ProblemWording.quote(id.text())));
            }
            return id;
        }

        private NamedEdition edition() {
            Optional<Node> node = value("edition");
            return node.isPresent() && node.get() instanceof MappingNode brought
                    ? new EditionEntry(nodes, brought, nodes.entries(brought)).read()
                    : new NamedEdition(required("edition"), Optional.empty());
        }

        private TimeInForce inForce() {
            TimeInForce time = new TimeInForce(day(FROM), day(TO));
            if (time.from().isPresent()
                    && time.to().filter(time.from().get()::isAfter).isPresent()) {
                value(TO).ifPresent(node -> nodes.addWrong(node, "value.ends-before", TO, FROM));
            }
            return time;
        }

        private Optional<LocalDate> day(String key) {
            Optional<Node> node = value(key);
            Optional<String> text = node.flatMap(nodes::text);
            Optional<LocalDate> meant = text.flatMap(TypedValues::day);
            Optional<LocalDate> day = meant.filter(iso -> iso.toString().equals(text.orElse("")));
            if (text.isPresent() && day.isEmpty()) {
                nodes.addWrong(
                        node.orElseThrow(),
                        "value.day",
                        ProblemWording.quote(text.get()),
                        meant.map(other -> ProblemWording.of("did-you-mean", other))
                                .orElse(Label.NOTHING));
            }
            return day;
        }

        private List<Off> off() {
            List<Off> off = new ArrayList<>();
            value("off")
                    .map(nodes::entries)
                    .orElse(Map.of())
                    .forEach((rule, entry) -> sentence(entry.value(), rule)
                            .ifPresent(reason -> off.add(new Off(Placed.of(rule, entry.key()), reason))));
            return off;
        }

        private Optional<Label> sentence(Node node, String key) {
            Optional<Label> words =
                    nodes.label(node).map(label -> new Label(onOneLine(label.zh()), onOneLine(label.en())));
            if (words.isPresent()
                    && (words.get().zh().isEmpty() || words.get().en().isEmpty())) {
                nodes.add(ProblemCode.MISSING_WORDS, node, ProblemWording.quote(key));
                return Optional.empty();
            }
            return words;
        }

        private static String onOneLine(String text) {
            return CharMatcher.whitespace()
                    .trimAndCollapseFrom(CharMatcher.javaIsoControl().replaceFrom(text, ' '), ' ');
        }
    }
}
