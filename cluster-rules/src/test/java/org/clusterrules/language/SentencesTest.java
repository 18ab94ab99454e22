package org.clusterrules.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.google.common.collect.Iterables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.clusterrules.assessment.Finding;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.model.Variation;
import org.clusterrules.rulefile.Rule;
import org.clusterrules.rules.RuleSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What findings say, word for word, to be read aloud: {@code sentences.txt} has a criterion, how the eligible sample is changed
 * for it, the outcome and the sentences. After a change that is meant, {@code -Dgolden.update=true} writes the sentences anew,
 * and fails.
 */
class SentencesTest {
    private static final Path FOLDER = Path.of("src/test/resources/org/clusterrules/language");
    private static final Path FILE = FOLDER.resolve("sentences.txt");

    /** Rules of an invented province, with the words that no built-in rule set uses. */
    private static final Path WORDS = FOLDER.resolve("words");

    private static final List<Locale> LANGUAGES = List.of(Locale.CHINESE, Locale.ENGLISH);
    private static final RuleSet RULES = RuleSet.builtIn("national-2022").direct();
    private static final Application ELIGIBLE = eligible();

    /** A list with 、 of labels that hold one themselves. */
    private static final Pattern AMBIGUOUS = Pattern.compile("“[^”“]*、[^”“]*”、|、“[^”“]*、[^”“]*”");

    private static final Pattern UNFIT =
            Pattern.compile("[?？{}]|null|Optional|\\bjava\\b|org\\.clusterrules|@[0-9a-f]{4}");

    private static final Pattern ENGLISH_SLIP =
            Pattern.compile("\\b1 (enterprises|standards|platforms|patents|persons|percentage points)\\b");

    @Test
    void sentencesReadAsTheyWereApproved() throws IOException {
        compare(FILE, RULES, finding -> List.of());
    }

    /** What is measured, what it is compared with, and whether a rounding would change the outcome, are there too. */
    @Test
    void soDoSentencesOfWordsThatNoBuiltInRuleSetUses() throws IOException {
        compare(WORDS.resolve("sentences.txt"), RuleSet.load(WORDS).direct(), SentencesTest::figures);
    }

    private static void compare(Path file, RuleSet rules, Function<Finding, List<String>> figures) throws IOException {
        List<String> approved = Files.readAllLines(file);
        List<String> now = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (List<String> block : blocks(approved)) {
            now.addAll(block.get(0).startsWith("#") ? block : said(block, rules, figures, seen));
            now.add("");
        }
        now.remove(now.size() - 1);
        if (Boolean.getBoolean("golden.update")) {
            Files.write(file, now);
            fail(file + " is written anew: read the difference aloud, and run again without golden.update");
        }
        assertEquals(String.join("\n", approved), String.join("\n", now));
    }

    private static List<String> figures(Finding finding) {
        List<String> figures = new ArrayList<>();
        finding.comparison().ifPresent(comparison -> {
            comparison.actual().ifPresent(number -> figures.add("actual " + number.toPlainString()));
            comparison.required().ifPresent(number -> figures.add("required " + number.toPlainString()));
            comparison.margin().ifPresent(number -> figures.add("margin " + number.toPlainString()));
        });
        if (finding.knifeEdge()) {
            figures.add("on a knife-edge");
        }
        return figures.isEmpty() ? List.of() : List.of("  figures: " + String.join(", ", figures));
    }

    @Test
    void everyCriterionIsAmongThem() throws IOException {
        everyCriterionIsAmong(FILE, RULES);
        everyCriterionIsAmong(
                WORDS.resolve("sentences.txt"), RuleSet.load(WORDS).direct());
    }

    private static void everyCriterionIsAmong(Path file, RuleSet rules) throws IOException {
        String text = Files.readString(file);
        for (Finding finding : rules.assess(ELIGIBLE).findings()) {
            String id = finding.criterion().id();
            assertTrue(text.contains("\n" + id + " "), id);
        }
    }

    /** Whatever is filled in: the samples, and a form that is not begun. */
    @Test
    void nothingIsSaidThatNobodyWouldSay() throws IOException {
        List<Application> forms = new ArrayList<>();
        for (String sample : List.of("eligible", "near-miss", "half-filled")) {
            forms.add(ApplicationJson.read(Path.of("../cluster-model/samples", sample + ".json")));
        }
        forms.add(Application.blank(ELIGIBLE.edition()));
        for (Path file : List.of(FILE, WORDS.resolve("sentences.txt"))) {
            for (List<String> block : blocks(Files.readAllLines(file))) {
                if (!block.get(0).startsWith("#")) {
                    forms.add(form(block));
                }
            }
        }
        Set<String> texts = new HashSet<>();
        List<RuleSet> all = new ArrayList<>(List.of(RULES, RuleSet.load(WORDS).direct()));
        RuleSet.builtInIds().forEach(id -> all.add(RuleSet.builtIn(id).direct()));
        Set<Rule> heard = new HashSet<>();
        for (RuleSet rules : all) {
            // An inherited rule says what it says in the rule set that it is from, unless it reads what others say.
            Set<String> own = rules.rules().stream()
                    .filter(rule -> heard.add(rule) || rule.readsConclusions())
                    .map(rule -> rule.criterion().id())
                    .collect(Collectors.toSet());
            for (Application form : forms) {
                List<Finding> findings = rules.assess(form).findings();
                for (Finding finding : Iterables.filter(
                        findings, one -> own.contains(one.criterion().id()))) {
                    for (Locale language : LANGUAGES) {
                        texts.add(finding.message(language));
                        texts.add(finding.requirement(language));
                    }
                }
            }
        }
        texts.forEach(SentencesTest::check);
    }

    private static void check(String text) {
        assertFalse(UNFIT.matcher(text).find(), text);
        assertFalse(AMBIGUOUS.matcher(text).find(), text);
        assertFalse(ENGLISH_SLIP.matcher(text).find(), text);
        assertFalse(text.isBlank());
    }

    private static List<List<String>> blocks(List<String> lines) {
        List<List<String>> blocks = new ArrayList<>();
        blocks.add(new ArrayList<>());
        for (String line : lines) {
            if (line.isBlank()) {
                blocks.add(new ArrayList<>());
            } else {
                blocks.get(blocks.size() - 1).add(line);
            }
        }
        blocks.removeIf(List::isEmpty);
        return blocks;
    }

    private static Application eligible() {
        try {
            return ApplicationJson.read(Path.of("../cluster-model/samples/eligible.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the form of a block: the eligible sample, with the cells that are named there changed. */
    private static Application form(List<String> block) {
        Map<String, @Nullable Object> changes = new LinkedHashMap<>();
        for (String line : block) {
            if (line.startsWith("  /")) {
                int equals = line.indexOf(" =");
                String value = line.substring(equals + 2).strip();
                boolean isYaml = value.startsWith("[") || value.startsWith("{");
                Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
                changes.put(
                        line.substring(2, equals),
                        value.isEmpty()
                                ? null
                                : isYaml ? yaml.load(value) : value.startsWith("字×") ? many(value) : value);
            }
        }
        return Variation.of(ELIGIBLE).with(changes).application();
    }

    private static String many(String value) {
        return "字".repeat(Integer.parseInt(value.substring(2)));
    }

    /** Returns the block with what is said now; the first of a criterion has its requirement too. */
    private static List<String> said(
            List<String> block, RuleSet rules, Function<Finding, List<String>> figures, Set<String> seen) {
        String id = block.get(0).substring(0, block.get(0).indexOf(' '));
        Finding finding = rules.assess(form(block)).finding(id);
        List<String> lines = new ArrayList<>();
        lines.add(id + " " + finding.outcome());
        block.stream().filter(line -> line.startsWith("  /")).forEach(lines::add);
        lines.addAll(figures.apply(finding));
        boolean first = seen.add(id);
        for (Locale language : LANGUAGES) {
            String start = "  " + language.getLanguage();
            if (first) {
                lines.add(start + " requires: " + finding.criterion().title().in(language) + " | "
                        + finding.requirement(language));
            }
            lines.add(start + ": " + finding.message(language));
        }
        return lines;
    }
}
