package org.clusterrules.cli.lsp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.InitializeResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program serves a real client over standard input and output. */
class EditorServerIT {
    private static final String RULE = """
            rule "standard.area"
                @overrides("national-2022")
                @title("占地面积不超过50平方公里")
                @titleEn("an area of at most 50 km²")
                @basis("测试")
                @area("INDUSTRY")
            when
                Basics( $area : area )
            then
                criterion.figure($area).isAtMost("50");
            end
            """;

    @TempDir
    private Path folder;

    private Process process;
    private Path errors;
    private Editor editor;
    private String uri;

    @BeforeEach
    void start() throws IOException {
        errors = folder.resolve("errors.txt");
        Path rules = Files.createDirectories(folder.resolve("rules"));
        Files.writeString(
                rules.resolve("ruleset.yaml"), "id: test\ntitle: 测试\nedition: \"2022\"\nextends: national-2022\n");
        Files.writeString(rules.resolve("standard.drl"), RULE);
        uri = rules.resolve("standard.drl").toUri().toString();
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("tmp")),
                        "-jar",
                        System.getProperty("cluster.jar"),
                        "lsp")
                .redirectError(errors.toFile());
        builder.environment().put("LC_ALL", "C");
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        process = builder.start();
        editor = Editor.connect(process.getInputStream(), process.getOutputStream());
    }

    @AfterEach
    void kill() {
        process.destroyForcibly();
    }

    @Test
    void anEditorIsServedFromBeginningToEnd() throws Exception {
        InitializeResult server = editor.initialize("zh-cn", "");
        assertEquals(
                System.getProperty("cluster.version"), server.getServerInfo().getVersion());
        editor.open(uri, RULE.replace("isAtMost", "isAtMots"));
        String message =
                editor.marks(uri, marks -> !marks.isEmpty()).get(0).getMessage().getLeft();
        assertTrue(message.contains("isAtMost") && message.contains("“"), message);

        editor.type(uri, RULE);
        editor.marks(uri, List::isEmpty);
        editor.awaitRefreshes(1);
        var documents = editor.server().getTextDocumentService();
        assertEquals(
                List.of("没有用例"),
                Editor.get(documents.codeLens(new CodeLensParams(Editor.id(uri)))).stream()
                        .map(lens -> lens.getCommand().getTitle())
                        .toList());

        String half = RULE.replace(".isAtMost(\"50\");", ".|");
        editor.type(uri, half.replace("|", ""));
        List<CompletionItem> words = Editor.get(
                        documents.completion(new CompletionParams(Editor.id(uri), Editor.place(half))))
                .getLeft();
        assertTrue(words.stream().anyMatch(word -> word.getLabel().equals("isAtMost(\"threshold\")")), words::toString);

        String overridden = Editor.get(documents.definition(new DefinitionParams(
                        Editor.id(uri), Editor.place(RULE.replace("standard.area", "standard.|area")))))
                .getLeft()
                .get(0)
                .getUri();
        Path copy = OpenFile.path(overridden).orElseThrow();
        assertTrue(Files.readString(copy).contains("rule \"standard.area\""), overridden);

        editor.end();
        assertEquals(0, exitCode());
        assertFalse(Files.exists(copy));
        try (Stream<Path> left = Files.list(folder.resolve("tmp"))) {
            assertEquals(List.of(), left.toList());
        }
        assertEquals("", Files.readString(errors, UTF_8));
    }

    @Test
    void theServerEndsWhenTheEditorIsGone() throws Exception {
        editor.initialize("en", "");
        editor.open(uri, RULE);
        editor.marks(uri, List::isEmpty);
        process.getOutputStream().close();
        assertEquals(1, exitCode());
        assertEquals("", Files.readString(errors, UTF_8));
    }

    @Test
    void bytesThatAreNoMessageEndTheServerWithoutATrace() throws Exception {
        process.getOutputStream().write("garbage\r\n\r\nContent-Length: abc\r\n\r\n{".getBytes(UTF_8));
        process.getOutputStream().close();
        assertEquals(1, exitCode());
        assertEquals("", Files.readString(errors, UTF_8));
    }

    private int exitCode() throws InterruptedException {
        assertTrue(process.waitFor(5, TimeUnit.MINUTES));
        return process.exitValue();
    }
}
