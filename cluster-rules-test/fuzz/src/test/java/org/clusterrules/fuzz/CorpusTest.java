package org.clusterrules.fuzz;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads what the fuzzer begins with, and what it found worth keeping. */
class CorpusTest {
    private static final Path CORPUS = Path.of("corpus");

    static List<String> targets() {
        return Fuzzer.TARGETS;
    }

    private static List<Path> inputs(String target) throws IOException {
        try (Stream<Path> files = Files.list(CORPUS.resolve(target))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("targets")
    void thereIsSomethingToRead(String target) throws IOException {
        assertFalse(inputs(target).isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> everyInputIsReadOrRefusedAsPromised() throws Exception {
        Stream<DynamicTest> tests = Stream.empty();
        for (String target : Fuzzer.TARGETS) {
            InputCheck check = Fuzzer.check(target);
            Stream<DynamicTest> ofTarget = inputs(target).stream()
                    .map(input -> dynamicTest(
                            target + "/" + input.getFileName(), () -> check.check(Files.readAllBytes(input))));
            tests = Stream.concat(tests, ofTarget);
        }
        return tests;
    }
}
