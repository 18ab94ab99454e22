package org.clusterrules.rulefile;

import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleWordTest {
    @Test
    void theOrderOfTheWordsDoesNotDependOnTheVirtualMachine() {
        Collection<List<RuleWord>> subjects =
                RuleWord.all().stream().collect(groupingBy(RuleWord::subject)).values();

        assertAll(subjects.stream()
                .flatMap(words -> words.stream()
                        .skip(1)
                        .map(word -> () -> assertTrue(
                                RuleWord.ORDER.compare(words.get(words.indexOf(word) - 1), word) < 0,
                                word.toString()))));
    }
}
