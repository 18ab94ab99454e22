package org.clusterrules.book;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clusterrules.model.Label;
import org.clusterrules.rulefile.reader.RuleSetFile;
import org.clusterrules.rulefile.reader.YamlNodes;
import org.yaml.snakeyaml.nodes.Node;

/**
 * An example of how something in a rule directory is written, or should not be. Immutable.
 *
 * @param pieces what it shows, in order: files by their names, and parts of the rule in {@code standard.drl}; empty text where a
 *     file or a part is not there
 * @param note what no file shows
 * @param charset the character set of the files
 */
public record ProblemExample(Map<String, Optional<String>> pieces, Optional<Label> note, Charset charset) {
    /** The file that is a rule of parts. */
    private static final String RULE_FILE = "standard.drl";

    private static final String MANIFEST = """
            id: my-rules
            title: 本省规则
            edition: "2022"
            """;

    /** The parts of a rule, each as it is in a good one. */
    private static final Map<String, String> PARTS = parts();

    /** A text several times over. */
    private static final Pattern REPEATED = Pattern.compile("(?s)\\{\\{(.*?)\\*(\\d+)}}");

    private static final String NUMBER = "#";

    /** Copies the map. */
    public ProblemExample {
        pieces = Collections.unmodifiableMap(new LinkedHashMap<>(pieces));
    }

    private static Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("rule", "rule \"standard.area\"\n");
        parts.put("annotations", """
                    @title("占地面积不超过100平方公里")
                    @titleEn("an area of at most 100 km²")
                    @basis("认定标准 一")
                    @area("INDUSTRY")
                """);
        parts.put("when", """
                when
                    Basics( $area : area )
                """);
        parts.put("then", """
                then
                    criterion.figure($area).isAtMost("100");
                """);
        parts.put("end", "end\n");
        return parts;
    }

    static ProblemExample of(YamlNodes nodes, Node node) {
        Map<String, Optional<String>> pieces = new LinkedHashMap<>();
        List<Label> notes = new ArrayList<>();
        List<Charset> charsets = new ArrayList<>();
        nodes.entries(node).forEach((key, entry) -> {
            if (key.equals("note")) {
                nodes.label(entry.value()).ifPresent(notes::add);
            } else if (key.equals("encoding")) {
                nodes.text(entry.value()).map(Charset::forName).ifPresent(charsets::add);
            } else if (PARTS.containsKey(key) || key.indexOf('.') >= 0) {
                pieces.put(key, Optional.ofNullable((String) nodes.value(entry.value())));
            } else {
                throw new IllegalStateException("no file and no part of a rule: " + key);
            }
        });
        return new ProblemExample(
                pieces, notes.stream().findFirst(), charsets.isEmpty() ? StandardCharsets.UTF_8 : charsets.get(0));
    }

    /** Returns whether files show it, which can be checked. */
    boolean isOfFiles() {
        return note.isEmpty();
    }

    /**
     * Returns the files of a directory that is as the example says and otherwise right, by their paths from there; a path that begins
     * with {@code ../} leads to a directory beside it.
     */
    Map<String, byte[]> files() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(RuleSetFile.MANIFEST_NAME, MANIFEST);
        StringBuilder rule = new StringBuilder();
        PARTS.forEach((part, right) ->
                rule.append(pieces.containsKey(part) ? pieces.get(part).orElse("") : right));
        texts.put(RULE_FILE, written(rule.toString()));
        pieces.forEach((name, text) -> {
            if (name.startsWith(RULE_FILE + "/") || isReplaced(name, text)) {
                texts.remove(RULE_FILE);
            }
        });
        pieces.forEach((name, text) -> {
            if (!PARTS.containsKey(name) && text.isPresent()) {
                add(name, text.get(), texts);
            } else if (text.isEmpty()) {
                texts.remove(name);
            }
        });
        Map<String, byte[]> files = new LinkedHashMap<>();
        texts.forEach((name, text) -> files.put(name, text.getBytes(charset)));
        return files;
    }

    /** Whether this is a rule file beside which that of parts would be another example. */
    private static boolean isReplaced(String name, Optional<String> text) {
        return text.isPresent() && name.endsWith(".drl") && !name.equals(RULE_FILE);
    }

    private static void add(String name, String text, Map<String, String> texts) {
        Matcher repeated = REPEATED.matcher(name);
        if (!repeated.find()) {
            texts.put(name, written(text));
            return;
        }
        boolean isPath = !repeated.group(1).contains(NUMBER); // each a directory within the last
        for (int i = 1; i <= Integer.parseInt(repeated.group(2)); i++) {
            String one = isPath ? repeated.group(1).repeat(i) : numbered(repeated.group(1), i);
            String file = repeated.replaceFirst(Matcher.quoteReplacement(one));
            texts.put(file, written(numbered(text, i)));
        }
    }

    private static String written(String text) {
        return REPEATED.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(IntStream.rangeClosed(1, Integer.parseInt(match.group(2)))
                        .mapToObj(i -> numbered(match.group(1), i))
                        .collect(Collectors.joining())));
    }

    private static String numbered(String text, int number) {
        return text.replace(NUMBER, String.valueOf(number));
    }

    /**
     * Returns what the example shows as one would write it, by the names of the files; the parts of a rule are those of its file. Of a text
     * that is there very often, the first.
     */
    public Map<String, String> shown() {
        Map<String, String> shown = new LinkedHashMap<>();
        PARTS.keySet()
                .forEach(part -> pieces.getOrDefault(part, Optional.empty())
                        .ifPresent(text -> shown.merge(RULE_FILE, once(text), String::concat)));
        pieces.forEach((name, text) -> {
            if (!PARTS.containsKey(name)) {
                shown.put(
                        once(name).replace("…", ""),
                        text.map(ProblemExample::once).orElse(""));
            }
        });
        return shown;
    }

    private static String once(String text) {
        return numbered(
                REPEATED.matcher(text)
                        .replaceAll(match -> Matcher.quoteReplacement(match.group(1) + (isLines(match) ? "…\n" : "…"))),
                1);
    }

    private static boolean isLines(MatchResult match) {
        return match.group(1).endsWith("\n");
    }

    /** Returns how often the text is there that is there most often; 1 where none is there again. */
    public int times() {
        return pieces.entrySet().stream()
                .flatMap(piece -> REPEATED.matcher(
                                piece.getKey() + piece.getValue().orElse(""))
                        .results())
                .mapToInt(match -> Integer.parseInt(match.group(2)))
                .max()
                .orElse(1);
    }
}
