package org.clusterrules.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.clusterrules.model.JsonDocument.Value;
import org.junit.jupiter.api.Test;

class JsonDocumentTest {
    private static List<String> numbers(String file) throws IOException {
        List<String> found = new ArrayList<>();
        InputStream in = new ByteArrayInputStream(file.getBytes(UTF_8));
        try (JsonDocuments documents = new JsonDocuments(in, FormReader.Arrangement.ANY)) {
            for (Optional<JsonDocument> next = documents.next(); next.isPresent(); next = documents.next()) {
                try {
                    found.add(next.get().read(root -> root.member("a").number()).toPlainString());
                } catch (InvalidDocumentException e) {
                    e.problems()
                            .forEach(problem ->
                                    found.add(problem.line() + ":" + problem.column() + " " + problem.kind()));
                }
            }
        }
        return found;
    }

    @Test
    void theDocumentsOfAFileAreReadOneByOneWithTheirPlaces() throws IOException {
        assertEquals(List.of("1"), numbers("{\"a\": 1}"));
        assertEquals(List.of("1", "2:8 WRONG_TYPE", "3"), numbers("[{\"a\": 1},\n {\"a\": true}, {\"a\": 3}]"));
        assertEquals(List.of("1", "3:2 SYNTAX", "3"), numbers("{\"a\": 1}\n\n{\n{\"a\": 3}"));
        assertEquals(List.of("1:1 NO_FORM"), numbers("[]"));
        assertEquals(List.of("1:1 EMPTY"), numbers(""));
        assertEquals(List.of("1", "1:12 TRAILING"), numbers("[{\"a\": 1}] x"));
    }

    private static final Map<String, Integer> WORDS = Map.of("ONE", 1);

    @Test
    void valuesOfEveryTypeAreReadExactly() {
        String json = "\uFEFF{\"text\": \"竹\\n\", \"number\": 70.00, \"long\": 1" + "0".repeat(500)
                + ".5, \"answer\": true, \"nothing\": null, \"list\": [1, 2], \"word\": \"ONE\", \"unknown\": {}}";
        JsonDocument.of(json).read(root -> {
            assertEquals("竹\n", root.member("text").text());
            assertTrue(root.member("text").isText("竹\n"));
            assertEquals(new BigDecimal("70.00"), root.member("number").number());
            assertEquals(504, root.member("long").number().toPlainString().length() + 1);
            assertTrue(root.member("answer").answer());
            assertTrue(root.member("nothing").isNull());
            assertFalse(root.member("text").isNull());
            assertEquals(2, root.member("list").elements().size());
            assertEquals(1, root.member("word").oneOf(WORDS));
            assertTrue(root.optional("absent").isEmpty());
            assertEquals(8, root.members().size());
            return root;
        });
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceInTheOrderOfTheDocument() {
        String json = "{\n \"text\": 1,\n \"list\": [{\"a~/b\": \"x\", \"number\": \"1\"}],\n \"word\": \"OEN\",\n"
                + " \"answer\": \"true\", \"object\": []}";

        assertEquals(
                List.of(
                        "1:1: \"absent\" is missing here",
                        "2:10: /text: expected a text, found the number 1",
                        "3:12: /list/0: there is no \"a~/b\" here",
                        "3:20: /list/0/a~0~1b: expected a list […], found the text \"x\"",
                        "3:35: /list/0/number: expected a number, found the text \"1\"",
                        "4:10: /word: there is no option \"OEN\"; expected ONE; did you mean \"ONE\"?",
                        "5:12: /answer: expected true or false, found the text \"true\"",
                        "5:30: /object: expected a JSON object {…}, found a list […]"),
                problems(json, root -> {
                    root.member("object").member("of what is no object");
                    root.member("absent").member("of what is absent").number();
                    root.member("answer").answer();
                    root.member("word").oneOf(WORDS);
                    Value first = root.member("list").elements().get(0);
                    first.member("number").number();
                    first.member("a~/b").elements();
                    first.refuse("a~/b");
                    first.refuse("absent");
                    return root.member("text").text();
                }));
    }

    @Test
    void whatIsOfAnotherFormIsToldInTheWordsOfWhoeverAsks() {
        Label words = new Label("大写字母", "capital letters");
        assertEquals(
                List.of(
                        "1:7: /a: expected capital letters, found the text \"b\"",
                        "1:17: /c: expected capital letters, found the number 3"),
                problems("{\"a\": \"b\", \"c\": 3}", root -> {
                    root.member("a").text(text -> text.equals("B"), words);
                    return root.member("c").number(number -> number.signum() == 0, words);
                }));
    }

    @Test
    void whatIsNoDocumentIsRefusedBeforeAnyoneAsks() {
        Function<Value, Object> nobody = root -> {
            throw new AssertionError("asked");
        };
        assertEquals(List.of("1:1: the document is empty; a JSON object is expected"), problems(" ", nobody));
        assertEquals(List.of("1:1: expected a JSON object {…}, found a list […]"), problems("[{}]", nobody));
        assertEquals(List.of("1:33: nested more than 32 levels deep"), problems("[".repeat(1_000_000), nobody));
        assertEquals(
                List.of("1:1: the document is larger than the limit of 16777216 characters"),
                problems(" ".repeat(JsonDocument.MAX_CHARACTERS + 1), nobody));
        assertEquals(
                "the document holds more than the limit of 500000 values",
                problems("{\"a\": [" + "0,".repeat(500_000) + "0]}", nobody)
                        .get(0)
                        .replaceAll("^[0-9:]+ ", ""));
    }

    @Test
    void aNumberHasAThousandDigitsAtMost() {
        Function<Value, Object> number = root -> root.member("a").number();
        assertEquals(
                new BigDecimal("9".repeat(1000)),
                JsonDocument.of("{\"a\": " + "9".repeat(1000) + "}").read(number));
        String wrong = "1:7: /a: this number is too long: written without an exponent it may have at most 1000 digits";
        assertEquals(List.of(wrong), problems("{\"a\": " + "9".repeat(1001) + "}", number));
        assertEquals(List.of(wrong), problems("{\"a\": 1e999999999}", number));
    }

    @Test
    void aStreamIsUtf8() throws IOException {
        byte[] gbk = "{\"名称\": 1}".getBytes(Charset.forName("GBK"));
        JsonDocument document = JsonDocument.of(new ByteArrayInputStream(gbk));
        Problem problem = assertThrows(InvalidDocumentException.class, () -> document.read(root -> root))
                .problems()
                .get(0);
        assertEquals(Problem.Kind.ENCODING, problem.kind());
        byte[] utf8 = "{\"名称\": 1}".getBytes(UTF_8);
        assertEquals(
                BigDecimal.ONE,
                JsonDocument.of(new ByteArrayInputStream(utf8))
                        .read(root -> root.member("名称").number()));
    }

    @Test
    void manyProblemsWithOneCauseAreOne() {
        List<String> problems = problems("{\"list\": [1, 2, 3, 4, 5, 6]}", root -> {
            root.member("list").elements().forEach(Value::text);
            return root;
        });
        assertEquals(
                List.of("1:11: /list/0: expected a text, found the number 1 (6 problems of this kind;"
                        + " the first are at /list/0, /list/1 and /list/2)"),
                problems);
    }

    private static List<String> problems(String json, Function<Value, Object> content) {
        InvalidDocumentException thrown = assertThrows(
                InvalidDocumentException.class, () -> JsonDocument.of(json).read(content));
        return thrown.problems().stream()
                .map(problem -> problem.describe(Locale.ENGLISH))
                .toList();
    }
}
