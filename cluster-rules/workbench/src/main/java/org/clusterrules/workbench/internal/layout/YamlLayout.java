package org.clusterrules.workbench.internal.layout;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clusterrules.rulefile.InvalidRuleSetException;
import org.clusterrules.rulefile.RuleProblem;
import org.clusterrules.rulefile.reader.YamlNodes;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Formats a YAML file: blocks indented by two, no spaces at the end of a line, no two blank lines in a row, line feeds as line ends.
 * Everything else is kept as written, including comments, quotes and flow style. If indenting would change the meaning of the file, the
 * indentation is kept, too.
 */
public final class YamlLayout {
    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

    private YamlLayout() {}

    /**
     * Returns the formatted text of a YAML file. The meaning of its keys is not checked.
     *
     * @param file the name of the file, for problems
     * @throws InvalidRuleSetException if it is not in the supported subset of YAML; has all problems
     */
    public static String of(String file, byte[] bytes) {
        List<RuleProblem> problems = new ArrayList<>();
        Optional<Node> root = new YamlNodes(file, problems).root(bytes);
        if (!problems.isEmpty()) {
            throw new InvalidRuleSetException(problems);
        }
        String decoded = new String(bytes, StandardCharsets.UTF_8);
        String text = LINE_END.matcher(decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded)
                .replaceAll("\n");
        for (boolean indent : new boolean[] {true, false}) {
            String laidOut = new YamlLines(text, root).laidOut(indent);
            if (isSame(file, root, laidOut)) {
                return laidOut;
            }
        }
        return text;
    }

    private static boolean isSame(String file, Optional<Node> root, String laidOut) {
        List<RuleProblem> problems = new ArrayList<>();
        Optional<Node> other = new YamlNodes(file, problems).root(laidOut.getBytes(StandardCharsets.UTF_8));
        return problems.isEmpty() && root.map(YamlLayout::content).equals(other.map(YamlLayout::content));
    }

    /** Returns the texts with their styles, in lists and entries as in the file. */
    private static Object content(Node node) {
        if (node instanceof ScalarNode scalar) {
            return List.of(scalar.getScalarStyle(), scalar.getValue());
        } else if (node instanceof SequenceNode list) {
            return list.getValue().stream().map(YamlLayout::content).toList();
        }
        Stream<NodeTuple> tuples = ((MappingNode) node).getValue().stream();
        return tuples.map(tuple -> Map.entry(content(tuple.getKeyNode()), content(tuple.getValueNode())))
                .toList();
    }
}
