package org.clusterrules.model;

import static org.clusterrules.model.Documents.cell;
import static org.clusterrules.model.Documents.form;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.clusterrules.model.internal.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A text that says nothing is a blank that keeps what was written; 无 is 无 whatever is around it. */
class PlaceholderTest {
    private static final String TEXT = "/plan/keyTasks";
    private static final String EVIDENCE = "/green/carbonWorkEvidence";

    static Stream<String> words() {
        return Table.read("placeholders.tsv").stream().map(row -> row.get("word"));
    }

    @ParameterizedTest
    @MethodSource("words")
    void everyWordOfTheListIsAPlaceholderInEitherCaseAndWithPunctuationAround(String word) {
        for (String written : List.of(word, "（" + word + "）", word.toLowerCase(Locale.ROOT) + "。", " " + word + "…")) {
            assertIsPlaceholder(written);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "——",
                "－－",
                "…",
                "\u200B",
                "\uFEFF",
                "\u2800",
                "\u3164",
                "*",
                "、",
                "。",
                "☆",
                "ー",
                "ˉ",
                "暂 无",
                "暂\u200B无",
                "ｎ／ａ",
                "【略】",
                "<待定>",
                "“同上”",
                "\u3000/\u3000",
                "〃"
            })
    void whatSaysNothingIsAPlaceholder(String written) {
        assertIsPlaceholder(written);
    }

    private static void assertIsPlaceholder(String written) {
        Text text =
                Text.of(Application.blank(Documents.EDITION).plan().keyTasks().place(), written);

        assertTrue(text.isBlank(), written);
        assertTrue(text.isPlaceholder(), written);
        assertEquals(written, text.value());
        assertFalse(Names.names(written), written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0", "一", "%", "‰", "℃", "㎡", "①", "⼩⻋", "略有增长", "暂无重大变化", "附件1", "无人机", "无锡", "XXL", "见附件3第2页", "测试平台",
                "N/A级", "空气净化", "𠮷"
            })
    void whatSaysSomethingIsWords(String written) {
        Text text =
                Text.of(Application.blank(Documents.EDITION).plan().keyTasks().place(), written);

        assertEquals(State.FILLED, text.state());
        assertFalse(text.isPlaceholder());
        assertTrue(Names.names(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"无", "无。", "（无）", "“无”", "「无」", " 无 ", "\u200B无", "【无】；", "⽆", "'无'", "(无)", "—无—"})
    void noneIsNoneWhateverIsAroundIt(String written) {
        String json = '"' + written + '"';

        assertEquals(cell(TEXT, "\"无\""), cell(TEXT, json));
        assertEquals(cell("/basics/area", "\"无\""), cell("/basics/area", json));
        assertEquals(cell("/innovation/smeEmployees", "\"无\""), cell("/innovation/smeEmployees", json));
        assertEquals(cell("/industry/resourceSharingWork", "{}"), cell("/industry/resourceSharingWork", json));
        assertEquals(cell(EVIDENCE, "[]"), cell(EVIDENCE, json));
        assertFalse(Names.names(written));
    }

    @Test
    void aPlaceholderIsWrittenBackAsItWas() {
        Application form = ApplicationJson.parse(form("/cover/contact", "{\"name\": \" — \", \"phone\": \"\u200B\"}"));

        assertEquals(form, ApplicationJson.parse(ApplicationJson.write(form)));
        assertEquals(" — ", form.cover().contact().name().value());
        assertNotEquals(Application.blank(Documents.EDITION), form);
    }

    @Test
    void aPlaceholderAmongNamesIsKeptAndNamesNothing() {
        Names names = (Names) cell(EVIDENCE, "[\"佐证.pdf\", \"—\", null, \"无\", \"（略）\"]");

        assertEquals(List.of("佐证.pdf"), names.named());
        assertEquals(List.of("—", "（略）"), names.placeholders());
        assertEquals(List.of("佐证.pdf", "—", "", "无", "（略）"), names.values());
    }

    @Test
    void namesWithBlanksAndPlaceholdersAreReadAndWrittenAndReadAgain() {
        Application form = ApplicationJson.parse(
                form("/innovation/platforms/national", "{\"count\": 1, \"names\": [null, \"/\", \"甲\"]}"));

        assertEquals(form, ApplicationJson.parse(ApplicationJson.writeLine(form)));
    }

    @Test
    void aPlaceholderInPlaceOfAListOfEvidenceIsItsOnlyEntry() {
        assertEquals(List.of("/"), ((Names) cell(EVIDENCE, "\"/\"")).placeholders());

        Ticks ticks = (Ticks) cell("/industry/resourceSharingWork", "{\"SHARED_WORKSHOPS\": \"略\"}");
        assertEquals(Map.of("SHARED_WORKSHOPS", List.of("略")), ticks.ticked());
        assertEquals(List.of("略"), ticks.placeholders());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/basics", "/industry/totalOutput", "/plan/targets/other", "/innovation/platforms/national"})
    void aPlaceholderInPlaceOfAGroupIsRefusedWithWhatToWrite(String group) {
        Problem problem = Documents.problem(form(group, "\"/\""));

        assertEquals(Problem.Kind.PLACEHOLDER, problem.kind());
        assertTrue(problem.message(Locale.ENGLISH).endsWith(", or leave it out"), problem.message(Locale.ENGLISH));
    }

    @Test
    void aTextIsNoPlaceholderBecauseItIsBlankOrWords() {
        Place place = Application.blank(Documents.EDITION).plan().keyTasks().place();

        assertFalse(new Text(place, State.BLANK, null).isPlaceholder());
        assertThrows(IllegalArgumentException.class, () -> new Text(place, State.FILLED, "/"));
        assertThrows(IllegalArgumentException.class, () -> new Text(place, State.BLANK, " "));
    }
}
