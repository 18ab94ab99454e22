package org.clusterrules.bench;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clusterrules.assessment.Part;
import org.clusterrules.language.Conclusion;
import org.clusterrules.language.judgement.FindingCollector;
import org.clusterrules.model.Application;
import org.clusterrules.rules.RuleSet;

/** The national rule files, as plain DRL for whoever compiles them without this library. */
final class RuleSetFiles {
    static final String ID = "national-2022";

    private static final Pattern RULE_OR_CALL = Pattern.compile("(?m)^rule \"|\\bcriterion\\.|^ *@.*$");

    private static final Pattern RULE = Pattern.compile("(?ms)^rule \"([^\"]+)\"(.*?^end)");

    private static final Pattern TITLE = Pattern.compile("(@title(En)?\\(\")");

    private RuleSetFiles() {}

    /** Returns all rules in one file, each with its own number where the rule files say {@code criterion}. */
    static String drl() {
        StringBuilder drl = new StringBuilder("package clusterrules.bench\n");
        drl.append("import ").append(Application.class.getPackageName()).append(".*\n");
        drl.append("import ").append(Conclusion.class.getName()).append('\n');
        drl.append("global ").append(FindingCollector.class.getName()).append(" criteria\n");
        int rule = -1;
        for (Part part : Part.values()) {
            Matcher matcher = RULE_OR_CALL.matcher(file(part.id() + ".drl"));
            while (matcher.find()) {
                rule += matcher.group().startsWith("rule") ? 1 : 0;
                String written = matcher.group().startsWith("criterion")
                        ? "criteria.at(" + rule + ")."
                        : matcher.group().startsWith("rule") ? matcher.group() : "";
                matcher.appendReplacement(drl, Matcher.quoteReplacement(written));
            }
            matcher.appendTail(drl);
        }
        return drl.toString();
    }

    /**
     * Writes a rule set of so many rules: the national ones, and copies of them under other names; of fewer than there are,
     * every so many. The rule that reads what all rules of a part have come to is not copied: each copy would read all copies
     * of the others, which grows with the square of the size and is not what a larger rule set does.
     */
    static Path write(Path directory, int size) throws IOException {
        List<String[]> rules = new ArrayList<>();
        for (Part part : Part.values()) {
            Matcher rule = RULE.matcher(file(part.id() + ".drl"));
            while (rule.find()) {
                rules.add(new String[] {part.id(), rule.group(1), rule.group(2)});
            }
        }
        Map<String, StringBuilder> files = new LinkedHashMap<>();
        List<String[]> copied = rules.stream()
                .filter(rule -> !rule[2].contains(Conclusion.class.getSimpleName() + "("))
                .toList();
        for (int i = 0; i < size; i++) {
            int beyond = i - rules.size();
            int copy = beyond < 0 ? 0 : 1 + beyond / copied.size();
            String[] rule = beyond >= 0
                    ? copied.get(beyond % copied.size())
                    : rules.get(size < rules.size() ? i * (rules.size() / size) : i);
            files.computeIfAbsent(rule[0], part -> new StringBuilder())
                    .append("rule \"")
                    .append(rule[1])
                    .append(copy == 0 ? "" : "-" + copy)
                    .append('"')
                    .append(copy == 0 ? rule[2] : TITLE.matcher(rule[2]).replaceAll("$1" + copy + " "))
                    .append('\n');
        }
        for (Map.Entry<String, StringBuilder> file : files.entrySet()) {
            Files.writeString(directory.resolve(file.getKey() + ".drl"), file.getValue());
        }
        Files.writeString(
                directory.resolve("ruleset.yaml"), file("ruleset.yaml").replace(ID, "copies"));
        return directory;
    }

    private static String file(String name) {
        try {
            return Resources.toString(Resources.getResource(RuleSet.class, ID + "/" + name), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
