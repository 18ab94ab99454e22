package org.clusterrules.compiler;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.clusterrules.assessment.Criterion;
import org.clusterrules.assessment.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a rule file may say, and that whatever else it says is refused with its place before anything is compiled. */
class RuleSetCompilerTest {
    private static final String MANIFEST = "id: test\ntitle: 测试\nedition: \"2022\"\n";

    private static final String RULE = """
            // 占地面积
            rule "standard.area"
                @title("占地面积一般不超过100平方公里") @basis("认定标准 一") @area("INDUSTRY")
            when
                Basics( $area : area )
            then
                criterion.figure($area).isAtMost("100");
            end
            """;

    private static Map<String, byte[]> files(String manifest, String standard) {
        Map<String, byte[]> files = new HashMap<>();
        files.put("ruleset.yaml", manifest.getBytes(UTF_8));
        files.put("standard.drl", standard.getBytes(UTF_8));
        return files;
    }

    private static CompiledRuleSet compile(String manifest, String standard) {
        return RuleSetCompiler.compile(
                files(manifest, standard),
                id -> id.equals("base")
                        ? Optional.of(files(MANIFEST.replace("test", "base"), RULE))
                        : Optional.empty());
    }

    private static RuleProblem refused(String standard) {
        InvalidRuleSetException refusal =
                assertThrows(InvalidRuleSetException.class, () -> compile(MANIFEST, standard), standard);
        return refusal.problems().get(0);
    }

    @Test
    void aRuleDeclaresItsCriterion() {
        Criterion criterion = compile(MANIFEST, RULE).table().criteria().get(0);

        assertEquals("standard.area", criterion.id());
        assertEquals(Kind.REQUIRED, criterion.kind());
        assertEquals("占地面积一般不超过100平方公里", criterion.title().zh());
        assertEquals(
                new Criterion.Source("test", "standard.drl", 2, List.of("占地面积"), Optional.empty()), criterion.source());
    }

    @Test
    void theSameFilesCompileToTheSameClasses() {
        CompiledRuleSet once = compile(MANIFEST, RULE);
        CompiledRuleSet again = compile(MANIFEST, RULE);

        assertEquals(once.table(), again.table());
        assertEquals(once.classes().keySet(), again.classes().keySet());
    }

    @Test
    void aRuleOfTheSameNameReplacesThatOfTheExtendedSetInItsPlace() {
        String own = RULE.replace("\"100\"", "\"50\"") + RULE.replace("standard.area", "standard.new-area");
        List<Criterion> criteria =
                compile(MANIFEST + "extends: base\n", own).table().criteria();

        assertEquals(
                List.of("standard.area", "standard.new-area"),
                criteria.stream().map(Criterion::id).toList());
    }

    @Test
    void theChecksumFollowsEveryFile() {
        assertFalse(compile(MANIFEST, RULE)
                .table()
                .info()
                .sha256()
                .equals(compile(MANIFEST, RULE + "\n").table().info().sha256()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import java.io.File;\n",
                "import static java.lang.Runtime.getRuntime;\n",
                "import function java.lang.System.exit;\n",
                "import accumulate java.lang.Object x;\n",
                "global java.util.List list;\n",
                "function void f() { System.exit(0); }\n",
                "declare Fact\n  name : String\nend\n",
                "declare enum Fact A(1); n : int; end\n",
                "query \"q\" Basics() end\n",
                "dialect \"mvel\"\n",
                "package x.y;\n",
                "declare entry-point ep end\n"
            })
    void aFileHoldsNothingButRules(String before) {
        assertEquals("standard.drl", refused(before + RULE).file());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "salience 10",
                "agenda-group \"x\"",
                "no-loop true",
                "dialect \"mvel\"",
                "enabled ( false )",
                "timer ( 1s )",
                "duration 100",
                "activation-group \"x\"",
                "auto-focus true",
                "lock-on-active",
                "ruleflow-group \"x\"",
                "date-effective \"1-Jan-2022\"",
                "calendars \"x\""
            })
    void aRuleHasNoAttributes(String attribute) {
        RuleProblem problem = refused(RULE.replace("when\n", attribute + "\nwhen\n"));

        assertEquals("standard.drl", problem.file());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eval( true )",
                "Basics( $area : area ) from list",
                "not Basics()",
                "exists Basics()",
                "forall( Basics() )",
                "accumulate( Basics( $area : area ); $n : count(1) )",
                "Basics( $area : area ) or Cover()",
                "$b : Basics( $area : area )",
                "Basics( $area : area, eval( true ) )",
                "Basics( $area : area, area.number > 0.1 )",
                "Basics( $area : area.getClass() )",
                "Basics( $area : area.number() )",
                "Basics( $area : (area) )",
                "Basics( $area : area[0] )",
                "Basics( area : area )",
                "Basics( $area : aera )",
                "Basics( $area := area )",
                "java.lang.System( $area : in )",
                "Object( $area : this )",
                "Basics( $area : area ) over window:time( 1s )",
                "?Basics( $area : area )",
                "Basics( $area : area; )",
                "Basics( $area : area ) entry-point \"x\"",
                "/basics[ $area : area ]"
            })
    void aPatternBindsFieldsAndDoesNothingElse(String pattern) {
        assertEquals(
                "standard.drl",
                refused(RULE.replace("Basics( $area : area )", pattern)).file());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.exit(0);",
                "criterion.figure($area).isAtMost(\"100\"); System.exit(0);",
                "criterion.figure($area).isAtMost(\"100\"); criterion.figure($area).isAtMost(\"100\");",
                "criterion.figure($area);",
                "criterion.figure($area).isAtMost(\"100\")",
                "criterion.figure($area).isAtMost(100);",
                "criterion.figure($area).isAtMost(\"1\" + \"00\");",
                "criterion.figure($area).isAtMost(new String());",
                "criterion.figure($area).isAtMost(\"\\u0031\");",
                "criterion.figure($area).isAtMost(\"100\\\"\");",
                "criterion.figure($area).getClass().isAtMost(\"100\");",
                "criterion.figure($other).isAtMost(\"100\");",
                "criterion.figure(null).isAtMost(\"100\");",
                "criterion.eachYear($area).isAtMost(\"100\");",
                "criterion.figure($area).isAtMots(\"100\");",
                "criterion.figure($area).isAtMost();",
                "criterion.figure($area).wait();",
                "criterion.figure($area)/**/.isAtMost(\"100\");",
                "criterion.figure($area).isAtMost(\"100\").or();",
                "criterion.figure($area).isAtMost(\"100\"); /* x */",
                "if (true) criterion.figure($area).isAtMost(\"100\");",
                "while (true) {}",
                "drools.halt();",
                "kcontext.getKieRuntime();",
                "modify($area) {}",
                "insert(new Object());",
                "{ criterion.figure($area).isAtMost(\"100\"); }",
                "criterion.figure($area).isAtMost(\"100\"); end rule \"x\" when then System.exit(0);",
                ""
            })
    void aConsequenceStatesOneRequirementAndDoesNothingElse(String consequence) {
        RuleProblem problem = refused(RULE.replace("criterion.figure($area).isAtMost(\"100\");", consequence));

        assertEquals("standard.drl", problem.file());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "standard.Area",
                "area",
                "targets.area",
                "standard.area\\\"; System.exit(0); //",
                "standard.面积",
                "standard.area.x",
                "standard.",
                "standard.a b"
            })
    void aRuleIsNamedAfterItsPart(String name) {
        assertEquals(
                "standard.drl", refused(RULE.replace("standard.area", name)).file());
    }

    @ParameterizedTest
    @CsvSource({
        "'@title(\"占地面积一般不超过100平方公里\")', ''",
        "'@basis(\"认定标准 一\")', ''",
        "'@area(\"INDUSTRY\")', ''",
        "'@area(\"INDUSTRY\")', '@area(\"INDUSTRIE\")'",
        "'@area(\"INDUSTRY\")', '@area(INDUSTRY)'",
        "'@area(\"INDUSTRY\")', '@area(\"INDUSTRY\") @kind(\"OPTIONAL\")'",
        "'@area(\"INDUSTRY\")', '@area(\"INDUSTRY\") @weight(\"-1\")'",
        "'@area(\"INDUSTRY\")', '@area(\"INDUSTRY\") @colour(\"red\")'",
        "'@area(\"INDUSTRY\")', '@area(a = \"INDUSTRY\", b = \"x\")'"
    })
    void annotationsAreKnownAndWhole(String from, String to) {
        assertEquals("standard.area", refused(RULE.replace(from, to)).rule());
    }

    @Test
    void twoRulesOfOneNameAreRefused() {
        assertEquals("standard.area", refused(RULE + RULE).rule());
    }

    @Test
    void aProblemNamesFileLineRuleAndWhatToWriteInstead() {
        RuleProblem problem = refused(RULE.replace("isAtMost", "isAtMots"));

        assertEquals(7, problem.line());
        assertEquals("standard.area", problem.rule());
        assertTrue(
                problem.describe(Locale.ENGLISH).startsWith("standard.drl:7:1: standard.area: "), problem.toString());
        assertTrue(
                problem.message().en().contains("isAtMost"), problem.message().en());
        assertTrue(
                problem.message().zh().contains("isAtMost"), problem.message().zh());
    }

    @Test
    void allProblemsAreReportedAtOnce() {
        String two = RULE.replace("@area(\"INDUSTRY\")", "") + RULE.replace("standard.area", "Area");

        assertEquals(
                2,
                assertThrows(InvalidRuleSetException.class, () -> compile(MANIFEST, two))
                        .problems()
                        .size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "id: [",
                "- a",
                "title: x\nedition: x\n",
                "id: x\ntitle: y\nedition: z\nextends: nowhere\n",
                "id: x\ntitle: y\nedition: z\ncolour: red\n",
                "id: !!java.io.File [x]\ntitle: y\nedition: z\n"
            })
    void aManifestIsWhole(String manifest) {
        assertEquals(
                "ruleset.yaml",
                assertThrows(InvalidRuleSetException.class, () -> compile(manifest, RULE))
                        .problems()
                        .get(0)
                        .file());
    }

    @Test
    void aFileThatIsNotUtf8IsRefused() {
        Map<String, byte[]> files = files(MANIFEST, RULE);
        files.put("standard.drl", new byte[] {(byte) 0xD6, (byte) 0xD0});

        assertEquals(
                "standard.drl",
                assertThrows(
                                InvalidRuleSetException.class,
                                () -> RuleSetCompiler.compile(files, id -> Optional.empty()))
                        .problems()
                        .get(0)
                        .file());
    }
}
