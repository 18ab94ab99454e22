package org.clusterrules.cases;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clusterrules.compiler.ProblemCode;
import org.clusterrules.compiler.RuleProblem;
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
final class YamlNodes {
    private final String file;
    private final List<RuleProblem> problems;

    YamlNodes(String file, List<RuleProblem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** A key and its value. */
    record Entry(Node key, Node value) {}

    /** Returns the topmost node; nothing where the file is empty, or no YAML. */
    Optional<Node> root(byte[] yaml) {
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
    Map<String, Entry> entries(Node node) {
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

    void refuseOthers(Map<String, Entry> entries, Set<String> known) {
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

    Optional<String> text(Node node) {
        if (node instanceof ScalarNode scalar) {
            return Optional.of(scalar.getValue());
        }
        add(node, "应为一个值", "expected one value");
        return Optional.empty();
    }

    Optional<BigDecimal> number(Node node) {
        Optional<String> text = text(node);
        if (text.isPresent() && !text.get().matches("-?\\d{1,20}(\\.\\d{1,9})?")) {
            add(node, "“" + text.get() + "”不是数字", "\"" + text.get() + "\" is no number");
            return Optional.empty();
        }
        return text.map(BigDecimal::new);
    }

    Optional<Boolean> flag(Node node) {
        Optional<String> text = text(node);
        if (text.isPresent() && !text.get().equals("true") && !text.get().equals("false")) {
            add(node, "应为 true 或 false", "write true or false");
        }
        return text.map("true"::equals);
    }

    /** Returns a value as the wire format has it; nothing at all, {@code ~} and {@code null} leave a cell blank. */
    @Nullable
    Object value(Node node) {
        if (node instanceof SequenceNode list) {
            return list.getValue().stream().map(entry -> text(entry).orElse("")).toList();
        } else if (node instanceof MappingNode) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            entries(node).forEach((key, entry) -> map.put(key, value(entry.value())));
            return map;
        }
        ScalarNode scalar = (ScalarNode) node;
        String text = scalar.getValue();
        return scalar.isPlain() && (text.isEmpty() || text.equals("~") || text.equals("null")) ? null : text;
    }

    static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    void add(Node at, String zh, String en) {
        add(line(at), at.getStartMark().getColumn() + 1, zh, en);
    }

    private void add(int line, int column, String zh, String en) {
        problems.add(new RuleProblem(ProblemCode.CASE_FILE, file, line, column, "", new Label(zh, en)));
    }
}
