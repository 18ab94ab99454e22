package org.clusterrules.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clusterrules.model.Problem.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A new edition of the form is a row of data. The edition 2023, whose base year is 2022, is one of these tests' own: it stands
 * in a second {@code editions.tsv} on the class path, and nowhere else.
 */
class EditionTest {
    private static final String OF_2023 = """
            {
              "edition": "2023",
              "industry": {"totalOutput": {"2020": 61.2, "2021": 66.09, "2022": 70}},
              "plan": {"stages": {"2025": {"qualitySmes": 63}}}
            }
            """;

    @Test
    void everyListOnTheClassPathAddsItsEditions() {
        assertEquals(Set.of("2022", "2023"), Edition.all().keySet());
    }

    @Test
    void theYearsOfAnEditionFollowFromItsRow() {
        Edition edition = Edition.of("2023");

        assertEquals(List.of(2020, 2021, 2022), edition.seriesYears());
        assertEquals(2022, edition.baseYear());
        assertEquals(2025, edition.targetYear());
        assertEquals(3, edition.planYears());
    }

    @Test
    void anUnknownEditionIsRefusedWithTheKnownOnes() {
        String message = assertThrows(IllegalArgumentException.class, () -> Edition.of("1999"))
                .getMessage();

        assertEquals("no edition \"1999\" of the form; known: [2022, 2023]", message);
    }

    @Test
    void aFormIsReadWithTheYearsOfItsEdition() {
        Series<Figure> output = ApplicationJson.parse(OF_2023).industry().totalOutput();

        assertEquals(List.of(2020, 2021, 2022), output.years());
        assertEquals("/industry/totalOutput/2022", output.last().pointer());
    }

    @Test
    void aFormKeepsItsEditionWhenItIsWrittenAndReadAgain() {
        Application form = ApplicationJson.parse(OF_2023);

        assertEquals(form, ApplicationJson.parse(ApplicationJson.write(form)));
    }

    @Test
    void formsOfTwoEditionsHaveTheSameBlanks() {
        assertEquals(rows(Application.blank(Edition.of("2022"))), rows(Application.blank(Edition.of("2023"))));
    }

    private static List<Field> rows(Application form) {
        return form.cells().stream().map(cell -> cell.place().field()).toList();
    }

    @Test
    void aYearOfTheOtherEditionIsOutside() {
        Problem problem = Documents.problem(OF_2023.replace("\"2020\"", "\"2019\""));

        assertEquals(Kind.UNKNOWN_YEAR, problem.kind());
        assertEquals(List.of("2019", "2023", "2020, 2021, 2022", ""), english(problem));
    }

    private static List<String> english(Problem problem) {
        return problem.details().stream().map(Label::en).toList();
    }

    @Test
    void thePlanFollowsTheBaseYear() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Edition("overlapping", List.of(2020, 2021), List.of(2021, 2022)));
    }

    @Test
    void yearsAscend() {
        assertThrows(
                IllegalArgumentException.class, () -> new Edition("backwards", List.of(2021, 2020), List.of(2022)));
    }

    static Stream<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("sources")
    void noYearOfAnEditionStandsInTheCode(Path source) throws IOException {
        String withoutComments = Pattern.compile("/\\*.*?\\*/|//[^\n]*", Pattern.DOTALL)
                .matcher(Files.readString(source))
                .replaceAll("");

        assertTrue(Pattern.compile("\\b20(19|2[0-9])\\b")
                .matcher(withoutComments)
                .results()
                .findAny()
                .isEmpty());
    }
}
