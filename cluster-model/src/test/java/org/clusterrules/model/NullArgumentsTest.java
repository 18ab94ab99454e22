package org.clusterrules.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

@SuppressWarnings("NullAway") // what callers do whose compiler does not look at null
class NullArgumentsTest {
    private static void assertNamed(String argument, List<Executable> calls) {
        for (Executable call : calls) {
            assertEquals(
                    argument,
                    assertThrows(NullPointerException.class, call).getMessage(),
                    () -> "call " + calls.indexOf(call));
        }
    }

    @Test
    void aNullArgumentIsNamed() {
        InputStream none = new ByteArrayInputStream(new byte[0]);
        assertNamed("json", List.of(() -> ApplicationJson.parse(null)));
        assertNamed(
                "file",
                List.of(
                        () -> ApplicationJson.read((Path) null),
                        () -> ApplicationJson.read((Path) null, java.nio.charset.StandardCharsets.UTF_8)));
        assertNamed("in", List.of(() -> ApplicationJson.read((InputStream) null)));
        assertNamed(
                "charset",
                List.of(
                        () -> ApplicationJson.read(none, null),
                        () -> ApplicationJson.read(Path.of("samples/eligible.json"), null)));
        assertNamed("application", List.of(() -> ApplicationJson.write(null), () -> ApplicationJson.writeLine(null)));
        assertNamed(
                "edition",
                List.of(
                        () -> ApplicationJson.template(null), //
                        () -> ApplicationJson.schema(null)));
        assertNamed(
                "more",
                List.of(
                        () -> ApplicationJson.parse("{}", (Edition) null),
                        () -> ApplicationJson.parse("{}", (Edition[]) null),
                        () -> ApplicationJson.read(none, java.nio.charset.StandardCharsets.UTF_8, (Edition) null)));
        assertNamed("pointer", List.of(() -> Application.builder("2022").set((String) null, 1)));
    }
}
