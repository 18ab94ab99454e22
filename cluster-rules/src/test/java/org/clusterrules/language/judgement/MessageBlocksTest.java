package org.clusterrules.language.judgement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import com.google.common.collect.Sets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.clusterrules.language.CriterionWords;
import org.clusterrules.rulefile.RuleWord;
import org.junit.jupiter.api.Test;

/** Above each block of messages are the classes that use it, and the words of rules that it is about. */
class MessageBlocksTest {
    private static final String PACKAGE = "org/clusterrules/language/judgement";

    private record Block(List<String> classes, List<String> words, List<String> keys) {}

    private static List<Block> blocks(String language) throws IOException {
        Path file = Path.of("src/main/resources", PACKAGE, "messages_" + language + ".properties");
        List<Block> blocks = new ArrayList<>();
        for (String block : Splitter.on("\n\n").omitEmptyStrings().split(Files.readString(file))) {
            List<String> lines = block.lines().toList();
            assertTrue(lines.get(0).startsWith("# "), block);
            List<String> keys = lines.stream()
                    .skip(1)
                    .map(line -> line.substring(0, line.indexOf('=')))
                    .toList();
            List<String> heading =
                    Splitter.on(": ").limit(2).splitToList(lines.get(0).substring(2));
            Splitter names = Splitter.on(", ");
            blocks.add(new Block(
                    names.splitToList(heading.get(0)),
                    heading.size() > 1 ? names.splitToList(heading.get(1)) : List.of(),
                    keys));
        }
        return blocks.subList(1, blocks.size()); // the first is about the file
    }

    @Test
    void everyMessageIsInTheBlockOfAClassThatUsesIt() throws IOException {
        for (Block block : blocks("en")) {
            List<String> sources =
                    block.classes().stream().map(MessageBlocksTest::source).toList();
            for (String key : block.keys()) {
                assertTrue(sources.stream().anyMatch(source -> uses(source, key)), key);
            }
            for (String source : sources) {
                assertTrue(block.keys().stream().anyMatch(key -> uses(source, key)), () -> block + "\n" + source);
            }
        }
    }

    @Test
    void everyWordThatStatesARequirementIsAboveABlock() throws IOException {
        Set<String> named = new TreeSet<>();
        blocks("en").forEach(block -> named.addAll(block.words()));
        Set<String> stating = new TreeSet<>();
        Set<String> all = new TreeSet<>();
        for (RuleWord word : RuleWord.all()) {
            all.add(word.name());
            if (word.result() == CriterionWords.Requirement.class) {
                stating.add(word.name());
            }
        }
        assertTrue(named.containsAll(stating), () -> Sets.difference(stating, named) + " are above no block");
        assertTrue(all.containsAll(named), () -> Sets.difference(named, all) + " are no words");
    }

    @Test
    void bothLanguagesHaveTheSameBlocks() throws IOException {
        List<Block> chinese = blocks("zh");
        assertFalse(chinese.isEmpty());
        assertEquals(blocks("en"), chinese);
    }

    private static String source(String name) {
        try {
            return Files.readString(Path.of("src/main/java", PACKAGE, name + ".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it contains the key, or the beginning of it, as a text. */
    private static boolean uses(String source, String key) {
        return Stream.iterate(
                        key, part -> !part.isEmpty(), part -> part.substring(0, Math.max(0, part.lastIndexOf('.'))))
                .anyMatch(part -> source.contains('"' + part + '"') || source.contains('"' + part + ".\""));
    }
}
