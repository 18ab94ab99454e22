package org.clusterrules.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A mapper that nobody has set up reads and writes a form as {@link ApplicationJson} does. */
class MappersTest {
    private static final com.fasterxml.jackson.databind.ObjectMapper MAPPER_2 =
            new com.fasterxml.jackson.databind.ObjectMapper();

    private static final tools.jackson.databind.json.JsonMapper MAPPER_3 = new tools.jackson.databind.json.JsonMapper();

    /** What a host may have. */
    enum Mapper {
        JACKSON_2 {
            @Override
            <T> T read(String json, Class<T> type) throws IOException {
                return MAPPER_2.readValue(json, type);
            }

            @Override
            <T> T read(byte[] json, Class<T> type) throws IOException {
                return MAPPER_2.readValue(json, type);
            }

            @Override
            String write(Object value) throws IOException {
                return MAPPER_2.writeValueAsString(value);
            }

            @Override
            <T> T throughATree(T value, Class<T> type) throws IOException {
                return MAPPER_2.treeToValue(MAPPER_2.valueToTree(value), type);
            }
        },
        JACKSON_3 {
            @Override
            <T> T read(String json, Class<T> type) {
                return MAPPER_3.readValue(json, type);
            }

            @Override
            <T> T read(byte[] json, Class<T> type) {
                return MAPPER_3.readValue(json, type);
            }

            @Override
            String write(Object value) {
                return MAPPER_3.writeValueAsString(value);
            }

            @Override
            <T> T throughATree(T value, Class<T> type) {
                return MAPPER_3.treeToValue(MAPPER_3.valueToTree(value), type);
            }
        };

        abstract <T> T read(String json, Class<T> type) throws IOException;

        abstract <T> T read(byte[] json, Class<T> type) throws IOException;

        abstract String write(Object value) throws IOException;

        abstract <T> T throughATree(T value, Class<T> type) throws IOException;
    }

    /** What a host wraps around a form. */
    record Letter(String sender, Application form) {}

    static Stream<Arguments> samples() {
        return Stream.of(Mapper.values())
                .flatMap(mapper ->
                        Stream.of("eligible", "near-miss", "half-filled").map(sample -> arguments(mapper, sample)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aFormIsRead(Mapper mapper, String sample) throws IOException {
        String json = sample(sample);

        assertEquals(ApplicationJson.parse(json), mapper.read(json, Application.class));
        assertEquals(ApplicationJson.parse(json), mapper.read(json.getBytes(UTF_8), Application.class));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aFormIsWritten(Mapper mapper, String sample) throws IOException {
        Application form = ApplicationJson.parse(sample(sample));

        assertEquals(ApplicationJson.writeLine(form), mapper.write(form));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aFormPassesThroughATree(Mapper mapper, String sample) throws IOException {
        Application form = ApplicationJson.parse(sample(sample));

        assertEquals(form, mapper.throughATree(form, Application.class));
    }

    @ParameterizedTest
    @EnumSource
    void noDigitIsLost(Mapper mapper) throws IOException {
        String json =
                "{\"edition\":\"2022\",\"industry\":{\"totalOutput\":{\"2021\":0.12345678901234567890123456789}}}";

        assertEquals(json, mapper.write(mapper.read(json, Application.class)));
    }

    @ParameterizedTest
    @EnumSource
    void aFormWithinAnotherObjectIsReadAndWritten(Mapper mapper) throws IOException {
        Letter letter = new Letter("竹屿县", ApplicationJson.parse(sample("eligible")));

        assertEquals(letter, mapper.read(mapper.write(letter), Letter.class));
    }

    static Stream<Arguments> invalidDocuments() throws IOException {
        String form = sample("eligible");
        List<String> documents = List.of(
                form.replace("\"2022\"", "\"2122\""),
                form.replaceAll(": (1[0-9.]*)", ": \"$1\""),
                form.replace("\"leadingOutputShare\"", "\"leadingOutputShares\""),
                form.replace("\n", "\r\n").replace("\"industry\"", "\"𠮷industry\""),
                "{\"edition\":\"2022\",\"basics\":{\"clusterName\":\"\\u7af9\\u6728\",\"x\":1},\"cover\" : { \"y\":[\"a\\\"b\" , {}],\"z\":{}}}",
                "\n\n  {\"edition\" :\n\"2022\",\"名\":{\"𠮷\":[1,2,{\"a\":null}]},\"a\":1\n,\"a\":true}",
                "{\"edition\":\"2022\",\"industry\":{\"enterprises\":1.5,\"totalOutput\":{\"2021\":1e40,\"1999\":1}}}");
        return Stream.of(Mapper.values())
                .flatMap(mapper -> documents.stream().map(document -> arguments(mapper, document)));
    }

    @ParameterizedTest
    @MethodSource("invalidDocuments")
    void everyProblemIsTheMappersCauseWithItsPlace(Mapper mapper, String document) {
        List<Problem> expected = assertThrows(InvalidApplicationException.class, () -> ApplicationJson.parse(document))
                .problems();

        Exception text = assertThrows(Exception.class, () -> mapper.read(document, Application.class));
        Exception bytes = assertThrows(Exception.class, () -> mapper.read(document.getBytes(UTF_8), Application.class));

        assertEquals(expected, ((InvalidApplicationException) text.getCause()).problems());
        assertEquals(expected, ((InvalidApplicationException) bytes.getCause()).problems());
    }

    @ParameterizedTest
    @EnumSource
    void aDocumentLargerThanAnyFormIsRefused(Mapper mapper) {
        String large = "{\"edition\":\"2022\",\"cover\":{\"clusterName\":\"%s\"}}"
                .formatted("长".repeat(ApplicationJson.MAX_CHARACTERS));

        Exception refused = assertThrows(Exception.class, () -> mapper.read(large, Application.class));

        assertEquals(
                Problem.Kind.TOO_LARGE,
                ((InvalidApplicationException) refused.getCause())
                        .problems()
                        .get(0)
                        .kind());
    }

    private static String sample(String name) throws IOException {
        return Files.readString(Path.of("samples", name + ".json"));
    }
}
