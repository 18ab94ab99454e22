package org.clusterrules.cli.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.clusterrules.rules.RuleSet;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file is hardly ever whole while it is written: at no place of any part of it does a question fail. */
class HalfWrittenFilesTest {
    private static final EditorMessages WORDS = new EditorMessages(Locale.ENGLISH);
    private static final Optional<RuleSet> RULES = Optional.of(RuleSet.builtIn("yunnan"));
    private static final String RULE = """
            // 𠮷 why
            rule "standard.quality-enterprises"
                @overrides("national-2022")
                @title("一（二）𠮷")
                @area("INDUSTRY")
            when
                Industry( $champions : manufacturingChampions, $giants : littleGiants )
                Plan( $rd : targets.rdSpending )
                Conclusion( part == "standard", $standard : this )
            then
                criterion.sumInBaseYear($champions, $giants).isAtLeast("1")
                    .or().averageGrowth($rd).isAbout("10", "5%");
            end
            """;
    private static final String CASES = """
            base: eligible
            standard.total-output:
              - {cell: /industry/totalOutput/2019, threshold: 10, below: UNMET, at: MET}
              - {when: {/industry/totalOutput/2020: 𠮷}, then: MET}
            """;

    private static OpenFile file(String name, String text) {
        return OpenFile.of("file:///rules/" + name, Path.of("/rules/" + name), text);
    }

    /** Asks everything at a place, and returns what can be written there. */
    private static List<CompletionItem> ask(OpenFile file, int offset) {
        Position place = file.positions().position(offset);
        List<CompletionItem> items = file.isRules()
                ? Completions.at(WORDS, file, RULES, true, place)
                : YamlCompletions.at(WORDS, file, RULES, place);
        for (CompletionItem item : items) {
            Range range = item.getTextEdit().getLeft().getRange();
            assertEquals(place.getLine(), range.getStart().getLine());
            assertTrue(range.getStart().getCharacter() <= place.getCharacter(), item::toString);
            assertTrue(range.getEnd().getCharacter() >= place.getCharacter(), item::toString);
        }
        Hovers.at(WORDS, file, RULES, place);
        try (Definitions definitions = new Definitions()) {
            definitions.of(file, RULES, place);
        }
        return items;
    }

    @ParameterizedTest
    @ValueSource(strings = {"standard.drl", "standard.cases.yaml", "ruleset.yaml"})
    void noQuestionFailsAtTheEndOfWhatIsWritten(String name) {
        String text = name.endsWith(".drl") ? RULE : CASES;
        int offered = 0;
        for (int end = 0; end <= text.length(); end += 2) {
            offered += ask(file(name, text.substring(0, end)), end).size();
        }
        assertTrue(offered > 0);
    }

    @Test
    void noQuestionFailsWhereSomethingIsMissing() {
        Random random = new Random(1);
        for (int i = 0; i < 150; i++) {
            int start = random.nextInt(RULE.length());
            int end = Math.min(RULE.length(), start + random.nextInt(30));
            String text = RULE.substring(0, start)
                    + Stream.of("", "\"", "(", "。", ".", "$", "@", "\uD842", "\n")
                            .skip(random.nextInt(9))
                            .findFirst()
                            .orElseThrow()
                    + RULE.substring(end);
            OpenFile file = file("standard.drl", text);
            ask(file, Math.min(start + 1, text.length()));
            ask(file, random.nextInt(text.length()));
            CodeLenses.of(WORDS, file, Optional.empty(), Optional.empty());
        }
    }

    @Test
    void aWholeRuleCanBeWrittenFromWhatIsOffered() {
        String text = "rule \"standard.new\"\n    @area(\"GREEN\")\nwhen\n    ";
        text += pick(text, "Industry").replace("$0", "");
        text = text.substring(0, text.length() - 2);
        text += pick(text, "totalOutput") + " )\n";
        text += pick(text, "then").replace("$0", "");
        text += pick(text, "eachYear($row)").replace("${1:\\$totalOutput}", "$totalOutput");
        text += ".";
        text += pick(text, "isAtLeast(\"threshold\")").replace("${1:threshold}", "1") + ";\n";
        text += pick(text, "end");
        assertEquals("""
                rule "standard.new"
                    @area("GREEN")
                when
                    Industry( $totalOutput : totalOutput )
                then
                    criterion.eachYear($totalOutput).isAtLeast("1");
                end
                """, text);
    }

    private static String pick(String text, String label) {
        return ask(file("standard.drl", text), text.length()).stream()
                .filter(item -> item.getLabel().equals(label))
                .map(item -> item.getTextEdit().getLeft().getNewText())
                .findFirst()
                .orElseThrow(() -> new AssertionError(label + " is not offered after:\n" + text))
                .replace("\\$totalOutput :", "$totalOutput :");
    }
}
