package org.clusterrules.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Locale;
import org.clusterrules.model.Problem.Kind;
import org.junit.jupiter.api.Test;

class ProblemTest {
    private static final Problem NOT_WHOLE =
            new Problem(Kind.NOT_WHOLE, "/innovation/smeEmployees", 12, 15, List.of(new Label("1.5", "1.5")));

    @Test
    void aProblemIsDescribedAsCompilersDo() {
        assertEquals(
                "12:15: /innovation/smeEmployees: expected a whole number, found 1.5",
                NOT_WHOLE.describe(Locale.ENGLISH));
        assertEquals("12:15: /innovation/smeEmployees: 应为整数，实为 1.5", NOT_WHOLE.describe(Locale.CHINESE));
    }

    @Test
    void aProblemOfTheWholeDocumentHasNoPointer() {
        assertEquals(
                "1:1: the document is empty; a JSON object is expected",
                new Problem(Kind.EMPTY, "", 1, 1, List.of()).describe(Locale.ENGLISH));
    }

    @Test
    void aProblemOfNoDocumentHasNoLineAndColumn() {
        assertEquals(
                "/innovation/smeEmployees: expected a whole number, found 1.5",
                new Problem(Kind.NOT_WHOLE, NOT_WHOLE.pointer(), 0, 0, NOT_WHOLE.details()).describe(Locale.ENGLISH));
    }

    @Test
    void anyChineseLocaleIsAnsweredInChinese() {
        assertEquals(NOT_WHOLE.message(Locale.CHINESE), NOT_WHOLE.message(Locale.TAIWAN));
    }

    @Test
    void anyOtherLocaleIsAnsweredInEnglish() {
        assertEquals(NOT_WHOLE.message(Locale.ENGLISH), NOT_WHOLE.message(Locale.GERMAN));
    }

    @Test
    void bracesOfTheDocumentAreNoPlaceholders() {
        Problem problem = Documents.problem(Documents.form("/basics/area", "\"{0} '{1}'\""));

        assertEquals("expected a number or \"无\", found the text \"{0} '{1}'\"", problem.message(Locale.ENGLISH));
    }

    @Test
    void theWordsOfTheDocumentAreShortenedInTheMiddle() {
        Problem problem = Documents.problem(Documents.form("/basics/area", '"' + "𠮷".repeat(41) + '"'));

        assertTrue(problem.message(Locale.CHINESE).endsWith("实为文本“" + "𠮷".repeat(26) + "…" + "𠮷".repeat(13) + "”"));
    }

    @Test
    void theWordsOfTheDocumentCommandNoTerminal() {
        String hostile = "\\u001b[2J\\u202e\\u2028";
        List<Problem> problems = Documents.problems("{\"edition\": \"" + hostile + "\", \"" + hostile + "\": 1e99}");

        for (Problem problem : problems) {
            String line = problem.describe(Locale.CHINESE);
            assertFalse(line.matches("(?s).*[\\u0000-\\u001f\\u2028\\u202e].*"), line);
        }
    }

    @Test
    void anExceptionSaysEverythingALineEach() {
        InvalidApplicationException thrown = assertThrows(
                InvalidApplicationException.class,
                () -> ApplicationJson.parse("{\n\"edition\": \"1999\",\n\"basiks\": {}}"));

        assertEquals(
                "2:12: /edition: there is no edition \"1999\" of the form; expected \"2022\", \"2023\""
                        + System.lineSeparator()
                        + "3:1: there is no \"basiks\" here; did you mean \"basics\"?",
                thrown.getMessage());
    }

    @Test
    void anExceptionCanBeSentToAnotherMachine() throws IOException, ClassNotFoundException {
        InvalidApplicationException thrown =
                assertThrows(InvalidApplicationException.class, () -> ApplicationJson.parse("{}"));

        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(thrown);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertEquals(thrown.problems(), ((InvalidApplicationException) in.readObject()).problems());
        }
    }
}
