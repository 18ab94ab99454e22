package org.clusterrules.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.clusterrules.model.Application;
import org.clusterrules.word.WordProblem.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was deleted from a form is said once, and the advice is what to restore. */
class OneCauseTest {
    private final Application form = RoundTripTest.sample("eligible");

    OneCauseTest() throws IOException {}

    /** Returns what is said of a changed document besides what is said of it unchanged. */
    private List<WordProblem> said(java.util.function.UnaryOperator<String> change) {
        List<WordProblem> said =
                new java.util.ArrayList<>(HandMade.read(form, change).problems());
        said.removeIf(problem -> problem.pointer().equals("/cover/declaredOn"));
        return said;
    }

    private static void assertOne(List<WordProblem> said, Kind kind, String... words) {
        assertEquals(1, said.size(), () -> RoundTripTest.describe(said).toString());
        assertEquals(kind, said.get(0).kind());
        for (String word : words) {
            assertTrue(
                    said.get(0).message(Locale.CHINESE).contains(word),
                    said.get(0).message(Locale.CHINESE));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"（1）2022年度", "（2）2023年度", "（3）2024年度", "（三）重点任务", "二、发展成效"})
    void aHeadingOfThePlanThatWasDeletedIsOneProblem(String heading) {
        List<WordProblem> said = said(xml -> {
            int at = xml.indexOf(">" + heading + "<", xml.indexOf("八、未来三年"));
            return xml.substring(0, xml.lastIndexOf("<w:p>", at))
                    + xml.substring(xml.indexOf("</w:p>", at) + "</w:p>".length());
        });

        assertOne(said, Kind.UNREADABLE_VALUE, "缺少标题“" + heading + "”");
    }

    @ParameterizedTest
    @CsvSource({
        "二、主导产业情况, 2019年 2020年 2021年, 等 30 项",
        "二、主导产业情况, 2020年, 等 10 项",
        "三、创新能力情况, 2019年 2020年 2021年, 等 24 项",
        "五、绿色化转型情况, 2019年 2020年 2021年, 等 3 项",
        "六、开放合作情况, 2019年 2020年 2021年, 等 3 项"
    })
    void yearsThatWereDeletedFromATableAreOneProblem(String section, String years, String count) {
        List<WordProblem> said = said(xml -> {
            int at = xml.indexOf(section);
            String rest = xml.substring(at);
            for (String year : years.split(" ", -1)) {
                rest = rest.replaceFirst(">" + year + "<", "><");
            }
            return xml.substring(0, at) + rest;
        });

        assertOne(said, Kind.UNREADABLE_VALUE, "“" + years.replace(" ", "、") + "”", count);
    }

    /** They are not those of a table before it. */
    @Test
    void figuresWhoseYearsWereDeletedOverThemAreSaidNotToBeRead() {
        List<WordProblem> said = said(xml -> {
            int at = xml.indexOf("四、数字化升级情况");
            String rest = xml.substring(at);
            for (String year : List.of("2019年", "2020年", "2021年")) {
                rest = rest.replaceFirst(">" + year + "<", "><");
            }
            return xml.substring(0, at) + rest;
        });

        assertEquals(
                List.of("1286.00", "1705.50", "2268.40"),
                said.stream()
                        .filter(problem -> problem.kind() == Kind.UNREADABLE_VALUE)
                        .map(problem -> problem.place().orElseThrow().printed())
                        .toList());
    }

    @Test
    void theHeadOfATableIsNotTheHeadingOfItsSectionHoweverItsBracketsAreWritten() {
        List<WordProblem> said = said(xml -> {
            String changed = xml.replace("主导产业情况（近三年）", "主导产业情况(近三年)");
            for (String year : List.of("2019年", "2020年", "2021年")) {
                changed = changed.replaceFirst(">" + year + "<", "><");
            }
            return changed;
        });

        assertOne(said, Kind.UNREADABLE_VALUE, "“2019年、2020年、2021年”");
    }

    /** Without its year a figure stands in the row of the formula. */
    @Test
    void aFigureIsNeverTakenForTheFormulaBelowIt() {
        Application one = form.toBuilder()
                .set("/green/co2PerOutput/2019", null)
                .set("/green/co2PerOutput/2020", null)
                .set("/green/co2Formula", null)
                .build();
        WordForm read = HandMade.read(one, xml -> {
            int at = xml.indexOf("五、绿色化转型情况");
            return xml.substring(0, at) + xml.substring(at).replaceFirst(">2021年<", "><");
        });

        assertTrue(read.application().isEmpty());
        assertTrue(read.errors().stream().anyMatch(error -> error.place().isPresent()));
    }
}
