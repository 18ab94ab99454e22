package org.clusterrules.workbench.internal.layout;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The lines of a YAML file with their indentation. */
final class YamlLines {
    private static final int INDENT = 2;
    private static final int UNKNOWN = -1;
    private static final CharMatcher BLANKS = CharMatcher.anyOf(" \t");

    private final List<String> lines;
    private final boolean[] kept; // within a text of several lines
    private final int[] indents; // of lines that begin an entry of a block

    YamlLines(String text, Optional<Node> root) {
        this.lines = Splitter.on('\n').splitToList(text);
        this.kept = new boolean[lines.size() + 1];
        this.indents = new int[lines.size()];
        Arrays.fill(indents, UNKNOWN);
        root.ifPresent(node -> {
            keep(node);
            block(node, 0);
        });
    }

    /** Marks the lines of texts that span several lines: spaces and blank lines there may belong to the text. */
    private void keep(Node node) {
        if (node instanceof ScalarNode) {
            int end = node.getEndMark().getLine();
            String before = lines.get(end).substring(0, node.getEndMark().getColumn());
            int last = BLANKS.matchesAllOf(before) ? end - 1 : end; // a block ends where the next entry begins
            for (int line = node.getStartMark().getLine(); line < last; line++) {
                kept[line + 1] = true;
            }
        } else {
            children(node).forEach(this::keep);
        }
    }

    private static List<Node> children(Node node) {
        if (node instanceof SequenceNode list) {
            return list.getValue();
        }
        Stream<NodeTuple> tuples = ((MappingNode) node).getValue().stream();
        return tuples.flatMap(tuple -> Stream.of(tuple.getKeyNode(), tuple.getValueNode()))
                .toList();
    }

    private void block(Node node, int indent) {
        if (node instanceof MappingNode map && map.getFlowStyle() == FlowStyle.BLOCK) {
            for (NodeTuple tuple : map.getValue()) {
                place(tuple.getKeyNode(), indent);
                block(tuple.getValueNode(), indent + INDENT);
            }
        } else if (node instanceof SequenceNode list && list.getFlowStyle() == FlowStyle.BLOCK) {
            for (Node entry : list.getValue()) {
                place(entry, indent);
                block(entry, indent + INDENT);
            }
        }
    }

    /** The outermost node that begins on a line determines its indentation. */
    private void place(Node node, int indent) {
        int line = node.getStartMark().getLine();
        if (indents[line] == UNKNOWN) {
            indents[line] = indent;
        }
    }

    String laidOut(boolean indent) {
        StringBuilder text = new StringBuilder();
        boolean blank = true;
        int shift = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (kept[i]) {
                text.append(indent && !BLANKS.matchesAllOf(line) ? shifted(line, shift) : line)
                        .append('\n');
                blank = false;
                continue;
            }
            String bare = BLANKS.trimTrailingFrom(line);
            if (bare.isEmpty()) {
                text.append(blank ? "" : "\n");
                blank = true;
                continue;
            }
            blank = false;
            if (indent && indents[i] != UNKNOWN) {
                String placed = dash(shifted(bare, indents[i] - width(bare)));
                shift = content(placed) - content(bare); // continuation lines move with it
                bare = placed;
            } else if (indent) {
                bare = shifted(bare, BLANKS.trimLeadingFrom(bare).startsWith("#") ? commentShift(i, shift) : shift);
            }
            text.append(bare).append('\n');
        }
        while (text.length() > 1 && text.charAt(text.length() - 2) == '\n' && !kept[lines.size() - 1]) {
            text.setLength(text.length() - 1);
        }
        return text.toString();
    }

    /** A comment goes with the entry below if it has the same indentation, and otherwise with the one above. */
    private int commentShift(int comment, int shift) {
        int next = comment;
        while (next < lines.size() && indents[next] == UNKNOWN) {
            next++;
        }
        boolean goesWithNext = next < lines.size() && width(lines.get(comment)) == width(lines.get(next));
        return goesWithNext ? indents[next] - width(lines.get(next)) : shift;
    }

    private static int width(String line) {
        return line.length() - BLANKS.trimLeadingFrom(line).length();
    }

    private static String shifted(String line, int shift) {
        return " ".repeat(Math.max(0, width(line) + shift)) + BLANKS.trimLeadingFrom(line);
    }

    /** Returns where the text of a line begins, after the dash of an entry. */
    private static int content(String line) {
        int at = width(line);
        return line.startsWith("- ", at) ? at + 2 + width(line.substring(at + 2)) : at;
    }

    /** Leaves one space after the dash of an entry. */
    private static String dash(String line) {
        int at = width(line);
        return line.startsWith("- ", at) ? line.substring(0, at) + "- " + line.substring(content(line)) : line;
    }
}
