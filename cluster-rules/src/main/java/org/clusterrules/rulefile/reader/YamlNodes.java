package org.clusterrules.rulefile.reader;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.clusterrules.model.Label;
import org.clusterrules.rulefile.ProblemCode;
import org.clusterrules.rulefile.RuleProblem;
import org.clusterrules.rulefile.wording.ProblemWording;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads the nodes of a YAML file, and reports the place of everything unexpected. Scalars are taken as written, since
 * to YAML {@code NO} is false and {@code 100.00} is 100.
 */
public final class YamlNodes {
    private static final Set<String> LANGUAGES = Set.of("zh", "en");
    private static final int MOST_CHARACTERS = 100_000;
    /** A line break that SnakeYAML, at the very end of a file, takes for a character of its line. */
    private static final Pattern LONE_CARRIAGE_RETURN = Pattern.compile("\r(?!\n)");

    private int repeated;
    private final String file;
    private final List<RuleProblem> problems;
    private final RuleProblems reports;

    /** Creates a reader for a file, which adds its problems to the list. */
    public YamlNodes(String file, List<RuleProblem> problems) {
        this.file = file;
        this.problems = problems;
        this.reports = new RuleProblems("", problems);
    }

    /** An entry of a mapping, with the node of its key. */
    public record Entry(Node key, Node value) {}

    /** Returns the topmost node; empty if the file is empty, is not YAML, or uses more of YAML than is accepted. */
    public Optional<Node> root(byte[] yaml) {
        return root(yaml, Limits.FILE_BYTES);
    }

    Optional<Node> root(byte[] yaml, int mostBytes) {
        RuleProblems found = new RuleProblems();
        Optional<Node> root = FileText.read(file, yaml, mostBytes, found)
                .map(text -> LONE_CARRIAGE_RETURN.matcher(text.text()).replaceAll("\n"))
                .flatMap(text -> PlainYaml.root(file, text, found));
        problems.addAll(found.inOrder());
        return root;
    }

    /** Returns the entries of a mapping, in its order. */
    public Map<String, Entry> entries(Node node) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        if (node instanceof MappingNode map) {
            for (NodeTuple tuple : map.getValue()) {
                Entry entry = new Entry(tuple.getKeyNode(), tuple.getValueNode());
                Optional<String> key = text(entry.key());
                if (key.isPresent() && entries.put(key.get(), entry) != null) {
                    add(ProblemCode.DUPLICATE_KEY, entry.key(), ProblemWording.quote(key.get()));
                }
            }
        } else {
            addWrong(
                    node,
                    "value.entries",
                    ProblemWording.of(node instanceof SequenceNode ? "value.a-list" : "value.a-text"));
        }
        return entries;
    }

    /** Reports each entry with an unknown key. */
    public void refuseOthers(Map<String, Entry> entries, Collection<String> known) {
        entries.forEach((key, entry) -> {
            if (!known.contains(key)) {
                add(
                        ProblemCode.UNKNOWN_KEY,
                        entry.key(),
                        ProblemWording.quote(key),
                        ProblemWording.hint(key, known.stream().sorted().toList()));
            }
        });
    }

    /** Returns a scalar as written. */
    public Optional<String> text(Node node) {
        if (node instanceof ScalarNode scalar) {
            return Optional.of(scalar.getValue());
        }
        addWrong(node, "value.one");
        return Optional.empty();
    }

    /** Returns the texts of a list, or a single text. */
    public List<String> texts(Node node) {
        return each(node).stream().flatMap(entry -> text(entry).stream()).toList();
    }

    /** Returns the nodes of a list, or a single node. */
    public List<Node> each(Node node) {
        return node instanceof SequenceNode list ? list.getValue() : List.of(node);
    }

    /** Returns a text that is the same in both languages, or one for each: {@code {zh: …, en: …}}. */
    public Optional<Label> label(Node node) {
        if (!(node instanceof MappingNode)) {
            return text(node).map(text -> new Label(text, text));
        }
        Map<String, Entry> entries = entries(node);
        refuseOthers(entries, LANGUAGES);
        Entry zh = entries.get("zh");
        Entry en = entries.get("en");
        if (zh == null || en == null) {
            addWrong(node, "value.languages");
            return Optional.empty();
        }
        return text(zh.value()).flatMap(chinese -> text(en.value()).map(english -> new Label(chinese, english)));
    }

    /** Returns a decimal number. */
    public Optional<BigDecimal> number(Node node) {
        Optional<String> text = text(node);
        if (text.isPresent() && !text.get().matches("-?\\d{1,20}(\\.\\d{1,9})?")) {
            addWrong(node, "value.number", ProblemWording.quote(text.get()));
            return Optional.empty();
        }
        return text.map(BigDecimal::new);
    }

    /** Returns true or false. */
    public Optional<Boolean> flag(Node node) {
        Optional<String> text = text(node);
        if (text.isPresent() && !text.get().equals("true") && !text.get().equals("false")) {
            addWrong(node, "value.flag");
        }
        return text.map("true"::equals);
    }

    /** Returns a value as in the JSON format; an empty value, {@code ~} and {@code null} leave a cell blank. */
    public @Nullable Object value(Node node) {
        if (node instanceof SequenceNode list) {
            return list.getValue().stream().map(entry -> text(entry).orElse("")).toList();
        } else if (node instanceof MappingNode) {
            Map<String, Entry> entries = entries(node);
            Entry text = entries.get("repeat");
            Entry times = entries.get("times");
            if (text != null && times != null && entries.size() == 2) {
                return repeated(text.value(), times.value());
            }
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            entries.forEach((key, entry) -> map.put(key, value(entry.value())));
            return map;
        }
        ScalarNode scalar = (ScalarNode) node;
        String text = scalar.getValue();
        return scalar.isPlain() && (text.isEmpty() || text.equals("~") || text.equals("null")) ? null : text;
    }

    private String repeated(Node what, Node times) {
        String text = text(what).orElse("");
        int most = MOST_CHARACTERS / Math.max(1, text.length());
        BigDecimal count = number(times).orElse(BigDecimal.ZERO);
        if (count.signum() < 0 || count.compareTo(BigDecimal.valueOf(most)) > 0) {
            add(times, ProblemWording.of("value.times", most));
            return "";
        }
        repeated += text.length() * count.intValue();
        if (repeated > Limits.REPEATED) {
            repeated -= text.length() * count.intValue();
            add(times, ProblemWording.of("value.repeated", Limits.REPEATED));
            return "";
        }
        return text.repeat(count.intValue());
    }

    /** Returns the line that a node begins on, from 1. */
    public static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    /** Returns the column that a node begins in, from 1. */
    public static int column(Node node) {
        return node.getStartMark().getColumn() + 1;
    }

    /** Whether the list of problems is full, so that no further ones need words. */
    public boolean areTooMany() {
        return reports.areTooMany();
    }

    /** Adds the problems of a file that this one refers to. */
    public void addAll(List<RuleProblem> found) {
        found.stream().limit(Math.max(0, Limits.PROBLEMS - problems.size())).forEach(problems::add);
    }

    /** Reports a problem of a node in a file of cases. */
    public void add(Node at, Label problem) {
        add(ProblemCode.CASE_FILE, at, problem);
    }

    void addWrong(Node at, String key, Object... arguments) {
        add(ProblemCode.WRONG_VALUE, at, ProblemWording.of(key, arguments));
    }

    void add(ProblemCode code, Node at, Object... arguments) {
        reports.add(code, file, line(at), column(at), "", arguments);
    }
}
