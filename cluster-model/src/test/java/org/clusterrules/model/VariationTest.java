package org.clusterrules.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariationTest {
    private static Variation base;

    @BeforeAll
    static void read() throws Exception {
        base = Variation.of(ApplicationJson.read(Path.of("samples/eligible.json")));
    }

    @Test
    void changesWhatItIsToldAndNothingElse() {
        Variation changed = base.with("/basics/area", "19.5").with("/industry/totalOutput/2021", null);
        assertEquals(
                0,
                new BigDecimal("19.5")
                        .compareTo(changed.application().basics().area().number()));
        assertTrue(changed.cell("/industry/totalOutput/2021").isBlank());
        assertEquals(
                base.application(),
                base.with(Map.of("/basics/area", base.number("/basics/area"))).application());
        assertEquals("/basics/area=19.5\n/industry/totalOutput/2021=", changed.toString());
    }

    @Test
    void everySectionOfAChangedFormIsThatOfTheFormReadAnew() {
        for (Section section : Section.values()) {
            String inside = "/" + section.jsonName() + "/";
            Variation changed = base;
            for (String pointer : base.baseCells().keySet()) {
                changed = pointer.startsWith(inside) && !base.cell(pointer).isBlank()
                        ? changed.with(pointer, null)
                        : changed;
            }
            Application form =
                    changed.with("/plan/targets/rdSpending/target", 77).application();
            Application read = ApplicationJson.parse(ApplicationJson.write(form));
            for (Section other : Section.values()) {
                assertEquals(read.section(other), form.section(other), section + ": " + other);
            }
            assertNotEquals(base.application().section(section), form.section(section));
        }
    }

    @Test
    void readsAValueAsADocumentWould() {
        Variation changed = base.with(Map.of(
                "/basics/area", " 无 ",
                "/green/carbonWork", " ",
                "/governance/smeServicesWork", Map.of("TRAINING", List.of("a.pdf")),
                "/innovation/standardsList", List.of(),
                "/cover/declaredOn", "2022-09-30",
                "/basics/noMisconduct", "NO"));
        String json = ApplicationJson.write(changed.application());
        assertEquals(ApplicationJson.parse(json), changed.application());
        assertEquals(BigDecimal.ZERO, changed.number("/basics/area"));
        assertNull(changed.number("/green/carbonWork"));
    }

    @ParameterizedTest
    @CsvSource({
        "/basics/areas,1",
        "/industry/totalOutput,1",
        "/industry/totalOutput/1999,1",
        "/industry/smes/2021,1.5",
        "/industry/smes/2021,-1",
        "/basics/area,wide",
        "/basics/area,５０",
        "/basics/area,/",
        "/basics/area,1e15",
        "/basics/area,1e999999999",
        "/innovation/smeEmployees,10000000000",
        "/cover/declaredOn,2022/10/12",
        "/basics/noMisconduct,MAYBE",
        "/cover/declaredOn,yesterday",
        "/governance/smeServicesWork,TRAINING"
    })
    void refusesWhatTheFormDoesNotHave(String cell, String value) {
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> base.with(cell, value));
        assertTrue(refusal.getMessage().contains(cell), refusal.getMessage());
    }

    @Test
    void aTextIsReadAsInADocument() {
        Variation changed = base.with(Map.of(
                "/plan/keyTasks", "/",
                "/plan/safeguards", "（无）。",
                "/basics/noMisconduct", "否",
                "/green/waterReuseAboveAverage", "非工业集群,不适用",
                "/cover/contact/phone", 13800000000L,
                "/industry/smes/2021", "5.0"));

        assertEquals("/", ((Text) changed.cell("/plan/keyTasks")).value());
        assertTrue(((Text) changed.cell("/plan/keyTasks")).isPlaceholder());
        assertTrue(changed.cell("/plan/safeguards").isNone());
        assertTrue(((Choice) changed.cell("/basics/noMisconduct")).is(Choice.NO));
        assertTrue(((Choice) changed.cell("/green/waterReuseAboveAverage")).is(Choice.NOT_APPLICABLE));
        assertEquals("13800000000", ((Text) changed.cell("/cover/contact/phone")).value());
        assertEquals(new BigDecimal(5), changed.number("/industry/smes/2021"));
    }

    @Test
    void evidenceIsReadAsInADocument() {
        Variation changed = base.with("/green/carbonWorkEvidence", Arrays.asList("甲.pdf", null, "—"))
                .with("/industry/resourceSharingWork", Collections.singletonMap("SHARED_WORKSHOPS", null));

        assertEquals(List.of("甲.pdf", "", "—"), ((Names) changed.cell("/green/carbonWorkEvidence")).values());
        assertEquals(
                Map.of("SHARED_WORKSHOPS", List.of()),
                ((Ticks) changed.cell("/industry/resourceSharingWork")).ticked());
    }

    @Test
    void aRefusalSaysWhatToWrite() {
        IllegalArgumentException refusal =
                assertThrows(IllegalArgumentException.class, () -> base.with("/basics/area", "约45"));

        assertEquals(
                "/basics/area cannot hold 约45: expected a number or \"无\", found the text \"约45\"; write 45",
                refusal.getMessage());
    }

    @Test
    void theSmallestIsWhatShowsItAlone() {
        Variation drawn =
                base.with(Map.of("/basics/area", "101", "/basics/noMisconduct", "NO", "/industry/smes/2021", 7));
        Variation smallest = drawn.smallest(form -> form.number("/basics/area") != null
                && form.number("/basics/area").intValue() > 100);
        assertEquals(Map.of("/basics/area", "101"), smallest.changes());
    }
}
