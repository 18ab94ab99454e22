package org.clusterrules.cases;

import static org.clusterrules.cases.CaseFiles.NATIONAL;
import static org.clusterrules.cases.CaseFiles.form;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.clusterrules.model.Variation;
import org.clusterrules.rules.RuleSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TurningPointSearchTest {
    private static final Variation ROUND = form().with(Map.of(
            "/plan/targets/co2Emissions/baseline", 1000,
            "/plan/targets/rdSpending/baseline", 1000,
            "/plan/targets/inventionPatents/baseline", 200,
            "/industry/manufacturingChampions/2021", 0,
            "/industry/littleGiants/2021", 0,
            "/industry/highTechAndInnovativeEnterprises/2021", 4));

    private static final Map<String, List<String>> VARIABLES = Map.of(
            "Basics", List.of("$area : area"),
            "Digital", List.of("$cloud : cloudAdoption", "$iiot : iiotAdoption"),
            "Industry", List.of("$giants : littleGiants", "$smes : smes"));

    private static String numbers(String criterion, String cell) {
        return numbers(NATIONAL, criterion, ROUND, cell);
    }

    private static String numbers(RuleSet rules, String criterion, Variation form, String cell) {
        return TurningPointSearch.number(rules, criterion, form, cell, Step.BELOW) + " "
                + TurningPointSearch.number(rules, criterion, form, cell, Step.AT) + " "
                + TurningPointSearch.number(rules, criterion, form, cell, Step.ABOVE);
    }

    @ParameterizedTest
    @CsvSource({
        // rises: at least, and more than, which the threshold itself is not
        "standard.total-output, /industry/totalOutput/2020, 39.99 40.00 40.01",
        "standard.leading-output-share, /industry/leadingOutputShare/2021, 69.99 70.00 70.01",
        // falls: at most
        "standard.area, /basics/area, 99.99 100.00 100.01",
        // a reduction is met by less, a growth by more; neither is the number in the cell
        "targets.co2-emissions, /plan/targets/co2Emissions/target, 819.99 820.00 820.01",
        "targets.co2-emissions, /plan/targets/co2Emissions/baseline, 524390.24 524390.25 524390.26",
        "targets.rd-spending, /plan/targets/rdSpending/target, 1330.99 1331.00 1331.01",
        // the threshold lies between two counts
        "targets.invention-patents, /plan/targets/inventionPatents/target, 304 305 306",
        // a count, of several
        "standard.quality-enterprises, /industry/specializedSmes/2021, 5 6 7"
    })
    void findsTheNumberWhereTheCriterionTurns(String criterion, String cell, String numbers) {
        assertEquals(numbers, numbers(criterion, cell));
    }

    @Test
    void findsNothingWhereNothingTurns() {
        IllegalArgumentException nothing = assertThrows(
                IllegalArgumentException.class, () -> numbers("standard.area", "/industry/totalOutput/2021"));
        assertEquals(
                "standard.area does not turn on /industry/totalOutput/2021 in this form: no number there meets it and"
                        + " another does not",
                nothing.getMessage());
        assertThrows(IllegalArgumentException.class, () -> numbers("standard.iiot-adoption", "/digital/iiotAdoption"));
    }

    @Test
    void looksForNoNumberInATextOrInACellThatIsNotThere() {
        assertEquals(
                "/plan/profile holds no number",
                assertThrows(IllegalArgumentException.class, () -> numbers("standard.area", "/plan/profile"))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> numbers("standard.area", "/basics/are"));
    }

    @Test
    void countsInStepsOfTheCell() {
        assertEquals(
                new BigDecimal("7"),
                TurningPointSearch.number(
                        NATIONAL, "standard.quality-enterprises", ROUND, "/industry/specializedSmes/2021", Step.ABOVE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # 40 meets "at least 40", whichever of the two has less to spare; 15 does not meet "more than 15"
            figure($cloud).isAtLeast("40").and().figure($iiot).isMoreThan("15") | /digital/cloudAdoption | 39.99 40.00 40.01
            figure($cloud).isAtLeast("40").and().figure($iiot).isMoreThan("15") | /digital/iiotAdoption  | 14.99 15.00 15.01
            figure($iiot).isMoreThan("15").and().figure($cloud).isAtLeast("40") | /digital/cloudAdoption | 39.99 40.00 40.01
            # of alternatives as well, one of them joined
            figure($area).isMoreThan("900").or().figure($cloud).isAtLeast("40") | /digital/cloudAdoption | 39.99 40.00 40.01
            figure($area).isMoreThan("900").or().figure($iiot).isMoreThan("15").and().figure($cloud).isAtLeast("40") | /digital/cloudAdoption | 39.99 40.00 40.01
            # a condition
            baseYear($giants).isAtLeast("0").appliesWhere().baseYear($smes).isMoreThan("200") | /industry/smes/2021 | 199 200 201
            baseYear($giants).isAtLeast("0").appliesWhere().baseYear($smes).isAtLeast("200")  | /industry/smes/2021 | 199 200 201
            # the whole of a share: 9 is 2.5% of 360, and nothing of 0
            shareInBaseYear($giants, $smes).isAtLeast("2.5") | /industry/smes/2021         | 359 360 361
            shareInBaseYear($giants, $smes).isAtLeast("2.5") | /industry/littleGiants/2021 | 9 10 11
            """)
    void takesTheSideOfTheThresholdFromTheRequirementThatTurns(
            String requirement, String cell, String numbers, @TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("ruleset.yaml"), "id: ours\ntitle: 规则\nedition: \"2022\"\n");
        List<String> facts = new ArrayList<>();
        VARIABLES.forEach((fact, variables) -> {
            String bound = variables.stream()
                    .filter(variable -> requirement.contains(variable.substring(0, variable.indexOf(' '))))
                    .collect(Collectors.joining(", "));
            if (!bound.isEmpty()) {
                facts.add(fact + "( " + bound + " )");
            }
        });
        Files.writeString(directory.resolve("standard.drl"), """
                rule "standard.ours"
                    @title("规则")  @basis("无")  @area("INDUSTRY")
                when
                    %s
                then
                    criterion.%s;
                end
                """.formatted(String.join("\n    ", facts), requirement));
        Variation form = form().with(Map.of(
                "/digital/cloudAdoption", 90,
                "/digital/iiotAdoption", 20,
                "/industry/littleGiants/2021", 9,
                "/industry/smes/2021", 361));

        assertEquals(numbers, numbers(RuleSet.load(directory).direct(), "standard.ours", form, cell));
    }
}
