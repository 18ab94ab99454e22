package org.clusterrules.cases;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.clusterrules.rulefile.RuleProblem;
import org.clusterrules.rulefile.reader.DirectoryFiles;
import org.clusterrules.rulefile.reader.RuleSetFile;
import org.clusterrules.rulefile.reader.YamlNodes;
import org.clusterrules.rulefile.reader.YamlNodes.Entry;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Adds cases to case files as a person would: after the last case of their criterion. Everything else stays as it was written, including
 * comments and white space.
 */
public final class CaseFileEdit {
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final String file;
    private String text;

    private CaseFileEdit(String file, String text) {
        this.file = file;
        this.text = text;
    }

    /**
     * Returns the new text of every file that the cases name.
     *
     * @param directory the rule directory; files may be missing there
     * @throws IOException if the directory cannot be read
     * @throws IllegalArgumentException if a case cannot be added to a file because of how that is written, or because its cases start
     *     from another form; the message is the name of the file
     */
    public static Map<String, String> adding(List<Case> cases, Path directory) throws IOException {
        Map<String, byte[]> files =
                DirectoryFiles.read(directory, Set.of(RuleSetFile.CASES)).orThrow();
        Map<String, List<Case>> byFile = new LinkedHashMap<>();
        cases.forEach(what ->
                byFile.computeIfAbsent(what.file(), name -> new ArrayList<>()).add(what));
        Map<String, String> edited = new LinkedHashMap<>();
        for (Map.Entry<String, List<Case>> file : byFile.entrySet()) {
            byte[] bytes = files.getOrDefault(file.getKey(), new byte[0]);
            CaseFileEdit edit = new CaseFileEdit(file.getKey(), new String(bytes, UTF_8));
            file.getValue().forEach(edit::add);
            edit.check(bytes, file.getValue(), CaseForms.in(directory));
            edited.put(file.getKey(), edit.text);
        }
        return edited;
    }

    private void add(Case what) {
        boolean isMarked = text.startsWith(BYTE_ORDER_MARK);
        String plain = isMarked ? text.substring(1) : text;
        String lineEnd = plain.contains("\r\n") ? "\r\n" : "\n";
        YamlNodes nodes = new YamlNodes(file, new ArrayList<>());
        Optional<Node> list = nodes.root(plain.getBytes(UTF_8))
                .map(nodes::entries)
                .map(entries -> entries.get(what.criterionId()))
                .map(Entry::value);
        String item = CaseText.item(what);
        String added;
        if (list.isEmpty()) {
            String gap = plain.isEmpty() ? "" : plain.endsWith("\n") ? lineEnd : lineEnd + lineEnd;
            added = plain + gap + what.criterionId() + ":" + lineEnd + "  - " + item + lineEnd;
        } else if (!(list.get() instanceof SequenceNode sequence)) {
            throw new IllegalArgumentException(file);
        } else if (sequence.getFlowStyle() == FlowStyle.FLOW) {
            int end = offset(plain, sequence.getEndMark().getIndex()) - 1;
            boolean isFirst = sequence.getValue().isEmpty();
            added = plain.substring(0, end).stripTrailing() + (isFirst ? "" : ", ") + item + plain.substring(end);
        } else {
            Node last = sequence.getValue().get(sequence.getValue().size() - 1);
            int dash = plain.lastIndexOf('-', offset(plain, last.getStartMark().getIndex()) - 1);
            int lineStart = plain.lastIndexOf('\n', dash) + 1;
            int end = endOfLine(plain, offset(plain, end(last)));
            String indent = plain.substring(lineStart, dash);
            added = plain.substring(0, end) + lineEnd + indent + "- " + item + plain.substring(end);
        }
        text = (isMarked ? BYTE_ORDER_MARK : "") + added;
    }

    /** SnakeYAML counts code points. */
    private static int offset(String text, int codePoints) {
        return text.offsetByCodePoints(0, codePoints);
    }

    /** Returns where a node ends. SnakeYAML ends a block where the next token begins, after any comments. */
    private static int end(Node node) {
        if (node instanceof MappingNode map && map.getFlowStyle() == FlowStyle.BLOCK) {
            return end(map.getValue().get(map.getValue().size() - 1).getValueNode());
        } else if (node instanceof SequenceNode list && list.getFlowStyle() == FlowStyle.BLOCK) {
            return end(list.getValue().get(list.getValue().size() - 1));
        }
        return node.getEndMark().getIndex();
    }

    /** Returns the end of a line after a comment on it; a text over several lines ends on its last line. */
    private static int endOfLine(String text, int from) {
        if (from > 0 && text.charAt(from - 1) == '\n') {
            return from - (from > 1 && text.charAt(from - 2) == '\r' ? 2 : 1);
        }
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end > 0 && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    /** Reads both texts to make sure that the second has the cases of the first and the new ones. */
    private void check(byte[] before, List<Case> added, CaseForms forms) {
        List<List<Object>> expected = new ArrayList<>(read(before, forms));
        added.forEach(what -> expected.add(content(what)));
        List<List<Object>> found = read(text.getBytes(UTF_8), forms);
        boolean isRight = found.size() == expected.size();
        for (List<Object> content : expected) {
            isRight &= found.remove(content);
        }
        if (!isRight) {
            throw new IllegalArgumentException(file);
        }
    }

    private List<List<Object>> read(byte[] yaml, CaseForms forms) {
        List<RuleProblem> problems = new ArrayList<>();
        List<List<Object>> contents = new ArrayList<>();
        if (yaml.length > 0) {
            CaseFileParser.parse(file, yaml, criterion -> true, name -> Cases.form(name, forms), problems)
                    .forEach(what -> contents.add(content(what)));
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(file);
        }
        return contents;
    }

    /** Returns what a case states, but not its place. */
    private static List<Object> content(Case what) {
        return List.of(what.criterionId(), what.base().application(), CaseText.value(what.when()), what.then());
    }
}
