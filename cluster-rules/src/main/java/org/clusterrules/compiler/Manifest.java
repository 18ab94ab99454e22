package org.clusterrules.compiler;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clusterrules.model.Label;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** What {@code ruleset.yaml} says. */
record Manifest(String id, Label title, String edition, List<String> sources, Optional<String> base) {
    static final String FILE = "ruleset.yaml";

    private static final Set<String> KEYS = Set.of("id", "title", "titleEn", "edition", "sources", "extends");

    static Manifest parse(String yaml, RuleProblems problems) {
        Map<?, ?> values = Map.of();
        try {
            Object loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
            if (loaded instanceof Map<?, ?> map) {
                values = map;
            } else {
                add(problems, 1, 1, "应为“名称: 值”的清单", "expected \"name: value\" entries");
            }
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            int column = e.getProblemMark() == null ? 1 : e.getProblemMark().getColumn() + 1;
            add(problems, line, column, "YAML 语法错误：" + e.getProblem(), "YAML syntax: " + e.getProblem());
        }
        for (Object key : values.keySet()) {
            if (!KEYS.contains(String.valueOf(key))) {
                add(problems, 1, 1, "没有名为“" + key + "”的项", "there is no entry \"" + key + "\"");
            }
        }
        String title = text(values, "title", problems);
        return new Manifest(
                text(values, "id", problems),
                new Label(title, values.containsKey("titleEn") ? text(values, "titleEn", problems) : title),
                text(values, "edition", problems),
                texts(values.get("sources")),
                Optional.ofNullable(values.get("extends")).map(String::valueOf));
    }

    private static String text(Map<?, ?> values, String key, RuleProblems problems) {
        Object value = values.get(key);
        if (!(value instanceof String || value instanceof Number)
                || value.toString().isBlank()) {
            add(problems, 1, 1, "缺少“" + key + "”", "\"" + key + "\" is missing");
            return "";
        }
        return value.toString();
    }

    private static List<String> texts(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : Stream.ofNullable(value).map(String::valueOf).toList();
    }

    private static void add(RuleProblems problems, int line, int column, String zh, String en) {
        problems.add(FILE, line, column, "", zh, en);
    }
}
