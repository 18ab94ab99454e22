package org.clusterrules.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clusterrules.cases.Case;
import org.clusterrules.cases.CaseFileEdit;
import org.clusterrules.cases.CaseReport;
import org.clusterrules.cases.CaseText;
import org.clusterrules.cases.Cases;
import org.clusterrules.rules.RuleSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which mutants survive, and which cases would notice them. */
class MutationTest {
    private static final String RULES = """
            rule "standard.smes"
                @title("不少于10家") @basis("无") @area("INDUSTRY")
            when
                Industry( $smes : smes )
            then
                criterion.baseYear($smes).isAtLeast("10");
            end

            rule "standard.open"
                @title("二者之一") @basis("无") @area("INDUSTRY") @kind("ADVISORY")
            when
                Industry( $output : totalOutput, $giants : littleGiants )
            then
                criterion.eachYear($output).isAtLeast("40").or().baseYear($giants).isMoreThan("2");
            end
            """;

    @TempDir
    private Path directory;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(directory.resolve("ruleset.yaml"), "id: ours\ntitle: 规则\nedition: \"2022\"\n");
        Files.writeString(directory.resolve("standard.drl"), RULES);
    }

    private CaseReport cases() throws IOException {
        CaseReport report = Cases.in(directory).run(RuleSet.load(directory).direct());
        assertTrue(report.passes(), report.toString());
        return report;
    }

    private MutationReport run() throws IOException {
        CaseReport cases = cases();
        return Mutation.of(cases.rules()).run(cases, (done, of) -> assertTrue(done < of));
    }

    @Test
    void aSmallSetOfCasesNoticesEverySurvivorOfRulesWithoutCases() throws IOException {
        MutationReport report = run();

        assertTrue(report.survivors().size() > 15, report.survivors().toString());
        assertEquals(List.of(), report.unnoticed());
        assertTrue(
                report.cases().size() * 2 < report.survivors().size(),
                report.cases().toString());
        String text = CaseText.of(report.cases());
        assertEquals(1, text.lines().filter("standard.smes:"::equals).count(), text);
        Files.writeString(directory.resolve("standard.cases.yaml"), text);
        assertEquals(List.of(), run().survivors(), text);
    }

    @Test
    void noCaseOfTheSetIsNeedless() throws IOException {
        List<Case> all = run().cases();
        for (Case one : all) {
            List<Case> others = all.stream().filter(other -> !other.equals(one)).toList();
            Files.writeString(directory.resolve("standard.cases.yaml"), CaseText.of(others));
            assertFalse(run().survivors().isEmpty(), () -> CaseText.of(List.of(one)));
        }
    }

    @Test
    void whatIsProvedToBeTheSameIsNoSurvivor() throws IOException {
        Files.writeString(
                directory.resolve("standard.drl"),
                RULES.replace("isAtLeast(\"10\")", "isAtLeast(\"0\")").replace("不少于10", "不少于0"));

        MutationReport report = run();

        List<String> equivalent = report.equivalent().stream()
                .map(mutant -> mutant.description().en())
                .toList();
        assertEquals(List.of("threshold: \"0\" → \"-1\""), equivalent); // no count is below 0
        assertFalse(report.survivors().containsAll(report.equivalent()));
        assertEquals(List.of(), report.unnoticed());
        CaseReport cases = cases();
        assertFalse(Mutation.of(cases.rules())
                .survivors(cases)
                .contains(report.equivalent().get(0)));
    }

    @Test
    void casesThatAreAddedToTheFilesPassAndLeaveNoSurvivor() throws IOException {
        Files.writeString(
                directory.resolve("standard.cases.yaml"),
                "# ours\nstandard.smes:\n  - {when: {/industry/smes/2021: 9}, then: UNMET}   # nine\n\n# end\n");

        Map<String, String> edited = CaseFileEdit.adding(run().cases(), directory);

        assertEquals("standard.cases.yaml", edited.keySet().stream().collect(Collectors.joining()));
        String text = edited.get("standard.cases.yaml");
        assertTrue(
                text.startsWith(
                        "# ours\nstandard.smes:\n  - {when: {/industry/smes/2021: 9}, then: UNMET}   # nine\n  - {"),
                text);
        assertTrue(text.contains("\n\n# end\n\nstandard.open:\n  - {"), text);
        Files.writeString(directory.resolve("standard.cases.yaml"), text);
        assertEquals(List.of(), run().survivors(), text);
    }
}
