package org.clusterrules.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.clusterrules.assessment.Assessment;
import org.clusterrules.assessment.AssessmentJson;
import org.clusterrules.assessment.Outcome;
import org.clusterrules.model.Application;
import org.clusterrules.model.ApplicationJson;
import org.clusterrules.rulefile.InvalidRuleSetException;
import org.clusterrules.rulefile.ProblemCode;
import org.clusterrules.rulefile.RuleProblem;
import org.clusterrules.rulefile.reader.BuiltIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleDirectoryTest {
    private static final String MANIFEST = """
            id: test
            title: 测试
            edition: "2022"
            extends: national-2022
            """;
    private static final String AREA = """
            rule "standard.area"
                @title("占地面积") @basis("测试") @area("INDUSTRY")
            when
                Basics( $area : area )
            then
                criterion.figure($area).isAtMost("1");
            end
            """;

    @TempDir
    private Path directory;

    private RuleSet load(String manifest, String standard) throws IOException {
        Files.writeString(directory.resolve("ruleset.yaml"), manifest);
        Files.writeString(directory.resolve("standard.drl"), standard);
        return RuleSet.load(directory);
    }

    private RuleProblem onlyProblem(String manifest, String standard) {
        List<RuleProblem> problems =
                assertThrows(InvalidRuleSetException.class, () -> load(manifest, standard)).problems().stream()
                        .filter(RuleProblem::isError)
                        .toList();
        assertEquals(1, problems.size(), problems.toString());
        return problems.get(0);
    }

    private static Application sample() throws IOException {
        return ApplicationJson.read(Path.of("../cluster-model/samples/eligible.json"));
    }

    @Test
    void ruleOfTheSameNameReplacesTheBuiltInOneAndTheOthersStay() throws IOException {
        RuleSet rules = load(MANIFEST, AREA);
        RuleSet national = RuleSet.builtIn("national-2022");
        Assessment assessment = rules.assess(sample());
        assertEquals("test", assessment.ruleSet().id());
        assertNotEquals(national.info().sha256(), assessment.ruleSet().sha256());
        assertEquals(
                national.criteria().stream().map(c -> c.id()).toList(),
                rules.criteria().stream().map(c -> c.id()).toList());
        assertEquals(Outcome.UNMET, assessment.finding("standard.area").outcome());
        assertEquals(Outcome.MET, assessment.finding("standard.total-output").outcome());
    }

    @Test
    void copyOfTheBuiltInFilesSaysTheSameAsTheBuiltInRuleSet() throws IOException {
        for (var file : BuiltIn.LIBRARY.files("national-2022").orElseThrow().entrySet()) {
            Files.write(directory.resolve(file.getKey()), file.getValue());
        }
        assertEquals(
                AssessmentJson.write(RuleSet.builtIn("national-2022").assess(sample()), Locale.CHINESE),
                AssessmentJson.write(RuleSet.load(directory).assess(sample()), Locale.CHINESE));
    }

    @Test
    void hostsSystemPropertiesStayAsTheyAre() throws IOException {
        var before = System.getProperties().clone();
        load(MANIFEST, AREA);
        assertEquals(before, System.getProperties());
    }

    @Test
    void whatCannotWorkInADirectoryThatIsExtendedIsReportedThere() throws IOException {
        Path base = Files.createDirectories(directory.resolve("base"));
        Files.writeString(base.resolve("ruleset.yaml"), MANIFEST.replace("id: test", "id: base"));
        Files.writeString(base.resolve("standard.drl"), AREA.replace("\"1\"", "\"abc\""));

        assertEquals(
                "./base/standard.drl",
                onlyProblem(MANIFEST.replace("national-2022", "./base"), "").file());
    }

    @Test
    void misspeltRuleFileIsRefusedAndOtherFilesAreLeftAlone() throws IOException {
        Files.writeString(directory.resolve("standards.drl"), AREA);
        Files.writeString(directory.resolve("README.md"), "…");
        assertEquals("standards.drl", onlyProblem(MANIFEST, AREA).file());
    }

    @Test
    void markThatAnEditorLeavesBesideAFileIsNoFile() throws IOException {
        Files.createSymbolicLink(directory.resolve(".#standard.drl"), Path.of("me@here.1"));
        assertEquals("test", load(MANIFEST, AREA).info().id());
    }

    @Test
    void ruleSetDoesNotExtendItself() {
        RuleProblem problem = onlyProblem(MANIFEST.replace("id: test", "id: national-2022"), AREA);
        assertEquals("ruleset.yaml", problem.file());
    }

    @Test
    void directoryWithoutARuleSetIsRefused() {
        assertThrows(NoSuchFileException.class, () -> RuleSet.load(directory.resolve("nowhere")));
        assertEquals(
                "ruleset.yaml",
                assertThrows(InvalidRuleSetException.class, () -> RuleSet.load(directory))
                        .problems()
                        .get(0)
                        .file());
    }

    @Test
    void numbersOfTheWrongUnitAreRefusedWithTheLabelAndTheUnitOfTheCell() {
        RuleProblem problem = onlyProblem(
                MANIFEST, AREA.replace("Basics( $area : area )", """
                        Industry( $area : totalOutput )""").replace("figure", "averageOfGrowths"));

        assertEquals(ProblemCode.WRONG_UNIT, problem.code());
        assertTrue(problem.message().zh().contains("集群总产值"), problem.message().zh());
        assertTrue(problem.message().zh().contains("亿元"), problem.message().zh());
    }

    @Test
    void aThresholdInAnotherUnitIsWarnedOf() throws IOException {
        List<RuleProblem> warnings = load(
                        MANIFEST, AREA.replace("\"1\"", "\"100000000\"").replace("@basis", "@titleEn(\"area\") @basis"))
                .warnings();

        assertEquals(
                List.of(ProblemCode.UNLIKELY_THRESHOLD),
                warnings.stream().map(RuleProblem::code).toList());
        assertTrue(warnings.get(0).message().en().endsWith("if it is meant in m², write \"100\""));
    }
}
