package org.clusterrules.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.clusterrules.rulefile.InvalidRuleSetException;
import org.clusterrules.rulefile.ProblemCode;
import org.clusterrules.rulefile.RuleProblem;
import org.clusterrules.rulefile.reader.Limits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Directories in which something else stands where a rule file should, or more of it than anyone would write. */
class HostileDirectoryTest {
    private static final String RULE = """
            rule "standard.area"
                @title("占地面积") @titleEn("the area") @basis("测试") @area("INDUSTRY")
            when
                Basics( $area : area )
            then
                criterion.figure($area).isAtMost("1");
            end
            """;

    @TempDir
    private Path root;

    private Path directory;
    private Path standard;

    @BeforeEach
    void write() throws IOException {
        directory = Files.createDirectory(root.resolve("rules"));
        standard = directory.resolve("standard.drl");
        Files.writeString(directory.resolve("ruleset.yaml"), "id: test\ntitle: 测试\nedition: \"2022\"\n");
    }

    private List<RuleProblem> problems() {
        return assertThrows(
                        InvalidRuleSetException.class,
                        () -> assertTimeoutPreemptively(Duration.ofHours(1), () -> RuleSet.load(directory)))
                .problems();
    }

    private void assertRefused(ProblemCode code) {
        List<RuleProblem> problems = problems();

        assertEquals(code, problems.get(0).code(), problems.toString());
        assertEquals(1, problems.size(), problems.toString());
    }

    @Test
    void aDirectoryOfThatNameIsNoFile() throws IOException {
        Files.createDirectory(standard);

        assertRefused(ProblemCode.NOT_A_FILE);
    }

    @Test
    void aLinkThatLeadsOutIsNotFollowedAndNothingBehindItIsShown() throws IOException {
        Path secret = Files.writeString(root.resolve("secret"), "swordfish");
        Files.createSymbolicLink(standard, secret);

        RuleProblem problem = problems().get(0);

        assertEquals(ProblemCode.NOT_A_FILE, problem.code());
        assertFalse(problem.describe(Locale.ENGLISH).contains("swordfish"));
    }

    @Test
    void aTableThatIsALinkOutIsNotReadEither() throws IOException {
        Path secret = Files.writeString(root.resolve("secret"), "swordfish");
        Files.createSymbolicLink(directory.resolve("thresholds.csv"), secret);

        RuleProblem problem = problems().get(0);

        assertEquals(ProblemCode.NOT_A_FILE, problem.code());
        assertEquals("thresholds.csv", problem.file());
        assertFalse(problem.describe(Locale.ENGLISH).contains("swordfish"));
    }

    @Test
    void aLinkThatLeadsNowhereIsNoFile() throws IOException {
        Files.createSymbolicLink(standard, root.resolve("nowhere"));

        assertRefused(ProblemCode.NOT_A_FILE);
    }

    @Test
    void aLinkToItselfIsNoFile() throws IOException {
        Files.createSymbolicLink(standard, standard);

        assertRefused(ProblemCode.NOT_A_FILE);
    }

    /** As a container's volumes are made: the file is a link into a folder beside it. */
    @Test
    void aLinkWithinTheDirectoryIsFollowed() throws IOException {
        Path data = Files.createDirectory(directory.resolve("..data"));
        Files.writeString(data.resolve("standard.drl"), RULE);
        Files.createSymbolicLink(standard, Path.of("..data/standard.drl"));

        assertEquals(1, RuleSet.load(directory).rules().size());
    }

    @Test
    void aPipeIsNotReadFromForEver() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mkfifo")), "no pipes here");
        new ProcessBuilder("/usr/bin/mkfifo", standard.toString()).start().waitFor();

        assertRefused(ProblemCode.NOT_A_FILE);
    }

    @Test
    void aDeviceIsNotReadFromForEver() throws IOException {
        Path zero = Path.of("/dev/zero");
        assumeTrue(Files.exists(zero), "no devices here");
        Files.createSymbolicLink(standard, zero);

        assertRefused(ProblemCode.NOT_A_FILE);
    }

    @Test
    void aHugeFileIsNotReadWhole() throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(standard.toFile(), "rw")) {
            file.setLength(8L << 30);
        }

        assertRefused(ProblemCode.FILE_TOO_LARGE);
    }

    @Test
    void aHugeManifestIsRefused() throws IOException {
        Files.writeString(directory.resolve("ruleset.yaml"), "# x\n".repeat(20_000));

        assertRefused(ProblemCode.FILE_TOO_LARGE);
    }

    @Test
    void moreRulesThanAnyoneWritesAreRefused() throws IOException {
        StringBuilder rules = new StringBuilder();
        for (int i = 0; i <= 2_000; i++) {
            rules.append(RULE.replace("standard.area", "standard.area" + i).replace("占地面积", "占地面积" + i));
        }
        assertTrue(rules.toString().getBytes(UTF_8).length < Limits.FILE_BYTES);
        Files.writeString(standard, rules);

        assertRefused(ProblemCode.TOO_MANY_RULES);
    }

    @Test
    void noMoreProblemsAreListedThanAPersonReads() throws IOException {
        Files.writeString(standard, "import x;\n".repeat(60_000));

        List<RuleProblem> problems = problems();

        assertEquals(501, problems.size());
        assertEquals(ProblemCode.TOO_MANY_PROBLEMS, problems.get(500).code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "standrad.drl",
                "Standard.drl",
                "standard.DRL",
                "standard.drl.txt",
                "standard.dlr",
                "ruleset.yml",
                "rule-set.yaml",
                "标准.drl"
            })
    void aMisspeltFileIsNotLeftOutSilently(String name) throws IOException {
        Files.writeString(directory.resolve(name), RULE);

        assertRefused(ProblemCode.UNKNOWN_FILE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "standard.drl~", ".standard.drl.swp", "standard.cases.yaml", "base.json"})
    void otherFilesAreLeftAlone(String name) throws IOException {
        Files.writeString(standard, RULE);
        Files.writeString(directory.resolve(name), "");

        assertEquals(1, RuleSet.load(directory).rules().size());
    }
}
