package org.clusterrules.book;

import static org.clusterrules.book.ProblemExample.NUMBER;
import static org.clusterrules.book.ProblemExample.REPEATED;
import static org.clusterrules.book.ProblemExample.RULE_FILE;
import static org.clusterrules.book.ProblemExample.numbered;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clusterrules.rulefile.reader.RuleSetFile;

/** Writes the rule directory that an example shows a part of. */
final class ExampleFiles {
    private static final String MANIFEST = """
            id: my-rules
            title: 本省规则
            edition: "2022"
            """;

    /** The parts of a rule, each as it is in a good one. */
    private static final Map<String, String> PARTS = parts();

    private ExampleFiles() {}

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

    /**
     * Returns the files of a directory that is as the example says and otherwise right, by their paths from there; a path that begins
     * with {@code ../} leads to a directory beside it.
     */
    static Map<String, byte[]> of(ProblemExample example) {
        Map<String, Optional<String>> pieces = example.pieces();
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
            if (!ProblemExample.PARTS.contains(name) && text.isPresent()) {
                add(name, text.get(), texts);
            } else if (text.isEmpty()) {
                texts.remove(name);
            }
        });
        Map<String, byte[]> files = new LinkedHashMap<>();
        texts.forEach((name, text) -> files.put(name, text.getBytes(example.charset())));
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
}
