package org.clusterrules.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.clusterrules.assessment.AssessmentJson;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.rules.RuleSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules loaded where the platform's character set is another. */
class CharacterSetTest {
    private static final Path SAMPLE = Path.of("../../cluster-model/samples/eligible.json");

    @ParameterizedTest
    @ValueSource(strings = {"US-ASCII", "GBK", "UTF-8"})
    void theChineseOfARuleIsWhatItSays(String charset, @TempDir Path folder) throws Exception {
        Path rules = Files.createDirectory(folder.resolve("rules"));
        Files.writeString(
                rules.resolve("ruleset.yaml"), "id: test\ntitle: 测试\nedition: \"2022\"\nextends: national-2022\n");
        RuleSet here = RuleSet.load(rules);
        Path assessed = folder.resolve("assessed.json");

        Process process = new ProcessBuilder(QuickJava.command(
                        "-Dfile.encoding=" + charset,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "assess",
                        "--rules=" + rules,
                        "--format=json",
                        "--output=" + assessed,
                        SAMPLE.toString()))
                .inheritIO()
                .start();
        try {
            assertTrue(process.waitFor(1, TimeUnit.HOURS), "it does not end");
        } finally {
            process.destroyForcibly();
        }

        var expected = here.assess(ApplicationJson.read(SAMPLE));
        // Whether the name ends in certain words.
        assertEquals(Outcome.MET, expected.finding("completeness.cluster-name").outcome());
        assertEquals(
                AssessmentJson.write(expected, Locale.CHINESE).strip(),
                Files.readString(assessed).strip());
    }
}
