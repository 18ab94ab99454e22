package org.clusterrules.compiler;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clusterrules.model.Label;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.reader.UnicodeReader;

/**
 * Takes the nodes of a YAML file apart, and notes with its place what is not as expected. A scalar is taken as it is written,
 * since to YAML {@code NO} is false and {@code 100.00} is 100.
 */
public final class YamlNodes {
    private static final Set<String> LANGUAGES = Set.of("zh", "en");
    private static final int MOST_CHARACTERS = 100_000;

    private final String file;
    private final List<RuleProblem> problems;

    /**
     * Makes one for a file.
     *
     * @param file the name of the file
     * @param problems takes what is wrong with it
     */
    public YamlNodes(String file, List<RuleProblem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /**
     * An entry of a mapping.
     *
     * @param key the key
     * @param value its value
     */
    public record Entry(Node key, Node value) {}

    /** Returns the topmost node; nothing where the file is empty, or no YAML. */
    public Optional<Node> root(byte[] yaml) {
        try {
            return Optional.ofNullable(
                    new Yaml(new LoaderOptions()).compose(new UnicodeReader(new ByteArrayInputStream(yaml))));
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            int column = e.getProblemMark() == null ? 1 : e.getProblemMark().getColumn() + 1;
            add(line, column, "YAML 语法错误：" + e.getProblem(), "YAML syntax: " + e.getProblem());
        } catch (YAMLException e) {
            add(1, 1, "不是 UTF-8 的 YAML 文件", "this is no YAML file in UTF-8");
        }
        return Optional.empty();
    }

    /** Returns the entries of a mapping, in its order. */
    public Map<String, Entry> entries(Node node) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        if (node instanceof MappingNode map) {
            for (NodeTuple tuple : map.getValue()) {
                Entry entry = new Entry(tuple.getKeyNode(), tuple.getValueNode());
                Optional<String> key = text(entry.key());
                if (key.isPresent() && entries.put(key.get(), entry) != null) {
                    add(entry.key(), "“" + key.get() + "”重复", "\"" + key.get() + "\" stands here twice");
                }
            }
        } else {
            add(node, "应为“名称: 值”的清单", "expected \"name: value\" entries");
        }
        return entries;
    }

    /** Notes each entry whose key is none of those known. */
    public void refuseOthers(Map<String, Entry> entries, Set<String> known) {
        entries.forEach((key, entry) -> {
            if (!known.contains(key)) {
                String words = known.stream().sorted().collect(Collectors.joining(", "));
                add(
                        entry.key(),
                        "没有名为“" + key + "”的项，可用：" + words,
                        "there is no entry \"" + key + "\"; there are " + words);
            }
        });
    }

    /** Returns a scalar as it is written. */
    public Optional<String> text(Node node) {
        if (node instanceof ScalarNode scalar) {
            return Optional.of(scalar.getValue());
        }
        add(node, "应为一个值", "expected one value");
        return Optional.empty();
    }

    /** Returns the texts of a list, or one that stands for itself. */
    public List<String> texts(Node node) {
        return each(node).stream().flatMap(entry -> text(entry).stream()).toList();
    }

    /** Returns the nodes of a list, or one that stands for itself. */
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
            add(node, "应写作 {zh: …, en: …}", "write {zh: …, en: …}");
            return Optional.empty();
        }
        return text(zh.value()).flatMap(chinese -> text(en.value()).map(english -> new Label(chinese, english)));
    }

    /** Returns a decimal number. */
    public Optional<BigDecimal> number(Node node) {
        Optional<String> text = text(node);
        if (text.isPresent() && !text.get().matches("-?\\d{1,20}(\\.\\d{1,9})?")) {
            add(node, "“" + text.get() + "”不是数字", "\"" + text.get() + "\" is no number");
            return Optional.empty();
        }
        return text.map(BigDecimal::new);
    }

    /** Returns true or false. */
    public Optional<Boolean> flag(Node node) {
        Optional<String> text = text(node);
        if (text.isPresent() && !text.get().equals("true") && !text.get().equals("false")) {
            add(node, "应为 true 或 false", "write true or false");
        }
        return text.map("true"::equals);
    }

    /** Returns a value as the wire format has it; nothing at all, {@code ~} and {@code null} leave a cell blank. */
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

    /** Writes a text several times over. */
    private String repeated(Node what, Node times) {
        String text = text(what).orElse("");
        int most = MOST_CHARACTERS / Math.max(1, text.length());
        BigDecimal count = number(times).orElse(BigDecimal.ZERO);
        if (count.signum() < 0 || count.compareTo(BigDecimal.valueOf(most)) > 0) {
            add(times, "应为0至" + most + "次", "write 0 to " + most + " times");
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

    /** Notes what is wrong with a node. */
    public void add(Node at, String zh, String en) {
        add(line(at), column(at), zh, en);
    }

    private void add(int line, int column, String zh, String en) {
        problems.add(new RuleProblem(file, line, column, "", new Label(zh, en)));
    }
}
