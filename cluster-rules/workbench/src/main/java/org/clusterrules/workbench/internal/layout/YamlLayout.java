package org.clusterrules.workbench.internal.layout;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.clusterrules.rulefile.InvalidRuleSetException;
import org.clusterrules.rulefile.RuleProblem;
import org.clusterrules.rulefile.reader.YamlNodes;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Lays a YAML file out: blocks indented by two, no blanks at the end of a line, no two blank lines in a row, lines ended by a line feed.
 * Nothing is written anew, so that comments, quotes and what stands in brackets stay as they are. Where indenting would change what the
 * file says, the indentation stays too.
 */
public final class YamlLayout {
    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");

    private YamlLayout() {}

    /**
     * Returns the text of a YAML file, laid out. What its keys mean is not looked at.
     *
     * @param file the name of the file, for problems
     * @param bytes what is in it
     * @throws InvalidRuleSetException if it is not the plain part of YAML; says what is wrong
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
        return problems.isEmpty()
                && root.isPresent() == other.isPresent()
                && (root.isEmpty() || isSame(root.get(), other.orElseThrow()));
    }

    private static boolean isSame(Node one, Node other) {
        if (one instanceof ScalarNode scalar && other instanceof ScalarNode otherScalar) {
            return scalar.getValue().equals(otherScalar.getValue())
                    && scalar.getScalarStyle() == otherScalar.getScalarStyle();
        } else if (one instanceof SequenceNode list && other instanceof SequenceNode otherList) {
            return isSame(list.getValue(), otherList.getValue());
        }
        return one instanceof MappingNode map
                && other instanceof MappingNode otherMap
                && isSame(nodes(map), nodes(otherMap));
    }

    private static boolean isSame(List<Node> some, List<Node> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            if (!isSame(some.get(i), others.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<Node> nodes(MappingNode map) {
        List<Node> nodes = new ArrayList<>();
        for (NodeTuple tuple : map.getValue()) {
            nodes.add(tuple.getKeyNode());
            nodes.add(tuple.getValueNode());
        }
        return nodes;
    }
}
