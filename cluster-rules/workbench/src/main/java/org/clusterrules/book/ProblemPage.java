package org.clusterrules.book;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clusterrules.model.Label;
import org.clusterrules.rulefile.ProblemCode;
import org.clusterrules.rulefile.RuleProblem;
import org.clusterrules.rulefile.reader.YamlNodes;
import org.clusterrules.rulefile.reader.YamlNodes.Entry;
import org.yaml.snakeyaml.nodes.Node;

/**
 * The explanation of one kind of problem. Immutable.
 *
 * @param why why it matters
 * @param avoid an example that has the problem
 * @param prefer the same without it
 * @param also other problems of the example to avoid
 */
public record ProblemPage(
        ProblemCode code, Label why, ProblemExample avoid, ProblemExample prefer, Set<ProblemCode> also) {
    private static final String FILE = "problems.yaml";
    private static final Map<ProblemCode, ProblemPage> PAGES = read();

    public ProblemPage {
        also = Set.copyOf(also);
    }

    /** Returns the page of a kind of problem. */
    public static ProblemPage of(ProblemCode code) {
        ProblemPage page = PAGES.get(code);
        if (page == null) {
            throw new IllegalArgumentException(FILE + " has no page " + code.id());
        }
        return page;
    }

    /** Returns all pages, in the order of the codes. */
    public static List<ProblemPage> all() {
        return List.copyOf(PAGES.values());
    }

    private static Map<ProblemCode, ProblemPage> read() {
        List<RuleProblem> problems = new ArrayList<>();
        YamlNodes nodes = new YamlNodes(FILE, problems);
        Map<ProblemCode, ProblemPage> pages = new EnumMap<>(ProblemCode.class);
        try {
            Node root = nodes.root(Resources.toByteArray(Resources.getResource(ProblemPage.class, FILE)))
                    .orElseThrow(() -> new IllegalStateException(problems.toString()));
            nodes.entries(root).forEach((id, entry) -> pages.put(code(id), page(nodes, code(id), entry.value())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!problems.isEmpty()) {
            throw new IllegalStateException(problems.toString());
        }
        return pages;
    }

    private static ProblemPage page(YamlNodes nodes, ProblemCode code, Node node) {
        Map<String, Entry> entries = nodes.entries(node);
        nodes.refuseOthers(entries, Set.of("why", "avoid", "prefer", "also"));
        Set<ProblemCode> also = new LinkedHashSet<>();
        Optional.ofNullable(entries.get("also"))
                .ifPresent(entry -> nodes.texts(entry.value()).forEach(id -> also.add(code(id))));
        return new ProblemPage(
                code,
                nodes.label(value(entries, "why")).orElseThrow(),
                ProblemExample.of(nodes, value(entries, "avoid")),
                ProblemExample.of(nodes, value(entries, "prefer")),
                also);
    }

    private static Node value(Map<String, Entry> entries, String key) {
        Entry entry = entries.get(key);
        if (entry == null) {
            throw new IllegalStateException(FILE + ": " + key + " is missing");
        }
        return entry.value();
    }

    private static ProblemCode code(String id) {
        return ProblemCode.of(id).orElseThrow(() -> new IllegalStateException(FILE + ": " + id));
    }
}
