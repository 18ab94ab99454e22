package org.clusterrules.book;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clusterrules.model.Label;
import org.clusterrules.rulefile.reader.YamlNodes;
import org.yaml.snakeyaml.nodes.Node;

/**
 * An example of how something in a rule directory should be written, or should not be. Immutable.
 *
 * @param pieces files by name, and parts of the rule in {@code standard.drl}, in order; empty if a file or a part is missing
 * @param note what no file shows
 * @param charset the character set of the files
 */
public record ProblemExample(Map<String, Optional<String>> pieces, Optional<Label> note, Charset charset) {
    /** The file made from the parts of a rule. */
    static final String RULE_FILE = "standard.drl";

    static final List<String> PARTS = List.of("rule", "annotations", "when", "then", "end");

    /** A text that is repeated. */
    static final Pattern REPEATED = Pattern.compile("(?s)\\{\\{(.*?)\\*(\\d+)}}");

    static final String NUMBER = "#";

    public ProblemExample {
        pieces = Collections.unmodifiableMap(new LinkedHashMap<>(pieces));
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
            } else if (PARTS.contains(key) || key.indexOf('.') >= 0) {
                pieces.put(key, Optional.ofNullable((String) nodes.value(entry.value())));
            } else {
                throw new IllegalStateException("no file and no part of a rule: " + key);
            }
        });
        return new ProblemExample(
                pieces, notes.stream().findFirst(), charsets.isEmpty() ? StandardCharsets.UTF_8 : charsets.get(0));
    }

    static String numbered(String text, int number) {
        return text.replace(NUMBER, String.valueOf(number));
    }

    /**
     * Returns the files of the example by name, with the parts of a rule joined to its file. A text that is repeated many times is there
     * once.
     */
    public Map<String, String> shown() {
        Map<String, String> shown = new LinkedHashMap<>();
        PARTS.forEach(part -> pieces.getOrDefault(part, Optional.empty())
                .ifPresent(text -> shown.merge(RULE_FILE, once(text), String::concat)));
        pieces.forEach((name, text) -> {
            if (!PARTS.contains(name)) {
                shown.put(
                        once(name).replace("…", ""),
                        text.map(ProblemExample::once).orElse(""));
            }
        });
        return shown;
    }

    private static String once(String text) {
        String shortened = REPEATED.matcher(text).replaceAll(match -> {
            String repeated = match.group(1);
            return Matcher.quoteReplacement(repeated + (repeated.endsWith("\n") ? "…\n" : "…"));
        });
        return numbered(shortened, 1);
    }

    /** Returns how often the most repeated text is there; 1 if none is repeated. */
    public int times() {
        return pieces.entrySet().stream()
                .map(piece -> piece.getKey() + piece.getValue().orElse(""))
                .flatMap(text -> REPEATED.matcher(text).results())
                .mapToInt(match -> Integer.parseInt(match.group(2)))
                .max()
                .orElse(1);
    }
}
