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

    /** What stands for a manifest that cannot be read. */
    static final Manifest NONE = new Manifest("", new Label("", ""), "", List.of(), Optional.empty());

    private static final Set<String> KEYS = Set.of("id", "title", "titleEn", "edition", "sources", "extends");

    static Manifest parse(String yaml, RuleProblems problems) {
        Map<?, ?> values = Map.of();
        try {
            Object loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
            if (loaded instanceof Map<?, ?> map) {
                values = map;
            } else {
                add(problems, ProblemCode.YAML_SYNTAX, 1, 1);
            }
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            int column = e.getProblemMark() == null ? 1 : e.getProblemMark().getColumn() + 1;
            add(problems, ProblemCode.YAML_SYNTAX, line, column);
        }
        for (Object key : values.keySet()) {
            if (!KEYS.contains(String.valueOf(key))) {
                String name = String.valueOf(key);
                add(problems, ProblemCode.UNKNOWN_KEY, 1, 1, name, ProblemWording.hint(name, KEYS));
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
            add(problems, ProblemCode.MISSING_KEY, 1, 1, key);
            return "";
        }
        return value.toString();
    }

    private static List<String> texts(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : Stream.ofNullable(value).map(String::valueOf).toList();
    }

    private static void add(RuleProblems problems, ProblemCode code, int line, int column, Object... arguments) {
        problems.add(code, FILE, line, column, "", arguments);
    }
}
