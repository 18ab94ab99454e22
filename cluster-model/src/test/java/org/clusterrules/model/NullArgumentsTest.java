package org.clusterrules.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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
                        () -> ApplicationJson.read((Path) null, StandardCharsets.UTF_8)));
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
                        () -> Application.blank(null), //
                        () -> ApplicationJson.template(null), //
                        () -> ApplicationJson.schema(null)));
        assertNamed(
                "more",
                List.of(
                        () -> ApplicationJson.parse("{}", (Edition) null),
                        () -> ApplicationJson.parse("{}", (Edition[]) null),
                        () -> ApplicationJson.read(none, StandardCharsets.UTF_8, (Edition) null)));
        Application blank = Application.blank(Edition.of("2022"));
        assertNamed(
                "pointer",
                List.of(
                        () -> Application.builder("2022").set((String) null, 1),
                        () -> Application.builder("2022").tick((String) null, "TRAINING"),
                        () -> blank.cell(null),
                        () -> new CellKey<>(null),
                        () -> new CellKey.Years<>(null),
                        () -> new CellKey.Entries<>(null)));
        assertNamed("language", List.of(() -> Label.NOTHING.in(null)));
        assertNamed("words", List.of(() -> Label.of(null)));
        assertNamed("zh", List.of(() -> new Label(null, "")));
        assertNamed("en", List.of(() -> new Label("", null)));
        assertNamed("section", List.of(() -> blank.section(null)));
        assertNamed("id", List.of(() -> Edition.of(null), () -> Application.builder(null)));
        assertNamed("text", List.of(() -> JsonDocument.of((String) null)));
    }

    @Test
    void aReaderOfFormsNamesWhatIsNullBeforeItReads() {
        InputStream none = new ByteArrayInputStream(new byte[0]);
        Charset utf8 = StandardCharsets.UTF_8;
        assertNamed("in", List.of(() -> new FormReader(null, utf8, FormReader.Arrangement.ANY)));
        assertNamed("charset", List.of(() -> new FormReader(none, null, FormReader.Arrangement.ANY)));
        assertNamed("arrangement", List.of(() -> new FormReader(none, utf8, null)));
    }
}
