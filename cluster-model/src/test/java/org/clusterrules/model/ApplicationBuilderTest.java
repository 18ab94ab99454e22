package org.clusterrules.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A form is built from values of any type as from a document. */
class ApplicationBuilderTest {
    private static ApplicationBuilder builder() {
        return Application.builder("2022");
    }

    @Test
    void aFormWithoutValuesIsBlank() {
        assertEquals(Application.blank(Edition.of("2022")), builder().build());
    }

    @Test
    void valuesOfEveryKindAreReadAsInADocument() {
        Application built = builder()
                .set("/basics/clusterName", "竹屿县竹木家居产业集群")
                .set("/basics/area", "无")
                .set("/industry/totalOutput/2021", new BigDecimal("39.990"))
                .set("/industry/totalOutput/2020", "35")
                .set("/industry/enterprises/2021", 120)
                .set("/basics/noMisconduct", "是")
                .set("/cover/declaredOn", LocalDate.of(2022, 10, 12))
                .tick("/governance/smeServicesWork", "TRAINING", "培训通知.pdf")
                .set("/innovation/standardsList", List.of("GB/T 1"))
                .set("/innovation/platforms/provincial/count", 1L)
                .build();

        assertEquals(ApplicationJson.parse("""
                        {"edition": "2022",
                         "cover": {"declaredOn": "2022-10-12"},
                         "basics": {"clusterName": "竹屿县竹木家居产业集群", "area": "无", "noMisconduct": "YES"},
                         "industry": {"totalOutput": {"2020": 35, "2021": 39.99}, "enterprises": {"2021": 120}},
                         "innovation": {"standardsList": ["GB/T 1"], "platforms": {"provincial": {"count": 1}}},
                         "governance": {"smeServicesWork": {"TRAINING": ["培训通知.pdf"]}}}
                        """), built);
    }

    @Test
    void aRowIsFilledInByYear() {
        Application built = builder()
                .set("/industry/totalOutput", Map.of(2019, 31, 2020, 35.5, 2021, "39.99"))
                .set("/industry/totalOutput/2020", 36)
                .build();

        assertEquals(
                List.of("31.00", "36.00", "39.99"),
                List.of(2019, 2020, 2021).stream()
                        .map(year -> ((Numeric) built.cell("/industry/totalOutput/" + year)
                                        .orElseThrow())
                                .number())
                        .map(number -> number.setScale(2).toPlainString())
                        .toList());
    }

    @Test
    void boxesOfAGroupAreTickedOneAfterTheOther() {
        Application built = builder()
                .tick("/governance/smeServicesWork", "TRAINING", "a.pdf", "b.pdf")
                .tick("/governance/smeServicesWork", "FINANCING")
                .build();

        assertEquals(
                Map.of("TRAINING", List.of("a.pdf", "b.pdf"), "FINANCING", List.of()),
                built.governance().smeServicesWork().ticked());
    }

    @Test
    void anIndicatorOfTheClustersOwnKeepsItsPlaceWhateverTheOrder() {
        Application built = builder()
                .set("/plan/targets/other/1/indicator", "乙")
                .set("/plan/targets/other/0/indicator", "甲")
                .set("/plan/targets/other/1/target", "12.5")
                .build();

        assertEquals("甲", ((Text) built.cell("/plan/targets/other/0/indicator").orElseThrow()).value());
        assertEquals("乙", ((Text) built.cell("/plan/targets/other/1/indicator").orElseThrow()).value());
    }

    @Test
    void everyCellCarriesItsOwnPlace() throws IOException {
        Application form = ApplicationJson.read(Path.of("samples/eligible.json"));

        for (Cell cell : form.toBuilder().build().cells()) {
            assertEquals(cell, form.cell(cell.place().pointer()).orElseThrow());
        }
    }

    @Test
    void nullAndWhiteSpaceLeaveACellBlank() throws IOException {
        Application form = ApplicationJson.read(Path.of("samples/eligible.json"));
        Application built = form.toBuilder()
                .set("/industry/totalOutput/2021", null)
                .set("/basics/clusterName", " ")
                .setAll(Collections.singletonMap("/industry/enterprises/2021", null))
                .build();

        for (String pointer :
                List.of("/industry/totalOutput/2021", "/basics/clusterName", "/industry/enterprises/2021")) {
            assertTrue(built.cell(pointer).orElseThrow().isBlank(), pointer);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"eligible", "near-miss", "half-filled"})
    void aFormIsBuiltAgainFromItself(String sample) throws IOException {
        Application form = ApplicationJson.read(Path.of("samples", sample + ".json"));

        assertEquals(form, form.toBuilder().build());
    }

    @Test
    void whatIsSetLaterLeavesAFormBuiltEarlierAsItIs() {
        ApplicationBuilder builder = builder().set("/basics/area", 1);
        Application before = builder.build();
        builder.set("/basics/area", 2).tick("/governance/smeServicesWork", "TRAINING");

        assertEquals(builder().set("/basics/area", 1).build(), before);
    }

    @Test
    void aConstantIsItsPointer() {
        Application built = builder()
                .set(FormCells.BASICS_AREA, 62.5)
                .set(FormCells.INDUSTRY_TOTAL_OUTPUT, Map.of(2020, 35, 2021, new BigDecimal("39.99")))
                .set(FormCells.INDUSTRY_SMES.in(2021), 310)
                .setNone(FormCells.INDUSTRY_SMES.in(2020))
                .set(FormCells.BASICS_NO_MISCONDUCT, Choice.YES)
                .tick(FormCells.GOVERNANCE_SME_SERVICES_WORK, "TRAINING", "a.pdf")
                .set(FormCells.PLAN_TARGETS_OTHER_INDICATOR.at(0), "企业上云比例")
                .set(FormCells.INNOVATION_PLATFORMS_PROVINCIAL_NAMES, List.of("甲"))
                .set(FormCells.COVER_OPERATOR, "甲")
                .set(FormCells.COVER_OPERATOR, null)
                .build();

        assertEquals(
                builder()
                        .set("/basics/area", 62.5)
                        .set("/industry/totalOutput", Map.of(2020, 35, 2021, "39.99"))
                        .set("/industry/smes", Map.of(2020, "无", 2021, 310))
                        .set("/basics/noMisconduct", "YES")
                        .tick("/governance/smeServicesWork", "TRAINING", "a.pdf")
                        .set("/plan/targets/other/0/indicator", "企业上云比例")
                        .set("/innovation/platforms/provincial/names", List.of("甲"))
                        .build(),
                built);
    }

    @Test
    void theEditionOfTheBuilderMayBeRepeated() {
        for (Object edition : List.of("2022", 2022, " 2022 ", "")) {
            assertEquals(builder().build(), builder().set("/edition", edition).build());
        }
    }

    @Test
    void namesComeInAnyCollectionOrArray() {
        Application expected =
                builder().set("/innovation/standardsList", List.of("甲", "乙")).build();

        assertEquals(
                expected,
                builder()
                        .set("/innovation/standardsList", new LinkedHashSet<>(List.of("甲", "乙")))
                        .build());
        assertEquals(
                expected,
                builder()
                        .set("/innovation/standardsList", new String[] {"甲", "乙"})
                        .build());
    }

    @Test
    void anEntryIsAddedToAListThatWasSetAsAWhole() {
        assertEquals(
                builder()
                        .set("/plan/targets/other/0/unit", "%")
                        .set("/plan/targets/other/1/unit", "家")
                        .build(),
                builder()
                        .set("/plan/targets/other", List.of(Map.of("unit", "%")))
                        .set("/plan/targets/other/1/unit", "家")
                        .build());
    }

    @Test
    void aCellReplacesAListInThePlaceOfItsGroup() {
        assertEquals(
                builder().set("/basics/area", 1).build(),
                builder().set("/basics", List.of(1, 2)).set("/basics/area", 1).build());
    }

    @Test
    void aCountThatIsNullLeavesTheCellBlank() {
        Integer integer = null;
        Long number = null;
        Short small = null;
        Map<Integer, Integer> byYear = new HashMap<>();
        byYear.put(2021, null);

        for (Application built : List.of(
                smes().set(FormCells.INDUSTRY_SMES.in(2021), integer).build(),
                smes().set(FormCells.INDUSTRY_SMES.in(2021), number).build(),
                smes().set(FormCells.INDUSTRY_SMES.in(2021), small).build(),
                smes().set(FormCells.INDUSTRY_SMES, byYear).build(),
                smes().setBlank(FormCells.INDUSTRY_SMES.in(2021)).build())) {
            assertEquals(builder().build(), built);
        }
    }

    private static ApplicationBuilder smes() {
        return builder().set(FormCells.INDUSTRY_SMES.in(2021), 310);
    }

    @Test
    void aCountIsAWholeNumberOfAnyType() {
        for (ApplicationBuilder builder : List.of(
                builder().set(FormCells.INDUSTRY_SMES.in(2021), 310L),
                builder().set(FormCells.INDUSTRY_SMES.in(2021), (short) 310),
                builder().set(FormCells.INDUSTRY_SMES, Map.of(2021, 310)),
                builder().set(FormCells.INDUSTRY_SMES, Map.of(2021, 310L)))) {
            assertEquals(smes().build(), builder.build());
        }
    }

    @Test
    void anUnknownEditionIsRefused() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> Application.builder("1999"))
                .getMessage()
                .contains("2022"));
    }
}
